import JSONSchema

/// Hands a paper's document on while it is written, so that never more than a piece of it is held; or keeps the pieces of
/// a document that may not leave before all of it has been checked.
struct DocumentStream {
    /// About how many bytes make a piece.
    static let pieceSize = 1 << 16

    private let sink: ((Span<UInt8>) throws -> Void)?
    /// What the sink threw; nothing is handed to it afterwards.
    private(set) var failure: (any Error)?
    /// The pieces so far; nil where none are kept, and once there are too many.
    private(set) var kept: [[UInt8]]?
    /// How many more bytes may be kept.
    private var room = 0

    /// - Parameter sink: Takes the pieces; nil where they are to stay with the writer.
    init(into sink: ((Span<UInt8>) throws -> Void)?) {
        self.sink = sink
    }

    /// Keeps the pieces of a document that is no longer than a number of bytes; a longer one is only checked from there.
    init(keepingUpTo limit: Int) {
        sink = nil
        kept = []
        room = limit
    }

    /// An element of a list of the report at hand has been written.
    @inline(__always)
    mutating func passElement(_ json: inout CheckedWriter) {
        if json.pendingCount >= Self.pieceSize { handOn(&json) }
    }

    /// Hands on what has been written, unless it is still to be looked at.
    mutating func handOn(_ json: inout CheckedWriter) {
        guard json.canDropPending else { return }
        if kept != nil {
            keep(&json)
        } else if let sink {
            if failure == nil {
                do { try json.withPending(0..<json.pendingCount) { try sink($0) } } catch { failure = error }
            }
            json.dropPending()
        }
    }

    private mutating func keep(_ json: inout CheckedWriter) {
        room -= json.pendingCount
        if room >= 0 {
            kept?.append(json.takeBytes())
        } else {
            kept = nil
            json.stopWriting()
        }
    }
}
