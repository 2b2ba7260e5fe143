/// Bytes on their way out: memory that is filled from the front and either grows or is handed to a sink when full.
///
/// The memory is the buffer's own and nobody else's, so that a write is a store: an array would have to be asked before
/// each one whether it is shared. Nothing outside this folder sees a pointer into it.
struct OutputBuffer: ~Copyable {
    /// `capacity` bytes, of which the first `count` have been written.
    private(set) var memory: UnsafeMutableRawPointer
    private(set) var capacity: Int
    var count = 0
    private let sink: ((Span<UInt8>) throws -> Void)?

    /// What the sink threw; from then on nothing is handed to it.
    private(set) var failure: (any Error)?

    init(capacity: Int, sink: ((Span<UInt8>) throws -> Void)?) {
        self.capacity = max(capacity, 64)
        memory = .allocate(byteCount: self.capacity, alignment: 16)
        self.sink = sink
    }

    deinit { memory.deallocate() }

    /// Makes room for `extra` more bytes.
    @inline(__always)
    mutating func reserve(_ extra: Int) {
        if capacity &- count < extra { makeRoom(extra) }
    }

    @inline(never)
    private mutating func makeRoom(_ extra: Int) {
        if sink != nil { flush() }
        let needed = count + extra
        guard needed > capacity else { return }
        let larger = max(needed, capacity * 2)
        let moved = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
        moved.copyMemory(from: memory, byteCount: count)
        memory.deallocate()
        memory = moved
        capacity = larger
    }

    /// Looks at bytes that have been written and are still here.
    func withBytes<Result, Failure: Error>(
        _ range: Range<Int>,
        _ look: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "only what has been written can be looked at")
        let written = UnsafeRawBufferPointer(start: memory + range.lowerBound, count: range.count)
        return try look(written.assumingMemoryBound(to: UInt8.self).span)
    }

    /// Hands what there is to the sink, if there is one.
    mutating func flush() {
        guard let sink else { return }
        if failure == nil, count > 0 {
            do { try withBytes(0..<count) { try sink($0) } } catch { failure = error }
        }
        count = 0
    }

    /// Takes what has been written and not handed to a sink; the buffer is empty afterwards.
    mutating func take() -> [UInt8] {
        let taken = [UInt8](UnsafeRawBufferPointer(start: memory, count: count))
        count = 0
        return taken
    }
}

// Writing. All but `put` expect the room to be reserved.
extension OutputBuffer {
    /// Reserves the room for one byte and writes it.
    @inline(__always)
    mutating func put(_ byte: UInt8) {
        reserve(1)
        store(byte)
    }

    @inline(__always)
    mutating func store(_ byte: UInt8) {
        assert(count < capacity)
        memory.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
        count &+= 1
    }

    /// Writes eight bytes, of which the first `used` are meant; the others are overwritten by what comes next.
    @inline(__always)
    mutating func store(_ eight: UInt64, used: Int) {
        assert(count + 8 <= capacity)
        memory.storeBytes(of: eight.littleEndian, toByteOffset: count, as: UInt64.self)
        count &+= used
    }

    /// Makes room for bytes and writes them.
    mutating func store(_ bytes: Span<UInt8>) {
        reserve(bytes.count)
        bytes.withUnsafeBytes { source in
            guard let first = source.baseAddress else { return }
            (memory + count).copyMemory(from: first, byteCount: source.count)
        }
        count &+= bytes.count
    }
}
