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

    /// Writes the same document a piece at a time, each checked before it is handed on.
    ///
    /// How the pieces stand together is known only at the end: what became of them counts only if this returns.
    ///
    /// - Throws: `PublishingError` where the document breaks its schema, else what `sink` threw, which is then not
    ///   called again.
    public static func publish(
        _ audited: AuditedPaper,
        style: JSONWriter.Style = .compact,
        generator: Generator = .current,
        into sink: @escaping (Span<UInt8>) throws -> Void
    ) throws {
        let stream = DocumentStream(checking: .paper, into: sink)
        try PaperJSON.write(audited, style: style, generator: generator, through: stream)
    }

    /// Writes the same document to where nothing can be taken back: the whole of it is checked before the first piece is
    /// handed on.
    ///
    /// Until then it is kept; a document larger than ``keptBytes`` is not, and is made a second time.
    public static func publishChecked(
        _ audited: AuditedPaper,
        style: JSONWriter.Style = .compact,
        generator: Generator = .current,
        into sink: @escaping (Span<UInt8>) throws -> Void
    ) throws {
        let kept = KeptPieces(limit: keptBytes)
        try publish(audited, style: style, generator: generator) { kept.take($0) }
        if let pieces = kept.pieces {
            for piece in pieces { try sink(piece.span) }
            return
        }
        let stream = DocumentStream(checking: nil, into: sink)
        try PaperJSON.write(audited, style: style, generator: generator, through: stream)
    }

    /// How large a document may be to be kept: 128 MiB, which no published paper comes near.
    static let keptBytes = 128 << 20

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
