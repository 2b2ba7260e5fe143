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
        let schema = try compiled(.paper, document: audited.paper.file.name)
        guard let bytes = PaperJSON.encode(audited, checkedBy: schema, style: style, generator: generator) else {
            throw explanation(of: audited, generator)
        }
        return bytes
    }

    /// Writes the same document a piece at a time, and checks it meanwhile.
    ///
    /// Whether it is as its schema says is known only at the end:
    /// what became of the pieces counts only if this returns.
    ///
    /// - Throws: `PublishingError` where the document breaks its schema, else what `sink` threw, which is then not
    ///   called again.
    public static func publish(
        _ audited: AuditedPaper,
        style: JSONWriter.Style = .compact,
        generator: Generator = .current,
        into sink: @escaping (Span<UInt8>) throws -> Void
    ) throws {
        let schema = try compiled(.paper, document: audited.paper.file.name)
        let isValid = try PaperJSON.pass(
            audited,
            .writeAndCheck(schema),
            style: style,
            generator: generator,
            into: sink
        )
        if !isValid { throw explanation(of: audited, generator) }
    }

    /// Writes the same document to where nothing can be taken back: the whole of it is checked before the first piece
    /// is written, which takes no memory, whatever its size.
    public static func publishChecked(
        _ audited: AuditedPaper,
        style: JSONWriter.Style = .compact,
        generator: Generator = .current,
        into sink: @escaping (Span<UInt8>) throws -> Void
    ) throws {
        let schema = try compiled(.paper, document: audited.paper.file.name)
        let isValid = try PaperJSON.pass(audited, .check(schema), style: style, generator: generator)
        if !isValid { throw explanation(of: audited, generator) }
        _ = try PaperJSON.pass(audited, .write, style: style, generator: generator, into: sink)
    }

    /// What is wrong with a paper's document: it is written once more, into memory, to find the places.
    private static func explanation(of audited: AuditedPaper, _ generator: Generator) -> PublishingError {
        let name = audited.paper.file.name
        do throws(PublishingError) {
            try check(PaperJSON.encode(audited, generator: generator), against: .paper, document: name)
        } catch {
            return error
        }
        // The two checks disagree, which is a defect too: the document stays here.
        return PublishingError(document: name, schema: .paper, problem: .disagreement)
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
        let compiled = try compiled(schema, document: document)
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

    private static func compiled(_ schema: PublishedSchema, document: String) throws(PublishingError) -> JSONSchema {
        do throws(SchemaError) {
            return try schema.compiled()
        } catch {
            throw PublishingError(document: document, schema: schema, problem: .schema(error))
        }
    }
}
