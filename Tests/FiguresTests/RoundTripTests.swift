import TestSupport
import Testing

@testable import Figures

/// Prints random values in every notation and reads them back.
@Suite struct RoundTripTests {
    struct Style: Sendable {
        let before: String
        let after: String
        let power: Int
        let unit: Unit?
        let sign: Int
        let notation: SignNotation
    }

    static let styles: [Style] = {
        let signs: [(String, String, Int, SignNotation)] = [
            ("", "", 1, .plain), ("+", "", 1, .plus), ("-", "", -1, .minus), ("\u{2212}", "", -1, .minus),
            ("–", "", -1, .minus), ("- ", "", -1, .minus), ("(", ")", -1, .brackets), ("", "-", -1, .trailingMinus),
            ("", " CR", -1, .credit), ("", " DR", 1, .debit),
        ]
        let units: [(String, String, Int, Unit?)] = [
            ("", "", 0, nil), ("£", "", 0, .gbp), ("£", "m", 6, .gbp), ("£", "k", 3, .gbp), ("£", "bn", 9, .gbp),
            ("£", " million", 6, .gbp), ("€", "", 0, .eur), ("", "%", 0, .percent), ("", "pp", 0, .percentagePoints),
            ("", " days", 0, .days), ("", "bn", 9, nil),
        ]
        return signs.flatMap { sign in
            units.map { unit in
                Style(
                    before: sign.0 + unit.0,
                    after: unit.1 + sign.1,
                    power: unit.2,
                    unit: unit.3,
                    sign: sign.2,
                    notation: sign.3
                )
            }
        }
    }()

    @Test(arguments: styles.indices)
    func readsBackWhatWasPrinted(style index: Int) {
        let style = Self.styles[index]
        var generator = SeededGenerator(seed: UInt64(index) + 100)
        for _ in 0..<100 {
            let digits = Int.random(in: 1...9, using: &generator)
            let decimals = Int.random(in: 0...6, using: &generator)
            let limit = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 }
            let printed = ExactDecimal(Int128(Int64.random(in: 0..<limit, using: &generator)), exponent: -decimals)
            let separator = [",", "", "\u{A0}", "\u{2009}"].randomElement(using: &generator) ?? ""
            let text = style.before + Self.print(printed, decimals: decimals, separator: separator) + style.after
            let value = printed.scaled(byPowerOfTen: style.power) * ExactDecimal(Int128(style.sign))
            let expected = PrintedNumber(
                value: value,
                decimals: decimals - style.power,
                unit: style.unit,
                multiplier: style.power == 0 ? nil : style.power,
                notation: style.notation
            )
            #expect(FigureReader.read(text) == .number(expected), "\(text)")
        }
    }

    /// The value with all its decimals, and the thousands grouped.
    private static func print(_ value: ExactDecimal, decimals: Int, separator: String) -> String {
        let parts = value.description.split(separator: ".")
        let fraction = parts.count > 1 ? String(parts[1]) : ""
        var whole = Array(parts[0])
        var position = whole.count - 3
        while position > 0 {
            whole.insert(contentsOf: separator, at: position)
            position -= 3
        }
        let padding = String(repeating: "0", count: decimals - fraction.count)
        return String(whole) + (decimals > 0 ? "." + fraction + padding : "")
    }
}
