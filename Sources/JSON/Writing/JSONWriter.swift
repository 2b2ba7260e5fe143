/// Writes JSON as UTF-8, token by token: into memory, or in chunks into a sink.
///
/// The commas and colons are the writer's, the balance of begin and end is the caller's. A string cannot break the
/// document: what has to be escaped is, and bytes that are not UTF-8 become U+FFFD.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.beginObject()
/// writer.key("value")
/// writer.number(significand: 10062, exponent: 3)
/// writer.endObject()
/// let bytes = writer.takeBytes()  // {"value":10062000}
/// ```
public struct JSONWriter: ~Copyable {
    public enum Style: Sendable {
        /// All on one line, without spaces: what machines read, and what a line of NDJSON needs.
        case compact
        /// A line for each member and element, indented by two spaces a level: for people.
        case pretty
    }

    public let style: Style
    var output: OutputBuffer
    /// What is written around the numbers of the object of numbers that came last.
    var numbers: NumbersObject?
    private var depth = 0
    private var needsComma = false
    private var followsKey = false

    /// Writes into memory; `takeBytes()` gives the document.
    ///
    /// - Parameter capacity: How many bytes to make room for at once; more are made room for as they come.
    public init(style: Style = .compact, capacity: Int = 4096) {
        self.style = style
        output = OutputBuffer(capacity: capacity, sink: nil)
    }

    /// Hands the bytes to `sink` whenever about `chunkSize` of them have gathered, and the last at `finish()`.
    ///
    /// Only a single string longer than a chunk makes the buffer larger than a chunk.
    public init(
        style: Style = .compact,
        flushingAt chunkSize: Int,
        into sink: @escaping (Span<UInt8>) throws -> Void
    ) {
        self.style = style
        output = OutputBuffer(capacity: chunkSize, sink: sink)
    }

    /// Takes what has been written since the last call, or since the last chunk went to the sink.
    public mutating func takeBytes() -> [UInt8] { output.take() }

    /// Hands the last bytes to the sink.
    ///
    /// - Throws: what the sink threw, now or earlier; after its first error it was not called again.
    public mutating func finish() throws {
        output.flush()
        if let failure = output.failure { throw failure }
    }

    /// How many bytes have been written since they were last taken, dropped, or handed to the sink.
    public var pendingCount: Int { output.count }

    /// Looks at bytes that have been written and are still here.
    public func withPending<Result, Failure: Error>(
        _ range: Range<Int>,
        _ look: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try output.withBytes(range, look)
    }

    /// Forgets what has been written, which the caller has taken elsewhere; the room for it is used again.
    public mutating func dropPending() { output.count = 0 }

    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// Writes a member's name; its value has to follow.
    public mutating func key(_ name: StaticString) {
        writeName(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    }

    /// Writes a member's name that is not known beforehand; its value has to follow.
    public mutating func key(named name: String) {
        writeKey(name.utf8Span.span)
    }

    @inline(__always)
    private mutating func writeName(_ name: UnsafeBufferPointer<UInt8>) {
        writeName(name, before: 0)
        followsKey = true
    }

    /// Writes a member's name and makes room for the value that the caller writes right after it, without `separate()`.
    @inline(__always)
    mutating func writeName(_ name: StaticString, before length: Int) {
        writeName(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount), before: length)
    }

    @inline(__always)
    private mutating func writeName(_ name: UnsafeBufferPointer<UInt8>, before length: Int) {
        let comma = separateWithoutComma()
        output.reserve(name.count &+ 13 &+ length)
        output.storeName(name, comma: comma)
        if style == .pretty { output.store(UInt8(ascii: " ")) }
    }

    private mutating func writeKey(_ name: Span<UInt8>) {
        writeQuoted(name, comma: separateWithoutComma(), colon: true)
        if style == .pretty { output.put(UInt8(ascii: " ")) }
        followsKey = true
    }

    /// Ends a line of NDJSON; the next value is a document of its own.
    public mutating func endLine() {
        output.put(UInt8(ascii: "\n"))
        needsComma = false
    }

    /// Writes what stands between the value before and the next key or value.
    @inline(__always)
    mutating func separate() {
        if separateWithoutComma() { output.put(UInt8(ascii: ",")) }
    }

    /// Says that a value has been written past `separate()`.
    @inline(__always)
    mutating func expectComma() { needsComma = true }

    /// Says that the beginning of an object has been written, and members of it.
    @inline(__always)
    mutating func goOnInObject() {
        depth += 1
        needsComma = true
    }

    /// Does what `separate()` does, but leaves the comma, if it has to be the next byte, to the caller.
    @inline(__always)
    mutating func separateWithoutComma() -> Bool {
        if followsKey {
            followsKey = false
            return false
        }
        let comma = needsComma
        needsComma = true
        if style == .compact { return comma }
        separateLines(comma: comma)
        return false
    }

    @inline(never)
    private mutating func separateLines(comma: Bool) {
        if comma { output.put(UInt8(ascii: ",")) }
        if depth > 0 { breakLine() }
    }

    @inline(__always)
    private mutating func begin(_ bracket: UInt8) {
        separate()
        output.put(bracket)
        depth += 1
        needsComma = false
    }

    @inline(__always)
    private mutating func end(_ bracket: UInt8) {
        depth -= 1
        if style == .pretty, needsComma { breakLine() }
        output.put(bracket)
        needsComma = true
    }

    @inline(never)
    private mutating func breakLine() {
        output.put(UInt8(ascii: "\n"))
        for _ in 0..<max(depth, 0) {
            output.put(UInt8(ascii: " "))
            output.put(UInt8(ascii: " "))
        }
    }
}
