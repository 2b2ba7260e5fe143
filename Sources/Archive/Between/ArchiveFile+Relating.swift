import GRDB
import JSON
import Publishing
import Reconciliation

/// Which reports of an archive are one: two extractions of the same, or an earlier and a later version.
extension ArchiveFile {
    /// Looks at the reports that came, changed or went since this was done last, and at their kin. A few dozen
    /// authorities' days go into one transaction, so that a kill costs no more than that.
    ///
    /// What comes out depends on what is in the archive, and on nothing of how it came there.
    ///
    /// - Parameter shouldStop: looked at before each transaction; what is left is done by the next run.
    public func relateReports(shouldStop: () -> Bool = { false }) throws(ArchiveError) {
        while !shouldStop() {
            let isDone = try write { db in
                let pending = try Int64.fetchAll(db, sql: "SELECT kin FROM pending_kin LIMIT 64")
                for kin in pending {
                    try relate(kin, in: db)
                    try db.cachedStatement(sql: "DELETE FROM pending_kin WHERE kin = ?").execute(arguments: [kin])
                }
                return pending.isEmpty
            }
            if isDone { return }
        }
    }

    private func relate(_ kin: Int64, in db: Database) throws {
        for table in ["report_copies", "record_copies", "finding_copies"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE kin = ?").execute(arguments: [kin])
        }
        try db.cachedStatement(
            sql: """
                UPDATE reports SET same_as = NULL, kinship = NULL WHERE same_as IS NOT NULL
                    AND id IN (SELECT report_id FROM report_heads WHERE kin = ?)
                """
        ).execute(arguments: [kin])
        // Reports of one paper are never one, so those of a single paper need no look at their words.
        let papers = try Int.fetchOne(
            db.cachedStatement(sql: "SELECT count(DISTINCT paper_key) FROM report_heads WHERE kin = ?"),
            arguments: [kin]
        )
        guard let papers, papers > 1 else { return }
        let heads = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM report_heads WHERE kin = ? ORDER BY report_id"),
            arguments: [kin]
        )
        let candidates = heads.map { head in
            KinCandidate(
                id: head["report_id"],
                paper: head["paper_key"],
                identity: FactRows.identity(head),
                sketch: FactRows.sketch(head["sketch"]),
                records: head["records"]
            )
        }
        var known: [Int: [PaperFact]] = [:]
        func facts(_ index: Int) throws -> [PaperFact] {
            if let facts = known[index] { return facts }
            let facts = try self.facts(of: heads[index], in: db)
            known[index] = facts
            return facts
        }
        let links = try KinGroup.links(among: candidates) { Self.figures(try facts($0), try facts($1)) }
        var reports: [String: (report: JSONObject, paper: String)] = [:]
        for link in links {
            let (report, principal) = (candidates[link.report], candidates[link.principal])
            try db.cachedStatement(
                sql: """
                    INSERT INTO report_copies (report_id, same_as, kinship, likeness, alike, different, kin)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """
            ).execute(
                arguments: [
                    report.id, principal.id, link.kinship.rawValue, link.likeness, link.alike, link.different, kin,
                ]
            )
            try name(principal.id, of: report.id, as: link.kinship, in: db)
            if link.kinship == .copy {
                if reports[principal.id] == nil { reports[principal.id] = try self.report(principal.id, in: db) }
                if let first = reports[principal.id] { try match(report, with: first.report, kin, in: db) }
            }
            try matchFindings(of: link, report, principal, kin, in: db)
        }
    }

    /// Tells of a report which one stands for it.
    private func name(_ principal: String, of report: String, as kinship: ReportKinship, in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE reports SET same_as = ?, kinship = ? WHERE id = ?").execute(
            arguments: [principal, kinship.rawValue, report]
        )
    }

    /// How many figures two reports tell alike, and how many otherwise.
    private static func figures(_ first: [PaperFact], _ second: [PaperFact]) -> (alike: Int, different: Int) {
        let others = Dictionary(grouping: second, by: \.key)
        var counts = (alike: 0, different: 0)
        for here in first {
            for there in others[here.key] ?? [] {
                if here.agrees(with: there) {
                    counts.alike += 1
                } else if !here.isRecovered, !there.isRecovered {
                    counts.different += 1
                }
            }
        }
        return counts
    }

    private func facts(of head: Row, in db: Database) throws -> [PaperFact] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT \(FactRows.selected) FROM facts WHERE paper_key = ? AND report = ? ORDER BY fact"
            ),
            arguments: [head["paper_key"], head["report"]]
        )
        .compactMap { FactRows.fact($0) }
    }

    /// Enters which records of a copy are told in the other already.
    private func match(_ copy: KinCandidate, with first: JSONObject, _ kin: Int64, in db: Database) throws {
        guard let second = try report(copy.id, in: db) else { return }
        let insertion = try db.cachedStatement(
            sql: "INSERT OR REPLACE INTO record_copies (record_id, same_as, kin) VALUES (?, ?, ?)"
        )
        for match in ReportJoin(first, second.report, paper: second.paper).matches {
            try insertion.execute(arguments: [match.copy, match.record, kin])
        }
    }
}
