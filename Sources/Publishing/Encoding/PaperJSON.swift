import JSON
import JSONSchema
import Reconciliation

/// One paper as the document that `ingest` prints: `paper.schema.json` says what is in it.
public enum PaperJSON {
    /// The document as UTF-8, ended by a line end. It is not checked against the schema; ``Publisher`` does that.
    public static func encode(
        _ audited: AuditedPaper,
        style: JSONWriter.Style = .compact,
        generator: Generator = .current
    ) -> [UInt8] {
        var encoder = ContractEncoder(style: style)
        encoder.paper(audited, by: generator)
        return encoder.json.takeBytes()
    }

    /// The same document, which is checked while it is written; nil where it is not as its schema says.
    static func encode(
        _ audited: AuditedPaper,
        checkedBy schema: JSONSchema,
        style: JSONWriter.Style,
        generator: Generator
    ) -> [UInt8]? {
        var encoder = ContractEncoder(.writeAndCheck(schema), style: style)
        encoder.paper(audited, by: generator)
        return encoder.json.isValid ? encoder.json.takeBytes() : nil
    }

    /// Takes the same document to a sink, to its schema, or to both.
    ///
    /// - Returns: whether it is as its schema says, where it was checked.
    /// - Throws: what the sink threw.
    static func pass(
        _ audited: AuditedPaper,
        _ purpose: CheckedWriter.Purpose,
        style: JSONWriter.Style,
        generator: Generator,
        into sink: ((Span<UInt8>) throws -> Void)? = nil
    ) throws -> Bool {
        var encoder = ContractEncoder(purpose, style: style, into: sink)
        encoder.paper(audited, by: generator)
        return try encoder.finish()
    }
}

extension ContractEncoder {
    fileprivate mutating func paper(_ audited: AuditedPaper, by generator: Generator) {
        paths = PathWriter(audited.paper.nodePaths)
        json.beginObject()
        preamble(generator)
        json.key("file")
        file(audited.paper.file)
        let compared = audited.statementChecks
        list("reports", audited.reports.enumerated()) { encoder, report in
            encoder.statementChecks = compared.indices.contains(report.offset) ? compared[report.offset] : []
            encoder.report(report.element)
        }
        findings(audited.findings, in: audited.paper.file.name)
        checks(audited.checks)
        statementTally(audited.statementTally)
        optional("coverage", audited.coverage) { $0.coverage($1) }
        json.endObject()
        json.endLine()
    }
}
