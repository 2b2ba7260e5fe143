import JSON

/// Writes JSON as ``JSONWriter`` does, and checks it against a schema while it is written: nothing is read again but
/// the few values of which the schema says more than their kinds and members.
///
/// It can also do one of the two without the other. A check alone takes no memory, so that a document of any size can
/// be checked before the first byte of it is written:
///
/// ```swift
/// for purpose in [.check(schema), .write] as [CheckedWriter.Purpose] {
///     var writer = CheckedWriter(purpose)
///     write(document, with: &writer)
///     guard writer.isValid else { return }
/// }
/// ```
public struct CheckedWriter: ~Copyable {
    public enum Purpose: Sendable {
        /// The document is written and nothing is checked.
        case write
        /// The document is checked and nothing of it is kept.
        case check(JSONSchema)
        case writeAndCheck(JSONSchema)
    }

    var json: JSONWriter
    var check: EventCheck

    /// Whether the document is wanted.
    private let writes: Bool

    /// Whether what comes is written: all of the document, or a value that is checked by its text.
    var isWriting: Bool

    /// Whether all that comes is only written, and on one line: then members may be copied that were written before.
    ///
    /// Kept, since it is asked for every figure: a question put to a writer from outside this room copies it whole.
    public let takesKeptMembers: Bool

    /// Where in the pending bytes the value begins that is checked by its text.
    private var textStart = 0

    public init(_ purpose: Purpose = .write, style: JSONWriter.Style = .compact) {
        json = JSONWriter(style: style)
        switch purpose {
        case .write: (check, writes) = (EventCheck(nil), true)
        case .check(let schema): (check, writes) = (EventCheck(schema), false)
        case .writeAndCheck(let schema): (check, writes) = (EventCheck(schema), true)
        }
        isWriting = writes
        takesKeptMembers = writes && style == .compact && !check.hasSchema
    }

    /// Whether the document is complete and as its schema says; true where there is no schema.
    public var isValid: Bool { check.isValid }

    /// Whether the bytes written so far are needed no more: none of them belongs to a value that is still to be
    /// checked.
    public var canDropPending: Bool { !check.isInText }

    public var pendingCount: Int { json.pendingCount }
    public mutating func takeBytes() -> [UInt8] { json.takeBytes() }
    public mutating func dropPending() { json.dropPending() }

    /// Looks at bytes that have been written and are still here.
    public func withPending<Result, Failure: Error>(
        _ range: Range<Int>,
        _ look: (Span<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try json.withPending(range, look)
    }
}

// What `JSONWriter` writes.
extension CheckedWriter {
    public mutating func key(_ name: StaticString) {
        check.takeName(name)
        if isWriting { json.key(name) }
    }

    public mutating func key(named name: String) {
        check.takeName(name.utf8Span.span)
        if isWriting { json.key(named: name) }
    }

    public mutating func null() {
        if check.takeNull() {
            if isWriting { json.null() }
        } else {
            writeText { $0.null() }
        }
    }

    public mutating func bool(_ value: Bool) {
        if check.takeBool() {
            if isWriting { json.bool(value) }
        } else {
            writeText { $0.bool(value) }
        }
    }

    public mutating func integer(_ value: Int) {
        if check.take(value) {
            if isWriting { json.integer(value) }
        } else {
            writeText { $0.integer(value) }
        }
    }

    public mutating func number(significand: Int128, exponent: Int) {
        if check.takeNumber() {
            if isWriting { json.number(significand: significand, exponent: exponent) }
        } else {
            writeText { $0.number(significand: significand, exponent: exponent) }
        }
    }

    public mutating func string(_ value: String) {
        if check.take(value) {
            if isWriting { json.string(value) }
        } else {
            writeText { $0.string(value) }
        }
    }

    /// Takes a string without its characters where no one looks at them: nothing is written, and the schema asks only
    /// that it is a string.
    ///
    /// - Returns: false where the string has to be handed over after all.
    public mutating func takesUnseenString() -> Bool {
        !isWriting && check.settlesUnseenText && check.takeUncertainText()
    }

    public mutating func string(utf8: Span<UInt8>) {
        if check.takeUncertainText() {
            if isWriting { json.string(utf8: utf8) }
        } else {
            beginText()
            json.string(utf8: utf8)
            endText()
        }
    }

    public mutating func beginObject() {
        if !check.beginObject() { beginText() }
        if isWriting { json.beginObject() }
    }

    public mutating func beginArray() {
        if !check.beginArray() { beginText() }
        if isWriting { json.beginArray() }
    }

    public mutating func endObject() {
        if isWriting { json.endObject() }
        if !check.endObject() { endText() }
    }

    public mutating func endArray() {
        if isWriting { json.endArray() }
        if !check.endArray() { endText() }
    }

    public mutating func endLine() {
        if isWriting { json.endLine() }
    }

    public mutating func number(_ value: JSONNumber) {
        number(significand: value.significand, exponent: value.exponent)
    }
}

extension CheckedWriter: JSONSink {}

// Values that are checked by their text.
extension CheckedWriter {
    @inline(never)
    private mutating func writeText(_ write: (inout JSONWriter) -> Void) {
        beginText()
        write(&json)
        endText()
    }

    @inline(never)
    mutating func writeText(of name: StaticString, _ write: (inout JSONWriter) -> Void) {
        if isWriting { json.key(name) }
        writeText(write)
    }

    private mutating func beginText() {
        isWriting = true
        check.hasLeftText = true
        textStart = json.pendingCount
    }

    private mutating func endText() {
        var run = check.lendRun()
        let isValid = json.withPending(textStart..<json.pendingCount) { check.isValid($0, &run) }
        check.settle(isValid, run)
        isWriting = writes
        if !writes { json.dropPending() }
    }
}
