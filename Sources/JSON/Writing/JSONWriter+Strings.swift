extension JSONWriter {
    /// Writes a string.
    public mutating func string(_ value: String) {
        writeQuoted(value.utf8Span.span, comma: separateWithoutComma())
    }

    /// Writes a string that is there as UTF-8; sequences that are not UTF-8 become U+FFFD.
    public mutating func string(utf8: Span<UInt8>) {
        let comma = separateWithoutComma()
        if UTF8Rules.isValid(utf8) {
            writeQuoted(utf8, comma: comma)
        } else {
            var bytes: [UInt8] = []
            for index in utf8.indices { bytes.append(utf8[index]) }
            writeQuoted(String(decoding: bytes, as: UTF8.self).utf8Span.span, comma: comma)
        }
    }

    /// Writes the quotation marks, and between them valid UTF-8, escaping what JSON wants escaped.
    ///
    /// - Parameters:
    ///   - comma: Whether a comma goes before it.
    ///   - colon: Whether a colon goes after it.
    @inline(__always)
    mutating func writeQuoted(_ text: Span<UInt8>, comma: Bool = false, colon: Bool = false) {
        // Room for the text, for a comma, two marks and a colon, and for the last store of eight.
        output.reserve(text.count &+ 12)
        var offset = output.storeQuoted(text, comma: comma, colon: colon)
        while offset < text.count {
            writeEscape(text[offset])
            output.reserve(text.count &- offset &+ 12)
            offset = output.storeRun(text, from: offset &+ 1, colon: colon)
        }
    }

    @inline(never)
    private mutating func writeEscape(_ byte: UInt8) {
        output.reserve(6)
        output.store(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.store(byte)
        case 0x08: output.store(UInt8(ascii: "b"))
        case 0x09: output.store(UInt8(ascii: "t"))
        case 0x0A: output.store(UInt8(ascii: "n"))
        case 0x0C: output.store(UInt8(ascii: "f"))
        case 0x0D: output.store(UInt8(ascii: "r"))
        default:
            output.store(UInt8(ascii: "u"))
            output.store(UInt8(ascii: "0"))
            output.store(UInt8(ascii: "0"))
            output.store(UInt8(ascii: "0") + byte >> 4)
            let low = byte & 15
            output.store(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
        }
    }
}
