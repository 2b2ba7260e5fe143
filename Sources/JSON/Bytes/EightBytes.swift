/// Up to eight bytes of text looked at together, the first in the lowest place.
///
/// The tests answer with a word whose lowest set bit is the highest bit of the first byte that matches; bits above it
/// mean nothing. Where there are fewer than eight bytes, zeros stand above them.
struct EightBytes {
    let word: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Reads the eight bytes from `offset` on. All of them must lie inside the span, which is checked.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at offset: Int) {
        word = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Reads the bytes from `offset` to the end of the span, of which there are 1 to 7.
    @inline(__always)
    init(lastOf bytes: Span<UInt8>, from offset: Int) {
        let count = bytes.count &- offset
        if bytes.count >= 8 {
            // The last eight bytes of the span, without those before the offset.
            word = EightBytes(bytes, at: bytes.count &- 8).word >> UInt64(64 &- count &* 8)
        } else if count >= 4 {
            let first = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self)
            let last = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: bytes.count &- 4, as: UInt32.self)
            word = UInt64(UInt32(littleEndian: first)) | UInt64(UInt32(littleEndian: last)) << UInt64(count &* 8 &- 32)
        } else {
            // One to three bytes: the first, the middle and the last of them, some of them the same.
            let first = UInt64(bytes[offset])
            let middle = UInt64(bytes[offset &+ count >> 1]) << UInt64((count >> 1) &* 8)
            let last = UInt64(bytes[bytes.count &- 1]) << UInt64(count &* 8 &- 8)
            word = first | middle | last
        }
    }

    /// The quotation mark, the backslash and the control characters below U+0020.
    @inline(__always)
    var escapes: UInt64 {
        let quote = word ^ (Self.ones &* 0x22)
        let backslash = word ^ (Self.ones &* 0x5C)
        let found =
            ((quote &- Self.ones) & ~quote)
            | ((backslash &- Self.ones) & ~backslash)
            | ((word &- (Self.ones &* 0x20)) & ~word)
        return found & Self.highBits
    }

    /// The bytes of characters beyond ASCII.
    @inline(__always)
    var beyondASCII: UInt64 { word & Self.highBits }

    /// How many bytes stand before the first match; 8 where there is none.
    @inline(__always)
    static func offset(of match: UInt64) -> Int { match.trailingZeroBitCount >> 3 }
}
