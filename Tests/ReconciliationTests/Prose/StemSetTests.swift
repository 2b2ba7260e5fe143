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
            let shared = first.countShared(with: second)
            #expect(second.countShared(with: first) == shared)
            #expect((0...4).allSatisfy { first.shares($0, with: second) == (shared >= $0) })
            #expect((0...shared).allSatisfy { first.outline.mayShare($0, with: second.outline) })
            let both = first.union(second)
            #expect(both.count == Set(left).union(right).count)
            #expect(both.countShared(with: second) == second.count)
        }
    }

    private func stems(_ generator: inout SeededGenerator) -> [UInt64] {
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in UInt64.random(in: 0...20, using: &generator) * 16 }
    }

    @Test("Elements keep the order in which they were added, and too many are none")
    func runs() {
        var runs = ValueRuns<Int>()
        for number in 0..<30 { runs.add(number, under: number % 3) }
        #expect(runs.count(under: 0) == 10)
        #expect(runs.count(under: 7) == 0)
        #expect(Array(runs.elements(under: 1, atMost: 10)) == [1, 4, 7, 10, 13, 16, 19, 22, 25, 28])
        #expect(Array(runs.elements(under: 1, atMost: 9)).isEmpty)
        #expect(runs.elements(under: 2).first { $0 > 2 } == 5)
        #expect(Array(runs.elements(under: 9)).isEmpty)
    }

    @Test("Equal values of one unit have one number, whatever their sign")
    func numbers() {
        var generator = SeededGenerator(seed: 23)
        var numbers = ValueNumbers()
        var known: [ExactDecimal: Int] = [:]
        for _ in 0..<2000 {
            let value = ExactDecimal(
                Int128(Int.random(in: -500...500, using: &generator)),
                exponent: Int.random(in: -3...3, using: &generator)
            )
            let number = numbers.add(ValueNumbers.Key(unit: .gbp, value: value))
            #expect(number == known[value.magnitude, default: known.count])
            known[value.magnitude] = number
        }
        #expect(numbers.count == known.count)
        for (value, number) in known {
            #expect(numbers.number(of: ValueNumbers.Key(unit: .gbp, value: value)) == number)
            #expect(numbers.number(of: ValueNumbers.Key(unit: .percent, value: value)) == nil)
        }
    }
}
