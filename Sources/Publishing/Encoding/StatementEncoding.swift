import Records

// What the text says outside the tables, and how much of the paper was read.
extension ContractEncoder {
    mutating func statement(_ statement: borrowing Statement, at index: Int) {
        json.beginObject()
        member("id", statement.id)
        provenance(statement.provenance)
        member("sentence", statement.sentence)
        member("subject", statement.subject)
        member("direction", statement.direction?.rawValue)
        member("qualifier", statement.qualifier?.rawValue)
        member("figure", statement.figure)
        optional("check", statementChecks.indices.contains(index) ? statementChecks[index] : nil) {
            $0.statementCheck($1)
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
