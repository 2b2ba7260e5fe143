import Figures
import Testing

@testable import Records

@Suite("Heads of other shapes")
struct HeadShapeTests {
    @Test("labels that only room keeps from their values, and a title that they end")
    func room() throws {
        let report = try PaperText.report(
            """
            Police and Crime Commissioner for Wexcombe
            Meeting        Accountability Board
            Date           31 October 2031
            Subject        Financial Monitoring Report – September 2031
            Author         Joint Chief Finance Officer

            1. Position

            1.1 An underspend of £1.6m is forecast.
            """
        )
        #expect(report.head.title == "Financial Monitoring Report – September 2031")
        #expect(report.head.body == "Accountability Board")
        #expect(report.head.meetingDate?.description == "2031-10-31")
    }

    @Test("a title above labels does not take them in")
    func labels() throws {
        let report = try PaperText.report(
            """
            WEXCOMBE COUNTY COUNCIL

            CABINET

            14 NOVEMBER 2031

            Quarter 2 Revenue Budget Monitoring 2031/32
            Report of:            Cabinet Member for Finance
            Lead officer:         Director of Finance
            Wards affected: All

            1. Summary

            1.1 An overspend of £3.2m is forecast, in spite of income from the Kingsgate portfolio.
            """
        )
        #expect(report.head.title == "Quarter 2 Revenue Budget Monitoring 2031/32")
        #expect(report.head.portfolio != "Kingsgate")
    }

    @Test("a title with the number of its item, and the year on the line below a title")
    func titles() throws {
        let numbered = try PaperText.report(
            """
            WEXCOMBE FIRE AUTHORITY

            POLICY AND RESOURCES COMMITTEE

            27 JUNE 2032

            1. REVENUE AND CAPITAL OUTTURN 2031/32

            Report of the Treasurer

            Purpose of report

            1. To advise Members of the final position.
            """
        )
        #expect(numbered.head.title == "REVENUE AND CAPITAL OUTTURN 2031/32")
        #expect(numbered.head.period.financialYear?.description == "2031-32")
        let split = try PaperText.report(
            "Wexcombe County Council\n\nHousing Committee\n\n20 June 2032\n\nHousing Revenue Account Outturn\n\n2031/32\n\n1. Background\n\n1.1 Final."
        )
        #expect(split.head.title == "Housing Revenue Account Outturn 2031/32")
    }

    @Test(
        "the time of which a title tells",
        arguments: [
            (
                "Medium Term Financial Strategy 2032/33 to 2035/36 and Savings (Month 7)", "2031-32", 10, nil,
                "2031-10-31"
            ),
            ("Fund Report: Quarter Ended 30 September 2031", "2031-32", nil, 2, "2031-09-30"),
            ("Revenue Monitoring P7 2031/32", "2031-32", 10, nil, "2031-10-31"),
        ] as [(String, String, Int?, Int?, String)]
    )
    func periods(_ title: String, _ year: String, _ month: Int?, _ quarter: Int?, _ day: String) throws {
        let report = try PaperText.report(
            "Wexcombe County Council\n\nCabinet\n\n11 December 2031\n\n\(title)\n\n1. Summary\n\n1.1 The gap is £3.2m."
        )
        let period = report.head.period
        #expect(period.financialYear?.description == year)
        #expect(period.month == month)
        #expect(period.quarter?.rawValue == quarter)
        #expect(period.asAt?.description == day)
    }

    @Test("a budget at a day of its year is monitored")
    func monitored() throws {
        let report = try PaperText.report(
            "Wexcombe County Council\n\nCabinet\n\n6 November 2031\n\nREVENUE BUDGET 2031/32: POSITION AT 30 SEPTEMBER 2031\n\n1. Summary\n\n1.1 All is well."
        )
        #expect(report.head.kind == .budgetMonitoring)
    }

    @Test("labels in two languages, the mark of an item, and an author below a title")
    func marks() throws {
        let welsh = try PaperText.report(
            "CYFARFOD / MEETING: Cabinet\n\nDYDDIAD / DATE: 19 November 2031\n\nTEITL / TITLE: Quarter 2 Budget Monitoring 2031/32\n\n1. Purpose\n\n1.1 All is well."
        )
        #expect(welsh.head.body == "Cabinet")
        #expect(welsh.head.meetingDate?.description == "2031-11-19")
        #expect(welsh.head.title == "Quarter 2 Budget Monitoring 2031/32")
        let item = try PaperText.report(
            "Wexcombe County Council\n\nCabinet\n\n19 November 2031\n\nItem 5: Budget Monitoring Quarter 2 2031/32\nReport of the Treasurer\n\n1. Purpose\n\n1.1 All is well."
        )
        #expect(item.head.title == "Budget Monitoring Quarter 2 2031/32")
    }

    @Test("an outturn looks back on forecasts, and a month without a year is the last one over")
    func lookingBack() throws {
        let outturn = try PaperText.report(
            "Wexcombe County Council\n\nCabinet\n\n10 June 2032\n\nRevenue Outturn 2031/32\n\n1. Purpose\n\n1.1 At Quarter 3 2031/32 an overspend of £3.2m was forecast."
        )
        #expect(outturn.head.period.quarter == nil)
        let period = try PaperText.report(
            "Wexcombe County Council\n\nCabinet\n\n29 January 2032\n\nFinancial Monitoring Report – Period 9\n\n1. Purpose\n\n1.1 All is well."
        )
        #expect(period.head.period.financialYear?.description == "2031-32")
        #expect(period.head.period.asAt?.description == "2031-12-31")
    }

    @Test(
        "the heading at the top is the title, whatever stands below it",
        arguments: [
            "# School Balances as at 31 March 2031\n\n**Meeting:** Schools Forum\n**Date:** 24 June 2031\n",
            "Agenda Item 6\n\nSchool Balances as at 31 March 2031\nMeeting     Schools Forum\nDate        24 June 2031\n",
            "# School Balances as at 31 March 2031\n\nWexcombe County Council\n\nSchools Forum, 24 June 2031\n\nLead: Head of Finance\n",
        ]
    )
    func topHeading(_ head: String) throws {
        let report = try PaperText.report(
            head + "\n## Executive summary\n\nBalances fell by a third.\n\nBalances by school, 2030/31 (£000)\n\n"
                + "School|2030|2031\nHill|12|14\nVale|30|22\n"
        )
        #expect(report.head.title == "School Balances as at 31 March 2031")
        #expect(report.head.body == "Schools Forum")
        #expect(report.head.meetingDate?.description == "2031-06-24")
    }

    @Test("a body of one word beside its day, a council below the title, a day whose year wraps")
    func wrapped() throws {
        let council = try PaperText.report(
            "COUNCIL                                   27 FEBRUARY 2031\n\nBUDGET AND COUNCIL TAX 2031/32\n\n"
                + "1. Purpose\n\n1.1 To set the budget.\n"
        )
        #expect(council.head.body == "COUNCIL")
        #expect(council.head.meetingDate?.description == "2031-02-27")
        let below = try PaperText.report(
            "Budget Monitoring Quarter 2 2031/32\nWexcombe County Council\n\n1. Purpose\n\n1.1 An overspend is forecast.\n"
        )
        #expect(below.head.title == "Budget Monitoring Quarter 2 2031/32")
        #expect(below.head.authority?.name == "Wexcombe County Council")
        let year = try PaperText.report(
            "WEXCOMBE COUNTY COUNCIL\n\nFINANCE PANEL – 8 JULY 2031\n\nBUDGET AND DEBT: YEAR ENDED 31 MARCH\n2031\n"
                + "REPORT OF THE TREASURER\n\n1. The debt fell.\n"
        )
        #expect(year.head.title == "BUDGET AND DEBT: YEAR ENDED 31 MARCH 2031")
    }

    @Test("minutes were made on the day on which people met, not on that of the minutes which they agreed")
    func minutes() throws {
        let report = try PaperText.report(
            """
                          WEXCOMBE COUNTY COUNCIL
                          MINUTES OF THE CABINET
                Held in the County Hall on Tuesday, 9 September 2031 at 5.00 pm

            CAB/31 MINUTES

            The minutes of 8 July 2031 were agreed.
            """
        )
        #expect(report.head.kind == .minutes)
        #expect(report.head.body == "CABINET")
        #expect(report.head.meetingDate?.description == "2031-09-09")
    }

    @Test("a quarter that ends after the meeting is of the year in which people met; an earlier one is over")
    func quarterUnderWay() throws {
        let head = "Wexcombe County Council\n\nCabinet\n\n25 September 2031\n\nRisk Register: Quarter 2\n\n1. Purpose"
        let second = try PaperText.report(head).head.period
        #expect(second.financialYear?.startYear == 2031)
        #expect(second.asAt == nil)
        let first = try PaperText.report(head.replacing("Quarter 2", with: "Quarter 1")).head.period
        #expect(first.asAt?.description == "2031-06-30")
        let third = try PaperText.report(head.replacing("Quarter 2", with: "Quarter 3")).head.period
        #expect(third.asAt?.description == "2030-12-31")
    }

    @Test("a title may open with the council's name")
    func councilInTitle() throws {
        let head = try PaperText.report("# Wexcombe Borough Council: Budget pages 2031/32\n\nAll is well.\n").head
        #expect(head.authority?.name == "Wexcombe Borough Council")
        #expect(try PaperText.report("# Budget pages: Wexcombe in 2031/32\n\nAll is well.\n").head.authority == nil)
    }
}
