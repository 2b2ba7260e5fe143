"""Open papers 1 to 8. Authorities, people, schemes and figures are invented; the prose computes what it tells."""
from field_model import Col as C, G, M, Paper, S, T, Table, X, rounded


def county():
    p = Paper("fenmarsh-q2-revenue", "county", [
        "FENMARSH COUNTY COUNCIL", "CABINET", "12 November 2024", "Report of the Executive Director of Resources",
        "REVENUE BUDGET MONITORING 2024/25: POSITION AT QUARTER 2"], {"bold": True})
    rev = Table("rev", "Table 1: Forecast outturn by directorate", [
        C("name", "Directorate", "text"), C("budget", "Net\nbudget\n£m", field="budget"),
        C("fc", "Forecast\noutturn\n£m", field="forecast"),
        C("var", "Forecast\nvariance\n£m", f="fc-budget", field="variance"),
        C("pct", "Variance\n%", "pct", f="var/budget*100", field="variance_percent")], [
        ("Adult Social Care and Health", "214.372", "219.046"), ("Children and Families", "131.085", "137.918"),
        ("Highways and Waste", "78.640", "77.215"), ("Libraries, Heritage and Registration", "12.418", "12.097"),
        ("Public Protection", "6.733", "6.801"), ("Corporate Services", "41.260", "40.188"), S("Service total"),
        ("Capital financing", "36.500", "34.150"), ("Contingency", "8.200", "3.000"), T("Net revenue budget")],
        record="budget_lines")
    # A subtotal over all services, then two corporate lines, then everything.
    sav = Table("sav", "Table 2: Delivery of savings", [
        C("name", "Saving", "text"), C("target", "Target\n£m", field="target"),
        C("done", "Forecast to be\ndelivered £m", field="achieved"),
        C("gap", "Shortfall\n£m", f="target-done", field="shortfall"), C("rag", "RAG", "rating")], [
        ("Reablement and technology enabled care", "3.150", "2.480", "Amber"),
        ("Market shaping", "1.900", "1.900", "Green"), ("Fostering growth", "2.275", "0.610", "Red"),
        ("Street lighting dimming", "0.845", "0.845", "Green"),
        ("Household waste site hours", "0.420", "0.390", "Amber"),
        ("Office accommodation", "1.060", "1.060", "Green"), ("Digital contact", "0.735", "0.120", "Red"),
        T("Total savings")], record="savings_initiatives")
    res = Table("res", "Table 3: Reserves", [
        C("name", "Reserve", "text"), C("op", "Balance at\n1 April 2024\n£m", field="opening"),
        C("move", "Planned\nmovement\n£m", field="movement"),
        C("cl", "Forecast balance\n31 March 2025\n£m", f="op+move", field="closing")], [
        ("Budget equalisation", "18.406", "-6.250"), ("Insurance", "9.731", "0.000"),
        ("Transformation", "7.080", "-2.915"), ("Public health", "4.664", "0.375"),
        ("Waste contract", "11.290", "-1.140"), S("Earmarked reserves"), ("General Fund balance", "16.500", "0.000"),
        T("All usable reserves")], neg="()", record="reserves")
    p.tables = []
    v, a = rev.v, p.a
    p.h("1", "Purpose of report")
    p.p("1.1", f"To inform Cabinet of the forecast revenue position for the year. The Council approved a net budget "
        f"of "
        f"{a(rev, 'Net revenue budget', 'budget')} in February 2024, and the forecast at the end of September is a "
        f"net "
        f"{p.over(v('Net revenue budget', 'var'))} of {a(rev, 'Net revenue budget', 'var')}.")
    p.h("2", "Summary")
    p.p("2.1", f"Service directorates are together forecast to {p.over(v('Service total', 'var'))} by "
        f"{a(rev, 'Service total', 'var')} ({p.pcell(rev, 'Service total', 'pct')}), compared with £9.9m reported at "
        f"Quarter 1. "
        f"The position is held by capital financing, which {p.over(v('Capital financing', 'var'), 'spends')} by "
        f"{a(rev, 'Capital financing', 'var')}, and by contingency of "
        f"{p.s(rev.pounds('Contingency', 'budget') - rev.pounds('Contingency', 'fc'), 'm1')} that is not expected to "
        f"be needed.")
    over = rev.count(lambda r: r["var"] > 0)
    p.p("2.2", f"{p.n(3, of=6, cap=True)} of the six directorates forecast an overspend. The "
        f"{p.k('largest', 'smallest', 'second largest')} "
        f"is in {p.nm('Children and Families', 'Adult Social Care and Health', 'Public Protection')}, at "
        f"{a(rev, 'Children and Families', 'var')}, followed by Adult Social Care and Health at "
        f"{a(rev, 'Adult Social Care and Health', 'var')}.")
    assert over == 3
    p.t(rev)
    p.h("3", "Reasons for variances")
    p.p("3.1", f"Children and Families ({p.over(v('Children and Families', 'var'))} "
        f"{a(rev, 'Children and Families', 'var')}). "
        "Placements for children in care account for £5.4m of this, of which £3.1m relates to 14 residential "
        "placements made "
        "since April at an average weekly cost of £6,240. The number of children in care stood at 812 at the end of "
        "September, against 789 a year earlier; the rate in similar authorities is 68 per 10,000.")
    p.p("3.2", f"Adult Social Care and Health is forecast to spend {a(rev, 'Adult Social Care and Health', 'fc')} "
        f"against a "
        f"budget of {a(rev, 'Adult Social Care and Health', 'budget')}. Home care hours are between 3% and 4% "
        f"{'higher'} than "
        "last year. A further £1.2m of pressure would arise if the winter is as hard as that of 2022/23; it is not "
        "in the forecast.")
    p.p("3.3", f"Highways and Waste is {p.over(v('Highways and Waste', 'var'), 'spending')} by "
        f"{a(rev, 'Highways and Waste', 'var', 'm1')}, chiefly because residual waste tonnages fell by 2.6% in the "
        f"first half. "
        f"Corporate Services shows {p.mark('direction', 'an underspend', [('direction', 'an overspend')])} of "
        f"{a(rev, 'Corporate Services', 'var')} from vacancies, "
        "net of agency cover of £0.4m.")
    p.p("3.4", f"Libraries, Heritage and Registration is "
        f"£{abs(rev.v('Libraries, Heritage and Registration', 'var'))}m "
        f"{p.d('below')} budget, or {p.pcell(rev, 'Libraries, Heritage and Registration', 'pct')}, because the "
        f"opening of the "
        "new Saltby library slipped by five months.")
    p.h("4", "Savings")
    red = sav.count(lambda r: r["rag"] == "Red")
    p.p("4.1", f"The budget for 2024/25 includes savings of {a(sav, 'Total savings', 'target')}, in {p.n(7, of=9)} "
        f"programmes. "
        f"{a(sav, 'Total savings', 'done')} or "
        f"{p.pc(sav.v('Total savings', 'done') / sav.v('Total savings', 'target') * 100, 0)} "
        f"is forecast to be delivered, leaving a shortfall of {a(sav, 'Total savings', 'gap')}. "
        f"{p.n(red, cap=True)} programmes are rated {p.r('Red', 'Amber', 'Green')} and "
        f"{p.n(sav.count(lambda r: r['rag'] == 'Amber'))} are Amber.")
    p.t(sav)
    said1 = (p.pc((sav.v('Fostering growth', 'gap') + sav.v('Digital contact', 'gap')) / sav.v('Total savings',
            'gap') * 100, 0))
    p.p("4.2", f"Fostering growth is rated {p.r('Red', 'Green', 'Amber')}: only {a(sav, 'Fostering growth', 'done')} "
        f"of its target of "
        f"{a(sav, 'Fostering growth', 'target')} is expected, since 11 households were approved against the 30 "
        f"assumed. Together, "
        f"Fostering growth and Digital contact make up "
        f"{p.s((sav.v('Fostering growth', 'gap') + sav.v('Digital contact', 'gap')) * 10**6, 'm3')} "
        f"of the shortfall, or "
        f"{said1}.")
    p.p("4.3", "In 2023/24 the Council delivered £8.7m, which was 91% of that year's target of £9.56m.")
    p.h("5", "Reserves")
    p.p("5.1", f"Usable reserves stood at {a(res, 'All usable reserves', 'op')} at the start of the year and are "
        f"planned to "
        f"{p.d('fall')} by {a(res, 'All usable reserves', 'move')} to {a(res, 'All usable reserves', 'cl')}. The "
        f"largest "
        f"draw is on the {p.nm('Budget equalisation', 'Insurance', 'Waste contract')} reserve, "
        f"{a(res, 'Budget equalisation', 'move')}.")
    p.p("5.2", f"The General Fund balance of {a(res, 'General Fund balance', 'cl')} equals "
        f"{p.pc(res.v('General Fund balance', 'cl') / rev.v('Net revenue budget', 'budget') * 100)} of the net "
        f"revenue budget, within the "
        "range of 3% to 5% that the Council's policy sets.")
    p.t(res)
    return p


def district():
    p = Paper("aldershaw-budget-q3", "district", [
        "Aldershaw District Council", "Overview and Scrutiny Committee – 4 February 2025",
        "Quarterly Budget Monitoring: April to December 2024",
        "Report by the Section 151 Officer"], {"lines": False, "gap": "\t"})
    gf = Table("gf", "General Fund summary", [
        C("name", "Service area", "text"), C("orig", "Original Estimate\n£", field="budget"),
        C("rev", "Revised Estimate\n£", field="adjusted_budget"),
        C("act", "Actual to\n31 December\n£", nosum=False, field="actual"),
        C("proj", "Projected\nOutturn\n£", field="forecast"),
        C("var", "Variance to\nRevised\n£", f="proj-rev", neg="AF", field="variance")], [
        ("Environmental Health", 842300, 856100, 611420, 839400),
        ("Refuse and Recycling", 2914500, 2987200, 2240310, 3142900),
        ("Planning Development", 417800, 402600, 388150, 561300),
        ("Leisure and Sport", 655900, 655900, 470880, 604200), ("Car Parks", -1182400, -1182400, -802960, -1067700),
        ("Revenues and Benefits", 931200, 948700, 702510, 927100),
        ("Housing Options", 508600, 536400, 455270, 648900), ("Democratic Services", 712500, 712500, 520440, 705300),
        T("Net cost of services")],
        unit="£", dec=0, neg="()", record="budget_lines", note="A = adverse, F = favourable.")
    inc = Table("inc", "Income from main fees and charges", [
        C("name", "Income stream", "text"), C("b", "Profiled budget\n£000"), C("act", "Actual\n£000"),
        C("d", "Over/(under)\nachieved £000", f="act-b"), C("ly", "Same period\nlast year £000")], [
        ("Planning fees", 486, 371, 442), ("Building control", 201, 188, 196), ("Pay and display", 1163, 1049, 1101),
        ("Garden waste subscriptions", 574, 603, 561), ("Land charges", 92, 97, 88), T("Total")],
        unit="£000", dec=0, neg="()")
    ct = Table("ct", "Collection", [
        C("name", "", "text"), C("due", "Collectable debit\n£000", nosum=True),
        C("got", "Collected\n£000", nosum=True), C("rate", "Collection rate", "pct", f="got/due*100", dec=2),
        C("tgt", "Target", "pct", dec=2), C("prev", "December 2023", "pct", dec=2)], [
        ("Council Tax", 68240, 57312, "84.50", "83.72"), ("Non-domestic rates", 24815, 20544, "82.00", "83.05")],
        unit="£000", dec=0)
    v, a = gf.v, p.a
    p.h("1.", "SUMMARY")
    p.p("1.1", f"Net spending on services for the year is projected at {a(gf, 'Net cost of services', 'proj')}, "
        f"which is "
        f"{a(gf, 'Net cost of services', 'var')} {p.d('more')} than the revised estimate of "
        f"{a(gf, 'Net cost of services', 'rev')}. At the "
        "end of September the projection was £387,900 over.")
    p.p("1.2", f"{p.n(gf.count(lambda r: r['var'] > 0), of=8, cap=True)} of the eight service areas are projected to "
        f"exceed the revised "
        f"estimate and {p.n(gf.count(lambda r: r['var'] < 0), of=8)} to come in below it.")
    p.h("2.", "GENERAL FUND")
    p.t(gf)
    p.p("2.1", f"Refuse and Recycling ({a(gf, 'Refuse and Recycling', 'var')} {p.d('adverse')}): agency crews "
        f"covered 1,914 shifts at a cost "
        "of £96,300, and the price for mixed recyclate went from a credit of £12 a tonne to a charge of £31 a tonne "
        "in October. Fuel "
        "costs are about £20,000 lower than estimated.")
    p.p("2.2", f"Planning Development is projected to overspend by {a(gf, 'Planning Development', 'var')} because "
        f"fee income fell short. "
        f"Car Parks will bring in {a(gf, 'Car Parks', 'proj')} against the {a(gf, 'Car Parks', 'rev')} estimated, a "
        f"{p.mark('direction', 'shortfall', [('direction', 'surplus')])} "
        f"of {a(gf, 'Car Parks', 'var')}. Both reflect the lower number of applications and visits after the closure "
        f"of the A614 for nine weeks.")
    p.p("2.3", f"Housing Options shows the {p.k('fourth', 'second', 'third')} largest adverse variance, "
        f"{a(gf, 'Housing Options', 'var')}. On "
        "31 December 61 households were in temporary accommodation (47 a year before), 23 of them in bed and "
        "breakfast.")
    p.p("2.4", f"These are offset in part by favourable variances of {a(gf, 'Leisure and Sport', 'var')} on Leisure "
        f"and Sport, "
        f"{a(gf, 'Revenues and Benefits', 'var')} on Revenues and Benefits, {a(gf, 'Environmental Health', 'var')} "
        f"on Environmental Health and "
        f"{a(gf, 'Democratic Services', 'var')} on Democratic Services, together "

        f"{p.s(-sum(r.v['var'] for r in gf.details() if r.v['var'] < 0), 'f0')}.")
    p.h("3.", "INCOME")
    said1 = (p.pc((inc.v('Planning fees', 'ly') - inc.v('Planning fees', 'act')) / inc.v('Planning fees', 'ly')
            * 100, 0))
    p.p("3.1", f"Income from the main fees and charges to the end of December was {a(inc, 'Total', 'act')}, "
        f"{a(inc, 'Total', 'd')} "
        f"({p.pc(abs(inc.v('Total', 'd')) / inc.v('Total', 'b') * 100)}) {p.d('below')} the profiled budget. "
        f"Planning fees are "
        f"{a(inc, 'Planning fees', 'd')} short and "
        f"{said1} "
        "lower than in the same period last year. One application, for 480 homes at Thornley Cross, which would have "
        "brought £118,000, has been deferred to May.")
    p.t(inc)
    p.p("3.2", f"Only Garden waste subscriptions and Land charges are {p.d('ahead')} of profile, by "
        f"{a(inc, 'Garden waste subscriptions', 'd')} and "
        f"{a(inc, 'Land charges', 'd')} respectively. Subscribers now number 11,860, at £52 a bin.")
    p.h("4.", "COLLECTION OF COUNCIL TAX AND BUSINESS RATES")
    p.t(ct)
    p.p("4.1", f"By 31 December {p.pcell(ct, 'Council Tax', 'rate')} of the Council Tax due had been collected, "
        f"{p.pc(ct.v('Council Tax', 'tgt') - rounded(ct.v('Council Tax', 'rate'), 2), 2, ' percentage points')} "
        f"{p.d('below')} target but better than the "
        f"{p.pcell(ct, 'Council Tax', 'prev')} achieved at the same point last year. The county average was 84.1%.")
    p.p("4.2", f"For business rates {a(ct, 'Non-domestic rates', 'got')} of {a(ct, 'Non-domestic rates', 'due')} was "
        f"collected, a rate of "
        f"{p.pcell(ct, 'Non-domestic rates', 'rate')}. This is {p.d('above')} target. Write-offs of £41,250 were "
        f"approved in the quarter.")
    return p


def unitary():
    p = Paper("westerby-dsg-outturn", "unitary", [
        "Westerby Council", "Schools Forum", "Date: 18 June 2025", "Title: Dedicated Schools Grant Outturn 2024-25",
        "Author: Head of Education Finance"], {"size": 11})
    dsg = Table("dsg", "Table A – DSG outturn by block", [
        C("name", "Block", "text"), C("bf", "Brought\nforward\n£'000"), C("inc", "DSG\nincome\n£'000"),
        C("exp", "Expenditure\n£'000"), C("out", "In-year\n(surplus)/deficit\n£'000", f="exp-inc"),
        C("cf", "Carried\nforward\n£'000", f="bf+out")], [
        ("Schools", -1204, 148630, 148215), ("Central School Services", -86, 2417, 2473),
        ("High Needs", 19842, 36905, 45318), ("Early Years", -953, 21066, 20741), T("Total DSG")],
        unit="£000", dec=0, neg="()")
    hn = Table("hn", "Table B – High needs spending", [
        C("name", "Provision", "text"), C("b", "2024-25\nbudget\n£'000", field="budget"),
        C("act", "2024-25\noutturn\n£'000", field="actual"), C("var", "Variance\n£'000", f="act-b", field="variance"),
        C("prev", "2023-24\noutturn\n£'000"), C("no", "Pupils\nat March 2025", "count")], [
        ("Mainstream top-up", 8120, 9964, 8371, 1642), ("Special schools", 16450, 17089, 15902, 811),
        ("Independent and non-maintained", 9310, 12745, 10288, 214), ("Alternative provision", 1985, 2216, 2040, 96),
        ("Post-16 and further education", 2260, 2171, 2094, 388), ("Support services", 1240, 1133, 1187, None),
        T("High needs total")], unit="£000", dec=0, neg="()", record="budget_lines")
    ba = Table("ba", "Table C – School balances", [
        C("name", "Phase", "text"), C("n", "Number of\nschools", "count"), C("sur", "Schools in\nsurplus", "count"),
        C("def_", "Schools in\ndeficit", "count"), C("b24", "March 2024\n£'000"), C("b25", "March 2025\n£'000"),
        C("chg", "Change\n£'000", f="b25-b24")], [
        ("Nursery", 3, 1, 2, 112, -47), ("Primary", 41, 33, 8, 4906, 3771), ("Secondary", 4, 3, 1, 1480, 1215),
        ("Special", 5, 5, 0, 2033, 2288), T("All maintained schools")], unit="£000", dec=0, neg="()")
    v, a = dsg.v, p.a
    p.h("1", "Introduction")
    p.p("1.1", f"This report sets out the final position on the DSG. The grant of {a(dsg, 'Total DSG', 'inc', 'm1')} "
        f"was "
        f"{p.d('overspent')} in the year by {a(dsg, 'Total DSG', 'out', 'm1')}, so that the cumulative deficit "
        f"{p.d('rose')} from "
        f"{a(dsg, 'Total DSG', 'bf', 'm1')} to {a(dsg, 'Total DSG', 'cf', 'm1')}.")
    p.p("1.2", "Under the statutory override the deficit is kept apart from the Council's general reserves until 31 "
        "March 2028. The "
        "deficit management plan agreed with the Department in 2023 expected a cumulative deficit of £23.1m at this "
        "point.")
    p.t(dsg)
    p.p("1.3", f"{p.n(2, of=4, cap=True)} of the four blocks ended the year with an in-year surplus: Schools "
        f"({a(dsg, 'Schools', 'out')}) and Early Years "
        f"({a(dsg, 'Early Years', 'out')}). High Needs ran a deficit of {a(dsg, 'High Needs', 'out')}, which is "
        f"{p.pc(v('High Needs', 'out') / v('High Needs', 'inc') * 100, 0)} of its income.")
    p.h("2", "High needs block")
    p.t(hn)
    p.p("2.1", f"Spending of {a(hn, 'High needs total', 'act')} was {a(hn, 'High needs total', 'var')} "
        f"{p.d('above')} the budget and "
        f"{p.pc((hn.v('High needs total', 'act') / hn.v('High needs total', 'prev') - 1) * 100)} {p.d('higher')} "
        f"than in 2023-24. Nationally, "
        "high needs spending grew by 11% over the same time.")
    p.p("2.2", f"The {p.k('greatest', 'smallest', 'second greatest')} pressure was on "
        f"{p.nm('Independent and non-maintained', 'Special schools', 'Alternative provision')} places, "
        f"{p.d('overspent')} by {a(hn, 'Independent and non-maintained', 'var')}. With "
        f"{p.n(214, style='digits', of=9999)} pupils, the average cost of a place was "
        f"{p.s(hn.pounds('Independent and non-maintained', 'act') / 214, 'f0')}, compared with "
        f"{p.s(hn.pounds('Special schools', 'act') / 811, 'f0')} in our own special schools.")
    p.p("2.3", f"Mainstream top-up {p.d('exceeds')} its budget by {a(hn, 'Mainstream top-up', 'var')}, because the "
        f"number of plans in mainstream schools went "
        "up from 1,377 to 1,642 in twelve months. By contrast, Post-16 and further education and Support services "
        f"{p.d('underspent')}, by {a(hn, 'Post-16 and further education', 'var', 'k')} and "
        f"{a(hn, 'Support services', 'var', 'k')}.")
    p.p("2.4", f"In all, the Council maintains plans for "
        f"{p.n(hn.v('High needs total', 'no'), style='digits', of=99999)} children and young people in the settings "
        "above; 57 tribunal appeals were lodged in the year, of which 31 were conceded, 9 were won and 17 are still "
        "open.")
    p.h("3", "School balances")
    p.p("3.1", f"Balances of maintained schools {p.d('fell')} by {a(ba, 'All maintained schools', 'chg', 'm2')} to "
        f"{a(ba, 'All maintained schools', 'b25', 'm2')}. "
        f"{p.n(ba.v('All maintained schools', 'def_'), of=53, cap=True)} of the {p.n(53, style='digits', of=80)} "
        f"schools are in deficit, {p.n(8, of=41)} of them primary schools.")
    p.t(ba)
    p.p("3.2", f"Special schools were the only phase whose balances {p.d('increased')}, by "
        f"{a(ba, 'Special', 'chg')}. Nursery schools moved from a surplus of "
        f"{a(ba, 'Nursery', 'b24')} to a {p.d('deficit')} of {a(ba, 'Nursery', 'b25')}. The licensed deficits range "
        f"from £6,200 to £214,000.")
    return p


def borough():
    p = Paper("canonsgate-hra-capital", "London borough", [
        "LONDON BOROUGH OF CANONSGATE", "Housing and Regeneration Scrutiny Panel", "23 January 2025",
        "HOUSING REVENUE ACCOUNT AND HOUSING CAPITAL MONITORING – PERIOD 8", "Wards affected: All"], {"bullet": "•"})
    hra = Table("hra", "Table 1 HRA forecast, Period 8", [
        C("name", "", "text"), C("b", "Annual Budget £000s", field="budget"),
        C("f", "Forecast £000s", field="forecast"), C("var", "Variance £000s", f="f-b", field="variance"),
        C("p7", "Variance at P7 £000s")], [
        G("Income"), ("Dwelling rents", -94210, -93155, 812), ("Garages and commercial rents", -3870, -4015, -120),
        ("Service charges", -16480, -17130, -604), S("Total income"), G("Expenditure"),
        ("Repairs and maintenance", 28640, 33480, 4265), ("Supervision and management", 34905, 34210, -590),
        ("Rents, rates and taxes", 2115, 2486, 371), ("Depreciation", 22760, 22760, 0),
        ("Interest payable", 13240, 12615, -480), ("Provision for bad debts", 1900, 2450, 550),
        S("Total expenditure"), X("Net (surplus)/deficit", (1, "Total income"), (1, "Total expenditure"))],
        unit="£000", dec=0, neg="()", record="budget_lines")
    cap = Table("cap", "Table 2 Housing capital programme", [
        C("name", "Scheme", "text"), C("b", "2024/25 Budget £000s"), C("act", "Spend to Date £000s"),
        C("f", "Forecast £000s"), C("slip", "Slippage £000s"), C("ou", "Over/ (Under) £000s")], [
        ("Major works – Larkfield Estate", 14250, 6104, 11020, -3230, 0),
        ("Fire safety works", 9600, 5877, 9950, 0, 350), ("Kitchens and bathrooms", 4120, 2560, 3985, 0, -135),
        ("Lift replacement", 2300, 415, 940, -1360, 0), ("New build – Pound Lane", 18750, 13912, 19480, 0, 730),
        ("Energy efficiency retrofit", 3600, 688, 1950, -1650, 0), T("Total")], unit="£000", dec=0, neg="()")
    arr = Table("arr", "Table 3 Current tenant arrears", [
        C("name", "Neighbourhood", "text"), C("ten", "Tenancies", "count"), C("apr", "Arrears April 2024 £"),
        C("nov", "Arrears Nov 2024 £"), C("chg", "Change £", f="nov-apr"),
        C("pc", "Change %", "pct", f="chg/apr*100")], [
        ("Northgate", 3912, 1204318, 1318544), ("Riverside", 4437, 1688290, 1630175),
        ("Larkfield", 2865, 1377902, 1502630), ("St Mary's", 3108, 948226, 961411), T("Borough")], unit="£", dec=0)
    v, a = hra.v, p.a
    p.h("1", "EXECUTIVE SUMMARY")
    p.b(f"The HRA is forecast to end the year with a {p.d('surplus')} of "
        f"{a(hra, 'Net (surplus)/deficit', 'f', 'm1')}, against the {a(hra, 'Net (surplus)/deficit', 'b', 'm1')} "
        f"budgeted.", 
        f"The adverse movement of {a(hra, 'Net (surplus)/deficit', 'var', 'm1')} compares with £4.2m at Period 7.",
        f"Capital spending is forecast at {a(cap, 'Total', 'f', 'm1')}, "
        f"{p.pc(cap.v('Total', 'f') / cap.v('Total', 'b') * 100, 0)} of the budget of {a(cap, 'Total', 'b', 'm1')}.")
    p.h("2", "HRA REVENUE")
    p.t(hra)
    p.p("2.1", f"Repairs and maintenance: {p.over(v('Repairs and maintenance', 'var'))} of "
        f"{a(hra, 'Repairs and maintenance', 'var', 'k')}. Disrepair cases rose to 486 open claims, "
        "from 311 in April; the average settlement is £7,950, and legal costs add about as much again. The in-house "
        "team carries 27 vacancies, whose work the contractor does at a 35% premium.")
    p.p("2.2", f"Dwelling rents will be {a(hra, 'Dwelling rents', 'var', 'k')} {p.d('less')} than budgeted. Voids "
        f"averaged 2.9% in the period, against 1.8% assumed. This was an under-recovery of £812k at Period 7.")
    p.p("2.3", f"Service charges will bring in {a(hra, 'Service charges', 'f', 'm2')}, an {p.d('over-recovery')} of "
        f"{a(hra, 'Service charges', 'var', 'k')}, while interest payable is "
        f"{a(hra, 'Interest payable', 'var', 'k')} "
        f"{p.d('lower')} than the budget, as £22m of borrowing was put off until after March.")
    p.p("2.4", f"Of the nine lines, {p.n(hra.count(lambda r: r['var'] > 0), of=9)} show an adverse variance and "
        f"{p.n(hra.count(lambda r: r['var'] == 0), of=9)} is on budget. Total expenditure of "
        f"{a(hra, 'Total expenditure', 'f', 'm1')} is "
        f"{p.pc(hra.v('Total expenditure', 'var') / hra.v('Total expenditure', 'b') * 100)} {p.d('over')} budget.")
    p.h("3", "CAPITAL PROGRAMME")
    p.t(cap)
    p.p("3.1", f"{p.n(3, of=6, cap=True)} schemes report slippage, which comes to {a(cap, 'Total', 'slip', 'm2')} in "
        f"all, more than half of it on "
        f"{p.nm('Major works – Larkfield Estate', 'Lift replacement', 'Energy efficiency retrofit')}"
        f" ({a(cap, 'Major works – Larkfield Estate', 'slip', 'm2')}). The contractor there entered administration "
        f"in August.")
    p.p("3.2", f"New build – Pound Lane is forecast to cost {a(cap, 'New build – Pound Lane', 'ou', 'k')} "
        f"{p.d('more')} than budgeted, owing to contaminated ground; the whole scheme, over four years, is now put "
        f"at £41.6m for 148 homes. "
        f"It has spent {a(cap, 'New build – Pound Lane', 'act', 'm1')} so far, or "
        f"{p.pc(cap.v('New build – Pound Lane', 'act') / cap.v('New build – Pound Lane', 'b') * 100, 0)} of this "
        f"year's budget.")
    p.p("3.3", f"Spend to date on all schemes is {a(cap, 'Total', 'act', 'm1')}. "
        f"{p.nm('Lift replacement', 'Fire safety works', 'Kitchens and bathrooms')} has spent the least, "
        f"{a(cap, 'Lift replacement', 'act', 'k')}.")
    p.h("4", "RENT ARREARS")
    p.t(arr)
    p.p("4.1", f"Arrears of current tenants {p.d('rose')} by {a(arr, 'Borough', 'chg', 'k')} or "
        f"{p.pcell(arr, 'Borough', 'pc')} between April and November, to {a(arr, 'Borough', 'nov', 'M2')}. They "
        f"{p.d('fell')} in "
        f"{p.nm('Riverside', 'Northgate', 'Larkfield')} alone, by {a(arr, 'Riverside', 'chg', 'f0')}. "
        f"{p.nm('Northgate', 'Larkfield', 'Riverside')} had the highest rise in percentage terms, "
        f"{p.pcell(arr, 'Northgate', 'pc')}.")
    p.p("4.2", f"The average debt is {p.s(arr.v('Borough', 'nov') / arr.v('Borough', 'ten'), 'f0')} for each of the "
        f"{p.n(arr.v('Borough', 'ten'), style='digits', of=10**6)} tenancies. Two neighbouring boroughs reported "
        f"£352 and £417. Evictions numbered 12, three fewer than at this time last year.")
    return p


def fire():
    p = Paper("tarnside-fire-performance", "fire", [
        "TARNSIDE FIRE AND RESCUE AUTHORITY", "Performance and Resources Committee", "10 March 2025",
        "Corporate Performance and Finance Report, Quarter 3 2024/25",
        "Report of the Treasurer and the Deputy Chief Fire Officer"], {"lines": True})
    pf = Table("pf", "Service measures", [
        C("name", "Measure", "text"), C("q2", "Q2\n2024/25", "num", dec=1, field="results"),
        C("q3", "Q3\n2024/25", "num", dec=1, field="results"), C("tgt", "Target", "num", dec=1, field="targets"),
        C("rag", "Status", "rating", field="ratings"), C("ly", "Q3\n2023/24", "num", dec=1, field="results")], [
        ("Accidental dwelling fires per 10,000 dwellings", "2.6", "2.4", "2.5", "Green", "2.9"),
        ("Average attendance time, life risk (minutes)", "9.1", "9.6", "9.0", "Amber", "8.8"),
        ("On-call availability (%)", "81.3", "78.7", "90.0", "Red", "83.5"),
        ("Home fire safety visits to the over-75s (%)", "64.0", "71.2", "70.0", "Green", "58.6"),
        ("False alarms attended per 1,000 premises", "6.8", "7.0", "6.5", "Amber", "6.9"),
        ("Sickness, days lost per person", "2.2", "2.9", "2.0", "Red", "2.5")],
        unit="", dec=1, record="measures",
        note="Green: target met. Amber: missed by 10% or less. Red: missed by more than 10%.")
    wf = Table("wf", "Establishment and strength at 31 December 2024", [
        C("name", "Group", "text"), C("est", "Establishment\nFTE", "money", dec=1),
        C("stg", "Strength\nFTE", "money", dec=1), C("vac", "Over/(under)\nFTE", "money", f="stg-est", dec=1)], [
        ("Wholetime", "402.0", "397.5"), ("On-call", "288.0", "231.5"), ("Control", "34.0", "35.0"),
        ("Support staff", "141.6", "129.2"), T("All staff")], unit="", dec=1, neg="()")
    rv = Table("rv", "Revenue budget", [
        C("name", "Subjective heading", "text"), C("b", "Budget\n£'000", field="budget"),
        C("yb", "Profile to\ndate £'000", field="budget_to_date"), C("ya", "Actual to\ndate £'000", field="actual"),
        C("f", "Forecast\n£'000", field="forecast"),
        C("var", "Variance\n£'000", f="f-b", neg="-", plus=True, field="variance")], [
        ("Wholetime pay", 21480, 16110, 16288, 21690), ("On-call pay", 5235, 3926, 3602, 4815),
        ("Support staff pay", 6120, 4590, 4371, 5840), ("Pensions", 1310, 983, 1077, 1455),
        ("Premises", 2475, 1856, 1994, 2610), ("Transport", 1565, 1174, 1149, 1530),
        ("Supplies and services", 3890, 2918, 2960, 3945), ("Capital charges", 2840, 0, 0, 2840),
        ("Income", -1915, -1436, -1561, -2070), T("Net expenditure")], unit="£000", dec=0, record="budget_lines")
    a = p.a
    p.h("1", "PERFORMANCE")
    p.p("1.1", f"Of the six measures, {p.n(2, of=6)} are Green, {p.n(2, of=6)} Amber and {p.n(2, of=6)} Red.")
    p.t(pf)
    p.p("1.2", f"On-call availability {p.d('fell')} to {p.pc(pf.v('On-call availability (%)', 'q3'))}, from "
        f"{p.pc(pf.v('On-call availability (%)', 'q2'))} in the quarter before, and is rated "
        f"{p.r('Red', 'Amber', 'Green')}. The best station, Hallow, reached 97.4% and the poorest, Crake Bridge, "
        f"51.9%. "
        "Availability is lowest on weekdays between 8am and 5pm, at about 66%.")
    p.p("1.3", f"The average attendance time at life risk incidents was "
        f"{p.mark('figure', '9.6', [('figure', '6.9'), ('figure', '8.6'), ('figure', '9.1')])} "
        f"minutes, 0.6 minutes {p.d('slower')} than the target. The two appliances off the run in November added an "
        f"estimated 20 seconds.")
    p.p("1.4", f"Home fire safety visits to the over-75s reached "
        f"{p.pc(pf.v('Home fire safety visits to the over-75s (%)', 'q3'))}, so that the target of {p.pc(70, 0)} was "
        f"{p.d('exceeded')} for the first time. In all 3,418 visits were made, 412 of them jointly with the "
        f"ambulance trust.")
    p.p("1.5", f"Sickness absence {p.d('rose')} from 2.2 to "
        f"{p.mark('figure', '2.9', [('figure', '9.2'), ('figure', '3.9'), ('figure', '2.5')])} "
        f"days per person; musculoskeletal causes made up 38% and mental health 27% of days lost. A year ago it was "
        f"2.5 days.")
    p.h("2", "WORKFORCE")
    p.p("2.1", f"Strength stood at {p.mark('figure', '793.2', [('figure', '739.2'), ('figure', '783.2')])} full-time "
        f"equivalents, {p.mark('figure', '72.4', [('figure', '74.2'), ('figure', '62.4')])} {p.d('below')} "
        f"establishment. {p.nm('Control', 'Wholetime', 'On-call')} is the only group above establishment, by one. "
        f"The gap is widest for {p.nm('On-call', 'Wholetime', 'Support staff')} firefighters, where "
        f"{p.pc(rounded('56.5', 1) / 288 * 100)} of posts are vacant.")
    assert wf.v("All staff", "stg") == rounded("793.2", 1) and wf.v("All staff", "vac") == rounded("-72.4", 1)
    p.t(wf)
    p.p("2.2", "Fourteen wholetime recruits start in April and nine retirements are expected before July, so the "
        "number will be about 402.5 in the summer.")
    p.h("3", "FINANCE")
    net = rv.pounds("Net expenditure", "var")
    p.p("3.1", f"The net budget is {a(rv, 'Net expenditure', 'b', 'm2')}. The forecast at the end of December is "
        f"{a(rv, 'Net expenditure', 'f', 'm2')}, an {p.over(net)} of {a(rv, 'Net expenditure', 'var', 'k')}. At "
        f"Quarter 2 the Authority was told of an overspend of £130,000.")
    p.t(rv)
    p.p("3.2", f"On-call pay is forecast to {p.over(rv.v('On-call pay', 'var'))} by {a(rv, 'On-call pay', 'var')}, a "
        f"consequence of the vacancies above, and Support staff pay by {a(rv, 'Support staff pay', 'var')}. "
        f"Wholetime pay is {p.over(rv.v('Wholetime pay', 'var'), 'spent')} by {a(rv, 'Wholetime pay', 'var')}, "
        "of which £85,000 is pre-arranged overtime and £62,000 the July pay award of 4% against 3.5% budgeted.")
    p.p("3.3", f"Pensions ({a(rv, 'Pensions', 'var')}) reflects four ill-health retirements, and Premises "
        f"({a(rv, 'Premises', 'var')}) the price of gas. Income is {a(rv, 'Income', 'var')} {p.d('better')} than "
        f"budget. Both Transport and Income show favourable variances, together {p.s(190000, 'f0')}.")
    assert rv.v("Transport", "var") + rv.v("Income", "var") == -190
    p.p("3.4", f"To the end of December {a(rv, 'Premises', 'ya')} has been spent on Premises, against a profile of "
        f"{a(rv, 'Premises', 'yb')}.")
    return p


def police():
    p = Paper("northmoor-police-mtfp", "police", [
        "Office of the Police and Crime Commissioner for Northmoor", "Police and Crime Panel", "31 January 2025",
        "MEDIUM TERM FINANCIAL PLAN 2025/26 TO 2028/29 AND PRECEPT PROPOSAL",
        "Report of the Chief Finance Officer"], {"wide": False})
    mt = Table("mt", "Table 1. Medium term forecast", [
        C("name", "", "text"), C("y1", "2025/26\n£m"), C("y2", "2026/27\n£m"), C("y3", "2027/28\n£m"),
        C("y4", "2028/29\n£m")], [
        G("Spending"), ("Base budget", "238.6", "247.4", "255.1", "262.3"),
        ("Pay awards", "6.1", "5.7", "5.4", "5.5"), ("Price inflation", "2.3", "1.9", "1.8", "1.8"),
        ("Officer uplift", "1.4", "0.6", "0.0", "0.0"), ("Capital financing", "0.9", "1.2", "1.5", "0.8"),
        ("Savings", "-1.9", "-1.7", "-1.5", "-1.2"), S("Spending requirement"), G("Funding"),
        ("Police grant", "136.8", "138.9", "141.0", "143.1"),
        ("Legacy council tax grants", "8.4", "8.4", "8.4", "8.4"), ("Precept", "100.9", "105.3", "109.7", "114.3"),
        ("Collection fund surplus", "0.7", "0.3", "0.3", "0.3"), S("Total funding"),
        X("Budget gap", (1, "Spending requirement"), (-1, "Total funding"))], unit="£m", dec=1, neg="()")
    pr = Table("pr", "Table 2. Precept by band", [
        C("name", "Band", "text"), C("w", "Ninths of\nBand D", "num", dec=0), C("now", "2024/25\n£", dec=2),
        C("new", "2025/26\n£", dec=2), C("up", "Increase\n£", f="new-now", dec=2)], [
        ("A", 6, "180.18", "189.46"), ("B", 7, "210.21", "221.04"), ("C", 8, "240.24", "252.61"),
        ("D", 9, "270.27", "284.19"), ("E", 11, "330.33", "347.34"), ("F", 13, "390.39", "410.50"),
        ("G", 15, "450.45", "473.65"), ("H", 18, "540.54", "568.38")], unit="£", dec=2)
    rs = Table("rs", "Table 3. Reserves at 31 March", [
        C("name", "Reserve", "text"), C("r24", "2024\nactual £m"), C("r25", "2025\nforecast £m"),
        C("r26", "2026\nforecast £m"), C("r29", "2029\nforecast £m")], [
        ("General", "7.2", "7.2", "7.4", "7.9"), ("Estates", "5.6", "4.1", "2.2", "0.5"),
        ("Operations", "3.8", "3.3", "3.0", "2.6"), ("PFI", "2.7", "2.5", "2.3", "1.7"),
        ("Insurance", "1.9", "1.9", "1.9", "1.9"), T("Total")], unit="£m", dec=1)
    a = p.a
    p.h("1", "Purpose")
    p.p("1.1", f"The Commissioner proposes a Band D precept of {a(pr, 'D', 'new', 'f2')} for 2025/26, an "
        f"{p.d('increase')} of {a(pr, 'D', 'up', 'f2')} or {p.pc(pr.v('D', 'up') / pr.v('D', 'now') * 100, 2)}. The "
        f"referendum limit announced in December was £14.")
    p.h("2", "Medium term forecast")
    p.p("2.1", f"The spending requirement for 2025/26 is {a(mt, 'Spending requirement', 'y1')}, which is "
        f"{p.pc((mt.v('Spending requirement', 'y1') / mt.v('Base budget', 'y1') - 1) * 100)} {p.d('above')} the base "
        f"budget of {a(mt, 'Base budget', 'y1')}. Funding comes to {a(mt, 'Total funding', 'y1')}.")
    p.t(mt)
    p.p("2.2", f"The gap {p.d('rises')} from {a(mt, 'Budget gap', 'y1')} in 2025/26 to {a(mt, 'Budget gap', 'y2')} "
        f"in 2026/27. It stands at "
        f"{a(mt, 'Budget gap', 'y3')} in 2027/28 and {a(mt, 'Budget gap', 'y4')} in the last year. A pay award one "
        f"percentage point above the "
        "assumption would add about £1.9m a year.")
    p.p("2.3", f"Pay awards add {a(mt, 'Pay awards', 'y1')} in the first year and "
        f"{p.s(sum(mt.pounds('Pay awards', k) for k in ('y1', 'y2', 'y3', 'y4')), 'm1')} over the four years. "
        f"Savings of {a(mt, 'Savings', 'y1')} are built into 2025/26; since 2011 the Force has saved £61m.")
    p.p("2.4", f"Police grant is {p.pc(mt.v('Police grant', 'y1') / mt.v('Total funding', 'y1') * 100, 0)} of "
        f"funding in 2025/26 and the precept {p.pc(mt.v('Precept', 'y1') / mt.v('Total funding', 'y1') * 100, 0)}; "
        f"for England as a whole the precept pays for 34%. By 2028/29 the precept will bring in "
        f"{a(mt, 'Precept', 'y4')}, "
        f"{p.s(mt.pounds('Precept', 'y4') - mt.pounds('Precept', 'y1'), 'm1')} {p.d('more')} than in 2025/26.")
    p.h("3", "Council tax")
    p.p("3.1", f"A household in Band A would pay {a(pr, 'A', 'new', 'f2')} a year, {a(pr, 'A', 'up', 'f2')} "
        f"{p.d('more')} than now, and one in Band H {a(pr, 'H', 'new', 'f2')}. For Band D the rise comes to 27p a "
        f"week. About 61% of dwellings in the area are in Bands A to C.")
    p.t(pr)
    p.p("3.2", "Of 2,046 people who answered the Commissioner's survey, 54% would pay £1 a month or more, 29% would "
        "pay nothing more and 17% did not know.")
    p.h("4", "Reserves")
    p.t(rs)
    p.p("4.1", f"Total reserves are forecast to {p.d('fall')} from {a(rs, 'Total', 'r24')} in March 2024 to "
        f"{a(rs, 'Total', 'r29')} in March 2029, or by "
        f"{p.pc((1 - rs.v('Total', 'r29') / rs.v('Total', 'r24')) * 100, 0)}. The "
        f"{p.nm('Estates', 'Operations', 'General')} reserve falls the most, by "
        f"{p.s(rs.pounds('Estates', 'r24') - rs.pounds('Estates', 'r29'), 'm1')}, as the new custody suite is built.")
    p.p("4.2", f"{p.nm('General', 'Estates', 'PFI')} reserves are the only ones to grow. At "
        f"{a(rs, 'General', 'r26')} they would be "
        f"{p.pc(rs.v('General', 'r26') / mt.v('Spending requirement', 'y1') * 100)} of the 2025/26 spending "
        f"requirement, and the minimum the Commissioner has set is 2.5%.")
    return p


def parish():
    p = Paper("little-harrowby-accounts", "parish", [
        "LITTLE HARROWBY PARISH COUNCIL", "Receipts and Payments for the year ended 31 March 2025",
        "Presented to the Annual Meeting, 14 May 2025"], {"lines": False, "foot": False})
    rec = Table("rec", "RECEIPTS", [
        C("name", "", "text"), C("ly", "2023/24\n£"), C("b", "Budget 2024/25\n£", dec=0),
        C("act", "2024/25\n£", field="amount")], [
        ("Precept", "14850.00", 15600, "15600.00"), ("Allotment rents", "412.50", 420, "431.00"),
        ("Burial fees", "1180.00", 900, "645.00"), ("Bank interest", "96.14", 80, "214.87"),
        ("Grant – District Council", "0.00", 0, "2500.00"), ("VAT refund", "688.03", 0, "1042.36"),
        ("Hire of pavilion", "1325.00", 1400, "1612.00"), T("Total receipts")],
        unit="£", dec=2, record="receipts_payments", zero="-")
    pay = Table("pay", "PAYMENTS", [
        C("name", "", "text"), C("ly", "2023/24\n£"), C("b", "Budget 2024/25\n£", dec=0),
        C("act", "2024/25\n£", field="amount")], [
        ("Clerk's salary", "6240.00", 6550, "6551.20"), ("Insurance", "842.17", 880, "901.44"),
        ("Audit fees", "310.00", 320, "320.00"), ("Grass cutting", "3150.00", 3300, "3420.00"),
        ("Pavilion repairs", "1966.80", 1500, "4871.35"), ("Playground inspection", "185.00", 190, "198.00"),
        ("Section 137 donations", "750.00", 750, "600.00"), ("Street lighting", "1490.26", 1650, "1583.09"),
        ("VAT on payments", "688.03", 0, "1042.36"), T("Total payments")],
        unit="£", dec=2, record="receipts_payments", zero="-")
    bal = Table("bal", "BALANCES", [
        C("name", "", "text"), C("ly", "31 March 2024\n£"), C("act", "31 March 2025\n£")], [
        ("Current account", "4811.90", "3076.22"), ("Deposit account", "11502.36", "11717.23"),
        M("Uncleared cheques", None, None), T("Total at bank")], unit="£", dec=2)
    bal.rows = [r for r in bal.rows if r.label != "Uncleared cheques"]
    run = Table("run", "RECONCILIATION", [
        C("name", "", "text"), C("act", "£")], [
        ("Balance brought forward 1 April 2024", "16314.26"),
        ("Add total receipts", str(rec.v("Total receipts", "act"))),
        ("Less total payments", "-" + str(pay.v("Total payments", "act"))),
        T("Balance carried forward 31 March 2025")], unit="£", dec=2, neg="()")
    # What is left of the bank balance is put where the reconciliation ends, so that both are true.
    want = run.v("Balance carried forward 31 March 2025", "act")
    bal.by_label["Current account"].v["act"] = want - bal.v("Deposit account", "act")
    bal.by_label["Total at bank"].v["act"] = want
    a = p.a
    p.p("1.", f"Receipts in the year came to {a(rec, 'Total receipts', 'act')} and payments to "
        f"{a(pay, 'Total payments', 'act')}, so that "
        f"balances went {p.d('up')} by {p.s(rec.v('Total receipts', 'act') - pay.v('Total payments', 'act'), 'f2')}.")
    p.t(rec)
    p.p("2.", f"The precept of {a(rec, 'Precept', 'act', 'f0')} was "
        f"{p.s(rec.v('Precept', 'act') - rec.v('Precept', 'ly'), 'f0')} {p.d('higher')} than the year before; a Band "
        f"D household paid £38.24. Burial fees of {a(rec, 'Burial fees', 'act', 'f0')} were "
        f"{p.s(rec.v('Burial fees', 'b') - rec.v('Burial fees', 'act'), 'f0')} {p.d('below')} budget, with two "
        f"interments in place of four.")
    p.p("3.", f"The District Council gave a grant of {a(rec, 'Grant – District Council', 'act', 'f0')} towards the "
        f"pavilion roof, out of a fund of £40,000 for the whole district. Bank interest more than doubled, from "
        f"{a(rec, 'Bank interest', 'ly')} to {a(rec, 'Bank interest', 'act')}.")
    p.t(pay)
    p.p("4.", f"Pavilion repairs cost {a(pay, 'Pavilion repairs', 'act')} against a budget of "
        f"{a(pay, 'Pavilion repairs', 'b', 'f0')}. The roof alone came to £3,290; two other quotations were for "
        f"£3,645 and £4,100. Section 137 donations were {p.s(150, 'f0')} {p.d('under')} budget.")
    clerk = "Clerk's salary"
    p.p("5.", f"{p.n(pay.count(lambda r: r['act'] > r['b'] and r['b'] > 0), of=8, cap=True)} of the eight budgeted "
        f"headings went over budget. The {p.k('largest', 'smallest', 'second largest')} payment was "
        f"{p.nm('the Clerk’s salary', 'Insurance', 'Grass cutting')}, "
        f"{p.pc(pay.v(clerk, 'act') / pay.v('Total payments', 'act') * 100, 0)} of the total.")
    p.t(run)
    p.p("6.", f"The balance of {a(run, 'Balance carried forward 31 March 2025', 'act')} is held as below. Of it "
        f"£5,000 is set aside for the play area and £1,200 for elections.")
    p.t(bal)
    p.p("7.", f"The deposit account holds {a(bal, 'Deposit account', 'act')} and earned all of the interest; its "
        f"rate was 1.85% at the year end, having been 0.84% a year earlier.")
    return p


def scottish():
    p = Paper("strathlorn-treasury", "Scottish", [
        "Strathlorn Council", "Finance and Audit Committee: 26 November 2024",
        "Treasury Management Mid-Year Review 2024/25", "Report by Director of Finance"], {"size": 10.5})
    debt = Table("debt", "Table 1 – External borrowing", [
        C("name", "Source", "text"), C("op", "1 April 2024 £m"), C("new", "New borrowing £m"), C("rep", "Repaid £m"),
        C("cl", "30 September 2024 £m", f="op+new-rep"), C("rate", "Average rate %", "pct", dec=2, nosum=True)], [
        ("PWLB", "186.42", "20.00", "7.35", "3.61"), ("Market loans (LOBO)", "38.50", "0.00", "5.00", "4.52"),
        ("Other local authorities", "25.00", "30.00", "35.00", "5.18"),
        ("Salix and other", "1.86", "0.00", "0.21", "0.00"), T("Total borrowing", rate="3.83")],
        unit="£m", dec=2, pct_sign=False)
    inv = Table("inv", "Table 2 – Investments at 30 September 2024", [
        C("name", "Counterparty", "text"), C("amt", "Amount £000"), C("mat", "Matures", "text"),
        C("rate", "Rate %", "pct", dec=2, nosum=True), C("lim", "Limit £000", nosum=True)], [
        ("Debt Management Office", 6500, "14/10/2024", "4.94", 50000),
        ("Kelmuir Building Society", 5000, "20/12/2024", "5.06", 5000),
        ("Caledon Bank", 7250, "On call", "4.75", 10000), ("Money market fund A", 9880, "On call", "4.98", 12000),
        ("Money market fund B", 4120, "On call", "4.96", 12000), T("Total")], unit="£000", dec=0, pct_sign=False)
    ind = Table("ind", "Table 3 – Prudential indicators", [
        C("name", "Indicator", "text"), C("lim", "Limit for 2024/25 £m"), C("est", "Estimate in strategy £m"),
        C("now", "Mid-year position £m"), C("ok", "Within limit", "text")], [
        ("Authorised limit for external debt", "325.00", "268.00", "253.22", "Yes"),
        ("Operational boundary", "300.00", "268.00", "253.22", "Yes"),
        ("Variable rate exposure", "75.00", "62.00", "58.50", "Yes"),
        ("Borrowing maturing within one year", "60.00", "51.00", "46.30", "Yes")], unit="£m", dec=2)
    diff = debt.v("Total borrowing", "cl") - ind.v("Operational boundary", "now")
    for name in ("Authorised limit for external debt", "Operational boundary"):
        ind.by_label[name].v["now"] += diff
    a = p.a
    p.h("1", "Background")
    p.p("1.1", "The Code requires a mid-year review of treasury activity. The strategy for 2024/25 was approved on "
        "29 February 2024. Bank Rate was 5.25% in April and was cut to 5.00% on 1 August.")
    p.h("2", "Borrowing")
    p.p("2.1", f"External borrowing was {a(debt, 'Total borrowing', 'cl')} at the end of September, "
        f"{p.s(debt.pounds('Total borrowing', 'cl') - debt.pounds('Total borrowing', 'op'), 'm2')} {p.d('more')} "
        f"than at the start of the year. New loans of {a(debt, 'Total borrowing', 'new')} were taken and "
        f"{a(debt, 'Total borrowing', 'rep')} was repaid.")
    p.t(debt)
    p.p("2.2", f"PWLB loans make up {p.pc(debt.v('PWLB', 'cl') / debt.v('Total borrowing', 'cl') * 100, 0)} of the "
        f"debt, at an average rate of {p.pc(debt.v('PWLB', 'rate'), 2)}. One LOBO of £5m was called by the lender in "
        f"June, when it asked for 6.1%, and was repaid without penalty. Scottish councils' average rate was 3.74% in "
        f"2023/24.")
    p.p("2.3", f"Loans from other local authorities {p.d('fell')} from "
        f"{a(debt, 'Other local authorities', 'op', 'm1')} to {a(debt, 'Other local authorities', 'cl', 'm1')}; they "
        f"are the {p.k('dearest', 'cheapest', 'second dearest')} source, at "
        f"{p.pc(debt.v('Other local authorities', 'rate'), 2)}. A further £15m is expected to be borrowed before "
        f"March.")
    p.h("3", "Investments")
    p.t(inv)
    said1 = (p.pc((inv.v('Money market fund A', 'amt') + inv.v('Money market fund B', 'amt')) / inv.v('Total',
            'amt') * 100, 0))
    p.p("3.1", f"Investments came to {a(inv, 'Total', 'amt', 'm2')} with {p.n(5, of=9)} counterparties, none of them "
        f"above its limit. The highest balance, {a(inv, 'Money market fund A', 'amt')}, was with "
        f"{p.nm('Money market fund A', 'Caledon Bank', 'Money market fund B')}. "
        f"The two money market funds together held "
        f"{p.s(inv.pounds('Money market fund A', 'amt') + inv.pounds('Money market fund B', 'amt'), 'm1')}, or "
        f"{said1} "
        f"of the whole.")
    p.p("3.2", f"The Kelmuir Building Society deposit of {a(inv, 'Kelmuir Building Society', 'amt', 'm0')} earns "
        f"{p.pc(inv.v('Kelmuir Building Society', 'rate'), 2)}, the {p.k('best', 'lowest', 'second best')} rate. "
        f"Interest of £0.81m was earned in the half year, against £0.74m budgeted for the same time and £1.02m a "
        f"year before, when balances averaged £41m.")
    p.h("4", "Prudential indicators")
    p.p("4.1", f"Debt of {a(ind, 'Authorised limit for external debt', 'now')} leaves headroom of "
        f"{p.s(ind.pounds('Operational boundary', 'lim') - ind.pounds('Operational boundary', 'now'), 'm2')} under "
        f"the operational boundary of {a(ind, 'Operational boundary', 'lim', 'm0')}. All {p.n(4, of=9)} indicators "
        f"are {'within'} their limits. The authorised limit was £310m in 2023/24.")
    p.t(ind)
    p.p("4.2", f"Variable rate exposure is {a(ind, 'Variable rate exposure', 'now', 'm1')}, "
        f"{p.s(ind.pounds('Variable rate exposure', 'est') - ind.pounds('Variable rate exposure', 'now'), 'm1')} "
        f"{p.d('lower')} than the strategy estimated.")
    return p


PAPERS = [county, district, unitary, borough, fire, police, parish, scottish]

# What the head of each report must say: financial year, quarter, day of the figures, meeting, body, portfolio.
HEADS = {
    "fenmarsh-q2-revenue": ("2024-25", 2, "2024-09-30", "2024-11-12", "cabinet", None),
    "aldershaw-budget-q3": ("2024-25", 3, "2024-12-31", "2025-02-04", "overview and scrutiny committee", None),
    "westerby-dsg-outturn": ("2024-25", None, "2025-03-31", "2025-06-18", "schools forum", None),
    "canonsgate-hra-capital": ("2024-25", None, "2024-11-30", "2025-01-23", "housing and regeneration scrutiny panel",
                               None),
    "tarnside-fire-performance": ("2024-25", 3, "2024-12-31", "2025-03-10", "performance and resources committee",
                                  None),
    "northmoor-police-mtfp": ("2025-26", None, None, "2025-01-31", "police and crime panel", None),
    "little-harrowby-accounts": ("2024-25", None, "2025-03-31", "2025-05-14", None, None),
    "strathlorn-treasury": ("2024-25", None, "2024-09-30", "2024-11-26", "finance and audit committee", None),
}
