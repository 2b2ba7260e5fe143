"""The accounts of a parish: receipts and payments, and the bank reconciled to the cash book."""

from ..house import House
from ..ledger import Column, Ledger
from ..notation import digits

RECEIPTS = ("Precept", "Allotment rents", "Hall hire", "Bank interest", "VAT refund", "Grants", "Cemetery fees")
PAYMENTS = ("Clerk's salary", "Administration", "Grounds maintenance", "Insurance", "Street lighting", "Grants made",
            "Play area inspection", "Audit fees", "Village hall")


def pounds(pence):
    return "£" + digits(abs(pence), 2)


def make(chance):
    house = House(chance, units=("pence",))
    house.notation.unit_place = chance.pick("heading", "caption", "nowhere", "row")
    house.authority = house.town + chance.pick(" Parish Council", " Town Council")
    house.body = chance.pick("Parish Council Meeting", "Finance Committee")
    opening = chance.randint(500_000, 9_000_000)
    accounts, receipts, payments = accounted(house, opening)
    closing = opening + receipts - payments
    sections = [("Receipts and payments", accounts)]
    if chance.maybe(0.7) and closing > 0:
        sections.append(("Bank reconciliation", reconciled(house, closing)))
    title = chance.pick("Financial Statement {}", "Accounts for the year {}", "Receipts and Payments {}")
    return house.paper("parish", title.format(house.year), *sections)


def accounted(house, opening):
    chance = house.chance
    has_budget = chance.maybe()
    cols = [Column("actual", chance.pick("Actual", "Amount", f"{house.year}"))]
    if has_budget:
        cols.insert(0, Column("budget", "Budget"))
        if chance.maybe():
            cols.append(Column("left", chance.pick("Remaining", "Balance of budget"), made_of=(("budget", 1), ("actual", -1))))
    ledger = Ledger(house.notation, chance.pick("Receipts and payments", "Description", ""), cols, chance.pick("Summary", None))

    def block(heading, items):
        ledger.heading(heading)
        parts = []
        for name in items:
            actual = chance.randint(3_000, 900_000)
            values = dict(actual=actual, budget=round(actual * chance.uniform(0.8, 1.3), -4) or 10_000)
            parts.append(ledger.line(name, **{key: value for key, value in values.items() if key in ledger.by_key}))
        return ledger.total(f"Total {heading.lower()}", parts)

    receipts = block("Receipts", chance.some(RECEIPTS, 3, 6))
    payments = block("Payments", chance.some(PAYMENTS, 4, 8))
    received, paid = ledger[receipts]["actual"], ledger[payments]["actual"]
    if not has_budget and chance.maybe(0.7):
        start = ledger.line(chance.pick("Balance brought forward", "Opening balance"), actual=opening)
        ledger.total(chance.pick("Balance carried forward", "Closing balance"), [start, (receipts, 1), (payments, -1)])
    sentences = [chance.pick(f"Receipts were {pounds(received)} and payments {pounds(paid)}.",
                             f"The Council received {pounds(received)} and spent {pounds(paid)}.")]
    row = ledger.lines()[0]
    sentences.append(f"{row.label} brought in {pounds(row.values['actual'])}.")
    return house.mixed(ledger, sentences), received, paid


def reconciled(house, closing):
    """Two accounts, less cheques that are not presented, plus what is not yet credited."""
    chance = house.chance
    ledger = Ledger(house.notation, chance.pick("Bank reconciliation", ""), [Column("amount", "Amount")], None)
    cheques = [chance.randint(2_000, 60_000) for _ in range(chance.randint(1, 3))]
    credit = chance.randint(2_000, 40_000) * chance.pick(0, 1)
    current = chance.randint(0, closing)
    parts = [ledger.line(chance.pick("Current account", "Community account"), amount=current),
             ledger.line(chance.pick("Deposit account", "Savings account"), amount=closing - current + sum(cheques) - credit)]
    banked = ledger.total(chance.pick("Total at bank", "Balance per bank statements"), parts)
    ledger.heading(chance.pick("Less unpresented cheques", "Less: payments not yet cleared"))
    numbers = [(ledger.line(f"Cheque {chance.randint(100, 999)}", amount=cheque), -1) for cheque in cheques]
    if credit:
        ledger.heading(chance.pick("Add receipts not yet credited", "Plus: income not yet banked"))
        numbers.append(ledger.line(chance.pick("Hall hire", "Allotment rent"), amount=credit))
    ledger.total(chance.pick("Balance per cash book", "Reconciled balance", "Net balance"), [banked] + numbers)
    return [ledger, f"The reconciled balance at 31 March {house.start + 1} was {pounds(closing)}."]
