/// Reads JSON from bytes in memory, value by value, strictly as RFC 8259 has it, without building anything.
///
/// A cursor is only a place, so a copy of it is a way back. The bytes are handed to every call and must be the same
/// each time. Whoever reads says what has to come:
///
/// ```swift
/// var cursor = JSONCursor()
/// try cursor.beginObject(in: bytes)
/// while let name = try cursor.nextName(in: bytes) {
///     if name.matches("value", in: bytes) { total = try cursor.number(in: bytes).value(in: bytes) }
///     else { try cursor.skipValue(in: bytes) }
/// }
/// try cursor.endDocument(in: bytes)
/// ```
///
/// It does not notice that an object has a name twice; `JSONValue` does.
public struct JSONCursor: Sendable {
    /// How deep arrays and objects may lie inside each other. Readers call themselves for each level, and the limit
    /// keeps them within the stack of a thread.
    public static let depthLimit = 256

    /// The number of bytes read so far.
    public internal(set) var offset: Int

    private var depth = 0

    /// Whether a value of the array or object that is being read has gone before.
    private var needsComma = false

    public init(offset: Int = 0) { self.offset = offset }

    /// Moves over white space and tells which kind of value begins there.
    @inline(__always)
    public mutating func kind(in bytes: Span<UInt8>) throws(JSONError) -> JSONKind {
        skipSpace(in: bytes)
        guard let kind = JSONKind(firstByte: byte(in: bytes)) else { throw expected("a value", in: bytes) }
        return kind
    }

    /// Moves into an object, before its first name.
    @inline(__always)
    public mutating func beginObject(in bytes: Span<UInt8>) throws(JSONError) {
        skipSpace(in: bytes)
        guard byte(in: bytes) == UInt8(ascii: "{") else { throw expected("an object", in: bytes) }
        try descend(in: bytes)
    }

    /// Moves into an array, before its first element.
    @inline(__always)
    public mutating func beginArray(in bytes: Span<UInt8>) throws(JSONError) {
        skipSpace(in: bytes)
        guard byte(in: bytes) == UInt8(ascii: "[") else { throw expected("an array", in: bytes) }
        try descend(in: bytes)
    }

    /// Moves before the next element of the array, or out of the array where there is none.
    @inline(__always)
    public mutating func nextElement(in bytes: Span<UInt8>) throws(JSONError) -> Bool {
        skipSpace(in: bytes)
        if byte(in: bytes) == UInt8(ascii: "]") {
            ascend()
            return false
        }
        if needsComma {
            guard byte(in: bytes) == UInt8(ascii: ",") else { throw expected("',' or ']'", in: bytes) }
            offset &+= 1
            skipSpace(in: bytes)
        }
        return true
    }

    /// Reads the next name of the object and moves before its value, or out of the object where there is none.
    @inline(__always)
    public mutating func nextName(in bytes: Span<UInt8>) throws(JSONError) -> JSONText? {
        skipSpace(in: bytes)
        if byte(in: bytes) == UInt8(ascii: "}") {
            ascend()
            return nil
        }
        if needsComma {
            guard byte(in: bytes) == UInt8(ascii: ",") else { throw expected("',' or '}'", in: bytes) }
            offset &+= 1
            skipSpace(in: bytes)
        }
        guard byte(in: bytes) == UInt8(ascii: "\"") else {
            throw expected(needsComma ? "a member's name" : "a member's name or '}'", in: bytes)
        }
        let name = try scanString(in: bytes)
        skipSpace(in: bytes)
        guard byte(in: bytes) == UInt8(ascii: ":") else { throw expected("':'", in: bytes) }
        offset &+= 1
        skipSpace(in: bytes)
        return name
    }

    /// Moves before the value of the next member where its name is spelled as expected, with nothing between name and
    /// colon; else stays. It saves the search for the end of a name that is known.
    ///
    /// - Parameters:
    ///   - expected: Holds the name with its marks and the colon, `"name":`, and eight bytes after it.
    ///   - start: Where in `expected` the first mark is.
    ///   - length: How many bytes the name takes with its marks and the colon.
    @inline(__always)
    public mutating func passMember(
        _ expected: Span<UInt8>,
        from start: Int,
        length: Int,
        in bytes: Span<UInt8>
    ) -> Bool {
        var place = offset
        guard place &+ length &+ 9 <= bytes.count else { return false }
        if needsComma {
            guard bytes[place] == UInt8(ascii: ",") else { return false }
            place &+= 1
        }
        var compared = 0
        while compared &+ 8 <= length {
            guard
                EightBytes(expected, at: start &+ compared).word == EightBytes(bytes, at: place &+ compared).word
            else { return false }
            compared &+= 8
        }
        if compared < length {
            let first = EightBytes(expected, at: start &+ compared).word
            let difference = first ^ EightBytes(bytes, at: place &+ compared).word
            guard difference << UInt64(64 &- (length &- compared) &* 8) == 0 else { return false }
        }
        offset = place &+ length
        return true
    }

    /// Moves over white space to the end, where nothing else may stand.
    public mutating func endDocument(in bytes: Span<UInt8>) throws(JSONError) {
        skipSpace(in: bytes)
        guard offset == bytes.count else { throw expected("the end of the document", in: bytes) }
    }

    /// Notes that a value has been read, so that a comma has to come before the next.
    @inline(__always)
    mutating func didReadValue() { needsComma = true }

    @inline(__always)
    private mutating func descend(in bytes: Span<UInt8>) throws(JSONError) {
        guard depth < Self.depthLimit else {
            throw JSONError(.nestedTooDeeply(limit: Self.depthLimit), at: offset, in: bytes)
        }
        depth &+= 1
        offset &+= 1
        needsComma = false
    }

    @inline(__always)
    private mutating func ascend() {
        depth &-= 1
        offset &+= 1
        needsComma = true
    }
}
