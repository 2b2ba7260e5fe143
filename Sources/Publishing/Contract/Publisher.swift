import JSON
import JSONSchema
import Reconciliation

/// Encodes documents and checks them against their schemas before anyone may write them.
public enum Publisher {
    /// The document of one paper, as `paper.schema.json` has it: UTF-8, ended by a line end.
    public static func publish(
        _ audited: AuditedPaper,
        style: JSONWriter.Style = .compact,
        generator: Generator = .current
    ) throws(PublishingError) -> [UInt8] {
        let bytes = PaperJSON.encode(audited, style: style, generator: generator)
        try check(bytes, against: .paper, document: audited.paper.file.name)
        return bytes
    }

    /// The index of an archive, as `index.schema.json` has it.
    public static func publish(
        _ index: ArchiveIndex,
        style: JSONWriter.Style = .pretty,
        generator: Generator = .current
    ) throws(PublishingError) -> [UInt8] {
        let bytes = IndexJSON.encode(index, style: style, generator: generator)
        try check(bytes, against: .index, document: "index")
        return bytes
    }

    /// Checks a document that was made here.
    ///
    /// - Parameter document: What the document tells of, for the error.
    public static func check(
        _ bytes: [UInt8],
        against schema: PublishedSchema,
        document: String
    ) throws(PublishingError) {
        let compiled: JSONSchema
        do {
            compiled = try schema.compiled()
        } catch {
            throw PublishingError(document: document, schema: schema, problem: .schema(error))
        }
        let violations: [SchemaViolation]
        do {
            violations = try compiled.validate(bytes, limit: 10)
        } catch {
            throw PublishingError(document: document, schema: schema, problem: .notJSON(error))
        }
        guard violations.isEmpty else {
            throw PublishingError(document: document, schema: schema, problem: .violations(violations))
        }
    }
}
