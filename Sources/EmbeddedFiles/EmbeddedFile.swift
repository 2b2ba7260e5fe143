import CEmbeddedFiles

/// The files that the program carries: the words of the field and the schemas of what it publishes.
public enum EmbeddedFile: Sendable {
    case words
    case authorities
    case paperSchema
    case indexSchema
    case auditSchema
    case acceptancesSchema
    case lexiconSchema
    case recordSchema
    case refusalSchema

    /// The file as it stood when the program was built.
    public var bytes: [UInt8] {
        let file =
            switch self {
            case .words: embedded_words()
            case .authorities: embedded_authorities()
            case .paperSchema: embedded_paper_schema()
            case .indexSchema: embedded_index_schema()
            case .auditSchema: embedded_audit_schema()
            case .acceptancesSchema: embedded_acceptances_schema()
            case .lexiconSchema: embedded_lexicon_schema()
            case .recordSchema: embedded_record_schema()
            case .refusalSchema: embedded_refusal_schema()
            }
        return Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
}
