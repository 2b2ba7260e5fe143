// Runs of bytes of one kind, looked at eight at a time: each sentence of a paper is asked for its digits several times.
extension Span where Element == UInt8 {
    /// Where the first digit of ASCII in a range stands; the end of the range where there is none.
    package func firstDigit(in range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index &+ 8 <= range.upperBound {
            let eight = EightBytes(self, at: index)
            let digits = eight.digits
            if digits != 0 { return index &+ EightBytes.offset(of: digits) }
            index &+= 8
        }
        while index < range.upperBound, !self[index].isDigit { index &+= 1 }
        return index
    }

    package func holdsDigit(in range: Range<Int>) -> Bool { firstDigit(in: range) < range.upperBound }

    /// The index after the letters and digits of ASCII at an index.
    func skippingWord(at index: Int) -> Int {
        var next = index
        while next &+ 8 <= count {
            let eight = EightBytes(self, at: next)
            let length = EightBytes.offset(of: ~(eight.letters | eight.digits))
            next &+= length
            if length < 8 { return next }
        }
        while byte(next).isAlphanumeric { next &+= 1 }
        return next
    }
}

extension String {
    /// Whether it holds a digit of ASCII.
    package var holdsDigit: Bool {
        let bytes = utf8.span
        return bytes.holdsDigit(in: 0..<bytes.count)
    }
}

/// Eight bytes of a text, the first in the lowest place.
///
/// The tests answer with a word that has the highest bit of each byte that is as asked, and no other bit.
struct EightBytes {
    private let word: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// All eight bytes have to lie inside the text, which is checked.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at offset: Int) {
        word = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    var digits: UInt64 { Self.inside(word, UInt8(ascii: "0"), UInt8(ascii: "9")) & ~word }

    @inline(__always)
    var letters: UInt64 { Self.inside(word | Self.ones &* 0x20, UInt8(ascii: "a"), UInt8(ascii: "z")) & ~word }

    /// How many bytes stand before the first that is as asked; 8 where none is.
    @inline(__always)
    static func offset(of found: UInt64) -> Int { (found & highBits).trailingZeroBitCount >> 3 }

    /// The bytes that lie between two others, looked at without their own highest bits.
    @inline(__always)
    private static func inside(_ word: UInt64, _ low: UInt8, _ high: UInt8) -> UInt64 {
        let bytes = word & ~highBits
        let atLeast = bytes &+ ones &* UInt64(0x80 - low)
        let above = bytes &+ ones &* UInt64(0x7F - high)
        return atLeast & ~above & highBits
    }
}
