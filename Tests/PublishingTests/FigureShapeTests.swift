import Figures
import JSON
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

    /// A document that is only written copies what came before; one that is checked meanwhile writes each member.
    @Test func whatIsCopiedIsWhatWouldBeWritten() throws {
        var copying = ContractEncoder(style: .compact)
        var writing = ContractEncoder(style: .pretty)
        var ranged = Self.figures[0]
        ranged.upper = ExactDecimal(9)
        // Twice, so that each is copied once.
        let figures = Self.figures + Self.figures + [ranged]
        #expect(figures.contains { $0.plainShape != nil } && ranged.plainShape == nil)
        copying.list("figures", figures) { $0.figure($1) }
        writing.list("figures", figures) { $0.figure($1) }
        func value(_ encoder: inout ContractEncoder) throws -> JSONValue {
            try JSONValue(parsing: Array("{".utf8) + encoder.json.takeBytes() + Array("}".utf8))
        }
        #expect(try value(&copying) == value(&writing))
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
