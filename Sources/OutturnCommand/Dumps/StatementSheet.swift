import Records

/// Statements and missing tables for a person.
enum StatementSheet {
    static func lines(for statement: Statement) -> [String] {
        let name = statement.subject ?? "subject not named"
        var sheet = RecordSheet("statement", statement.id, statement.provenance, name: name)
        sheet.add("sentence", statement.sentence)
        sheet.add("direction", statement.direction?.rawValue)
        sheet.add("qualifier", statement.qualifier?.rawValue)
        sheet.add("figure", statement.figure)
        return sheet.lines
    }

    static func lines(for missing: MissingTable) -> [String] {
        var lines = ["  missing table: \(missing.caption) at \(Wording.place(missing.place))"]
        if let total = missing.statedTotal {
            lines.append("    stated total: \(Wording.figure(total)) (at \(Wording.place(total.place)))")
        }
        return lines
    }
}
