import Figures
import JSON
import JSONSchema
import Papers
import Reconciliation

/// Writes the parts that all published documents share, in one pass and without a tree in between.
///
/// The order of the members is that of the schemas; each member is always written, with `null` for no value.
struct ContractEncoder: ~Copyable {
    var json: CheckedWriter
    var paths = PathWriter()
    var stream: DocumentStream
    var kept = KeptMembers()
    /// What came of each statement of the report at hand; empty where they were not compared.
    var statementChecks: [StatementCheck] = []

    /// - Parameters:
    ///   - purpose: Whether the document is written, checked, or both.
    ///   - sink: Takes the document while it is written; without one it stays with the writer.
    init(
        _ purpose: CheckedWriter.Purpose = .write,
        style: JSONWriter.Style,
        into sink: ((Span<UInt8>) throws -> Void)? = nil
    ) {
        json = CheckedWriter(purpose, style: style)
        stream = DocumentStream(into: sink)
    }

    /// Hands on what is left of the document.
    ///
    /// - Returns: whether it is as its schema says, where it was checked.
    /// - Throws: what the sink threw.
    mutating func finish() throws -> Bool {
        stream.handOn(&json)
        if let failure = stream.failure { throw failure }
        return json.isValid
    }
}

// Members that are single values.
extension ContractEncoder {
    @inline(__always)
    mutating func member(_ key: StaticString, _ value: String) {
        json.member(key, value)
    }

    @inline(__always)
    mutating func member(_ key: StaticString, _ value: String?) {
        if let value { json.member(key, value) } else { json.nullMember(key) }
    }

    @inline(__always)
    mutating func member(_ key: StaticString, _ value: Int) {
        json.member(key, value)
    }

    @inline(__always)
    mutating func member(_ key: StaticString, _ value: Int?) {
        if let value { json.member(key, value) } else { json.nullMember(key) }
    }

    /// A number, or null where readers would not keep all its digits: a computed one may have more than 15.
    @inline(__always)
    mutating func member(_ key: StaticString, _ value: ExactDecimal?) {
        guard let value, value.isPublishable else { return json.nullMember(key) }
        json.key(key)
        json.number(significand: value.significand, exponent: value.exponent)
    }

    mutating func member(_ key: StaticString, _ values: [Int]) {
        list(key, values) { $0.json.integer($1) }
    }

    mutating func member(_ key: StaticString, _ values: [String]) {
        list(key, values) { $0.json.string($1) }
    }

    /// Lines from and to, both counted: `[114, 118]`.
    mutating func lines(_ lines: ClosedRange<Int>) {
        json.beginArray()
        json.integer(lines.lowerBound)
        json.integer(lines.upperBound)
        json.endArray()
    }

    mutating func member(_ key: StaticString, _ ranges: [ClosedRange<Int>]) {
        list(key, ranges) { $0.lines($1) }
    }
}

// Members that are lists and objects: they open and close what they begin, so that none can be left open.
extension ContractEncoder {
    /// A list; `element` writes one of its values.
    @inline(__always)
    mutating func list<Element>(
        _ key: StaticString,
        _ elements: [Element],
        element: (inout ContractEncoder, borrowing Element) -> Void
    ) {
        json.key(key)
        json.beginArray()
        // Read in place: a copy of a record counts up a reference for each of its fields.
        let span = elements.span
        for index in span.indices { element(&self, span[index]) }
        json.endArray()
    }

    /// A list of what is no array.
    mutating func list<Elements: Sequence>(
        _ key: StaticString,
        _ elements: Elements,
        element: (inout ContractEncoder, Elements.Element) -> Void
    ) {
        list(key, Array(elements), element: element)
    }

    /// A list of the report at hand; its elements are handed on as they come.
    @inline(__always)
    mutating func pieces<Value>(
        _ key: StaticString,
        _ elements: [Value],
        element: (inout ContractEncoder, borrowing Value) -> Void
    ) {
        json.key(key)
        json.beginArray()
        // Read in place: a copy of a record counts up a reference for each of its fields.
        let span = elements.span
        for index in span.indices {
            element(&self, span[index])
            stream.passElement(&json)
        }
        json.endArray()
    }

    /// A list of objects of the report at hand, taken as ``pieces(_:_:element:)`` takes them.
    @inline(__always)
    mutating func objectPieces<Value>(
        _ key: StaticString,
        _ elements: [Value],
        members: (inout ContractEncoder, borrowing Value) -> Void
    ) {
        pieces(key, elements) { encoder, value in
            encoder.json.beginObject()
            members(&encoder, value)
            encoder.json.endObject()
        }
    }

    /// A list of objects; `members` writes the members of one.
    @inline(__always)
    mutating func objects<Element>(
        _ key: StaticString,
        _ elements: [Element],
        members: (inout ContractEncoder, borrowing Element) -> Void
    ) {
        list(key, elements) { encoder, value in
            encoder.json.beginObject()
            members(&encoder, value)
            encoder.json.endObject()
        }
    }

    /// A list of objects of what is no array.
    mutating func objects<Elements: Sequence>(
        _ key: StaticString,
        _ elements: Elements,
        members: (inout ContractEncoder, Elements.Element) -> Void
    ) {
        objects(key, Array(elements), members: members)
    }

    /// A value that `write` writes, or null.
    @inline(__always)
    mutating func optional<Value>(
        _ key: StaticString,
        _ value: Value?,
        write: (inout ContractEncoder, Value) -> Void
    ) {
        guard let value else { return json.nullMember(key) }
        json.key(key)
        write(&self, value)
    }
}

// What opens every document.
extension ContractEncoder {
    mutating func preamble(_ generator: Generator) {
        member("schema_version", Contract.version)
        json.key("generator")
        json.beginObject()
        member("name", generator.name)
        member("version", generator.version)
        json.endObject()
    }

    mutating func file(_ file: PaperFile) {
        json.beginObject()
        member("name", file.name)
        member("sha256", file.sha256)
        member("bytes", file.bytes)
        member("line_count", file.lineCount)
        member("format", file.format.rawValue)
        member("encoding", file.encoding.rawValue)
        member("replaced_bytes", file.replacedBytes)
        json.endObject()
    }
}

extension ExactDecimal {
    /// Whether every reader of JSON keeps the value: it has at most 15 significant digits.
    var isPublishable: Bool { significand.magnitude < 1_000_000_000_000_000 }
}
