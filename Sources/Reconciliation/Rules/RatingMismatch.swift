import Figures
import Papers
import Records

/// A printed rating against the figures that it should follow from.
public struct RatingMismatch: Rule {
    public let description = RuleDescription(
        id: "rating-mismatch",
        summary: "A rating is not the one that the figures beside it give.",
        severity: .error,
        reason: """
            Members read the colours before the figures. A rating that does not follow from its figure hides a service that
            misses its target, or blames one that meets it.
            """,
        grading: """
            An error where the paper's own key sets the bounds and explains the other ratings of the table, or where eight
            other rows keep an order that this one breaks; else a warning. A warning too where the rating would be right if
            the other way were better and only the measure's name says which is.
            """,
        needs: """
            A rating beside a variance and its budget, a shortfall and its target, or a result and its target. Either a key
            in the report, a table or told in words, that says in percent when a rating is given and explains the other
            rows, or one that says between which numbers it is given, and a column of numbers that goes with it in three
            rows and more; or five rows and more that keep one order, or four and more whose marks answer whether the target was
            met; or a limit or a floor beside it, and three rows and more that go with theirs; or columns that tell how much of a
            saving is in which state, in eight rows and more that are rated by the worst of them. The whole of a figure's rounding has to lie outside: 90.0%
            against 100.0% may be more than 10% worse. Where percent may be points as well, what explains the other rows
            counts. Which way is better is read from a column, the measure's name or a target that nobody sets for what is
            bad; where nothing says so, either way passes.
            """,
        acceptance: """
            Where the paper says that a rating was set by judgement. The acceptance names the rule and the finding's
            fingerprint, and says who accepts it and why; a changed figure or rating opens it again.
            """,
        triggering: [
            RuleExample(
                "A shortfall that is ticked",
                """
                Wexcombe Libraries Savings

                \tSavings Target £m\tAchieved £m\tShortfall (-)/ Additional Savings Achieved £m\t
                Opening hours\t0.120\t0.120\t0.000\t✓
                Route planning\t0.480\t0.130\t-0.350\t✗
                Shared back office\t0.210\t0.210\t0.000\t✓
                Museum income\t0.055\t0.000\t-0.055\t↓✓
                Fleet\t0.160\t0.000\t-0.160\t✗
                Contracts\t0.300\t0.300\t0.000\t✓
                Energy\t0.090\t0.020\t-0.070\t✗

                """
            ),
            RuleExample(
                "An answer that the figures beside it deny",
                """
                Wexcombe Pensions Service

                Service standard\tResult %\tTarget %\tMet?
                Lump sums paid within 15 days\t98.3\t95.0\tYes
                Transfers quoted within 10 days\t91.0\t95.0\t↓Yes
                Refunds paid within 10 days\t92.4\t95.0\tNo
                Statements issued on time\t99.7\t99.0\tYes

                """
            ),
            RuleExample(
                "A score for which the key gives another colour",
                """
                Wexcombe Risk Register

                Risk\tLikelihood\tImpact\tScore\tRating
                Supply of gas\t4\t4\t16\tRed
                Loss of records\t2\t4\t8\tAmber
                Flooded depot\t3\t3\t9\t↓Green
                Ferry strike\t1\t4\t4\tGreen
                Two elections in a year\t5\t2\t10\tAmber

                Red: 15 or more. Amber: 8 to 14. Green: below 8.

                """
            ),
            RuleExample(
                "A saving with a part at risk that is green",
                """
                Wexcombe Savings Tracker

                Saving\tTarget £k\tDelivered £k\tOn track £k\tAt risk £k\tRAG
                Agency staffing\t152\t19\t133\t-\tGreen
                Street lighting\t2,124\t496\t1,628\t-\tGreen
                Library hours\t1,749\t432\t967\t350\tAmber
                Fleet\t310\t310\t-\t-\tGreen
                Café leases\t240\t100\t40\t100\t↓Green
                Print room\t95\t95\t-\t-\tGreen
                Vacant floors\t480\t120\t-\t360\tAmber
                Contracts\t260\t198\t62\t-\tGreen
                School meals\t185\t90\t35\t60\tAmber

                """
            ),
            RuleExample(
                "A limit that was kept",
                """
                Wexcombe Treasury Limits

                Indicator\tLimit £m\tActual £m\tComplied?
                Authorised limit\t380.0\t240.1\tYes
                Operational boundary\t350.0\t240.1\tYes
                Limit on long investments\t25.0\t12.0\t↓No
                Variable rate exposure\t60.0\t47.0\tYes

                """
            ),
            RuleExample(
                "A rating beside the figure below which red is given",
                """
                Wexcombe Libraries Performance

                Indicator\tTarget\tRed below\tActual\tRAG
                Calls answered\t80%\t75%\t82%\tGreen
                Books returned\t48%\t45%\t46%\t↓Red
                Users satisfied\t75%\t70%\t68%\tRed
                Learners completing\t98%\t96%\t98%\tGreen

                """
            ),
            RuleExample(
                "A result outside the bounds of its rating in the key",
                """
                Wexcombe Libraries Performance

                Measures Against Target

                \t2023/2024\tTarget\tPerformance
                Percentage of users satisfied with the service\t90.4%\t90.0%\tGood
                Percentage of books returned in good condition\t71.0%\t75.0%\tReview
                Percentage of events rated as good\t60.0%\t75.0%\t↓Good

                Key to Performance Ratings

                Category\tDeliverables\tMeasures\tResponse
                Strong\tAhead of its date\tMore than 5% better than target\tCelebrate
                Good\tOn its way\tBetween 5% better and 2% worse than target\tCelebrate
                Review\tAt some risk\tMore than 2% worse than target\tKeep under review
                Action\tNot to be kept\tMore than 10% worse than target\tAct

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "Just on the bound",
                """
                Wexcombe Libraries Performance

                Measures Against Target

                \t2023/2024\tTarget\tPerformance
                Percentage of users satisfied with the service\t90.4%\t90.0%\tGood
                Percentage of books returned in good condition\t90.0%\t100.0%\tReview
                Percentage of events rated as good\t60.0%\t75.0%\tAction

                Key to Performance Ratings

                Category\tDeliverables\tMeasures\tResponse
                Strong\tAhead of its date\tMore than 5% better than target\tCelebrate
                Good\tOn its way\tBetween 5% better and 2% worse than target\tCelebrate
                Review\tAt some risk\tMore than 2% worse than target\tKeep under review
                Action\tNot to be kept\tMore than 10% worse than target\tAct

                """
            ),
            RuleExample(
                "Scores that the key explains, whatever their targets are",
                """
                Wexcombe Risk Register

                Risk\tActual\tTarget\tRating
                Supply of gas\t16\t4\tRed
                Loss of records\t8\t8\tAmber
                Flooded depot\t9\t4\tAmber
                Ferry strike\t4\t2\tGreen
                Two elections in a year\t10\t6\tAmber
                Old lifts\t6\t2\tGreen

                Red: 15 or more. Amber: 8 to 14. Green: below 8.

                """
            ),
            RuleExample(
                "Ratings that go with their variances",
                """
                Wexcombe Highways Budget

                \tBudget £m\tForecast £m\tUnder (-)/Over Spend £m\tBudget Performance
                Gritting\t1.200\t1.350\t0.150\t✗
                Street lighting\t3.441\t3.401\t-0.040\t✓
                Drainage\t0.760\t0.802\t0.042\t✗
                Bridges\t0.910\t0.900\t-0.010\t✓
                Verges\t0.500\t0.500\t0.000\t✓

                """
            ),
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        let keys = report.report.ratingKeys.compactMap(RatingKeyJudge.init)
        let tables = RatedRow.byTable(in: report.report)
        let levels = RatedLevels(report)
        let recomputed = tables.flatMap { rows in
            byKey(rows, keys) ?? byKey(rows, keys, of: tables)
                // Where a key is printed, what other rows seem to be rated by says nothing.
                ?? (levels.bind(rows) ? [] : byFloor(rows) ?? byOrder(rows))
        }
        let answered = LimitAnswers(lexicon: report.lexicon).tables(of: report.report).flatMap(byLimit)
        let judged = Set(recomputed.compactMap { $0.finding?.place })
        return recomputed + byLevel(levels) + answered + byState(report.report, besides: judged) + told(in: report)
    }

    /// What sentences tell of rows: those that say it in so many words, and those that name one row and one colour.
    private func told(in report: ReportSubject) -> [ReportCheck] {
        let standings = report.standings
        let trial = StandingTrial(standings: standings)
        var judged: Set<Place> = []
        var checks: [ReportCheck] = []
        for told in standings.told where !told.claim.names.isEmpty && !told.claim.isOnly {
            guard case .rated = told.claim.state else { continue }
            switch trial.outcome(of: told) {
            case .unknown, .countDiffers: continue
            case .agrees: checks.append(.passed)
            case .rowDiffers(let row, _):
                guard let mark = standings.line(row)?.facts.mark else { continue }
                checks.append(
                    .failed(
                        finding(
                            ToldRatings.Told(
                                row: report.tables[row.table].table.rows[row.row - 1],
                                table: report.tables[row.table],
                                rating: mark.printed,
                                ratingPlace: mark.place,
                                word: told.quote,
                                place: told.place,
                                agrees: false
                            )
                        )
                    )
                )
            }
            judged.insert(told.place)
        }
        return checks
            + ToldRatings(report).all().filter { !judged.contains($0.place) }
            .map { $0.agrees ? .passed : .failed(finding($0)) }
    }

    /// What a sentence tells of a row that the table rates otherwise.
    private func finding(_ told: ToldRatings.Told) -> Finding {
        var finding = ReportFinding(
            description,
            severity: .warning,
            message: "The text rates ‘\(told.row.label)’ \(told.word), but the table has \(told.rating)",
            at: told.place
        )
        finding.setTable(told.table.id)
        finding.add(.stated, "text", quote: told.word, at: told.place)
        finding.add(.operand, "\(told.row.label), rating", quote: told.rating, at: told.ratingPlace)
        return finding.finished()
    }

    // MARK: By a floor or a limit

    /// Nil where the rows have no floors, or several go against theirs.
    private func byFloor(_ rows: [RatedRow]) -> [ReportCheck]? {
        guard let culprit = RatingFloors.culprit(among: rows) else { return nil }
        return rows.indices.map { $0 == culprit ? .failed(finding(rows[$0], among: rows)) : .passed }
    }

    private func byLimit(_ answers: [LimitAnswers.Answer], _ culprit: Int?) -> [ReportCheck] {
        answers.indices.map { $0 == culprit ? .failed(finding(answers[$0])) : .passed }
    }

    private func finding(_ answer: LimitAnswers.Answer) -> Finding {
        let fact = answer.isKept == true ? "within" : "outside"
        var finding = ReportFinding(
            description,
            severity: .warning,
            message: "‘\(answer.name)’ is answered \(answer.mark.printed), but its figures are \(fact) its limits",
            at: answer.mark.place
        )
        finding.setTable(answer.table)
        finding.add(.stated, "\(answer.name), rating", quote: answer.mark.printed, at: answer.mark.place)
        for (label, figure) in answer.figures { finding.add(.operand, "\(answer.name), \(label)", figure) }
        return finding.finished()
    }

    // MARK: By the key

    /// Nil where no key explains the ratings of the table.
    private func byKey(_ rows: [RatedRow], _ keys: [RatingKeyJudge]) -> [ReportCheck]? {
        guard let (judge, verdicts) = best(of: keys, for: rows) else { return nil }
        return byKey(rows, verdicts, judge)
    }

    /// A table of two or three rows is judged together with the others of its report.
    private func byKey(_ rows: [RatedRow], _ keys: [RatingKeyJudge], of tables: [[RatedRow]]) -> [ReportCheck]? {
        let all = tables.filter { $0.first?.base == rows.first?.base }
        guard all.count > 1, let (judge, _) = best(of: keys, for: all.flatMap(\.self)) else { return nil }
        let verdicts = judge.verdicts(on: rows)
        guard verdicts.count(where: { $0 == .fails }) <= 1 else { return nil }
        return byKey(rows, verdicts, judge)
    }

    private func byKey(_ rows: [RatedRow], _ verdicts: [RatingKeyJudge.Verdict], _ judge: RatingKeyJudge)
        -> [ReportCheck]
    {
        zip(rows, verdicts).compactMap { row, verdict in
            switch verdict {
            case .open: nil
            case .fits: .passed
            case .fails: .failed(finding(row, key: judge))
            }
        }
    }

    /// The key that explains most of the rows, where it leaves so few that they are the exception.
    private func best(
        of keys: [RatingKeyJudge],
        for rows: [RatedRow]
    ) -> (judge: RatingKeyJudge, verdicts: [RatingKeyJudge.Verdict])? {
        var best: (judge: RatingKeyJudge, verdicts: [RatingKeyJudge.Verdict], fits: Int)?
        for judge in keys {
            let verdicts = judge.verdicts(on: rows)
            let fits = verdicts.count { $0 == .fits }
            if fits > best?.fits ?? 0 { best = (judge, verdicts, fits) }
        }
        guard let best, best.fits >= 2 else { return nil }
        let fails = best.verdicts.count { $0 == .fails }
        // Where it fails several, the table was rated by another key.
        return fails <= 1 || fails * 4 <= best.fits ? (best.judge, best.verdicts) : nil
    }

    private func finding(_ row: RatedRow, key judge: RatingKeyJudge) -> Finding {
        let due = judge.rating(of: row).map { ", which gives ‘\($0)’" } ?? ""
        var finding = ReportFinding(
            description,
            severity: judge.failsEitherWay(row) ? .error : .warning,
            message: "‘\(row.name)’ is rated \(row.mark.printed), but by the paper's key its figures are "
                + "\(row.position)\(due)",
            at: row.mark.place
        )
        add(row, to: &finding)
        for entry in judge.key.entries where entry.meaning != nil {
            finding.add(.operand, "key", quote: "\(entry.words): \(entry.meaning ?? "")", at: entry.place)
        }
        return finding.finished()
    }

    // MARK: By the order of the rows

    private func byOrder(_ all: [RatedRow]) -> [ReportCheck] {
        let rows = all.filter { $0.direction != nil }
        switch RatingOrder.outcome(of: rows) {
        case .kept: return rows.map { _ in .passed }
        case .unknown:
            guard let culprit = RatingAnswers.culprit(among: all) else { return [] }
            return all.enumerated().map { index, row in
                index == culprit ? .failed(finding(row, among: all)) : .passed
            }
        case .broken(let culprit):
            return rows.enumerated().map { index, row in
                index == culprit ? .failed(finding(row, among: rows)) : .passed
            }
        }
    }

    private func finding(_ row: RatedRow, among rows: [RatedRow]) -> Finding {
        var finding = ReportFinding(
            description,
            severity: rows.count > 8 ? .error : .warning,
            message: "‘\(row.name)’ is rated \(row.mark.printed), but its figures are \(row.position), where the other "
                + "\(rows.count - 1) rows of the table are rated otherwise",
            at: row.mark.place
        )
        add(row, to: &finding)
        return finding.finished()
    }

    private func add(_ row: RatedRow, to finding: inout ReportFinding) {
        finding.setTable(row.table)
        finding.add(.stated, "\(row.name), rating", quote: row.mark.printed, at: row.mark.place)
        for (label, figure) in row.figures { finding.add(.operand, "\(row.name), \(label)", figure) }
    }
}

extension RatedRow {
    /// `26.6% over budget`, `just on target`
    var position: String {
        let size = point.rounded(toPlaces: 1)
        if size.isZero { return "just on \(base.rawValue)" }
        return "\(size.magnitude)% \(size.isNegative ? "under" : "over") \(base.rawValue)"
    }
}
