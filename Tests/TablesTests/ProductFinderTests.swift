import TestSupport
import Testing

@testable import Tables

@Suite("Products of columns")
struct ProductFinderTests {
    private static func scores(_ third: Int = 12) -> String {
        """
        Risk|Likelihood|Impact|Score
        Flooding|2|5|10
        Archive|1|4|4
        Grants|4|3|\(third)
        Fuel|5|3|15
        Strike|3|4|12
        """
    }

    @Test("a score is the product of likelihood and impact")
    func scored() throws {
        let table = try TableText.table(Self.scores())
        #expect(table.relationTexts == ["columns product 4 = +2 +3"])
        #expect(table.relations.map(\.held) == [5])
    }

    @Test("one wrong score hides none of the others")
    func oneWrong() throws {
        let table = try TableText.table(Self.scores(16))
        #expect(table.relationTexts == ["columns product 4 = +2 +3"])
        #expect(table.relations.map(\.held) == [4])
    }

    @Test("what so many units cost at their rate is their product, within rounding")
    func rates() throws {
        let table = try TableText.table(
            """
            Hall|Bookings|Rate per hour £|Income £
            Main|412|18.50|7,622.00
            Small|288|11.25|3,240.00
            Annexe|97|7.80|756.60
            Stage|36|24.00|864.00
            """
        )
        #expect(table.relationTexts.contains { $0.hasPrefix("columns product 4") || $0.contains("quotient") })
    }

    @Test("numbers that belong to nothing are no product", arguments: 0..<20 as Range<UInt64>)
    func unrelated(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let rows = (0..<6).map { row in
            let numbers = (0..<3).map { _ in String(Int.random(in: 1...25, using: &generator)) }
            return (["Row \(row)"] + numbers).joined(separator: "|")
        }
        let table = try TableText.table((["Name|First|Second|Third"] + rows).joined(separator: "\n"))
        #expect(!table.relations.contains { $0.kind == .product }, "\(rows)")
    }
}
