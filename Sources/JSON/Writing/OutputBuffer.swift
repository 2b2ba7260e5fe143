/// Bytes on their way out: an array that is filled from the front and either grows or is handed to a sink when full.
///
/// The array holds its whole capacity as elements, so that a write is a store and not an append.
struct OutputBuffer: ~Copyable {
    var bytes: [UInt8]
    var count = 0
    private let sink: ((Span<UInt8>) throws -> Void)?

    /// What the sink threw; from then on nothing is handed to it.
    private(set) var failure: (any Error)?

    init(capacity: Int, sink: ((Span<UInt8>) throws -> Void)?) {
        bytes = [UInt8](repeating: 0, count: max(capacity, 64))
        self.sink = sink
    }

    /// Makes room for `extra` more bytes.
    @inline(__always)
    mutating func reserve(_ extra: Int) {
        if bytes.count - count < extra { makeRoom(extra) }
    }

    @inline(never)
    private mutating func makeRoom(_ extra: Int) {
        if sink != nil { flush() }
        let missing = count + extra - bytes.count
        if missing > 0 {
            bytes.append(contentsOf: repeatElement(0, count: max(missing, bytes.count)))
        }
    }

    /// Hands what there is to the sink, if there is one.
    mutating func flush() {
        guard let sink else { return }
        if failure == nil, count > 0 {
            do {
                try sink(bytes.span.extracting(0..<count))
            } catch {
                failure = error
            }
        }
        count = 0
    }

    /// Takes what has been written and not handed to a sink; the buffer is empty afterwards.
    mutating func take() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &bytes)
        taken.removeLast(taken.count - count)
        count = 0
        return taken
    }
}

// Writing. All but `put` expect the room to be reserved, which the bounds checks hold them to.
extension OutputBuffer {
    /// Reserves the room for one byte and writes it.
    @inline(__always)
    mutating func put(_ byte: UInt8) {
        reserve(1)
        store(byte)
    }

    @inline(__always)
    mutating func store(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    /// Writes eight bytes, of which the first `used` are meant; the others are overwritten by what comes next.
    @inline(__always)
    mutating func store(_ eight: UInt64, used: Int) {
        let offset = count
        var span = bytes.mutableSpan
        var raw = span.mutableBytes
        raw.storeBytes(of: eight.littleEndian, toByteOffset: offset, as: UInt64.self)
        count = offset &+ used
    }
}
