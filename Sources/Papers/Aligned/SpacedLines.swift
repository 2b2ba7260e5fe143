/// Whether a text keeps columns apart by spaces at all: `pdftotext` writes one space between words unless `-layout` is
/// asked for, and then places say nothing.
enum SpacedLines {
    /// Whether two spaces stand anywhere between two words of a line.
    static func hasAny(in source: SourceText) -> Bool {
        let bytes = source.bytes.span
        var isAfterWord = false
        var spaces = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x20 {
                spaces += 1
            } else if byte < 0x20 {
                (isAfterWord, spaces) = (false, 0)
            } else {
                if isAfterWord, spaces > 1 { return true }
                (isAfterWord, spaces) = (true, 0)
            }
        }
        return false
    }
}
