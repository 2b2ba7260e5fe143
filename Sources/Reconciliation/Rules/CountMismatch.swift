import Lexicon
import Papers
import Records
import Tables

/// How many things a report says that it rates, and how it rates them, against the ratings of its rows.
public struct CountMismatch: Rule {
    public let description = RuleDescription(
        id: "count-mismatch",
        summary: "A count of what is rated, or of the lines of a table, differs from what the report lists.",
        severity: .error,
        reason: """
            "Twelve of fifteen measures are green" is the sentence that is quoted. It is written before the last rating is
            changed, and nobody counts again.
            """,
        grading: """
            An error where two other numbers of the same sentence or row agree with the list, or where the parts are more
            than their whole; else a warning.
            """,
        needs: """
            Measures, deliverables or savings with ratings in the report, and a paragraph or a table that counts them by rating, in
            figures or words. The list has to be certain: the whole agrees with it, or the other parts do. A count that fits
            all of the report, one of its tables or themes, or another table of counts is explained. Or a sentence that
            says how many of so many lines of a table are over or under budget, or went up or down, where the table says it
            of each of its lines, and is the only one with so many, or the one that is called so. The words that a column
            prints again and again ("Pass", "Fail") are ratings too. Or a sentence that ends in the names of rows that it
            counts: "three areas were faster: A and B". Or a number told beside the total of the table that lists the
            things ("£40.7m was invested with five banks"), or before a list of them.
            """,
        acceptance: """
            Where the paper says what else is counted. The acceptance names the rule and the finding's fingerprint, and says
            who accepts it and why; a changed count or rating opens it again.
            """,
        triggering: [
            RuleExample(
                "A sentence that was not counted again",
                """
                Wexcombe Libraries Performance

                Of the five indicators, ↓three are green, one amber and one red.

                Indicator\tQ2 2031/32\tTarget\tRAG
                Books issued\t4,310\t4,200\tGreen
                New members\t288\t300\tAmber
                Events held\t104\t96\tGreen
                Visitors\t9,140\t9,500\tAmber
                School visits\t31\t47\tRed

                """
            ),
            RuleExample(
                "Lines of a table",
                """
                Wexcombe Parks Budget

                ↓Three of the four parks are forecast to overspend.

                Park\tBudget £000\tForecast £000\tVariance £000
                Castle Hill\t1,480\t1,554\t74
                Mill Meadow\t655\t701\t46
                Quarry Wood\t398\t390\t-8
                Long Common\t210\t205\t-5
                Total\t2,743\t2,850\t107

                """
            ),
            RuleExample(
                "A table of counts",
                """
                Wexcombe Libraries Performance

                Rating\tNumber
                Green\t2
                Amber\t1
                Red\t↓3

                Indicator\tQ2 2031/32\tTarget\tRAG
                Books issued\t4,310\t4,200\tGreen
                New members\t288\t300\tAmber
                Events held\t104\t96\tGreen
                Visitors\t8,140\t9,500\tRed
                School visits\t31\t47\tRed

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "Counts of the whole and of a theme",
                """
                Wexcombe Libraries Performance

                Of the five indicators, two are green, two amber and one red.

                Indicator\tQ2 2031/32\tTarget\tRAG
                Books issued\t4,310\t4,200\tGreen
                New members\t288\t300\tAmber
                Events held\t104\t96\tGreen
                Visitors\t9,140\t9,500\tAmber
                School visits\t31\t47\tRed

                """
            )
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        var judged: Set<Int> = []
        let rated = ratingChecks(in: report, &judged)
        let counted = rated + RowCountChecks(description).checks(in: report, judged: judged)
        let denied = Set(counted.compactMap { $0.finding?.place })
        return counted
            + ListedItemChecks(description).checks(in: report) + totalChecks(in: report, besides: denied)
            + ListedNameChecks(description).checks(in: report).filter { check in
                check.finding.map { !denied.contains($0.place) } ?? true
            }
    }

    /// What is told beside the total of the table that lists it.
    private func totalChecks(in report: ReportSubject, besides denied: Set<Place>) -> [ReportCheck] {
        let counts = TotalledCounts(report)
        return report.sentences.all(with: .count)
            .flatMap { sentence in
                counts.outcomes(of: sentence).compactMap { outcome -> ReportCheck? in
                    guard case .differs(let wrong) = outcome else { return .passed }
                    let text = sentence.block.text
                    let ranges = sentence.words.ranges
                    let start = sentence.range.lowerBound
                    let range =
                        start + ranges[wrong.number.lowerBound].lowerBound..<start
                        + ranges[wrong.number.upperBound - 1].upperBound
                    let place = text.place(of: range)
                    guard !denied.contains(place) else { return nil }
                    var finding = ReportFinding(
                        description,
                        severity: .warning,
                        message: "The text says \(text.slice(range)), but ‘\(wrong.total.label)’ "
                            + "\(wrong.figure.printed) is the total of \(wrong.lines) lines",
                        at: place
                    )
                    finding.setTable(wrong.table.id)
                    finding.add(.stated, "text", quote: text.slice(range), at: place)
                    finding.add(.operand, wrong.total.label, wrong.figure)
                    return .failed(finding.finished())
                }
            }
    }

    /// - Parameter judged: Takes in the first line of each block that is judged.
    private func ratingChecks(in report: ReportSubject, _ judged: inout Set<Int>) -> [ReportCheck] {
        let sets = RatedSet.all(in: report.report)
        let words = WordSets(report)
        guard !sets.isEmpty || !words.sets.isEmpty else { return [] }
        let tables =
            sets.isEmpty
            ? []
            : report.tables.flatMap {
                CountTableReader(lexicon: report.lexicon).claims(in: $0)
            }
        let reader = CountClaimReader(lexicon: words.lexicon)
        let trial = CountTrial(sets: sets + tables.map(RatedSet.init) + words.sets, own: words.own)
        // A table of counts is held against the rows alone, a sentence against both.
        var checks = tables.compactMap { check($0, CountTrial(sets: sets)) }
        for block in report.blocks {
            guard let claim = reader.claim(in: block, now: report.report.head.period), let check = check(claim, trial)
            else { continue }
            checks.append(check)
            judged.insert(block.lines.lowerBound)
        }
        return checks
    }

    private func check(_ claim: CountClaim, _ trial: CountTrial) -> ReportCheck? {
        if let whole = claim.whole, claim.sum > whole.number, claim.table == nil {
            return .failed(finding(claim, moreThan: whole))
        }
        switch trial.outcome(of: claim) {
        case .agrees: return .passed
        case .unknown: return nil
        case .differs(let set, let parts, let isWholeWrong, let isSure):
            return .failed(finding(claim, set, parts, isWholeWrong: isWholeWrong, isSure: isSure))
        }
    }

    private func finding(_ claim: CountClaim, moreThan whole: CountClaim.Whole) -> Finding {
        let list = claim.parts.map { "\($0.quote) \($0.word)" }.joined(separator: ", ")
        var finding = ReportFinding(
            description,
            severity: claim.isOfOneSentence ? .error : .warning,
            message: "Of \(whole.quote) things, \(list) are counted, which make \(claim.sum)",
            at: whole.place
        )
        finding.add(.stated, "whole", quote: whole.quote, at: whole.place)
        for part in claim.parts { finding.add(.operand, part.word, quote: part.quote, at: part.place) }
        return finding.finished()
    }

    private func finding(
        _ claim: CountClaim,
        _ set: RatedSet,
        _ wrong: [Int],
        isWholeWrong: Bool,
        isSure: Bool
    ) -> Finding {
        let lister = set.isCounted ? "the table of counts has" : "the report lists"
        let name = set.name.isEmpty ? "" : " under ‘\(set.name)’"
        let first = wrong.first.map { claim.parts[$0] }
        let message: String
        let place: Place
        if let first {
            let others = wrong.map { index in
                let part = claim.parts[index]
                return "\(set.counts(of: part.meaning).first ?? 0) rated \(part.word), not \(part.quote)"
            }
            message = "\(lister) \(others.joined(separator: ", and "))\(name)"
            place = first.place
        } else {
            message = "\(lister) \(set.total)\(name), not \(claim.whole?.quote ?? "")"
            place = claim.whole?.place ?? set.place
        }
        var finding = ReportFinding(
            description,
            severity: isSure && claim.isOfOneSentence ? .error : .warning,
            message: message.prefix(1).uppercased() + message.dropFirst(),
            at: place
        )
        finding.setTable(claim.table)
        if let whole = claim.whole {
            finding.add(isWholeWrong ? .stated : .operand, "whole", quote: whole.quote, at: whole.place)
        }
        for (index, part) in claim.parts.enumerated() {
            finding.add(wrong.contains(index) ? .stated : .operand, part.word, quote: part.quote, at: part.place)
        }
        return finding.finished()
    }
}

extension RatedSet {
    /// What a table of counts says there is.
    fileprivate init(_ claim: CountClaim) {
        self.init(
            name: claim.name,
            total: claim.whole?.number ?? claim.sum,
            rated: claim.sum,
            place: claim.parts[0].place,
            isCounted: true
        )
        for part in claim.parts {
            count(part.number, as: part.meaning.rating, part.meaning.rag)
        }
    }
}
