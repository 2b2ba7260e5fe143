/// Where a string or a name stands in the document; nothing is copied until it is asked for.
public struct JSONText: Hashable, Sendable {
    /// The offset of the first byte after the opening mark.
    public let start: Int

    /// The offset of the closing mark.
    public let end: Int

    /// Whether the bytes between the marks differ from what the string says.
    public let hasEscapes: Bool

    /// Whether the string says `other`.
    public func matches(_ other: String, in bytes: Span<UInt8>) -> Bool {
        if hasEscapes { return string(in: bytes) == other }
        let expected = other.utf8Span.span
        guard expected.count == end - start else { return false }
        for index in expected.indices where bytes[start &+ index] != expected[index] { return false }
        return true
    }

    /// What the string says.
    public func string(in bytes: Span<UInt8>) -> String {
        if !hasEscapes, let text = try? UTF8Span(validating: bytes.extracting(start..<end)) {
            return String(copying: text)
        }
        return String(decoding: utf8(in: bytes), as: UTF8.self)
    }

    /// What the string says as UTF-8, its escapes replaced.
    public func utf8(in bytes: Span<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(end - start)
        var place = start
        while place < end {
            if bytes[place] == UInt8(ascii: "\\"), let escape = try? JSONEscape(at: place, in: bytes) {
                result.append(contentsOf: UTF8.encode(escape.scalar) ?? UTF8.encodedReplacementCharacter)
                place += escape.length
            } else {
                result.append(bytes[place])
                place += 1
            }
        }
        return result
    }

    /// How many Unicode code points the string has.
    public func codePointCount(in bytes: Span<UInt8>) -> Int {
        var count = 0
        var place = start
        while place < end {
            if bytes[place] == UInt8(ascii: "\\"), let escape = try? JSONEscape(at: place, in: bytes) {
                place &+= escape.length
                count &+= 1
            } else {
                if bytes[place] & 0xC0 != 0x80 { count &+= 1 }
                place &+= 1
            }
        }
        return count
    }
}
