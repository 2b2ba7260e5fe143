import Records

/// A key that gives one glyph two meanings.
public struct AmbiguousGlyph: Rule {
    public let description = RuleDescription(
        id: "ambiguous-glyph",
        summary: "The key gives one glyph two meanings.",
        severity: .warning,
        reason: """
            Who meets the glyph in a table can't tell which rating it is: a measure that needs review, or one for which
            there are no data yet. A program that counts ratings counts both as one.
            """,
        grading: """
            Always a question: the page may have shown two glyphs, or two colours, that became one when its text was taken.
            """,
        needs: "A key that prints a glyph beside the words of each rating.",
        acceptance: """
            Where the page as published shows two glyphs. The acceptance names the rule and the finding's fingerprint; a
            changed key opens it again.
            """,
        triggering: [
            RuleExample(
                "One circle for two ratings",
                """
                Wexcombe Libraries Performance

                \tActual\tTarget\tPerformance
                Percentage of users satisfied with the service\t90.4%\t90.0%\t🟢
                Percentage of books returned in good condition\t71.0%\t75.0%\t🟡

                Key 🔵 Strong 🟢 Good 🟡 Review 🔴 Action 🟡 ↓Data not available

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "A glyph for each rating",
                """
                Wexcombe Libraries Performance

                \tActual\tTarget\tPerformance
                Percentage of users satisfied with the service\t90.4%\t90.0%\t🟢
                Percentage of books returned in good condition\t71.0%\t75.0%\t🟡

                Key 🔵 Strong 🟢 Good 🟡 Review 🔴 Action ⚪ Data not available

                """
            )
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        report.report.ratingKeys.flatMap { checks(of: $0) }
    }

    /// One check for each glyph that the key explains, at the place where it is explained last.
    private func checks(of key: RatingKey) -> [ReportCheck] {
        var first: [String: RatingKey.Entry] = [:]
        return key.entries.compactMap { entry in
            guard let glyph = entry.glyph else { return nil }
            guard let earlier = first[glyph] else {
                first[glyph] = entry
                return .passed
            }
            return means(earlier, entry) ? .passed : .failed(finding(glyph, earlier, entry))
        }
    }

    /// Whether two entries say the same, in other words perhaps.
    private func means(_ one: RatingKey.Entry, _ other: RatingKey.Entry) -> Bool {
        one.words == other.words || one.rating != nil && one.rating == other.rating
    }

    private func finding(_ glyph: String, _ earlier: RatingKey.Entry, _ entry: RatingKey.Entry) -> Finding {
        var finding = ReportFinding(
            description,
            message: "The key gives \(glyph) for ‘\(earlier.words)’ and for ‘\(entry.words)’",
            at: entry.place
        )
        finding.add(.operand, earlier.words, quote: "\(glyph) \(earlier.words)", at: earlier.place)
        finding.add(.stated, entry.words, quote: "\(glyph) \(entry.words)", at: entry.place)
        return finding.finished()
    }
}
