"""Compares found tables with expected ones.

A table is {"rows": [[{"column", "row_span", "column_span", "text", "value", "unit"}, ...], ...], "heads": n,
"label": column}: `heads` says how many rows at the top are headings, `label` which column names the rows; `value`
(a decimal as text, sign included) and `unit` are null where a cell holds no figure.

Tables are matched one to one, those first that share most cells; one without a partner counts in full.
"""
import unicodedata
from collections import Counter

MEASURES = ("cells", "values", "headings", "neighbours")


def plain(text):
    """The text after NFKC, with single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def filled(table):
    for number, row in enumerate(table["rows"], 1):
        for cell in row:
            text = plain(cell["text"])
            if text:
                yield number, cell, text


def cells(table):
    """Same row, column, span and text."""
    return Counter((row, c["column"], c["row_span"], c["column_span"], text) for row, c, text in filled(table))


def values(table):
    """Same row, column, value with its sign, and unit."""
    return Counter((row, c["column"], c["value"], c["unit"]) for row, c, _ in filled(table) if c["value"] is not None)


def headings(table):
    """A figure with the right name of its row and all the words above its column. Where no layout tells how far a
    heading spans, the path of each column says whether it is the reader's."""
    above = {}
    found = Counter()
    for row, cell, text in filled(table):
        if row <= table["heads"]:
            for column in range(cell["column"], cell["column"] + cell.get("covers", cell["column_span"])):
                words = above.setdefault(column, [])
                if not words or words[-1] != text:
                    words.append(text)
    names = {row: text for row, cell, text in filled(table) if cell["column"] == table["label"]}
    for row, cell, text in filled(table):
        if row > table["heads"] and cell["value"] is not None:
            found[(names.get(row, ""), " ".join(above.get(cell["column"], [])), text)] += 1
    return found


def neighbours(table):
    """Pairs of cells with nothing between them, across or down, as the ICDAR 2013 competition counts them."""
    grid = {}
    for row, cell, text in filled(table):
        for column in range(cell["column"], cell["column"] + cell["column_span"]):
            grid[(row, column)] = (row, cell["column"], text)
    found = set()
    by_row, by_column = {}, {}
    for (row, column), owner in sorted(grid.items()):
        by_row.setdefault(row, []).append((column, owner))
        by_column.setdefault(column, []).append((row, owner))
    for line, way in [(line, "across") for line in by_row.values()] + [(line, "down") for line in by_column.values()]:
        for (_, one), (_, two) in zip(line, line[1:]):
            if one != two:
                found.add((one, two, way))
    return Counter((one[2], two[2], way) for one, two, way in found)


def match(expected, found):
    """Index pairs of the tables that belong together."""
    left, right = [cells(t) for t in expected], [cells(t) for t in found]
    # Row numbers may be off by one heading line: what counts is which texts are shared.
    loose = [[Counter(k[4] for k in c.elements()) for c in side] for side in (left, right)]
    shared = [
        (sum((a & b).values()), -i, -j)
        for i, a in enumerate(loose[0])
        for j, b in enumerate(loose[1])
    ]
    partner, taken = {}, set()
    for count, i, j in sorted(shared, reverse=True):
        if count and -i not in partner and -j not in taken:
            partner[-i] = -j
            taken.add(-j)
    return partner


class Score:
    """Hits, expected and found of each measure, added up over papers."""

    def __init__(self):
        self.counts = {name: [0, 0, 0] for name in MEASURES}

    def add(self, expected, found):
        partner = match(expected, found)
        for name, measure in zip(MEASURES, (cells, values, headings, neighbours)):
            one, two = [measure(t) for t in expected], [measure(t) for t in found]
            hits = sum(sum((one[i] & two[j]).values()) for i, j in partner.items())
            for place, number in enumerate((hits, sum(map(Counter.total, one)), sum(map(Counter.total, two)))):
                self.counts[name][place] += number
        return self

    def f1(self, name):
        hits, expected, found = self.counts[name]
        return 2 * hits / (expected + found) if expected + found else 1.0

    def line(self):
        return "  ".join(f"{name} {self.f1(name):.3f}" for name in MEASURES)


def covers(cell, row, paths):
    """How many columns a heading is read to stand over: its own, and those beside it that are empty on its row and have
    it in their path."""
    empty = {other["column"] for other in row if not plain(other["text"])}
    last = cell["column"] + cell["column_span"] - 1
    while last + 1 in empty and cell["text"] in paths.get(last + 1, []):
        last += 1
    return last - cell["column"] + 1


def tables(paper):
    """The tables of a paper as `outturn ingest` publishes it."""
    found = []
    for report in paper["reports"]:
        for table in report["tables"]:
            label = next((c["index"] for c in table["columns"] if c["role"] == "label"), 1)
            paths = {c["index"]: c["path"] for c in table["columns"]}
            rows, heads, seen = [], 0, []
            for row in table["rows"]:
                made = []
                for cell in row["cells"]:
                    figure = cell["figure"] or {}
                    value = figure.get("value")
                    made.append(
                        {
                            "column": cell["column"],
                            "row_span": cell["row_span"],
                            "column_span": cell["column_span"],
                            "text": cell["text"],
                            "value": None if value is None else str(value),
                            "unit": figure.get("unit"),
                        }
                    )
                texts = [cell["text"] for cell in made]
                if "header" in row["roles"]:
                    # A heading that a page repeats is no row of the table.
                    if heads < len(rows) and texts in seen:
                        continue
                    if heads == len(rows):
                        heads += 1
                    seen.append(texts)
                    for cell in made:
                        cell["covers"] = covers(cell, made, paths)
                rows.append(made)
            found.append({"rows": rows, "heads": heads, "label": label, "layout": table["layout"]})
    return found
