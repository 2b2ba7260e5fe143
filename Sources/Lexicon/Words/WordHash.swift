/// The number of a word: its letters, eight at a time, each eight multiplied into what came before.
///
/// It is the same in every run, which Swift's own hash is not. Two words of up to eight bytes never have the same.
public struct WordHash {
    @usableFromInline var mixed: UInt64 = 0xcbf2_9ce4_8422_2325
    /// The letters that don't make up eight yet, the first in the lowest byte.
    @usableFromInline var pending: UInt64 = 0
    @usableFromInline var pendingCount = 0
    @usableFromInline var isEmpty = true

    public init() {}

    init(_ letters: String) {
        for letter in letters.utf8 { add(letter) }
    }

    @inlinable public var value: UInt64 { pendingCount == 0 ? mixed : Self.mix(pending, into: mixed) }

    @inlinable
    public mutating func add(_ letter: UInt8) {
        isEmpty = false
        pending |= UInt64(letter) &<< UInt64(pendingCount &* 8)
        pendingCount &+= 1
        if pendingCount == 8 {
            mixed = Self.mix(pending, into: mixed)
            (pending, pendingCount) = (0, 0)
        }
    }

    /// Adds up to eight letters, the first in the lowest byte and zeros above the last, where none is pending.
    @inline(__always)
    mutating func add(_ letters: UInt64, count: Int) {
        guard count > 0 else { return }
        isEmpty = false
        if count == 8 {
            mixed = Self.mix(letters, into: mixed)
        } else {
            (pending, pendingCount) = (letters, count)
        }
    }

    @inlinable
    static func mix(_ letters: UInt64, into hash: UInt64) -> UInt64 {
        let product = (hash ^ letters) &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 29
    }
}

/// The letters and digits of ASCII with which eight bytes of a text begin, in lower case.
struct EightLetters {
    /// The first in the lowest byte, zeros above the last.
    let lowered: UInt64
    let count: Int

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// All eight bytes have to lie inside the text.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at offset: Int) {
        let word = UInt64(littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let lower = word | Self.ones &* 0x20
        let letters = Self.inside(lower, UInt8(ascii: "a"), UInt8(ascii: "z"))
        let digits = Self.inside(word, UInt8(ascii: "0"), UInt8(ascii: "9"))
        let others = ~((letters | digits) & ~word) & Self.highBits
        count = others.trailingZeroBitCount >> 3
        lowered = count == 8 ? lower : lower & ((1 &<< UInt64(count &* 8)) &- 1)
    }

    /// The highest bit of each byte that lies between two others, looked at without its own highest bit.
    @inline(__always)
    private static func inside(_ word: UInt64, _ low: UInt8, _ high: UInt8) -> UInt64 {
        let bytes = word & ~highBits
        let atLeast = bytes &+ ones &* UInt64(0x80 - low)
        let above = bytes &+ ones &* UInt64(0x7F - high)
        return atLeast & ~above & highBits
    }
}
