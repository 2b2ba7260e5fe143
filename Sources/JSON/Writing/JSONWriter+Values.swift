/// What takes JSON piece by piece, in the order of the text.
public protocol JSONSink: ~Copyable {
    mutating func null()
    mutating func bool(_ value: Bool)
    mutating func number(_ value: JSONNumber)
    mutating func string(_ value: String)
    mutating func beginArray()
    mutating func endArray()
    mutating func beginObject()
    mutating func endObject()
    /// The name of the next member, as it is: not from a literal of the program.
    mutating func key(named name: String)
}

extension JSONSink where Self: ~Copyable {
    /// Takes a value with everything in it.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let bool): self.bool(bool)
        case .number(let number): self.number(number)
        case .string(let string): self.string(string)
        case .array(let elements):
            beginArray()
            for element in elements { self.value(element) }
            endArray()
        case .object(let object):
            beginObject()
            for member in object.members {
                key(named: member.name)
                self.value(member.value)
            }
            endObject()
        }
    }
}

extension JSONWriter: JSONSink {}

extension JSONValue {
    /// The value as UTF-8 text.
    public func bytes(style: JSONWriter.Style = .compact) -> [UInt8] {
        var writer = JSONWriter(style: style)
        writer.value(self)
        return writer.takeBytes()
    }

    /// The value as a file of its own: indented, and ended by a line end.
    public func document() -> [UInt8] {
        var writer = JSONWriter(style: .pretty)
        writer.value(self)
        writer.endLine()
        return writer.takeBytes()
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as compact JSON text.
    public var description: String { String(decoding: bytes(), as: UTF8.self) }
}
