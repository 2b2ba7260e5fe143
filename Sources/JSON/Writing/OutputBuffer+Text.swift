extension OutputBuffer {
    /// Writes what `storeRun` does, with an opening mark before it, and before that a comma if there has to be one.
    ///
    /// - Returns: how much of the text is written.
    mutating func storeQuoted(_ text: Span<UInt8>, comma: Bool, colon: Bool) -> Int {
        if comma { store(UInt8(ascii: ",")) }
        store(UInt8(ascii: "\""))
        return storeRun(text, from: 0, colon: colon)
    }

    /// Writes the text up to the first character that has to be escaped, or all of it with the closing mark and, if
    /// there has to be one, a colon. The room must be reserved, with 12 bytes to spare.
    ///
    /// - Returns: how much of the text is written.
    @inline(__always)
    mutating func storeRun(_ text: Span<UInt8>, from start: Int, colon: Bool) -> Int {
        let end = text.count
        var offset = start
        while offset < end {
            let length = min(end &- offset, 8)
            let eight = length == 8 ? EightBytes(text, at: offset) : EightBytes(lastOf: text, from: offset)
            let clean = min(EightBytes.offset(of: eight.escapes), length)
            store(eight.word, used: clean)
            offset &+= clean
            if clean < length { return offset }
        }
        store(UInt8(ascii: "\""))
        if colon { store(UInt8(ascii: ":")) }
        return offset
    }

    /// Writes a name that has nothing to escape, with its marks and the colon, and before it a comma if there has to be
    /// one. The room must be reserved, with 12 bytes to spare.
    @inline(__always)
    mutating func storeName(_ name: UnsafeBufferPointer<UInt8>, comma: Bool) {
        assert(count + name.count + 12 <= capacity)
        // Where there is no comma the mark takes its place.
        memory.storeBytes(of: UInt16(0x222C).littleEndian, toByteOffset: count, as: UInt16.self)
        if !comma { memory.storeBytes(of: UInt8(ascii: "\""), toByteOffset: count, as: UInt8.self) }
        let place = memory + count + (comma ? 2 : 1)
        if let letters = name.baseAddress { Self.copy(letters, count: name.count, to: place) }
        place.storeBytes(of: UInt16(0x3A22).littleEndian, toByteOffset: name.count, as: UInt16.self)
        count &+= name.count &+ (comma ? 4 : 3)
    }

    /// Copies a few bytes: names are so short that calling for it would take longer.
    @inline(__always)
    private static func copy(_ source: UnsafePointer<UInt8>, count: Int, to target: UnsafeMutableRawPointer) {
        let source = UnsafeRawPointer(source)
        if count > 16 {
            target.copyMemory(from: source, byteCount: count)
        } else if count >= 8 {
            // The first eight and the last eight, which overlap.
            move(UInt64.self, source, target, at: 0)
            move(UInt64.self, source, target, at: count &- 8)
        } else if count >= 4 {
            move(UInt32.self, source, target, at: 0)
            move(UInt32.self, source, target, at: count &- 4)
        } else if count > 0 {
            move(UInt8.self, source, target, at: 0)
            move(UInt8.self, source, target, at: count >> 1)
            move(UInt8.self, source, target, at: count &- 1)
        }
    }

    @inline(__always)
    private static func move<Word: FixedWidthInteger & BitwiseCopyable>(
        _ type: Word.Type,
        _ source: UnsafeRawPointer,
        _ target: UnsafeMutableRawPointer,
        at offset: Int
    ) {
        target.storeBytes(of: source.loadUnaligned(fromByteOffset: offset, as: type), toByteOffset: offset, as: type)
    }
}
