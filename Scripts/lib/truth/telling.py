"""How a paper tells figures in its sentences."""

from fractions import Fraction

from .notation import POUND, digits, rounded

MILLION = 1_000_000 * POUND


class Telling:
    def __init__(self, chance):
        self.style = chance.pick("m1", "m1", "m2", "m3", "k", "full", "mixed", "mixed")
        self.million = chance.pick("m", "m", " million")
        self.thousand = chance.pick("k", "k", ",000")

    def amount(self, pence):
        """The size of an amount, in words that a sentence can hold."""
        pence = abs(pence)
        style = self.style
        if style == "mixed":
            style = "m1" if pence >= MILLION else "k"
        if style == "full":
            return "£" + digits(rounded(pence, POUND), 0)
        if style == "k":
            return "£" + digits(rounded(pence, 1000 * POUND), 0) + self.thousand
        places = int(style[1])
        return "£" + digits(rounded(pence, MILLION // 10 ** places), places) + self.million

    def is_tellable(self, *amounts):
        """Whether no amount is told as nothing."""
        step = {"m1": MILLION // 10, "m2": MILLION // 100, "m3": MILLION // 1000, "full": POUND}.get(self.style, 1000 * POUND)
        return all(abs(amount) > step for amount in amounts)

    @staticmethod
    def share(part, whole):
        """A percentage to one decimal."""
        return digits(rounded(Fraction(1000 * abs(part), abs(whole))), 1) + "%"
