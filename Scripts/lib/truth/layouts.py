"""The forms in which a table reaches a text: each gives its lines, and the line and column of every cell."""

import html


def placed(rows, number, pieces):
    """A line put together of (text, column index or None), and where its cells begin."""
    line = ""
    for text, index in pieces:
        if index is not None:
            rows[number, index] = (0, len(line.encode()) + 1)
        line += text
    return line


def joined(grid, start, between, end):
    lines, places = [], {}
    for number, row in enumerate(grid):
        pieces = [(start, None)]
        for index, text in enumerate(row):
            pieces += [(between, None)] * (index > 0) + [(text, index)]
        lines.append(placed(places, number, pieces + [(end, None)]))
    return lines, {(row, index): (row, column) for (row, index), (_, column) in places.items()}


def tab(grid, headers, chance):
    return joined(grid, "", "\t", "")


def pipe(grid, headers, chance):
    lines, places = joined(grid, "| ", " | ", " |")
    lines.insert(1, "|" + "---|" * len(grid[0]))
    return lines, {(row, index): (line + (row > 0), column) for (row, index), (line, column) in places.items()}


def markup(grid, headers, chance):
    lines, places = ["<table>"], {}
    scope = chance.maybe()
    for number, row in enumerate(grid):
        is_header = number < headers
        pieces = [("<thead>" if number == 0 else "<tbody>" if number == headers else "", None), ("<tr>", None)]
        for index, text in enumerate(row):
            tag = "th" if is_header or (index == 0 and scope) else "td"
            more = ' scope="row"' if tag == "th" and not is_header else ""
            pieces += [(f"<{tag}{more}>", None), (html.escape(text, quote=False), index), (f"</{tag}>", None)]
        end = "</thead>" if number == headers - 1 else "</tbody>" if number == len(grid) - 1 else ""
        line = placed(places, number, pieces + [("</tr>" + end, None)])
        for index in range(len(row)):
            places[number, index] = (len(lines), places[number, index][1])
        lines.append(line)
    return lines + ["</table>"], places


def wrapped(text, width):
    """A heading broken at its spaces."""
    lines = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines or [""]


def aligned(grid, headers, chance):
    """As `pdftotext -layout` does: labels from the left, figures to the right, headings broken over lines."""
    limit, gap = chance.pick(11, 14, 60), chance.pick(2, 3, 4)
    broken = []
    for row in grid[:headers]:
        cells = [[row[0]]] + [wrapped(text, limit) for text in row[1:]]
        height = max(map(len, cells))
        broken += [[([""] * (height - len(cell)) + cell)[line] for cell in cells] for line in range(height)]
    body = grid[headers:]
    widths = [max(len(row[index]) for row in broken + body) for index in range(len(grid[0]))]
    is_words = [all(not any(ch.isdigit() for ch in row[index]) for row in body) for index in range(len(widths))]
    lines, places = [], {}
    for number, row in enumerate(broken + body):
        pieces = []
        for index, text in enumerate(row):
            if index:
                pieces.append((" " * gap, None))
            padding = " " * (widths[index] - len(text))
            if index == 0 or is_words[index]:
                pieces += [(text, index), (padding, None)]
            else:
                pieces += [(padding, None), (text, index)]
        where = {}
        lines.append(placed(where, number, pieces).rstrip())
        if number >= len(broken):
            for (_, index), (_, column) in where.items():
                places[number - len(broken) + headers, index] = (number, column)
    return lines, places


def plain(grid, headers, chance):
    """As `pdftotext` without a layout does: one cell a line, what is empty left out."""
    lines, places = [], {}
    for number, row in enumerate(grid):
        for index, text in enumerate(row):
            if text:
                places[number, index] = (len(lines), 1)
                lines.append(text)
    return lines, places


LAYOUTS = {"tab": (tab, "txt"), "pipe": (pipe, "md"), "aligned": (aligned, "txt"), "html": (markup, "html"),
           "plain": (plain, "txt")}
