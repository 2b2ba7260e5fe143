"""Revenue monitoring and outturn: services, groups and totals, with whatever columns the house likes."""

from fractions import Fraction

from .. import names
from ..house import House
from ..ledger import Column, Ledger
from . import revenue_prose

# How a house prints a variance: what it multiplies forecast less budget by, how it prints a negative, whether with a plus.
CONVENTIONS = {
    "adverse plain": (1, None, False, ("Variance", "Over/(Under) Spend", "(Under)/Overspend", "Forecast Variance",
                                       "Overspend/(Underspend)", "Variance adverse/(favourable)")),
    "favourable plain": (-1, None, False, ("Variance fav/(adv)", "(Over)/Underspend", "Under/(Over)spend",
                                           "Underspend/(Overspend)")),
    "brackets favourable": (1, "(", False, ("Variance", "Variance (under)/over", "Over/(Under) Spend")),
    "brackets adverse": (-1, "(", False, ("Variance", "(Overspend)/Underspend", "Favourable/(Adverse) variance")),
    "plus and minus": (1, "-", True, ("Variance", "Variance (+ over/- under)", "Variation +/-")),
    "credit": (1, "CR", False, ("Variance", "Variance (CR = underspend)")),
}
BUDGETS = ("Budget", "Revised Budget", "Current Budget", "Approved Budget", "Working Budget", "Latest Budget", "Annual Budget",
           "Net Budget", "Full Year Budget", "Controllable Budget")
FORECASTS = ("Forecast", "Forecast Outturn", "Projected Outturn", "Estimated Outturn", "Full Year Forecast", "Projection",
             "Year End Forecast")
ACTUALS = ("Outturn", "Actual", "Actual Outturn", "Final Outturn", "Provisional Outturn")
TO_DATE = ("Actual to date", "Spend to date", "Year to date actual", "Actual YTD", "Net expenditure to date")
PROFILED = ("Budget to date", "Profiled budget", "Profiled Budget to Date", "Budget YTD")
EARLIER = ("Previous variance", "Variance last reported", "Prior month variance", "Variance at last report")
TOTALS = ("Total", "TOTAL", "Net Revenue Budget", "Net Cost of Services", "Overall Position", "Council Total",
          "General Fund Total", "Grand Total", "Total Net Expenditure", "Total Services")


def columns(house):
    chance = house.chance
    sign, style, plus, headings = CONVENTIONS[chance.pick(*CONVENTIONS)]
    budget = chance.pick(*BUDGETS)
    variance = dict(sign=sign, style=style, plus=plus)
    has_original = chance.maybe(0.35) and budget not in ("Approved Budget", "Budget", "Annual Budget")
    result = []
    if has_original:
        result.append(Column("original", chance.pick("Original Budget", "Original Estimate", "Approved Original Budget")))
        if chance.maybe():
            result.append(Column("virements", chance.pick("Virements", "Budget changes", "In-year adjustments")))
    is_made = len(result) == 2
    result.append(Column("budget", budget, made_of=(("original", 1), ("virements", 1)) if is_made else ()))
    if not house.is_final and chance.maybe(0.4):
        if chance.maybe():
            result.append(Column("profiled", chance.pick(*PROFILED)))
        result.append(Column("to_date", chance.pick(*TO_DATE)))
        if result[-2].key == "profiled" and chance.maybe():
            result.append(Column("variance_to_date", chance.pick("Variance to date", "YTD Variance"),
                                 made_of=(("to_date", 1), ("profiled", -1)), **variance))
    result.append(Column("forecast", chance.pick(*ACTUALS if house.is_final else FORECASTS)))
    result.append(Column("variance", chance.pick(*headings), made_of=(("forecast", 1), ("budget", -1)), **variance))
    if chance.maybe():
        result.append(Column("percent", chance.pick("Variance %", "% Variance", "% of budget", "Variance as % of budget"),
                             "percent", quotient=("variance", "budget"), sign=sign))
    if not house.is_final and chance.maybe(0.4):
        result.append(Column("earlier", chance.pick(*EARLIER), **variance))
        if chance.maybe():
            result.append(Column("movement", chance.pick("Movement", "Change since last report", "Movement in variance"),
                                 made_of=(("variance", 1), ("earlier", -1)), **variance))
    if chance.maybe(0.15):
        result.append(Column("rag", "RAG", "words"))
    return result


def facts(house, keys, low=20, high=4000):
    """What one service has spent and will spend."""
    chance, kept = house.chance, house.notation.kept
    budget = house.notation.amount(chance, low, chance.pick(high, high * 10))
    forecast = budget if chance.maybe(0.08) else kept(budget * (1 + chance.gauss(0, 0.04)))
    virements = 0 if chance.maybe(0.3) else kept(budget * chance.gauss(0, 0.03))
    profiled = kept(budget * house.quarter / 4 * chance.uniform(0.9, 1.1))
    made = dict(original=budget - virements, virements=virements, budget=budget, profiled=profiled,
                to_date=kept(profiled * chance.uniform(0.9, 1.1)), forecast=forecast,
                earlier=kept(forecast - budget + budget * chance.gauss(0, 0.01)))
    values = {key: made[key] for key in keys if key in made and key != "budget" or key == "budget"}
    if "rag" in keys:
        over = Fraction(forecast - budget, max(budget, 1))
        values["rag"] = "R" if over > Fraction(5, 100) else "A" if over > Fraction(1, 100) else "G"
    return values


def make(chance):
    house = House(chance)
    cols = columns(house)
    keys = [column.key for column in cols]
    title = chance.pick("Forecast by service", "Summary position", "Revenue position by service", "General Fund summary", None)
    ledger = Ledger(house.notation, chance.pick("Service", "Directorate", "Service area", "Department", "Portfolio", ""), cols,
                    title and chance.pick(f"Table 1: {title}", title, f"Appendix A - {title}"))
    pool = chance.sample(names.SERVICES, len(names.SERVICES))
    groups = []
    if chance.maybe(0.55):
        above = chance.maybe(0.2)
        for name in chance.pick(*names.GROUPS)[:chance.randint(2, 3)]:
            groups.append((name, group(ledger, house, keys, name, pool, above)))
        whole = [number for _, number in groups]
    else:
        whole = [ledger.line(pool.pop(), **facts(house, keys)) for _ in range(chance.randint(4, 10))]
    total = ledger.total(chance.pick(*TOTALS), whole)
    if chance.maybe(0.3):
        total = below_the_line(ledger, house, keys, total)
    if chance.maybe(0.2):
        memorandum(ledger, house, keys, whole)
    sentences = revenue_prose.sentences(house, ledger, groups, total)
    subject = "Revenue Outturn {}" if house.is_final else chance.pick(
        "Revenue Budget Monitoring {}", "Budget Monitoring Report {}", "Revenue Forecast {}", "Financial Monitoring {}")
    heading = chance.pick("Summary", "Introduction", "Position", "Background and position", "Financial position")
    return house.paper("revenue", subject.format(house.period()), (heading, house.mixed(ledger, sentences)))


def group(ledger, house, keys, name, pool, above):
    """The lines of one group with its total, above them or below; the total's row comes back."""
    chance = house.chance
    count = chance.randint(2, 4)
    if above:
        number = ledger.place_for_total(name)
        parts = [ledger.line(pool.pop(), **facts(house, keys)) for _ in range(count)]
        ledger.fill_total(number, parts)
        return number
    ledger.heading(name)
    parts = [ledger.line(pool.pop(), **facts(house, keys)) for _ in range(count)]
    label = chance.pick(f"{name} Total", f"Total {name}", f"Total {name}", f"Sub-total {name}", "Sub-total", "")
    return ledger.total(label, parts)


def below_the_line(ledger, house, keys, total):
    """What stands between the services and the whole."""
    items = house.chance.some(("Capital Financing", "Contingency", "Levies", "Contribution to Reserves", "Pay Award Provision",
                               "Interest Receivable"), 1, 3)
    rows = [ledger.line(name, **facts(house, keys, 20, 900)) for name in items]
    return ledger.total(house.chance.pick("Net Budget Requirement", "Net Expenditure", "Total General Fund"), [total] + rows)


def memorandum(ledger, house, keys, whole):
    """A part of a line told again, which belongs to no sum."""
    known = ledger[whole[0]]
    share = Fraction(house.chance.randint(20, 60), 100)
    values = {key: house.notation.kept(value * share) for key, value in known.items()
              if key in ("original", "virements", "budget", "profiled", "to_date", "forecast", "earlier")}
    if "original" in values and "virements" in values:
        del values["budget"]
    ledger.line(house.chance.pick("Memo: staffing element included above", "of which funded from reserves",
                                  "Memorandum: schools included above"), **values)
