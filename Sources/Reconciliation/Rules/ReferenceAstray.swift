import Figures
import Papers

/// A reference to a passage or table of the report that is not there, or on the other side of it.
public struct ReferenceAstray: Rule {
    public let description = RuleDescription(
        id: "reference-astray",
        summary: "A paragraph or table that is referred to is not there, or not where it is said to be.",
        severity: .warning,
        reason: """
            Whoever follows a reference looks for the reasons of a decision. One that leads nowhere was carried over from
            another paper or from an earlier draft, and what it should have led to may be missing.
            """,
        grading: "Always a question: the numbers may have been lost when the paper was made into text.",
        needs: """
            A sentence that refers to a numbered paragraph, section or table and says that it is above, below or of this
            report, or ends its clause with it. Nothing is missed where the numbers beside it don't count from 1 without a
            gap, or stand twice, as in appendices that count anew.
            """,
        acceptance: """
            Where the passage is of another paper. The acceptance names the rule and the finding's fingerprint, and says
            who accepts it and why.
            """,
        triggering: [
            RuleExample(
                "A paragraph that the section does not have",
                """
                1. Purpose

                1.1 To tell how the ferry did.

                2. Position

                2.1 The ferry carried fewer people than in the year before.

                2.2 The reasons are set out in ↓paragraph 3.4 below.

                3. Reasons

                3.1 The slipway was closed in May.

                3.2 Diesel cost more.

                """
            ),
            RuleExample(
                "A table that comes later",
                """
                1. Position

                1.1 As ↓Table 1 above shows, the ferry cost more than it took.

                Table 1: The ferry

                \tBudget £m\tForecast £m
                Fares\t1.200\t1.350
                Diesel\t3.441\t3.401
                Wages\t0.760\t0.802

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "References that lead where they say, and one to an act",
                """
                1. Position

                1.1 The ferry carried fewer people. The reasons are set out in paragraph 2.2 below.

                2. Reasons

                2.1 The slipway was closed in May, under section 14 of the Slipways Act.

                2.2 Diesel cost more, as told in paragraph 1.1 above.

                """
            )
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        let blocks = report.blocks
        let passages = ReportNumbering(passagesOf: blocks)
        let tables = ReportNumbering(tablesOf: blocks, report.words)
        return blocks.filter(\.isOfSentences).flatMap { block -> [ReportCheck] in
            NumberedReference.all(in: block, report.words).compactMap { reference in
                check(reference, in: block, reference.target == .table ? tables : passages)
            }
        }
    }

    private func check(_ reference: NumberedReference, in block: Block, _ numbering: ReportNumbering) -> ReportCheck? {
        // What opens a paragraph is a name of it, as long as it does not say where to look.
        guard reference.isOwn, reference.side != nil || reference.range.lowerBound > 0 else { return nil }
        let words = block.text.slice(reference.range)
        if let line = numbering.line(of: reference.number) {
            guard !block.lines.contains(line) else { return nil }
            let isAbove = line < block.lines.lowerBound
            guard let side = reference.side, (side == .above) != isAbove else { return .passed }
            let order = isAbove ? "before" : "after"
            return .failed(finding("‘\(words)’ stands on line \(line), \(order) the sentence", reference, in: block))
        }
        // A section of an act ends a clause as well; a paragraph has a number of two parts.
        guard reference.side != nil || reference.target == .table || reference.number.count > 1,
            let last = numbering.last(before: reference.number)
        else { return nil }
        let text = last.map { String($0) }.joined(separator: ".")
        return .failed(finding("‘\(words)’ is not there: the last before it is \(text)", reference, in: block))
    }

    private func finding(_ message: String, _ reference: NumberedReference, in block: Block) -> Finding {
        let place = block.text.place(of: reference.range)
        var finding = ReportFinding(description, message: message, at: place)
        finding.add(.stated, "reference", quote: block.text.slice(reference.range), at: place)
        return finding.finished()
    }
}
