"""The collection fund: income from council tax and business rates, what is paid over, and who shares what is left."""

from ..house import House
from ..ledger import Column, Ledger


def make(chance):
    house = House(chance, units=("£", "£000", "£m", "£000"))
    notation = house.notation
    ledger = Ledger(notation, chance.pick("Collection Fund", ""), [
        Column("tax", chance.pick("Council tax", "Council Tax")), Column("rates", chance.pick("Business rates", "Non-domestic rates")),
        Column("total", "Total", made_of=(("tax", 1), ("rates", 1)))], chance.pick("Collection Fund statement", None))

    def rows(items, low, high, sign=1):
        return [ledger.line(name, tax=sign * notation.amount(chance, low, high), rates=sign * notation.amount(chance, low, high))
                for name in items]

    is_negative = chance.maybe(0.4)
    sign = -1 if is_negative else 1
    income = ledger.total("Total income", rows(("Income from taxpayers", "Transitional relief", "Contributions to earlier deficits"),
                                               900, 60000, sign))
    spent = ledger.total("Total expenditure", rows(("Precepts and demands", "Provision for bad debts", "Cost of collection"), 200, 50000))
    label = "(Surplus)/deficit for the year" if is_negative else "Surplus/(deficit) for the year"
    net = ledger.total(label, [(spent, 1), (income, 1)] if is_negative else [(income, 1), (spent, -1)])
    opening = ledger.line(chance.pick("Balance brought forward", "Opening balance"),
                          tax=notation.amount(chance, -3000, 3000), rates=notation.amount(chance, -3000, 3000))
    closing = ledger.total(chance.pick("Balance carried forward", "Closing balance"), [net, opening])
    sentences = told(house, ledger, income, spent, closing)
    shares = sharing(house) if chance.maybe() else None
    sections = [("Collection Fund", house.mixed(ledger, sentences))] + ([("Shares", shares)] if shares else [])
    title = chance.pick("Collection Fund {}", "Collection Fund Outturn {}", "Council Tax and Business Rates {}")
    return house.paper("collection", title.format(house.year), *sections)


def told(house, ledger, income, spent, closing):
    amount, result = house.telling.amount, []
    if house.money_words(ledger[income]["total"], ledger[spent]["total"]):
        result.append(f"Income was {amount(ledger[income]['total'])} and expenditure {amount(ledger[spent]['total'])}.")
    if house.money_words(ledger[income]["tax"]):
        result.append(f"Council tax accounts for {amount(ledger[income]['tax'])} of the income.")
    return result


def sharing(house):
    """A surplus shared among those who levy the tax."""
    chance, notation = house.chance, house.notation
    shares = chance.pick((("The Council", 74), ("Police and Crime Commissioner", 15), ("Fire Authority", 7), ("Parish councils", 4)),
                         (("Government", 50), ("The Council", 40), ("County Council", 9), ("Fire Authority", 1)))
    ledger = Ledger(notation, chance.pick("Preceptor", "Shared with"),
                    [Column("share", "Share %", "count"), Column("amount", chance.pick("Surplus", "Amount"))],
                    chance.pick("Distribution of the surplus", None))
    whole = notation.amount(chance, 500, 9000)
    left, parts = whole, []
    for name, share in shares[1:]:
        part = notation.kept(whole * share / 100)
        left -= part
        parts.append((name, share, part))
    parts.insert(0, (*shares[0], left))
    rows = [ledger.line(name, share=share, amount=part) for name, share, part in parts]
    ledger.total("Total", rows)
    sentences = [f"The surplus of {house.telling.amount(whole)} is shared as follows."] if house.money_words(whole) else []
    return sentences + [ledger]
