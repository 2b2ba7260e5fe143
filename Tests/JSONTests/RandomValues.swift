import JSON
import TestSupport

extension JSONValue {
    /// A value of random shape, at most `depth` deep.
    static func random(depth: Int, using generator: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &generator) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &generator))
        case 2: return .number(.random(using: &generator))
        case 3, 4: return .string(.random(using: &generator))
        case 5:
            let count = Int.random(in: 0..<6, using: &generator)
            return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
        default:
            var object = JSONObject()
            for _ in 0..<Int.random(in: 0..<20, using: &generator) {
                object[.random(using: &generator)] = random(depth: depth - 1, using: &generator)
            }
            return .object(object)
        }
    }
}

extension JSONNumber {
    /// A number of any size that can be read back.
    static func random(using generator: inout SeededGenerator) -> JSONNumber {
        let digits = Int.random(in: 1...37, using: &generator)
        var significand: Int128 = 0
        for _ in 0..<digits { significand = significand * 10 + Int128(Int.random(in: 0...9, using: &generator)) }
        if Bool.random(using: &generator) { significand = -significand }
        let exponent = Int.random(in: 0..<10, using: &generator) == 0 ? -900...900 : -20...5
        return JSONNumber(significand: significand, exponent: Int.random(in: exponent, using: &generator))
    }
}

extension String {
    /// A text of up to 40 characters, with some of all that is special in JSON and in UTF-8.
    static func random(using generator: inout SeededGenerator) -> String {
        let special: [Unicode.Scalar] = [
            "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "\u{7F}", "£", "−", "\u{FFFD}", "🔴", "é",
        ]
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<40, using: &generator) {
            if Int.random(in: 0..<8, using: &generator) == 0 {
                text.append(special[Int.random(in: 0..<special.count, using: &generator)])
            } else {
                text.append(Unicode.Scalar(UInt8.random(in: 0x20..<0x7F, using: &generator)))
            }
        }
        return String(text)
    }
}
