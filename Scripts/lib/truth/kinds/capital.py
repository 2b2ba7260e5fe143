"""The capital programme: schemes over directorates and years, what is slipped, and how it is paid for."""

from .. import names
from ..house import House
from ..ledger import Column, Ledger


def columns(house):
    chance = house.chance
    kind = chance.pick("slippage", "plain", "years")
    if kind == "years":
        years = [house.year_from(house.start + offset) for offset in range(chance.randint(3, 5))]
        keys = [f"y{number}" for number in range(len(years))]
        total = chance.pick("Total", "Total Programme", "Programme Total")
        return kind, [Column(key, year) for key, year in zip(keys, years)] + [
            Column("whole", total, made_of=tuple((key, 1) for key in keys))]
    result = []
    if chance.maybe():
        result += [Column("approved", chance.pick("Approved Programme", "Original Budget", "Approved Budget")),
                   Column("brought", chance.pick("Slippage b/f", "Brought forward", "Carry forward from last year")),
                   Column("added", chance.pick("Additions", "New approvals", "Changes"))]
    result.append(Column("budget", chance.pick("Revised Programme", "Revised Budget", "Current Programme", "Latest Budget"),
                         made_of=tuple((column.key, 1) for column in result)))
    if chance.maybe():
        result.append(Column("to_date", chance.pick("Spend to Date", "Actual to date", "Expenditure to date")))
    result.append(Column("forecast", chance.pick("Outturn", "Actual spend") if house.is_final else
                         chance.pick("Forecast", "Projected Outturn", "Forecast Outturn")))
    if kind == "plain":
        sign = chance.pick(1, -1)
        heading = chance.pick("Variance", "Over/(Under) spend") if sign > 0 else chance.pick(
            "Carry Forward", "Underspend/(Overspend)", "To be carried forward")
        result.append(Column("variance", heading, made_of=(("forecast", 1), ("budget", -1)), sign=sign))
    else:
        # What is spent later, and what is really more or less.
        result += [Column("slippage", chance.pick("Slippage", "Re-profiled to later years", "Slippage to next year")),
                   Column("variance", chance.pick("Variance", "Over/(Under) spend", "(Under)/overspend"),
                          made_of=(("forecast", 1), ("slippage", 1), ("budget", -1)))]
    return kind, result


def facts(house, keys, kind):
    chance, amount, kept = house.chance, house.notation.amount, house.notation.kept
    if kind == "years":
        return {key: 0 if chance.maybe(0.2) else amount(chance, 50, 4000) for key in keys if key != "whole"}
    approved, brought, added = amount(chance, 100, 5000), amount(chance, 0, 400) * chance.pick(0, 1), amount(chance, 0, 300)
    budget = approved + brought + added
    slippage = 0 if chance.maybe(0.3) else kept(budget * chance.uniform(0, 0.6))
    over = 0 if chance.maybe() else kept(budget * chance.gauss(0, 0.03))
    forecast = budget - slippage + over
    made = dict(approved=approved, brought=brought, added=added, budget=budget, slippage=slippage, forecast=forecast,
                to_date=kept(forecast * chance.uniform(0.1, 0.9)))
    return {key: made[key] for key in keys if key in made}


def make(chance):
    house = House(chance)
    kind, cols = columns(house)
    keys = [column.key for column in cols]
    ledger = Ledger(house.notation, chance.pick("Scheme", "Project", "Capital scheme", ""), cols,
                    chance.pick("Capital programme", "Table 1: Capital schemes", None))
    pool = chance.sample(names.SCHEMES, len(names.SCHEMES))

    def schemes(count):
        return [ledger.line(pool.pop(), **facts(house, keys, kind)) for _ in range(count)]

    if chance.maybe():
        parts = []
        for name in chance.pick(*names.GROUPS)[:2]:
            ledger.heading(name)
            parts.append(ledger.total(f"Total {name}", schemes(chance.randint(2, 4))))
    else:
        parts = schemes(chance.randint(4, 9))
    total = ledger.total(chance.pick("Total", "TOTAL PROGRAMME", "Total Capital Programme", "Capital Programme Total"), parts)
    financing = paid_for(house, ledger[total]["whole" if kind == "years" else "forecast"])
    sections = [("Capital programme", house.mixed(ledger, sentences(house, ledger, kind, total)))]
    if chance.maybe(0.6):
        sections.append(("Financing", house.mixed(financing, borrowing(house, financing))))
    title = chance.pick("Capital Programme {}", "Capital Monitoring {}", "Capital Outturn {}" if house.is_final else
                        "Capital Programme Update {}")
    return house.paper("capital", title.format(house.period()), *sections)


def paid_for(house, whole):
    ledger = Ledger(house.notation, house.chance.pick("Financed by", "Funding source", "Funding"), [Column("amount", "Amount")],
                    house.chance.pick("Financing of the programme", None))
    sources, rest, parts = house.chance.some(names.FUNDING, 3, 5), whole, []
    for source in sources[:-1]:
        part = house.notation.kept(rest * house.chance.uniform(0.1, 0.6))
        parts.append(ledger.line(source, amount=part))
        rest -= part
    parts.append(ledger.line(sources[-1], amount=rest))
    ledger.total(house.chance.pick("Total", "Total financing", "Total funding"), parts)
    return ledger


def borrowing(house, financing):
    row = house.chance.choice(financing.lines())
    if not house.money_words(row.values["amount"]):
        return []
    amount = house.telling.amount(row.values["amount"])
    return [house.chance.pick(f"{row.label} will meet {amount} of the cost.", f"{row.label} of {amount} will be used.")]


def sentences(house, ledger, kind, total):
    chance, amount, values, result = house.chance, house.telling.amount, ledger[total], []
    if kind == "years":
        if house.money_words(values["whole"], values["y0"]):
            result.append(f"The programme amounts to {amount(values['whole'])}, of which {amount(values['y0'])} falls in "
                          f"{ledger.columns[0].heading}.")
        return result
    if house.money_words(values["budget"], values["forecast"]):
        result.append(chance.pick(
            f"The revised programme stands at {amount(values['budget'])} and spend of {amount(values['forecast'])} is expected.",
            f"Spend for the year is {amount(values['forecast'])} against a programme of {amount(values['budget'])}."))
    if "to_date" in values and house.money_words(values["to_date"]):
        result.append(f"Spend to date is {amount(values['to_date'])}.")
    if values.get("slippage") and house.money_words(values["slippage"]):
        result.append(f"Slippage of {amount(values['slippage'])} will move into {house.next_year}.")
    rows = sorted(ledger.lines(), key=lambda row: -row.values["budget"])
    for row in rows[:chance.randint(1, 3)]:
        if house.money_words(row.values["budget"], row.values["forecast"]):
            result.append(chance.pick(
                f"{row.label}: spend of {amount(row.values['forecast'])} against a budget of {amount(row.values['budget'])}.",
                f"{row.label} has a budget of {amount(row.values['budget'])}."))
    return result
