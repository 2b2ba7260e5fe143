"""Posts, vacancies and sickness: full-time equivalents to one decimal, and rates of two columns."""

from fractions import Fraction

from ..house import House
from ..ledger import Column, Ledger

DEPARTMENTS = ("Chief Executive", "Finance", "Legal and Democratic", "Housing", "Environment", "Planning", "Revenues", "Adult Services",
               "Children's Services", "Public Protection")


def make(chance):
    house = House(chance)
    cols = [Column("posts", chance.pick("Budgeted FTE", "Establishment FTE"), "decimal"), Column("filled", chance.pick("Filled FTE", "In post FTE"), "decimal"),
            Column("vacant", chance.pick("Vacant FTE", "Vacancies FTE"), "decimal", made_of=(("posts", 1), ("filled", -1)))]
    if chance.maybe(0.6):
        cols.append(Column("rate", chance.pick("Vacancy rate %", "% vacant"), "percent", quotient=("vacant", "posts")))
    if chance.maybe(0.4):
        cols.append(Column("agency", "Agency workers", "count"))
    has_days = chance.maybe(0.4)
    if has_days:
        cols += [Column("days", chance.pick("Days lost", "Sick days"), "count"), Column("mean", chance.pick("Days per FTE", "Average days lost"), "rate", adds_up=False)]
    ledger = Ledger(house.notation, chance.pick("Department", "Directorate", "Service"), cols, chance.pick("Establishment", None))

    def mean_of(values):
        return {"mean": Fraction(values["days"]) / values["filled"]} if has_days else {}

    parts = []
    for name in chance.some(DEPARTMENTS, 4, 9):
        posts = Fraction(chance.randint(80, 4000), 10)
        filled = posts - Fraction(chance.randint(0, int(posts * 2)), 10)
        values = dict(posts=posts, filled=filled, agency=chance.randint(0, 20), days=chance.randint(10, int(filled * 12) + 11))
        values = {key: value for key, value in values.items() if key in ledger.by_key}
        parts.append(ledger.line(name, **values, **mean_of(values)))
    sums = {key: sum(ledger[part].get(key, 0) for part in parts) for key in ("days", "filled")}
    total = ledger.total(chance.pick("Total", "Council total", "Total establishment"), parts, **mean_of(sums))
    values = ledger[total]
    sentences = [chance.pick(
        f"There were {float(values['vacant']):,.1f} vacant full-time equivalent posts out of {float(values['posts']):,.1f}.",
        f"The establishment is {float(values['posts']):,.1f} FTE, of which {float(values['filled']):,.1f} are filled.")]
    if values.get("agency"):
        sentences.append(f"{values['agency']} agency workers were engaged.")
    title = chance.pick("Workforce Report {}", "Staffing and Sickness {}", "Establishment {}")
    return house.paper("staffing", title.format(house.period()), ("Workforce", house.mixed(ledger, sentences)))
