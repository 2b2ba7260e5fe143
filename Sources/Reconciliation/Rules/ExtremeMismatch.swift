import Lexicon
import Papers
import Records
import Tables

/// A row that the text calls the largest or the smallest of its column, where another one is.
public struct ExtremeMismatch: Rule {
    public let description = RuleDescription(
        id: "extreme-mismatch",
        summary: "The row that the text calls the largest or smallest is not, by its table.",
        severity: .warning,
        reason: """
            Members are told where the largest overspend is, and ask there. The sentence is kept from the last report, and
            another service has overtaken it since.
            """,
        grading: "A question: the sentence may speak of a part of the table, or of what a single item cost.",
        needs: """
            A sentence with one such word ("largest", "lowest"), not "the second largest" or "one of the highest", right
            before what is so large and nothing more: an overspend, an underspend, a budget, a shortfall, or the words of a
            column's heading; one row that it names; and a table of three or more lines, without groups, all of which
            print a figure there, and one of them the most or the least.
            """,
        acceptance: """
            Where the sentence speaks of a part of what the table lists. The acceptance names the rule and the finding's
            fingerprint, and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "Another one is larger",
                """
                Wexcombe Parks Budget

                The ↓largest overspend is in Mill Meadow, where paths were washed out.

                Park\tBudget £000\tForecast £000\tVariance £000
                Castle Hill\t1,480\t1,554\t74
                Mill Meadow\t655\t701\t46
                Quarry Wood\t398\t390\t-8
                Total\t2,533\t2,645\t112

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "It is the largest, or the second",
                """
                Wexcombe Parks Budget

                The largest overspend is in Castle Hill. The second largest overspend is in Mill Meadow.

                Park\tBudget £000\tForecast £000\tVariance £000
                Castle Hill\t1,480\t1,554\t74
                Mill Meadow\t655\t701\t46
                Quarry Wood\t398\t390\t-8
                Total\t2,533\t2,645\t112

                """
            )
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        guard !report.tables.isEmpty else { return [] }
        let reader = ExtremeReader(lexicon: report.lexicon)
        var trial: ExtremeTrial?
        return report.sentences { mayTell($0.words, report.lexicon) }.compactMap { sentence in
            let (words, text) = (sentence.words, sentence.text)
            guard let claim = reader.claim(in: words, text.utf8.span) else { return nil }
            // The rows are read where a sentence asks for them.
            let known = trial ?? ExtremeTrial(report)
            trial = known
            switch known.outcome(of: claim, in: text, words) {
            case nil: return nil
            case .agrees: return .passed
            case .differs(let table, let column, let named, let extreme):
                let word = words.ranges[claim.words.lowerBound]
                let start = sentence.range.lowerBound
                let place = start + word.lowerBound..<start + word.upperBound
                return .failed(finding(sentence.block, place, table, column, named, extreme))
            }
        }
    }

    private func mayTell(_ words: Words, _ lexicon: Lexicon) -> Bool {
        (0..<words.count).contains { index in
            lexicon.performance.most.match(in: words, at: index) != nil
                || lexicon.performance.least.match(in: words, at: index) != nil
        }
    }

    private func finding(
        _ block: Block,
        _ range: Range<Int>,
        _ table: TableSubject,
        _ column: Column,
        _ named: Row,
        _ extreme: Row
    ) -> Finding {
        let word = block.text.slice(range)
        let place = block.text.place(of: range)
        var finding = ReportFinding(
            description,
            message: "The text calls ‘\(named.label)’ the \(word), but under ‘\(column.heading)’ that is "
                + "‘\(extreme.label)’",
            at: place
        )
        finding.add(.stated, "text", quote: word, at: place)
        for row in [named, extreme] {
            if let figure = row.figure(inColumn: column.index) { finding.add(.operand, row.label, figure) }
        }
        finding.setTable(table.id)
        return finding.finished()
    }
}
