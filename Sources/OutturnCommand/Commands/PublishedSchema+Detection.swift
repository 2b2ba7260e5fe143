import ArgumentParser
import JSON
import Publishing

extension PublishedSchema: ExpressibleByArgument {}

extension PublishedSchema {
    /// The schema of a document, told by the names of its members; nil where they are those of none.
    ///
    /// A document with a fault has still most of its members, so the schema counts of which the largest share of the
    /// required names is there, if that is more than half.
    static func describing(_ document: Span<UInt8>) throws -> PublishedSchema? {
        let names = try memberNames(of: document)
        var best: (schema: PublishedSchema, share: Double)?
        for (schema, required) in try required.get() where !required.isEmpty {
            let share = Double(required.filter(names.contains).count) / Double(required.count)
            if share > best?.share ?? 0.5 { best = (schema, share) }
        }
        return best?.schema
    }

    /// The names that each schema requires, in the order of the schemas; worked out once.
    private static let required = Result {
        try allCases.map { schema in
            let value = try JSONValue(parsing: schema.bytes)
            return (schema, (value["required"]?.arrayValue ?? []).compactMap(\.stringValue))
        }
    }

    /// The names of the outermost object's members; none where the document is no object.
    private static func memberNames(of document: Span<UInt8>) throws(JSONError) -> Set<String> {
        var cursor = JSONCursor()
        guard try cursor.kind(in: document) == .object else {
            try cursor.skipValue(in: document)
            try cursor.endDocument(in: document)
            return []
        }
        var names: Set<String> = []
        try cursor.beginObject(in: document)
        while let name = try cursor.nextName(in: document) {
            names.insert(name.string(in: document))
            try cursor.skipValue(in: document)
        }
        try cursor.endDocument(in: document)
        return names
    }
}
