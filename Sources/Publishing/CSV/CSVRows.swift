/// Writes CSV as RFC 4180 has it: fields with commas, quotation marks or line ends in quotation marks, lines ended by
/// CR LF, UTF-8.
///
/// A spreadsheet takes a text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula. What a paper
/// prints is text and may begin so; an apostrophe before it keeps it one. Numbers that the program writes are left alone.
struct CSVRows {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    mutating func endRow() {
        bytes += [0x0D, 0x0A]
        isFirst = true
    }

    /// A field of words; nil is an empty field.
    mutating func text(_ text: String?) {
        let text = text ?? ""
        write(Self.isFormula(text) ? "'" + text : text)
    }

    /// A field that the program itself wrote: a number, a name of the contract.
    mutating func plain(_ text: String?) {
        write(text ?? "")
    }

    private mutating func write(_ text: String) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        guard text.utf8.contains(where: Self.needsQuotes) else {
            bytes += text.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: true
        default: false
        }
    }

    private static func isFormula(_ text: String) -> Bool {
        // The spaces before it are dropped by some programs.
        guard let first = text.utf8.first(where: { $0 != UInt8(ascii: " ") }) else { return false }
        return "=+-@\t\r\n".utf8.contains(first)
    }
}
