"""Debt by age: bands that make the total, shares of it, the last quarter's total, and what has been written off."""

from ..house import House
from ..ledger import Column, Ledger

BANDS = (("Not yet due", "0-30 days", "31-60 days", "61-90 days", "Over 90 days"),
         ("Under 30 days", "30 to 60 days", "60 to 90 days", "90 to 365 days", "Over 1 year"),
         ("0 - 6 months", "6 - 12 months", "1 - 2 years", "2 years +"), ("Current", "1-30", "31-60", "61-90", "91+"))
DEBTORS = ("Adult Care", "Commercial property", "Trade waste", "Housing benefit overpayments", "Licensing", "Schools",
           "Former tenants", "Highways licences", "Market traders", "Other services")


def make(chance):
    house = House(chance)
    bands = chance.pick(*BANDS)
    keys = [f"b{number}" for number in range(len(bands))]
    cols = [Column(key, band) for key, band in zip(keys, bands)]
    total_column = Column("total", chance.pick("Total", "Total debt", "Total outstanding"), made_of=tuple((key, 1) for key in keys))
    cols = [total_column] + cols if chance.maybe(0.2) else cols + [total_column]
    if chance.maybe(0.4):
        cols.append(Column("share", chance.pick(f"% {bands[-1].lower()}", f"{bands[-1]} %"), "percent",
                           quotient=(keys[-1], "total")))
    if chance.maybe(0.4):
        cols.append(Column("before", chance.pick("Last quarter", "Previous total", "Total at last report")))
        cols.append(Column("change", chance.pick("Movement", "Change", "Increase/(decrease)"), made_of=(("total", 1), ("before", -1))))
    ledger = Ledger(house.notation, chance.pick("Service", "Type of debt", "Directorate"), cols,
                    chance.pick("Aged debt", f"Debt outstanding at {house.as_at}", None))
    parts = []
    for debtor in chance.some(DEBTORS, 3, 8):
        values = {key: house.notation.amount(chance, 0, chance.pick(40, 400, 2000)) for key in keys}
        values["before"] = house.notation.kept(sum(values.values()) * chance.uniform(0.7, 1.3))
        parts.append(ledger.line(debtor, **{key: value for key, value in values.items() if key in ledger.by_key}))
    total = ledger.total(chance.pick("Total", "Total debt", "All debt"), parts)
    values, amount, sentences = ledger[total], house.telling.amount, []
    if house.money_words(values["total"], values[keys[-1]]):
        sentences.append(chance.pick(
            f"Total debt was {amount(values['total'])}, of which {amount(values[keys[-1]])} "
            f"({house.telling.share(values[keys[-1]], values['total'])}) is in the oldest band.",
            f"Outstanding debt at {house.as_at} stood at {amount(values['total'])}."))
    if values.get("before") and house.money_words(values["before"], values["change"], values["total"]):
        went = "increased" if values["change"] > 0 else "decreased"
        sentences.append(chance.pick(
            f"Debt has {went} by {amount(values['change'])} since the last report, from {amount(values['before'])}.",
            f"The total has {went} from {amount(values['before'])} to {amount(values['total'])}."))
    row = max(ledger.lines(), key=lambda row: row.values["total"])
    if house.money_words(row.values["total"]):
        sentences.append(f"{row.label} accounts for {amount(row.values['total'])} of it.")
    if "before" in ledger.by_key:
        sentences += movements(house, ledger)
    title = chance.pick("Sundry Debt {}", "Debt Management Update {}", "Income Collection and Debt {}")
    return house.paper("debt", title.format(house.period()), ("Outstanding debt", house.mixed(ledger, sentences)))


def movements(house, ledger):
    """How the debt of some rows moved since the last report."""
    chance, amount, result = house.chance, house.telling.amount, []
    for row in chance.some(ledger.lines(), 1, 2):
        now, was = row.values["total"], row.values["before"]
        if not house.money_words(now, was, now - was) or was <= 0:
            continue
        went, more = ("risen", "more") if now > was else ("fallen", "less")
        result.append(chance.pick(
            f"{row.label} debt has {went} by {amount(now - was)} to {amount(now)}.",
            f"{row.label} owes {amount(now)}, {amount(now - was)} {more} than at the last report.",
            f"The debt of {row.label} has {went} by {house.telling.share(now - was, was)}."))
    return result
