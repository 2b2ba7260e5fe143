"""How one paper prints its figures: unit, decimals, the sign of what is negative, and what stands for nothing.

Money is held in whole pence. A house either keeps its books as they are printed, so that every sum is exact on the page,
or rounds each figure by itself from exact ones, so that totals are off by what rounding allows.
"""

from dataclasses import dataclass
from fractions import Fraction

POUND = 100
UNITS = {"£": POUND, "£000": 1000 * POUND, "£'000": 1000 * POUND, "£k": 1000 * POUND, "£m": 1_000_000 * POUND}


@dataclass(frozen=True)
class Cell:
    """What a cell prints, and the number that a reader sees in it: its value, and half of its last place."""

    text: str
    value: Fraction | None = None
    half: Fraction = Fraction(0)


def rounded(value, step=1):
    """To the nearest multiple, halves away from zero, counted in steps."""
    size = abs(Fraction(value)) / step + Fraction(1, 2)
    return (-1 if value < 0 else 1) * (size.numerator // size.denominator)


def digits(count, decimals):
    """`1,234.50` for 123450 hundredths."""
    whole, rest = divmod(abs(count), 10 ** decimals)
    return f"{whole:,}" + (f".{rest:0{decimals}d}" if decimals else "")


class Notation:
    def __init__(self, chance, units=("£", "£", "£000", "£000", "£'000", "£k", "£m", "£m", "pence")):
        self.unit = chance.pick(*units)
        decimals = {"£m": chance.pick(1, 2, 3), "pence": 2, "£000": chance.pick(0, 0, 0, 1)}
        self.decimals = decimals.get(self.unit, 0)
        if self.unit == "pence":
            self.unit = "£"
        self.step = UNITS[self.unit] // 10 ** self.decimals
        self.minus = chance.pick("-", "-", "(", "(", "−")
        self.nil = chance.pick("-", "0", "0", "–") if self.decimals == 0 else None
        # Where the unit is told: beside each heading, in a row of its own, above the table, or nowhere.
        self.unit_place = chance.pick("heading", "heading", "row", "caption", "caption", "nowhere")
        self.heading_form = chance.pick("{} {}", "{} ({})")
        # Whether a few steps fewer than the exact figure are kept.
        self.is_exact = chance.maybe(0.6) or self.step == 1
        self.percent_decimals = chance.pick(0, 1, 1, 2)
        self.percent_sign = chance.pick("%", "%", "")

    def amount(self, chance, low, high):
        """An amount of so many thousand pounds as the books hold it."""
        return self.kept(chance.uniform(low, high) * 1000 * POUND)

    def kept(self, pence):
        return rounded(pence, self.step) * self.step if self.is_exact else rounded(pence)

    def negative(self, text, style=None):
        style = style or self.minus
        return f"({text})" if style == "(" else text + " CR" if style == "CR" else style + text

    def money(self, pence, plus=False, style=None):
        count = rounded(pence, self.step)
        text = digits(count, self.decimals)
        if count == 0:
            text = self.nil or text
        elif count < 0:
            text = self.negative(text, style)
        elif plus:
            text = "+" + text
        return Cell(text, Fraction(count * self.step), Fraction(self.step, 2))

    def percent(self, value, decimals=None, sign=None):
        decimals = self.percent_decimals if decimals is None else decimals
        step = Fraction(1, 10 ** decimals)
        count = rounded(value, step)
        text = digits(count, decimals) + (self.percent_sign if sign is None else sign)
        if count < 0:
            style = "-" if self.minus == "−" else self.minus
            text = self.negative(text, style)
        return Cell(text, count * step, step / 2)

    def number(self, value, decimals=0):
        """A count, or a quantity to so many decimals."""
        step = Fraction(1, 10 ** decimals)
        count = rounded(value, step)
        text = digits(count, decimals)
        if count < 0:
            text = self.negative(text)
        return Cell(text, count * step, step / 2 if decimals else Fraction(0))

    def heading(self, words):
        return self.heading_form.format(words, self.unit) if self.unit_place == "heading" else words
