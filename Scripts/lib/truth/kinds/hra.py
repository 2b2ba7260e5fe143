"""The Housing Revenue Account: income and expenditure by their signs, what is left of them, and the balance of the account."""

from ..house import House
from ..ledger import Column, Ledger

INCOME = ("Dwelling rents", "Non-dwelling rents", "Service charges", "Garage rents", "Other income")
SPEND = ("Repairs and maintenance", "Supervision and management", "Rents, rates and taxes", "Depreciation", "Interest payable",
         "Debt management expenses", "Revenue contribution to capital", "Bad debt provision")


def make(chance):
    house = House(chance)
    amount_of, kept = house.notation.amount, house.notation.kept
    # Income is printed negative, or positive and taken off.
    is_negative = chance.maybe(0.6)
    cols = [Column("budget", chance.pick("Budget", "Revised budget", "Approved budget")),
            Column("actual", chance.pick("Outturn", "Actual") if house.is_final else chance.pick("Forecast", "Forecast outturn")),
            Column("variance", chance.pick("Variance", "Over/(under) budget") if is_negative else "Variance",
                   made_of=(("actual", 1), ("budget", -1)))]
    ledger = Ledger(house.notation, chance.pick("Housing Revenue Account", "HRA", "Description"), cols,
                    chance.pick("Housing Revenue Account summary", None))

    def block(heading, total, items, low, high, sign):
        if chance.maybe(0.6):
            ledger.heading(heading)
        parts = []
        for number, name in enumerate(items):
            budget = sign * (amount_of(chance, low * 10, high * 10) if number == 0 else amount_of(chance, low, high))
            parts.append(ledger.line(name, budget=budget, actual=budget + kept(abs(budget) * chance.gauss(0, 0.03))))
        return ledger.total(total, parts)

    income_sign = -1 if is_negative else 1
    income_first = chance.maybe(0.6)
    blocks = {}
    for name in ("income", "spend") if income_first else ("spend", "income"):
        if name == "income":
            blocks[name] = block("Income", "Total income", INCOME[:chance.randint(3, 5)], 200, 2000, income_sign)
        else:
            blocks[name] = block("Expenditure", "Total expenditure", chance.some(SPEND, 4, 7), 200, 6000, 1)
    weight = 1 if is_negative else -1
    label = chance.pick("(Surplus)/deficit for the year", "Net (surplus)/deficit", "(Surplus)/Deficit on HRA")
    net = ledger.total(label, [blocks["spend"], (blocks["income"], weight)])
    sentences = told(house, ledger, blocks, net)
    title = chance.pick("Housing Revenue Account {}", "HRA Monitoring {}", "Housing Revenue Account Outturn {}" if house.is_final
                        else "HRA Forecast {}")
    return house.paper("hra", title.format(house.period()), ("Housing Revenue Account", house.mixed(ledger, sentences)))


def told(house, ledger, blocks, net):
    chance, amount, result = house.chance, house.telling.amount, []
    income, spend = ledger[blocks["income"]], ledger[blocks["spend"]]
    if house.money_words(income["actual"], spend["actual"]):
        result.append(chance.pick(f"In total, income was {amount(income['actual'])} and expenditure {amount(spend['actual'])}.",
                                  f"Income of {amount(income['actual'])} compares with a budget of {amount(income['budget'])}."))
    left = ledger[net]["actual"]
    if house.money_words(left):
        result.append(f"The account {'shows a deficit' if left > 0 else 'shows a surplus'} of {amount(left)} for the year.")
    for row in chance.sample(ledger.lines(), 2):
        budget, actual = abs(row.values["budget"]), abs(row.values["actual"])
        if actual != budget and house.money_words(actual - budget, actual, budget):
            word = "higher" if actual > budget else "lower"
            result.append(chance.pick(
                f"{row.label}: {amount(actual)}, which is {amount(actual - budget)} {word} than the budget of {amount(budget)}.",
                f"{row.label} came to {amount(actual)} against a budget of {amount(budget)}."))
    return result
