import Reconciliation
import Records

// What the text says outside the tables, and how much of the paper was read.
extension ContractEncoder {
    mutating func statements(_ statements: [Statement]) {
        json.key("statements")
        json.beginArray()
        let told = statementChecks
        let (statements, checks) = (statements.span, told.span)
        for index in statements.indices {
            statement(statements, checks, index)
            stream.passElement(&json)
        }
        json.endArray()
    }

    /// Read in place, by its position: a statement that is handed over is copied first, with all its words.
    private mutating func statement(_ statements: Span<Statement>, _ checks: Span<StatementCheck>, _ index: Int) {
        json.beginObject()
        member("id", statements[index].id)
        provenance(statements[index].provenance)
        member("sentence", statements[index].sentence)
        member("subject", statements[index].subject)
        member("direction", statements[index].direction?.rawValue)
        member("qualifier", statements[index].qualifier?.rawValue)
        member("figure", statements[index].figure)
        if index < checks.count {
            json.key("check")
            statementCheck(checks, index)
        } else {
            json.nullMember("check")
        }
        json.endObject()
    }

    mutating func missingTable(_ missing: MissingTable) {
        json.beginObject()
        member("caption", missing.caption)
        json.key("at")
        place(missing.place)
        member("stated_total", missing.statedTotal)
        json.endObject()
    }

    mutating func coverage(_ coverage: Coverage) {
        json.beginObject()
        member("figures", coverage.figures)
        member("in_cells", coverage.inCells)
        member("in_records", coverage.inRecords)
        member("in_statements", coverage.inStatements)
        objects("unread", coverage.unread) { encoder, unread in
            encoder.member("printed", unread.printed)
            encoder.json.key("at")
            encoder.place(unread.place)
        }
        json.endObject()
    }

    mutating func coverageCounts(_ counts: CoverageCounts) {
        json.beginObject()
        member("figures", counts.figures)
        member("in_cells", counts.inCells)
        member("in_records", counts.inRecords)
        member("in_statements", counts.inStatements)
        member("unread", counts.unread)
        json.endObject()
    }
}
