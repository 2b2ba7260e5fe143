import TestSupport
import Testing

@testable import Tables

@Suite("Figures of exploded records")
struct ExplodedFigureTests {
    private func rows(_ values: [Int64], marked: Set<Int> = []) -> DifferenceRows? {
        DifferenceRows.find(in: FigureStream(values: values, isMarked: values.indices.map(marked.contains)))
    }

    private func triples(_ rows: DifferenceRows?, _ values: [Int64]) -> [[Int64?]] {
        (rows?.rows ?? []).map { [$0.first, $0.second, $0.result].map { $0.map { values[$0] } } }
    }

    @Test(
        "a plain print is read as it stands, whatever its order",
        arguments: [
            [10, 14, 4, 20, 15, -5, 7, 7, 0],
            [10, 20, 7, 14, 15, 7, 4, -5, 0],
            [10, 14, 20, 15, 7, 7, 4, -5, 0],
        ] as [[Int64]]
    )
    func plain(_ values: [Int64]) {
        #expect(triples(rows(values), values) == [[10, 14, 4], [20, 15, -5], [7, 7, 0]])
    }

    @Test("one row's figures printed after those of the next rows are put back into it")
    func displaced() {
        let values: [Int64] = [100, 1353, 75, 216, 74, -142, 102, 2, 565, -788, 80, 5]
        let found = triples(rows(values, marked: [5, 7, 9, 11]), values)
        #expect(Set(found) == [[216, 74, -142], [100, 102, 2], [1353, 565, -788], [75, 80, 5]])
    }

    @Test("without a mark, a nil figure that was printed out of order proves neither part, and both are left out")
    func nilFigure() {
        let values: [Int64] = [5, 30, 5, 12, 42, 0, 90, 80, -10]
        let found = triples(rows(values), values)
        #expect(found.contains([90, 80, -10]))
        #expect(found.contains([nil, 5, nil]))
    }

    @Test(
        "figures that are no differences are no rows",
        arguments: [[1, 2, 4, 8, 16, 33], [5, 6], [1, 1, 1, 1]] as [[Int64]]
    )
    func none(_ values: [Int64]) {
        #expect(rows(values) == nil)
    }

    @Test("more figures than the limit are not searched, and it is said")
    func limit() {
        var values: [Int64] = []
        for row in 0..<Int64(ExplodedLimits.figures) { values += [row * 7, row * 3, row * 7 - row * 3] }
        values.swapAt(0, 5)
        values.swapAt(1, 40)
        let found = rows(values)
        #expect(found?.isBounded == true)
        #expect(found?.rows.isEmpty == true)
    }

    @Test("figures all alike end at the bound and give only what is certain")
    func alike() {
        // Many figures, few values: covers without number.
        let values: [Int64] = (0..<120).map { Int64($0 * 7 % 4) - 1 } + [9, 9, 9]
        let found = rows(values)
        #expect(found == nil || found?.isComplete == false || found?.rows.count == values.count / 3)
    }

    @Test("any figures end, and every row that is told is a difference", arguments: 0..<60)
    func random(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let count = 3 * Int.random(in: 1...20, using: &random)
        let values = (0..<count).map { _ in Int64.random(in: -6...6, using: &random) }
        var used: Set<Int> = []
        for row in rows(values)?.rows ?? [] {
            for figure in row.all { #expect(used.insert(figure).inserted, "a figure stands in two rows") }
            guard let first = row.first, let second = row.second, let result = row.result else { continue }
            #expect(values[second] - values[first] == values[result])
        }
    }
}
