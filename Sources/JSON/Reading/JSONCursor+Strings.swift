extension JSONCursor {
    /// Reads a string.
    @inline(__always)
    public mutating func string(in bytes: Span<UInt8>) throws(JSONError) -> JSONText {
        skipSpace(in: bytes)
        guard byte(in: bytes) == UInt8(ascii: "\"") else { throw expected("a string", in: bytes) }
        let text = try scanString(in: bytes)
        didReadValue()
        return text
    }

    /// Moves over the string whose opening mark is at the cursor.
    @inline(__always)
    mutating func scanString(in bytes: Span<UInt8>) throws(JSONError) -> JSONText {
        let start = offset &+ 1
        var place = start
        while place &+ 8 <= bytes.count {
            let eight = EightBytes(bytes, at: place)
            let stops = eight.escapes | eight.beyondASCII
            if stops == 0 {
                place &+= 8
                continue
            }
            place &+= EightBytes.offset(of: stops)
            if bytes[place] == UInt8(ascii: "\"") {
                offset = place &+ 1
                return JSONText(start: start, end: place, hasEscapes: false)
            }
            break
        }
        return try scanUnusualString(from: start, at: place, in: bytes)
    }

    /// Goes on at `place` where a string has an escape, a character beyond ASCII, or the document's end close by.
    @inline(never)
    private mutating func scanUnusualString(
        from start: Int,
        at first: Int,
        in bytes: Span<UInt8>
    ) throws(JSONError) -> JSONText {
        var place = first
        var hasEscapes = false
        while place < bytes.count {
            if place &+ 8 <= bytes.count {
                let eight = EightBytes(bytes, at: place)
                let clean = EightBytes.offset(of: eight.escapes | eight.beyondASCII)
                place &+= clean
                if clean == 8 { continue }
            }
            let byte = bytes[place]
            switch byte {
            case UInt8(ascii: "\""):
                offset = place &+ 1
                return JSONText(start: start, end: place, hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                place &+= try JSONEscape(at: place, in: bytes).length
            case 0..<0x20:
                throw JSONError(.controlCharacter(byte), at: place, in: bytes)
            case 0x80...:
                let length = UTF8Rules.sequenceLength(bytes, at: place)
                guard length > 0 else { throw JSONError(.invalidUTF8, at: place, in: bytes) }
                place &+= length
            default:
                place &+= 1
            }
        }
        offset = bytes.count
        throw expected("the string's closing '\"'", in: bytes)
    }
}
