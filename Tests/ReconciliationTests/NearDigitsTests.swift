import Figures
import Papers
import Tables
import Testing

@testable import Reconciliation

@Suite("Figures near one another")
struct NearDigitsTests {
    @Test(
        "The difference of two figures' digits is told as by trying every slip",
        arguments: [("10.062", 10_062_000), ("£1,234", 1234), ("0.020", 20), ("100", 100), ("7", 7)]
    )
    func difference(_ printed: String, _ value: Int) throws {
        let digits = try #require(PrintedDigits(printed: printed, value: ExactDecimal(Int128(value))))
        let exchanged = Set(digits.withTwoDigitsExchanged)
        let changed = Set(digits.withOneDigitChanged())
        let unit = ExactDecimal(1, exponent: digits.exponent)
        for target in exchanged.union(changed).filter({ !$0.isZero }) {
            #expect(digits.difference(to: target) == (exchanged.contains(target) ? .exchange : .oneDigit))
            for near in [target + unit, target * ExactDecimal(10), target * ExactDecimal(1, exponent: -1)]
            where !exchanged.contains(near) && !changed.contains(near) && !near.isZero {
                #expect(digits.difference(to: near) == nil)
            }
        }
    }

    @Test(
        "No value of which a slip makes a figure is turned away unread, and nearly all others are",
        arguments: ["12.5", "0.375", "703", "60.5", "1234"]
    )
    func sieve(_ printed: String) throws {
        let figure = Self.figure(printed)
        let sieve = try #require(SlipSieve(figure))
        let stated = try #require(figure.value)
        var (asked, passed) = (0, 0)
        for number in 1...20_000 {
            for exponent in [-4, -1, 0] {
                let value = ExactDecimal(Int128(number), exponent: exponent)
                let told = figure.told(value)
                let isSlip =
                    NearMiss.diagnosis(stated: figure, printed: told) != nil
                    || NearMiss.pointSlip(of: value, to: figure) != nil
                let isLastPlace = (stated - told).magnitude <= ExactDecimal(1, exponent: -(figure.decimals ?? 0))
                if isSlip, !isLastPlace { #expect(sieve.mayPass(value)) }
                asked += 1
                if sieve.mayPass(value) { passed += 1 }
            }
        }
        #expect(passed * 4 < asked)
    }

    @Test("Two figures make a third whatever their places")
    func pairs() throws {
        let figures = ["12.5", "0.375", "7", "12.125", "0"].map { Self.figure($0) }
        let amounts = try #require(AlignedAmounts(figures))
        #expect(amounts.pair(making: 0).map { [$0.first, $0.second] } == [1, 3])
        #expect(amounts.pair(making: 1).map { [$0.first, $0.second] } == [0, 3])
        #expect(amounts.pair(making: 2) == nil)
        #expect(amounts.pair(making: 4) == nil)
    }

    @Test("Figures of another unit make none, and those that 64 bits don't hold are not taken")
    func otherFigures() throws {
        var other = Self.figure("0.375")
        other.unit = .percent
        let amounts = try #require(AlignedAmounts([Self.figure("12.5"), other, Self.figure("12.125")]))
        #expect(amounts.pair(making: 0) == nil)
        #expect(AlignedAmounts([Self.figure("999999999999999"), Self.figure("0.0000001")]) == nil)
    }

    private static func figure(_ printed: String) -> Figure {
        let decimals = printed.split(separator: ".").dropFirst().first?.count ?? 0
        let digits = Int128(printed.filter { $0 != "." }) ?? 0
        return Figure(
            value: ExactDecimal(digits, exponent: -decimals),
            unit: .gbp,
            unitOrigin: .cell,
            decimals: decimals,
            printed: printed,
            place: Place(line: 1, column: 1, endLine: 1, endColumn: 2)
        )
    }
}
