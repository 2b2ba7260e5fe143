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
        let heads = try db.cachedStatement(
            sql: """
                INSERT INTO report_heads (paper_key, report, report_id, authority, title, portfolio, body, meeting_date,
                    as_at, records, kin, sketch) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        let pending = try db.cachedStatement(sql: "INSERT OR IGNORE INTO pending_kin (kin) VALUES (?)")
        for (index, head) in paper.facts.reports.enumerated() {
            // Of an export that leaves out some of a paper's reports, only the others are here.
            guard let report = reports[index] else { continue }
            let kin = KinGroup.number(of: head)
            try heads.execute(
                arguments: [
                    paperKey, index, report.id, head.authority?.words, head.title?.words, head.portfolio?.words,
                    head.body?.words, head.meetingDate?.description, head.asAt?.description, report.records, kin,
                    data(of: paper.sketches.indices.contains(index) ? paper.sketches[index].hashes : []),
                ]
            )
            if let kin { try pending.execute(arguments: [kin]) }
        }
        let facts = try db.cachedStatement(sql: insertion)
        for (index, fact) in paper.facts.facts.enumerated() where reports[fact.report] != nil {
            try facts.execute(arguments: arguments(of: fact, index, paperKey))
        }
    }

    private static let columns = [
        "paper_key", "fact", "report", "kind", "field", "subject", "scope", "unit", "day", "is_settled", "is_scoped",
        "is_comparator", "is_opening", "is_whole", "name", "field_name", "value", "value_scale", "decimals", "printed",
        "absence", "how", "line", "column", "end_line", "end_column", "node", "match_key", "scoped_key",
    ]

    private static let insertion =
        "INSERT INTO facts (\(SQLName.list(columns))) "
        + "VALUES (\(repeatElement("?", count: columns.count).joined(separator: ", ")))"

    private static func arguments(of fact: PaperFact, _ index: Int, _ paperKey: Int64) -> StatementArguments {
        let (key, figure) = (fact.key, fact.figure)
        let value = figure.value.flatMap(Self.value)
        let how: String? =
            switch figure.origin {
            case .printed: nil
            case .derived(let how): "derived \(how)"
            case .recovered(let how): "recovered \(how)"
            }
        var arguments: [(any DatabaseValueConvertible)?] = [
            paperKey, index, fact.report, key.kind.rawValue, key.field, key.subject.words, fact.scope?.words,
            key.unit?.rawValue, key.day.description, key.isSettled, key.isScoped, fact.isComparator, fact.isOpening,
            fact.isWhole, fact.name, fact.fieldName == key.field ? nil : fact.fieldName,
        ]
        arguments += [
            value?.significand, value?.scale, figure.decimals, figure.printed, figure.absence?.rawValue, how,
            figure.place.line, figure.place.column, figure.place.endLine, figure.place.endColumn,
            figure.place.node < 0 ? nil : figure.place.node, key.number,
            fact.scopedKey.number,
        ]
        return StatementArguments(arguments)
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
            "DELETE FROM facts WHERE paper_key = ?", "DELETE FROM report_heads WHERE paper_key = ?",
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

    /// Nil where the row is none of this program's.
    static func fact(_ row: Row) -> PaperFact? {
        guard let kind = PaperFact.Kind(rawValue: row["kind"]), let day = CalendarDate(iso8601: row["day"]) else {
            return nil
        }
        let unit = (row["unit"] as String?).flatMap(Unit.init)
        let field: String = row["field"]
        let key = PaperFact.Key(
            kind: kind,
            field: field,
            subject: SubjectName(words: row["subject"]),
            unit: unit,
            day: day,
            isSettled: row["is_settled"],
            isScoped: row["is_scoped"]
        )
        let significand: Int64? = row["value"]
        let figure = Figure(
            value: significand.map { ExactDecimal(Int128($0), exponent: -(row["value_scale"] as Int)) },
            unit: unit,
            decimals: row["decimals"],
            printed: row["printed"],
            origin: origin(row["how"]),
            absence: (row["absence"] as String?).flatMap(Absence.init),
            place: Place(
                line: row["line"],
                column: row["column"],
                endLine: row["end_line"],
                endColumn: row["end_column"],
                node: row["node"] ?? -1
            )
        )
        var fact = PaperFact(
            key: key,
            scope: (row["scope"] as String?).map { SubjectName(words: $0) },
            name: row["name"],
            fieldName: row["field_name"] ?? field,
            figure: figure,
            report: row["report"]
        )
        fact.isComparator = row["is_comparator"]
        fact.isOpening = row["is_opening"]
        fact.isWhole = row["is_whole"]
        return fact
    }

    private static func origin(_ how: String?) -> Origin {
        guard let how else { return .printed }
        let words = how.split(separator: " ", maxSplits: 1).map(String.init)
        return words.first == "derived" ? .derived(words.last ?? "") : .recovered(words.last ?? "")
    }

    // MARK: Sketches

    private static func data(of hashes: [UInt64]) -> Data {
        var data = Data(capacity: hashes.count * 8)
        for hash in hashes { withUnsafeBytes(of: hash.littleEndian) { data.append(contentsOf: $0) } }
        return data
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
