import GRDB
import JSON
import Reconciliation

/// Findings that are there more than once, because the report they stand in is: told in the extraction that stands for
/// the others, with the places of the others.
public struct FindingCopies: Sendable {
    /// By paper: what another one tells.
    private var elsewhere: [Int64: Set<Acceptance.Key>] = [:]
    /// By paper: where else its findings stand.
    private var places: [Int64: [Acceptance.Key: [String]]] = [:]

    /// Reads what is known of one paper, or of all.
    init(ofPaper paper: Int64? = nil, in db: Database) throws {
        guard try db.tableExists("finding_copies") else { return }
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT copy.paper_key, copy.same_as_paper, finding.rule, finding.fingerprint, finding.at_line,
                    papers.file_name
                FROM finding_copies AS copy
                JOIN findings AS finding ON finding.paper_key = copy.paper_key AND finding.row_key = copy.row_key
                JOIN papers ON papers.paper_key = copy.paper_key
                WHERE copy.same_as_row IS NOT NULL
                    AND (?1 IS NULL OR copy.paper_key = ?1 OR copy.same_as_paper = ?1)
                ORDER BY papers.file_name, copy.row_key
                """,
            arguments: [paper]
        )
        while let row = try rows.next() {
            let key = Acceptance.Key(rule: row["rule"], fingerprint: row["fingerprint"])
            elsewhere[row["paper_key"], default: []].insert(key)
            let line = (row["at_line"] as Int?).map { ":\($0)" } ?? ""
            places[row["same_as_paper"], default: [:]][key, default: []].append("\(row["file_name"] as String)\(line)")
        }
    }

    /// Takes from a paper's findings those that another extraction tells,
    /// and has the others tell where else they stand.
    public func apply(to findings: inout [Finding], ofPaper paper: Int64) {
        if let told = elsewhere[paper] { findings.removeAll { told.contains($0.key) } }
        guard let places = places[paper] else { return }
        for index in findings.indices {
            guard let others = places[findings[index].key] else { continue }
            findings[index].explanation = Self.explanation(findings[index].explanation, others)
        }
    }

    /// The same for findings as they are published.
    func applied(to findings: [JSONValue], ofPaper paper: Int64) -> [JSONValue] {
        findings.compactMap { finding in
            guard var object = finding.objectValue, let rule = object["rule"]?.stringValue,
                let fingerprint = object["fingerprint"]?.stringValue
            else { return finding }
            let key = Acceptance.Key(rule: rule, fingerprint: fingerprint)
            if elsewhere[paper]?.contains(key) == true { return nil }
            guard let others = places[paper]?[key] else { return finding }
            object["explanation"] = .string(Self.explanation(object["explanation"]?.stringValue, others))
            return .object(object)
        }
    }

    private static func explanation(_ before: String?, _ others: [String]) -> String {
        let places = others.joined(separator: ", ")
        return (before.map { $0 + " " } ?? "") + "The other extraction of the report has it too: \(places)."
    }
}

extension ArchiveFile {
    /// What is known of findings that stand in several extractions of one report.
    public func findingCopies() throws(ArchiveError) -> FindingCopies {
        try read { try FindingCopies(in: $0) }
    }

    /// Enters which findings of a copy the principal has too, and that those of an earlier version are of the past. A
    /// paper may hold two reports of one kin: what the first of them has entered stands.
    func matchFindings(
        of link: KinLink,
        _ report: KinCandidate,
        _ principal: KinCandidate,
        _ kin: Int64,
        in db: Database
    ) throws {
        switch link.kinship {
        case .copy:
            try db.cachedStatement(
                sql: """
                    INSERT OR IGNORE INTO finding_copies (paper_key, row_key, kin, same_as_paper, same_as_row)
                    SELECT copy.paper_key, copy.row_key, ?3, same.paper_key, min(same.row_key)
                    FROM findings AS copy JOIN findings AS same
                        ON same.paper_key = ?2 AND same.rule = copy.rule AND same.fingerprint = copy.fingerprint
                    WHERE copy.paper_key = ?1 GROUP BY copy.row_key
                    """
            ).execute(arguments: [report.paper, principal.paper, kin])
        case .earlierVersion:
            try db.cachedStatement(
                sql: """
                    INSERT OR IGNORE INTO finding_copies (paper_key, row_key, kin, same_as_paper, same_as_row)
                    SELECT finding.paper_key, finding.row_key, ?3, ?2, NULL
                    FROM reports AS report, json_each(report.line_ranges) AS range JOIN findings AS finding
                        ON finding.paper_key = report.paper_key AND finding.at_line
                            BETWEEN json_extract(range.value, '$[0]') AND json_extract(range.value, '$[1]')
                    WHERE report.id = ?1 GROUP BY finding.row_key
                    """
            ).execute(arguments: [report.id, principal.paper, kin])
        case .otherVersion: break
        }
    }
}
