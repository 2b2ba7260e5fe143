import EmbeddedFiles
import JSON
import JSONSchema

/// The JSON Schemas (draft 2020-12) of what is published. They ship inside the binary.
public enum PublishedSchema: String, Sendable, CaseIterable {
    /// One paper: what `ingest` prints.
    case paper
    /// What became of each file of an archive.
    case index
    /// The findings of several papers: what `audit --format json` prints.
    case audit
    /// The findings that people let stand: what `accept` writes and `--acceptances` reads.
    case acceptances
    /// Words of a user's own: what `--lexicon` takes.
    case lexicon
    /// One line of NDJSON.
    case record
    /// The line of a stream for what gave no paper.
    case refusal

    /// The schema of that name; nil where there is none.
    public static func named(_ name: String) -> PublishedSchema? { PublishedSchema(rawValue: name) }

    public var name: String { rawValue }

    /// The schema as UTF-8, as it stands in `Schemas/`.
    public var bytes: [UInt8] {
        switch self {
        case .paper: EmbeddedFile.paperSchema.bytes
        case .index: EmbeddedFile.indexSchema.bytes
        case .audit: EmbeddedFile.auditSchema.bytes
        case .acceptances: EmbeddedFile.acceptancesSchema.bytes
        case .lexicon: EmbeddedFile.lexiconSchema.bytes
        case .record: EmbeddedFile.recordSchema.bytes
        case .refusal: EmbeddedFile.refusalSchema.bytes
        }
    }

    /// The schema, ready to check documents. It is compiled once a process.
    ///
    /// - Throws: `SchemaError` where the schema itself is at fault; the tests see to it that none is.
    public func compiled() throws(SchemaError) -> JSONSchema {
        switch self {
        case .paper: try Self.compiledPaper.get()
        case .index: try Self.compiledIndex.get()
        case .audit: try Self.compiledAudit.get()
        case .acceptances: try Self.compiledAcceptances.get()
        case .lexicon: try Self.compiledLexicon.get()
        case .record: try Self.compiledRecord.get()
        case .refusal: try Self.compiledRefusal.get()
        }
    }

    private static let compiledPaper = compile(.paper)
    private static let compiledIndex = compile(.index)
    private static let compiledAudit = compile(.audit)
    private static let compiledAcceptances = compile(.acceptances)
    private static let compiledLexicon = compile(.lexicon)
    private static let compiledRecord = compile(.record)
    private static let compiledRefusal = compile(.refusal)

    private static func compile(_ schema: PublishedSchema) -> Result<JSONSchema, SchemaError> {
        do throws(SchemaError) {
            return .success(try JSONSchema(compiling: schema.bytes))
        } catch {
            return .failure(error)
        }
    }
}
