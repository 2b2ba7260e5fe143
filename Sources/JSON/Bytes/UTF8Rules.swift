/// What may follow what in UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Rules {
    /// Whether all the bytes are valid UTF-8.
    static func isValid(_ bytes: Span<UInt8>) -> Bool {
        var offset = 0
        while offset < bytes.count {
            if offset &+ 8 <= bytes.count, EightBytes(bytes, at: offset).beyondASCII == 0 {
                offset &+= 8
            } else if bytes[offset] < 0x80 {
                offset &+= 1
            } else {
                let length = sequenceLength(bytes, at: offset)
                if length == 0 { return false }
                offset &+= length
            }
        }
        return true
    }

    /// The length of the character beyond ASCII that begins at `offset`, 2 to 4; 0 where none does.
    static func sequenceLength(_ bytes: Span<UInt8>, at offset: Int) -> Int {
        let lead = bytes[offset]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { second = 0xA0...0xBF }
            if lead == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { second = 0x90...0xBF }
            if lead == 0xF4 { second = 0x80...0x8F }
        default: return 0
        }
        guard offset &+ length <= bytes.count, second.contains(bytes[offset &+ 1]) else { return 0 }
        for place in (offset &+ 2)..<(offset &+ max(length, 2)) where bytes[place] & 0xC0 != 0x80 { return 0 }
        return length
    }
}
