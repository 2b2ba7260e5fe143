"""The scorecard of measures: targets, results, ratings by a key, and arrows against the last result."""

from fractions import Fraction

from ..house import House
from ..ledger import Column, Ledger
from ..notation import Cell

# Name, unit, whether more is better, and what is usual.
MEASURES = (
    ("Household waste recycled", "%", True, 35, 60), ("Major planning applications determined in time", "%", True, 60, 98),
    ("Council tax collected", "%", True, 90, 99), ("Calls answered within 60 seconds", "%", True, 60, 95),
    ("Affordable homes delivered", "", True, 20, 300), ("Fly-tips removed within 24 hours", "%", True, 70, 99),
    ("Sickness days per employee", "d", False, 4, 12), ("Food premises rated 3 or above", "%", True, 80, 99),
    ("Average time to process new benefit claims (days)", "d", False, 12, 30), ("Households in temporary accommodation", "", False, 50, 400),
    ("Rent arrears as a share of rent due", "%", False, 1, 6), ("Missed bins per 100,000 collections", "", False, 20, 120),
    ("Invoices paid within 30 days", "%", True, 80, 99), ("Visits to leisure centres (thousands)", "", True, 100, 900),
    ("Complaints answered in time", "%", True, 60, 98), ("Empty homes brought back into use", "", True, 10, 120),
    ("Days lost to accidents", "", False, 2, 40), ("Education, health and care plans issued in 20 weeks", "%", True, 30, 95),
    ("Children in care per 10,000", "d", False, 50, 110), ("Library visits (thousands)", "", True, 50, 500))
RATINGS = (("Green", "Amber", "Red"), ("G", "A", "R"), ("On target", "Near target", "Off target"), ("✓", "!", "✗"),
           ("Strong", "Review", "Action"), ("🟢", "🟠", "🔴"))
ARROWS = (("↑", "↓", "→"), ("▲", "▼", "►"), ("Improving", "Worsening", "No change"), ("Better", "Worse", "Same"))


def margin_of(is_more, result, target):
    """By what share of the target a result is worse than it; negative where it is better."""
    return (target - result if is_more else result - target) / target


def make(chance):
    house = House(chance)
    ratings, arrows = chance.pick(*RATINGS), chance.pick(*ARROWS)
    room = Fraction(chance.pick(5, 10), 100)
    has_trend, has_rating, has_key = chance.maybe(0.6), chance.maybe(0.85), chance.maybe(0.75)
    says_better = chance.maybe(0.7)
    now, before = chance.pick(("Actual", "Previous"), ("Result", "Last quarter"), (f"Q{house.quarter} Actual", "Prior Actual"),
                              ("Latest result", "Previous result"))
    cols = [Column("target", "Target", "words"), Column("now", now, "words"), Column("before", before, "words")]
    if chance.maybe(0.3):
        cols[0], cols[1] = cols[1], cols[0]
    if says_better:
        cols.insert(0, Column("better", chance.pick("Good is", "Better if", "Polarity"), "words"))
    if has_rating:
        cols.append(Column("rating", chance.pick("RAG", "Status", "Rating"), "words"))
    if has_trend:
        cols.append(Column("trend", chance.pick("Direction of travel", "Trend", "DoT"), "words"))
    ledger = Ledger(house.notation, chance.pick("Indicator", "Measure", "Performance indicator", "KPI"), cols,
                    chance.pick("Performance scorecard", None))
    counts = [0, 0, 0]
    means_better = arrows[0] in ("Improving", "Better") or chance.maybe()
    for name, unit, is_more, low, high in chance.some(MEASURES, 5, 12):
        facts = measure(chance, unit, is_more, low, high)
        margin = margin_of(is_more, facts["now"], facts["target"])
        # A result so near a boundary that another way to work out the share might lie beyond it.
        if has_rating and any(abs(margin - edge) < Fraction(1, 200) and margin != edge for edge in (0, room)) or margin == room:
            continue
        rating = 0 if margin <= 0 else 1 if margin <= room else 2
        counts[rating] += 1
        went = (facts["now"] > facts["before"]) - (facts["now"] < facts["before"])
        if means_better and not is_more:
            went = -went
        values = {key: printed(value, unit) for key, value in facts.items()}
        values |= {"rating": ratings[rating], "trend": arrows[{1: 0, -1: 1, 0: 2}[went]],
                   "better": ("High", "Higher", "Up")[0] if is_more else "Low"}
        row = ledger.line(name + (" (%)" if unit == "%" and chance.maybe(0.2) else ""),
                          **{key: value for key, value in values.items() if key in ledger.by_key})
        plant(ledger, row, facts, unit, is_more, rating, ratings, went, arrows, room,
              has_rating and has_key and says_better, has_trend and (means_better is False or says_better))
    key = key_told(chance, ratings, room, has_rating and has_key, arrows, means_better, has_trend)
    told = key + counts_told(house, ledger, counts, ratings, has_rating)
    title = chance.pick("Performance Report {}", "Corporate Scorecard {}", "Key Performance Indicators {}")
    return house.paper("scorecard", title.format(house.period()), ("Performance", house.mixed(ledger, told)))


def measure(chance, unit, is_more, low, high):
    step = Fraction(1, 10) if unit in ("%", "d") else Fraction(1)
    target = Fraction(chance.randint(low, high))
    worse = Fraction(chance.choice([-60, -20, 0, 10, 20, 30, 70, 150, 200]), 1000) + Fraction(chance.randint(-9, 9), 1000)
    most = Fraction(100) if unit == "%" else Fraction(10_000)

    def near(value):
        return min(most, max(step, round(value / step) * step))

    now = near(target * (1 - worse if is_more else 1 + worse))
    return dict(target=target, now=now, before=near(now * (1 + Fraction(chance.randint(-50, 50), 1000))))


def printed(value, unit):
    if unit == "":
        return f"{int(value):,}"
    return f"{float(value):.1f}" + ("%" if unit == "%" else "")


def plant(ledger, row, facts, unit, is_more, rating, ratings, went, arrows, room, is_rated, is_trended):
    """Errors that the key or the figures beside them contradict."""
    columns = ledger.by_key
    if is_rated:
        ledger.plants.append(("rating", row, columns["rating"], ratings[(rating + 2) % 3 if rating != 1 else 2]))
        factor = Fraction(3, 4) if (rating == 2) == is_more else Fraction(4, 3)
        target = Fraction(round(facts["target"] * factor))
        margin = margin_of(is_more, facts["now"], target)
        other = 0 if margin <= 0 else 1 if margin <= room else 2
        if other != rating and (unit != "%" or target <= 100) and min(abs(margin), abs(margin - room)) > Fraction(1, 100):
            ledger.plants.append(("target", row, columns["target"], printed(target, unit)))
    if is_trended and went:
        ledger.plants.append(("arrow", row, columns["trend"], arrows[1 if went > 0 else 0]))
        ledger.rows[row].cells[columns["trend"]] = Cell(arrows[0 if went > 0 else 1])


def key_told(chance, ratings, room, has_key, arrows, means_better, has_trend):
    good, near, bad = ratings
    share = f"{int(room * 100)}%"
    result = []
    if has_key:
        result.append(chance.pick(
            f"Key: {good} - target met or exceeded; {near} - within {share} of target; {bad} - more than {share} worse than target.",
            f"{good} = on or better than target, {near} = worse than target by up to {share}, {bad} = worse than target by more "
            f"than {share}."))
    if has_trend and len(arrows[0]) == 1:
        up, down, same = arrows
        result.append(f"{up} performance has improved, {down} performance has worsened, {same} no change." if means_better else
                      f"{up} the figure has gone up, {down} the figure has gone down, {same} no change.")
    return result


def counts_told(house, ledger, counts, ratings, has_rating):
    if not has_rating or len(ratings[0]) < 2 or not house.chance.maybe(0.7):
        return []
    good, near, bad = ratings
    whole = len(ledger.lines())
    return [house.chance.pick(
        f"Of the {whole} measures, {counts[0]} are rated {good}, {counts[1]} {near} and {counts[2]} {bad}.",
        f"{counts[0]} of the {whole} measures are {good}.",
        f"There are {whole} measures in this report.")]
