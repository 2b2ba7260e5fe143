import Figures
import TestSupport
import Testing

@testable import Reconciliation

@Suite("Words and values of the prose, gathered")
struct StemSetTests {
    @Test("Two sets of words are compared and joined as Swift's sets are")
    func likeASet() {
        var generator = SeededGenerator(seed: 17)
        for _ in 0..<500 {
            let (left, right) = (stems(&generator), stems(&generator))
            let (first, second) = (StemSet(left), StemSet(right))
            #expect(first.count == Set(left).count)
            #expect(first.isEmpty == left.isEmpty)
            #expect(first.countShared(with: second) == Set(left).intersection(right).count)
            #expect(second.countShared(with: first) == first.countShared(with: second))
            let both = first.union(second)
            #expect(both.count == Set(left).union(right).count)
            #expect(both.countShared(with: second) == second.count)
        }
    }

    private func stems(_ generator: inout SeededGenerator) -> [UInt64] {
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in UInt64.random(in: 0...20, using: &generator) }
    }

    @Test("Values keep the order in which they were added, and too many are none")
    func runs() {
        var runs = ValueRuns<Int>()
        func key(_ value: Int) -> ValueIndex.Key { .init(unit: .gbp, value: ExactDecimal(Int128(value))) }
        for number in 0..<30 { runs.add(number, under: key(number % 3)) }
        #expect(runs.count(under: key(0)) == 10)
        #expect(runs.count(under: key(7)) == 0)
        #expect(runs.elements(under: key(1), atMost: 10) == [1, 4, 7, 10, 13, 16, 19, 22, 25, 28])
        #expect(runs.elements(under: key(1), atMost: 9).isEmpty)
        #expect(runs.first(under: key(2), where: { $0 > 2 }) == 5)
        #expect(runs.first(under: key(2), where: { $0 > 99 }) == nil)
        #expect(runs.first(under: key(9), where: { _ in true }) == nil)
    }
}
