/// Tells text from other bytes by the control characters, of which text has next to none.
enum TextCheck {
    /// - Throws: ``PaperError/binary(line:)`` where a NUL stands, or more than one byte in a hundred is a control
    ///   character other than white space.
    static func requireText(_ bytes: [UInt8]) throws(PaperError) {
        let span = bytes.span
        var controls = 0
        var firstControl = 0
        for index in span.indices {
            let byte = span[index]
            if byte >= 0x20 || (byte >= 0x09 && byte <= 0x0D) { continue }
            if byte == 0 { throw .binary(line: line(of: index, in: span)) }
            if controls == 0 { firstControl = index }
            controls += 1
        }
        if controls > 8, controls > bytes.count / 100 { throw .binary(line: line(of: firstControl, in: span)) }
    }

    private static func line(of offset: Int, in bytes: Span<UInt8>) -> Int {
        var line = 1
        for index in 0..<offset where bytes[index] == 0x0A { line += 1 }
        return line
    }
}
