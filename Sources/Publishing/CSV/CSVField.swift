/// One field of a CSV line.
///
/// Spreadsheets run a field that begins with `=`, `+`, `-`, `@`, a tab or a line end as a formula, some of them also
/// after spaces. A text that does, and is no plain number, gets an apostrophe before it. So does one that has
/// apostrophes before such a beginning already, so that taking one off gives back what was there.
public enum CSVField {
    /// A text, made harmless for spreadsheets.
    public static func append(text: some Collection<UInt8>, to output: inout [UInt8]) {
        guard isRisky(text) else { return append(quoting: text, to: &output) }
        append(quoting: [UInt8(ascii: "'")] + Array(text), to: &output)
    }

    /// Any bytes, between marks where RFC 4180 wants them.
    public static func append(quoting text: some Collection<UInt8>, to output: inout [UInt8]) {
        let mark = UInt8(ascii: "\"")
        guard text.isEmpty || text.contains(where: needsMarks) else { return output.append(contentsOf: text) }
        output.append(mark)
        for byte in text {
            if byte == mark { output.append(mark) }
            output.append(byte)
        }
        output.append(mark)
    }

    private static func needsMarks(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }

    /// Whether a spreadsheet might run it.
    static func isRisky(_ text: some Collection<UInt8>) -> Bool {
        let bare = text.drop { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: " ") }
        switch bare.first {
        case UInt8(ascii: "="), UInt8(ascii: "@"), UInt8(ascii: "+"), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
            UInt8(ascii: "\n"):
            return true
        case UInt8(ascii: "-"):
            // Before nothing but a number it makes one that is negative.
            let rest = bare.dropFirst()
            let isNumber = rest.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
                    || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "%")
            }
            return !isNumber
        default: return false
        }
    }
}
