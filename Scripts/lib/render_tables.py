"""Renders tables as a paper would print them: with tabs, with pipes, as HTML, and set in columns by spaces alone, as
`pdftotext -layout` writes them. What each table says is kept, so that it is known what must be read.

A logical table: {"head": rows of (column, span, text), "body": rows of (kind, {column: text}), "columns": kinds}, with
kinds of columns "label", "figure", "number" (of the row), "text".
"""
import html
import random
import re
import textwrap

SERVICES = """Adult Social Care|Children's Services|Highways and Transport|Waste Management|Libraries|Public Health
Corporate Property|Legal Services|Human Resources|Economic Development|Planning and Building Control
Parks and Open Spaces|Trading Standards|Emergency Planning|Revenues and Benefits|Housing Needs|Leisure Centres
Museums|Democratic Services|Coroner|Home to School Transport|Special Educational Needs and Disability (SEND)
Looked After Children - external placements|Supported Living, Residential and Nursing Care for Older People
Concessionary Fares|Street Lighting Energy and Maintenance|Cemeteries & Crematoria|Village Hall Hire|Insurance
Contribution to the Association of Councils and other subscriptions""".replace("\n", "|").split("|")
GROUPS = ["Place", "People", "Resources", "Communities", "Corporate", "Receipts", "Payments"]
HEADINGS = [
    ["Original Budget", "Revised Budget", "Actual", "Variance"],
    ["Budget", "Forecast Outturn", "Variance"],
    ["Gross Expenditure", "Income", "Net Budget"],
    ["2040-41", "2041-42", "2042-43", "2043-44"],
    ["Opening Balance", "Contribution to Reserves", "Drawdown", "Closing Balance"],
    ["Staffing", "Non Staffing", "Gross Expenditure", "Income", "Grants", "Net Cost"],
    ["Annual Budget", "Profiled Budget to Date", "Actual to Date", "Variance to Date"],
]
TOPS = [["2040-41", "2041-42", "2042-43"], ["Adults", "Children", "Corporate"]]
SUBS = [["Core", "External", "Total"], ["Budget", "Actual"], ["Gross", "Income", "Net"]]
REASONS = [
    "Vacancies held until the service is arranged anew.",
    "Energy prices lower than the budget allowed for.",
    "Additional income from planning fees.",
    "Agency staff cover.",
]
UNITS = ["£000", "£'000", "£", "£m"]
UNIT = re.compile("£('?000s?|m)?|%")


def invented(rng):
    """A table of Wexcombe's with groups, totals, units and headings over one or two rows."""
    leaves, tops = list(rng.choice(HEADINGS)), []
    if rng.random() < 0.3:
        tops, sub = rng.choice(TOPS)[: rng.choice([2, 3])], rng.choice(SUBS)
        leaves = sub * len(tops)
    columns = (["number"] if rng.random() < 0.12 else []) + ["label"] + ["figure"] * len(leaves)
    if rng.random() < 0.15:
        columns.append("text")
    first = columns.index("figure")
    label = first - 1
    head = []
    if tops:
        width = len(leaves) // len(tops)
        head.append([(first + place * width, width, text) for place, text in enumerate(tops)])
    names = {label: rng.choice(["Service", "Directorate", "Budget Heading", ""])}
    names.update({first + place: text for place, text in enumerate(leaves)})
    if columns[0] == "number":
        names[0] = "Ref"
    if columns[-1] == "text":
        names[len(columns) - 1] = "Reason"
    head.append([(column, 1, text) for column, text in sorted(names.items()) if text])
    unit = rng.choice(UNITS)
    if rng.random() < 0.6:
        head.append([(column, 1, unit) for column, kind in enumerate(columns) if kind == "figure"])
    decimals = 3 if unit == "£m" else rng.choice([0, 0, 1])
    size = rng.choice([300, 5_000, 90_000, 900_000])
    blanks = rng.choice([0, 0, 0.1, 0.2])
    brackets = rng.random() < 0.5

    def figure(value):
        if value < 0 and brackets:
            return f"({-value:,.{decimals}f})"
        return f"{value:,.{decimals}f}"

    body, count, number = [], rng.choice([3, 5, 8, 12, 20]), 0
    names = rng.sample(SERVICES, count)
    groups = rng.sample(GROUPS, 2) if count >= 8 and rng.random() < 0.4 else []
    total, part = [0] * len(leaves), [0] * len(leaves)

    def row(kind, name, amounts):
        nonlocal number
        cells = {label: name}
        if columns[0] == "number":
            number += 1
            cells[0] = str(number)
        for place, amount in enumerate(amounts):
            if amount is not None:
                cells[first + place] = figure(amount)
        if columns[-1] == "text" and kind == "line" and rng.random() < 0.7:
            cells[len(columns) - 1] = rng.choice(REASONS)
        body.append((kind, cells))

    for place, name in enumerate(names):
        if groups and place % (count // 2) == 0 and place // (count // 2) < 2:
            if place:
                row("total", "Total " + groups[0], part)
                part = [0] * len(leaves)
            body.append(("group", {label: groups[place // (count // 2)]}))
        amounts = [
            None if rng.random() < blanks else round(rng.uniform(-0.2, 1) * size, decimals) for _ in leaves
        ]
        if all(amount is None for amount in amounts):
            amounts[0] = round(size / 2, decimals)
        for index, amount in enumerate(amounts):
            total[index] += amount or 0
            part[index] += amount or 0
        row("line", name, amounts)
    if groups:
        row("total", "Total " + groups[1], part)
    row("total", rng.choice(["Total", "TOTAL", "Net Expenditure"]), total)
    return {"columns": columns, "head": head, "body": body, "unit": unit}


def published(table):
    """A table that was read from the corpus, as a logical one; nil where it has spans or no figures."""
    width = max((cell["column"] for row in table["rows"] for cell in row), default=0)
    figures, texts = [0] * width, [0] * width
    for row in table["rows"][table["heads"] :]:
        for cell in row:
            if cell["column_span"] > 1 or cell["row_span"] > 1:
                return None
            if cell["value"] is not None:
                figures[cell["column"] - 1] += 1
            elif cell["text"]:
                texts[cell["column"] - 1] += 1
    columns = ["figure" if figures[c] > texts[c] else "text" for c in range(width)]
    if columns.count("figure") < 2 or "text" not in columns or table["heads"] != 1:
        return None
    columns[columns.index("text")] = "label"
    if columns.count("text") > 1 or any(len(cell["text"]) > 60 for row in table["rows"] for cell in row):
        return None
    head = [[(c["column"] - 1, 1, c["text"]) for c in row if c["text"]] for row in table["rows"][: table["heads"]]]
    body = []
    for row in table["rows"][table["heads"] :]:
        cells = {c["column"] - 1: c["text"] for c in row if c["text"]}
        if cells:
            body.append(("line" if len(cells) > 1 else "group", cells))
    lines = [cells for kind, cells in body if kind == "line"]
    if len(lines) < 2 or any(columns[0] == "label" and 0 not in cells for cells in lines):
        return None
    return {"columns": columns, "head": head, "body": body, "unit": None, "label": table["label"]}


def expected(table, head=None):
    """The table as the scorer takes it, without values: those come from the same table read as HTML. `head` is its
    heading as a page prints it, where that is not the table's own."""
    head = head or table["head"]
    rows = [[(c, span, text) for c, span, text in row] for row in head]
    rows += [[(c, 1, text) for c, text in sorted(cells.items())] for _, cells in table["body"]]
    return {
        "heads": len(head),
        "label": table.get("label") or table["columns"].index("label") + 1,
        "rows": [
            [
                {"column": c + 1, "row_span": 1, "column_span": span, "text": text, "value": None, "unit": None}
                for c, span, text in row
            ]
            for row in rows
        ],
    }


def grid(table):
    """Rows of one text a column; a heading over several stands in the first."""
    width = len(table["columns"])
    rows = []
    for row in table["head"]:
        cells = [""] * width
        for column, _, text in row:
            cells[column] = text
        rows.append(cells)
    for _, found in table["body"]:
        rows.append([found.get(column, "") for column in range(width)])
    return rows


def tabbed(table, rng):
    return ["\t".join(row) for row in grid(table)], table["head"]


def piped(table, rng):
    rows = ["| " + " | ".join(row) + " |" for row in grid(table)]
    rule = ["|" + "---|" * len(table["columns"])]
    return rows[: len(table["head"])] + rule + rows[len(table["head"]) :], table["head"]


def as_html(table, rng):
    lines = ["<table>", "<thead>"]
    for row in table["head"]:
        cells, column = [], 0
        for start, span, text in row:
            cells += ["<th></th>"] * (start - column)
            cells.append(f'<th colspan="{span}">{html.escape(text)}</th>')
            column = start + span
        cells += ["<th></th>"] * (len(table["columns"]) - column)
        lines.append("<tr>" + "".join(cells) + "</tr>")
    lines += ["</thead>", "<tbody>"]
    for _, found in table["body"]:
        cells = (f"<td>{html.escape(found.get(c, ''))}</td>" for c in range(len(table["columns"])))
        lines.append("<tr>" + "".join(cells) + "</tr>")
    return lines + ["</tbody>", "</table>"], table["head"]


def units_apart(table, stacks):
    """A heading of one row whose last line says the unit of every column of figures and nothing else of these: on the
    page that is a row of units below the names."""
    units = [(column, 1, lines[-1]) for column, _, lines, _ in stacks if UNIT.fullmatch(lines[-1]) and len(lines) > 1]
    figures = [column for column, kind in enumerate(table["columns"]) if kind == "figure"]
    if len(table["head"]) > 1 or [column for column, _, _ in units] != figures:
        return table["head"]
    over = dict((column, text) for column, _, text in units)
    names = [
        (column, span, text.removesuffix(over[column]).strip() if column in over else text)
        for column, span, text in table["head"][0]
    ]
    return [names, units]


def aligned(table, rng):
    """Columns kept apart by spaces. The knobs: how wide the labels are and where they wrap, how wide the gaps, how headings
    and figures are set, where a row's figures stand beside a wrapped label, blank lines, drift, page breaks."""
    columns = table["columns"]
    figures = [c for c, kind in enumerate(columns) if kind == "figure"]
    longest = [max(len(row[c]) for row in grid(table)[len(table["head"]) :]) for c in range(len(columns))]
    widths, wraps = [], {}
    for c, kind in enumerate(columns):
        if kind == "label":
            widths.append(max(12, min(longest[c], rng.choice([18, 24, 32, 44, 70]))))
        elif kind == "text":
            widths.append(rng.choice([20, 28]))
        else:
            widths.append(max(longest[c], rng.choice([6, 8, 10])) + rng.choice([1, 2, 4]))
    side = rng.choice(["right", "right", "centre", "left"])
    place = rng.choice(["top", "top", "bottom", "middle"])
    gap = rng.choice([2, 2, 3, 5])
    spaced = rng.random() < 0.2
    margin = rng.choice([0, 0, 1, 4])
    starts, at = [], margin
    for width in widths:
        starts.append(at)
        at += width + gap

    def put(line, start, text):
        line = line.ljust(start) if len(line) < start else line + "  " if line.strip() else line.ljust(start)
        return line + text

    def wrapped(cells):
        """The lines of each cell of a row; (first column, last column, text, how it is set)."""
        stacks = []
        for first, last, text, way in cells:
            room = starts[last] + widths[last] - starts[first]
            stacks.append((first, room, textwrap.wrap(text, max(room, 4), break_long_words=False) or [""], way))
        return stacks

    def across(stacks, setting):
        """Lines of a row of wrapped cells."""
        height = max((len(lines) for _, _, lines, _ in stacks), default=1)
        out = [""] * height
        for number in range(height):
            for first, room, lines, way in stacks:
                above = {"top": 0, "bottom": height - len(lines), "middle": (height - len(lines)) // 2}[setting]
                index = number - above
                if not 0 <= index < len(lines):
                    continue
                text = lines[index]
                offset = {"left": 0, "right": room - len(text), "centre": (room - len(text)) // 2}[way]
                out[number] = put(out[number], starts[first] + max(0, offset), text)
        return out

    head = []
    for row in table["head"]:
        cells = []
        for column, span, text in row:
            way = "left" if columns[column] in ("label", "text") else ("centre" if span > 1 else side)
            cells.append((column, column + span - 1, text, way))
        stacks = wrapped(cells)
        head += across(stacks, "bottom")
    printed = units_apart(table, stacks)
    lines = list(head)
    drift = rng.random() < 0.3
    cut = rng.random() < 0.25 and len(table["body"]) > 6
    for number, (kind, found) in enumerate(table["body"]):
        cells = []
        for column, text in sorted(found.items()):
            way = "right" if columns[column] == "figure" else "left"
            cells.append((column, column, text, way))
        made = across(wrapped(cells), place)
        if drift and number % 3 == 1:
            made = [line[: starts[figures[0]]] + " " + line[starts[figures[0]] :] if len(line) > starts[figures[0]] else line for line in made]
        if cut and number == len(table["body"]) // 2:
            lines += ["", "\f" + head[0]] + head[1:]
        if spaced:
            lines.append("")
        lines += made
    return [line.rstrip() for line in lines], printed


LAYOUTS = {"tabbed": tabbed, "piped": piped, "html": as_html, "aligned": aligned}
PROSE = [
    "The forecast for the year is an overspend of £2.4 million, after the use of earmarked reserves of £1.1 million. The",
    "main pressures are in placements for children and in home to school transport; both are explained further below.",
]


def paper(table, layout, seed):
    """The lines of a paper that holds one table between two paragraphs, and the table's heading as they print it."""
    made, head = LAYOUTS[layout](table, random.Random(seed))
    lines = ["Wexcombe County Council", "", "Monitoring of the budget", "", *PROSE, ""]
    return lines + made + ["", *PROSE], head
