import Figures
import TestSupport
import Testing

@testable import Papers

@Suite("The columns of rows with too few figures")
struct ColumnPlacementTests {
    private func decimals(_ row: [Int]) -> [ExactDecimal] { row.map { ExactDecimal(Int128($0), exponent: -1) } }

    @Test("The total of the section says where they stand")
    func byTotal() {
        let rows = [[500, 200, 300], [70, 40], [9]].map(decimals)
        let placement = ColumnPlacement(rows: rows, total: decimals([570, 240, 309]))
        #expect(placement.outcome() == .placed([1: [0, 1], 2: [2]]))
    }

    @Test("A row that could stand in two ways is left out, the others are placed")
    func tie() {
        let rows = [[500, 200, 300], [7], [7], [90]].map(decimals)
        let placement = ColumnPlacement(rows: rows, total: decimals([507, 207, 390]))
        #expect(placement.outcome() == .placed([3: [2]]))
    }

    @Test("A total that no placement makes places nothing")
    func impossible() {
        let placement = ColumnPlacement(rows: [[5, 6], [8]].map(decimals), total: decimals([6, 6]))
        #expect(placement.outcome() == .impossible)
    }

    @Test("Too many rows are not searched")
    func bounded() {
        let rows = (0...ColumnPlacement.mostOpen).map { decimals([$0 + 1]) }
        #expect(ColumnPlacement(rows: rows, total: decimals([200, 296])).outcome() == .bounded)
    }

    @Test("No figure is ever put into a wrong column", arguments: 1...40)
    func neverWrong(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let width = Int.random(in: 2...6, using: &random)
        let whole = (0..<Int.random(in: 3...20, using: &random)).map { _ in
            (0..<width).map { _ in
                Int.random(in: 0...9, using: &random) == 0 ? 0 : Int.random(in: 1...99_999, using: &random)
            }
        }
        let total = (0..<width).map { column in whole.reduce(0) { $0 + $1[column] } }
        let short = whole.map { row in row.filter { $0 != 0 } }
        guard case .placed(let placed) = ColumnPlacement(rows: short.map(decimals), total: decimals(total)).outcome()
        else {
            #expect(short == whole)
            return
        }
        for (row, columns) in placed { #expect(columns == (0..<width).filter { whole[row][$0] != 0 }) }
    }
}
