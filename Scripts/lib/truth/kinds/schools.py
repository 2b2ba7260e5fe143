"""The Dedicated Schools Grant by block, with its deficit carried from year to year; and the balances of schools."""

from ..house import House
from ..ledger import Column, Ledger

BLOCKS = ("Schools block", "Central school services block", "High needs block", "Early years block")


def make(chance):
    house = House(chance)
    if chance.maybe(0.4):
        sections = [("Schools' balances", balances(house))]
        title = "Schools' Balances {}".format(house.year)
    else:
        sections = [("Dedicated Schools Grant", grant(house))]
        title = chance.pick("Dedicated Schools Grant {}", "DSG Monitoring {}", "Schools Budget {}").format(house.period())
    return house.paper("schools", title, *sections)


def grant(house):
    chance, notation, amount = house.chance, house.notation, house.telling.amount
    ledger = Ledger(notation, chance.pick("DSG block", "Block", ""), [
        Column("budget", chance.pick("DSG allocation", "Budget", "Grant")),
        Column("forecast", chance.pick("Forecast", "Forecast spend", "Projected expenditure")),
        Column("variance", chance.pick("Variance", "Over/(under) spend", "In-year deficit/(surplus)"),
               made_of=(("forecast", 1), ("budget", -1)))], chance.pick("DSG by block", None))
    parts = []
    for name in BLOCKS:
        budget = notation.amount(chance, 2000, 90000)
        parts.append(ledger.line(name, budget=budget, forecast=notation.kept(budget * (1 + chance.gauss(0.01, 0.03)))))
    total = ledger.total(chance.pick("Total DSG", "Total", "Total Dedicated Schools Grant"), parts)
    values, sentences = ledger[total], []
    if house.money_words(values["variance"], values["budget"]):
        over = values["variance"] > 0
        sentences.append(chance.pick(
            f"The DSG is forecast to {'overspend' if over else 'underspend'} by {amount(values['variance'])} on an allocation of "
            f"{amount(values['budget'])}.",
            f"An in-year {'deficit' if over else 'surplus'} of {amount(values['variance'])} is expected."))
        # The deficit told step by step.
        before = notation.amount(chance, 1000, 20000)
        after = before + values["variance"]
        if house.money_words(before, after) and after > 0:
            sentences.append(f"With the deficit of {amount(before)} brought forward the cumulative deficit will be {amount(after)}.")
            if house.telling.style not in ("full", "k") or notation.step > 100 or not notation.is_exact:
                sentences.pop()
    needs = ledger[parts[2]]
    if house.money_words(needs["variance"], needs["forecast"]):
        word = "pressure" if needs["variance"] > 0 else "underspend"
        sentences.append(f"The High needs block shows a {word} of {amount(needs['variance'])} on spend of {amount(needs['forecast'])}."
                         .replace("a underspend", "an underspend"))
    return house.mixed(ledger, sentences)


def balances(house):
    chance, notation, amount = house.chance, house.notation, house.telling.amount
    ledger = Ledger(notation, chance.pick("Sector", "Phase"), [
        Column("schools", "Number of schools", "count", made_of=(("up", 1), ("down", 1))), Column("up", "In surplus", "count"),
        Column("down", "In deficit", "count"), Column("surplus", "Surplus balances"), Column("deficit", "Deficit balances"),
        Column("net", "Net balances", made_of=(("surplus", 1), ("deficit", 1)))], chance.pick("Balances by sector", None))
    parts = []
    for name in ("Nursery", "Primary", "Secondary", "Special", "Pupil referral units"):
        down = chance.randint(0, 9)
        parts.append(ledger.line(name, up=chance.randint(2, 70), down=down, surplus=notation.amount(chance, 50, 9000),
                                 deficit=-notation.amount(chance, 20, 900) if down else 0))
    total = ledger.total(chance.pick("All schools", "Total"), parts)
    values, sentences = ledger[total], []
    if house.money_words(values["net"], values["surplus"], values["deficit"]):
        sentences.append(f"The {values['schools']} maintained schools held net balances of {amount(values['net'])}: surpluses of "
                         f"{amount(values['surplus'])} less deficits of {amount(values['deficit'])}.")
    sentences.append(f"{values['down']} schools were in deficit.")
    return house.mixed(ledger, sentences)
