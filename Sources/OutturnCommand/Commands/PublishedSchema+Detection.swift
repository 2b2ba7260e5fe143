import ArgumentParser
import JSON
import Publishing

extension PublishedSchema: ExpressibleByArgument {}

extension PublishedSchema {
    /// The schema of a document, told by the names of its members; nil where they are those of none.
    ///
    /// A document with a fault has still most of its members, so the schema counts of which the largest share of the
    /// required names is there, if that is more than half.
    static func describing(_ bytes: [UInt8]) throws(JSONError) -> PublishedSchema? {
        let names = try memberNames(of: bytes)
        var best: (schema: PublishedSchema, share: Double)?
        for schema in allCases {
            let value = try JSONValue(parsing: schema.bytes)
            let required = (value["required"]?.arrayValue ?? []).compactMap(\.stringValue)
            guard !required.isEmpty else { continue }
            let share = Double(required.filter(names.contains).count) / Double(required.count)
            if share > best?.share ?? 0.5 { best = (schema, share) }
        }
        return best?.schema
    }

    /// The names of the outermost object's members; none where the document is no object.
    private static func memberNames(of bytes: [UInt8]) throws(JSONError) -> Set<String> {
        let span = bytes.span
        var cursor = JSONCursor()
        guard try cursor.kind(in: span) == .object else { return [] }
        var names: Set<String> = []
        try cursor.beginObject(in: span)
        while let name = try cursor.nextName(in: span) {
            names.insert(name.string(in: span))
            try cursor.skipValue(in: span)
        }
        return names
    }
}
