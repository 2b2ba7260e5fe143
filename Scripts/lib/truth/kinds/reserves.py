"""Reserves: from the opening balances over what goes in and out to the closing ones, of a year or several."""

from .. import names
from ..house import House
from ..ledger import Column, Ledger


def columns(house):
    chance = house.chance
    opening = chance.pick(f"Balance 1 April {house.start}", "Opening balance", f"Opening Balance 01/04/{house.start}",
                          f"Balance at 31 March {house.start}")
    closing = chance.pick(f"Balance 31 March {house.start + 1}", "Closing balance", f"Closing Balance 31/03/{house.start + 1}",
                          "Estimated closing balance")
    style = chance.pick("in and out", "out positive", "net")
    if style == "net":
        moves = [Column("net", chance.pick("Movement", "Net movement", "Movement in year", "Transfers in/(out)"))]
        weights = (("opening", 1), ("net", 1))
    else:
        moves = [Column("added", chance.pick("Transfers in", "Contributions to", "Additions", "Transfers to reserves")),
                 Column("used", chance.pick("Transfers out", "Use of reserves", "Drawdown", "Contributions from"),
                        sign=-1 if style == "in and out" else 1)]
        weights = (("opening", 1), ("added", 1), ("used", -1))
    result = [Column("opening", opening)] + moves + [Column("closing", closing, made_of=weights)]
    if chance.maybe(0.3):
        result += [Column("planned", chance.pick("Planned use", f"Movement {house.next_year}")),
                   Column("later", chance.pick(f"Balance 31 March {house.start + 2}", f"Forecast balance {house.start + 2}"),
                          made_of=(("closing", 1), ("planned", 1)))]
    if chance.maybe(0.2):
        result.append(Column("purpose", "Purpose", "words"))
    return result


def facts(house, keys):
    chance, amount = house.chance, house.notation.amount
    opening = amount(chance, 100, 6000)
    added = 0 if chance.maybe(0.4) else amount(chance, 10, 900)
    used = 0 if chance.maybe(0.4) else house.notation.kept(opening * chance.uniform(0, 0.6))
    made = dict(opening=opening, added=added, used=used, net=added - used,
                planned=house.notation.kept((opening + added - used) * chance.uniform(-0.5, 0.1)),
                purpose=chance.pick("Unforeseen events", "To smooth costs between years", "Committed projects"))
    return {key: made[key] for key in keys if key in made}


def make(chance):
    house = House(chance)
    cols = columns(house)
    keys = [column.key for column in cols]
    ledger = Ledger(house.notation, chance.pick("Reserve", "Name of reserve", "Earmarked reserve", ""), cols,
                    chance.pick("Usable reserves", "Movement in reserves", None))
    pool = chance.sample(names.RESERVES, len(names.RESERVES))

    def reserves(count):
        return [ledger.line(pool.pop(), **facts(house, keys)) for _ in range(count)]

    fund = None
    if chance.maybe(0.4):
        ledger.heading("Earmarked reserves")
        earmarked = ledger.total(chance.pick("Total earmarked reserves", "Earmarked Reserves Total"), reserves(chance.randint(3, 7)))
        fund = ledger.line(chance.pick("General Fund balance", "General Reserve", "Unallocated balances"), **facts(house, keys))
        total = ledger.total(chance.pick("Total reserves", "Total usable reserves"), [earmarked, fund])
    else:
        total = ledger.total(chance.pick("Total", "Total reserves", "TOTAL EARMARKED RESERVES"), reserves(chance.randint(4, 10)))
    title = chance.pick("Reserves {}", "Review of Reserves {}", "Earmarked Reserves and Balances {}")
    body = house.mixed(ledger, sentences(house, ledger, total, fund))
    return house.paper("reserves", title.format(house.year), ("Movement in reserves", body))


def sentences(house, ledger, total, fund):
    chance, amount, values, result = house.chance, house.telling.amount, ledger[total], []
    opening, closing = values["opening"], values["closing"]
    if house.money_words(opening, closing, closing - opening):
        went = "risen" if closing > opening else "fallen"
        result.append(chance.pick(
            f"Reserves have {went} from {amount(opening)} to {amount(closing)} over the year.",
            f"Total reserves stood at {amount(closing)} at the end of the year, {amount(closing - opening)} "
            f"{'more' if closing > opening else 'less'} than a year before.",
            f"The balance of reserves at 31 March {house.start + 1} is {amount(closing)}."))
    if values.get("used") and house.money_words(values["used"]):
        result.append(chance.pick(f"{amount(values['used'])} was drawn down.", f"Reserves of {amount(values['used'])} were used."))
    if values.get("added") and house.money_words(values["added"]):
        result.append(f"Contributions to reserves were {amount(values['added'])}.")
    if fund is not None and house.money_words(ledger[fund]["closing"]):
        result.append(f"The {ledger.rows[fund].label} stands at {amount(ledger[fund]['closing'])}.")
    row = chance.choice(ledger.lines())
    if house.money_words(row.values["opening"], row.values["closing"]) and row.values["opening"] != row.values["closing"]:
        went = "rises" if row.values["closing"] > row.values["opening"] else "falls"
        result.append(f"The {row.label} {went} from {amount(row.values['opening'])} to {amount(row.values['closing'])}.")
    row = chance.choice(ledger.lines())
    was, now = row.values["opening"], row.values["closing"]
    if house.money_words(was, now, now - was) and was > 0 and now > 0:
        went, more = ("rises", "more") if now > was else ("falls", "less")
        result.append(chance.pick(
            f"The {row.label} {went} by {amount(now - was)} to {amount(now)}.",
            f"The {row.label} will hold {amount(now)}, {amount(now - was)} {more} than a year before.",
            f"The {row.label} {went} by {house.telling.share(now - was, was)} to {amount(now)}."))
    if "later" in ledger.by_key and house.money_words(values["opening"], values["later"]):
        went = "rise" if values["later"] > values["opening"] else "fall"
        result.append(f"In all they {went} from {amount(values['opening'])} to {amount(values['later'])} over the two years.")
    return result
