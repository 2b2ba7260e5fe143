"""Open papers 17 to 23. Authorities, people, schemes and figures are invented; the prose computes what it tells."""
from field_model import Col as C, G, M, Paper, S, T, Table, X, rounded


def hra_scottish():
    p = Paper("lorne-carrick-hra", "Scottish", [
        "LORNE AND CARRICK COUNCIL", "Communities and Housing Committee – 4 March 2025", "Agenda item 9",
        "Housing Revenue Account: projection to the year end at Period 10, 2024/25", "Note by Head of Finance"],
        {"size": 10})
    h = Table("h", "Statement 1: HRA projection", [
        C("name", "", "text"), C("p", "Projected\noutturn\n£000", field="forecast"),
        C("b", "Approved\nbudget\n£000", field="budget"),
        C("v", "Favourable/\n(adverse)\n£000", f="b-p", field="-variance", neg="()")], [
        G("Expenditure"), ("Employee costs", 7184, 7460), ("Property repairs", 13927, 12650),
        ("Void rent loss", 861, 540), ("Supplies and transport", 1118, 1095), ("Loan charges", 9042, 9390),
        ("Capital funded from current revenue", 4310, 4310), ("Central recharges", 2266, 2310),
        S("Gross expenditure"), G("Income"), ("House rents", -38274, -38105), ("Garages and lock-ups", -402, -415),
        ("Interest on balances", -296, -180), ("Other", -231, -255), S("Gross income"),
        X("Net position", (1, "Gross expenditure"), (1, "Gross income"))],
        unit="£000", dec=0, neg="()", record="budget_lines", note="Brackets in the right-hand column mean adverse.")
    e = Table("e", "Statement 2: Empty homes, April to January", [
        C("name", "Area", "text"), C("st", "Council houses", "count"), C("em", "Empty at 31 January", "count"),
        C("le", "Re-let since April", "count"), C("dy", "Average days to re-let", "num", dec=1),
        C("ly", "Average days 2023/24", "num", dec=1)], [
        ("Lorne North", 1846, 31, 142, "58.2", "44.7"), ("Lorne South", 2310, 27, 171, "39.5", "41.3"),
        ("Carrick Burgh", 2975, 64, 233, "71.6", "52.0"), ("Carrick Landward", 1124, 12, 65, "47.9", "50.8"),
        ("Islands", 388, 3, 19, "33.0", "36.4"), T("All areas", dy="56.3", ly="47.2")], unit="", dec=0)
    v, a = h.v, p.a
    p.h("", "Background")
    p.p("1.", "The Housing Revenue Account is ring-fenced by the Housing (Scotland) Act 1987 and may not be "
        "supported by the General Fund. Rents were raised by 6.9% in April 2024 after a ballot in which 31% of tenants "
        "took part. The Scottish average increase was 5.0%.")
    p.h("", "Projection")
    p.p("2.", f"The account is projected to end the year with {p.mark('direction', 'expenditure exceeding income', [('direction', 'income exceeding expenditure')]) if v('Net position', 'p') > 0 else p.mark('direction', 'income exceeding expenditure', [('direction', 'expenditure exceeding income')])} "
        f"by {a(h, 'Net position', 'p')}, whereas the budget assumed a surplus of {a(h, 'Net position', 'b')}. The net "
        f"movement is {a(h, 'Net position', 'v', 'k')} {p.d('adverse')}. At Period 7 an adverse movement of £612k was "
        f"reported, and at Period 4 one of £340k; the worsening since then owes most to two storms in December.")
    assert v("Net position", "p") < 0 and v("Net position", "b") < 0 and v("Net position", "v") < 0
    p.t(h)
    p.p("3.", f"Property repairs is by far the {p.k('largest', 'smallest', 'second largest')} adverse variance, "
        f"{a(h, 'Property repairs', 'v', 'm3')} or {p.pc(-v('Property repairs', 'v') / v('Property repairs', 'b') * 100)} "
        f"of its budget. Damp and mould inspections doubled to 1,930, and roofers' day rates rose by 14% after the "
        f"framework was let again in June. Of the jobs raised, 88.4% were done at the first visit; the figure for the "
        f"whole of Scotland is 87.8%.")
    p.p("4.", f"Void rent loss is projected at {a(h, 'Void rent loss', 'p', 'k')}, {a(h, 'Void rent loss', 'v', 'k')} "
        f"{p.d('more')} than allowed for, and comes to {p.pc(v('Void rent loss', 'p') / -v('House rents', 'p') * 100)} "
        f"of house rents. Partly offsetting these, loan charges are {a(h, 'Loan charges', 'v', 'k')} "
        f"{p.d('below')} budget and employee costs {a(h, 'Employee costs', 'v', 'k')} {p.d('below')}, there having been "
        f"nine vacancies in the trades squad for most of the year. Central recharges show a saving of "
        f"{a(h, 'Central recharges', 'v', 'k')}.")
    p.p("5.", f"On the income side, house rents of {a(h, 'House rents', 'p', 'm2')} {p.d('exceed')} the budget by "
        f"{a(h, 'House rents', 'v', 'k')}" if False else
        f"On the income side, house rents should come to {a(h, 'House rents', 'p', 'm2')}, {a(h, 'House rents', 'v', 'k')} "
        f"{p.d('above')} budget, since 46 new homes at Shore Road were handed over eleven weeks early. Interest on "
        f"balances is {a(h, 'Interest on balances', 'v', 'k')} {p.d('higher')} than budgeted. "
        f"{p.n(2, of=4, cap=True)} of the four income lines fall short, but by no more than "
        f"£24k each.")
    p.p("6.", f"Gross expenditure is now put at {a(h, 'Gross expenditure', 'p', 'm2')} against a budget of "
        f"{a(h, 'Gross expenditure', 'b', 'm2')}. {p.n(3, of=7, cap=True)} of the seven expenditure headings are "
        f"over budget, {p.n(3, of=7)} are under and {p.n(1, of=7)} is on budget.")
    ex = [r for r in h.details() if r.group == "Expenditure"]
    assert [sum(1 for r in ex if t(r.v["v"])) for t in (lambda x: x < 0, lambda x: x > 0, lambda x: x == 0)] == [3, 3, 1]
    assert sum(1 for r in h.details() if r.group == "Income" and r.v["v"] < 0) == 2
    p.h("", "Empty homes")
    p.p("7.", f"The Council owns {p.n(e.v('All areas', 'st'), style='digits', of=99999)} houses, of which "
        f"{p.n(e.v('All areas', 'em'), style='digits', of=9999)} "
        f"({p.pc(e.v('All areas', 'em') / e.v('All areas', 'st') * 100)}) stood empty on 31 January. A further 58 have "
        f"been withdrawn for demolition and aren't counted in the statement below.")
    p.t(e)
    p.p("8.", f"It took {p.mark('figure', '56.3', [('figure', '65.3'), ('figure', '53.6')])} days on average to re-let "
        f"a house, {p.mark('figure', '9.1', [('figure', '11.9'), ('figure', '6.1')])} days {p.d('longer')} than in "
        f"2023/24. Carrick Burgh was the {p.k('slowest', 'fastest', 'second slowest')} at "
        f"{p.mark('figure', '71.6', [('figure', '76.1'), ('figure', '58.2')])} days and also has the "
        f"{p.k('most', 'fewest', 'second most')} empty houses. {p.n(3, of=5, cap=True)} of the five areas were "
        f"{p.d('faster')} than a year ago: Lorne South, Carrick Landward and Islands.")
    p.p("9.", f"{p.nm('Islands', 'Lorne South', 'Carrick Landward')} re-let only {p.n(19, of=20)} houses, in 33 days "
        f"on average. Sixteen local authorities in Scotland published figures for 2023/24; the median was 49 days.")
    return p


def national_park():
    p = Paper("fellhaven-park-budget", "national park", [
        "Fellhaven National Park Authority", "Resources Committee", "Thursday 30 January 2025",
        "How are we doing? Money, visitors and volunteers, nine months to 31 December 2024",
        "Contact: J. Aspinall, Chief Finance Officer"], {"lines": False, "bullet": "•"})
    b = Table("b", "Budget monitor (£)", [
        C("name", "Heading", "text"), C("yr", "Budget for the year", field="budget"),
        C("pr", "Profile to 31 December"), C("ac", "Actual to 31 December", field="actual"),
        C("df", "Difference", f="ac-pr"), C("pc", "Difference %", "pct", f="df/pr*100")], [
        ("Rangers and access", 1284000, 963000, 941215), ("Conservation and farming", 905500, 679100, 702480),
        ("Visitor centres", 748200, 561200, 618935), ("Planning", 1046000, 784500, 739060),
        ("Communications", 312600, 234400, 236150), ("Corporate and governance", 1195300, 896500, 874720),
        T("Total spending")], unit="£", dec=0)
    i = Table("i", "Income (£)", [
        C("name", "Source", "text"), C("yr", "Budget for the year"), C("pr", "Profile to 31 December"),
        C("ac", "Actual to 31 December"), C("df", "Better/(worse)", f="ac-pr", neg="()")], [
        ("Car parks", 865000, 735000, 702318), ("Shops and cafe", 420000, 357000, 381640),
        ("Planning fees", 388000, 291000, 246905), ("Rents and filming", 96500, 72400, 88150),
        T("Total earned income")], unit="£", dec=0, neg="()")
    vi = Table("vi", "Through the doors", [
        C("name", "Centre", "text"), C("a23", "April–December 2023", "count"), C("a24", "April–December 2024", "count"),
        C("ch", "Change", "count", f="a24-a23", plus=True), C("sp", "Spend per head £", "num", dec=2)], [
        ("Crag End", 81240, 74915, "2.31"), ("Mossbeck", 46872, 51306, "3.04"), ("Tarn Foot", 28455, 27990, "1.87"),
        ("The Old Station", 15108, 19744, "4.42"), T("All centres")], unit="", dec=0)
    a = p.a
    v = b.v
    p.h("", "Are we within budget?")
    p.p("", f"Yes, just. We have spent {a(b, 'Total spending', 'ac', 'm3')} against a profile of "
        f"{a(b, 'Total spending', 'pr', 'm3')}, so we are {a(b, 'Total spending', 'df')} "
        f"({p.pc(-v('Total spending', 'df') / v('Total spending', 'pr') * 100)}) {p.d('under')}. At the half-year "
        f"we were £61,300 under.")
    assert v("Total spending", "df") < 0
    p.t(b)
    p.h("", "Where are we over?")
    p.p("", f"On {p.n(3, of=6)} of the six headings. Visitor centres have cost {a(b, 'Visitor centres', 'df')} more "
        f"than profiled ({p.pcell(b, 'Visitor centres', 'pc')}): the boiler at Mossbeck failed in October (£21,450) and "
        f"agency staff covered three long absences (£28,600). Conservation and farming is "
        f"{a(b, 'Conservation and farming', 'df')} {p.d('over')}, which is a matter of timing, as a claim for £40,000 "
        f"from the peat partnership is paid in March. Communications is over by {a(b, 'Communications', 'df')}.")
    assert b.count(lambda r: r["df"] > 0) == 3
    p.h("", "And under?")
    p.p("", f"Planning is the furthest {p.d('below')} its profile, by {a(b, 'Planning', 'df')}; two posts out of "
        f"eighteen have been vacant since May. Rangers and access has {p.d('underspent')} by "
        f"{a(b, 'Rangers and access', 'df')} and Corporate and governance by {a(b, 'Corporate and governance', 'df')}. "
        f"Together the three are {p.s(-sum(b.pounds(n, 'df') for n in ('Planning', 'Rangers and access', 'Corporate and governance')), 'f0')} "
        f"below profile.")
    p.h("", "What have we earned?")
    p.t(i)
    p.p("", f"{a(i, 'Total earned income', 'ac')} by the end of December, {a(i, 'Total earned income', 'df')} "
        f"{p.d('less')} than profiled. It was a wet summer for the car parks: they are "
        f"{a(i, 'Car parks', 'df')} {p.d('down')}, although the charge went up from £6.50 to £7.50 a day. Planning fees "
        f"fell {a(i, 'Planning fees', 'df')} short. Rents and filming did well, "
        f"{p.pc(i.v('Rents and filming', 'df') / i.v('Rents and filming', 'pr') * 100, 0)} {p.d('above')} profile, thanks "
        f"to a drama series that paid £11,000 for nine days.")
    assert i.v("Total earned income", "df") < 0
    p.h("", "What grants have we given?")
    gr = [("Hallgarth Commoners, walling", 14200), ("Friends of Mossbeck Mill", 8750), ("Ullesby Parish, bus shelter", 3900),
          ("Dale Farm Network", 12400), ("Fellhaven Youth Rangers", 6150)]
    p.p("", f"The Sustainable Communities Fund made {p.n(len(gr), of=9)} grants in the quarter, "
        f"{p.s(sum(g for _, g in gr), 'f0')} in all, from a fund of £180,000 for the year:")
    p.b(*[f"{n}: {p.s(g, 'f0')}" for n, g in gr])
    p.p("", f"The {p.k('largest', 'smallest')} went to {p.nm('Hallgarth Commoners', 'Dale Farm Network', 'Friends of Mossbeck Mill')}. "
        f"A sixth application, for £22,000, was turned down.")
    p.h("", "How many people came?")
    p.p("", f"{p.n(vi.v('All centres', 'a24'), style='digits', of=10**7)} people called at our four centres, "
        f"{p.n(vi.v('All centres', 'ch'), style='digits', of=10**7)} {p.d('more')} than in the same months of 2023. "
        f"{p.nm('The Old Station', 'Mossbeck', 'Crag End')} grew the fastest, by "
        f"{p.pc(vi.v('The Old Station', 'ch') / vi.v('The Old Station', 'a23') * 100, 0)}, and its visitors spent the "
        f"{p.k('most', 'least', 'second most')}, {p.mark('figure', '£4.42', [('figure', '£4.24'), ('figure', '£3.04')])} each. "
        f"Crag End {p.d('lost')} {p.n(6325, style='digits', of=10**6)} visitors while the A592 was closed.")
    assert vi.v("All centres", "ch") > 0 and vi.v("Crag End", "ch") == -6325
    p.t(vi)
    p.h("", "And volunteers?")
    p.p("", "Volunteers gave 4,318 days from April to December, 212 of them in the bracken campaign. Their time would "
        "have cost £431,800 at £100 a day. Two other national parks have more volunteers than we do.")
    return p


def welsh_treasury():
    p = Paper("bro-teifi-treasury-outturn", "Welsh", [
        "CYNGOR BRO TEIFI COUNCIL", "Governance and Audit Committee", "24 July 2025",
        "Annual Treasury Management Outturn Report 2024-25", "Report of the Corporate Director (Finance), Section 151 Officer"],
        {"bold": False, "size": 10})
    cfr = Table("cfr", "Table 1 – Capital Financing Requirement (£m)", [
        C("name", "", "text"), C("e", "2024-25\nEstimate"), C("a", "2024-25\nActual"), C("d", "Difference", f="a-e"),
        C("ly", "2023-24\nActual")], [
        ("Opening balance", "241.36", "238.94", "233.70"), ("Unsupported borrowing", "18.40", "11.27", "10.02"),
        ("Supported borrowing", "4.15", "4.15", "4.15"), ("Leases brought on balance sheet", "3.10", "2.86", "0.00"),
        ("Minimum revenue provision", "-9.12", "-8.97", "-8.93"), T("Closing balance")], unit="£m", dec=2, neg="tr")
    loan = Table("loan", "Table 2 – Borrowing", [
        C("name", "Lender", "text"), C("op", "Balance 31/3/24 £m", field="opening"), C("up", "Raised £m"),
        C("dn", "Repaid £m"), C("cl", "Balance 31/3/25 £m", f="op+up-dn", field="closing"),
        C("rt", "Average rate %", "pct", dec=2, nosum=True)], [
        ("Public Works Loan Board", "142.61", "12.00", "6.48", "4.11"), ("Market loans (LOBO)", "22.00", "0.00", "7.00", "4.63"),
        ("Welsh Government (interest free)", "6.84", "1.75", "0.59", "0.00"), ("Other local authorities", "9.50", "14.50", "16.00", "4.92"),
        T("Total borrowing", rt="4.01")], unit="£m", dec=2, pct_sign=False)
    inv = Table("inv", "Table 3 – Investments at 31 March 2025", [
        C("name", "Counterparty", "text"), C("rg", "Credit rating", "text"), C("lm", "Limit £m", nosum=True),
        C("am", "Invested £m"), C("rt", "Rate %", "pct", dec=2, nosum=True), C("mt", "Maturity", "text")], [
        ("Debt Management Office", "AA", None, "16.50", "4.45", "April 2025"),
        ("Thornbury Building Society", "A-", "5.00", "4.00", "4.62", "June 2025"),
        ("Llanfair District Council", "n/a", "10.00", "5.00", "5.10", "September 2025"),
        ("Avonside Money Market Fund", "AAA", "12.00", "9.20", "4.51", "Call"),
        ("Highland Commercial Bank", "A+", "8.00", "6.00", "4.70", "May 2025"), T("Total", lm=None, rt="4.60", mt="")],
        unit="£m", dec=2, pct_sign=False)
    pi = Table("pi", "Table 4 – Compliance with indicators", [
        C("name", "Indicator", "text"), C("lm", "Limit £m", "num", dec=1), C("pk", "Highest in year £m", "num", dec=1),
        C("yr", "At 31 March 2025 £m", "num", dec=1), C("ok", "Complied?", "rating")], [
        ("Authorised limit for external debt", "265.0", "191.4", "179.1", "Yes"),
        ("Operational boundary", "235.0", "191.4", "179.1", "Yes"), ("Upper limit on variable rate exposure", "60.0", "38.2", "23.0", "Yes"),
        ("Investments over one year", "10.0", "5.0", "0.0", "Yes"), ("Limit with one money market fund", "12.0", "13.6", "9.2", "No")],
        unit="", dec=1)
    a = p.a
    v = cfr.v
    assert loan.v("Total borrowing", "cl") == rounded("179.13", 2) and inv.v("Total", "am") == rounded("40.70", 2)
    p.h("1.", "Introduction")
    p.p("1.1", "The CIPFA Code of Practice as adopted by the Council asks for three reports a year: a strategy before it "
        "starts, a mid-year review, and this report. The strategy for 2024-25 was approved on 7 March 2024.")
    p.h("2.", "Capital Financing Requirement")
    p.t(cfr)
    p.p("2.1", f"The underlying need to borrow stood at {a(cfr, 'Closing balance', 'a')} at the year end, "
        f"{a(cfr, 'Closing balance', 'd')} {p.d('lower')} than estimated, of which "
        f"{a(cfr, 'Unsupported borrowing', 'd')} is because unsupported borrowing for Ysgol Glan Nant moved into "
        f"2025-26. It {p.d('rose')} by {p.s(cfr.pounds('Closing balance', 'a') - cfr.pounds('Opening balance', 'a'), 'm2')} "
        f"during the year, as {p.s(sum(cfr.pounds(n, 'a') for n in ('Unsupported borrowing', 'Supported borrowing', 'Leases brought on balance sheet')), 'm2')} "
        f"was added and {a(cfr, 'Minimum revenue provision', 'a')} set aside from revenue.")
    assert v("Closing balance", "d") < 0 and v("Closing balance", "ly") == v("Opening balance", "a")
    p.h("3.", "Borrowing")
    p.p("3.1", f"External borrowing came to {a(loan, 'Total borrowing', 'cl')} on 31 March 2025 "
        f"({a(loan, 'Total borrowing', 'op')} a year earlier). This left the Council under-borrowed by "
        f"{p.s(cfr.pounds('Closing balance', 'a') - loan.pounds('Total borrowing', 'cl'), 'm2')}, that is to say "
        f"{p.pc((1 - loan.v('Total borrowing', 'cl') / v('Closing balance', 'a')) * 100, 0)} of its need was met from its own "
        f"cash. In the year {a(loan, 'Total borrowing', 'up')} was raised and {a(loan, 'Total borrowing', 'dn')} repaid.")
    p.t(loan)
    p.p("3.2", f"The Public Works Loan Board holds {p.pc(loan.v('Public Works Loan Board', 'cl') / loan.v('Total borrowing', 'cl') * 100)} of the "
        f"debt. Two new loans were taken from it, £8.00m over 12 years at 4.58% and £4.00m over 20 years at 5.02%. One "
        f"LOBO lender used its option in November and the Council repaid the {a(loan, 'Market loans (LOBO)', 'dn')} without "
        f"penalty, leaving {a(loan, 'Market loans (LOBO)', 'cl')} in such loans. The dearest borrowing was from "
        f"{p.nm('other local authorities', 'the Public Works Loan Board', 'the Welsh Government')}, at "
        f"{p.pcell(loan, 'Other local authorities', 'rt')}; the average for all borrowing was "
        f"{p.pcell(loan, 'Total borrowing', 'rt')}, compared with 3.96% in 2023-24.")
    p.h("4.", "Investments")
    p.p("4.1", f"At the year end {a(inv, 'Total', 'am')} was invested with {p.n(5, of=9)} counterparties. "
        f"{p.nm('The Debt Management Office', 'Highland Commercial Bank', 'Avonside Money Market Fund')} held the "
        f"{p.k('most', 'least', 'second most')}, {a(inv, 'Debt Management Office', 'am')}, and "
        f"{p.nm('Thornbury Building Society', 'Llanfair District Council', 'Highland Commercial Bank')} the least. "
        f"Balances averaged £53.8m over the year and earned £2.67m, against a budget of £1.90m.")
    p.t(inv)
    p.p("4.2", f"The best rate, {p.pcell(inv, 'Llanfair District Council', 'rt')}, is paid by "
        f"{p.nm('Llanfair District Council', 'Highland Commercial Bank', 'Thornbury Building Society')} on its loan of "
        f"{a(inv, 'Llanfair District Council', 'am')}, which falls due in September 2025. SONIA averaged 4.90% over the "
        f"year. Bank Rate was cut three times, from 5.25% to 4.50%.")
    p.h("5.", "Compliance")
    p.p("5.1", f"The Council kept to {p.n(4, of=5)} of the five indicators. External debt peaked at "
        f"{p.mark('figure', '£191.4m', [('figure', '£194.1m'), ('figure', '£179.1m'), ('figure', '£911.4m')])} in January, "
        f"{p.mark('figure', '£73.6m', [('figure', '£76.3m'), ('figure', '£63.7m')])} {p.d('below')} the authorised limit. For two "
        f"days in October the balance in one money market fund {p.d('exceeded')} the limit of £12.0m by "
        f"{p.mark('figure', '£1.6m', [('figure', '£6.1m'), ('figure', '£1.2m')])}, when a grant was paid a day early; this was "
        f"reported to the Cabinet Member at the time.")
    p.t(pi)
    p.p("5.2", f"No more than £5.0m was ever lent for longer than a year, {p.d('half') if False else p.mark('fraction', 'half', [('fraction', 'a quarter'), ('fraction', 'three quarters')])} "
        f"of what is allowed. The Council has never used its overdraft of £0.5m.")
    return p


def workforce():
    p = Paper("calderbank-workforce", "metropolitan", [
        "Calderbank Metropolitan Borough Council", "Employment Committee", "Date of meeting: 16 June 2025",
        "Workforce report: year ended 31 March 2025", "Director: Chief People Officer"], {"lines": True, "size": 9.5})
    s = Table("s", "A. Sickness absence", [
        C("name", "Directorate", "text"), C("f", "Average FTE", "money", dec=1), C("d", "FTE days lost", "money", dec=1),
        C("r", "Days lost per FTE", "num", f="d/f", dec=2), C("ly", "Days lost per FTE 2023/24", "num", dec=2),
        C("tg", "Target", "num", dec=2)], [
        ("Adults and Health", "1142.6", "16910.5", "15.62", "12.00"), ("Children's Services", "1308.2", "13866.9", "10.94", "10.50"),
        ("Place", "1571.4", "20113.9", "12.35", "11.50"), ("Corporate Core", "886.0", "6379.2", "7.81", "8.00"),
        ("Public Health", "124.5", "896.4", "8.10", "8.00"), T("Council", ly="11.69", tg="10.75")], unit="", dec=1)
    c = Table("c", "B. Why people were absent", [
        C("name", "Cause", "text"), C("d", "FTE days lost", "money", dec=1), C("sh", "Share of days %", "pct", f="d/D('58166.9')*100", dec=1),
        C("ly", "Share 2023/24 %", "pct", dec=1)], [
        ("Stress, anxiety and depression", "18322.6", "29.4"), ("Musculoskeletal", "11749.7", "21.6"),
        ("Operations and recovery", "8841.4", "15.8"), ("Colds, influenza and Covid-19", "7968.9", "13.9"),
        ("Stomach", "4478.8", "7.5"), ("Other and not given", "6805.5", "11.8"), T("All causes", sh="100.0", ly="100.0")],
        unit="", dec=1, pct_sign=False)
    j = Table("j", "C. Joiners and leavers (headcount)", [
        C("name", "Directorate", "text"), C("op", "1 April 2024", "count"), C("jn", "Joined", "count"),
        C("lv", "Left", "count"), C("cl", "31 March 2025", "count", f="op+jn-lv"), C("to", "Turnover %", "pct", f="lv/((op+cl)/2)*100", dec=1)], [
        ("Adults and Health", 1411, 203, 176), ("Children's Services", 1587, 268, 301), ("Place", 1840, 154, 187),
        ("Corporate Core", 1012, 97, 118), ("Public Health", 139, 22, 14), T("Council")], unit="", dec=0, pct_sign=False)
    g = Table("g", "D. Agency staff, £000", [
        C("name", "Directorate", "text"), C("q1", "Q1", over="2024/25"), C("q2", "Q2", over="2024/25"), C("q3", "Q3", over="2024/25"),
        C("q4", "Q4", over="2024/25"), C("yr", "Year", f="q1+q2+q3+q4", over="2024/25"), C("ly", "2023/24")], [
        ("Adults and Health", 914, 1022, 987, 846, 4120), ("Children's Services", 2187, 2304, 2051, 1719, 7655),
        ("Place", 603, 588, 641, 617, 2588), ("Corporate Core", 211, 164, 148, 120, 907), T("Council")], unit="£000", dec=0)
    assert s.v("Council", "d") == c.v("All causes", "d") == rounded("58166.9", 1), (s.v("Council", "d"), c.v("All causes", "d"))
    fig = lambda good, *bad: p.mark("figure", good, [("figure", x) for x in bad])
    rate = lambda n: str(rounded(s.v(n, "r"), 2))
    a = p.a
    p.p("", "This report goes to the Committee each June. Under each table are the officers' remarks.")
    p.t(s)
    cr = rate("Council")
    p.b(f"The Council lost {fig(cr, cr[:-1] + str((int(cr[-1]) + 5) % 10), cr[1] + cr[0] + cr[2:])} days per FTE, {p.d('down') if s.v('Council', 'r') < s.v('Council', 'ly') else p.d('up')} from 11.69 "
        f"the year before. Metropolitan boroughs averaged 12.30 in 2023/24.",
        f"{p.n(2, of=5, cap=True)} of the five directorates met their target: Corporate Core and Public Health.",
        f"{p.nm('Adults and Health', 'Place', 'Children’s Services')} was {p.k('highest', 'lowest', 'second highest')} at "
        f"{fig(rate('Adults and Health'), '18.40', '12.80', '11.80')} days, although it {p.d('improved')} on 15.62.",
        f"Place got {p.d('worse')}: {fig(rate('Place'), '18.20', '12.35', '10.60')} days against 12.35.",
        f"{p.n(s.count(lambda r: r['r'] < r['ly']), of=5, cap=True)} directorates lost fewer days per FTE than in 2023/24.")
    p.t(c)
    p.b(f"Stress, anxiety and depression caused {p.pcell(c, 'Stress, anxiety and depression', 'sh')} of all days lost, "
        f"{p.d('up')} from 29.4%; over half of those cases last more than 28 days.",
        f"It and musculoskeletal causes together make {p.pc((c.v('Stress, anxiety and depression', 'd') + c.v('Musculoskeletal', 'd')) / c.v('All causes', 'd') * 100)} of the total.",
        f"Stomach upsets took the {p.k('fewest', 'most')} days of the named causes, {fig('4,478.8', '4,748.8', '7,968.9')}.",
        "Vaccination clinics in November gave 1,140 staff a jab, 85 more than last time.")
    p.t(j)
    p.b(f"Headcount {p.d('fell')} by {p.n(j.v('Council', 'op') - j.v('Council', 'cl'), style='digits', of=9999)} to "
        f"{p.n(j.v('Council', 'cl'), style='digits', of=99999)}: {p.n(j.v('Council', 'jn'), style='digits', of=9999)} people joined and "
        f"{p.n(j.v('Council', 'lv'), style='digits', of=9999)} left.",
        f"Turnover was {p.pcell(j, 'Council', 'to')}. It was {p.k('highest', 'lowest', 'second highest')} in "
        f"{p.nm('Children’s Services', 'Corporate Core', 'Adults and Health')}, where 61 social workers left and 44 came.",
        f"{p.n(j.count(lambda r: r['cl'] > r['op']), of=5, cap=True)} directorates {p.d('grew')}: Adults and Health, and Public Health.",
        "The 796 leavers include 131 retirements and 22 redundancies; 18 people were dismissed.")
    assert j.v("Council", "lv") == 796 and j.count(lambda r: r["cl"] > r["op"]) == 2
    assert j.order("to")[0] == "Children's Services" and s.order("r")[0] == "Adults and Health"
    assert s.count(lambda r: r["r"] <= r["tg"]) == 2
    p.t(g)
    p.b(f"Agency staff cost {a(g, 'Council', 'yr', 'm2')}, {p.s((g.v('Council', 'ly') - g.v('Council', 'yr')) * 1000, 'k')} "
        f"({p.pc((1 - g.v('Council', 'yr') / g.v('Council', 'ly')) * 100)}) {p.d('less')} than in 2023/24.",
        f"Children's Services spent {p.pc(g.v(chr(67) + 'hildren' + chr(39) + 's Services', 'yr') / g.v('Council', 'yr') * 100, 0)} of it, and was the only "
        f"directorate besides nobody" if False else
        f"{p.nm('Children’s Services', 'Adults and Health', 'Place')} spent over half of it, {a(g, chr(67) + 'hildren' + chr(39) + 's Services', 'yr', 'm2')}, "
        f"and is the only directorate that spent {p.d('more')} than in the year before.",
        f"Spending {p.d('fell')} from {a(g, 'Council', 'q2')} in Q2 to {a(g, 'Council', 'q4')} in Q4, as 38 agency workers took permanent posts.")
    assert [r.label for r in g.details() if r.v["yr"] > r.v["ly"]] == ["Children's Services"]
    return p


def section106():
    p = Paper("south-fosse-s106", "district", [
        "South Fosse District Council", "Planning and Infrastructure Committee, 19 November 2024",
        "Section 106 and Community Infrastructure Levy: half-yearly statement to 30 September 2024",
        "Report by: Infrastructure Delivery Manager"], {"wide": True, "gap": "  "})
    s = Table("s", "Annex 1 – Section 106 money held", [
        C("name", "Site", "text"), C("pur", "For", "text"), C("op", "Held 1 April £"), C("rc", "Received £"), C("sp", "Spent £"),
        C("cl", "Held 30 September £", f="op+rc-sp"), C("by", "Spend by", "text")], [
        ("Glebe Farm, Nether Coombe", "Primary school", 412650, 206325, 0, "June 2029"),
        ("Land off Tithe Lane", "Sports pitches", 187420, 0, 96310, "March 2026"),
        ("Former dairy, Wick", "Affordable homes", 655000, 0, 480000, "October 2025"),
        ("Bramble Rise", "Bus service", 94800, 31600, 42150, "May 2027"),
        ("Station Yard", "Footbridge", 268914, 0, 7475, "January 2025"),
        ("Manor Nurseries", "Open space", 51236, 18240, 51236, "August 2030"), T("Total", pur="", by="")], unit="£", dec=0)
    ci = Table("ci", "Annex 2 – Community Infrastructure Levy", [
        C("name", "", "text"), C("q1", "April–June\n£"), C("q2", "July–September\n£"), C("hy", "Half-year\n£", f="q1+q2"),
        C("ly", "Half-year\n2023\n£")], [
        ("Receipts", 318440, 507915, 694210), ("Neighbourhood share to parishes", -47766, -101583, -104131),
        ("Administration (5%)", -15922, -25396, -34710), T("Left for the strategic pot")], unit="£", dec=0, neg="()")
    pt = Table("pt", "Annex 3 – Demand notices", [
        C("name", "Year of notice", "text"), C("no", "Notices", "count"), C("am", "Demanded £"), C("pd", "Paid £"),
        C("os", "Outstanding £", f="am-pd"), C("pc", "Paid %", "pct", f="pd/am*100")], [
        ("2021/22", 41, 905320, 905320), ("2022/23", 37, 1122480, 1094130), ("2023/24", 52, 1486905, 1231700),
        ("2024/25 to date", 29, 740615, 384260), T("All")], unit="£", dec=0)
    a, v = p.a, s.v
    p.h("1", "Summary")
    p.p("1.1", f"On 30 September the Council held {a(s, 'Total', 'cl', 'm2')} under {p.n(6, of=9)} Section 106 agreements, "
        f"{p.d('down')} from {a(s, 'Total', 'op', 'm2')} at the start of the year. In the six months "
        f"{a(s, 'Total', 'rc')} came in and {a(s, 'Total', 'sp')} was spent.")
    p.p("1.2", f"CIL receipts were {a(ci, 'Receipts', 'hy')}, {p.pc((ci.v('Receipts', 'hy') / ci.v('Receipts', 'ly') - 1) * 100, 0)} "
        f"{p.d('higher')} than in the same half of 2023.")
    p.h("2", "Section 106")
    p.t(s)
    p.p("2.1", f"{p.n(s.count(lambda r: r['rc'] > 0), of=6, cap=True)} developers paid in the period. Most came from Glebe Farm, Nether Coombe, whose second instalment "
        f"of {a(s, 'Glebe Farm, Nether Coombe', 'rc')} for the primary school fell due on the hundredth occupation; the third, "
        f"of £206,325, is due on the two hundredth.")
    p.p("2.2", f"The {p.k('largest', 'smallest', 'second largest')} payment out was {a(s, 'Former dairy, Wick', 'sp')} to Fosse Homes for twelve "
        f"flats at {p.nm('the former dairy, Wick', 'Station Yard', 'Bramble Rise')}, which leaves {a(s, 'Former dairy, Wick', 'cl')} to be "
        f"spent by October 2025. It makes up {p.pc(v('Former dairy, Wick', 'sp') / v('Total', 'sp') * 100, 0)} of all spending.")
    p.p("2.3", f"At {p.nm('Station Yard', 'Bramble Rise', 'Manor Nurseries')} {a(s, 'Station Yard', 'cl')} must be spent by January 2025 or be paid back. Network Rail "
        f"has asked for £341,000 for the footbridge, about £72,000 more than the agreement provided, and a decision is needed tonight.")
    p.p("2.4", f"The sum brought forward for {p.nm('Manor Nurseries', 'Land off Tithe Lane', 'Station Yard')} has been spent in full, on a play area; the "
        f"{a(s, 'Manor Nurseries', 'cl')} now held was received in August. Land off Tithe Lane spent "
        f"{a(s, 'Land off Tithe Lane', 'sp')}, {p.mark('fraction', 'just over half', [('fraction', 'just over a third'), ('fraction', 'three quarters')])} "
        f"of what it held in April.")
    p.h("3", "Community Infrastructure Levy")
    p.t(ci)
    al = [("Coombe surgery extension", 265000), ("Wick flood relief", 140000), ("Cycle path, Fosse Way phase 2", 88500)]
    p.p("3.1", f"After the parishes' share and administration, {a(ci, 'Left for the strategic pot', 'hy')} was left for the "
        f"strategic pot, against {a(ci, 'Left for the strategic pot', 'ly')} a year before. In September Cabinet set "
        f"aside {p.s(sum(x for _, x in al), 'f0')} of the pot for {p.n(3, of=6)} schemes:")
    p.b(*[f"{p.s(x, 'f0')} for {n}" for n, x in al])
    p.p("3.2", f"The second quarter brought {p.s(ci.pounds('Receipts', 'q2') - ci.pounds('Receipts', 'q1'), 'f0')} {p.d('more')} than the first. "
        f"Parishes with a made neighbourhood plan receive 25% of receipts and others 15%; nine of the 46 parishes have one. Last year "
        f"parishes spent £88,200 of their share.")
    p.p("3.3", f"Of {a(pt, 'All', 'am', 'm2')} demanded since 2021, {p.pcell(pt, 'All', 'pc')} has been paid and {a(pt, 'All', 'os')} is outstanding. "
        f"All {p.n(41, style='digits', of=200)} notices of 2021/22 have been paid in full. {p.nm('2024/25 to date', '2023/24', '2022/23')} accounts for the "
        f"{p.k('most', 'least', 'second most')} outstanding, {a(pt, '2024/25 to date', 'os')}.")
    p.t(pt)
    p.p("3.4", f"{p.n(pt.v('All', 'no'), style='digits', of=9999)} notices have been served in all, of which 14 were appealed and 3 withdrawn. "
        f"Surcharges of £4,650 were added for late payment.")
    return p


def collection():
    p = Paper("port-aller-collection", "unitary", [
        "PORT ALLER CITY COUNCIL", "Report to the Cabinet Member for Finance and Revenues", "February 2025",
        "Council Tax, Business Rates and Sundry Debt: Quarter 3 of 2024/25"], {"bold": True, "gap": "\t"})
    r = Table("r", "Collection to 31 December", [
        C("name", "", "text"), C("nd", "Net debit £m"), C("co", "Collected £m"), C("rt", "Collected %", "pct", f="co/nd*100", dec=2),
        C("tg", "Profile %", "pct", dec=2), C("ly", "December 2023 %", "pct", dec=2)], [
        ("Council Tax", "178.624", "147.310", "82.60", "83.05"), ("Business Rates", "94.185", "78.872", "83.50", "82.91")],
        unit="£m", dec=3)
    ar = Table("ar", "Council Tax arrears of earlier years (£000)", [
        C("name", "Year", "text"), C("op", "Owed at 1 April"), C("pd", "Collected"), C("wo", "Written off"), C("cl", "Owed at 31 December", f="op-pd-wo"),
        C("ac", "Accounts", "count")], [
        ("2019/20 and before", 6418, 402, 811, 7215), ("2020/21", 2966, 288, 94, 3904), ("2021/22", 3350, 415, 61, 4377), ("2022/23", 4127, 736, 38, 5862),
        ("2023/24", 7902, 2944, 17, 11408), T("Total")], unit="£000", dec=0)
    rv = Table("rv", "Recovery action", [
        C("name", "Stage", "text"), C("a", "April to December 2023", "count"), C("b", "April to December 2024", "count"), C("d", "Change", "count", f="b-a"),
        C("p", "Change %", "pct", f="d/a*100")], [
        ("Reminders", 41870, 44216), ("Summonses", 15342, 14008), ("Liability orders", 11960, 10877), ("Attachments of earnings", 1733, 2105),
        ("Enforcement agent cases", 8214, 6390)], unit="", dec=0, neg="-")
    sd = Table("sd", "Sundry debt by age (£)", [
        C("name", "Service", "text"), C("u", "Under 30 days"), C("m", "31 to 90 days"), C("o", "Over 90 days"), C("t", "Total", f="u+m+o")], [
        ("Adult social care charges", 1206415, 894330, 3718602), ("Commercial rents", 402188, 211940, 388075), ("Port and harbour dues", 266310, 38412, 14906),
        ("Licensing", 21740, 9955, 31288), ("Other", 145902, 77018, 204371), T("All services")], unit="£", dec=0)
    a = p.a
    ctr, brr = rounded(r.v("Council Tax", "rt"), 2), rounded(r.v("Business Rates", "rt"), 2)
    p.h("", "Council Tax")
    p.p("1", f"By the end of December {p.pcell(r, 'Council Tax', 'rt')} of Council Tax had been collected, {p.pc(abs(ctr - r.v('Council Tax', 'tg')), 2, ' points')} "
        f"{p.d('behind')} profile and {p.pc(abs(ctr - r.v('Council Tax', 'ly')), 2, ' points')} {p.d('behind')} the same date in 2023. "
        f"At the end of September it had been 0.31 points behind. In money, {a(r, 'Council Tax', 'co')} of {a(r, 'Council Tax', 'nd')} was in.")
    assert ctr < r.v("Council Tax", "tg") and ctr < r.v("Council Tax", "ly")
    p.p("2", "From April the discount for second homes was ended and a premium of 100% charged on 1,318 of them. Households on the "
        "reduction scheme now pay at least 15%, where before they paid 10%; their accounts are collected at 61.4%.")
    p.h("", "Business Rates")
    p.p("3", f"Business Rates collection is {p.d('ahead')} of profile at {p.pcell(r, 'Business Rates', 'rt')}, and "
        f"{p.d('better')} than the {p.pcell(r, 'Business Rates', 'ly')} of the year before. The terminal operator paid its whole year's bill of £6.2m in "
        f"October. {p.s(r.pounds('Business Rates', 'nd') - r.pounds('Business Rates', 'co'), 'm3')} is still to come in.")
    assert brr > r.v("Business Rates", "tg")
    p.t(r)
    p.h("", "Arrears")
    p.p("4", f"Arrears of earlier years have come {p.d('down')} from {a(ar, 'Total', 'op', 'm2')} to {a(ar, 'Total', 'cl', 'm2')} since April. Of the difference "
        f"{a(ar, 'Total', 'pd', 'm2')} was collected and {a(ar, 'Total', 'wo', 'm2')} written off, the greater part of it "
        f"({p.pc(ar.v('2019/20 and before', 'wo') / ar.v('Total', 'wo') * 100, 0)}) from {p.nm('2019/20 and before', '2020/21', '2023/24')}.")
    p.t(ar)
    p.p("5", f"Last year's arrears of {a(ar, '2023/24', 'op')} have been cut by {p.pc((1 - ar.v('2023/24', 'cl') / ar.v('2023/24', 'op')) * 100, 0)}. "
        f"{p.n(ar.v('Total', 'ac'), style='digits', of=10**6)} accounts are in arrears, the {p.k('largest', 'smallest', 'second largest')} number of them "
        f"({p.n(11408, style='digits', of=10**6)}) for 2023/24. The oldest debt dates from 2003.")
    p.h("", "Recovery")
    p.t(rv)
    p.p("6", f"Reminders {p.d('rose')} by {p.pcell(rv, 'Reminders', 'p')} while summonses {p.d('fell')} by {p.pcell(rv, 'Summonses', 'p')}. The Council sent "
        f"{p.n(1824, style='digits', of=10**6)} {p.d('fewer') if False else p.mark('direction', 'fewer', [('direction', 'more')])} cases to enforcement agents than in 2023, having "
        f"set up a welfare team of six in May. {p.n(2, of=5, cap=True)} of the five kinds of action went up and {p.n(3, of=5)} went down.")
    assert rv.v("Enforcement agent cases", "d") == -1824
    p.p("7", f"{p.nm('Enforcement agent cases', 'Liability orders', 'Summonses')} fell the most, by {p.pcell(rv, 'Enforcement agent cases', 'p')}. Agents collected £1.94m in the "
        f"period and charged debtors £0.61m in fees. Attachments of earnings {p.d('increased')} by more than a fifth, to {p.n(2105, style='digits', of=10**6)}.")
    p.h("", "Sundry debt")
    p.p("8", f"Sundry debt stands at {a(sd, 'All services', 't', 'm2')}, of which {a(sd, 'All services', 'o', 'm2')} ({p.pc(sd.v('All services', 'o') / sd.v('All services', 't') * 100, 0)}) is "
        f"more than 90 days old. Adult social care charges alone are {a(sd, 'Adult social care charges', 't', 'm2')}; 212 of these debts, worth £1.3m, are secured on property.")
    p.t(sd)
    p.p("9", f"{p.nm('Port and harbour dues', 'Licensing', 'Commercial rents')} has the {p.k('least', 'most', 'second least')} debt over 90 days, {a(sd, 'Port and harbour dues', 'o')}. "
        f"Commercial rents owes {a(sd, 'Commercial rents', 't')}, and two tenants on the fish quay make up £290,000 of that.")
    return p


def savings():
    p = Paper("ravensbrook-savings", "London borough", [
        "London Borough of Ravensbrook", "Overview and Scrutiny: Budget Panel", "Monday 10 March 2025",
        "Savings tracker, month 10 (January 2025)", "Lead officer: Strategic Director of Resources | Lead member: Cllr O. Adeyemi"],
        {"wide": True, "size": 9})
    t = Table("t", "Tracker", [
        C("ref", "Saving", "text"), C("id", "Ref", "text"), C("tg", "Target £000", field="target"), C("dl", "Delivered £000", field="achieved"),
        C("on", "On track £000"), C("rk", "At risk £000"), C("ns", "Not achievable £000"), C("rg", "RAG", "rating", field="rag"), C("lm", "RAG last month", "text")], [
        G("Adult Social Care"), ("Direct payment reviews", "A1", 640, 410, 150, 80, 0, "Amber", "Amber"),
        ("Supported living re-tender", "A2", 1150, 0, 300, 500, 350, "Red", "Amber"),
        ("Income from full-cost payers", "A3", 275, 275, 0, 0, 0, "Green", "Green"), S("Adult Social Care total", rg=None),
        G("Children and Families"), ("Placement panel", "C1", 900, 260, 240, 0, 400, "Red", "Red"),
        ("Family hubs", "C2", 310, 310, 0, 0, 0, "Green", "Amber"), ("Travel training", "C3", 185, 92, 93, 0, 0, "Green", "Green"),
        S("Children and Families total"), G("Neighbourhoods"), ("Emission-based permits", "N1", 720, 605, 115, 0, 0, "Green", "Green"),
        ("Trade waste growth", "N2", 240, 70, 0, 170, 0, "Amber", "Amber"), ("Lighting contract", "N3", 330, 330, 0, 0, 0, "Green", "Green"),
        S("Neighbourhoods total"), G("Resources"), ("Print and post", "R1", 95, 95, 0, 0, 0, "Green", "Green"),
        ("Vacant floors let", "R2", 480, 120, 0, 210, 150, "Red", "Red"), ("Procurement rebates", "R3", 260, 198, 62, 0, 0, "Green", "Amber"),
        S("Resources total"), T("All savings")], unit="£000", dec=0, record="savings_initiatives", zero="-",
        note="Green – will be delivered in full. Amber – part at risk. Red – part cannot be achieved.")
    for r in t.details():
        assert r.v["tg"] == r.v["dl"] + r.v["on"] + r.v["rk"] + r.v["ns"], r.label
        assert r.v["rg"] == ("Red" if r.v["ns"] else "Amber" if r.v["rk"] else "Green")
    m = Table("m", "How the gap is met", [
        C("name", "", "text"), C("a", "£000")], [
        ("Vacancy freeze", 425), ("Drawn from contingency", 300), ("One-off grant", 175), T("Replacement measures")], unit="£000", dec=0)
    a, v = p.a, t.v
    assert m.v("Replacement measures", "a") == v("All savings", "ns")
    g, am, rd = (t.count(lambda r, c=c: r["rg"] == c) for c in ("Green", "Amber", "Red"))
    p.p("1.", f"The 2024/25 budget counts on {p.n(12, of=20)} savings worth {a(t, 'All savings', 'tg', 'm3')}. By the end of January "
        f"{a(t, 'All savings', 'dl', 'm3')} ({p.pc(v('All savings', 'dl') / v('All savings', 'tg') * 100, 0)}) had been delivered and another "
        f"{a(t, 'All savings', 'on', 'k')} was on track. That leaves {p.s((v('All savings', 'rk') + v('All savings', 'ns')) * 1000, 'm2')}, "
        f"of which {a(t, 'All savings', 'rk', 'k')} is at risk and {a(t, 'All savings', 'ns', 'k')} can't be achieved this year.")
    p.p("2.", f"{p.n(g, of=12, cap=True)} savings are {p.r('Green', 'Amber', 'Red')}, {p.n(am, of=12)} {p.r('Amber', 'Green')} and {p.n(rd, of=12)} Red. Compared with last month "
        f"{p.n(2, of=12)} have improved, {p.nm('Family hubs', 'Placement panel', 'Print and post')} and Procurement rebates, and {p.n(1, of=12)} has got {p.d('worse')}. In 2023/24 "
        f"the Council delivered 91% of its savings and in the year before that 84%.")
    assert (g, am, rd) == (7, 2, 3)
    p.t(t)
    p.h("", "Adult Social Care")
    p.p("3.", f"A2 Supported living re-tender has turned from Amber to {p.r('Red', 'Green', 'Amber')}. Nothing has been delivered so far of its {a(t, 'Supported living re-tender', 'tg', 'm2')} target, the "
        f"{p.k('largest', 'smallest', 'second largest')} in the tracker, and {a(t, 'Supported living re-tender', 'ns', 'k')} is written off for this year: three of seven providers have "
        f"asked for uplifts of 9% or more. A further {a(t, 'Supported living re-tender', 'rk', 'k')} hangs on a tribunal hearing on 24 March.")
    p.p("4.", f"Direct payment reviews (A1) brought in {a(t, 'Direct payment reviews', 'dl', 'k')} from 318 reviews, or about £1,290 each. Of the directorate's "
        f"{a(t, 'Adult Social Care total', 'tg', 'm3')} it has delivered {p.mark('fraction', 'one third', [('fraction', 'two thirds'), ('fraction', 'half')])}.")
    assert abs(v("Adult Social Care total", "dl") / v("Adult Social Care total", "tg") * 100 - 33) < 1
    p.h("", "Children and Families")
    p.p("5.", f"Placement panel (C1) is still {p.r('Red', 'Green', 'Amber')}, {a(t, 'Placement panel', 'ns', 'k')} short; 14 children came into residential care since September against 9 who left it. "
        f"Family hubs is complete at {a(t, 'Family hubs', 'dl', 'k')}, and Travel training has delivered half of its {a(t, 'Travel training', 'tg', 'k')}.")
    p.h("", "Neighbourhoods")
    p.p("6.", f"Emission-based permits have produced {a(t, 'Emission-based permits', 'dl', 'k')}, the {p.k('most', 'least', 'second most')} of any saving. Trade waste growth is "
        f"{p.r('Amber', 'Red', 'Green')}, with {a(t, 'Trade waste growth', 'rk', 'k')} at risk: 62 new customers signed, where 215 were expected. The directorate has nothing that is "
        f"{p.r('Red', 'Amber', 'Green')}.")
    p.h("", "Resources")
    p.p("7.", f"Vacant floors let has secured {a(t, 'Vacant floors let', 'dl', 'k')} from one tenant, a quarter of the target. The second floor was to have gone to a health trust at £210k a year from January. "
        f"Print and post, at {a(t, 'Print and post', 'tg', 'k')}, is the {p.k('smallest', 'largest', 'second smallest')} saving of all.")
    p.h("", "Meeting the gap")
    p.t(m)
    p.p("8.", f"The {a(t, 'All savings', 'ns', 'k')} that can't be achieved is covered by {p.n(3, of=6)} measures, chiefly the {p.nm('vacancy freeze', 'one-off grant', 'draw from contingency')} "
        f"({a(m, 'Vacancy freeze', 'a', 'k')}). Were all that is at risk lost as well, the Council would have to find {p.s(v('All savings', 'rk') * 1000, 'k')} more, for which £1.1m remains in contingency.")
    return p


PAPERS = [hra_scottish, national_park, welsh_treasury, workforce, section106, collection, savings]

HEADS = {
    "lorne-carrick-hra": ("2024-25", None, None, "2025-03-04", "communities and housing committee", None),
    "fellhaven-park-budget": ("2024-25", 3, "2024-12-31", "2025-01-30", "resources committee", None),
    "bro-teifi-treasury-outturn": ("2024-25", None, "2025-03-31", "2025-07-24", "governance and audit committee", None),
    "calderbank-workforce": ("2024-25", None, "2025-03-31", "2025-06-16", "employment committee", None),
    "south-fosse-s106": ("2024-25", None, "2024-09-30", "2024-11-19", "planning and infrastructure committee", None),
    "port-aller-collection": ("2024-25", 3, "2024-12-31", None, None, "finance and revenues"),
    "ravensbrook-savings": ("2024-25", None, "2025-01-31", "2025-03-10", "budget panel", None),
}
