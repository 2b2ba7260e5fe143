import JSON
import Lexicon
import Papers
import Reconciliation

/// The index of an archive: `index.schema.json` says what is in it.
public enum IndexJSON {
    /// The document as UTF-8, ended by a line end. It is not checked against the schema; ``Publisher`` does that.
    public static func encode(
        _ index: ArchiveIndex,
        style: JSONWriter.Style = .pretty,
        generator: Generator = .current
    ) -> [UInt8] {
        var encoder = ContractEncoder(style: style)
        encoder.index(index, by: generator)
        encoder.json.endLine()
        return encoder.json.takeBytes()
    }
}

extension ContractEncoder {
    fileprivate mutating func index(_ index: ArchiveIndex, by generator: Generator) {
        json.beginObject()
        preamble(generator)
        list("papers", index.entries) { $0.entry($1) }
        let (read, counts) = index.totals
        json.key("totals")
        json.beginObject()
        member("read", read)
        member("refused", index.entries.count - read)
        json.key("counts")
        self.counts(counts)
        json.endObject()
        json.endObject()
    }

    private mutating func entry(_ entry: ArchiveIndex.Entry) {
        json.beginObject()
        member("name", entry.name)
        switch entry.outcome {
        case .read(let output, let sha256, let counts):
            member("status", "read")
            member("output", output)
            member("sha256", sha256)
            json.key("error")
            json.null()
            json.key("counts")
            self.counts(counts)
        case .refused(let refusal):
            member("status", "refused")
            member("output", nil as String?)
            member("sha256", nil as String?)
            json.key("error")
            self.refusal(refusal)
            json.key("counts")
            json.null()
        }
        json.endObject()
    }

    mutating func refusal(_ refusal: Refusal) {
        json.beginObject()
        member("code", refusal.code)
        member("message", refusal.message)
        member("remedy", refusal.remedy)
        json.endObject()
    }

    private mutating func counts(_ counts: PaperCounts) {
        json.beginObject()
        member("reports", counts.reports)
        member("tables", counts.tables)
        list("tables_by_kind", TableKind.allCases.map(Optional.some) + [nil]) { encoder, kind in
            if let count = counts.tablesByKind[kind] { encoder.count("kind", kind?.rawValue, count) }
        }
        list("tables_by_layout", TableLayout.allCases) { encoder, layout in
            if let count = counts.tablesByLayout[layout] { encoder.count("layout", layout.rawValue, count) }
        }
        member("figures", counts.figures)
        json.key("records")
        json.beginObject()
        for kind in RecordKind.allCases {
            json.key(named: kind.rawValue)
            json.integer(counts.records[kind] ?? 0)
        }
        json.endObject()
        json.key("checks")
        json.beginObject()
        member("passed", counts.checks.reduce(0) { $0 + $1.passed })
        member("failed", counts.checks.reduce(0) { $0 + $1.failed })
        member("not_evaluated", counts.checks.reduce(0) { $0 + $1.notEvaluatedCount })
        json.endObject()
        json.key("findings")
        json.beginObject()
        for severity in Severity.allCases.reversed() {
            json.key(named: severity.rawValue)
            json.integer(counts.findings[severity] ?? 0)
        }
        member("accepted", counts.accepted)
        json.endObject()
        json.key("coverage")
        coverageCounts(counts.coverage)
        json.endObject()
    }

    private mutating func count(_ key: StaticString, _ name: String?, _ count: Int) {
        json.beginObject()
        member(key, name)
        member("count", count)
        json.endObject()
    }
}
