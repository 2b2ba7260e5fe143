"""Open papers 9 to 16. Authorities, people, schemes and figures are invented; the prose computes what it tells."""
from field_model import Col as C, G, Paper, S, T, Table, X, rounded


def welsh():
    p = Paper("cwm-derwen-outturn", "Welsh", [
        "Cyngor Sir Cwm Derwen / Cwm Derwen County Council", "Cabinet, 8 July 2025",
        "Revenue and Capital Outturn 2024-25",
        "Report of the Chief Officer: Resources and Section 151 Officer"], {"bold": False})
    rev = Table("rev", "Table 1: Revenue outturn 2024-25", [
        C("name", "Directorate", "text"), C("b", "Revised Budget\n£'000", field="budget"),
        C("o", "Outturn\n£'000", field="actual"), C("v", "Over / (under) spend\n£'000", f="o-b", field="variance"),
        C("q3", "Reported at Month 9\n£'000"),
        C("mv", "Movement since Month 9\n£'000", f="v-q3", field="variance_movement")], [
        ("Learning and Skills (non-delegated)", 21846, 22317, 264), ("Delegated schools", 68412, 69975, 1120),
        ("Social Services – Children", 19305, 23118, 3590), ("Social Services – Adults", 44790, 44215, -310),
        ("Streetscene and Transport", 18633, 18902, 418), ("Planning and Economy", 5218, 4866, -205),
        ("Corporate and Democratic", 13940, 13371, -402), S("Directorate total"),
        ("Capital financing", 9870, 8935, -700), ("Council Tax Reduction Scheme", 7615, 7492, -90),
        ("Levies", 6022, 6022, 0), T("Total expenditure")], unit="£000", dec=0, neg="()", record="budget_lines")
    cap = Table("cap", "Table 2: Capital outturn and financing", [
        C("name", "", "text"), C("b", "Budget £m"), C("o", "Outturn £m"), C("v", "Variance £m", f="o-b")], [
        G("Schemes"), ("Ysgol Gynradd Tal-y-Bryn", "9.42", "7.88"), ("Highways resurfacing", "4.15", "4.31"),
        ("Flood alleviation", "3.60", "2.05"), ("Leisure centre refurbishment", "2.70", "2.74"),
        ("Disabled facilities grants", "1.80", "1.63"), S("Total capital expenditure"), G("Financed by"),
        ("Welsh Government grants", "11.37", "9.21"), ("Supported borrowing", "5.20", "5.20"),
        ("Prudential borrowing", "3.85", "2.96"), ("Capital receipts", "1.25", "1.24"), S("Total financing")],
        unit="£m", dec=2, neg="-")
    res = Table("res", "Table 3: Usable reserves", [
        C("name", "", "text"), C("op", "31 March 2024\n£'000", field="opening"), C("i", "Transfers in\n£'000"),
        C("o", "Transfers out\n£'000"), C("cl", "31 March 2025\n£'000", f="op+i-o", field="closing")], [
        ("Council Fund", 7350, 0, 0), ("Schools balances", 2986, 210, 1773), ("Insurance", 2412, 180, 96),
        ("Social care recovery", 3100, 0, 2600), ("Invest to save", 1875, 400, 655),
        ("Capital financing equalisation", 4020, 935, 0), T("Total usable reserves")],
        unit="£000", dec=0, record="reserves")
    for key in "bo":
        assert cap.v("Total capital expenditure", key) == cap.v("Total financing", key)
    v, a = rev.v, p.a
    p.h("1.", "Purpose")
    p.p("1.1", f"This report gives the outturn for 2024-25. Spending was {a(rev, 'Total expenditure', 'o', 'm2')} "
        f"against a revised budget of {a(rev, 'Total expenditure', 'b', 'm2')}, an "
        f"{p.over(v('Total expenditure', 'v'))} of {a(rev, 'Total expenditure', 'v', 'm2')}.")
    p.h("2.", "Revenue")
    p.t(rev)
    p.p("2.1", f"Directorates {p.d('overspent')} by {a(rev, 'Directorate total', 'v', 'm2')} between them. At Month "
        f"9 an overspend of {a(rev, 'Directorate total', 'q3', 'm2')} had been expected, so that the position "
        f"{p.d('worsened')} by {a(rev, 'Directorate total', 'mv', 'k')} in the last quarter.")
    p.p("2.2", f"Social Services – Children: {p.over(v('Social Services – Children', 'v'))} of "
        f"{a(rev, 'Social Services – Children', 'v', 'm2')}, or "
        f"{p.pc(v('Social Services – Children', 'v') / v('Social Services – Children', 'b') * 100)} of budget. "
        f"Independent placements rose from 41 to 58; seven of the new ones cost more than £7,000 a week each. "
        "A claim of £0.46m for unaccompanied children is still with the Home Office and is not counted here.")
    p.p("2.3", f"Delegated schools drew {p.s((v('Delegated schools', 'v')) * 1000, 'm2')} from their balances, "
        f"{a(rev, 'Delegated schools', 'mv', 'k')} {p.d('more')} than expected at Month 9. Nine of the 34 schools "
        f"now have a deficit, three more than in 2023-24.")
    p.p("2.4", f"There were underspends on Social Services – Adults "
        f"({a(rev, 'Social Services – Adults', 'v', 'k')}), Planning and Economy "
        f"({a(rev, 'Planning and Economy', 'v', 'k')}) and Corporate and Democratic "
        f"({a(rev, 'Corporate and Democratic', 'v', 'k')}). The first of these owes £390k to a winter pressures "
        f"grant announced in February.")
    p.p("2.5", f"Capital financing {p.d('underspent')} by {a(rev, 'Capital financing', 'v', 'k')}, which has been "
        f"put into a reserve (see section 4). Levies came in on budget at {a(rev, 'Levies', 'o', 'm2')}, of which "
        f"£4.9m goes to the fire and rescue authority.")
    p.p("2.6", f"Of the seven directorate lines, {p.n(4, of=7)} overspent. "
        f"{p.n(rev.count(lambda r: r['mv'] < 0), of=10, cap=True)} of the ten lines in the table improved on Month "
        f"9, the most being {p.nm('Social Services – Adults', 'Capital financing', 'Corporate and Democratic')}, by "
        f"{a(rev, 'Social Services – Adults', 'mv', 'k')}.")
    assert rev.count(lambda r: r["v"] > 0) == 4 and rev.order("mv", top=False)[0] == "Social Services – Adults"
    p.h("3.", "Capital")
    p.t(cap)
    p.p("3.1", f"Capital spending was {a(cap, 'Total capital expenditure', 'o')}, "
        f"{p.pc(cap.v('Total capital expenditure', 'o') / cap.v('Total capital expenditure', 'b') * 100, 0)} of "
        f"budget, compared with 79% in 2023-24. Two schemes account for nearly all of the {p.s(3260000, 'm2')} by "
        f"which three schemes underspent: Flood alleviation ({a(cap, 'Flood alleviation', 'v')}) and Ysgol Gynradd "
        f"Tal-y-Bryn ({a(cap, 'Ysgol Gynradd Tal-y-Bryn', 'v')}).")
    p.p("3.2", f"Highways resurfacing and Leisure centre refurbishment {p.d('exceeded')} budget, by "
        f"{a(cap, 'Highways resurfacing', 'v')} and {a(cap, 'Leisure centre refurbishment', 'v')} respectively. "
        f"Grants paid for {p.pc(cap.v('Welsh Government grants', 'o') / cap.v('Total financing', 'o') * 100, 0)} of "
        f"the programme and prudential borrowing for {a(cap, 'Prudential borrowing', 'o')}.")
    p.h("4.", "Reserves")
    p.p("4.1", f"Usable reserves {p.d('fell')} from {a(res, 'Total usable reserves', 'op', 'm1')} to "
        f"{a(res, 'Total usable reserves', 'cl', 'm1')}: {a(res, 'Total usable reserves', 'o', 'm1')} was drawn and "
        f"{a(res, 'Total usable reserves', 'i', 'm1')} added. The Council Fund is unchanged at "
        f"{a(res, 'Council Fund', 'cl', 'm2')}.")
    p.t(res)
    p.p("4.2", f"The largest draw was {a(res, 'Social care recovery', 'o', 'm1')}, from the "
        f"{p.nm('Social care recovery', 'Schools balances', 'Invest to save')} reserve, of which "
        f"{a(res, 'Social care recovery', 'cl', 'k')} is left. Schools balances stand at "
        f"{a(res, 'Schools balances', 'cl', 'm2')}, "
        f"{p.pc((1 - res.v('Schools balances', 'cl') / res.v('Schools balances', 'op')) * 100, 0)} {p.d('lower')} "
        f"than a year ago.")
    return p


def combined():
    p = Paper("severn-vale-ca-programme", "combined authority", [
        "Severn Vale Combined Authority", "Investment Board", "Friday 19 September 2025",
        "Investment Programme: Quarter 1 Monitoring Report"], {"wide": True})
    pr = Table("pr", "Table 1: Programme position at 30 June 2025 (£m)", [
        C("name", "Fund", "text"), C("app", "Approved", over="Whole programme"),
        C("com", "Committed", over="Whole programme"), C("un", "Uncommitted", f="app-com", over="Whole programme"),
        C("b", "Budget", over="2025/26", field="budget"), C("f", "Forecast", over="2025/26", field="forecast"),
        C("v", "Variance", f="f-b", over="2025/26", field="variance")], [
        ("City Region Sustainable Transport", "310.0", "268.4", "74.6", "61.9"),
        ("Investment Fund", "900.0", "512.7", "38.2", "35.5"),
        ("Adult Education Budget", "44.8", "44.8", "44.8", "43.6"),
        ("UK Shared Prosperity Fund", "18.6", "17.9", "18.6", "18.1"),
        ("Brownfield Housing", "81.5", "63.0", "19.4", "21.7"),
        ("Local Electric Vehicle Infrastructure", "14.2", "3.3", "4.9", "2.2"), T("Total")],
        unit="£m", dec=1, neg="()", record="budget_lines")
    out = Table("out", "Table 2: Outputs", [
        C("name", "Output", "text"), C("t", "Lifetime target", "num", dec=0),
        C("d", "Delivered to date", "num", dec=0), C("pc", "% of target", "pct", f="d/t*100", dec=0),
        C("rag", "Rating", "rating")], [
        ("Homes unlocked", 6400, 2112, "Amber"), ("Jobs created", 11500, 7705, "Green"),
        ("Learners supported", 28000, 19880, "Green"), ("Bus stops upgraded", 950, 247, "Red"),
        ("Kilometres of cycle route", 185, 74, "Amber"), ("Charging points installed", 2600, 130, "Red")],
        unit="", dec=0, note="Green: 60% of the lifetime target or more. Amber: 30% to 59%. Red: below 30%.")
    rk = Table("rk", "Table 3: Strategic risks", [
        C("name", "Risk", "text"), C("l", "Likelihood", "num", dec=0), C("i", "Impact", "num", dec=0),
        C("s", "Score", "num", f="l*i", dec=0), C("ls", "Last quarter", "num", dec=0), C("own", "Owner", "text")], [
        ("Construction inflation exceeds contingency", 4, 4, 16, "Director of Delivery"),
        ("Loss of key staff", 3, 3, 12, "Chief Executive"),
        ("Grant clawback for late spending", 4, 5, 15, "Chief Finance Officer"),
        ("Partner councils withhold match funding", 2, 4, 8, "Monitoring Officer"),
        ("Bus operator failure", 3, 5, 10, "Director of Transport")], unit="", dec=0)
    a = p.a
    p.h("1", "Summary")
    p.p("1.1", f"The Authority's programme stands at {a(pr, 'Total', 'app', 'bn2')}, of which "
        f"{a(pr, 'Total', 'com')} ({p.pc(pr.v('Total', 'com') / pr.v('Total', 'app') * 100, 0)}) is committed. "
        f"Spending this year is forecast at {a(pr, 'Total', 'f')}, which is {a(pr, 'Total', 'v')} {p.d('below')} the "
        f"budget of {a(pr, 'Total', 'b')}.")
    p.p("1.2", "In 2024/25 the Authority spent £171.3m, or 84% of that year's budget. The Board asked in June for a "
        "profile by month, which is at Annex C.")
    p.h("2", "Spending")
    p.t(pr)
    p.p("2.1", f"City Region Sustainable Transport accounts for {a(pr, 'City Region Sustainable Transport', 'v')} of "
        f"the underspend. Three schemes have slipped: the Corve Road bus lanes (£5.2m), the Tern interchange (£4.4m) "
        f"and the Wyre bridge (£3.1m).")
    p.p("2.2", f"{p.n(1, of=6, cap=True)} fund is forecast to spend more than its budget: "
        f"{p.nm('Brownfield Housing', 'Investment Fund', 'Adult Education Budget')}, by "
        f"{a(pr, 'Brownfield Housing', 'v')}, as two sites were bought early. {p.n(5, of=6, cap=True)} are forecast "
        f"to spend less.")
    p.p("2.3", f"The Adult Education Budget is fully committed. The largest sum not yet committed, "
        f"{a(pr, 'Investment Fund', 'un')}, is in the "
        f"{p.nm('Investment Fund', 'Brownfield Housing', 'City Region Sustainable Transport')}; it is "
        f"{p.pc(pr.v('Investment Fund', 'un') / pr.v('Total', 'un') * 100, 0)} of everything uncommitted, and will "
        f"be called down over the twenty years to 2044/45.")
    said1 = (p.pc(pr.v('Local Electric Vehicle Infrastructure', 'com') /
            pr.v('Local Electric Vehicle Infrastructure', 'app') * 100, 0))
    p.p("2.4", f"Local Electric Vehicle Infrastructure has committed only "
        f"{a(pr, 'Local Electric Vehicle Infrastructure', 'com')}, or "
        f"{said1}, "
        f"of its {a(pr, 'Local Electric Vehicle Infrastructure', 'app')}. Other combined authorities reported "
        f"between 31% and 67% in March. "
        f"Its spending this year will be {a(pr, 'Local Electric Vehicle Infrastructure', 'f')}, {p.d('less')} than "
        f"half the budget.")
    p.h("3", "Outputs")
    p.t(out)
    p.p("3.1", f"{p.n(2, of=6, cap=True)} of the six outputs are rated Green, {p.n(2, of=6)} Amber and "
        f"{p.n(2, of=6)} Red. {p.n(7705, style='digits', of=10**6)} jobs have been created, "
        f"{p.pcell(out, 'Jobs created', 'pc')} of the target, and {p.n(19880, style='digits', of=10**6)} learners "
        f"supported.")
    p.p("3.2", f"Charging points installed is rated {p.r('Red', 'Amber', 'Green')}: "
        f"{p.n(130, style='digits', of=10**6)} of {p.n(2600, style='digits', of=10**6)} are in place. Kilometres of "
        f"cycle route is {p.r('Amber', 'Green', 'Red')}, at {p.pcell(out, 'Kilometres of cycle route', 'pc')}; a "
        f"further 38 km are being built and would bring it to 61%.")
    p.p("3.3", f"The {p.k('lowest', 'highest', 'second lowest')} share of its target has been reached by "
        f"{p.nm('Charging points installed', 'Bus stops upgraded', 'Homes unlocked')} and the highest by "
        f"{p.nm('Learners supported', 'Jobs created', 'Homes unlocked')}.")
    p.h("4", "Risk")
    p.p("4.1", f"The register holds {p.n(5, of=9)} strategic risks. Grant clawback for late spending now scores "
        f"{p.mark('figure', '20', [('figure', '25'), ('figure', '15'), ('figure', '16')])}, {p.d('up')} from "
        f"{p.mark('figure', '15', [('figure', '16'), ('figure', '12')])} last quarter, and is the "
        f"{p.k('highest', 'lowest', 'second highest')}. Loss of key staff has been "
        f"{p.mark('direction', 'lowered', [('direction', 'raised')])} from 12 to "
        f"{p.mark('figure', '9', [('figure', '6'), ('figure', '8')])}.")
    p.t(rk)
    p.p("4.2", f"{p.n(2, of=5, cap=True)} risks score 16 or more. Bus operator failure has {p.d('risen')} from 10 to "
        f"{p.mark('figure', '15', [('figure', '12'), ('figure', '18')])} after one operator gave notice on six routes.")
    return p


def pension():
    p = Paper("ridings-pension-fund", "pension fund", [
        "RIDINGS AND DALES PENSION FUND", "Pension Fund Committee", "5 December 2024",
        "Investment Performance and Administration to 30 September 2024",
        "Report of the Head of Pensions"], {"size": 10})
    al = Table("al", "Table 1. Asset allocation", [
        C("name", "Asset class", "text"), C("j", "30 June\n2024 £m"), C("s", "30 September\n2024 £m"),
        C("w", "Actual\n%", "pct", f="s*1000/D(32648)"), C("st", "Strategic\n%", "pct", dec=1),
        C("d", "Relative\n%", "pct", f="w-st", plus=True)], [
        ("UK equities", "402.6", "411.3", "12.0"), ("Global equities", "1286.4", "1301.7", "38.0"),
        ("Bonds", "548.9", "562.5", "18.0"), ("Property", "291.2", "288.6", "10.0"),
        ("Infrastructure", "337.5", "352.2", "12.0"), ("Private debt", "208.3", "219.7", "7.0"),
        ("Cash", "141.7", "128.8", "3.0"), T("Total fund", st="100.0")], unit="£m", dec=1, pct_sign=False)
    assert al.v("Total fund", "s") == rounded("3264.8", 1)
    pf = Table("pf", "Table 2. Performance of managers, % a year", [
        C("name", "Manager", "text"), C("q", "Quarter", "pct", over="Fund"), C("qb", "Benchmark", "pct", over="Fund"),
        C("y", "One year", "pct"), C("yb", "Benchmark one year", "pct"),
        C("x", "Excess one year", "pct", f="y-yb", plus=True), C("t", "Three years", "pct")], [
        ("Harle Asset Management", "2.4", "2.2", "14.1", "13.3", "8.6"),
        ("Tollgate Partners", "0.9", "1.6", "17.2", "19.8", "7.1"),
        ("Northgate Passive", "1.6", "1.6", "19.7", "19.8", "8.9"),
        ("Kilnsea Credit", "2.7", "2.3", "10.4", "8.9", "1.2"),
        ("Beck Property", "-0.4", "0.8", "-1.3", "1.9", "0.5")], unit="", dec=1, pct_sign=False)
    for c in pf.cols:
        c.over = None
    ad = Table("ad", "Table 3. Administration: cases in the quarter", [
        C("name", "Process", "text"), C("r", "Received", "count"), C("c", "Completed", "count"),
        C("t", "In target", "count"), C("pc", "% in target", "pct", f="t/c*100"),
        C("g", "Target %", "pct", nosum=True)], [
        ("Retirements", 412, 398, 361, "90.0"), ("Deaths", 137, 141, 138, "95.0"),
        ("Transfers out", 265, 231, 177, "85.0"), ("Refunds", 318, 326, 319, "95.0"),
        ("Estimates", 674, 640, 559, "90.0"), T("All cases")], unit="", dec=0, pct_sign=False)
    cf = Table("cf", "Table 4. Cash flow, April to September 2024", [
        C("name", "", "text"), C("b", "Budget £000"), C("a", "Actual £000"), C("v", "Variance £000", f="a-b")], [
        G("Income"), ("Employers' contributions", 48200, 49115), ("Members' contributions", 15900, 16240),
        ("Transfers in", 4500, 6320), S("Total income"), G("Payments"), ("Pensions", 57300, 57485),
        ("Lump sums", 11200, 12760), ("Transfers out and refunds", 5100, 4690), ("Administration", 1480, 1435),
        S("Total payments"), X("Net cash flow", (1, "Total income"), (-1, "Total payments"))],
        unit="£000", dec=0, neg="()")
    a, v = p.a, al.v
    up = al.pounds("Total fund", "s") - al.pounds("Total fund", "j")
    p.h("1", "Value of the Fund")
    p.p("1.1", f"The Fund was worth {a(al, 'Total fund', 's')} at 30 September, {p.s(up, 'm1')} {p.d('more')} than "
        f"at the end of June. It returned 1.5% in the quarter (benchmark 1.6%) and 14.8% over the year, when the "
        f"average local authority fund returned 13.9%.")
    p.t(al)
    p.p("1.2", f"Global equities remain the {p.k('largest', 'smallest', 'second largest')} holding, at "
        f"{a(al, 'Global equities', 's')} or {p.pcell(al, 'Global equities', 'w')} of the Fund, against a strategic "
        f"weight of {p.pcell(al, 'Global equities', 'st', '%')}. Property was the only class besides Cash to "
        f"{p.d('fall')} in value, from {a(al, 'Property', 'j')} to {a(al, 'Property', 's')}.")
    p.p("1.3", f"Property is {p.pc(abs(rounded(v('Property', 'd'), 1)), 1, ' percentage points')} {p.d('below')} its "
        f"strategic weight. {p.n(4, of=7, cap=True)} of the seven classes are underweight: Bonds, Property, "
        f"Infrastructure and Private debt.")
    assert [r.label for r in al.details() if r.v["d"] < 0] == ["Bonds", "Property", "Infrastructure", "Private debt"]
    p.h("2", "Managers")
    p.t(pf)
    p.p("2.1", f"{p.n(2, of=5, cap=True)} of the five managers beat their benchmark over one year. "
        f"{p.nm('Kilnsea Credit', 'Harle Asset Management', 'Tollgate Partners')} did best against it, by "
        f"{p.pc(pf.v('Kilnsea Credit', 'x'), 1, ' percentage points')}, and Beck Property worst, {p.d('below')} it "
        f"by {p.pc(pf.v('Beck Property', 'x'), 1, ' points')}.")
    p.p("2.2", f"Northgate Passive had the {p.k('highest', 'lowest', 'second highest')} return over the year, "
        f"{p.pcell(pf, 'Northgate Passive', 'y')}. Beck Property {p.d('lost')} {p.pc(pf.v('Beck Property', 'y'))}; "
        f"its fund has written down two shopping centres, by £11.4m and £6.9m. Tollgate Partners returned "
        f"{p.pcell(pf, 'Tollgate Partners', 't')} a year over three years and has been asked to the next meeting.")
    p.h("3", "Administration")
    p.p("3.1", f"In the quarter {p.n(ad.v('All cases', 'c'), style='digits', of=10**6)} cases were completed out of "
        f"{p.n(ad.v('All cases', 'r'), style='digits', of=10**6)} received, {p.pcell(ad, 'All cases', 'pc')} of them "
        f"in target time. {p.n(3, of=5, cap=True)} of the five processes met their target.")
    assert ad.count(lambda r: r["pc"] >= r["g"]) == 3
    p.t(ad)
    p.p("3.2", f"Transfers out {p.d('missed')} the target of {p.pcell(ad, 'Transfers out', 'g')} with "
        f"{p.pcell(ad, 'Transfers out', 'pc')}; "
        f"{p.n(ad.v('Transfers out', 'r') - ad.v('Transfers out', 'c'), style='digits', of=10**6)} more cases came "
        f"in than were completed. Two vacancies out of 19 posts have since been filled.")
    p.h("4", "Cash flow and costs")
    p.t(cf)
    p.p("4.1", f"Payments {p.d('exceeded')} income by {a(cf, 'Net cash flow', 'a')}, whereas a shortfall of "
        f"{a(cf, 'Net cash flow', 'b')} had been budgeted. Lump sums were {a(cf, 'Lump sums', 'v')} {p.d('above')} "
        f"budget as 61 more members retired than expected, and transfers in were {a(cf, 'Transfers in', 'v', 'm2')} "
        f"higher.")
    p.p("4.2", f"Administration cost {a(cf, 'Administration', 'a')}, {a(cf, 'Administration', 'v')} {p.d('under')} "
        f"budget. Per member this comes to £22.80 a year; the average of 14 comparable funds is £26.15. At the 2022 "
        f"valuation the funding level was 108%, with liabilities of £2.71bn.")
    return p


def performance():
    p = Paper("wealdshire-performance-q4", "county", [
        "Wealdshire County Council", "Performance Report: Quarter 4 2024/25",
        "To: Policy and Performance Committee, 22 May 2025",
        "From: Assistant Chief Executive"], {"lines": True, "foot": "Wealdshire Performance Report |"})
    ks = Table("ks", "Key measures – Adults and Communities", [
        C("name", "Measure", "text"), C("p", "Polarity", "text"), C("y0", "2022/23", "pct", field="results"),
        C("y1", "2023/24", "pct", field="results"), C("y2", "2024/25", "pct", field="results"),
        C("t", "Target 2024/25", "pct", field="targets"), C("n", "England 2023/24", "pct", field="benchmarks"),
        C("r", "Rating", "rating", field="ratings")], [
        ("Older people at home 91 days after discharge", "Higher", "81.7", "83.0", "85.4", "84.0", "83.8", "Blue"),
        ("Adults with a learning disability in employment", "Higher", "4.4", "4.9", "4.6", "5.5", "4.8", "Red"),
        ("Safeguarding enquiries concluded in 60 days", "Higher", "70.3", "73.8", "76.1", "78.0", None, "Amber"),
        ("Care providers rated good or outstanding", "Higher", "84.5", "86.2", "88.9", "85.0", "83.4", "Blue"),
        ("Reviews overdue by more than a year", "Lower", "12.6", "14.9", "13.1", "10.0", None, "Red"),
        ("Library members active in the year", "Higher", "21.8", "22.7", "24.3", "24.0", None, "Blue")],
        unit="", dec=1, record="measures",
        note="Key: Blue – target met. Amber – target missed by up to 5% of its value. Red – target missed by more "
        "than 5%.")
    ch = Table("ch", "Key measures – Children and Schools", [
        C("name", "Measure", "text"), C("y1", "2023/24", "num", dec=1, field="results"),
        C("y2", "2024/25", "num", dec=1, field="results"), C("t", "Target", "num", dec=1, field="targets"),
        C("r", "Rating", "rating", field="ratings"), C("d", "Direction of travel", "text")], [
        ("Children in care per 10,000", "58.2", "61.4", "57.0", "Red", "Worse"),
        ("Education plans issued in 20 weeks (%)", "38.6", "52.9", "55.0", "Amber", "Better"),
        ("Children who waited over a year for adoption (%)", "31.0", "26.5", "28.0", "Blue", "Better"),
        ("Care leavers in suitable accommodation (%)", "91.2", "93.7", "92.0", "Blue", "Better"),
        ("Persistent absence, secondary (%)", "27.4", "26.0", "24.0", "Red", "Better"),
        ("Social worker vacancies (%)", "18.9", "14.2", "14.5", "Blue", "Better"),
        ("Average caseload", "17.1", "17.6", "17.0", "Amber", "Worse")], unit="", dec=1, record="measures")
    rag = Table("rag", "Summary of ratings", [
        C("name", "Priority", "text"), C("b", "Blue", "count"), C("a", "Amber", "count"), C("r", "Red", "count"),
        C("n", "No rating", "count"), C("t", "Total", "count", f="b+a+r+n"),
        C("pc", "% Blue", "pct", f="b/t*100", dec=0)], [
        ("Adults and Communities", 3, 1, 2, 0), ("Children and Schools", 3, 2, 2, 0),
        ("Environment and Highways", 5, 1, 1, 2), ("Economy and Skills", 2, 2, 0, 1), ("Resources", 4, 1, 2, 0),
        T("All priorities")], unit="", dec=0)
    wf = Table("wf", "Workforce", [
        C("name", "Directorate", "text"), C("h", "Headcount", "count"), C("f", "FTE", "money", dec=1),
        C("d", "Days lost", "money", dec=1), C("s", "Days lost per FTE", "num", f="d/f", dec=1),
        C("t", "Turnover %", "pct", nosum=True)], [
        ("Adults and Communities", 1204, "978.4", "11643.0", "14.8"),
        ("Children and Schools", 1466, "1187.9", "11998.0", "17.3"),
        ("Environment and Highways", 688, "641.2", "6027.0", "9.1"), ("Resources", 540, "489.5", "3524.0", "12.2"),
        T("Council", t="14.3")], unit="", dec=1, pct_sign=False)
    a = p.a
    p.h("1", "Overview")
    p.p("1.1", f"The Council Plan has {p.n(rag.v('All priorities', 't'), style='digits', of=60)} measures. At year "
        f"end {p.n(rag.v('All priorities', 'b'), of=32)} were Blue, {p.n(rag.v('All priorities', 'a'), of=32)} Amber "
        f"and {p.n(rag.v('All priorities', 'r'), of=32)} Red; {p.n(3, of=32)} could not be rated as data were late. "
        f"A year ago 15 were Blue and nine Red.")
    p.t(rag)
    p.p("1.2", f"{p.nm('Economy and Skills', 'Resources', 'Environment and Highways')} is the only priority without "
        f"a Red measure. Environment and Highways has the {p.k('most', 'fewest', 'second most')} Blue measures, "
        f"{p.n(5, of=9)} of nine ({p.pcell(rag, 'Environment and Highways', 'pc')}).")
    p.h("2", "Adults and Communities")
    p.t(ks)
    said1 = (p.pc(ks.v('Older people at home 91 days after discharge', 'y2')
            - ks.v('Older people at home 91 days after discharge', 'y1'), 1, ' percentage points'))
    p.p("2.1", f"{p.pcell(ks, 'Older people at home 91 days after discharge', 'y2')} of older people were at home 91 "
        f"days after discharge, {p.d('above')} the target of "
        f"{p.pcell(ks, 'Older people at home 91 days after discharge', 't', '%')} and "
        f"{said1} "
        f"{p.d('higher')} than in 2023/24. The South East average for 2023/24 was 84.6%.")
    p.p("2.2", f"Adults with a learning disability in employment {p.d('fell')} to "
        f"{p.pcell(ks, 'Adults with a learning disability in employment', 'y2')} and is rated "
        f"{p.r('Red', 'Amber', 'Blue')}. Nineteen people lost work when the Tidebrook packing plant closed.")
    p.p("2.3", f"Safeguarding enquiries concluded in 60 days is {p.r('Amber', 'Blue', 'Red')} at "
        f"{p.pcell(ks, 'Safeguarding enquiries concluded in 60 days', 'y2')}; it has {p.d('improved')} in each of "
        f"the last two years, from {p.pcell(ks, 'Safeguarding enquiries concluded in 60 days', 'y0')} in 2022/23.")
    p.p("2.4", f"{p.n(3, of=6, cap=True)} of the six measures met their target. Reviews overdue by more than a year "
        f"came {p.d('down')} from {p.pcell(ks, 'Reviews overdue by more than a year', 'y1')} to "
        f"{p.pcell(ks, 'Reviews overdue by more than a year', 'y2')}, but remain {p.d('above')} the "
        f"{p.pcell(ks, 'Reviews overdue by more than a year', 't')} target.")
    p.h("3", "Children and Schools")
    p.p("3.1", f"The rate of children in care {p.d('rose')} from "
        f"{p.mark('figure', '58.2', [('figure', '52.8'), ('figure', '53.2')])} to "
        f"{p.mark('figure', '61.4', [('figure', '64.1'), ('figure', '67.4')])} per 10,000 and is "
        f"rated {p.r('Red', 'Blue', 'Amber')}. Statistical neighbours average 60.")
    said2 = (p.pc(ch.v('Education plans issued in 20 weeks (%)', 't')
            - ch.v('Education plans issued in 20 weeks (%)', 'y2'), 1, ' percentage points'))
    p.p("3.2", f"Education plans issued in 20 weeks {p.d('improved')} to "
        f"{p.pc(ch.v('Education plans issued in 20 weeks (%)', 'y2'))}, "
        f"{said2} "
        f"short of target. In March alone it was 61%.")
    p.t(ch)
    p.p("3.3", f"{p.n(5, of=7, cap=True)} of the seven measures are better than a year ago. Social worker vacancies "
        f"{p.d('fell')} to {p.pc(ch.v('Social worker vacancies (%)', 'y2'))}, which is rated "
        f"{p.r('Blue', 'Amber', 'Red')}; the average caseload, however, went {p.d('up')} from "
        f"{p.mark('figure', '17.1', [('figure', '11.7'), ('figure', '14.1')])} to "
        f"{p.mark('figure', '17.6', [('figure', '16.7'), ('figure', '19.6')])}.")
    p.h("4", "Workforce")
    p.t(wf)
    said3 = (p.mark('figure', str(rounded(wf.v('Council', 's'), 1)), [('figure', '0.1'), ('figure', '13.1'),
            ('figure', '11.9')]))
    said4 = (p.mark('figure', str(rounded(wf.v('Adults and Communities', 's'), 1)), [('figure', '19.1'), ('figure',
            '14.9'), ('figure', '9.4')]))
    p.p("4.1", f"The Council employed {p.n(wf.v('Council', 'h'), style='digits', of=10**6)} people at the end of "
        f"March. Sickness came to "
        f"{said3} "
        f"days per FTE. It was {p.k('highest', 'lowest', 'second highest')} in "
        f"{p.nm('Adults and Communities', 'Resources', 'Children and Schools')}, at "
        f"{said4} "
        f"days, and lowest in Resources.")
    p.p("4.2", f"Turnover was {p.pc(rounded('14.3', 1))}, ranging from "
        f"{p.pcell(wf, 'Environment and Highways', 't')} in Environment and Highways to "
        f"{p.pcell(wf, 'Children and Schools', 't')} in Children and Schools. One in four leavers had been with the "
        f"Council for less than a year.")
    return p


def capital_district():
    p = Paper("penhallow-capital", "district", [
        "PENHALLOW BOROUGH COUNCIL", "EXECUTIVE – 15 OCTOBER 2024", "CAPITAL PROGRAMME MONITORING TO 31 AUGUST 2024",
        "Portfolio Holder: Finance"], {"gap": "  "})
    cp = Table("cp", "Appendix A: Capital Programme 2024/25", [
        C("name", "Scheme", "text"), C("o", "Original Budget", field="budget"), C("cf", "Carried Forward"),
        C("r", "Revised Budget", f="o+cf", field="adjusted_budget"), C("s", "Spend to 31 August", field="actual"),
        C("f", "Forecast Outturn", field="forecast"), C("v", "Variance", f="f-r", neg="ou", field="variance")], [
        G("Housing and Community"), ("Disabled facilities grants", 780000, 64200, 301455, 820000),
        ("Homelessness hostel", 1450000, 212500, 1180320, 1701000), ("Community centre boilers", 95000, 0, 0, 95000),
        S("Total Housing and Community"), G("Environment"), ("Refuse vehicles", 1125000, 318000, 654900, 1386400),
        ("Harbour wall repairs", 2400000, 0, 173860, 905000), ("Play areas", 240000, 37800, 88215, 262300),
        S("Total Environment"), G("Corporate"), ("ICT replacement", 310000, 48750, 129640, 347900),
        ("Town Hall roof", 640000, 0, 402115, 688500), S("Total Corporate"), T("TOTAL CAPITAL PROGRAMME")],
        unit="£", dec=0, zero="-", record="budget_lines", unit_line="All figures are in £.")
    fin = Table("fin", "Appendix B: Funding", [
        C("name", "Source of funding", "text"), C("b", "Revised Budget £", ), C("f", "Forecast £"),
        C("d", "Change £", f="f-b", neg="-")], [
        ("Better Care Fund", 844200, 820000), ("Environment Agency grant", 1800000, 679000),
        ("Capital receipts", 2214050, 2046600), ("Section 106", 372800, 357300),
        ("Revenue contributions", 310000, 308000), ("Prudential borrowing", 2180200, 1995200), T("Total funding")],
        unit="£", dec=0)
    for source, spending in (("b", "r"), ("f", "f")):
        assert fin.v("Total funding", source) == cp.v("TOTAL CAPITAL PROGRAMME", spending)
    rec = Table("rec", "Appendix C: Capital receipts", [
        C("name", "", "text"), C("b", "Estimate £"), C("a", "To date £"), C("f", "Forecast £")], [
        ("Balance brought forward", 1864300, 1864300, 1864300), ("Land at Quay Street", 950000, 0, 875000),
        ("Right to buy share", 180000, 61250, 145000), ("Former depot", 420000, 431500, 431500),
        ("Applied to fund the programme", -2214050, 0, -2046600), T("Balance carried forward")],
        unit="£", dec=0, neg="()")
    a, v = p.a, cp.v
    p.h("1", "Introduction")
    p.p("1.1", f"The revised capital programme for the year is {a(cp, 'TOTAL CAPITAL PROGRAMME', 'r')}, made up of "
        f"the original budget of {a(cp, 'TOTAL CAPITAL PROGRAMME', 'o')} and "
        f"{a(cp, 'TOTAL CAPITAL PROGRAMME', 'cf')} carried forward from 2023/24. After five months "
        f"{p.pc(v('TOTAL CAPITAL PROGRAMME', 's') / v('TOTAL CAPITAL PROGRAMME', 'r') * 100, 0)} of it has been "
        f"spent; at the same point last year it was 31%.")
    p.p("1.2", f"The forecast outturn is {a(cp, 'TOTAL CAPITAL PROGRAMME', 'f')}, "
        f"{a(cp, 'TOTAL CAPITAL PROGRAMME', 'v')} {p.d('less')} than the revised budget. Of this £1,480,000 is to be "
        f"carried forward into 2025/26.")
    p.h("2", "Main variances")
    p.p("2.1", f"Harbour wall repairs: forecast {a(cp, 'Harbour wall repairs', 'f')}, "
        f"{a(cp, 'Harbour wall repairs', 'v')} {p.d('below')} budget. The marine licence was granted nine weeks "
        f"late, and piling may not start before the nesting season ends on 31 August.")
    p.p("2.2", f"Town Hall roof: an {p.over(v('Town Hall roof', 'v'))} of {a(cp, 'Town Hall roof', 'v')} is "
        f"expected, {p.pc(v('Town Hall roof', 'v') / v('Town Hall roof', 'r') * 100)} of the budget. Rot was found "
        f"in 14 of the 36 trusses. Homelessness hostel is forecast to be {a(cp, 'Homelessness hostel', 'v')} "
        f"{p.d('over')} its revised budget of {a(cp, 'Homelessness hostel', 'r')}.")
    p.p("2.3", f"Refuse vehicles: four of the eleven vehicles have been delivered. The forecast is "
        f"{a(cp, 'Refuse vehicles', 'f')}, a saving of {a(cp, 'Refuse vehicles', 'v')}, which came from buying "
        f"through a framework at about £5,000 less a vehicle than estimated.")
    p.p("2.4", f"{p.n(2, of=8, cap=True)} of the eight schemes are forecast to overspend, {p.n(5, of=8)} to "
        f"underspend and {p.n(1, of=8)} to be on budget. "
        f"{p.nm('Community centre boilers', 'Play areas', 'ICT replacement')} has spent nothing yet; it is waiting "
        f"for a survey.")
    assert (cp.count(lambda r: r["v"] > 0), cp.count(lambda r: r["v"] < 0)) == (2, 5)
    p.t(cp)
    p.p("2.5", f"By group, Environment has spent {a(cp, 'Total Environment', 's')} of "
        f"{a(cp, 'Total Environment', 'r')}, Housing and Community {a(cp, 'Total Housing and Community', 's')} of "
        f"{a(cp, 'Total Housing and Community', 'r')} and Corporate {a(cp, 'Total Corporate', 's')} of "
        f"{a(cp, 'Total Corporate', 'r')}. The {p.k('largest', 'smallest')} group budget is that of "
        f"{p.nm('Environment', 'Housing and Community', 'Corporate')}.")
    p.h("3", "Funding")
    p.t(fin)
    p.p("3.1", f"Grant from the Environment Agency is {p.d('down')} by {a(fin, 'Environment Agency grant', 'd')} in "
        f"line with the harbour works, for which it pays three quarters. Borrowing of "
        f"{a(fin, 'Prudential borrowing', 'f')} will be needed, {a(fin, 'Prudential borrowing', 'd')} {p.d('less')} "
        f"than planned, and makes up "
        f"{p.pc(fin.v('Prudential borrowing', 'f') / fin.v('Total funding', 'f') * 100, 0)} of the funding.")
    p.p("3.2", f"The forecast use of capital receipts is {a(fin, 'Capital receipts', 'f')}, and of Section 106 money "
        f"{a(fin, 'Section 106', 'f')}. The Council holds £1.92m of Section 106 money in all, from 27 agreements.")
    p.h("4", "Capital receipts")
    p.t(rec)
    p.p("4.1", f"The former depot was sold for {a(rec, 'Former depot', 'a')}, {p.s(11500, 'f0')} {p.d('more')} than "
        f"estimated. Land at Quay Street is now expected to fetch {a(rec, 'Land at Quay Street', 'f')}, "
        f"{p.s(75000, 'f0')} {p.d('below')} the estimate. Three offers were received, of £790,000, £842,000 and "
        f"£875,000.")
    p.p("4.2", f"Receipts of {a(rec, 'Balance carried forward', 'f')} should remain at the end of the year, against "
        f"{a(rec, 'Balance carried forward', 'b')} estimated.")
    return p


def unitary_outturn():
    p = Paper("kingsmarsh-outturn", "unitary", [
        "Kingsmarsh Council", "Report to: Cabinet", "Date: Tuesday 17 June 2025",
        "Subject: Provisional Revenue Outturn 2024/25",
        "Portfolio: Councillor R. Tansley, Finance and Assets"], {"bold": True, "size": 9.5})
    # Money is kept to the pound and printed in millions, so that totals are rounded apart from their parts.
    rev = Table("rev", "Figure 1: Outturn by portfolio (£m)", [
        C("name", "Portfolio", "text"), C("e", "Expenditure\nbudget"), C("i", "Income\nbudget"),
        C("b", "Net\nbudget", f="e+i", field="budget"), C("o", "Net\noutturn", field="actual"),
        C("v", "Variance", f="o-b", field="variance"), C("pc", "%", "pct", f="v/b*100")], [
        ("Adults and Health", "118.642", "-41.287", "79.941"),
        ("Children and Education", "214.378", "-152.114", "68.702"),
        ("Environment and Transport", "57.916", "-19.233", "37.944"),
        ("Housing and Regeneration", "84.055", "-76.418", "10.386"),
        ("Culture and Leisure", "15.237", "-6.942", "8.571"), ("Finance and Assets", "33.148", "-15.963", "15.029"),
        T("Council total")], unit="£m", dec=1, neg="()", record="budget_lines")
    sav = Table("sav", "Figure 2: Savings programme (£000)", [
        C("name", "Portfolio", "text"), C("n", "No. of\nproposals", "count"), C("t", "Target", field="target"),
        C("a", "Achieved", field="achieved"), C("l", "Achieved late", ), C("x", "Not achieved", f="t-a-l"),
        C("pc", "% achieved", "pct", f="a/t*100", dec=0)], [
        ("Adults and Health", 9, 3850, 2610, 700), ("Children and Education", 6, 2140, 980, 325),
        ("Environment and Transport", 8, 1765, 1655, 110), ("Housing and Regeneration", 3, 640, 215, 180),
        ("Culture and Leisure", 4, 410, 410, 0), ("Finance and Assets", 7, 1895, 1780, 0), T("Total")],
        unit="£000", dec=0, record="savings_initiatives", zero="-")
    dbt = Table("dbt", "Figure 3: Sundry debt by age at 31 March 2025 (£000)", [
        C("name", "Directorate", "text"), C("a", "0–30 days", field="bands"), C("b", "31–90 days", field="bands"),
        C("c", "91–365 days", field="bands"), C("d", "Over 1 year", field="bands"),
        C("t", "Total", f="a+b+c+d", field="total"), C("ly", "Total March 2024"),
        C("pc", "Over 1 year %", "pct", f="d/t*100", dec=0)], [
        ("Adult social care", 1842, 1127, 2395, 3418, 7630), ("Education", 615, 204, 118, 42, 1120),
        ("Property and rents", 933, 388, 452, 771, 2205), ("Housing benefit overpayments", 146, 251, 803, 4967, 6544),
        ("Other", 720, 163, 197, 240, 1405), T("Total debt")], unit="£000", dec=0, record="aged_debts")
    a, v = p.a, rev.v
    p.h("1", "Headlines")
    p.b(f"Net spending was {a(rev, 'Council total', 'o')}, {a(rev, 'Council total', 'v')} or "
        f"{p.pcell(rev, 'Council total', 'pc')} {p.d('above')} the budget of {a(rev, 'Council total', 'b')}.", 
        "The overspend is £1.7m lower than was forecast in December.",
        f"Savings of {a(sav, 'Total', 'a', 'm2')} were achieved in the year, {p.pcell(sav, 'Total', 'pc')} of the "
        f"target.", 
        f"Debt owed to the Council {p.d('rose')} to {a(dbt, 'Total debt', 't', 'm1')}, from "
        f"{a(dbt, 'Total debt', 'ly', 'm1')} in March 2024.")
    p.h("2", "Revenue outturn")
    p.t(rev)
    p.p("2.1", f"Children and Education was {p.over(v('Children and Education', 'v'), 'spent')} by "
        f"{a(rev, 'Children and Education', 'v')}. Home to school transport makes up £3.2m of that, with 1,318 "
        f"pupils carried in March compared with 1,196 a year before, and at £7,940 a pupil.")
    p.p("2.2", f"Housing and Regeneration {p.d('overspent')} by {a(rev, 'Housing and Regeneration', 'v')}, or "
        f"{p.pcell(rev, 'Housing and Regeneration', 'pc')} of its net budget, the "
        f"{p.k('highest', 'lowest', 'second highest')} percentage of any portfolio. The number of families in "
        f"nightly paid accommodation peaked at 143 in February.")
    p.p("2.3", f"Two portfolios underspent: Environment and Transport by {a(rev, 'Environment and Transport', 'v')} "
        f"and Finance and Assets by {a(rev, 'Finance and Assets', 'v')}. Of the other four, the "
        f"{p.k('smallest', 'largest', 'second smallest')} overspend was that of "
        f"{p.nm('Culture and Leisure', 'Adults and Health', 'Housing and Regeneration')}, "
        f"{a(rev, 'Culture and Leisure', 'v')}.")
    p.p("2.4", f"Income budgets came to {a(rev, 'Council total', 'i')}, of which "
        f"{p.pc(v('Children and Education', 'i') / v('Council total', 'i') * 100, 0)} is in Children and Education, "
        f"mainly the Dedicated Schools Grant.")
    p.h("3", "Savings")
    p.t(sav)
    p.p("3.1", f"The programme had {p.n(sav.v('Total', 'n'), style='digits', of=99)} proposals worth "
        f"{a(sav, 'Total', 't', 'm1')}. Proposals worth {a(sav, 'Total', 'l', 'm2')} were achieved late and will be "
        f"worth £1.9m in 2025/26; {a(sav, 'Total', 'x', 'm2')} was not achieved.")
    p.p("3.2", f"Only {p.nm('Culture and Leisure', 'Finance and Assets', 'Adults and Health')} achieved its whole "
        f"target. Housing and Regeneration achieved {p.pcell(sav, 'Housing and Regeneration', 'pc')}, the "
        f"{p.k('lowest', 'highest', 'second lowest')}; a company let 18 of the 50 homes planned.")
    p.p("3.3", f"Adults and Health achieved {a(sav, 'Adults and Health', 'a')} of "
        f"{a(sav, 'Adults and Health', 't')}, with {a(sav, 'Adults and Health', 'x')} lost for good. Its largest "
        f"proposal, a review of 412 care packages, brought in £1.15m.")
    p.h("4", "Debt")
    p.t(dbt)
    p.p("4.1", f"{p.pcell(dbt, 'Total debt', 'pc')} of debt is more than a year old. Housing benefit overpayments "
        f"have the {p.k('highest', 'lowest', 'second highest')} share, "
        f"{p.pcell(dbt, 'Housing benefit overpayments', 'pc')}, and "
        f"{p.nm('Education', 'Other', 'Property and rents')} the lowest, {p.pcell(dbt, 'Education', 'pc')}.")
    p.p("4.2", f"Adult social care is owed {a(dbt, 'Adult social care', 't', 'm2')}, "
        f"{p.s(dbt.pounds('Adult social care', 't') - dbt.pounds('Adult social care', 'ly'), 'm2')} {p.d('more')} "
        f"than a year ago; £1.3m of it is secured on property. "
        f"{p.n(dbt.count(lambda r: r['t'] < r['ly']), of=5, cap=True)} of the five categories owe less than in March "
        f"2024.")
    p.p("4.3", "Debts of £318,400 were written off in the year, 146 of them by the Director under delegated powers. "
        "The bad debt provision covers 62% of debt over a year old.")
    return p


def parish_budget():
    p = Paper("marston-st-anne-budget", "parish", [
        "Marston St Anne Town Council", "Finance and General Purposes Committee", "Tuesday 7 January 2025",
        "Budget 2025/26 and precept – Clerk's report"], {"lines": False, "bullet": "*"})
    bd = Table("bd", "Draft budget", [
        C("name", "Heading", "text"), C("ly", "Actual 2023/24"), C("b", "Budget 2024/25"), C("f", "Forecast 2024/25"),
        C("n", "Draft 2025/26"), C("c", "Change on 2024/25", f="n-b", plus=True)], [
        G("Expenditure"), ("Staff", 58214, 62400, 61870, 65900), ("Office and insurance", 11376, 11950, 12284, 12600),
        ("Parks and open spaces", 27840, 29500, 31265, 33200), ("Cemetery", 9163, 9800, 8942, 9500),
        ("Town hall", 18427, 17600, 20118, 19400), ("Grants to groups", 6500, 7000, 7000, 7500),
        ("Christmas lights", 5120, 5500, 5487, 6000), S("Total expenditure"), G("Income"),
        ("Hall lettings", 12633, 13000, 14105, 14500), ("Burials", 7410, 7200, 5985, 6800),
        ("Market rents", 4868, 5000, 5212, 5200), ("Interest", 2105, 1500, 2940, 2300), S("Total income"),
        X("Net requirement", (1, "Total expenditure"), (-1, "Total income"))], unit="£", dec=0, unit_line="£")
    er = Table("er", "Earmarked reserves", [
        C("name", "", "text"), C("a", "1 April 2024", field="opening"), C("i", "Added", ), C("o", "Used"),
        C("c", "31 March 2025 (forecast)", f="a+i-o", field="closing")], [
        ("Play equipment", "14200.00", "4000.00", "11350.00"), ("Hall roof", "22500.00", "5000.00", "0.00"),
        ("Elections", "3100.00", "1500.00", "0.00"), ("Neighbourhood plan", "4875.50", "0.00", "2640.00"),
        T("Total")], unit="£", dec=2, record="reserves", unit_line="£")
    a, v = p.a, bd.v
    base = 2214
    p.h("1.", "Budget")
    p.p("1.1", f"The draft budget for 2025/26 has spending of {a(bd, 'Total expenditure', 'n')} and income of "
        f"{a(bd, 'Total income', 'n')}, so that {a(bd, 'Net requirement', 'n')} has to be met from the precept. This "
        f"is {a(bd, 'Net requirement', 'c')} or {p.pc(v('Net requirement', 'c') / v('Net requirement', 'b') * 100)} "
        f"{p.d('more')} than in 2024/25.")
    p.t(bd)
    p.p("1.2", f"Parks and open spaces goes {p.d('up')} by {a(bd, 'Parks and open spaces', 'c')} because the mowing "
        f"contract was let at £21,400, against £18,750 before. Cemetery is the only spending heading to go "
        f"{p.d('down')}, by {a(bd, 'Cemetery', 'c')}.")
    p.p("1.3", f"For the current year an underspend or overspend is forecast as follows: Staff "
        f"{p.s(abs(v('Staff', 'f') - v('Staff', 'b')), 'f0')} {p.d('under')}, Town hall "
        f"{p.s(abs(v('Town hall', 'f') - v('Town hall', 'b')), 'f0')} {p.d('over')} (a new boiler pump at £1,860 and "
        f"gas), Cemetery {p.s(abs(v('Cemetery', 'f') - v('Cemetery', 'b')), 'f0')} {p.d('under')}.")
    p.p("1.4", f"Hall lettings should bring in {a(bd, 'Hall lettings', 'f')} this year, "
        f"{p.s(v('Hall lettings', 'f') - v('Hall lettings', 'b'), 'f0')} {p.d('above')} budget, but burials only "
        f"{a(bd, 'Burials', 'f')}, as there were 11 against 15 in 2023/24. "
        f"{p.nm('Staff', 'Parks and open spaces', 'Town hall')} is the "
        f"{p.k('largest', 'smallest', 'second largest')} heading, with "
        f"{p.pc(v('Staff', 'n') / v('Total expenditure', 'n') * 100, 0)} of spending.")
    p.p("1.5", f"With a tax base of 2,214 the Band D charge would be £{rounded(v('Net requirement', 'n') / base, 2)} "
        f"a year. The average for towns in the district is £71.30.")
    p.h("2.", "Reserves")
    p.p("2.1", f"Earmarked reserves are forecast at {a(er, 'Total', 'c')} at the year end, "
        f"{p.s(er.v('Total', 'a') - er.v('Total', 'c'), 'f2')} {p.d('less')} than at the beginning. "
        f"{a(er, 'Play equipment', 'o', 'f0')} was used for the swings at Mill Field and "
        f"{a(er, 'Neighbourhood plan', 'o', 'f0')} for the neighbourhood plan. The {p.k('largest', 'smallest')} "
        f"reserve is then that for {p.nm('Hall roof', 'Elections', 'Play equipment')}, at "
        f"{a(er, 'Hall roof', 'c', 'f0')}.")
    p.t(er)
    p.p("2.2", "General balances were £31,604 at 31 March 2024, which is about 27% of the net requirement for "
        "2024/25; guidance asks for three to twelve months' net spending.")
    p.h("3.", "Recommendations")
    p.b(f"that the budget be approved with a precept of {a(bd, 'Net requirement', 'n')};", f"that "
        f"{a(er, 'Total', 'i', 'f0')} be added to earmarked reserves as shown, {a(er, 'Hall roof', 'i', 'f0')} of it "
        f"for the hall roof;", "that allotment rents rise to £38 a plot from October.")
    return p


def borough_savings():
    p = Paper("eltham-marsh-mtfs", "London borough", [
        "London Borough of Eltham Marsh", "Cabinet 5 February 2025",
        "Medium Term Financial Strategy 2025/26 – 2027/28, Savings and Reserves",
        "Classification: Public"], {"size": 10})
    gap = Table("gap", "Table 1: Budget gap", [
        C("name", "£000", "text"), C("a", "2025/26"), C("b", "2026/27"), C("c", "2027/28"),
        C("t", "Total", f="a+b+c")], [
        ("Pay and prices", 9850, 8120, 7940, ), ("Temporary accommodation", 7200, 2500, 1000),
        ("Adult social care demand", 4630, 4810, 4990), ("Children's placements", 3120, 1450, 1275),
        ("Capital financing", 1890, 2260, 940), S("Total pressures"), ("Council tax increase", -6140, -6390, -6650),
        ("Grant changes", -5075, 1200, 800), ("Savings agreed in earlier years", -2410, -965, 0),
        S("Total funding and savings"),
        X("Gap to be closed", (1, "Total pressures"), (1, "Total funding and savings"))],
        unit="£000", dec=0, neg="()")
    sv = Table("sv", "Table 2: New savings proposals", [
        C("name", "Proposal", "text"), C("ref", "Ref", "text"), C("a", "2025/26 £000"), C("b", "2026/27 £000"),
        C("c", "2027/28 £000"), C("t", "Total £000", f="a+b+c"), C("j", "Posts deleted", "count"),
        C("rk", "Risk", "rating")], [
        ("Temporary accommodation leasing", "H01", 2300, 1150, 0, None, "High"),
        ("Parking charges review", "E04", 1480, 260, 0, None, "Medium"),
        ("Adult reablement expansion", "A02", 1925, 700, 350, None, "Medium"),
        ("Customer services redesign", "R03", 640, 385, 0, 21, "Low"), ("Library hours", "C01", 275, 0, 0, 6, "Low"),
        ("Commercial waste income", "E07", 190, 210, 220, None, "Medium"),
        ("Office floor letting", "R05", 415, 0, 0, None, "High"),
        ("Fostering in place of agency", "K02", 850, 900, 450, None, "High"), T("Total proposals")],
        unit="£000", dec=0, zero="-")
    rs = Table("rs", "Table 3: Forecast of reserves", [
        C("name", "Reserve", "text"), C("a", "31 Mar 2024 £m"), C("b", "31 Mar 2025 £m"), C("c", "31 Mar 2026 £m"),
        C("d", "31 Mar 2027 £m")], [
        ("General Fund", "15.0", "15.0", "15.0", "15.0"), ("Budget smoothing", "21.4", "13.6", "8.2", "8.2"),
        ("Homelessness", "6.3", "2.1", "0.0", "0.0"), ("Service reserves", "18.9", "16.5", "13.7", "12.0"),
        ("Private finance initiative", "9.7", "9.2", "8.6", "8.1"), T("Total")], unit="£m", dec=1)
    a, v = p.a, gap.v
    p.h("1", "Budget gap")
    p.p("1.1", f"Before new savings, the gap is {a(gap, 'Gap to be closed', 'a', 'm1')} in 2025/26 and "
        f"{a(gap, 'Gap to be closed', 't', 'm1')} over the three years. When Cabinet met in October it was put at "
        f"£37.9m over the same years; the settlement of 18 December was £1.6m better than assumed.")
    p.t(gap)
    p.p("1.2", f"Pressures come to {a(gap, 'Total pressures', 'a', 'm2')} in 2025/26, the "
        f"{p.k('largest', 'smallest', 'second largest')} being pay and prices at "
        f"{a(gap, 'Pay and prices', 'a', 'm2')}. Temporary accommodation follows with "
        f"{a(gap, 'Temporary accommodation', 'a', 'm1')}: 2,114 households were placed at the end of December, 19% "
        f"more than a year before. London boroughs as a whole spend £4m a day.")
    p.p("1.3", f"Council tax will rise by 4.99%, worth {a(gap, 'Council tax increase', 'a', 'm2')}, of which 2% is "
        f"for adult social care. Each further 1% would bring in about £1.2m but needs a referendum.")
    p.p("1.4", f"Grants help by {a(gap, 'Grant changes', 'a', 'm2')} in the first year, but changes to the formula "
        f"are expected to cost {a(gap, 'Grant changes', 'b', 'm1')} in 2026/27 and "
        f"{a(gap, 'Grant changes', 'c', 'm1')} in the year after.")
    p.h("2", "Savings proposals")
    p.p("2.1", f"{p.n(8, of=12, cap=True)} new proposals would save {a(sv, 'Total proposals', 'a', 'm2')} in 2025/26 "
        f"and {a(sv, 'Total proposals', 't', 'm2')} by 2027/28. They delete {p.n(27, of=99, style='digits')} posts, "
        f"15 of which are vacant.")
    p.t(sv)
    said1 = (p.s(sum(sv.v(n, 't') for n in ('Temporary accommodation leasing', 'Office floor letting',
            'Fostering in place of agency')) * 1000, 'm2'))
    said2 = (p.pc(sum(sv.v(n, 't') for n in ('Temporary accommodation leasing', 'Office floor letting',
            'Fostering in place of agency')) / sv.v('Total proposals', 't') * 100, 0))
    p.p("2.2", f"The {p.k('largest', 'smallest', 'second largest')} is "
        f"{p.nm('temporary accommodation leasing', 'adult reablement expansion', 'parking charges review')} (H01), "
        f"{a(sv, 'Temporary accommodation leasing', 't', 'm2')} in all. {p.n(3, of=8, cap=True)} proposals are rated "
        f"{p.r('High', 'Low', 'Medium')} risk, together "
        f"{said1}, "
        f"or "
        f"{said2} "
        f"of the total.")
    p.p("2.3", f"Customer services redesign deletes {p.n(21, style='digits', of=99)} posts and saves "
        f"{a(sv, 'Customer services redesign', 't')} over two years. Library hours is rated "
        f"{p.r('Low', 'High', 'Medium')} risk; 1,206 people answered the consultation on it and 58% were against. "
        f"Office floor letting saves {a(sv, 'Office floor letting', 'a', 'k')} in the first year.")
    left = gap.v("Gap to be closed", "a") - sv.v("Total proposals", "a")
    p.p("2.4", f"After these proposals {p.s(abs(left) * 1000, 'm2')} of the 2025/26 gap "
        f"{'is left' if left > 0 else 'is over-met'} and will be met from the Budget smoothing reserve.")
    p.h("3", "Reserves")
    p.t(rs)
    p.p("3.1", f"Reserves {p.d('fall')} from {a(rs, 'Total', 'a')} in March 2024 to {a(rs, 'Total', 'd')} in March "
        f"2027, {p.pc((1 - rs.v('Total', 'd') / rs.v('Total', 'a')) * 100, 0)} {p.d('lower')}. "
        f"{p.nm('Homelessness', 'Service reserves', 'Budget smoothing')} is used up in 2025/26. The General Fund "
        f"balance stays at {a(rs, 'General Fund', 'd')}, {p.d('above')} the minimum of £12m advised by the Section "
        f"151 officer.")
    p.p("3.2", f"Budget smoothing drops by "
        f"{p.s(rs.pounds('Budget smoothing', 'a') - rs.pounds('Budget smoothing', 'b'), 'm1')} in 2024/25 alone, to "
        f"{a(rs, 'Budget smoothing', 'b')}. The Private finance initiative reserve of "
        f"{a(rs, 'Private finance initiative', 'b')} is committed to the schools contract, which ends in 2039.")
    return p


PAPERS = [welsh, combined, pension, performance, capital_district, unitary_outturn, parish_budget, borough_savings]

# What the head of each report must say: financial year, quarter, day of the figures, meeting, body, portfolio.
HEADS = {
    "cwm-derwen-outturn": ("2024-25", None, "2025-03-31", "2025-07-08", "cabinet", None),
    "severn-vale-ca-programme": ("2025-26", 1, "2025-06-30", "2025-09-19", "investment board", None),
    "ridings-pension-fund": ("2024-25", None, "2024-09-30", "2024-12-05", "pension fund committee", None),
    "wealdshire-performance-q4": ("2024-25", 4, "2025-03-31", "2025-05-22", "policy and performance committee", None),
    "penhallow-capital": ("2024-25", None, "2024-08-31", "2024-10-15", "executive", "finance"),
    "kingsmarsh-outturn": ("2024-25", None, "2025-03-31", "2025-06-17", "cabinet", "finance and assets"),
    "marston-st-anne-budget": ("2025-26", None, None, "2025-01-07", "finance and general purposes committee", None),
    "eltham-marsh-mtfs": ("2025-26", None, None, "2025-02-05", "cabinet", None),
}
