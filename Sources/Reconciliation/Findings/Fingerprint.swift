/// 16 hexadecimal digits that stay the same as long as what is told stays the same: FNV-1a, 64 bits.
///
/// No secret hangs on it; it need only be the same everywhere and differ where the figures do. Parts are kept apart by
/// a byte that no UTF-8 text holds.
struct Fingerprint: Sendable {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ part: String) {
        for byte in part.utf8 { mix(byte) }
        mix(0xFF)
    }

    /// Adds parts whose order in the paper does not matter.
    mutating func add(unordered parts: [String]) {
        for part in parts.sorted() { add(part) }
    }

    private mutating func mix(_ byte: UInt8) {
        hash ^= UInt64(byte)
        hash &*= 0x0000_0100_0000_01b3
    }

    /// The same 64 bits as a number.
    var number: Int64 { Int64(bitPattern: hash) }

    var text: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
