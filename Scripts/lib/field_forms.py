"""Renders a paper in five forms: tabbed text, Markdown pipes, HTML, and a PDF read with and without its layout."""
import html
import io
import os
import subprocess
import tempfile

FORMS = ("tabbed", "piped", "html", "layout", "plain")
ENDING = {"tabbed": ".txt", "piped": ".md", "html": ".html", "layout": ".layout.txt", "plain": ".plain.txt"}


def _heads(table):
    """One heading a column, the spanning one before its own, as text that knows one heading row has it."""
    return [" ".join(filter(None, [c.over, c.head.replace("\n", " ")])) for c in table.cols]


def _spans(table):
    """(first column, width, heading) of what stands over the headings; none where nothing does."""
    out = []
    if any(c.over for c in table.cols):
        for i, c in enumerate(table.cols):
            if out and c.over and out[-1][2] == c.over:
                out[-1] = (out[-1][0], out[-1][1] + 1, c.over)
            else:
                out.append((i, 1, c.over or ""))
    return out


def tabbed(paper, change=None):
    say = lambda text: paper.words(text, change)
    out = list(paper.head) + [""]
    for block in paper.blocks:
        if block[0] == "h":
            out += [f"{block[1]} {say(block[2])}".strip(), ""]
        elif block[0] == "p":
            out += [f"{block[1]}{paper.style.get('gap', ' ') if block[1] else ''}{say(block[2])}", ""]
        elif block[0] == "b":
            out += [f"{paper.style.get('bullet', '-')} {say(item)}" for item in block[1]] + [""]
        else:
            table = block[1]
            if table.caption:
                out += [say(table.caption), ""]
            if table.unit_line:
                out += [table.unit_line]
            if _spans(table):
                line = [""] * len(table.cols)
                for first, _, text in _spans(table):
                    line[first] = text
                out += ["\t".join(line), "\t".join(c.head.replace("\n", " ") for c in table.cols)]
            else:
                out += ["\t".join(_heads(table))]
            out += ["\t".join(line) for _, line in paper.cells(table, change)] + [""]
            if table.note:
                out += [say(table.note), ""]
    return "\n".join(out) + "\n"


def piped(paper, change=None):
    say = lambda text: paper.words(text, change)
    row = lambda cells: "| " + " | ".join(cells) + " |"
    out = [f"# {paper.head[0]}", ""]
    for line in paper.head[1:]:
        out += [f"**{line}**", ""]
    for block in paper.blocks:
        if block[0] == "h":
            out += ["#" * (block[3] + 1) + " " + f"{block[1]} {say(block[2])}".strip(), ""]
        elif block[0] == "p":
            out += [f"{block[1]} {say(block[2])}".strip(), ""]
        elif block[0] == "b":
            out += [f"- {say(item)}" for item in block[1]] + [""]
        else:
            table = block[1]
            if table.caption:
                out += [f"**{say(table.caption)}**", ""]
            if table.unit_line:
                out += [table.unit_line, ""]
            out += [row(_heads(table)), "|" + "|".join(["---"] + ["---:"] * (len(table.cols) - 1)) + "|"]
            for line, cells in paper.cells(table, change):
                bold = line.kind in ("group", "total") and paper.style.get("bold", True)
                out.append(row([f"**{c}**" if bold and c else c for c in cells]))
            out.append("")
            if table.note:
                out += [say(table.note), ""]
    return "\n".join(out) + "\n"


def as_html(paper, change=None):
    say = lambda text: html.escape(paper.words(text, change), quote=False)
    esc = lambda text: html.escape(text, quote=False)
    title = esc(paper.head[0])
    out = ["<!DOCTYPE html>", '<html lang="en-GB">', f'<head><meta charset="utf-8"><title>{title}</title></head>',
           "<body>", f"<h1>{title}</h1>"]
    out += [f"<p><strong>{esc(line)}</strong></p>" for line in paper.head[1:]]
    for block in paper.blocks:
        if block[0] == "h":
            out.append(f"<h{block[3] + 1}>{f'{block[1]} {say(block[2])}'.strip()}</h{block[3] + 1}>")
        elif block[0] == "p":
            out.append(f"<p>{f'{block[1]} {say(block[2])}'.strip()}</p>")
        elif block[0] == "b":
            out += ["<ul>"] + [f"<li>{say(item)}</li>" for item in block[1]] + ["</ul>"]
        else:
            table = block[1]
            out.append("<table>")
            if table.caption:
                out.append(f"<caption>{say(table.caption)}</caption>")
            out.append("<thead>")
            if _spans(table):
                out.append("<tr>" + "".join(f'<th colspan="{w}">{esc(t)}</th>' if w > 1 else f"<th>{esc(t)}</th>"
                                            for _, w, t in _spans(table)) + "</tr>")
            heads = [esc(c.head).replace("\n", "<br>") for c in table.cols]
            out.append("<tr>" + "".join(f"<th>{head}</th>" for head in heads) + "</tr>")
            out += ["</thead>", "<tbody>"]
            for line, cells in paper.cells(table, change):
                if line.kind == "group":
                    out.append(f'<tr><th colspan="{len(cells)}">{esc(cells[0])}</th></tr>')
                elif line.kind == "total":
                    out.append("<tr>" + "".join(f"<td><strong>{esc(c)}</strong></td>" for c in cells) + "</tr>")
                else:
                    out.append("<tr>" + "".join(f"<td>{esc(c)}</td>" for c in cells) + "</tr>")
            out += ["</tbody>", "</table>"]
            if table.unit_line:
                out.insert(len(out) - len(table.rows) - 5, f"<p>{esc(table.unit_line)}</p>")
            if table.note:
                out.append(f"<p>{say(table.note)}</p>")
    return "\n".join(out + ["</body>", "</html>"]) + "\n"


def pdf(paper, change=None):
    """The bytes of a PDF, as an office program would print it: wrapped headings, figures set right."""
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer, Table as Grid
    say = lambda text: html.escape(paper.words(text, change), quote=False)
    esc = lambda text: html.escape(text, quote=False)
    size = paper.style.get("size", 10)
    page = landscape(A4) if paper.style.get("wide") else A4
    body = ParagraphStyle("body", fontName="Helvetica", fontSize=size, leading=size * 1.25, spaceAfter=size * 0.7)
    bold = ParagraphStyle("bold", parent=body, fontName="Helvetica-Bold")
    hang = ParagraphStyle("hang", parent=body, leftIndent=36, firstLineIndent=0, bulletIndent=0)
    item = ParagraphStyle("item", parent=body, leftIndent=50, bulletIndent=38, spaceAfter=2)
    small = size - 1.5
    label = ParagraphStyle("label", fontName="Helvetica", fontSize=small, leading=small * 1.2)
    head = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=small, leading=small * 1.2, alignment=2)
    middle = ParagraphStyle("middle", parent=head, alignment=1)
    right = ParagraphStyle("right", parent=label, alignment=2)
    width = page[0] - 110
    flow = [Paragraph(esc(line), bold) for line in paper.head]
    for block in paper.blocks:
        if block[0] == "h":
            flow += [Spacer(1, 6), Paragraph(f"{block[1]} {say(block[2])}".strip(), bold)]
        elif block[0] == "p":
            flow.append(Paragraph(say(block[2]), hang, bulletText=block[1]) if block[1] else
                        Paragraph(say(block[2]), body))
        elif block[0] == "b":
            flow += [Paragraph(say(text), item, bulletText="\u2022") for text in block[1]] + [Spacer(1, 6)]
        else:
            table = block[1]
            if table.caption:
                flow.append(Paragraph(say(table.caption), bold))
            if table.unit_line:
                flow.append(Paragraph(esc(table.unit_line), body))
            many = len(table.cols) - 1
            texts = [c for c in table.cols[1:] if c.kind == "text"]
            first = width * (0.42 if many <= 3 else 0.30 if many <= 5 else 0.24)
            share = (width - first) / (many + 1.2 * len(texts))
            widths = [first] + [share * (2.2 if c.kind == "text" else 1) for c in table.cols[1:]]
            grid, style = [], [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 2),
                               ("RIGHTPADDING", (0, 0), (-1, -1), 3), ("TOPPADDING", (0, 0), (-1, -1), 1.5),
                               ("BOTTOMPADDING", (0, 0), (-1, -1), 1.5)]
            if paper.style.get("lines", True):
                style.append(("GRID", (0, 0), (-1, -1), 0.4, "grey"))
            if _spans(table):
                line = [""] * len(table.cols)
                for start, wide, text in _spans(table):
                    line[start] = Paragraph(esc(text), middle) if text else ""
                    style.append(("SPAN", (start, 0), (start + wide - 1, 0)))
                grid.append(line)
            grid.append([Paragraph(esc(c.head).replace("\n", "<br/>"), label if c.kind == "text" or i == 0 else head)
                         for i, c in enumerate(table.cols)])
            for row, cells in paper.cells(table, change):
                strong = row.kind in ("group", "total", "subtotal")
                wrap = (lambda t: f"<b>{esc(t)}</b>") if strong else esc
                grid.append([Paragraph(wrap(t), label if i == 0 or table.cols[i].kind == "text" else right)
                             for i, t in enumerate(cells)])
            flow += [Grid(grid, colWidths=widths, style=style, repeatRows=2 if _spans(table) else 1), Spacer(1, 8)]
            if table.note:
                flow.append(Paragraph(say(table.note), body))
    where = io.BytesIO()
    foot = paper.style.get("foot", True)

    def number_page(canvas, doc):
        if foot:
            canvas.setFont("Helvetica", 8)
            canvas.drawCentredString(page[0] / 2, 25, f"Page {doc.page}" if foot is True else f"{foot} {doc.page}")
    SimpleDocTemplate(where, pagesize=page, leftMargin=55, rightMargin=55, topMargin=50, bottomMargin=50,
                      invariant=1).build(flow, onFirstPage=number_page, onLaterPages=number_page)
    return where.getvalue()


def pdf_text(data, layout):
    with tempfile.NamedTemporaryFile(suffix=".pdf", delete=False) as file:
        file.write(data)
    try:
        call = ["pdftotext"] + (["-layout"] if layout else []) + [file.name, "-"]
        return subprocess.run(call, capture_output=True, check=True).stdout.decode("utf-8")
    finally:
        os.unlink(file.name)


def render(paper, forms, change=None):
    """{form: text}; the PDF is made once for both ways to read it."""
    out, data = {}, None
    for form in forms:
        if form in ("layout", "plain"):
            data = data or pdf(paper, change)
            out[form] = pdf_text(data, form == "layout")
        else:
            out[form] = {"tabbed": tabbed, "piped": piped, "html": as_html}[form](paper, change)
    return out
