import Figures
import Foundation
import GRDB
import Papers
import Publishing
import Reconciliation

import struct Tables.Figure
import enum Tables.Origin

/// What papers are compared by, between ``PaperFacts`` and the tables `report_heads` and `facts`.
enum FactRows {
    static func insert(_ paper: ArchivedPaper, paperKey: Int64, into db: Database) throws {
        let reports = storedReports(of: paper.rows)
        var row = RowBinding(
            try db.cachedStatement(
                sql: """
                    INSERT INTO report_heads (paper_key, report, report_id, authority, title, portfolio, body,
                        meeting_date, as_at, records, kin, sketch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """
            )
        )
        var pending = RowBinding(
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO pending_kin (kin) VALUES (?)")
        )
        for (index, head) in paper.facts.reports.enumerated() {
            // Of an export that leaves out some of a paper's reports, only the others are here.
            guard let report = reports[index] else { continue }
            let kin = KinGroup.number(of: head)
            row.add(paperKey)
            row.add(index)
            row.add(report.id)
            for name in [head.authority, head.title, head.portfolio, head.body] { row.add(name?.words) }
            row.add(head.meetingDate?.description)
            row.add(head.asAt?.description)
            row.add(report.records)
            if let kin { row.add(kin) } else { row.addNull() }
            row.add(bytes: bytes(of: paper.sketches.indices.contains(index) ? paper.sketches[index].hashes : []))
            try row.insert(into: db)
            guard let kin else { continue }
            pending.add(kin)
            try pending.insert(into: db)
        }
        var facts = RowBinding(try db.cachedStatement(sql: insertion))
        for (index, fact) in paper.facts.facts.enumerated() where reports[fact.report] != nil {
            add(fact, index, paperKey, to: &facts)
            try facts.insert(into: db)
        }
    }

    private static let columns = [
        "paper_key", "fact", "report", "kind", "field", "subject", "scope", "unit", "day", "is_settled", "is_scoped",
        "is_comparator", "is_opening", "is_whole", "name", "field_name", "value", "value_scale", "decimals", "printed",
        "absence", "how", "line", "column", "end_line", "end_column", "node", "match_key", "scoped_key",
    ]

    /// What ``fact(_:)`` reads: the columns of `facts` in their order, where the table goes by that name.
    static let selected = columns.map { "facts.\(SQLName.quoted($0))" }.joined(separator: ", ")

    private static let insertion =
        "INSERT INTO facts (\(SQLName.list(columns))) "
        + "VALUES (\(repeatElement("?", count: columns.count).joined(separator: ", ")))"

    /// The values of a fact in the order of ``columns``.
    private static func add(_ fact: PaperFact, _ index: Int, _ paperKey: Int64, to row: inout RowBinding) {
        let (key, figure) = (fact.key, fact.figure)
        row.add(paperKey)
        row.add(index)
        row.add(fact.report)
        row.add(key.kind.rawValue)
        row.add(key.field)
        row.add(key.subject.words)
        row.add(fact.scope?.words)
        row.add(key.unit?.rawValue)
        row.add(key.day.description)
        for flag in [key.isSettled, key.isScoped, fact.isComparator, fact.isOpening, fact.isWhole] { row.add(flag) }
        row.add(fact.name)
        row.add(fact.fieldName == key.field ? nil : fact.fieldName)
        if let value = figure.value.flatMap(Self.value) {
            row.add(value.significand)
            row.add(value.scale)
        } else {
            row.addNull()
            row.addNull()
        }
        row.add(figure.decimals)
        row.add(figure.printed)
        row.add(figure.absence?.rawValue)
        switch figure.origin {
        case .printed: row.addNull()
        case .derived(let how): row.add("derived \(how)")
        case .recovered(let how): row.add("recovered \(how)")
        }
        for place in [figure.place.line, figure.place.column, figure.place.endLine, figure.place.endColumn] {
            row.add(Int64(place))
        }
        if figure.place.node < 0 { row.addNull() } else { row.add(Int64(figure.place.node)) }
        row.add(key.number)
        row.add(fact.scopedKey.number)
    }

    private static func value(_ decimal: ExactDecimal) -> (significand: Int64, scale: Int)? {
        let scale = max(0, -decimal.exponent)
        let whole = decimal.exponent > 0 ? decimal.significand * power(decimal.exponent) : decimal.significand
        return Int64(exactly: whole).map { ($0, scale) }
    }

    /// Figures have at most fifteen digits, so no more is needed.
    private static func power(_ exponent: Int) -> Int128 {
        (0..<min(exponent, 18)).reduce(Int128(1)) { power, _ in power * 10 }
    }

    /// The reports that are among the rows, with the count of their records, by their place in the paper.
    private static func storedReports(of rows: RowBatch) -> [Int: (id: String, records: Int)] {
        let contract = rows.contract
        guard let reports = contract.index(of: ContractTables.reports), let id = contract.tables[reports].idColumn
        else {
            return [:]
        }
        var counts = [Int](repeating: 0, count: rows.tables[reports].count)
        for table in contract.recordTables where RecordKind(rawValue: contract.tables[table].name) != nil {
            for parent in rows.tables[table].parents { counts[Int(parent)] += 1 }
        }
        var stored: [Int: (id: String, records: Int)] = [:]
        for row in counts.indices {
            stored[Int(rows.tables[reports].keys[row]) - 1] = (rows.string(reports, row, id) ?? "", counts[row])
        }
        return stored
    }

    // MARK: Dropping

    /// Drops what is known of a paper here, and has its reports' kin looked at again.
    static func delete(paperKey: Int64, from db: Database) throws {
        for sql in [
            "INSERT OR IGNORE INTO pending_kin SELECT kin FROM report_heads WHERE paper_key = ? AND kin IS NOT NULL",
            "DELETE FROM finding_copies WHERE paper_key = ?", "DELETE FROM facts WHERE paper_key = ?",
            "DELETE FROM report_heads WHERE paper_key = ?",
        ] {
            try db.cachedStatement(sql: sql).execute(arguments: [paperKey])
        }
    }

    // MARK: Reading

    static func identity(_ row: Row) -> ReportIdentity {
        let name = { (column: String) in (row[column] as String?).map { SubjectName(words: $0) } }
        let date = { (column: String) in (row[column] as String?).flatMap { CalendarDate(iso8601: $0) } }
        return ReportIdentity(
            authority: name("authority"),
            title: name("title"),
            portfolio: name("portfolio"),
            body: name("body"),
            meetingDate: date("meeting_date"),
            asAt: date("as_at")
        )
    }

    /// Reads a row of ``selected`` in the order in which ``add(_:_:_:to:)`` wrote it. Nil where it is none of this
    /// program's.
    static func fact(_ row: Row) -> PaperFact? {
        var row = RowReading(row, after: 2)
        let report: Int = row.next()
        let kind = PaperFact.Kind(rawValue: row.next())
        let field: String = row.next()
        let subject = SubjectName(words: row.next())
        let scope = (row.any() as String?).map { SubjectName(words: $0) }
        let unit = (row.any() as String?).flatMap(Unit.init)
        let day = CalendarDate(iso8601: row.next())
        let (isSettled, isScoped): (Bool, Bool) = (row.next(), row.next())
        let (isComparator, isOpening, isWhole): (Bool, Bool, Bool) = (row.next(), row.next(), row.next())
        guard let kind, let day else { return nil }
        let key = PaperFact.Key(
            kind: kind,
            field: field,
            subject: subject,
            unit: unit,
            day: day,
            isSettled: isSettled,
            isScoped: isScoped
        )
        let name: String = row.next()
        let fieldName: String? = row.any()
        let figure = figure(&row, unit: unit)
        var fact = PaperFact(
            key: key,
            scope: scope,
            name: name,
            fieldName: fieldName ?? field,
            figure: figure,
            report: report
        )
        fact.isComparator = isComparator
        fact.isOpening = isOpening
        fact.isWhole = isWhole
        return fact
    }

    private static func figure(_ row: inout RowReading, unit: Figures.Unit?) -> Figure {
        let (significand, scale): (Int64?, Int?) = (row.any(), row.any())
        return Figure(
            value: significand.map { ExactDecimal(Int128($0), exponent: -(scale ?? 0)) },
            unit: unit,
            decimals: row.any(),
            printed: row.next(),
            origin: origin(row.any()),
            absence: (row.any() as String?).flatMap(Absence.init),
            place: Place(
                line: row.next(),
                column: row.next(),
                endLine: row.next(),
                endColumn: row.next(),
                node: row.any() ?? -1
            )
        )
    }

    private static func origin(_ how: String?) -> Origin {
        guard let how else { return .printed }
        let words = how.split(separator: " ", maxSplits: 1).map(String.init)
        return words.first == "derived" ? .derived(words.last ?? "") : .recovered(words.last ?? "")
    }

    // MARK: Sketches

    /// Eight bytes a hash, the lowest first.
    private static func bytes(of hashes: [UInt64]) -> [UInt8] {
        hashes.flatMap { hash in (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) } }
    }

    static func sketch(_ data: Data) -> ReportSketch {
        let bytes = [UInt8](data)
        return ReportSketch(
            hashes: stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
                (0..<8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64(bytes[start + $1]) }
            }
        )
    }
}
