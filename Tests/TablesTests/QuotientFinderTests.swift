import TestSupport
import Testing

@testable import Tables

/// Percentages and quotients that the figures alone show to be of two other columns.
@Suite("Quotients of columns")
struct QuotientFinderTests {
    private static let names = ["Lamps", "Towpaths", "Bandstands", "Ferries", "Quays", "Locks", "Weirs", "Sluices"]

    /// Tenths as they are printed.
    private static func tenths(_ value: Int) -> String { "\(value / 10).\(value % 10)" }

    /// A table of amounts with what `last` makes of each pair beside them.
    private static func table(_ seed: UInt64, _ heading: String, _ last: (Int, Int) -> String) -> String {
        var generator = SeededGenerator(seed: seed)
        let rows = names.map { name in
            let whole = Int.random(in: 2_000..<9_000, using: &generator)
            let part = Int.random(in: 1_000..<9_999, using: &generator)
            return "\(name)|\(whole)|\(part)|\(last(whole, part))"
        }
        return ([heading] + rows).joined(separator: "\n")
    }

    /// Rounded half up, in tenths of a percent.
    private static func share(_ whole: Int, _ part: Int) -> Int { (part * 2000 + whole) / (2 * whole) }

    @Test("a percentage is of the two columns that make it", arguments: 0..<20 as Range<UInt64>)
    func percentages(_ seed: UInt64) throws {
        let text = Self.table(seed, "Work|First £|Second £|%") { "\(Self.tenths(Self.share($0, $1)))%" }
        #expect(try TableText.table(text).relationTexts.contains("columns percentage 4 = +3 +2"), "\(text)")
    }

    @Test("of a part and the rest it may be the portion", arguments: 0..<20 as Range<UInt64>)
    func portions(_ seed: UInt64) throws {
        let text = Self.table(seed, "Area|Refused|Agreed|% agreed") { rest, part in
            "\(Self.tenths(Self.share(rest + part, part)))%"
        }
        #expect(try TableText.table(text).relationTexts.contains("columns portion 4 = +3 +2"), "\(text)")
    }

    @Test("of two rows the one that holds shows what the other should be")
    func twoRows() throws {
        let table = try TableText.table(
            """
            |Debit £000|Collected £000|Collection rate
            Council tax|61,940|51,808|83.64%
            Business rates|27,315|22,480|28.30%
            """
        )
        let relation = try #require(table.relations.first { $0.kind == .percentage })
        #expect((relation.held, relation.tried) == (1, 2))
        // In the order in which they are read, three digits are enough.
        let few = try TableText.table(
            "|Debit £000|Collected £000|Collection rate\nCouncil tax|61,940|51,808|83.6%\nBusiness rates|27,315|22,480|28.3%"
        )
        #expect(few.relations.first { $0.kind == .percentage }?.held == 1)
    }

    @Test(
        "one that the heading names needs few rows",
        arguments: [
            (
                "Tax|Debit £000|Collected £000|% collected\nHomes|62,400|35,568|57.0%\nShops|28,150|16,045|59.0%",
                "columns percentage 4 = +3 +2"
            ),
            (
                "Pool|Visits|Net cost £|Cost per visit £\nMere|120,000|300,000|2.50\nQuay|80,000|264,000|3.80",
                "columns quotient 4 = +3 +2"
            ),
        ]
    )
    func named(_ text: String, _ relation: String) throws {
        #expect(try TableText.table(text).relationTexts.contains(relation))
    }

    @Test("a heading that names two columns names none")
    func ambiguous() throws {
        let text = """
            Pool|Visits|Gross cost £|Net cost £|Cost per visit £
            Mere|120,000|360,000|300,000|2.50
            Quay|80,000|280,000|264,000|3.80
            """
        #expect(try TableText.table(text).relationTexts.allSatisfy { !$0.contains("quotient") })
    }

    @Test("one wrong percentage hides none of the others", arguments: 0..<20 as Range<UInt64>)
    func oneWrong(_ seed: UInt64) throws {
        var count = 0
        let text = Self.table(seed, "Work|First £|Second £|%") { whole, part in
            count += 1
            return "\(Self.tenths(Self.share(whole, part) + (count == 4 ? 90 : 0)))%"
        }
        let relation = try #require(
            TableText.table(text).relations.first { $0.kind == .percentage && $0.axis == .columns },
            "\(text)"
        )
        #expect((relation.held, relation.tried) == (7, 8))
    }

    @Test("percentages of something else are of no column", arguments: 0..<20 as Range<UInt64>)
    func unrelated(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed + 1000)
        let text = Self.table(seed, "Work|First £|Second £|%") { _, _ in
            "\(Self.tenths(Int.random(in: 100..<990, using: &generator)))%"
        }
        let kinds = try TableText.table(text).relations.filter { $0.axis == .columns }.map(\.kind)
        #expect(!kinds.contains(.percentage) && !kinds.contains(.change), "\(text)")
    }

    @Test("by how much an amount went up is told by its percentage", arguments: 0..<20 as Range<UInt64>)
    func changes(_ seed: UInt64) throws {
        let text = Self.table(seed, "Charge|Old £|New £|%") { old, new in
            let change = Self.share(old, new) - 1000
            return "\(change < 0 ? "-" : "")\(Self.tenths(abs(change)))%"
        }
        #expect(try TableText.table(text).relationTexts.contains("columns change 4 = +3 +2"), "\(text)")
    }

    @Test("an amount for each is by a number, though it was given the unit of the others")
    func amountForEach() throws {
        let text = """
            Hall|Cost £|Income £|Net cost £|Visits £|Net cost per visit £
            First|1,204,310|1,069,884|134,426|201,377|0.67
            Second|702,915|598,206|104,709|139,204|0.75
            Third|288,140|341,977|(53,837)|84,590|(0.64)
            Fourth|151,266|64,120|87,146|31,042|2.18
            All halls|2,346,631|2,074,187|272,444|456,213|0.60
            """
        let relations = try TableText.table(text).relations.filter { $0.kind == .quotient }
        let relation = try #require(relations.first)
        #expect(relations.map(\.result) == [6])
        #expect(relation.operands.map(\.index) == [4, 5])
        #expect((relation.held, relation.tried) == (4, 5))
    }
}
