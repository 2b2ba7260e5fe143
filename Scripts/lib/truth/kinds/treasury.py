"""Treasury: what is lent and borrowed, at what rates, and the limits that are set for it."""

from fractions import Fraction

from ..house import House
from ..ledger import Column, Ledger

LENT_TO = ("Lloyds Bank", "Barclays", "Santander UK", "Debt Management Office", "Goldman Sachs IB", "CCLA Public Sector Fund",
           "Aberdeen Liquidity Fund", "Standard Chartered", "Thurrock BC", "Nationwide BS", "HSBC", "Coventry BS")
LENDERS = ("Public Works Loan Board", "Market loans (LOBO)", "Other local authorities", "Salix", "Temporary borrowing",
           "Finance leases")
UNITS = ("£m", "£m", "£000", "£")


def make(chance):
    house = House(chance, units=UNITS)
    sections = []
    if chance.maybe(0.75):
        sections.append(("Investments", investments(house)))
    if chance.maybe(0.75) or not sections:
        sections.append(("Borrowing", borrowing(house)))
    if chance.maybe(0.6):
        sections.append(("Prudential indicators", limits(house)))
    title = house.chance.pick("Treasury Management Update {}", "Treasury Management Report {}", "Treasury Outturn {}")
    return house.paper("treasury", title.format(house.period()), *sections)


def investments(house):
    chance, notation = house.chance, house.notation
    cols = [Column("amount", chance.pick("Principal", "Amount", "Invested")), Column("rate", chance.pick("Rate %", "Interest rate %"), "rate",
                                                                                    adds_up=False)]
    if chance.maybe(0.4):
        cols.append(Column("until", "Maturity", "words"))
    if chance.maybe(0.3):
        cols.append(Column("share", "% of total", "words"))
    ledger = Ledger(notation, chance.pick("Counterparty", "Institution", "Borrower"), cols, chance.pick("Investments held", None))
    some = [(name, notation.amount(chance, 1000, 15000), Fraction(chance.randint(20, 560), 100))
            for name in chance.some(LENT_TO, 4, 9)]
    whole = sum(amount for _, amount, _ in some)
    has_share = "share" in ledger.by_key
    parts = []
    for name, amount, rate in some:
        values = dict(amount=amount, rate=rate, until=f"{chance.randint(1, 28):02d}/{chance.randint(1, 12):02d}/{house.start + 1}",
                      share=f"{float(Fraction(100 * amount, whole)):.1f}")
        parts.append(ledger.line(name, **{key: value for key, value in values.items() if key in ledger.by_key}))
    mean = sum(amount * rate for _, amount, rate in some) / whole
    more = dict(rate=mean if chance.maybe(0.6) else None, **({"share": "100.0"} if has_share else {}))
    ledger.total(chance.pick("Total", "Total investments", "Total invested"), parts, **more)
    sentences = []
    if house.money_words(whole):
        sentences.append(chance.pick(
            f"Investments stood at {house.telling.amount(whole)} at {house.as_at}, at an average rate of {float(mean):.2f}%.",
            f"The Council held investments of {house.telling.amount(whole)}."))
    name, amount, rate = max(some, key=lambda one: one[1])
    if house.money_words(amount):
        sentences.append(f"The largest is {house.telling.amount(amount)} with {name} at {float(rate):.2f}%.")
    return house.mixed(ledger, sentences)


def borrowing(house):
    chance, notation = house.chance, house.notation
    is_signed = chance.maybe()
    ledger = Ledger(notation, chance.pick("Source", "Lender", "Loans"), [
        Column("opening", chance.pick(f"Balance 1 April {house.start}", "Opening balance")),
        Column("raised", chance.pick("New loans", "Raised", "Borrowing")),
        Column("repaid", chance.pick("Repaid", "Repayments"), sign=-1 if is_signed else 1),
        Column("closing", chance.pick(f"Balance {house.as_at}", "Closing balance"),
               made_of=(("opening", 1), ("raised", 1), ("repaid", -1)))], chance.pick("Movement in loans", None))
    parts = []
    for name in chance.some(LENDERS, 3, 6):
        opening = notation.amount(chance, 2000, 90000)
        parts.append(ledger.line(name, opening=opening, raised=notation.amount(chance, 0, 9000) * chance.pick(0, 1),
                                 repaid=notation.kept(opening * chance.uniform(0, 0.2)) * chance.pick(0, 1, 1)))
    total = ledger.total(chance.pick("Total", "Total borrowing", "Total debt"), parts)
    values, amount, sentences = ledger[total], house.telling.amount, []
    if house.money_words(values["opening"], values["closing"], values["closing"] - values["opening"]):
        went = "rose" if values["closing"] > values["opening"] else "fell"
        sentences.append(chance.pick(f"Borrowing {went} from {amount(values['opening'])} to {amount(values['closing'])}.",
                                     f"Total borrowing was {amount(values['closing'])}."))
    if values["raised"] and house.money_words(values["raised"]):
        sentences.append(f"New loans of {amount(values['raised'])} were taken.")
    return house.mixed(ledger, sentences)


def limits(house):
    chance, notation = house.chance, house.notation
    ledger = Ledger(notation, chance.pick("Indicator", "Prudential indicator"), [
        Column("limit", chance.pick("Limit", "Approved limit")), Column("actual", chance.pick("Actual", "Position to date")),
        Column("met", chance.pick("Complied", "Within limit?"), "words")])
    for name in ("Authorised limit for external debt", "Operational boundary", "Upper limit on fixed rate exposure",
                 "Maximum invested over one year")[:chance.randint(2, 4)]:
        limit = notation.amount(chance, 20000, 200000)
        ledger.line(name, limit=limit, actual=notation.kept(limit * chance.uniform(0.3, 0.95)), met="Yes")
    row = ledger.lines()[0]
    sentences = []
    if house.money_words(row.values["limit"], row.values["actual"]):
        sentences.append(f"The authorised limit is {house.telling.amount(row.values['limit'])}; the actual position was "
                         f"{house.telling.amount(row.values['actual'])}.")
    return house.mixed(ledger, sentences)
