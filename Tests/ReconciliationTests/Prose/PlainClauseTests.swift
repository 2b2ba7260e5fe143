import Testing

@testable import Reconciliation

/// Clauses that name a row and a column in full and say nothing else.
@Suite("Clauses that tell a row, a column and a figure")
struct PlainClauseTests {
    private static let table = """
        2.1 Budget Position

        Wexcombe Parks Budget

        Service\tBudget £000\tForecast £000\tVariance £000
        Country parks\t1,480\t1,804\t324
        Play areas\t655\t701\t46
        Tree care\t398\t186\t(212)
        Bowling greens\t212\t236\t24
        Allotments\t90\t77\t(13)
        Total\t2,835\t3,004\t169

        2.2 Key Variances


        """

    private func findings(_ prose: String) throws -> [String] { try ProseSketch(Self.table + prose + "\n").findings() }

    @Test(
        "What another cell prints is no excuse",
        arguments: [
            "Country parks are forecast to overspend by £655,000.",
            "Country parks are forecast to overspend by £236,000, because two storms felled trees.",
            "The country parks budget is expected to be overspent by £398,000.",
            "There is an overspend of £212,000 on country parks.",
            "Tree care underspends by £324,000.",
            "Tree care is forecast to underspend by £212,000 and allotments by £24,000.",
            "Country parks will cost £1,804,000, £212,000 over budget.",
            "Tree care is £324,000 under budget.",
            "Underspends of £24,000 on tree care and £13,000 on allotments are forecast.",
            "Bowling greens will cost £212,000.",
            "Tree care is forecast to cost £701,000 against a budget of £398,000.",
            "Tree care is forecast to cost £186,000 against a budget of £655,000.",
            "The savings are offset by overspends of £13,000 on country parks and £46,000 on play areas.",
            "There are overspends on country parks (£324,000), play areas (£24,000) and bowling greens (£24,000).",
            "Play areas and bowling greens overspent, by £46,000 and £212,000 respectively.",
            "Tree care underspends by £701,000, of which £50,000 is for wardens.",
        ]
    )
    func contradicted(_ sentence: String) throws {
        let found = try findings(sentence)
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.hasPrefix("stated-figure-mismatch") })
    }

    @Test(
        "Where no column prints the variance it is worked out",
        arguments: [
            ("Tree care is forecast to underspend by £212,000.", 0), ("Tree care is £212,000 below budget.", 0),
            ("Tree care is £701,000 below budget.", 1), ("Play areas: £46,000 over.", 0),
            ("Play areas: £186,000 over.", 1),
        ]
    )
    func gaps(_ sentence: String, _ count: Int) throws {
        let table = Self.table.replacing("\tVariance £000", with: "")
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(3).joined(separator: "\t") }
            .joined(separator: "\n")
        #expect(try ProseSketch(table + sentence + "\n").findings().count == count)
    }

    @Test(
        "What is told rightly, or says more than the row and the column",
        arguments: [
            "Country parks are forecast to overspend by £324,000, because two storms felled trees.",
            "Country parks will cost £1,804,000, £324,000 over budget.",
            "There is an overspend of £324k on country parks and £46k on play areas.",
            "Country parks are forecast to overspend by £655,000 on agency staff.",
            "Country parks were forecast to overspend by £655,000 last month.",
            "Without the grant country parks would overspend by £655,000.",
            "In 2028/29 country parks overspent by £655,000.",
            "The wardens of country parks overspent by £236,000.",
            "Country parks overspent by £655,000 less than in the year before.",
            "Of the overspend on country parks £236,000 is for wardens.",
            "Country parks are not overspent by £655,000.",
            "There are overspends on country parks (£324,000), play areas (£46,000) and bowling greens (£24,000).",
            "Play areas and bowling greens overspent, by £46,000 and £24,000 respectively.",
            "The rise in the overspend of £46,000 on country parks is for wardens.",
            "Tree care underspends by £212,000, of which £46,000 is for wardens.",
        ]
    )
    func silent(_ sentence: String) throws {
        #expect(try findings(sentence).isEmpty)
    }
}
