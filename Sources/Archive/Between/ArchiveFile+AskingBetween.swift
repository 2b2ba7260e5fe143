import GRDB
import Reconciliation

extension ArchiveFile {
    /// The findings between papers, or how many there are by rule and council where no rule is asked for. All papers
    /// are compared for it, so this takes longer than a question that an index answers.
    public func answerBetween(_ terms: Question.Terms) throws(ArchiveError) -> Answer {
        let rules = RuleRegister.rules.filter { terms.words == nil || $0.description.id == terms.words }
        let comparison = try comparison(rules: rules)
        var found: [Told] = []
        for (paper, findings) in comparison.between.findings.sorted(by: { $0.key < $1.key }) {
            if let told = try told(findings, of: comparison.papers[paper], terms) { found.append(told) }
        }
        var answer = terms.words == nil ? Self.counts(found) : Self.list(found)
        answer.isCut = answer.rows.count > terms.limit
        answer.rows = Array(answer.rows.prefix(terms.limit))
        return answer
    }

    /// The findings in one paper, under its name and the council of its first report.
    private struct Told {
        var paper: String
        var authority: String?
        var findings: [Finding]
    }

    /// Nil where the paper is not one of those that are asked for.
    private func told(_ findings: [Finding], of key: Int64, _ terms: Question.Terms) throws(ArchiveError) -> Told? {
        let row = try read { db in
            try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT paper.file_name, report.authority_name, report.period_financial_year, report.period_quarter
                        FROM papers AS paper LEFT JOIN reports AS report
                            ON report.paper_key = paper.paper_key AND report.row_key = 1
                        WHERE paper.paper_key = ?
                        """
                ),
                arguments: [key]
            )
        }
        guard let row else { return nil }
        let authority: String? = row[1]
        if let wanted = terms.authority, authority?.lowercased() != wanted.lowercased() { return nil }
        if let wanted = terms.period, row[2] != wanted { return nil }
        if let wanted = terms.quarter, row[3] != wanted { return nil }
        return Told(paper: row[0], authority: authority, findings: findings)
    }

    private static func counts(_ found: [Told]) -> Answer {
        struct Key: Hashable {
            var rule: String
            var severity: String
            var authority: String?
        }
        var counts: [Key: Int64] = [:]
        for told in found {
            for finding in told.findings {
                let key = Key(rule: finding.rule, severity: finding.severity.rawValue, authority: told.authority)
                counts[key, default: 0] += 1
            }
        }
        let sorted = counts.sorted {
            ($1.value, $0.key.rule, $0.key.authority ?? "", $0.key.severity)
                < ($0.value, $1.key.rule, $1.key.authority ?? "", $1.key.severity)
        }
        return Answer(
            columns: ["rule", "severity", "authority", "findings"],
            rows: sorted.map { key, count in
                [.text(key.rule), .text(key.severity), key.authority.map { .text($0) } ?? .null, .integer(count)]
            }
        )
    }

    private static func list(_ found: [Told]) -> Answer {
        Answer(
            columns: ["severity", "authority", "message", "paper", "line", "compared_with", "fingerprint"],
            rows: found.flatMap { told in
                told.findings.map { finding in
                    let others = finding.evidence.compactMap(\.paper).reduce(into: [String]()) {
                        if !$0.contains($1) { $0.append($1) }
                    }
                    return [
                        .text(finding.severity.rawValue), told.authority.map { .text($0) } ?? .null,
                        .text(finding.message),
                        .text(told.paper), .integer(Int64(finding.place.line)), .text(others.joined(separator: ", ")),
                        .text(finding.fingerprint),
                    ]
                }
            }
        )
    }
}
