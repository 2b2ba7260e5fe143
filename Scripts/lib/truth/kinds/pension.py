"""The pension fund: what it holds and what share that is, who belongs to it, what it paid and received."""

from fractions import Fraction

from ..house import House
from ..ledger import Column, Ledger

ASSETS = ("Global equities", "UK equities", "Corporate bonds", "Index-linked gilts", "Property", "Infrastructure", "Private credit",
          "Emerging markets", "Multi-asset credit", "Cash")


def make(chance):
    house = House(chance, units=("£m", "£m", "£000"))
    house.body = chance.pick("Pensions Committee", "Pension Fund Committee", "Pension Board")
    sections = [("Value of the Fund", holdings(house))]
    if chance.maybe():
        sections.append(("Membership", members(house)))
    title = chance.pick("Investment Performance {}", "Pension Fund Report {}", "Fund Valuation {}")
    return house.paper("pension", title.format(house.period()), *sections)


def holdings(house):
    chance, notation, amount = house.chance, house.notation, house.telling.amount
    cols = [Column("opening", chance.pick("Opening value", "Value at start of quarter")),
            Column("invested", chance.pick("Net investment", "Purchases less sales")),
            Column("gain", chance.pick("Change in value", "Market movement")),
            Column("closing", chance.pick("Closing value", f"Value at {house.as_at}"),
                   made_of=(("opening", 1), ("invested", 1), ("gain", 1)))]
    if chance.maybe(0.7):
        cols.append(Column("share", chance.pick("Share of fund %", "Actual %", "% of Fund"), "words"))
        cols.append(Column("mark", chance.pick("Benchmark %", "Target %", "Strategic allocation %"), "words"))
    ledger = Ledger(notation, chance.pick("Manager", "Asset class", ""), cols, chance.pick("Holdings by asset class", None))
    assets = chance.some(ASSETS, 4, 9)
    some = [(name, notation.amount(chance, 9000, 900000), notation.amount(chance, -9000, 9000), notation.amount(chance, -20000, 30000))
            for name in assets]
    whole = sum(sum(parts) for _, *parts in some)
    marks = [chance.randint(3, 9) for _ in some[1:]]
    marks.insert(0, 100 - sum(marks))
    parts = []
    for (name, opening, invested, gain), mark in zip(some, marks):
        share = Fraction(100 * (opening + invested + gain), whole)
        values = dict(opening=opening, invested=invested, gain=gain, share=f"{float(share):.1f}", mark=f"{mark}.0")
        parts.append(ledger.line(name, **{key: value for key, value in values.items() if key in ledger.by_key}))
    more = {"share": "100.0", "mark": "100.0"} if "share" in ledger.by_key else {}
    total = ledger.total(chance.pick("Total Fund", "Total"), parts, **more)
    values, sentences = ledger[total], []
    if house.money_words(values["closing"], values["opening"], values["closing"] - values["opening"]):
        went = "up" if values["closing"] > values["opening"] else "down"
        sentences.append(f"The Fund was valued at {amount(values['closing'])} at {house.as_at}, {went} from {amount(values['opening'])}.")
    row = chance.choice(ledger.lines())
    if house.money_words(row.values["closing"]):
        sentences.append(f"{row.label} made up {house.telling.share(row.values['closing'], whole)} of the Fund "
                         f"({amount(row.values['closing'])}).")
    return house.mixed(ledger, sentences)


def members(house):
    chance = house.chance
    ledger = Ledger(house.notation, chance.pick("Membership", "Status"), [
        Column("before", str(house.start), "count"), Column("now", str(house.start + 1), "count"),
        Column("change", "Change", "count", made_of=(("now", 1), ("before", -1)))], None)
    parts = []
    for name in ("Active members", "Deferred members", "Pensioners", "Dependants"):
        before = chance.randint(900, 30000)
        parts.append(ledger.line(name, before=before, now=before + chance.randint(-400, 600)))
    total = ledger.total(chance.pick("Total members", "Total membership", "Total"), parts)
    now = ledger[total]["now"]
    return house.mixed(ledger, [chance.pick(f"The Fund has {now:,} members.", f"Membership stood at {now:,} at the year end.")])
