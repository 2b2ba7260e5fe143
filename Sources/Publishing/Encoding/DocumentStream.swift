import JSONSchema

/// Hands a paper's document on while it is written, so that never more than a piece of it is held.
struct DocumentStream {
    /// About how many bytes make a piece.
    static let pieceSize = 1 << 16

    private let sink: ((Span<UInt8>) throws -> Void)?
    /// What the sink threw; nothing is handed to it afterwards.
    private(set) var failure: (any Error)?

    /// - Parameter sink: Takes the pieces; nil where they are to stay with the writer.
    init(into sink: ((Span<UInt8>) throws -> Void)?) {
        self.sink = sink
    }

    /// An element of a list of the report at hand has been written.
    @inline(__always)
    mutating func passElement(_ json: inout CheckedWriter) {
        if json.pendingCount >= Self.pieceSize { handOn(&json) }
    }

    /// Hands on what has been written, unless it is still to be looked at.
    mutating func handOn(_ json: inout CheckedWriter) {
        guard let sink, json.canDropPending else { return }
        if failure == nil {
            do { try json.withPending(0..<json.pendingCount) { try sink($0) } } catch { failure = error }
        }
        json.dropPending()
    }
}
