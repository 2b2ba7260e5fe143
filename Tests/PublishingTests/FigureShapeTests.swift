import Figures
import Papers
import Tables
import Testing

@testable import Publishing

/// Two figures have one shape where nothing but the number and what was printed tells them apart.
@Suite struct FigureShapeTests {
    private static let figures: [Figure] = {
        var figures: [Figure] = []
        for unit in [nil] + Unit.allCases.map(Optional.some) {
            for origin in [nil] + UnitOrigin.allCases.map(Optional.some) {
                for absence in [nil] + Absence.allCases.map(Optional.some) {
                    for decimals in [nil, -3, 0, 1] { figures.append(figure(unit, origin, absence, decimals)) }
                }
            }
        }
        return figures + figures.map(\.reversed)
    }()

    private static func figure(
        _ unit: Unit?,
        _ origin: UnitOrigin?,
        _ absence: Absence?,
        _ decimals: Int?
    ) -> Figure {
        Figure(
            value: absence == nil ? ExactDecimal(7) : nil,
            unit: unit,
            unitOrigin: origin,
            decimals: decimals,
            printed: "7",
            absence: absence,
            place: Place(line: 1, column: 1, endLine: 1, endColumn: 2)
        )
    }

    private static func published(_ figure: Figure) -> [UInt8] {
        var encoder = ContractEncoder(style: .compact)
        encoder.figure(figure)
        return encoder.json.takeBytes()
    }

    @Test func eachThatIsPublishedOtherwiseHasItsOwn() throws {
        var known: [UInt64: [UInt8]] = [:]
        for figure in Self.figures {
            let shape = try #require(figure.shape)
            #expect(known[shape] == nil)
            known[shape] = Self.published(figure)
        }
        #expect(Set(known.values).count == known.count)
    }

    @Test func aRangeAndWhatWasWorkedOutHaveNone() {
        var figure = Self.figures[0]
        #expect(figure.shape != nil)
        figure.upper = ExactDecimal(9)
        #expect(figure.shape == nil)
        figure.upper = nil
        figure.origin = .recovered("by its row")
        #expect(figure.shape == nil)
    }

    @Test func tooManyDigitsAreAnotherShape() throws {
        var figure = Self.figures[0]
        let shape = try #require(figure.shape)
        figure.value = ExactDecimal(1_234_567_890_123_456)
        #expect(figure.shape != shape)
        figure.value = ExactDecimal(8)
        figure.printed = "8"
        #expect(figure.shape == shape)
    }
}
