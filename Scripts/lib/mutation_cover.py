"""Which figures of a published paper a relation of its table covers, and whether another figure there would break it.

It reads nothing but the published JSON, and does its arithmetic anew: half a unit of the last printed place for each
figure, a dash a zero.
"""

from decimal import Decimal

HALF = Decimal("0.5")


def number(figure):
    """Value and half of its rounding; None where the cell has none."""
    if figure is None or figure["origin"] != "printed" or figure["upper"] is not None:
        return None
    half = Decimal(0) if figure["decimals"] is None else HALF.scaleb(-figure["decimals"])
    if figure["value"] is not None:
        return Decimal(str(figure["value"])), half
    return (Decimal(0), half) if figure["absence"] == "nil" else None


class Instance:
    """One sum, variance, percentage or set of shares in one row or column: the cells and what they must satisfy."""

    def __init__(self, kind, result, operands):
        self.kind, self.result, self.operands = kind, result, operands

    def holds(self, numbers):
        parts = [(numbers.get(cell), weight) for cell, weight in self.operands]
        stated = numbers.get(self.result) if self.result else (Decimal(100), Decimal(0))
        if stated is None:
            return None
        if self.kind == "percentage":
            (dividend, _), (divisor, _) = parts
            return None if not dividend or not divisor else self.quotient_holds(stated, dividend, divisor)
        total = sum((part[0] * weight for part, weight in parts if part), Decimal(0))
        width = sum((part[1] * abs(weight) for part, weight in parts if part), stated[1])
        return abs(total - stated[0]) <= width

    @staticmethod
    def quotient_holds(stated, dividend, divisor):
        low, high = abs(divisor[0]) - divisor[1], abs(divisor[0]) + divisor[1]
        if low <= 0:
            return None
        corners = [100 * (dividend[0] + s * dividend[1]) / d for s in (1, -1) for d in (low, high)]
        signs = (1, -1) if divisor[0] < 0 else (1,)
        return any(min(corners) - stated[1] <= sign * stated[0] <= max(corners) + stated[1] for sign in signs)

    def tells(self, numbers):
        cells = [cell for cell, _ in self.operands] + ([self.result] if self.result else [])
        return any(numbers.get(cell) and numbers[cell][0] for cell in cells)


class Cover:
    """The relations of one table that hold on the page, by the cells that take part in them."""

    def __init__(self, table):
        self.figures = {(row["index"], cell["column"]): cell["figure"]
                        for row in table["rows"] for cell in row["cells"] if cell["figure"]}
        self.numbers = {cell: number(figure) for cell, figure in self.figures.items()}
        self.by_cell = {}
        for relation in table["relations"]:
            instances = [self.instance(relation, index) for index in relation["across"]]
            tried = [one for one in instances if one.tells(self.numbers) and one.holds(self.numbers) is not None]
            held = [one for one in tried if one.holds(self.numbers)]
            # Where most of the structure does not fit, no sum was meant.
            if 2 * len(held) < len(tried):
                continue
            for one in held:
                for cell in {cell for cell, _ in one.operands} | {one.result}:
                    if cell and self.numbers.get(cell):
                        self.by_cell.setdefault(cell, []).append(one)

    @staticmethod
    def instance(relation, index):
        def cell(position):
            return (position, index) if relation["axis"] == "rows" else (index, position)
        result = cell(relation["result"]) if relation["result"] else None
        return Instance(relation["kind"], result, [(cell(o["index"]), o["weight"]) for o in relation["operands"]])

    def breaks(self, cell, value):
        """Whether a relation would no longer hold with another value in a cell; None where none covers it."""
        if cell not in self.by_cell:
            return None
        changed = dict(self.numbers)
        changed[cell] = (value, self.numbers[cell][1])
        return any(one.holds(changed) is False for one in self.by_cell[cell])
