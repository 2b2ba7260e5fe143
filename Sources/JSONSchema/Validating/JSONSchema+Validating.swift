import JSON

extension JSONSchema {
    /// Checks a document.
    ///
    /// - Parameter limit: How many violations to tell at most.
    /// - Returns: what is wrong, in the order of the document; nothing where it is valid.
    /// - Throws: `JSONError` where the bytes are not JSON, where an object that the schema looks into has a name twice,
    ///   or where a number that a keyword looks at does not fit `JSONNumber`.
    public func validate(_ bytes: Span<UInt8>, limit: Int = 100) throws(JSONError) -> [SchemaViolation] {
        var run = SchemaRun(violationLimit: limit)
        var cursor = JSONCursor()
        if try graph.check(root, at: &cursor, in: bytes, &run) {
            try cursor.endDocument(in: bytes)
            return []
        }
        return try places(of: run.violations, in: bytes)
    }

    /// Checks a document; see `validate(_:limit:)` for spans.
    public func validate(_ bytes: [UInt8], limit: Int = 100) throws(JSONError) -> [SchemaViolation] {
        try validate(bytes.span, limit: limit)
    }

    /// Tells violations with their places.
    private func places(
        of violations: [SchemaRun.Violation],
        in bytes: Span<UInt8>
    ) throws(JSONError) -> [SchemaViolation] {
        let sorted = violations.sorted { $0.offset < $1.offset }
        let places = try InstancePlaces(of: sorted.map(\.offset), in: bytes)
        return sorted.map { violation in
            SchemaViolation(
                instance: places.pointers[violation.offset] ?? "",
                position: places.positions[violation.offset] ?? JSONPosition(of: violation.offset, in: bytes),
                schema: graph.locations[Int(violation.node)] + violation.keyword,
                message: violation.message
            )
        }
    }
}
