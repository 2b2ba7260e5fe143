"""The savings tracker: what was to be saved, what of it has been, what is at risk and what is lost."""

from fractions import Fraction

from .. import names
from ..house import House
from ..ledger import Column, Ledger


def columns(house):
    chance = house.chance
    states = [Column("delivered", chance.pick("Delivered", "Achieved", "Achieved to date", "Delivered to date"))]
    states += [Column("on_track", chance.pick("On track", "Forecast to be delivered", "Green"))] * chance.maybe(0.6)
    states += [Column("at_risk", chance.pick("At risk", "Amber", "Delayed"))] * chance.maybe(0.6)
    lost = Column("lost", chance.pick("Not achievable", "Unachievable", "Shortfall", "Red"))
    target = Column("target", chance.pick("Target", "Savings target", "Budgeted saving", "Planned saving", "Approved saving"))
    if len(states) == 1:
        is_over = chance.maybe(0.3)
        lost = Column("lost", "Over/(Under) achievement" if is_over else chance.pick("Shortfall", "Variance"),
                      made_of=(("target", 1), ("delivered", -1)), sign=-1 if is_over else 1)
    else:
        target.made_of = tuple((column.key, 1) for column in states + [lost])
    result = [target] + states + [lost]
    if chance.maybe(0.4):
        result.append(Column("percent", chance.pick("% delivered", "% achieved", "Delivered %"), "percent",
                             quotient=("delivered", "target")))
    if chance.maybe(0.4):
        result.append(Column("rag", chance.pick("RAG", "Status", "Rating"), "words"))
    if chance.maybe(0.3):
        result.insert(0, Column("owner", chance.pick("Directorate", "Portfolio"), "words"))
    return result


def facts(house, keys):
    chance = house.chance
    parts = {key: 0 if chance.maybe(0.25) else house.notation.amount(chance, 10, 400)
             for key in ("on_track", "at_risk", "lost")}
    delivered = house.notation.amount(chance, 10, 600)
    if "on_track" not in keys and "at_risk" not in keys:
        target = delivered + (0 if chance.maybe(0.5) else house.notation.kept(delivered * chance.uniform(-0.1, 0.6)))
        values = dict(target=target, delivered=delivered)
    else:
        values = {key: parts[key] for key in parts if key in keys} | {"delivered": delivered}
        target = sum(values.values())
    if "rag" in keys:
        share = Fraction(delivered, target) if target else Fraction(1)
        values["rag"] = "Green" if share >= Fraction(9, 10) else "Amber" if share >= Fraction(1, 2) else "Red"
    if "owner" in keys:
        values["owner"] = chance.pick("Adults", "Children", "Place", "Corporate")
    return values


def make(chance):
    house = House(chance)
    cols = columns(house)
    keys = [column.key for column in cols]
    ledger = Ledger(house.notation, chance.pick("Saving", "Savings proposal", "Initiative", "Description"), cols,
                    chance.pick("Savings by initiative", "Delivery of savings", None))
    pool = chance.sample(names.SAVINGS, len(names.SAVINGS))
    rows = [ledger.line(pool.pop(), **facts(house, keys)) for _ in range(chance.randint(4, 10))]
    total = ledger.total(chance.pick("Total", "Total savings", "TOTAL", "Total Savings Target"), rows)
    title = chance.pick("Savings Delivery {}", "Delivery of Savings {}", "Savings Tracker {}")
    return house.paper("savings", title.format(house.period()), ("Delivery", house.mixed(ledger, sentences(house, ledger, total))))


def sentences(house, ledger, total):
    chance, amount, values, result = house.chance, house.telling.amount, ledger[total], []
    target, delivered, lost = values["target"], values["delivered"], values["lost"]
    if house.money_words(target, delivered):
        result.append(chance.pick(
            f"Savings of {amount(target)} are planned for {house.year}, of which {amount(delivered)} has been delivered.",
            f"Of the {amount(target)} to be saved, {amount(delivered)} ({house.telling.share(delivered, target)}) has been achieved.",
            f"The savings target for the year is {amount(target)}."))
    if lost > 0 and house.money_words(lost):
        result.append(chance.pick(f"A shortfall of {amount(lost)} is expected.",
                                  f"Savings of {amount(lost)} will not be achieved."))
    if values.get("at_risk") and house.money_words(values["at_risk"]):
        at_risk = next(column.heading for column in ledger.columns if column.key == "at_risk")
        if at_risk == "At risk":
            result.append(f"{amount(values['at_risk'])} is at risk.")
    for row in sorted(ledger.lines(), key=lambda row: -row.values["lost"])[:chance.randint(1, 3)]:
        lost, target = row.values["lost"], row.values["target"]
        if lost > 0 and house.money_words(lost, target):
            result.append(chance.pick(
                f"{row.label}: {amount(lost)} of the {amount(target)} target will not be achieved.",
                f"{row.label} has a shortfall of {amount(lost)} against its target of {amount(target)}.",
                f"{row.label} - target {amount(target)}, shortfall {amount(lost)}"))
    return result
