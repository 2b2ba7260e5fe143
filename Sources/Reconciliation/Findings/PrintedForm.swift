import Figures
import Tables

/// How a figure was printed, so that what is computed can be told in the paper's own form: `120.843`, not `120843000`.
public struct PrintedForm: Sendable {
    /// A printed 1 stands for 10^scale.
    private(set) var scale = 0
    /// At least so many decimals are told.
    private(set) var decimals = 0
    private(set) var isGrouped = false
    private(set) var prefix = ""
    private(set) var suffix = ""

    public init() {}

    /// Nil where no digit was printed: a dash says nothing of its column's form.
    init?(of figure: Figure) {
        self.init(printed: figure.printed, decimals: figure.decimals)
    }

    /// The form of a figure that a finding rests on; nil where no digit was printed.
    public init?(of evidence: Finding.Evidence) {
        guard let interval = evidence.interval else { return nil }
        // The interval of a figure of d decimals is 10^-d wide.
        self.init(printed: evidence.quote, decimals: interval.isExact ? nil : 1 - interval.width.leadingPlace)
    }

    private init?(printed: String, decimals exactness: Int?) {
        let bytes = Array(printed.utf8)
        guard let first = bytes.firstIndex(where: \.isDigit), let last = bytes.lastIndex(where: \.isDigit) else {
            return nil
        }
        if let point = bytes[first...last].lastIndex(of: UInt8(ascii: ".")) { decimals = last - point }
        scale = exactness.map { decimals - $0 } ?? 0
        isGrouped = bytes[first...last].contains(UInt8(ascii: ","))
        let before = String(decoding: bytes[..<first], as: UTF8.self)
        prefix = String(before.unicodeScalars.filter { ["£", "€", "$"].contains($0) })
        suffix = Self.suffix(bytes[(last + 1)...])
    }

    /// A value of the figure's unit as the paper would print it, with all of its digits.
    public func text(_ value: ExactDecimal) -> String {
        let printed = value.scaled(byPowerOfTen: -scale)
        let digits = Array(printed.magnitude.description.utf8)
        let point = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.count
        var fraction = Array(digits[min(point + 1, digits.count)...])
        while fraction.count < decimals { fraction.append(UInt8(ascii: "0")) }
        var text = printed.isNegative ? "-" : ""
        text +=
            prefix
            + String(decoding: isGrouped ? Self.grouped(digits[..<point]) : Array(digits[..<point]), as: UTF8.self)
        if !fraction.isEmpty { text += "." + String(decoding: fraction, as: UTF8.self) }
        return text + suffix
    }

    /// The difference of two such values: of percentages, in points.
    public func textOfDifference(_ value: ExactDecimal) -> String {
        guard suffix == "%" else { return text(value) }
        var form = self
        form.suffix = " points"
        return form.text(value)
    }

    private static func grouped(_ digits: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position) % 3 == 0 { result.append(UInt8(ascii: ",")) }
            result.append(digit)
        }
        return result
    }

    /// `%`, `m`, ` million`; not the `CR` of a credit, nor the mark of a footnote.
    private static func suffix(_ bytes: ArraySlice<UInt8>) -> String {
        let words = bytes.drop { $0 == UInt8(ascii: " ") }
        let length = words.prefix { byte in
            byte == UInt8(ascii: "%") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        }.count
        guard length > 0 else { return "" }
        return String(decoding: bytes.prefix(words.startIndex - bytes.startIndex + length), as: UTF8.self)
    }
}
