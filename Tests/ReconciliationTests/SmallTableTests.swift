import Testing

@testable import Reconciliation

/// Small tables as papers have them by the dozen: few rows, few columns, and words that say what makes what.
///
/// Each figure is changed in one digit at a time, and the change has to be found; the tables as they are give no
/// finding.
@Suite("Small tables")
struct SmallTableTests {
    struct Sketch: CustomTestStringConvertible, Sendable {
        var name: String
        var text: String
        /// Figures that nothing in the table tells.
        var alone: [String] = []

        var testDescription: String { name }

        init(_ name: String, _ text: String, alone: [String] = []) {
            (self.name, self.text, self.alone) = (name, text, alone)
        }
    }

    static let sketches = [
        Sketch(
            "income and expenditure account",
            """
            \t2031/32 £\t2030/31 £
            Income\t\t
            Precept\t24,000\t23,000
            Allotments\t1,250\t1,180
            Interest\t340\t95
            Total income\t25,590\t24,275
            Expenditure\t\t
            Staff\t11,400\t10,950
            Grounds\t7,820\t8,105
            Grants\t1,500\t1,200
            Total expenditure\t20,720\t20,255
            Surplus for the year\t4,870\t4,020
            Reserves at 1 April\t16,310\t12,290
            Reserves at 31 March\t21,180\t16,310
            """
        ),
        Sketch(
            "medium term financial strategy",
            """
            £m\t2032/33\t2033/34\t2034/35
            Net service expenditure\t14.2\t14.9\t15.6
            Contingency\t0.5\t0.5\t0.5
            Net requirement\t14.7\t15.4\t16.1
            Council tax\t(8.1)\t(8.4)\t(8.7)
            Business rates\t(4.0)\t(4.1)\t(4.2)
            Grants\t(1.6)\t(1.5)\t(1.4)
            Total funding\t(13.7)\t(14.0)\t(14.3)
            Budget gap\t1.0\t1.4\t1.8
            Cumulative gap\t1.0\t2.4\t4.2
            """,
            alone: ["1.0", "2.4"]
        ),
        Sketch(
            "balance sheet at 31 march",
            """
            \t£000\t£000
            Long-term assets\t45,200\t44,100
            Current assets\t12,300\t11,450
            Current liabilities\t(8,150)\t(7,900)
            Long-term liabilities\t(21,600)\t(22,300)
            Net assets\t27,750\t25,350
            Usable reserves\t15,250\t13,900
            Unusable reserves\t12,500\t11,450
            Total reserves\t27,750\t25,350
            """
        ),
        Sketch(
            "collection",
            """
            Tax\tDebit £000\tCollected £000\t% collected
            Council tax\t62,400\t35,568\t57.0%
            Business rates\t28,150\t16,045\t57.0%
            """
        ),
        Sketch(
            "unit costs",
            """
            Centre\tVisits\tNet cost £\tCost per visit £
            Riverside\t120,000\t300,000\t2.50
            Hillcrest\t80,000\t264,000\t3.30
            Valley\t50,000\t185,000\t3.70
            All centres\t250,000\t749,000\t3.00
            """
        ),
        Sketch(
            "receipts and payments",
            """
            \t£
            Balance brought forward\t1,200.50
            Receipts\t300.00
            Payments\t200.25
            Balance carried forward\t1,300.25
            """,
            alone: ["1,200.50"]
        ),
        Sketch(
            "housing revenue account",
            """
            \tBudget £000\tForecast £000
            Dwelling rents\t(9,800)\t(9,750)
            Other income\t(450)\t(470)
            Total income\t(10,250)\t(10,220)
            Repairs\t3,100\t3,350
            Management\t2,900\t2,880
            Capital charges\t4,000\t4,000
            Total expenditure\t10,000\t10,230
            Deficit/(surplus) for the year\t(250)\t10
            Balance brought forward\t(2,000)\t(2,000)
            Balance carried forward\t(2,250)\t(1,990)
            """
        ),
        Sketch(
            "budget movements",
            """
            £000\tOriginal budget\tCarry forwards\tVirements\tRevised budget
            Parks\t1,200\t50\t(120)\t1,130
            Waste\t2,400\t0\t45\t2,445
            Housing\t800\t20\t75\t895
            Total\t4,400\t70\t0\t4,470
            """
        ),
        Sketch(
            "capital financing requirement",
            """
            £m\tEstimate\tForecast
            Opening CFR\t84.6\t85.1
            Capital expenditure\t12.4\t10.9
            Financed from grants and receipts\t(7.3)\t(6.6)
            Minimum revenue provision\t(2.1)\t(2.1)
            Closing CFR\t87.6\t87.3
            """
        ),
        Sketch(
            "workforce",
            """
            Directorate\tEstablishment FTE\tIn post FTE\tVacancies FTE\tVacancy rate
            Place\t120.0\t108.0\t12.0\t10.0%
            People\t200.0\t170.0\t30.0\t15.0%
            Resources\t80.0\t76.0\t4.0\t5.0%
            Total\t400.0\t354.0\t46.0\t11.5%
            """
        ),
    ]

    private static func found(in table: String) throws -> [String] {
        let text = "Wexcombe Accounts for 2031/32\n\n1. Position\n\n\(table)\n"
        return try RuleExampleCase.audited(text, name: "paper.txt").findings
            .filter { $0.severity > .note }.map { "\($0.rule): \($0.message)" }
    }

    @Test("as they are give no finding", arguments: sketches)
    func unchanged(_ sketch: Sketch) throws {
        #expect(try Self.found(in: sketch.text) == [])
    }

    @Test("with one figure changed give one", arguments: sketches)
    func changed(_ sketch: Sketch) throws {
        let lines = sketch.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (row, line) in lines.enumerated() where row > 0 {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            for (column, cell) in cells.enumerated() where column > 0 && !sketch.alone.contains(cell) {
                guard let wrong = Self.changed(cell) else { continue }
                var (cells, lines) = (cells, lines)
                cells[column] = wrong
                lines[row] = cells.joined(separator: "\t")
                let found = try Self.found(in: lines.joined(separator: "\n"))
                #expect(!found.isEmpty, "\(cells[0]): \(cell) as \(wrong)")
            }
        }
    }

    /// A figure with three more in its second digit, or in its first where it has but two; nil where it has none.
    private static func changed(_ cell: String) -> String? {
        let digits = cell.indices.filter { cell[$0].isNumber }
        guard let first = digits.first, digits.contains(where: { cell[$0] != "0" }) else { return nil }
        let place = digits.count > 2 ? digits[1] : first
        let digit = ((cell[place].wholeNumberValue ?? 0) + 3) % 10
        return cell.replacingCharacters(in: place...place, with: digit == 0 && place == first ? "2" : "\(digit)")
    }
}
