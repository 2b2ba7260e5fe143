import GRDB
import Publishing
import Reconciliation

/// What the rules between papers have to say about an archive.
public struct ArchiveComparison: Sendable {
    /// Findings by the place of their paper in ``papers``.
    public var between: BetweenPapers
    /// The keys of the papers, in the order in which they are compared.
    public var papers: [Int64]
}

extension ArchiveFile {
    /// Applies the rules between papers to all papers.
    ///
    /// Facts meet by being sorted by what they tell of, never by comparing paper with paper; the pairs lie in a table
    /// for as long as it takes, on the disk where they are many. Memory holds the facts of two reports at a time, and
    /// the findings.
    public func comparison(rules: [any Rule]) throws(ArchiveError) -> ArchiveComparison {
        do {
            // For reading only as far as the archive goes: what is worked out on the way lies in a file of its own.
            return try database.writeWithoutTransaction { db in
                guard try db.tableExists("facts") else { throw ArchiveError(.tooOld, at: path) }
                defer { try? FactPairs.clear(in: db) }
                try FactPairs.find(in: db)
                var between = BetweenPapers(rules: rules)
                try FactPairs.forEach(in: db) { between.compare($0) }
                between.finish()
                let papers = try Int64.fetchAll(db, sql: "SELECT paper_key FROM temp.paper_order ORDER BY rank")
                return ArchiveComparison(between: between, papers: papers)
            }
        } catch {
            throw ArchiveError(error, at: path)
        }
    }
}

/// The pairs of facts that are to be compared, found by the database.
enum FactPairs {
    static func clear(in db: Database) throws {
        try db.execute(sql: "DROP TABLE IF EXISTS temp.fact_pairs; DROP TABLE IF EXISTS temp.paper_order")
    }

    static func find(in db: Database) throws {
        try clear(in: db)
        // By the day of the paper's first meeting, then those without one, and by their names.
        try db.execute(
            sql: """
                CREATE TEMP TABLE paper_order (
                    rank INTEGER PRIMARY KEY, paper_key INTEGER NOT NULL UNIQUE, name TEXT NOT NULL
                );
                INSERT INTO temp.paper_order (rank, paper_key, name)
                    SELECT row_number() OVER (ORDER BY day IS NULL, day, file_name, paper_key) - 1, paper_key, file_name
                    FROM (
                        SELECT papers.paper_key, papers.file_name,
                            (SELECT min(meeting_date) FROM report_heads AS head
                                WHERE head.paper_key = papers.paper_key) AS day
                        FROM papers
                    );
                CREATE TEMP TABLE fact_pairs (
                    first INTEGER NOT NULL, second INTEGER NOT NULL, first_report INTEGER NOT NULL,
                    second_report INTEGER NOT NULL, first_fact INTEGER NOT NULL, second_fact INTEGER NOT NULL,
                    PRIMARY KEY (first, second, first_report, second_report, first_fact, second_fact)
                ) WITHOUT ROWID;
                """
        )
        try find(by: "match_key", in: db)
        try find(by: "scoped_key", in: db)
    }

    private static func find(by key: String, in db: Database) throws {
        let facts = try Row.fetchCursor(
            db,
            sql: """
                SELECT fact.\(key), sorted.rank, fact.report, fact.fact, head.authority
                FROM facts AS fact
                JOIN temp.paper_order AS sorted ON sorted.paper_key = fact.paper_key
                JOIN report_heads AS head ON head.paper_key = fact.paper_key AND head.report = fact.report
                ORDER BY fact.\(key), sorted.rank, fact.fact
                """
        )
        let insertion = try db.cachedStatement(sql: "INSERT OR IGNORE INTO temp.fact_pairs VALUES (?, ?, ?, ?, ?, ?)")
        var current: Int64?
        var bucket = FactNeighbours()
        while let row = try facts.next() {
            let key: Int64 = row[0]
            if key != current {
                current = key
                bucket = FactNeighbours()
            }
            let entry = FactNeighbours.Entry(paper: row[1], fact: row[3], report: row[2])
            for partner in bucket.partners(of: entry, authority: (row[4] as String?).map { SubjectName(words: $0) }) {
                try insertion.execute(
                    arguments: [
                        partner.paper, entry.paper, partner.report, entry.report, partner.fact, entry.fact,
                    ]
                )
            }
        }
    }

    /// Hands over the pairs, two reports at a time, in the order of the papers.
    static func forEach(in db: Database, _ take: (ReportPair) -> Void) throws {
        let pairs = try Row.fetchCursor(db, sql: "SELECT * FROM temp.fact_pairs ORDER BY 1, 2, 3, 4, 5, 6")
        var key: [Int] = []
        var pair: ReportPair?
        while let row = try pairs.next() {
            let next: [Int] = [row[0], row[1], row[2], row[3]]
            if next != key {
                if let pair { take(pair) }
                key = next
                pair = ReportPair(
                    earlier: try side(next[0], next[2], in: db),
                    later: try side(next[1], next[3], in: db),
                    facts: []
                )
            }
            if let earlier = try fact(row[4], of: next[0], in: db), let later = try fact(row[5], of: next[1], in: db),
                // Two keys may have one number, once in a very long while.
                earlier.key == later.key || earlier.scopedKey == later.scopedKey
            {
                pair?.facts.append((earlier, later))
            }
        }
        if let pair { take(pair) }
    }

    private static func side(_ rank: Int, _ report: Int, in db: Database) throws -> ReportPair.Side {
        let head = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT sorted.name, head.* FROM temp.paper_order AS sorted
                    JOIN report_heads AS head ON head.paper_key = sorted.paper_key AND head.report = ?
                    WHERE sorted.rank = ?
                    """
            ),
            arguments: [report, rank]
        )
        return ReportPair.Side(
            paper: rank,
            name: head?["name"] ?? "",
            identity: head.map { FactRows.identity($0) } ?? ReportIdentity()
        )
    }

    private static func fact(_ fact: Int, of rank: Int, in db: Database) throws -> PaperFact? {
        try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT \(FactRows.selected) FROM temp.paper_order AS sorted
                    JOIN facts ON facts.paper_key = sorted.paper_key AND facts.fact = ? WHERE sorted.rank = ?
                    """
            ),
            arguments: [fact, rank]
        )
        .flatMap { FactRows.fact($0) }
    }
}
