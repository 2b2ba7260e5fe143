"""Council tax: what each band pays to whom, in pounds and pence, and the tax bases of parishes."""

from fractions import Fraction

from ..house import House
from ..ledger import Column, Ledger
from ..notation import digits, rounded

NINTHS = dict(A=6, B=7, C=8, D=9, E=11, F=13, G=15, H=18)


def make(chance):
    house = House(chance, units=("pence",))
    house.notation.is_exact = False
    house.notation.unit_place = chance.pick("heading", "caption", "row")
    sections = [("Council tax by band", bands(house))]
    if chance.maybe(0.6):
        sections.append(("Parish precepts", parishes(house)))
    title = chance.pick("Council Tax Setting {}", "Council Tax Resolution {}", "Setting the Council Tax {}")
    return house.paper("council-tax", title.format(house.next_year), *sections)


def bands(house):
    chance = house.chance
    names = [("own", house.town), ("police", "Police"), ("fire", "Fire and Rescue")][:chance.pick(2, 3)]
    parts = {key: chance.randint(6000, 180000) for key, _ in names}
    cols = [Column(key, name) for key, name in names]
    cols.append(Column("total", chance.pick("Total", "Total council tax"), made_of=tuple((key, 1) for key, _ in names)))
    ledger = Ledger(house.notation, chance.pick("Band", "Valuation band"), cols, chance.pick("Amount for each band", None))
    for band, ninths in NINTHS.items():
        # Each amount is in whole pence, and the total adds up what is billed.
        ledger.line(chance.pick(band, band) if True else band,
                    **{key: rounded(Fraction(amount * ninths, 9)) for key, amount in parts.items()})
    whole = sum(parts.values())
    before = rounded(whole / (1 + Fraction(chance.randint(10, 49), 1000)))
    rise = digits(rounded(Fraction(1000 * (whole - before), before)), 1)
    sentences = [chance.pick(
        f"The council tax for Band D will be £{digits(whole, 2)}, an increase of {rise}% on the £{digits(before, 2)} of this year.",
        f"A Band D property will pay £{digits(whole, 2)} in all.",
        f"Band D rises from £{digits(before, 2)} to £{digits(whole, 2)}, which is {rise}%.")]
    return house.mixed(ledger, sentences)


def parishes(house):
    chance = house.chance
    ledger = Ledger(house.notation, chance.pick("Parish", "Town or parish"), [
        Column("base", "Tax base", "decimal"), Column("precept", chance.pick("Precept", f"Precept {house.next_year}")),
        Column("band", chance.pick("Band D", "Band D equivalent"), adds_up=False)], None)
    parts = []
    for name in chance.some(("Ashby", "Barton", "Carlton", "Denby", "Elmswell", "Fenton", "Gosforth", "Harby"), 4, 8):
        base, precept = Fraction(chance.randint(900, 40000), 10), chance.randint(200_000, 9_000_000)
        parts.append(ledger.line(name, base=base, precept=precept, band=rounded(precept / base)))
    total = ledger.total("Total", parts)
    values = ledger[total]
    sentences = [f"Parishes have asked for £{digits(values['precept'], 2)} in total."] if chance.maybe() else []
    return house.mixed(ledger, sentences)
