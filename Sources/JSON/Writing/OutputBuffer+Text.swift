extension OutputBuffer {
    /// Writes what `storeRun` does, with an opening mark before it, and before that a comma if there has to be one.
    ///
    /// - Returns: how much of the text is written.
    mutating func storeQuoted(_ text: Span<UInt8>, comma: Bool, colon: Bool) -> Int {
        let start = count
        var span = bytes.mutableSpan
        span[start] = UInt8(ascii: ",")
        let mark = comma ? start &+ 1 : start
        span[mark] = UInt8(ascii: "\"")
        let written = Self.copyRun(of: text, from: 0, into: &span, at: mark &+ 1, colon: colon)
        count = written.place
        return written.offset
    }

    /// Writes the text up to the first character that has to be escaped, or all of it with the closing mark and, if
    /// there has to be one, a colon. The room must be reserved, with 8 bytes to spare.
    ///
    /// - Returns: how much of the text is written.
    mutating func storeRun(_ text: Span<UInt8>, from start: Int, colon: Bool) -> Int {
        let place = count
        var span = bytes.mutableSpan
        let written = Self.copyRun(of: text, from: start, into: &span, at: place, colon: colon)
        count = written.place
        return written.offset
    }

    @inline(__always)
    private static func copyRun(
        of text: Span<UInt8>,
        from start: Int,
        into span: inout MutableSpan<UInt8>,
        at target: Int,
        colon: Bool
    ) -> (offset: Int, place: Int) {
        let end = text.count
        var offset = start
        var place = target
        while offset < end {
            let length = min(end &- offset, 8)
            let eight = length == 8 ? EightBytes(text, at: offset) : EightBytes(lastOf: text, from: offset)
            let clean = min(EightBytes.offset(of: eight.escapes), length)
            var raw = span.mutableBytes
            raw.storeBytes(of: eight.word.littleEndian, toByteOffset: place, as: UInt64.self)
            offset &+= clean
            place &+= clean
            if clean < length { return (offset, place) }
        }
        span[place] = UInt8(ascii: "\"")
        if colon { span[place &+ 1] = UInt8(ascii: ":") }
        return (offset, place &+ (colon ? 2 : 1))
    }

    /// Writes a name that has nothing to escape, with its marks and the colon, and before it a comma if there has to be
    /// one. The room must be reserved, with 12 bytes to spare.
    mutating func storeName(_ name: Span<UInt8>, comma: Bool) {
        var place = count
        let end = name.count
        var span = bytes.mutableSpan
        span[place] = UInt8(ascii: ",")
        if comma { place &+= 1 }
        span[place] = UInt8(ascii: "\"")
        place &+= 1
        var raw = span.mutableBytes
        var offset = 0
        while end &- offset > 8 {
            raw.storeBytes(
                of: EightBytes(name, at: offset).word.littleEndian,
                toByteOffset: place &+ offset,
                as: UInt64.self
            )
            offset &+= 8
        }
        if offset < end {
            let last = EightBytes(lastOf: name, from: offset)
            raw.storeBytes(of: last.word.littleEndian, toByteOffset: place &+ offset, as: UInt64.self)
        }
        place &+= end
        raw.storeBytes(of: UInt16(0x3A22).littleEndian, toByteOffset: place, as: UInt16.self)
        count = place &+ 2
    }
}
