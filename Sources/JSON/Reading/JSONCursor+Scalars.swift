extension JSONCursor {
    /// Reads `null`.
    @inline(__always)
    public mutating func null(in bytes: Span<UInt8>) throws(JSONError) {
        skipSpace(in: bytes)
        guard fourBytes(at: offset, in: bytes) == 0x6C6C_756E else { throw expected("null", in: bytes) }
        offset &+= 4
        didReadValue()
    }

    /// Reads `true` or `false`.
    @inline(__always)
    public mutating func bool(in bytes: Span<UInt8>) throws(JSONError) -> Bool {
        skipSpace(in: bytes)
        if fourBytes(at: offset, in: bytes) == 0x6575_7274 {
            offset &+= 4
            didReadValue()
            return true
        }
        guard byte(in: bytes) == UInt8(ascii: "f"), fourBytes(at: offset &+ 1, in: bytes) == 0x6573_6C61 else {
            throw expected("true or false", in: bytes)
        }
        offset &+= 5
        didReadValue()
        return false
    }

    /// Four bytes as a number, the first the lowest; 0 where there are not as many.
    @inline(__always)
    private func fourBytes(at place: Int, in bytes: Span<UInt8>) -> UInt32 {
        guard place &+ 4 <= bytes.count else { return 0 }
        return UInt32(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self))
    }

    /// Moves over a number, which is not yet turned into a value.
    @inline(__always)
    public mutating func number(in bytes: Span<UInt8>) throws(JSONError) -> JSONNumberText {
        skipSpace(in: bytes)
        let start = offset
        var isPlain = true
        if byte(in: bytes) == UInt8(ascii: "-") { offset &+= 1 }
        if byte(in: bytes) == UInt8(ascii: "0") {
            offset &+= 1
        } else {
            try digits(in: bytes)
        }
        if byte(in: bytes) == UInt8(ascii: ".") {
            isPlain = false
            offset &+= 1
            try digits(in: bytes)
        }
        if byte(in: bytes) | 0x20 == UInt8(ascii: "e") {
            isPlain = false
            offset &+= 1
            if byte(in: bytes) == UInt8(ascii: "+") || byte(in: bytes) == UInt8(ascii: "-") { offset &+= 1 }
            try digits(in: bytes)
        }
        didReadValue()
        return JSONNumberText(start: start, end: offset, isPlainInteger: isPlain)
    }

    @inline(__always)
    private mutating func digits(in bytes: Span<UInt8>) throws(JSONError) {
        let start = offset
        while offset < bytes.count, bytes[offset] &- UInt8(ascii: "0") < 10 { offset &+= 1 }
        guard offset > start else { throw expected("a digit", in: bytes) }
    }

    /// Moves over a value of a kind that `kind(in:)` has told; over an array or object with everything in it.
    @inline(__always)
    public mutating func skipScalar(_ kind: JSONKind, in bytes: Span<UInt8>) throws(JSONError) {
        switch kind {
        case .null: try null(in: bytes)
        case .bool: _ = try bool(in: bytes)
        case .number: _ = try number(in: bytes)
        case .string: _ = try string(in: bytes)
        case .array, .object: try skipValue(in: bytes)
        }
    }

    /// Moves over a value with everything in it.
    public mutating func skipValue(in bytes: Span<UInt8>) throws(JSONError) {
        let kind = try kind(in: bytes)
        switch kind {
        case .null, .bool, .number, .string: try skipScalar(kind, in: bytes)
        case .array:
            try beginArray(in: bytes)
            while try nextElement(in: bytes) { try skipValue(in: bytes) }
        case .object:
            try beginObject(in: bytes)
            while try nextName(in: bytes) != nil { try skipValue(in: bytes) }
        }
    }
}
