import Figures
import TestSupport
import Testing

@testable import Reconciliation

@Suite struct TwinSeatTests {
    private func seat(row: Int, column: Int, unit: Unit? = .gbp, value: ExactDecimal = .zero, decimals: Int? = 0)
        -> TwinSeat
    {
        TwinSeat(
            key: TwinSeat.Key(row: Int32(row), column: Int32(column), unit: unit),
            table: 0,
            cell: GridCell(row: row, column: column),
            value: value,
            decimals: decimals
        )
    }

    /// The last seat of each key, as a dictionary has it.
    @Test(arguments: 0..<20) func findsTheLastSeatOfEachKey(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let names = Int.random(in: 1...40, using: &generator)
        let seats = (0..<500).map { _ in
            seat(
                row: Int.random(in: 0..<names, using: &generator),
                column: Int.random(in: 0..<4, using: &generator),
                unit: [Unit.gbp, .percent, nil].randomElement(using: &generator) ?? nil
            )
        }
        var last = LastSeats()
        var expected: [TwinSeat.Key: Int] = [:]
        for number in seats.indices {
            #expect(last.replace(by: number, in: seats) == expected.updateValue(number, forKey: seats[number].key))
        }
    }

    /// Only what has the same decimals and another value is surely another number.
    @Test(arguments: [
        ("1.5", 1, "1.5", 1, true), ("1.5", 1, "1.6", 1, false), ("1.5", 1, "1.6", 2, true),
        ("1.5", 1, "-1.5", 1, false), ("100", 0, "1", 0, false), ("0.001", 3, "0.01", 3, false),
    ])
    func mayAgree(_ one: String, _ decimals: Int, _ other: String, _ others: Int, _ expected: Bool) throws {
        let first = seat(row: 1, column: 1, value: try #require(ExactDecimal(one)), decimals: decimals)
        let second = seat(row: 1, column: 1, value: try #require(ExactDecimal(other)), decimals: others)
        #expect(first.mayAgree(with: second) == expected)
    }
}
