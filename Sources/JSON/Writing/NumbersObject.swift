/// What is written around the values of an object of four whole numbers and a last member without a value, as it came
/// before: nearly all such objects of a document have the same names.
struct NumbersObject {
    typealias Names = (StaticString, StaticString, StaticString, StaticString, StaticString)

    /// Up to sixteen bytes that are written by two stores, whatever their number.
    struct Piece {
        let low: UInt64
        let high: UInt64
        let count: Int

        init?(_ text: String) {
            count = text.utf8.count
            guard count <= Self.room else { return nil }
            var (low, high) = (0 as UInt64, 0 as UInt64)
            for (index, byte) in text.utf8.enumerated() {
                if index < 8 {
                    low |= UInt64(byte) << UInt64(index * 8)
                } else {
                    high |= UInt64(byte) << UInt64(index * 8 - 64)
                }
            }
            (self.low, self.high) = (low, high)
        }

        static let room = 16
    }

    /// Nil where a name is too long to be told in a piece.
    let pieces: (Piece, Piece, Piece, Piece, last: Piece)?
    private let names: Names

    init(_ names: Names) {
        self.names = names
        if let first = Piece("{\"\(names.0)\":"), let second = Piece(",\"\(names.1)\":"),
            let third = Piece(",\"\(names.2)\":"), let fourth = Piece(",\"\(names.3)\":"),
            let last = Piece(",\"\(names.4)\":null}")
        {
            pieces = (first, second, third, fourth, last)
        } else {
            pieces = nil
        }
    }

    /// Whether the names are those, by the literals of the program that they are.
    @inline(__always)
    func hasNames(_ others: Names) -> Bool {
        Self.isSame(names.0, others.0) && Self.isSame(names.1, others.1) && Self.isSame(names.2, others.2)
            && Self.isSame(names.3, others.3) && Self.isSame(names.4, others.4)
    }

    @inline(__always)
    private static func isSame(_ one: StaticString, _ other: StaticString) -> Bool {
        one.utf8Start == other.utf8Start && one.utf8CodeUnitCount == other.utf8CodeUnitCount
    }
}

extension OutputBuffer {
    /// Writes a piece. There must be room for ``NumbersObject/Piece/room`` bytes.
    @inline(__always)
    mutating func store(_ piece: NumbersObject.Piece) {
        memory.storeBytes(of: piece.low.littleEndian, toByteOffset: count, as: UInt64.self)
        memory.storeBytes(of: piece.high.littleEndian, toByteOffset: count &+ 8, as: UInt64.self)
        count &+= piece.count
    }
}
