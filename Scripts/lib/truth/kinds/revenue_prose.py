"""The sentences of a monitoring report: the whole, its groups, and the largest variances, in many forms."""


def words(value):
    """What a variance may be called, for the forms below."""
    is_over = value > 0
    return {"spend": "overspend" if is_over else "underspend", "an_adverse": "an adverse" if is_over else "a favourable",
            "over": "over" if is_over else "under", "above": "above" if is_over else "below",
            "more": "more" if is_over else "less", "pressure": "pressure" if is_over else "saving",
            "risen": "risen" if is_over else "fallen", "worse": "worse" if is_over else "better",
            "ahead": "ahead of" if is_over else "behind"}


WHOLE = (
    "{whole} is forecasting an {spend} of {variance} against a budget of {budget}.",
    "The forecast outturn is {forecast} against the {budget_name} of {budget}, an {spend} of {variance}.",
    "Overall there is {an_adverse} variance of {variance} on net budgets of {budget}.",
    "The year is expected to end with an {spend} of {variance} ({percent}).",
    "Members are asked to note the forecast {spend} of {variance}, which is {percent} of the budget of {budget}.",
    "Net spending is projected to be {forecast}, {variance} {above} the {budget_name} of {budget}.")
WHOLE_FINAL = (
    "{whole} is reporting an {spend} of {variance} against a budget of {budget}.",
    "Spend for the year was {forecast} against the {budget_name} of {budget}, an {spend} of {variance}.",
    "Overall there is {an_adverse} variance of {variance} on net budgets of {budget}.",
    "The year ended with an {spend} of {variance} ({percent}).",
    "Net spending was {forecast}, {variance} {above} the {budget_name} of {budget}.")
GROUP = (
    "Within {name} the position is an {spend} of {variance}.",
    "{name} shows an {spend} of {variance} against a budget of {budget}.",
    "The position for {name} is {an_adverse} variance of {variance}.")
LINE = (
    "{name}: {spend} of {variance}. Demand has {risen} since the budget was set.",
    "{name} ({variance} {spend}) - the main reason is a change in the number of placements.",
    "{name} - {variance} {spend}",
    "{name} is expected to show an {spend} of {variance} on a budget of {budget}.",
    "There is {an_adverse} variance of {variance} on {name}.",
    "The {budget_name} for {name} is {budget}, with spend of {forecast}.",
    "{name} will {over}spend by {variance} ({percent}), mostly on staffing.",
    "Spending on {name} is {variance} {more} than budgeted.",
    "An {spend} of {variance} arises in {name}, where costs have {risen}.",
    "The {spend} on {name} of {variance} reflects activity in the period.",
    "{name} is {variance} ({percent}) {above} budget.",
    "{name} is forecast to be {variance} {worse} than budget.",
    "{name}: {variance} {over}spent, which is {percent} {above} the budget.",
    "Spending on {name} is {percent} {above} budget.",
    "At {forecast}, {name} is {variance} {ahead} its budget.")
MOVED = (
    "The position on {name} has {worsened} by {change} since the last report.",
    "{name} is {change} {worse} than at the last report.",
    "The variance on {name} has moved by {change}.")
SEVERAL = (
    "There are {adverse} variances in {first} ({one}) and {second} ({other}).",
    "The main {spend}s are in {first} ({one}) and {second} ({other}).",
    "{first} will {over}spend by {one} and {second} by {other}.")
EARLIER = (
    "At the last report the variance was an {earlier_spend} of {earlier}.",
    "This compares with an {earlier_spend} of {earlier} reported previously.",
    "The {earlier_spend} reported last time was {earlier}.")


def sentences(house, ledger, groups, total):
    chance, amount = house.chance, house.telling.amount
    budget_name = next(column.heading for column in ledger.columns if column.key == "budget").lower()
    whole = chance.pick("The Council", "The Authority", "The General Fund", "The overall position")

    def told(form, row, name=whole):
        values = ledger[row]
        variance, budget = values["variance"], values["budget"]
        if not house.money_words(variance, budget, values["forecast"]) or budget <= 0:
            return None
        return form.format(
            whole=whole, name=name, variance=amount(variance), budget=amount(budget), forecast=amount(values["forecast"]),
            budget_name=budget_name, percent=house.telling.share(variance, budget), **words(variance))

    result = [told(chance.pick(*WHOLE_FINAL if house.is_final else WHOLE), total)]
    earlier = ledger[total].get("earlier")
    if earlier and house.money_words(earlier, ledger[total]["variance"]):
        spend = words(earlier)["spend"]
        result.append(chance.pick(*EARLIER).format(earlier=amount(earlier), earlier_spend=spend))
    result += [told(chance.pick(*GROUP), row, name) for name, row in groups]
    lines = [number for number, row in enumerate(ledger.rows) if row.role == "line" and not row.label.startswith(("Memo", "of "))]
    lines.sort(key=lambda number: -abs(ledger[number]["variance"]))
    for number in lines[:chance.randint(2, 6)]:
        result.append(told(chance.pick(*LINE), number, ledger.rows[number].label))
    result += moved(house, ledger, lines) + several(house, ledger, lines)
    return [one for one in result if one]


def moved(house, ledger, lines):
    """What a line was at the last report, where the table prints it."""
    chance, result = house.chance, []
    for number in lines[:3]:
        earlier, now = ledger[number].get("earlier"), ledger[number]["variance"]
        if earlier is None or not house.money_words(earlier, now, now - earlier) or chance.maybe(0.4):
            continue
        result.append(chance.pick(*MOVED).format(
            name=ledger.rows[number].label, change=house.telling.amount(now - earlier),
            worsened="worsened" if now > earlier else "improved", worse="worse" if now > earlier else "better"))
    return result


def several(house, ledger, lines):
    """Two lines that went the same way, told together."""
    told = [number for number in lines if house.money_words(ledger[number]["variance"])]
    for is_over in (True, False):
        some = [number for number in told if (ledger[number]["variance"] > 0) == is_over][:2]
        if len(some) == 2 and house.chance.maybe(0.5):
            first, second = some
            called = words(ledger[first]["variance"])
            return [house.chance.pick(*SEVERAL).format(
                first=ledger.rows[first].label, second=ledger.rows[second].label, spend=called["spend"], over=called["over"],
                adverse="adverse" if is_over else "favourable", one=house.telling.amount(ledger[first]["variance"]),
                other=house.telling.amount(ledger[second]["variance"]))]
    return []
