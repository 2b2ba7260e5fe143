/// The pieces of a document, kept as long as they are not too many.
final class KeptPieces {
    /// Nil where there were more bytes than may be kept.
    private(set) var pieces: [[UInt8]]? = []
    private var room: Int

    init(limit: Int) {
        room = limit
    }

    func take(_ piece: Span<UInt8>) {
        room -= piece.count
        guard room >= 0 else {
            pieces = nil
            return
        }
        piece.withUnsafeBufferPointer { pieces?.append(Array($0)) }
    }
}
