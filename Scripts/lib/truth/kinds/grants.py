"""Grants received and what is left of them, and grants awarded to those who asked."""

from .. import names
from ..house import House
from ..ledger import Column, Ledger


def make(chance):
    house = House(chance)
    is_received = chance.maybe(0.6)
    body = received(house) if is_received else awarded(house)
    title = chance.pick("Specific Grants {}", "Government Grants {}") if is_received else chance.pick(
        "Community Grants {}", "Grants to Voluntary Organisations {}")
    return house.paper("grants", title.format(house.year), ("Grants", body))


def received(house):
    chance, notation, amount = house.chance, house.notation, house.telling.amount
    cols = [Column("brought", chance.pick("Brought forward", "Balance b/f")), Column("received", chance.pick("Received in year", "Allocation", "Grant received")),
            Column("available", chance.pick("Total available", "Total funding"), made_of=(("brought", 1), ("received", 1))),
            Column("spent", chance.pick("Forecast spend", "Spend", "Applied in year")),
            Column("left", chance.pick("Carried forward", "Unspent", "Balance c/f"), made_of=(("available", 1), ("spent", -1)))]
    if chance.maybe(0.4):
        cols.insert(0, Column("from", chance.pick("Awarding body", "Department"), "words"))
    ledger = Ledger(notation, chance.pick("Grant", "Name of grant"), cols, chance.pick("Specific grants", None))
    parts = []
    for name in chance.some(names.GOVERNMENT_GRANTS, 4, 9):
        brought, new = notation.amount(chance, 0, 900) * chance.pick(0, 1), notation.amount(chance, 50, 9000)
        values = {"brought": brought, "received": new, "spent": notation.kept((brought + new) * chance.uniform(0.5, 1)),
                  "from": chance.pick("MHCLG", "DHSC", "DfE", "Home Office")}
        parts.append(ledger.line(name, **{key: value for key, value in values.items() if key in ledger.by_key}))
    total = ledger.total(chance.pick("Total", "Total grants"), parts)
    values, sentences = ledger[total], []
    if house.money_words(values["available"], values["spent"], values["left"]):
        sentences.append(chance.pick(
            f"Of the {amount(values['available'])} available, {amount(values['spent'])} will be spent and {amount(values['left'])} carried forward.",
            f"Grants of {amount(values['received'])} were received in the year."))
    row = chance.choice(ledger.lines())
    if house.money_words(row.values["received"]):
        sentences.append(f"{row.label} of {amount(row.values['received'])} was received.")
    return house.mixed(ledger, sentences)


def awarded(house):
    chance, notation, amount = house.chance, house.notation, house.telling.amount
    ledger = Ledger(notation, chance.pick("Organisation", "Applicant"), [
        Column("asked", chance.pick("Requested", "Amount requested")), Column("given", chance.pick("Recommended", "Award", "Amount awarded"))])
    parts = []
    for name in chance.some(("Age Concern", "Citizens Advice", "Scouts", "Village Hall Trust", "Food Bank", "Theatre Group", "Cricket Club",
                             "Mediation Service", "Community Transport", "Carers Centre"), 4, 9):
        asked = notation.amount(chance, 10, 90)
        parts.append(ledger.line(name, asked=asked, given=notation.kept(asked * chance.uniform(0.4, 1))))
    total = ledger.total(chance.pick("Total", "Total awards"), parts)
    values, count = ledger[total], len(parts)
    if not house.money_words(values["asked"], values["given"]):
        return [ledger]
    return house.mixed(ledger, [f"{count} applications were received for {amount(values['asked'])}; awards of "
                                f"{amount(values['given'])} are recommended."])
