"""The medium-term plan: each year's budget from the last one's, pressures less savings, and the gap to the funding."""

from ..house import House
from ..ledger import Column, Ledger

PRESSURES = ("Pay inflation", "Contract inflation", "Adult social care demand", "Children in care", "Waste growth", "Capital financing",
             "National insurance")
SAVED = ("Service transformation", "Procurement", "Fees and charges", "Digital", "Property rationalisation")
FUNDS = ("Business rates", "Council tax", "Government grants", "Collection fund surplus")


def make(chance):
    house = House(chance, units=("£m", "£m", "£000"))
    notation = house.notation
    notation.is_exact = True
    years = [house.year_from(house.start + 1 + offset) for offset in range(chance.randint(3, 5))]
    keys = [f"y{number}" for number in range(len(years))]
    ledger = Ledger(notation, chance.pick("Medium Term Financial Plan", "MTFS", ""), [Column(key, year) for key, year in zip(keys, years)],
                    chance.pick("Budget gap", None))

    def rows(items, low, high, sign=1):
        return [ledger.line(name, **{key: sign * notation.amount(chance, low, high) for key in keys}) for name in items]

    base = ledger.line(chance.pick("Base budget", "Budget brought forward", "Opening budget"), **{key: 0 for key in keys})
    more = ledger.total(chance.pick("Total pressures", "Total growth"), rows(chance.some(PRESSURES, 3, 5), 300, 9000))
    less = ledger.total("Total savings", rows(chance.some(SAVED, 2, 4), 200, 6000, -1))
    budget = notation.amount(chance, 90_000, 300_000)
    for key in keys:
        ledger[base][key] = budget
        budget += ledger[more][key] + ledger[less][key]
    ledger.rows[base].cells[1:] = [notation.money(ledger[base][key]) for key in keys]
    need = ledger.total(chance.pick("Budget requirement", "Net budget requirement"), [base, more, less])
    is_negative = chance.maybe()
    funds = ledger.total("Total funding", rows(chance.some(FUNDS, 3, 4), 20_000, 90_000, -1 if is_negative else 1))
    ledger.total(chance.pick("Funding gap/(surplus)", "Budget gap"), [need, (funds, 1 if is_negative else -1)])
    sentences, amount = [], house.telling.amount
    first = keys[0]
    if house.money_words(ledger[more][first], ledger[less][first]):
        sentences.append(f"Pressures of {amount(ledger[more][first])} in {years[0]} are partly met by savings of {amount(ledger[less][first])}.")
    if house.money_words(ledger[need][keys[-1]]):
        sentences.append(f"By {years[-1]} the budget requirement reaches {amount(ledger[need][keys[-1]])}.")
    title = f"Medium Term Financial Strategy {years[0]} to {years[-1]}"
    paper = house.paper("plan", title, ("Budget gap", house.mixed(ledger, sentences)))
    paper.plants.clear()
    return paper
