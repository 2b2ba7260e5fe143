"""Single errors in a true paper, each of a kind, and only such as break a fact that the paper itself tells."""

import re
from dataclasses import dataclass
from fractions import Fraction

from .notation import Cell
from .paper import Text

NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
TOLD = re.compile(r"£(?!0)\d[\d,]*(?:\.\d+)?|\b\d+\.\d+%")
SPENDS = {"overspend": "underspend", "underspend": "overspend", "adverse": "favourable", "favourable": "adverse",
          "above": "below", "below": "above", "risen": "fallen", "fallen": "risen", "rises": "falls", "falls": "rises",
          "worsened": "improved", "improved": "worsened", "worse": "better", "better": "worse", "increased": "decreased",
          "decreased": "increased", "overspends": "underspends", "underspends": "overspends"}


@dataclass
class Planted:
    kind: str
    overlay: dict
    # The cells, or the text, that hold the error.
    keys: list
    told: str


def with_digit(chance, text):
    """One digit changed: not the last, and the first never to a nought."""
    found = NUMERAL.search(text)
    places = [i for i in range(found.start(), found.end()) if text[i].isdigit()] if found else []
    places = [i for i in places[:max(1, len(places) - 1)]]
    if not places:
        return None
    place = chance.choice(places)
    others = [d for d in "0123456789" if d != text[place] and (d != "0" or place != found.start())]
    return text[:place] + chance.choice(others) + text[place + 1:]


def with_sign_turned(text):
    if not NUMERAL.search(text):
        return None
    if text.startswith("(") and text.endswith(")"):
        return text[1:-1]
    if text[0] in "-−":
        return text[1:]
    if text.endswith(" CR"):
        return text[:-3]
    return "-" + text.lstrip("+")


def with_unit_slipped(text):
    found = NUMERAL.search(text)
    if not found:
        return None
    plain = found.group().replace(",", "")
    if "." in plain:
        whole, _, rest = plain.partition(".")
        moved = (whole + rest[:1]).lstrip("0") or "0"
        slipped = moved + ("." + rest[1:] if rest[1:] else "")
    else:
        slipped = f"{int(plain) * 1000:,}"
    return text[:found.start()] + slipped + text[found.end():]


def reread(cell, text):
    """The cell as a reader sees it with another text; its half stays that of its column."""
    found = NUMERAL.search(text)
    if cell.value is None or not found:
        return None
    old = NUMERAL.search(cell.text)
    number = Fraction(found.group().replace(",", ""))
    size = Fraction(old.group().replace(",", "")) if old else 0
    if not size:
        return None
    is_negative = text.startswith(("(", "-", "−")) or text.endswith("CR")
    return Cell(text, number * abs(cell.value) / size * (-1 if is_negative else 1), cell.half)


class Broken:
    """The relations of a table, asked which of them a changed cell breaks."""

    def __init__(self, ledger):
        self.cells = ledger.cells()
        self.by_cell = {}
        for relation in ledger.relations():
            if relation.holds(self.cells):
                for place in set(relation.cells()):
                    self.by_cell.setdefault(place, []).append(relation)

    def breaks(self, changed):
        cells = {**self.cells, **changed}
        return any(relation.holds(cells) is False for place in changed for relation in self.by_cell.get(place, ()))


def in_tables(paper, chance):
    for part, ledger in paper.ledgers():
        broken = Broken(ledger)
        for (row, index), cell in broken.cells.items():
            if (row, index) not in broken.by_cell:
                continue
            column = ledger.columns[index - 1]
            kinds = [("unit", with_unit_slipped(cell.text)), ("sign", with_sign_turned(cell.text))]
            name = "percentage" if column.kind == "percent" else "total" if ledger.rows[row].role == "total" else "cell digit"
            kinds.append((name, with_digit(chance, cell.text)))
            for kind, text in kinds:
                new = reread(cell, text) if text else None
                if new and broken.breaks({(row, index): new}):
                    yield Planted(kind, {(part, row, index): text}, [(part, row, index)], f"{cell.text} → {text}")
            below = broken.cells.get((row + 1, index))
            if below and below.value is not None and below.text != cell.text:
                changed = {(row, index): below, (row + 1, index): cell}
                if broken.breaks(changed):
                    yield Planted("swapped cells", {(part, *place): one.text for place, one in changed.items()},
                                  [(part, *place) for place in changed], f"{cell.text} ↔ {below.text}")
        for kind, row, index, text in ledger.plants:
            yield Planted(kind, {(part, row, index): text}, [(part, row, index)], f"{ledger.rows[row].cells[index].text} → {text}")


def in_words(paper, chance):
    for kind, part, words, wrong in paper.plants:
        yield Planted(kind, {part: wrong}, [part], f"{words} → {wrong}")
    for number, part in enumerate(paper.parts):
        if not isinstance(part, Text) or part.level:
            continue
        for found in TOLD.finditer(part.words):
            text = with_digit(chance, found.group())
            if text:
                words = part.words[:found.start()] + text + part.words[found.end():]
                yield Planted("told figure", {number: words}, [number], words)
        for word, other in SPENDS.items():
            # What demand did no table tells.
            if re.search(rf"(?<!Demand has )(?<!costs have )\b{word}\b", part.words):
                words = re.sub(rf"\b(?:an? )?{word}\b", lambda found: other if " " not in found.group() else
                               ("an " if other[0] in "aou" else "a ") + other, part.words, count=1)
                yield Planted("told direction", {number: words}, [number], words)


def chosen(paper, chance, count):
    """As many errors as wanted, an equal share of each kind as far as there are so many."""
    kinds = {}
    for planted in [*in_tables(paper, chance), *in_words(paper, chance)]:
        kinds.setdefault(planted.kind, []).append(planted)
    for some in kinds.values():
        chance.shuffle(some)
    result = []
    while len(result) < count and any(kinds.values()):
        for kind in sorted(kinds):
            if kinds[kind] and len(result) < count:
                result.append(kinds[kind].pop())
    return result
