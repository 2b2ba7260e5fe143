import JSON

/// How messages name values: short, as JSON spells them.
extension JSONText {
    private static let excerptLimit = 60

    /// The text in quotation marks, cut where it is long.
    func quoted(in bytes: Span<UInt8>) -> String {
        let text = string(in: bytes).unicodeScalars
        let excerpt = text.prefix(Self.excerptLimit)
        return "\"\(String(excerpt))\(excerpt.count < text.count ? "…" : "")\""
    }
}

extension SchemaGraph {
    private static let listLimit = 12

    /// The values of `enum` or `const`: "one of "GBP", "percent", null".
    func phrase(for list: Enumeration) -> String {
        var values = (0..<list.strings.count).map { "\"\(names.string($0, of: list.strings))\"" }
        values += enumeratedNumbers[list.numbers].map { "\($0)" }
        if list.allowsTrue { values.append("true") }
        if list.allowsFalse { values.append("false") }
        if list.kinds.contains(.null) { values.append("null") }
        if !list.values.isEmpty { values.append("another array or object that is listed") }
        if values.isEmpty { return "nothing, as no value is allowed" }
        let shown = values.prefix(Self.listLimit).joined(separator: ", ")
        let rest = values.count > Self.listLimit ? ", …" : ""
        return (values.count > 1 ? "one of " : "") + shown + rest
    }
}
