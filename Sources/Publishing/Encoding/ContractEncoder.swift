import Figures
import JSON
import Papers

/// Writes the parts that all published documents share, in one pass and without a tree in between.
///
/// The order of the members is that of the schemas; each member is always written, with `null` for no value.
struct ContractEncoder: ~Copyable {
    var json: JSONWriter
    var paths = PathWriter()

    /// - Parameter capacity: About how many bytes the document will have, so that it need not grow.
    init(style: JSONWriter.Style, capacity: Int = 4096) {
        json = JSONWriter(style: style, capacity: capacity)
    }
}

// Members that are single values.
extension ContractEncoder {
    @inline(__always)
    mutating func member(_ key: StaticString, _ value: String) {
        json.key(key)
        json.string(value)
    }

    @inline(__always)
    mutating func member(_ key: StaticString, _ value: String?) {
        json.key(key)
        if let value { json.string(value) } else { json.null() }
    }

    @inline(__always)
    mutating func member(_ key: StaticString, _ value: Int) {
        json.key(key)
        json.integer(value)
    }

    @inline(__always)
    mutating func member(_ key: StaticString, _ value: Int?) {
        json.key(key)
        if let value { json.integer(value) } else { json.null() }
    }

    /// A number, or null where readers would not keep all its digits: a computed one may have more than 15.
    @inline(__always)
    mutating func member(_ key: StaticString, _ value: ExactDecimal?) {
        json.key(key)
        if let value, value.isPublishable {
            json.number(significand: value.significand, exponent: value.exponent)
        } else {
            json.null()
        }
    }

    mutating func member(_ key: StaticString, _ values: [Int]) {
        json.key(key)
        json.beginArray()
        for value in values { json.integer(value) }
        json.endArray()
    }

    mutating func member(_ key: StaticString, _ values: [String]) {
        json.key(key)
        json.beginArray()
        for value in values { json.string(value) }
        json.endArray()
    }

    /// Lines from and to, both counted: `[114, 118]`.
    mutating func lines(_ lines: ClosedRange<Int>) {
        json.beginArray()
        json.integer(lines.lowerBound)
        json.integer(lines.upperBound)
        json.endArray()
    }

    mutating func member(_ key: StaticString, _ ranges: [ClosedRange<Int>]) {
        json.key(key)
        json.beginArray()
        for range in ranges { lines(range) }
        json.endArray()
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
        json.endObject()
    }
}

extension ExactDecimal {
    /// Whether every reader of JSON keeps the value: it has at most 15 significant digits.
    var isPublishable: Bool { significand.magnitude < 1_000_000_000_000_000 }
}
