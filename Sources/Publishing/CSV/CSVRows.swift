/// Writes CSV as RFC 4180 has it: fields with commas, quotation marks or line ends in quotation marks, lines ended by
/// CR LF, UTF-8.
///
/// What a paper prints is made harmless for spreadsheets, as ``CSVField`` says; what the program writes is left alone.
struct CSVRows {
    private(set) var bytes: [UInt8] = []
    private var isFirst = true

    mutating func endRow() {
        bytes += [0x0D, 0x0A]
        isFirst = true
    }

    /// A field of words; nil is an empty field.
    mutating func text(_ text: String?) {
        separate()
        if let text, !text.isEmpty { CSVField.append(text: text.utf8, to: &bytes) }
    }

    /// A field that the program itself wrote: a number, a name of the contract.
    mutating func plain(_ text: String?) {
        separate()
        if let text, !text.isEmpty { CSVField.append(quoting: text.utf8, to: &bytes) }
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }
}
