"""A paper: parts in their order, and the text that they make in one layout."""

import html
from dataclasses import dataclass, field

from .layouts import LAYOUTS
from .ledger import Ledger


@dataclass
class Text:
    """A title, heading or paragraph."""

    words: str
    level: int = 0  # 0 for a paragraph


@dataclass
class Paper:
    kind: str
    parts: list
    # Errors in words: (kind, part, what stands there, what is planted).
    plants: list = field(default_factory=list)

    def ledgers(self):
        return [(number, part) for number, part in enumerate(self.parts) if isinstance(part, Ledger)]


@dataclass
class Written:
    text: str
    # Of every cell (part, row, column), and of every text (part): line and column, from 1.
    places: dict


def written(paper, layout, chance, overlay=None):
    """The text of a paper. An overlay gives other words for a text (part) or a cell (part, row, column)."""
    overlay = overlay or {}
    set_table, _ = LAYOUTS[layout]
    lines, places = [], {}
    if layout == "html":
        lines += ["<!DOCTYPE html>", "<html><head><title>Report</title></head><body>"]
    for number, part in enumerate(paper.parts):
        if isinstance(part, Text):
            words = overlay.get(number, part.words)
            if layout == "html":
                tag = f"h{part.level}" if part.level else "p"
                words = f"<{tag}>{html.escape(words, quote=False)}</{tag}>"
            elif layout == "pipe" and part.level:
                words = "#" * part.level + " " + words
            places[number] = (len(lines) + 1, 1)
            lines += [words] if layout == "html" else [words, ""]
            continue
        grid, headers = part.grid(), len(part.header())
        for key, words in overlay.items():
            if isinstance(key, tuple) and key[0] == number:
                grid[key[1] + headers][key[2]] = words
        table, cells = set_table(grid, headers, chance)
        for (row, index), (line, column) in cells.items():
            if row >= headers:
                places[number, row - headers, index] = (len(lines) + line + 1, column)
        lines += table if layout == "html" else table + [""]
    if layout == "html":
        lines.append("</body></html>")
    return Written("\n".join(lines).rstrip() + "\n", places)
