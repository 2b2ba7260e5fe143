/// Members of an object that are written once and copied wherever they come again.
///
/// ```swift
/// let nothing = JSONMembers { $0.nullMembers("rating", "trend") }
/// writer.beginObject()
/// writer.members(nothing)
/// writer.endObject()  // {"rating":null,"trend":null}
/// ```
public struct JSONMembers: Sendable {
    /// As ``JSONWriter/Style/compact`` has them, without the commas around them.
    let bytes: [UInt8]

    /// - Parameter write: Writes one member or more.
    public init(_ write: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        writer.beginObject()
        write(&writer)
        writer.endObject()
        bytes = Array(writer.takeBytes().dropFirst().dropLast())
    }
}

extension JSONWriter {
    /// Writes members as they were written before. The document's style must be ``Style/compact``.
    public mutating func members(_ kept: JSONMembers) {
        assert(style == .compact, "members that are kept are on one line")
        separate()
        output.store(kept.bytes.span)
    }
}
