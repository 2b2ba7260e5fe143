import Publishing

/// A question that is ready to be asked, with the SQL that answers it.
///
/// Each is answered from an index: what it asks for by amount, it asks for in the very expression that an index of
/// ``QuestionIndexes`` has.
public enum Question: String, Sendable, CaseIterable {
    case service, overspends, savings, reserves, findings, copies, search, refused, vanished, runs

    /// What is asked beside the question itself.
    public struct Terms: Sendable {
        /// The words that follow the question: the name of a service, words to search for, a rule.
        public var words: String?
        /// The least amount, in pounds. Binary, as the amounts of the views are that it is held against: both are the
        /// nearest to their decimals, so that equal ones are equal.
        public var above: Double?
        public var authority: String?
        /// A financial year, as `2020-21`.
        public var period: String?
        /// A quarter of it, from 1.
        public var quarter: Int?
        /// How many rows at most.
        public var limit: Int

        public init(limit: Int = 100) { self.limit = limit }
    }

    public var summary: String {
        switch self {
        case .service: "a service over time: its budgets, what it spent, and the difference, paper by paper"
        case .overspends: "the overspends above an amount, the largest first"
        case .savings: "savings that were not achieved, the largest shortfall first"
        case .reserves: "reserves that were drawn down, the largest drawing first"
        case .findings:
            "how many findings are open, by rule and council; with a rule, the findings themselves; with --between, "
                + "those between papers"
        case .copies: "reports that are there more than once: other extractions, earlier and other versions"
        case .search: "the pieces of text that hold all the words; a \"phrase\" in quotation marks stays together"
        case .refused: "files that could not be read, with the reason and what to do about it"
        case .vanished: "files that are no longer where they were read; what they said is kept"
        case .runs: "what each run of ingest found and did, the last one first"
        }
    }

    public var needsWords: Bool { self == .service || self == .search }
    /// Whether words may follow it.
    public var takesWords: Bool { needsWords || self == .findings }
    /// Whether a least amount means something.
    public var takesAmount: Bool { [.overspends, .savings, .reserves].contains(self) }
    /// Whether it is about reports, of which some may be chosen by council and period.
    public var takesReports: Bool { ![.refused, .vanished, .runs].contains(self) }

    /// Whether there is something in a text that the search can look for.
    public static func canSearch(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }

    /// The SQL and its named arguments. `:limit` is one more than is shown, so that a cut shows.
    func sql(_ terms: Terms) -> (sql: String, arguments: [String: any Sendable & SQLArgument]) {
        var arguments: [String: any Sendable & SQLArgument] = ["limit": terms.limit + 1]
        var conditions: [String] = []
        if let authority = terms.authority {
            conditions.append("report.authority_name = :authority COLLATE NOCASE")
            arguments["authority"] = authority
        }
        if let period = terms.period {
            conditions.append("report.period_financial_year = :period")
            arguments["period"] = period
        }
        if let quarter = terms.quarter {
            conditions.append("report.period_quarter = :quarter")
            arguments["quarter"] = quarter
        }
        let and = conditions.map { " AND \($0)" }.joined()
        switch self {
        case .service:
            for (name, words) in zip(["words", "words1", "words2", "words3"], Self.spellings(of: terms.words ?? "")) {
                arguments[name] = words
            }
            return (Self.service(and), arguments)
        case .overspends:
            arguments["above"] = terms.above ?? 0
            return (Self.overspends(and), arguments)
        case .savings:
            arguments["above"] = terms.above ?? 0
            return (Self.savings(and), arguments)
        case .reserves:
            arguments["above"] = terms.above ?? 0
            return (Self.reserves(and), arguments)
        case .findings:
            if let rule = terms.words { arguments["rule"] = rule }
            return (terms.words == nil ? Self.findingCounts(and) : Self.findings(and), arguments)
        case .copies:
            return (Self.copies(and), arguments)
        case .search:
            arguments["words"] = Self.searchWords(terms.words ?? "")
            return (Self.search(and), arguments)
        case .refused: return (Self.refusedFiles, arguments)
        case .vanished: return (Self.vanishedFiles, arguments)
        case .runs: return (Self.allRuns, arguments)
        }
    }

    private static let place = """
        paper.file_name AS paper, json_extract(record.provenance_line_ranges, '$[0][0]') AS line
        """
    private static let head = """
        report.authority_name AS authority, report.period_financial_year AS year, report.period_quarter AS quarter,
            report.period_basis AS basis
        """
    private static let joins = """
        JOIN reports AS report ON report.id = record.report_id
        JOIN papers AS paper ON paper.paper_key = record.paper_key
        """

    /// A name as papers spell it: with `&` or "and", and with either apostrophe.
    static func spellings(of name: String) -> [String] {
        let long = name.replacing(" & ", with: " and ").replacing("’", with: "'")
        let short = name.replacing(" and ", with: " & ").replacing("’", with: "'")
        return [long, short, long.replacing("'", with: "’"), short.replacing("'", with: "’")]
    }

    /// What another extraction of the report tells already, or a later version tells anew, is not told again.
    private static let once = """
        AND report.kinship IS NOT 'earlier_version'
            AND NOT EXISTS (SELECT 1 FROM record_copies AS copy WHERE copy.record_id = record.id)
        """

    /// A decimal as a plain number, in the words of the index over it.
    static func plain(_ column: String) -> String { PlainView.plain(column, of: "record") }

    private static func service(_ and: String) -> String {
        """
        SELECT \(head), coalesce(record.period_as_at, report.period_as_at) AS as_at,
            report.meeting_date AS meeting, record.name, \(plain("budget")) AS budget,
            \(plain("adjusted_budget")) AS adjusted, \(plain("forecast")) AS forecast, \(plain("actual")) AS actual,
            \(plain("variance")) AS variance, record.rating_rag AS rag, \(place)
        FROM budget_lines AS record \(joins)
        WHERE record.name COLLATE NOCASE IN (:words, :words1, :words2, :words3) \(once)\(and)
        ORDER BY report.authority_name, report.period_financial_year,
            coalesce(report.period_quarter, 5), report.meeting_date,
            paper.file_name, record.row_key
        LIMIT :limit
        """
    }

    private static func overspends(_ and: String) -> String {
        """
        SELECT \(plain("variance")) AS overspend, record.name, \(plain("budget")) AS budget, \(head), \(place)
        FROM budget_lines AS record \(joins)
        WHERE \(plain("variance")) > 0 AND \(plain("variance")) >= :above AND record.role = 'line'
            AND record.variance_unit = 'GBP' \(once)\(and)
        ORDER BY \(plain("variance")) DESC, record.paper_key, record.row_key
        LIMIT :limit
        """
    }

    private static func savings(_ and: String) -> String {
        """
        SELECT \(plain("shortfall")) AS shortfall, record.name, \(plain("target")) AS target,
            \(plain("achieved")) AS achieved, \(head), \(place)
        FROM savings_initiatives AS record \(joins)
        WHERE \(plain("shortfall")) > 0 AND \(plain("shortfall")) >= :above AND record.role = 'line' \(once)\(and)
        ORDER BY \(plain("shortfall")) DESC, record.paper_key, record.row_key
        LIMIT :limit
        """
    }

    /// What a reserve lost: its movement, else what it closed with less what it opened with.
    static let drawn = "(coalesce(-\(plain("movement")), \(plain("opening")) - \(plain("closing"))))"

    private static func reserves(_ and: String) -> String {
        """
        SELECT \(drawn) AS drawn, record.name, record.kind, \(plain("opening")) AS opening,
            \(plain("closing")) AS closing, \(head), \(place)
        FROM reserves AS record \(joins)
        WHERE \(drawn) > 0 AND \(drawn) >= :above AND record.role = 'line' \(once)\(and)
        ORDER BY \(drawn) DESC, record.paper_key, record.row_key
        LIMIT :limit
        """
    }

    /// A finding is told under the council of its paper's first report.
    private static let findingJoins = """
        JOIN papers AS paper ON paper.paper_key = record.paper_key
        LEFT JOIN reports AS report ON report.paper_key = record.paper_key AND report.row_key = 1
        """

    /// The same for findings.
    private static let onceFound = """
        AND NOT EXISTS (
            SELECT 1 FROM finding_copies AS copy
            WHERE copy.paper_key = record.paper_key AND copy.row_key = record.row_key
        )
        """

    /// The other extractions of the report that have a finding too.
    private static let alsoFound = """
        (
            SELECT group_concat(other.file_name, ', ') FROM finding_copies AS copy
            JOIN papers AS other ON other.paper_key = copy.paper_key
            WHERE copy.same_as_paper = record.paper_key AND copy.same_as_row = record.row_key
        )
        """

    /// Papers have a few findings of a rule, and one head each: counted by paper first.
    private static func findingCounts(_ and: String) -> String {
        """
        SELECT found.rule, found.severity, report.authority_name AS authority, sum(found.count) AS findings
        FROM (
            SELECT record.paper_key, record.rule, record.severity, count(*) AS count FROM findings AS record
            WHERE \(open) \(onceFound) GROUP BY record.paper_key, record.rule, record.severity
        ) AS found
        LEFT JOIN reports AS report ON report.paper_key = found.paper_key AND report.row_key = 1
        WHERE true\(and)
        GROUP BY found.rule, found.severity, report.authority_name
        ORDER BY findings DESC, found.rule, authority
        LIMIT :limit
        """
    }

    private static func findings(_ and: String) -> String {
        """
        SELECT record.severity, report.authority_name AS authority, record.message, paper.file_name AS paper,
            record.at_line AS line, \(alsoFound) AS also_in, record.fingerprint
        FROM findings AS record \(findingJoins)
        WHERE record.rule = :rule AND \(open) \(onceFound)\(and)
        ORDER BY record.severity, paper.file_name, record.row_key
        LIMIT :limit
        """
    }

    /// Not accepted by anyone.
    private static let open = "record.acceptance_reason IS NULL"

    private static func copies(_ and: String) -> String {
        """
        SELECT paper.file_name AS paper, report.title, report.kinship, other.file_name AS of_paper, record.same_as,
            record.likeness AS percent_of_words, record.alike AS figures_alike, record.different AS figures_different,
            \(head)
        FROM report_copies AS record
        JOIN reports AS report ON report.id = record.report_id
        JOIN papers AS paper ON paper.paper_key = report.paper_key
        JOIN reports AS principal ON principal.id = record.same_as
        JOIN papers AS other ON other.paper_key = principal.paper_key
        WHERE 1\(and)
        ORDER BY report.authority_name, paper.file_name, record.report_id
        LIMIT :limit
        """
    }

    private static func search(_ and: String) -> String {
        """
        SELECT paper.file_name AS paper, block.line, block.kind,
            snippet(text_search, 0, '[', ']', ' ... ', 24) AS text, report.authority_name AS authority
        FROM text_search JOIN text_blocks AS block ON block.text_key = text_search.rowid
        JOIN papers AS paper ON paper.paper_key = block.paper_key
        LEFT JOIN reports AS report ON report.paper_key = block.paper_key AND report.row_key = 1
        WHERE text_search MATCH :words\(and)
        ORDER BY rank
        LIMIT :limit
        """
    }

    /// Words as people type them: each has to be there, quotation marks keep a phrase together, and nothing that is a
    /// command to the search can be typed by accident.
    static func searchWords(_ text: String) -> String {
        var phrases: [String] = []
        for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
            if index % 2 == 1 {
                phrases.append(String(part))
            } else {
                phrases += part.split(separator: " ").map(String.init)
            }
        }
        return phrases.filter { !$0.isEmpty }.map { "\"\($0)\"" }.joined(separator: " ")
    }
}
