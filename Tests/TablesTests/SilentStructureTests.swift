import Figures
import Lexicon
import TestSupport
import Testing

@testable import Tables

/// Tables whose words the lexicon has never heard of: what they sum up only their figures tell.
@Suite("Structure without words")
struct SilentStructureTests {
    @Test(
        "totals",
        arguments: [
            (
                "below their rows",
                "Posten|2024|2025\nAa|12,310|14,201\nBb|3,415|3,117\nCc|908|1,044\nDd|16,633|18,362",
                ["rows sum 5 = +2 +3 +4"]
            ),
            (
                "above their rows",
                "Posten|2024|2025\nAa|16,633|18,362\nBb|12,310|14,201\nCc|3,415|3,117\nDd|908|1,044",
                ["rows sum 2 = +3 +4 +5"]
            ),
            (
                "of totals",
                """
                Posten|2024|2025
                Aa|12,310|14,201
                Bb|3,415|3,117
                Cc|15,725|17,318
                Dd|908|1,044
                Ee|77,321|80,006
                Ff|78,229|81,050
                Gg|93,954|98,368
                """, ["rows sum 4 = +2 +3", "rows sum 7 = +5 +6", "rows sum 8 = +4 +7"]
            ),
            (
                "of totals above their rows",
                """
                Posten|2024|2025
                Gg|93,954|98,368
                Cc|15,725|17,318
                Aa|12,310|14,201
                Bb|3,415|3,117
                Ff|78,229|81,050
                Dd|908|1,044
                Ee|77,321|80,006
                """, ["rows sum 6 = +7 +8", "rows sum 3 = +4 +5", "rows sum 2 = +3 +6"]
            ),
            (
                "above their rows, summed up below",
                """
                Posten|2024|2025
                Cc|15,725|17,318
                Aa|12,310|14,201
                Bb|3,415|3,117
                Ff|78,229|81,050
                Dd|908|1,044
                Ee|77,321|80,006
                Total|93,954|98,368
                """, ["rows sum 2 = +3 +4", "rows sum 5 = +6 +7", "rows sum 8 = +2 +5"]
            ),
            (
                "over a line that belongs to neither",
                """
                Posten|2024|2025
                Aa|12,310|14,201
                Bb|3,415|3,117
                Cc|15,725|17,318
                Hh|4,017|4,101
                Dd|908|1,044
                Ee|77,321|80,006
                Ff|78,229|81,050
                Gg|93,954|98,368
                """, ["rows sum 4 = +2 +3", "rows sum 8 = +6 +7", "rows sum 9 = +4 +8"]
            ),
            (
                "less each other",
                """
                Posten|2024|2025
                Aa|12,310|14,201
                Bb|3,415|3,117
                Cc|15,725|17,318
                Dd|908|1,044
                Ee|7,321|8,006
                Ff|8,229|9,050
                Gg|7,496|8,268
                """, ["rows sum 4 = +2 +3", "rows sum 7 = +5 +6", "rows sum 8 = +4 -7"]
            ),
            (
                "in one column of long figures",
                "Posten|Summe\nAa|1,231,017\nBb|341,522\nCc|1,572,539\nDd|17,113",
                ["rows sum 4 = +2 +3"]
            ),
        ]
    )
    func totals(_ name: String, _ text: String, _ expected: [String]) throws {
        let table = try TableText.table(text)
        #expect(table.relationTexts.filter { $0.hasPrefix("rows") } == expected, "\(name)")
        for relation in table.relations where relation.axis == .rows {
            #expect(!table.rows[relation.result - 1].roles.isDisjoint(with: [.total, .subtotal]), "\(name)")
        }
    }

    @Test(
        "what chance may make is no total",
        arguments: [
            "Posten|2024|2025\nAa|1|2\nBb|2|3\nCc|3|5\nDd|7|4",
            "Posten|Summe\nAa|12,000\nBb|3,000\nCc|15,000\nDd|9,000",
            "Posten|Summe\nAa|4\nBb|6\nCc|10\nDd|2\nEe|12",
            "Posten|2024\nAa|0\nBb|120,417\nCc|120,417\nDd|0",
        ]
    )
    func noTotal(_ text: String) throws {
        #expect(try TableText.table(text).relationTexts.isEmpty)
    }

    @Test("a total of rows that the table does not show takes no other row's place")
    func totalsOfUnseenRows() throws {
        let table = try TableText.table(
            "|2024 £m|2025 £m\nTotal spending|12,310|14,201\nTotal taxes|3,415|3,117\nTotal policies|15,725|17,318"
        )
        #expect(table.relationTexts == ["rows sum 4 = +2 +3"])
    }

    @Test("dashes alone beside a figure are parts that are not told")
    func dashes() throws {
        let table = try TableText.table(
            "Posten|2024|2025|2026\nAa|15,725|17,318|19,040\nBb|12,310|14,201|-\nCc|3,415|3,117|-"
        )
        let sum = try #require(table.relations.first { $0.axis == .rows })
        #expect(sum.result == 2)
        #expect(sum.across == [2, 3])
    }

    @Test("lines below a total that no other sums up are memoranda")
    func memoranda() throws {
        let table = try TableText.table(
            "Posten|2024|2025\nAa|12,310|14,201\nBb|3,415|3,117\nCc|15,725|17,318\nDd|908|1,044"
        )
        #expect((2...5).map { table.roles($0) } == [["line"], ["line"], ["total"], ["memorandum"]])
    }

    @Test("a total that misses in one of three columns is found, so that it can be judged")
    func planted() throws {
        let table = try TableText.table(
            "Posten|X|Y|Z\nAa|12,310|14,201|20,417\nBb|3,415|3,117|8,119\nCc|2,077|901|6,313\nDd|17,802|18,519|34,849"
        )
        let sum = try #require(table.relations.first { $0.axis == .rows })
        #expect((sum.result, sum.held, sum.tried) == (5, 2, 3))
    }

    // MARK: Columns

    @Test("columns in any order are sums and differences of each other", arguments: 0..<60)
    func shuffledColumns(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let rows = (0..<8).map { _ -> [Int] in
            let gross = Int.random(in: 10_000...900_000, using: &generator)
            let income = Int.random(in: 1_000...9_999, using: &generator)
            let spent = Int.random(in: 10_000...900_000, using: &generator)
            return [gross, income, gross - income, spent, spent - gross + income]
        }
        let order = Array(0..<5).shuffled(using: &generator)
        let table = try TableText.table(Self.text(rows, order: order))
        let sets = Set(table.relations.filter { $0.axis == .columns }.map { Self.columns(of: $0, order: order) })
        #expect(sets == [[0, 1, 2], [2, 3, 4]], "order \(order): \(table.relationTexts)")
        #expect(table.relations.allSatisfy { $0.held == $0.tried })
    }

    @Test("a total of any columns in any order is found", arguments: 0..<60)
    func shuffledTotals(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed) + 1_000)
        let rows = (0..<7).map { _ -> [Int] in
            let parts = (0..<4).map { _ in Int.random(in: 0...50_000, using: &generator) }
            return parts + [parts.reduce(0, +)]
        }
        let order = Array(0..<5).shuffled(using: &generator)
        let table = try TableText.table(Self.text(rows, order: order))
        let columns = table.relations.filter { $0.axis == .columns }
        #expect(columns.map { Self.columns(of: $0, order: order) } == [[0, 1, 2, 3, 4]])
        #expect(columns.first.map { order[$0.result - 2] } == 4)
        #expect(columns.first.map { table.columns[$0.result - 1].role } == .total)
    }

    @Test("groups of columns with a total each, and a total of those")
    func groupsOfColumns() throws {
        let parts: [[Int]] = [
            [103, 2_417, 316, 2_436], [811, 90, 2_440, 109], [77, 1_206, 238, 1_225], [4_512, 338, 13_543, 357],
            [912, 5_001, 2_743, 5_020],
        ]
        var rows: [[Int]] = []
        for part in parts {
            let first = part[0] + part[1]
            let second = part[2] + part[3]
            rows.append([part[0], part[1], first, part[2], part[3], second, first + second])
        }
        let table = try TableText.table(Self.text(rows, order: Array(0..<7)))
        #expect(
            table.relationTexts == [
                "columns sum 4 = +2 +3", "columns sum 7 = +5 +6", "columns sum 8 = +4 +7",
            ]
        )
    }

    @Test("one row in six that misses leaves the relation standing")
    func plantedInColumns() throws {
        let rows: [[Int]] = [
            [10_312, 4_417, 14_729], [8_117, 9_032, 17_149], [7_731, 12_061, 20_692], [4_512, 3_381, 7_893],
            [91_207, 5_001, 96_208], [6_143, 800, 6_943],
        ]
        let table = try TableText.table(Self.text(rows, order: [0, 1, 2]))
        #expect(table.relationTexts == ["columns sum 4 = +2 +3"])
        #expect(table.relations.first.map { [$0.held, $0.tried] } == [5, 6])
    }

    @Test("some of the columns of a relation make no other where the rest is nil")
    func subsets() throws {
        let table = try TableText.table(
            """
            Reserve|Opening balance £m|Transfers in £m|Transfers out £m|Closing balance £m
            A|2.633|2.765|-|5.398
            B|10.572|-|(0.240)|10.332
            C|12.365|-|(0.609)|11.756
            D|22.641|-|(3.296)|19.345
            E|4.178|-|(0.177)|4.001
            F|8.902|-|(1.313)|7.589
            Total|61.291|2.765|(5.635)|58.421
            """
        )
        #expect(table.relationTexts.filter { $0.hasPrefix("columns") } == ["columns sum 5 = +2 +3 +4"])
    }

    @Test("what is over or under beside what moves to another year is the real variance")
    func realVariance() throws {
        let table = try TableText.table(
            """
            Scheme|Revised Budget £000|Forecast £000|Slippage £000|(Under)/overspend £000
            Bridge|5,588|5,643|44|11
            Lamps|4,655|3,569|(868)|(218)
            Roof|8,899|5,772|(2,501)|(626)
            """
        )
        #expect(table.columns[4].role == .realVariance)
        #expect(table.relationTexts == ["columns sum 3 = +2 +4 +5"])
    }

    @Test("random figures give no relation")
    func precision() throws {
        var generator = SeededGenerator(seed: 5)
        var found = 0
        for size in [9, 99, 999, 9_999, 999_999] {
            for _ in 0..<200 {
                let width = Int.random(in: 1...9, using: &generator)
                let rows = (0..<Int.random(in: 2...25, using: &generator)).map { _ in
                    (0..<width).map { _ in Int.random(in: -size / 4...size, using: &generator) }
                }
                found += try TableText.table(Self.text(rows, order: Array(0..<width))).relations.count
            }
        }
        // Once in a thousand tables, chance may make one.
        #expect(found <= 1)
    }

    @Test("random rounded figures give no relation")
    func roundedPrecision() throws {
        var generator = SeededGenerator(seed: 6)
        var found = 0
        for grain in [1_000, 500, 100] {
            for _ in 0..<200 {
                let width = Int.random(in: 1...6, using: &generator)
                let rows = (0..<Int.random(in: 3...20, using: &generator)).map { _ in
                    (0..<width).map { _ in Int.random(in: 0...90, using: &generator) * grain }
                }
                found += try TableText.table(Self.text(rows, order: Array(0..<width))).relations.count
            }
        }
        #expect(found <= 1)
    }

    private static func text(_ rows: [[Int]], order: [Int]) -> String {
        var lines = ["Posten" + order.map { "|Spalte \(letter($0))" }.joined()]
        for (number, row) in rows.enumerated() {
            lines.append("Zeile \(letter(number))" + order.map { "|\(row[$0])" }.joined())
        }
        return lines.joined(separator: "\n")
    }

    private static func letter(_ number: Int) -> String {
        String(UnicodeScalar(UInt8(65 + number)))
    }

    /// The columns of a relation as they were before they were shuffled.
    private static func columns(of relation: Relation, order: [Int]) -> Set<Int> {
        Set(([relation.result] + relation.operands.map(\.index)).map { order[$0 - 2] })
    }
}
