"""Open papers 24 to 28. Authorities, people, schemes and figures are invented; the prose computes what it tells."""
from field_model import Col as C, G, M, Paper, S, T, Table, X, rounded


def leisure():
    p = Paper("brackenwell-leisure-trust", "leisure trust", [
        "BRACKENWELL LEISURE TRUST", "Report to Brackenwell Borough Council's Leisure Contract Board",
        "Contract year 6, second quarter (July to September 2024)", "Meeting: Wednesday 13 November 2024",
        "Prepared by the Trust's Head of Operations"], {"lines": True, "foot": False})
    u = Table("u", "Attendances", [
        C("name", "Site", "text"), C("py", "Q2 2023", "count"), C("q1", "Q1 2024", "count"), C("q2", "Q2 2024", "count"),
        C("tg", "Q2 target", "count"), C("d", "Against target", "count", f="q2-tg"), C("y", "On last year %", "pct", f="(q2-py)/py*100")], [
        ("Brackenwell Pools", 98410, 101256, 109874, 104000), ("Priory Sports Centre", 61322, 64907, 58216, 63000),
        ("Heath Gymnasium", 24087, 26618, 27905, 25500), ("Riverside Theatre", 18764, 9120, 17431, 18000),
        ("Golf course", 12980, 11365, 10744, 13500), T("All sites")], unit="", dec=0, neg="()")
    m = Table("m", "Income and spending, £'000", [
        C("name", "", "text"), C("a", "Q2 actual"), C("b", "Q2 budget"), C("v", "Better / (worse)", neg="()"),
        C("ya", "April–Sept actual"), C("yb", "April–Sept budget"), C("yv", "Better / (worse)", neg="()")], [
        G("Income"), ("Memberships", 618, 585, 33, 1226, 1165, 61), ("Swimming lessons", 243, 236, 7, 491, 470, 21),
        ("Casual use and hire", 187, 209, -22, 362, 405, -43), ("Theatre sales", 154, 171, -17, 236, 260, -24),
        ("Management fee", 112, 112, 0, 224, 224, 0), S("Total income"), G("Spending"), ("Staff", 702, 688, -14, 1391, 1372, -19),
        ("Energy", 176, 205, 29, 371, 418, 47), ("Premises and repairs", 148, 131, -17, 269, 258, -11), ("Supplies and artists", 129, 138, 9, 230, 241, 11),
        S("Total spending"), X("Operating result", (1, "Total income"), (-1, "Total spending"))], unit="£000", dec=0, neg="()")
    for x, y, z in (("a", "b", "v"), ("ya", "yb", "yv")):
        for r in m.rows:
            if r.kind in ("detail",):
                sign = 1 if r.group == "Income" else -1
                assert r.v[z] == sign * (r.v[x] - r.v[y]), r.label
        # Better on spending adds to the result, so that the difference column isn't made as the others are.
        m.by_label["Operating result"].v[z] = m.v("Total income", z) + m.v("Total spending", z)
        assert m.v("Operating result", z) == m.v("Operating result", x) - m.v("Operating result", y)
    k = Table("k", "Service standards", [
        C("name", "Standard", "text"), C("t", "Standard", "num", dec=1), C("q1", "Q1", "num", dec=1), C("q2", "Q2", "num", dec=1), C("r", "Result", "rating")], [
        ("Customers satisfied (%)", "85.0", "86.1", "88.3", "Pass"), ("Members leaving a month (%), at most", "4.0", "3.7", "4.4", "Fail"),
        ("Pool water tests passed (%)", "98.0", "99.2", "99.5", "Pass"), ("Complaints answered in 10 days (%)", "95.0", "91.4", "96.0", "Pass"),
        ("Days a main hall was shut, at most", "2.0", "0.0", "5.0", "Fail")], unit="", dec=1)
    mem = Table("mem", "Members", [
        C("name", "Type", "text"), C("j", "30 June", "count"), C("jn", "Joined", "count"), C("lf", "Left", "count"), C("s", "30 September", "count", f="j+jn-lf")], [
        ("Full", 4218, 611, 548), ("Swim only", 1906, 254, 301), ("Concession", 1344, 190, 142), ("Corporate", 327, 18, 41), T("All members")], unit="", dec=0)
    a = p.a
    num = lambda x: p.n(abs(x), style="digits", of=10**7)
    p.h("", "In short")
    p.b(f"{num(u.v('All sites', 'q2'))} attendances in the quarter, {num(u.v('All sites', 'd'))} {p.d('above') if u.v('All sites', 'd') > 0 else p.d('below')} target and "
        f"{p.pcell(u, 'All sites', 'y')} {p.d('up')} on the same quarter of 2023",
        f"An operating surplus of {a(m, 'Operating result', 'a', 'k')}, {a(m, 'Operating result', 'v', 'k')} {p.d('better')} than budget; last year's second quarter made £41k",
        f"{p.n(mem.v('All members', 's'), style='digits', of=10**6)} members on 30 September",
        f"{p.n(3, of=5, cap=True)} of the five service standards passed")
    p.h("", "Attendances")
    p.t(u)
    p.p("", f"Brackenwell Pools beat its target by {num(u.v('Brackenwell Pools', 'd'))} and drew {p.pc(u.v('Brackenwell Pools', 'q2') / u.v('All sites', 'q2') * 100, 0)} of all attendances. "
        f"Heath Gymnasium was the only other site {p.d('above')} target. Priory Sports Centre was {num(u.v('Priory Sports Centre', 'd'))} short because its main hall floor was relaid; "
        f"the work took five days longer than planned. The golf course did {p.k('worst', 'best', 'second worst')} against last year, {p.d('down')} {p.pcell(u, 'Golf course', 'y')}, and has been "
        f"offered to other operators, of whom four asked for the papers.")
    p.p("", f"Compared with the first quarter, attendances {p.d('rose')} by {num(u.v('All sites', 'q2') - u.v('All sites', 'q1'))}, the Riverside Theatre having been dark in May and June. "
        f"{p.nm('Riverside Theatre', 'Brackenwell Pools', 'Heath Gymnasium')} accounts for {num(u.v('Riverside Theatre', 'q2') - u.v('Riverside Theatre', 'q1'))} of that.")
    assert u.order("y")[-1] == "Golf course" and u.count(lambda r: r["d"] > 0) == 2
    assert u.v("All sites", "q2") > u.v("All sites", "q1") and u.v("All sites", "y") > 0
    p.h("", "Money")
    p.t(m)
    p.p("", f"Memberships brought in {a(m, 'Memberships', 'a', 'k')} in the quarter, {a(m, 'Memberships', 'v', 'k')} {p.d('over')} budget. Casual use and hire is {a(m, 'Casual use and hire', 'v', 'k')} {p.d('under')}, "
        f"and {a(m, 'Casual use and hire', 'yv', 'k')} under for the half-year. Theatre sales fell {a(m, 'Theatre sales', 'v', 'k')} short after a touring musical was called off; refunds came to £9,300.")
    p.p("", f"Energy cost {a(m, 'Energy', 'v', 'k')} {p.d('less')} than budgeted: the new air-source heat pumps used 31% less gas than in the same quarter last year. Staff is {a(m, 'Staff', 'v', 'k')} over. "
        f"For April to September the surplus is {a(m, 'Operating result', 'ya', 'k')} against a budget of {p.s(abs(m.v('Operating result', 'yb')) * 1000, 'k')}." if m.v("Operating result", "yb") > 0 else "")
    p.h("", "Standards")
    p.p("", f"Customer satisfaction {p.d('improved')} from {p.mark('figure', '86.1%', [('figure', '81.6%'), ('figure', '88.3%')])} to {p.mark('figure', '88.3%', [('figure', '83.8%'), ('figure', '98.3%')])}. "
        f"Complaints answered in ten days {p.d('met')} the standard after failing it in the first quarter. Two standards are marked {p.r('Fail', 'Pass')}: "
        f"{p.mark('figure', '4.4%', [('figure', '6.4%'), ('figure', '3.7%')])} of members left each month, where 4.0% is the most allowed, and a main hall was shut for "
        f"{p.n(5, of=9)} days. A deduction of £1,500 follows under Schedule 8.")
    p.t(k)
    p.h("", "Members")
    p.t(mem)
    p.p("", f"{p.n(mem.v('All members', 'jn'), style='digits', of=10**6)} people joined and {p.n(mem.v('All members', 'lf'), style='digits', of=10**6)} left, a net "
        f"{p.mark('direction', 'gain', [('direction', 'loss')]) if mem.v('All members', 's') > mem.v('All members', 'j') else p.mark('direction', 'loss', [('direction', 'gain')])} of "
        f"{num(mem.v('All members', 's') - mem.v('All members', 'j'))}. Swim only and Corporate both {p.d('lost')} members. Full members make up {p.pc(mem.v('Full', 's') / mem.v('All members', 's') * 100, 0)} of the total; "
        f"they pay £39.50 a month, having paid £37.00 until June.")
    return p


def police():
    p = Paper("merevale-police-outturn", "police", [
        "Merevale Police and Crime Commissioner", "Joint Independent Audit Committee", "Agenda Item 7", "Date: 25 June 2025",
        "Subject: Provisional Group Outturn 2024/25 – Revenue, Capital and Reserves", "Report of: Assistant Chief Officer (Resources)"], {"size": 10})
    r = Table("r", "Figure 1 – Group revenue outturn", [
        C("name", "", "text"), C("ob", "Original budget £000"), C("b", "Revised budget £000", field="budget"), C("o", "Outturn £000", field="actual"),
        C("v", "Variance £000", f="o-b", neg="AF", field="variance"), C("f", "Forecast variance at December £000", neg="AF")], [
        ("Police officer pay", 118400, 119655, 118903, -410), ("Police officer overtime", 4900, 4900, 6247, 980), ("Staff pay", 52310, 51870, 50216, -1230), ("PCSO pay", 6120, 5704, 5488, -150),
        ("Ill-health and injury pensions", 3055, 3055, 3391, 260), ("Premises", 9480, 9610, 9842, 95), ("Transport", 4235, 4235, 4117, -60), ("Supplies and services", 21760, 22348, 23605, 740),
        ("Commissioning and grants", 5210, 6093, 5861, -180), ("Capital financing", 6890, 6890, 6512, -320), S("Gross expenditure"), ("Specific grants", -22465, -23465, -24180, -505),
        ("Fees, charges and other income", -8305, -8305, -8894, -420), T("Net expenditure")], unit="£000", dec=0, neg="-", record="budget_lines")
    c = Table("c", "Figure 2 – Capital", [
        C("name", "Programme", "text"), C("b", "Budget £000"), C("o", "Spent £000"), C("cf", "Carried to 2025/26 £000"), C("u", "Over / (under) £000", f="o+cf-b", neg="()")], [
        ("Estates", 6450, 3912, 2380), ("Fleet", 2870, 2955, 0), ("Digital", 4125, 2218, 1760), ("Custody", 1900, 1341, 559), ("Firearms range", 780, 804, 0), T("Total")], unit="£000", dec=0, neg="()")
    e = Table("e", "Figure 3 – Strength", [
        C("name", "", "text"), C("es", "Establishment FTE", "num", dec=0), C("m24", "March 2024 FTE", "num", dec=0), C("m25", "March 2025 FTE", "num", dec=0)], [
        ("Police officers", 2164, 2151, 2158), ("PCSOs", 165, 158, 139), ("Police staff", 1342, 1297, 1265), ("Specials (headcount)", None, 104, 87)], unit="", dec=0)
    s = Table("s", "Figure 4 – Usable reserves", [
        C("name", "", "text"), C("op", "April 2024 £000", field="opening"), C("mv", "Movement £000", field="movement"), C("cl", "March 2025 £000", f="op+mv", field="closing")], [
        ("General balance", 6300, 0), ("Budget support", 4115, -1240), ("Capital", 8760, -3055), ("Insurance", 2210, 130), ("Commissioner’s priorities", 1385, -420), T("All reserves")],
        unit="£000", dec=0, neg="()", record="reserves")
    a, v = p.a, r.v
    nv = v("Net expenditure", "v")
    assert nv < 0
    p.h("1", "Introduction")
    p.p("1.1", f"The Group's net spending was {a(r, 'Net expenditure', 'o', 'm3')} against a revised budget of {a(r, 'Net expenditure', 'b', 'm3')}. This is {a(r, 'Net expenditure', 'v', 'm3')} "
        f"({p.pc(-nv / v('Net expenditure', 'b') * 100)}) {p.d('under')} budget. In December the forecast was {a(r, 'Net expenditure', 'f', 'm2')} under. The accounts are open to the external auditor from 1 July.")
    p.p("1.2", f"The revised budget is {p.s(abs(r.pounds('Net expenditure', 'b') - r.pounds('Net expenditure', 'ob')), 'k')} {p.d('higher') if v('Net expenditure', 'b') > v('Net expenditure', 'ob') else p.d('lower')} than the original, "
        f"owing to virements for Operation Harrier. In the table A is adverse and F favourable.")
    p.t(r)
    p.h("2", "Revenue")
    p.p("2.1", f"Police officer overtime was overspent by {a(r, 'Police officer overtime', 'v', 'm3')}, {p.pc(v('Police officer overtime', 'v') / v('Police officer overtime', 'b') * 100)} {p.d('above')} its budget, which wasn't changed in the year. Mutual aid "
        f"in August took 11,200 hours; £388k of it has been claimed from other forces and is shown under income. The overspend {p.d('grew')} by {p.s((v('Police officer overtime', 'v') - v('Police officer overtime', 'f')) * 1000, 'k')} after December.")
    p.p("2.2", f"Staff pay was {a(r, 'Staff pay', 'v', 'm2')} {p.d('below')} budget, the {p.k('largest', 'smallest', 'second largest')} favourable variance. Vacancies ran at 5.7% where 3% had been allowed for. Police officer pay ended "
        f"{a(r, 'Police officer pay', 'v', 'k')} under and PCSO pay {a(r, 'PCSO pay', 'v', 'k')} under.")
    p.p("2.3", f"Supplies and services exceeded the budget by {a(r, 'Supplies and services', 'v', 'm2')}: forensic analysis £512k, interpreters £204k, digital licences £331k, and other lines £210k. "
        f"Premises were {a(r, 'Premises', 'v', 'k')} {p.d('over')}, having been expected to be £95k over.")
    p.p("2.4", f"Income did better: specific grants exceeded the budget by {a(r, 'Specific grants', 'v', 'k')} and fees, charges and other income by {a(r, 'Fees, charges and other income', 'v', 'k')}.")
    p.p("2.5", f"Of the ten expenditure lines, {p.n(4, of=10)} were overspent and {p.n(6, of=10)} underspent. Gross expenditure came to {a(r, 'Gross expenditure', 'o', 'm2')}.")
    ex = [x for x in r.details() if "income" not in x.label and "grants" not in x.label or x.label.startswith("Comm")]
    assert len(ex) == 10 and sum(1 for x in ex if x.v["v"] > 0) == 4, [x.label for x in ex]
    assert r.order("v", top=False)[0] == "Staff pay"
    assert 512 + 204 + 331 + 210 == v("Supplies and services", "v")
    p.h("3", "Capital")
    p.p("3.1", f"{a(c, 'Total', 'o', 'm2')} was spent of the {a(c, 'Total', 'b', 'm3')} programme, or {p.pc(c.v('Total', 'o') / c.v('Total', 'b') * 100, 0)}; 74% was spent in 2023/24. {a(c, 'Total', 'cf', 'm3')} is carried "
        f"forward, more than half of it on {p.nm('Estates', 'Digital', 'Custody')}.")
    p.t(c)
    p.p("3.2", f"{p.n(2, of=5, cap=True)} programmes overspent, Fleet by {a(c, 'Fleet', 'u', 'k')} and Firearms range by {a(c, 'Firearms range', 'u', 'k')}. Custody has spent less than its budget and carries all the rest "
        f"({a(c, 'Custody', 'cf', 'k')}) into the new year. Estates gives up {a(c, 'Estates', 'u', 'k')}, as two police posts were sold rather than mended.")
    assert c.v("Custody", "u") == 0 and [x.label for x in c.details() if x.v["u"] > 0] == ["Fleet", "Firearms range"]
    p.h("4", "Strength")
    p.p("4.1", f"On 31 March there were {p.n(2158, style='digits', of=10**5)} police officers, {p.n(7, of=20)} {p.d('more')} than a year before but {p.n(6, of=20)} {p.d('short') if False else p.d('below')} establishment. PCSOs {p.d('fell')} from "
        f"{p.n(158, style='digits', of=10**5)} to {p.n(139, style='digits', of=10**5)} and the Special Constabulary lost {p.n(17, of=20)} members. The force ranks 14th of 43 for officers per head.")
    p.t(e)
    p.h("5", "Reserves")
    p.t(s)
    p.p("5.1", f"Reserves stood at {a(s, 'All reserves', 'cl', 'm2')}, {a(s, 'All reserves', 'mv', 'm2')} {p.d('less')} than at the start of the year. The largest call was {a(s, 'Capital', 'mv', 'm3')} from the "
        f"{p.nm('Capital', 'Budget support', 'Insurance')} reserve. {p.nm('Insurance', 'Capital', 'General balance')} was the only one to {p.mark('direction', 'grow', [('direction', 'shrink')])}. The general balance equals "
        f"{p.pc(s.v('General balance', 'cl') / v('Net expenditure', 'b') * 100)} of the net budget; the policy is at least 3%.")
    p.p("5.2", "A transfer of the underspend to the Budget support reserve is proposed and isn't included in the figures above.")
    return p


def contracts():
    p = Paper("stanwick-contract-register", "district", [
        "Stanwick & Holme Borough Council", "Audit, Standards and Procurement Committee", "9 January 2025",
        "CONTRACT REGISTER AND SPEND: REPORT FOR THE SIX MONTHS TO 30 SEPTEMBER 2024", "Report of the Procurement Partnership Manager"], {"wide": True, "size": 9, "bullet": "*"})
    r = Table("r", "Contracts over £250,000 a year", [
        C("name", "Contract", "text"), C("su", "Supplier", "text"), C("an", "Annual value £", "money"), C("bi", "Bids", "count", nosum=True), C("en", "Ends", "text"), C("ex", "Extension", "text")], [
        ("Waste collection", "Greenway Environmental", 4182000, 3, "March 2029", "4 years"), ("Leisure management", "Active Holme CIC", 612500, 2, "June 2026", "None"),
        ("Housing repairs", "Trent & Dove Property", 2945000, 5, "September 2025", "2 years"), ("IT service desk", "Corvid Systems", 388400, 7, "March 2025", "1 year"),
        ("Grounds maintenance", "Greenway Environmental", 874600, 4, "March 2027", "2 years"), ("Temporary staff", "Lattice Resourcing", 1130000, 6, "August 2025", "None"),
        ("Insurance", "Penrose Mutual", 506250, 3, "March 2026", "2 years"), T("All seven", su="", en="", ex="")], unit="£", dec=0)
    s = Table("s", "Spend by category, April to September", [
        C("name", "Category", "text"), C("on", "On contract £", over="2024"), C("of", "Off contract £", over="2024"), C("t", "Total £", f="on+of", over="2024"),
        C("pc", "On contract %", "pct", f="on/t*100", over="2024"), C("lt", "Total £", over="2023"), C("lp", "On contract %", "pct", nosum=True, over="2023")], [
        ("Environment", 2731480, 61220, 2640915, "95.1"), ("Construction and repairs", 1688310, 402775, 1967240, "85.6"), ("People and agency", 611905, 188340, 902118, "61.0"),
        ("Technology", 498262, 57416, 511038, "84.4"), ("Professional services", 143780, 176925, 287406, "48.9"), ("Everything else", 402116, 129804, 561390, "77.2"), T("All spend", lp="83.7")],
        unit="£", dec=0)
    w = Table("w", "Waivers of standing orders", [
        C("name", "Reason", "text"), C("a", "April–Sept 2023", "count"), C("b", "April–Sept 2024", "count"), C("v", "Value 2024 £")], [
        ("Only one supplier", 9, 6, 188400), ("Urgent", 7, 11, 412950), ("Extension while re-letting", 4, 5, 296700), ("Grant conditions", 3, 1, 15250), T("All waivers")], unit="£", dec=0)
    lo = Table("lo", "Where our suppliers are", [
        C("name", "Place", "text"), C("n", "Suppliers", "count"), C("sp", "Spend £"), C("sh", "Share %", "pct", f="sp/D('7092333')*100"), C("ly", "Share 2023 %", "pct", nosum=True)], [
        ("In the Borough", 214, 1163142, "18.2"), ("Elsewhere in the county", 381, 2340470, "31.4"), ("Rest of the region", 292, 1702160, "25.9"), ("Rest of the UK", 468, 1886561, "24.5"),
        T("All suppliers", ly="100.0")], unit="£", dec=0)
    a = p.a
    assert s.v("All spend", "t") == lo.v("All suppliers", "sp") == 7092333, (s.v("All spend", "t"), lo.v("All suppliers", "sp"))
    p.h("1.0", "Purpose")
    p.p("1.1", "Contract procedure rules require a report twice a year. The Procurement Act 2023 was due to start on 28 October 2024 and was put off to 24 February 2025.")
    p.h("2.0", "The register")
    p.p("2.1", f"The register holds 163 contracts. The {p.n(7, of=9)} worth more than £250,000 a year are listed here and come to {a(r, 'All seven', 'an', 'm2')} a year between them.")
    p.t(r)
    gw = r.v("Waste collection", "an") + r.v("Grounds maintenance", "an")
    p.p("2.2", f"{p.nm('Greenway Environmental', 'Corvid Systems', 'Penrose Mutual')} holds {p.n(2, of=5)} of the seven, worth {p.s(gw, 'f0')} a year, or {p.pc(gw / r.v('All seven', 'an') * 100, 0)} of the total. "
        f"{p.nm('Corvid Systems', 'Active Holme CIC', 'Penrose Mutual')}' contract is the {p.k('smallest', 'largest', 'second smallest')}, at {a(r, 'IT service desk', 'an')}, and drew the {p.k('most', 'fewest', 'second most')} bids, {p.n(7, of=9)}."
        .replace("' contract", " has the contract that", 1) if False else
        f"{p.nm('Greenway Environmental', 'Corvid Systems', 'Penrose Mutual')} holds {p.n(2, of=5)} of the seven, worth {p.s(gw, 'f0')} a year, or {p.pc(gw / r.v('All seven', 'an') * 100, 0)} of the total. "
        f"The IT service desk is the {p.k('smallest', 'largest', 'second smallest')} contract, at {a(r, 'IT service desk', 'an')} a year, and drew the {p.k('most', 'fewest', 'second most')} bids, {p.n(7, of=9)}. "
        f"Leisure management had only {p.n(2, of=5)}.")
    p.marks[:] = p.marks  # the marks of a text that was not chosen stay unused
    p.p("2.3", f"{p.n(3, of=7, cap=True)} of these contracts end in 2025: Housing repairs, the IT service desk and Temporary staff. {p.n(2, of=7, cap=True)} contracts cannot be extended, Leisure management and "
        f"{p.nm('Temporary staff', 'Housing repairs', 'Insurance')}. Housing repairs, at {a(r, 'Housing repairs', 'an')} a year, would cost about £3.2m if it were let today.")
    p.h("3.0", "Spend")
    p.t(s)
    p.p("3.1", f"The Council spent {a(s, 'All spend', 't', 'm2')} with suppliers in the half-year, {p.pcell(s, 'All spend', 'pc')} of it on contract, {p.d('up')} from {p.pcell(s, 'All spend', 'lp')} a year earlier. "
        f"The partnership's four other councils average 81.5%.")
    assert s.v("All spend", "pc") > s.v("All spend", "lp")
    p.p("3.2", f"Off-contract spend was {a(s, 'All spend', 'of', 'm2')}. {p.nm('Construction and repairs', 'People and agency', 'Technology')} had the {p.k('most', 'least', 'second most')}, {a(s, 'Construction and repairs', 'of')}, after a roof was "
        f"lost in the April storm (£268,000, covered by a waiver). Professional services is the only category where {p.d('less')} than half is on contract ({p.pcell(s, 'Professional services', 'pc')}). "
        f"People and agency went from {p.pcell(s, 'People and agency', 'lp')} to {p.pcell(s, 'People and agency', 'pc')}.")
    p.p("3.3", f"{p.n(3, of=6, cap=True)} of the six categories cost more than in 2023: Environment, Construction and repairs, Technology{' and Professional services' if False else ''}.".replace("repairs, Technology", "repairs and Technology")
        if s.count(lambda x: x["t"] > x["lt"]) == 3 else
        f"{p.n(s.count(lambda x: x['t'] > x['lt']), of=6, cap=True)} of the six categories cost more than in 2023, {p.nm('Environment', 'Everything else', 'People and agency')} by {p.s(s.pounds('Environment', 't') - s.pounds('Environment', 'lt'), 'f0')}.")
    p.h("4.0", "Waivers")
    p.p("4.1", f"{p.n(w.v('All waivers', 'b'), style='digits', of=99)} waivers were granted, {p.mark('direction', 'the same number as', [('direction', 'more than'), ('direction', 'fewer than')])} in the same months of 2023. "
        f"Their value was {a(w, 'All waivers', 'v')}, of which {p.pc(w.v('Urgent', 'v') / w.v('All waivers', 'v') * 100, 0)} was for urgent need. Urgent waivers {p.d('rose')} from {p.n(7, of=20)} to {p.n(11, of=20)}.")
    assert w.v("All waivers", "a") == w.v("All waivers", "b")
    p.t(w)
    p.p("4.2", "The three largest waivers were:")
    p.b("Storm damage to the depot roof, £268,000 (Urgent)", "Extension of the parking machines contract, £142,500 (Extension while re-letting)", "Safety of the Market Hall dome, £97,400 (Urgent)")
    p.p("4.3", f"Those three come to {p.s(268000 + 142500 + 97400, 'f0')}, or {p.pc((268000 + 142500 + 97400) / w.v('All waivers', 'v') * 100, 0)} of the value waived.")
    p.h("5.0", "Local spend")
    p.t(lo)
    p.p("5.1", f"{p.pcell(lo, 'In the Borough', 'sh')} of spend went to suppliers in the Borough, {p.d('down')} from {p.pcell(lo, 'In the Borough', 'ly')}. Together with the rest of the county they received "
        f"{p.s(lo.v('In the Borough', 'sp') + lo.v('Elsewhere in the county', 'sp'), 'f0')}, {p.mark('fraction', 'just under half', [('fraction', 'just over half'), ('fraction', 'a third')])} of everything. "
        f"The average supplier in the Borough was paid {p.s(lo.v('In the Borough', 'sp') / 214, 'f0')}. The target is 25% by 2027.")
    return p


def scorecard():
    p = Paper("kinnaird-council-plan", "Scottish", [
        "The Kinnaird Council", "Policy and Resources Committee", "28 August 2025", "COUNCIL PLAN 2023–2028: ANNUAL SCORECARD 2024/25",
        "Report by Chief Executive"], {"bold": True})
    e = Table("e", "Learning", [
        C("name", "Measure", "text"), C("t", "Target", "pct"), C("y3", "2024/25", "pct", field="results"), C("y2", "2023/24", "pct"), C("y1", "2022/23", "pct"), C("sc", "Scotland 2023/24", "pct"),
        C("rk", "Rank of 32", "num", dec=0), C("st", "Status", "rating")], [
        ("School leavers in a positive destination", "96.0", "96.8", "95.1", "95.4", "95.9", 9, "On target"), ("Pupils with five or more Level 5 awards", "68.0", "66.2", "64.9", "65.7", "67.0", 17, "Close"),
        ("Attendance, primary", "93.5", "92.9", "92.2", "92.0", "92.1", 11, "Close"), ("Attendance, secondary", "91.0", "87.3", "87.9", "88.6", "87.6", 19, "Off target"),
        ("Early learning settings graded good or better", "92.0", "94.4", "93.0", "90.7", "90.1", 6, "On target")], unit="", dec=1,
        note="On target: the target has been reached. Close: within two percentage points of it. Off target: further away.")
    h = Table("h", "Homes and Roads", [
        C("name", "Measure", "text"), C("t", "Target", "num", dec=1), C("y3", "2024/25", "num", dec=1), C("y2", "2023/24", "num", dec=1), C("pol", "Better is", "text"), C("st", "Status", "rating")], [
        ("New affordable homes finished", "120.0", "134.0", "97.0", "More", "On target"), ("Days in temporary accommodation", "110.0", "142.5", "128.3", "Fewer", "Off target"),
        ("Emergency repairs, hours", "4.0", "3.2", "3.9", "Fewer", "On target"), ("Roads that should be considered for treatment (%)", "35.0", "36.4", "37.8", "Fewer", "Close"),
        ("Household waste recycled (%)", "55.0", "51.2", "51.9", "More", "Off target"), ("Missed bins per 100,000", "30.0", "24.6", "33.1", "Fewer", "On target")], unit="", dec=1)
    q = Table("q", "Complaints by quarter", [
        C("name", "Service", "text"), C("a", "Apr–Jun", "count"), C("b", "Jul–Sep", "count"), C("c", "Oct–Dec", "count"), C("d", "Jan–Mar", "count"), C("y", "2024/25", "count", f="a+b+c+d"), C("ly", "2023/24", "count")], [
        ("Housing", 88, 97, 121, 104, 372), ("Waste and Roads", 141, 156, 118, 99, 583), ("Education", 34, 21, 39, 42, 118), ("Social Work", 47, 52, 44, 50, 201), ("Customer and Tax", 61, 40, 37, 48, 214), T("Council")], unit="", dec=0)
    o = Table("o", "Summary of status", [
        C("name", "Theme", "text"), C("a", "On target", "count"), C("b", "Close", "count"), C("c", "Off target", "count"), C("n", "Measures", "count", f="a+b+c")], [
        ("Learning", 2, 2, 1), ("Homes and Roads", 3, 1, 2), ("Care", 2, 3, 3), ("Economy", 4, 1, 1), ("Organisation", 5, 2, 0), T("Whole plan")], unit="", dec=0)
    fig = lambda good, *bad: p.mark("figure", good, [("figure", x) for x in bad])
    a = p.a
    v = e.v
    tot = o.v("Whole plan", "n")
    p.h("1.", "Overall")
    p.p("1.1", f"The plan is measured by {p.n(tot, style='digits', of=99)} indicators under {p.n(5, of=9)} themes. This year {p.n(o.v('Whole plan', 'a'), of=20)} ({p.pc(o.v('Whole plan', 'a') / tot * 100, 0)}) are on target, "
        f"{p.n(o.v('Whole plan', 'b'), of=20)} close and {p.n(o.v('Whole plan', 'c'), of=20)} off target. In the first year of the plan it was eleven, twelve and nine.")
    p.t(o)
    p.p("1.2", f"{p.nm('Organisation', 'Economy', 'Care')} has the {p.k('most', 'fewest', 'second most')} on target and is the only theme with {p.n(0, of=5) if False else 'none'} off target. Care has as many off target as close, {p.n(3, of=8)} of each, "
        f"and only {p.n(2, of=8)} of its {p.n(8, of=9)} on target.")
    p.h("2.", "Learning")
    p.t(e)
    p.p("2.1", f"{p.pcell(e, 'School leavers in a positive destination', 'y3')} of school leavers went on to a positive destination, {p.pc(v('School leavers in a positive destination', 'y3') - v('School leavers in a positive destination', 'y2'), 1, ' points')} "
        f"{p.d('more')} than the year before and {p.d('above')} the target of {p.pcell(e, 'School leavers in a positive destination', 't')}. The Council ranks {p.mark('rank', 'ninth', [('rank', 'nineteenth'), ('rank', 'sixth')])} of 32.")
    p.p("2.2", f"Attendance is the concern. In secondary schools it has {p.d('fallen')} for the second year running, from {p.pcell(e, 'Attendance, secondary', 'y1')} to {p.pcell(e, 'Attendance, secondary', 'y2')} and now "
        f"{p.pcell(e, 'Attendance, secondary', 'y3')}, and is {p.r('off target', 'on target', 'close')} by {p.pc(v('Attendance, secondary', 't') - v('Attendance, secondary', 'y3'), 1, ' points')}. In primary schools it {p.d('rose')} to "
        f"{p.pcell(e, 'Attendance, primary', 'y3')}; before the pandemic it was 94.8%. One pupil in nine was away for more than a tenth of the year.")
    p.p("2.3", f"{p.n(e.count(lambda r: r['y3'] > r['y2']), of=5, cap=True)} of the five measures {p.d('improved')} on 2023/24. The best rank, {p.mark('rank', 'sixth', [('rank', 'ninth'), ('rank', 'eleventh')])}, is for "
        f"{p.nm('early learning settings', 'school leavers', 'primary attendance')} graded good or better." if False else
        f"{p.n(e.count(lambda r: r['y3'] > r['y2']), of=5, cap=True)} of the five measures {p.d('improved')} on 2023/24. The Council's best rank is for early learning settings, where it comes {p.mark('rank', 'sixth', [('rank', 'ninth'), ('rank', 'eleventh')])}.")
    p.h("3.", "Homes and Roads")
    p.p("3.1", f"{p.n(134, style='digits', of=9999)} affordable homes were finished, {p.n(14, of=20)} {p.d('more')} than the target and {p.n(37, style='digits', of=999)} more than in 2023/24. Housing associations built 88 of them. "
        f"Households spent {fig('142.5', '124.5', '128.3', '110.0')} days in temporary accommodation, {p.d('up')} from {fig('128.3', '123.8', '142.5')}, when the target is 110.")
    p.t(h)
    p.p("3.2", f"Emergency repairs took {fig('3.2', '2.3', '3.9')} hours, {p.d('faster')} than the year before. Household waste recycled {p.d('fell')} to {fig('51.2%', '52.1%', '55.0%')} and is {fig('3.8', '8.3', '2.8')} points {p.d('short') if False else p.d('below')} target; "
        f"a new sorting line opens in 2026. Missed bins are {p.r('on target', 'off target', 'close')} at {fig('24.6', '26.4', '33.1')} per 100,000.")
    p.p("3.3", f"{p.n(3, of=6, cap=True)} of the six measures are on target and {p.n(2, of=6)} off target; {p.n(4, of=6)} got {p.d('better')} in the year and {p.n(2, of=6)} {p.d('worse')}.")
    p.h("4.", "Complaints")
    p.p("4.1", f"The Council received {p.n(q.v('Council', 'y'), style='digits', of=10**5)} complaints, {p.n(q.v('Council', 'ly') - q.v('Council', 'y'), style='digits', of=10**4)} {p.mark('direction', 'fewer', [('direction', 'more')])} than in 2023/24 "
        f"({p.pc((1 - q.v('Council', 'y') / q.v('Council', 'ly')) * 100)}). Waste and Roads had the {p.k('most', 'fewest', 'second most')}, {p.n(q.v('Waste and Roads', 'y'), style='digits', of=10**4)}. "
        f"{p.nm('Housing', 'Customer and Tax', 'Waste and Roads')} and Education had more than the year before.")
    assert [r.label for r in q.details() if r.v["y"] > r.v["ly"]] == ["Housing", "Education"], [(r.label, r.v["y"], r.v["ly"]) for r in q.details()]
    p.t(q)
    p.p("4.2", f"The busiest quarter was {p.nm('July to September', 'April to June', 'January to March')}. The Ombudsman took up seven cases and upheld two. Of all complaints 81% were answered at the first stage within five days.".replace("July to September", "April to June") if False else
        f"There were {p.n(q.v('Council', 'a'), style='digits', of=10**4)} complaints in the first quarter and {p.n(q.v('Council', 'd'), style='digits', of=10**4)} in the last. The Ombudsman took up seven cases and upheld two. "
        f"Of all complaints 81% were answered at the first stage within five days.")
    return p


def fire_capital():
    p = Paper("humberley-fire-capital", "fire", [
        "HUMBERLEY FIRE AUTHORITY", "Report of the Treasurer to the Finance and Assets Committee", "3 July 2025", "Capital Outturn and Slippage 2024/25; Prudential Indicators"],
        {"lines": True, "gap": "  ", "size": 9.5})
    c = Table("c", "APPENDIX 1: CAPITAL PROGRAMME (£)", [
        C("name", "Scheme", "text"), C("bf", "Slippage from 2023/24"), C("nw", "Approved 2024/25"), C("b", "Total budget", f="bf+nw"), C("o", "Outturn"), C("sl", "Slippage to 2025/26"), C("d", "(Saving)/ overspend", f="o+sl-b", neg="()")], [
        G("Buildings"), ("Whinmoor station rebuild", 1218000, 2650000, 2946310, 921690), ("Training centre, drill tower", 0, 385000, 402770, 0), ("Energy works", 146500, 200000, 188240, 158260), ("Minor works", 0, 150000, 131985, 0), S("Buildings total"),
        G("Vehicles"), ("Pumping appliances (4)", 640000, 1120000, 1388000, 364000), ("Aerial ladder platform", 0, 795000, 0, 795000), ("Officers' cars", 52000, 108000, 151420, 0), S("Vehicles total"),
        G("Equipment and ICT"), ("Breathing apparatus", 0, 468000, 461350, 0), ("Mobile data terminals", 88250, 175000, 96115, 167135), ("Control system", 304000, 0, 319880, 0), S("Equipment and ICT total"), T("TOTAL PROGRAMME")],
        unit="£", dec=0, neg="()")
    f = Table("f", "APPENDIX 2: FINANCING (£)", [
        C("name", "Source", "text"), C("e", "Estimate"), C("a", "Actual"), C("d", "Change", f="a-e"), C("sh", "Share of actual", "pct", f="a/D('6086070')*100")], [
        ("Borrowing", 4600000, 2641070), ("Revenue contribution", 1800000, 1800000), ("Capital receipts", 750000, 612500), ("Capital reserve", 950000, 880000), ("Home Office grant", 152500, 152500), ("Carbon grant", 247250, 0), T("TOTAL")],
        unit="£", dec=0, neg="()")
    i = Table("i", "APPENDIX 3: INDICATORS", [
        C("name", "Indicator", "text"), C("l", "Limit or estimate", "text"), C("a", "Actual", "text"), C("k", "Kept to", "rating")], [
        ("Capital financing costs to net budget", "6.5%", "5.8%", "Yes"), ("Authorised limit for debt", "£31.0m", "£24.3m", "Yes"), ("Operational boundary", "£28.5m", "£24.3m", "Yes"), ("Debt due within one year", "20%", "22%", "No")], unit="", dec=0)
    v, a = c.v, p.a
    assert f.v("TOTAL", "a") == v("TOTAL PROGRAMME", "o") == 6086070, (f.v("TOTAL", "a"), v("TOTAL PROGRAMME", "o"))
    assert f.v("TOTAL", "e") == v("TOTAL PROGRAMME", "b"), (f.v("TOTAL", "e"), v("TOTAL PROGRAMME", "b"))
    p.h("", "SUMMARY")
    p.p("1.", f"Capital spending in 2024/25 was {a(c, 'TOTAL PROGRAMME', 'o', 'm2')}, {p.pc(v('TOTAL PROGRAMME', 'o') / v('TOTAL PROGRAMME', 'b') * 100, 0)} of the total budget of {a(c, 'TOTAL PROGRAMME', 'b', 'm2')}. Members are asked to approve slippage of "
        f"{a(c, 'TOTAL PROGRAMME', 'sl', 'm2')} into 2025/26. After slippage the programme is {a(c, 'TOTAL PROGRAMME', 'd')} {p.d('under')} budget. In 2023/24 slippage was £2,448,750.".replace("£2,448,750", "£2.45m"))
    assert v("TOTAL PROGRAMME", "d") < 0 and v("TOTAL PROGRAMME", "bf") == 2448750
    p.p("2.", f"Of the total budget, {a(c, 'TOTAL PROGRAMME', 'bf', 'm2')} had been brought forward and {a(c, 'TOTAL PROGRAMME', 'nw', 'm2')} was newly approved in February 2024.")
    p.h("", "BUILDINGS")
    p.p("3.", f"Whinmoor station rebuild: {a(c, 'Whinmoor station rebuild', 'o')} was spent and {a(c, 'Whinmoor station rebuild', 'sl')} slips. Piling took nine weeks longer than planned after old mine workings were found. The scheme is due to finish in October at a "
        f"cost of £5.4m over three years, of which £1.53m was spent before this year.")
    p.p("4.", f"The drill tower cost {a(c, 'Training centre, drill tower', 'o')}, {a(c, 'Training centre, drill tower', 'd')} ({p.pc(v('Training centre, drill tower', 'd') / v('Training centre, drill tower', 'b') * 100)}) {p.d('over')} budget. Minor works {p.d('underspent')} by "
        f"{a(c, 'Minor works', 'd')}.")
    p.h("", "VEHICLES")
    p.p("5.", f"{p.mark('figure', 'Three', [('figure', 'Five')]) if False else 'Three'} of the four pumping appliances were delivered, at £462,667 each on average; the last came in May and {a(c, 'Pumping appliances (4)', 'sl')} is carried forward for it. The aerial ladder platform "
        f"({a(c, 'Aerial ladder platform', 'sl')}) has not been ordered, since a second tender is needed. No money was spent on it in the year. Officers' cars came in at {a(c, chr(79) + 'fficers' + chr(39) + ' cars', 'o')}, a {p.mark('direction', 'saving', [('direction', 'overspend')])} of "
        f"{a(c, chr(79) + 'fficers' + chr(39) + ' cars', 'd')}.")
    p.h("", "EQUIPMENT AND ICT")
    p.p("6.", f"The control system exceeded its budget of {a(c, 'Control system', 'b')} by {a(c, 'Control system', 'd')} and is shared with two other services, which paid £160,000 each on their own accounts. Mobile data terminals spent {a(c, 'Mobile data terminals', 'o')}, "
        f"{p.pc(v('Mobile data terminals', 'o') / v('Mobile data terminals', 'b') * 100, 0)} of budget.")
    p.h("", "SLIPPAGE")
    p.p("7.", f"{p.n(c.count(lambda r: r['sl'] > 0), of=10, cap=True)} of the ten schemes slip. The {p.k('largest', 'smallest', 'second largest')} is {p.nm('the Whinmoor station rebuild', 'the aerial ladder platform', 'energy works')}, followed by the aerial ladder platform; these two make up "
        f"{p.pc((v('Whinmoor station rebuild', 'sl') + v('Aerial ladder platform', 'sl')) / v('TOTAL PROGRAMME', 'sl') * 100, 0)} of the total. Vehicles slip by {a(c, 'Vehicles total', 'sl')} in all, {p.d('more')} than Buildings ({a(c, 'Buildings total', 'sl')}).")
    assert len(c.details()) == 10 and v("Vehicles total", "sl") > v("Buildings total", "sl")
    p.p("8.", f"{p.n(2, of=10, cap=True)} schemes {p.d('overspent')}, the drill tower and the control system, by {p.s(v('Training centre, drill tower', 'd') + v('Control system', 'd'), 'f0')} together. {p.n(4, of=10, cap=True)} came in for less than budget.")
    assert [c.count(lambda r: r["d"] > 0), c.count(lambda r: r["d"] < 0)] == [2, 4], [(r.label, r.v["d"]) for r in c.details()]
    p.t(c)
    p.h("", "FINANCING")
    p.p("9.", f"Less was borrowed than estimated: {a(f, 'Borrowing', 'a', 'm2')} in place of {a(f, 'Borrowing', 'e', 'm2')}, {p.pcell(f, 'Borrowing', 'sh')} of all financing. Capital receipts were {a(f, 'Capital receipts', 'd')} {p.d('lower')} because the sale of Marsh Lane fell to April. "
        f"The carbon grant of {a(f, 'Carbon grant', 'e')} is now expected in 2025/26. {p.n(2, of=6, cap=True)} sources were as estimated.")
    p.t(f)
    p.h("", "INDICATORS")
    p.p("10.", f"Debt of {p.mark('figure', '£24.3m', [('figure', '£23.4m'), ('figure', '£28.5m')])} was within both limits. Financing costs took {p.mark('figure', '5.8%', [('figure', '8.5%'), ('figure', '6.5%')])} of the net budget, {p.d('less')} than the "
        f"{p.mark('figure', '6.5%', [('figure', '5.6%'), ('figure', '5.8%')])} estimated. {p.n(1, of=4, cap=True)} of the four indicators was not kept to: {p.mark('figure', '22%', [('figure', '20%'), ('figure', '32%')])} of debt falls due within one year, where the limit is 20%.")
    p.t(i)
    return p


PAPERS = [leisure, police, contracts, scorecard, fire_capital]

HEADS = {
    "brackenwell-leisure-trust": ("2024-25", 2, "2024-09-30", "2024-11-13", None, None),
    "merevale-police-outturn": ("2024-25", None, "2025-03-31", "2025-06-25", "joint independent audit committee", None),
    "stanwick-contract-register": ("2024-25", None, "2024-09-30", "2025-01-09", None, None),
    "kinnaird-council-plan": ("2024-25", None, None, "2025-08-28", "policy and resources committee", None),
    "humberley-fire-capital": ("2024-25", None, None, "2025-07-03", "finance and assets committee", None),
}
