import Figures
import Testing

@testable import Reconciliation

@Suite("What the day of a meeting says of a title's year")
struct TitleTimingTests {
    private func timing(of start: Int, _ meeting: (Int, Int, Int), isOfWholeYear: Bool = true) throws -> TitleTiming {
        TitleTiming(
            year: FinancialYear(startYear: start),
            meeting: try #require(CalendarDate(year: meeting.0, month: meeting.1, day: meeting.2)),
            isOfWholeYear: isOfWholeYear
        )
    }

    @Test("The outturn of a year that is not over is that of the year before")
    func tooEarly() throws {
        let told = [FinancialYear(startYear: 2030): 3]
        #expect(try timing(of: 2031, (2031, 7, 9)).yearMeant(own: 1, told: told)?.year.startYear == 2030)
        // Heard in March, it is nearly over.
        #expect(try timing(of: 2031, (2032, 3, 9)).yearMeant(own: 1, told: told) == nil)
        #expect(try timing(of: 2031, (2031, 7, 9), isOfWholeYear: false).yearMeant(own: 0, told: told) == nil)
        // What is told as often as the title's year is compared with it.
        #expect(try timing(of: 2031, (2031, 7, 9)).yearMeant(own: 3, told: told) == nil)
    }

    @Test(
        "What is only compared with the year before is told of the title's",
        arguments: [
            ("more than in 2029-30", "Compared with 2029-30", "", 0), ("more in 2029-30", "In 2029-30", "", 1),
            // A column without a year is of the title's.
            ("more", "In 2029-30", "2029-30 ", 0),
        ]
    )
    func comparators(_ first: String, _ second: String, _ heading: String, _ count: Int) throws {
        let text = """
            WEXCOMBE COUNTY COUNCIL

            CABINET

            9 July 2031

            WARD GRANTS 2030-31

            1. Members gave \(first), when the weather was against them.

            2. \(second) there were fewer grants. Highways took less than in 2029-30.

            Table 1: Grants \(heading.isEmpty ? "in 2029-30" : "")

            \tGrants £\t\(heading)£
            Gritting\t1,200\t1,150
            Lighting\t3,441\t3,401
            Drainage\t760\t702

            """
        let found = try RuleExampleCase.audited(text, name: "paper.txt").findings.filter { $0.rule == "title-year" }
        #expect(found.count == count)
    }

    @Test("Nobody decides on a year that begins more than a year later")
    func tooFar() throws {
        let told = [FinancialYear(startYear: 2032): 2]
        let timing = try timing(of: 2033, (2032, 1, 20), isOfWholeYear: false)
        #expect(timing.yearMeant(own: 0, told: told)?.year.startYear == 2032)
        #expect(timing.yearMeant(own: 1, told: told) == nil)
    }

    @Test("An outturn that is a year old is that of the year after")
    func longPast() throws {
        let told = [FinancialYear(startYear: 2031): 2, FinancialYear(startYear: 2032): 3]
        #expect(try timing(of: 2030, (2032, 7, 9)).yearMeant(own: 1, told: told) == nil)
        let clear = [FinancialYear(startYear: 2031): 4, FinancialYear(startYear: 2032): 3]
        #expect(try timing(of: 2030, (2032, 7, 9)).yearMeant(own: 1, told: clear)?.times == 4)
    }

    @Test("A report heard in its own year compares with the year before")
    func ofItsTime() throws {
        #expect(try timing(of: 2031, (2032, 2, 18), isOfWholeYear: false).isOfItsTime)
        #expect(try !timing(of: 2031, (2032, 5, 18), isOfWholeYear: false).isOfItsTime)
    }
}
