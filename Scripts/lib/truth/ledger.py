"""A table of facts: columns of which some are made of others, rows of which some are totals of others.

It knows its own sums, differences and percentages, so that a planted error counts only where it breaks one of them by more
than rounding allows.
"""

from dataclasses import dataclass, field
from fractions import Fraction

from .notation import Cell


@dataclass
class Column:
    key: str
    heading: str
    kind: str = "money"  # money, percent, count, decimal (one place), rate (two places), words
    made_of: tuple = ()  # ((key, weight), ...): a sum or difference of other columns
    quotient: tuple = ()  # (dividend, divisor): a percentage of two other columns
    sign: int = 1  # by which its house multiplies what is true before printing it
    style: str | None = None  # how a negative is printed, where not as everywhere in the paper
    plus: bool = False
    adds_up: bool = True
    group: str = ""  # a heading over several columns


@dataclass
class Row:
    label: str
    role: str  # line, total, heading
    values: dict = field(default_factory=dict)
    parts: tuple = ()  # ((row, weight), ...)
    cells: list = field(default_factory=list)


@dataclass
class Relation:
    """What a cell is made of: a weighted sum, or a hundredfold quotient of two."""

    result: tuple
    operands: tuple
    is_quotient: bool = False

    def cells(self):
        return [self.result] + [cell for cell, _ in self.operands]

    def holds(self, cells):
        """By intervals, as a reader has to judge; None where a cell has no number."""
        if any(cells[place].value is None for place in self.cells()):
            return None
        result, parts = cells[self.result], [(cells[place], weight) for place, weight in self.operands]
        if not self.is_quotient:
            made = sum(part.value * weight for part, weight in parts)
            room = sum((part.half * abs(weight) for part, weight in parts), result.half)
            return abs(made - result.value) <= room
        (top, weight), (bottom, _) = parts
        if abs(bottom.value) <= bottom.half:
            return None
        corners = [100 * weight * (top.value + s * top.half) / (bottom.value + t * bottom.half)
                   for s in (1, -1) for t in (1, -1)]
        return min(corners) - result.half <= result.value <= max(corners) + result.half


class Ledger:
    def __init__(self, notation, first, columns, caption=None):
        self.notation, self.first, self.columns, self.caption = notation, first, columns, caption
        self.by_key = {column.key: number for number, column in enumerate(columns, 1)}
        self.rows = []
        # Errors that only who made the table can think of: (kind, row, column, text).
        self.plants = []

    # MARK: Rows

    def line(self, label, role="line", **values):
        """A row of exact values; columns made of others are worked out. Its number comes back."""
        return self._add(Row(label, role, dict(values)))

    def heading(self, label):
        return self._add(Row(label, "heading"))

    def total(self, label, parts, role="total", **more):
        """A row that adds up others, given as numbers or as (number, weight)."""
        parts = tuple(part if isinstance(part, tuple) else (part, 1) for part in parts)
        values = {column.key: sum(self.rows[row].values[column.key] * weight for row, weight in parts)
                  for column in self.columns
                  if column.adds_up and column.kind in ("money", "count", "decimal") and not column.made_of
                  and all(self.rows[row].values.get(column.key) is not None for row, _ in parts)}
        return self._add(Row(label, role, {**values, **more}, parts))

    def place_for_total(self, label):
        """A row whose parts follow below it."""
        return self._add(Row(label, "total"))

    def fill_total(self, number, parts):
        filled = self.total(self.rows[number].label, parts)
        self.rows[number] = self.rows.pop(filled)

    def _add(self, row):
        for column in self.columns:
            known = row.values
            if row.role == "heading" or column.key in known:
                continue
            if column.made_of and all(known.get(key) is not None for key, _ in column.made_of):
                known[column.key] = sum(known[key] * weight for key, weight in column.made_of)
            elif column.quotient and all(known.get(key) is not None for key in column.quotient):
                top, bottom = (Fraction(known[key]) for key in column.quotient)
                known[column.key] = 100 * top / bottom if bottom else None
        row.cells = [Cell(row.label)] + [self._shown(column, row.values.get(column.key)) for column in self.columns]
        self.rows.append(row)
        return len(self.rows) - 1

    def _shown(self, column, value):
        show = self.notation
        if value is None:
            return Cell("")
        if column.kind == "words":
            return Cell(value)
        value = value * column.sign
        if column.kind == "money":
            return show.money(value, column.plus, column.style)
        if column.kind == "percent":
            return show.percent(value)
        return show.number(value, {"count": 0, "decimal": 1, "rate": 2}[column.kind])

    def __getitem__(self, number):
        return self.rows[number].values

    def lines(self):
        return [row for row in self.rows if row.role == "line"]

    # MARK: The page

    def header(self):
        """The rows of headings: groups above columns, the headings themselves, and the units where they have a row."""
        money = [column.kind == "money" for column in self.columns]
        names = [self.notation.heading(column.heading) if is_money else column.heading
                 for column, is_money in zip(self.columns, money)]
        rows = [[self.first] + names]
        if any(column.group for column in self.columns):
            rows.insert(0, [""] + [column.group for column in self.columns])
        if self.notation.unit_place == "row" and any(money):
            units = {"percent": "%"}
            rows.append([""] + [self.notation.unit if is_money else units.get(column.kind, "")
                                for column, is_money in zip(self.columns, money)])
        return rows

    def grid(self):
        return self.header() + [[cell.text for cell in row.cells] for row in self.rows]

    def title(self):
        """The caption with the unit, where that is told there."""
        if self.notation.unit_place != "caption" or all(column.kind != "money" for column in self.columns):
            return self.caption
        unit = self.notation.unit
        return f"{self.caption} ({unit})" if self.caption else f"All figures in {unit}"

    # MARK: What holds

    def cells(self):
        return {(number, index): cell for number, row in enumerate(self.rows) for index, cell in enumerate(row.cells)}

    def relations(self):
        for number, row in enumerate(self.rows):
            for column in self.columns:
                index = self.by_key[column.key]
                if row.cells[index].value is None:
                    continue
                if row.parts and column.kind in ("money", "count", "decimal") and column.adds_up:
                    yield Relation((number, index), tuple(((part, index), weight) for part, weight in row.parts))
                if column.made_of and row.role != "heading":
                    yield Relation((number, index), tuple(
                        ((number, self.by_key[key]), weight * column.sign * self._sign(key))
                        for key, weight in column.made_of))
                if column.quotient:
                    top, bottom = column.quotient
                    yield Relation((number, index), (
                        ((number, self.by_key[top]), column.sign * self._sign(top) * self._sign(bottom)),
                        ((number, self.by_key[bottom]), 1)), is_quotient=True)

    def _sign(self, key):
        return self.columns[self.by_key[key] - 1].sign
