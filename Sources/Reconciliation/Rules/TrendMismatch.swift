import Figures
import Records
import Tables

/// An arrow, or a word such as "improving", against the result of the time before.
public struct TrendMismatch: Rule {
    public let description = RuleDescription(
        id: "trend-mismatch",
        summary: "An arrow or a word tells another way than the figures beside it went.",
        severity: .error,
        reason: """
            The direction of travel is what a committee asks about. An arrow that was not turned when the figures were
            brought up to date praises a service that got worse.
            """,
        grading: """
            An error where the mark points the other way and a column says which way is better, or the mark only says more or
            less; a warning where only the measure's name or rating tells which way is better, and where a mark and figures
            that did not move are at odds: what is printed alike may have differed before it was rounded.
            """,
        needs: """
            A table of measures with a column of trends and the results of two times or more, or any other table of five
            rows with a column of arrows beside the figures of two times. What the marks compare with, and whether up
            means more or better, is learnt from the rows: one reading has to explain three rows and more, and all but
            one.
            """,
        acceptance: """
            Where the paper says what the mark compares. The acceptance names the rule and the finding's fingerprint, and
            says who accepts it and why; a changed figure or mark opens it again.
            """,
        triggering: [
            RuleExample(
                "Improving, by a figure that fell",
                """
                Wexcombe Libraries Performance

                Indicator\tGood is\tQ1 2031/32\tQ2 2031/32\tTarget\tDirection of travel
                Books issued\tHigh\t4,120\t4,310\t4,200\tImproving
                New members\tHigh\t310\t288\t300\tDeclining
                Days to mend a book\tLow\t12.1\t10.4\t11.0\tImproving
                Visitors\tHigh\t9,870\t9,140\t9,500\t↓Improving
                Books lost\tLow\t41\t47\t45\tDeclining

                """
            ),
            RuleExample(
                "An arrow that points up where all the others follow the figures",
                """
                Wexcombe Libraries Performance

                Indicator\tLast quarter\tThis quarter\tTarget\tTrend
                Books issued\t4,120\t4,310\t4,200\t▲
                New members\t310\t288\t300\t▼
                Visitors\t9,870\t9,140\t9,500\t↓▲
                Books lost\t41\t47\t45\t▲
                Hours open\t1,204\t1,204\t1,200\t►

                """
            ),
            RuleExample(
                "An arrow beside the change of two years",
                """
                Wexcombe Fire Incidents

                Incidents\tBetter is\tApril to December 2030\tApril to December 2031\tChange\tDirection
                Fires in homes\tLower\t412\t388\t-24\t▼
                Fires that were set\tLower\t934\t1,012\t+78\t↓▼
                Fires elsewhere\tLower\t147\t139\t-8\t▼
                Collisions\tLower\t381\t402\t+21\t▲
                False alarms\tLower\t1,906\t1,733\t-173\t▼
                Visits\tHigher\t6,240\t7,115\t+875\t▲

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "Arrows that mean better, not more",
                """
                Wexcombe Libraries Performance

                Indicator\tGood is\tQ1 2031/32\tQ2 2031/32\tTarget\tTrend
                Books issued\tHigh\t4,120\t4,310\t4,200\t▲
                New members\tHigh\t310\t288\t300\t▼
                Days to mend a book\tLow\t12.1\t10.4\t11.0\t▲
                Visitors\tHigh\t9,870\t9,140\t9,500\t▼
                Books lost\tLow\t41\t47\t45\t▼

                """
            )
        ]
    )

    public init() {}

    /// Rows that one reading has to explain.
    private static let leastFits = 3

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        TrendRow.byTable(in: report.report, words: report.lexicon.performance).flatMap { checks(of: $0) }
    }

    private func checks(of rows: [TrendRow]) -> [ReportCheck] {
        let tried = TrendReading.all(for: rows).map { ($0, $0.verdicts(on: rows)) }
        func failures(_ verdicts: [TrendReading.Verdict]) -> Int { verdicts.count { $0.isFailure } }
        guard let fewest = tried.map({ failures($0.1) }).min() else { return [] }
        let best = tried.filter { failures($0.1) == fewest }
        guard let (reading, verdicts) = best.max(by: { fits($0.1) < fits($1.1) }) else { return [] }
        guard fewest <= max(1, fits(verdicts) / 8), fits(verdicts) >= Self.leastFits else { return [] }
        return rows.indices.compactMap { index in
            switch verdicts[index] {
            case .open: return nil
            case .fits: return .passed
            case .opposed, .unmoved:
                // Of two readings that explain as many rows, neither may excuse the row.
                guard best.allSatisfy({ $0.1[index].isFailure }) else { return nil }
                return .failed(finding(rows[index], verdicts[index], reading, beside: fits(verdicts)))
            }
        }
    }

    private func fits(_ verdicts: [TrendReading.Verdict]) -> Int { verdicts.count { $0 == .fits } }

    private func finding(
        _ row: TrendRow,
        _ verdict: TrendReading.Verdict,
        _ reading: TrendReading,
        beside others: Int
    ) -> Finding {
        let before = row.earlier[reading.column]
        let isJudged = reading.isOfPerformance || row.mark.trend == .better || row.mark.trend == .worse
        let side = row.direction.map { $0 > 0 ? "more" : "less" } ?? ""
        let told = verdict == .opposed && isJudged ? ", and \(side) is better" : ""
        var finding = ReportFinding(
            description,
            severity: verdict == .opposed && (!isJudged || row.isDirectionTold) ? .error : .warning,
            message:
                "‘\(row.name)’ is marked \(row.mark.printed), but it \(row.movement(since: reading.column))\(told); "
                + "the marks of \(others) other rows go with their figures",
            at: row.mark.place
        )
        finding.setTable(row.table)
        finding.add(.stated, "\(row.name), trend", quote: row.mark.printed, at: row.mark.place)
        if let before { finding.add(.operand, "\(row.name), \(before.label)", before.figure) }
        finding.add(.operand, "\(row.name), \(row.latest.label)", row.latest.figure)
        return finding.finished()
    }
}

extension TrendRow {
    /// `went from 9,870 to 9,140`, `stayed at 1,204`
    fileprivate func movement(since column: Int) -> String {
        let before = earlier[column]?.figure.printed ?? ""
        guard change(since: column)?.sign != 0 else { return "stayed at \(latest.figure.printed)" }
        return "went from \(before) to \(latest.figure.printed)"
    }
}
