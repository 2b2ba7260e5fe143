/// What an element's own `style` says about its words, so far as it matters to a reader.
struct HTMLStyle: Equatable {
    /// The words are not shown.
    var isHidden = false
    /// Whether they are bold; nil where the style leaves that to the element.
    var isBold: Bool?

    init(_ style: Span<UInt8>) {
        var index = 0
        while index < style.count {
            var end = index
            while end < style.count, style[end] != 0x3B { end += 1 }
            var colon = index
            while colon < end, style[colon] != 0x3A { colon += 1 }
            if colon < end {
                take(Self.lowered(style, index..<colon), value: Self.lowered(style, colon + 1..<end))
            }
            index = end + 1
        }
    }

    private mutating func take(_ property: String, value: String) {
        switch property {
        case "display": isHidden = isHidden || value.hasPrefix("none")
        case "visibility": isHidden = isHidden || value.hasPrefix("hidden") || value.hasPrefix("collapse")
        case "mso-hide": isHidden = isHidden || value.hasPrefix("all")
        case "font-weight": isBold = Self.isBold(value[...]) ?? isBold
        case "font":
            isBold = value.split(separator: " ").contains { Self.isBold($0) == true }
        default: break
        }
    }

    private static func isBold(_ value: Substring) -> Bool? {
        if value.hasPrefix("bold") { return true }
        if value.hasPrefix("normal") || value.hasPrefix("lighter") { return false }
        // A weight stands alone; "12px" in the shorthand is a size.
        guard let weight = Int(value.prefix { $0 != " " && $0 != "!" }) else { return nil }
        return weight >= 600
    }

    /// ASCII in lower case, without the white space around it.
    private static func lowered(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
        let range = TextBytes.trimmed(text, range)
        var result = ""
        for index in range {
            result.unicodeScalars.append(
                Unicode.Scalar(TextBytes.isUpper(text[index]) ? text[index] | 0x20 : text[index])
            )
        }
        return result
    }
}
