import Figures
import Lexicon
import Papers
import Records

/// A number in the text that is no money and not what its row of the table prints, or a word for its way that the row
/// denies.
public struct ToldNumberMismatch: Rule {
    static let id = "told-number-mismatch"

    public let description = RuleDescription(
        id: id,
        summary: "A number told of a measure is not the one that its row of the table prints.",
        severity: .error,
        reason: """
            A performance report says in words what its table shows: so many more than last quarter, so far below the
            target. The table is filled from a system, the sentence is last quarter's with new numbers.
            """,
        grading: """
            An error where the row is named by its code or by several words; a warning where one word names it, or where
            the word for the way is wrong.
            """,
        needs: """
            A sentence that names a row of numbers or percentages, by its code or by all words of its label, and tells two
            numbers that belong together: from one to another, by so much to one, one against another or against the
            target, so much above or below what a column prints. One of the two must be printed in the row. What is any
            cell of a row that the sentence names, or the difference of two, is never contradicted, nor is a number of
            a time that the table does not have. A number of four digits that one row alone prints names that row. Or a
            sentence that says from which number to which, and by how much, or by how many percent. Or a number that no
            row prints, one or two beside, or one digit from, what the row that is named prints latest, or what the only
            row named, or the total, prints in the column by whose heading the things are called that it counts; of three
            digits and more a word of the total's table will do, of four one of any table. Or a share of all ("49% of all
            visitors") that the row named has of the table's total in no column.
            """,
        acceptance: """
            Where the sentence tells of another time, or counts other things. The acceptance names the rule and the
            finding's fingerprint, and says who accepts it and why; a changed number opens it again.
            """,
        triggering: [
            RuleExample(
                "A difference that was not worked out again",
                """
                Wexcombe Libraries Performance

                Ref\tIndicator\tTarget\tQ1 2031/32\tQ2 2031/32
                L1\tNew members joining\t300\t274\t288
                L2\tRequests filled in a week\t90.0%\t86.1%\t88.4%

                New members joining rose by ↓24 to 288 in the quarter, 12 fewer than the target of 300. L2 Requests filled
                went up by 2.3 percentage points to 88.4%, against a target of ↓80%.

                """
            ),
            RuleExample(
                "A difference of two numbers of the sentence",
                """
                Wexcombe Libraries

                The number of members fell from 4,120 in 2030/31 to 3,955 in 2031/32, by ↓175 or 4%.

                """
            ),
            RuleExample(
                "A rise of what fell",
                """
                Wexcombe Libraries Performance

                Ref\tIndicator\tQ1 2031/32\tQ2 2031/32
                L1\tNew members joining\t288\t274
                L2\tVisits by schools\t47\t52

                New members joining rose from ↓288 to 274.

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "What the table prints, and what it doesn't",
                """
                Wexcombe Libraries Performance

                Ref\tIndicator\tTarget\tQ1 2031/32\tQ2 2031/32
                L1\tNew members joining\t300\t274\t288
                L2\tRequests filled in a week\t90.0%\t86.1%\t88.4%

                New members joining rose by 14 to 288 in the quarter, 12 fewer than the target of 300, and by 61 since
                2028/29. L2 Requests filled in a week went up from 86.1% to 88.4%.

                """
            )
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        let rows = report.numberRows
        let judge = NumberJudge(rows: rows, report)
        let shares = ShareChecks(report)
        // Without rows a sentence of one number is held against nothing: it is neither copied nor cut into words.
        let least = report.tables.isEmpty ? 2 : 1
        return report.sentences.all(with: .plainNumber).flatMap { sentence in
            guard sentence.mayTellNumbers(least) else { return [ReportCheck]() }
            let told = judge.outcomes(of: sentence).compactMap { outcome -> ReportCheck? in
                switch outcome {
                case .confirmed: .passed
                case .contradicted(let matter, _) where isOfTotal(matter, sentence, report): nil
                case .contradicted(let matter, let isSure):
                    .failed(finding(matter, sentence.block, from: sentence.range.lowerBound, isSure: isSure, report))
                }
            }
            return told
                + shares.outcomes(of: sentence).map { outcome in
                    switch outcome {
                    case .confirmed: .passed
                    case .contradicted(let matter): .failed(finding(matter, sentence))
                    }
                }
        }
    }

    /// "Discounts take out 4,525.9": whether the total of a row's table prints the number of a sentence that doesn't
    /// name the row, or that names the column, which then is about the whole.
    private func isOfTotal(_ matter: NumberMatter, _ sentence: ReportSentence, _ report: ReportSubject) -> Bool {
        guard let row = matter.row, matter.told.isEmpty, case let said = sentence.stems.stems else { return false }
        let (table, isNamed) = (report.tables[row.table].table, row.stems.allSatisfy(said.contains))
        return table.rows.contains { other in
            other.index != row.index && other.roles.contains(.total)
                && other.cells.contains { cell in
                    guard cell.figure?.value?.magnitude == matter.number.value.magnitude else { return false }
                    let heading = table.column(at: cell.column).map {
                        LooseStems($0.heading, silent: report.words.silent).stems
                    }
                    return !isNamed || heading.map { !$0.isEmpty && $0.allSatisfy(said.contains) } == true
                }
        }
    }

    private func finding(_ matter: ShareChecks.Matter, _ sentence: ReportSentence) -> Finding {
        let text = sentence.block.text
        let start = sentence.range.lowerBound
        let stated = start + matter.range.lowerBound..<start + matter.range.upperBound
        var finding = ReportFinding(
            description,
            severity: .warning,
            message:
                "The text says \(text.slice(stated)), but under ‘\(matter.column.heading)’ ‘\(matter.row.label)’ is "
                + "\(matter.expected)% of ‘\(matter.total.label)’",
            at: text.place(of: stated)
        )
        finding.add(.stated, "text", quote: text.slice(stated), at: text.place(of: stated))
        for row in [matter.row, matter.total] {
            if let figure = row.figure(inColumn: matter.column.index) {
                finding.add(.operand, "\(row.label), \(matter.column.heading)", figure)
            }
        }
        finding.setTable(matter.subject.id)
        return finding.finished()
    }

    /// - Parameter start: Where the sentence begins in the block.
    private func finding(
        _ matter: NumberMatter,
        _ block: Block,
        from start: Int,
        isSure: Bool,
        _ report: ReportSubject
    ) -> Finding {
        func range(_ number: ToldNumber) -> Range<Int> {
            start + number.range.lowerBound..<start + number.range.upperBound
        }
        let stated = range(matter.number)
        let printed = block.text.slice(stated)
        let told = matter.told.map { block.text.slice(range($0)) }
        var finding = ReportFinding(
            description,
            severity: isSure && matter.leaning == nil ? .error : .warning,
            message: message(matter, printed, told),
            at: block.text.place(of: stated)
        )
        finding.add(.stated, "text", quote: printed, at: block.text.place(of: stated))
        for cell in matter.cells {
            finding.add(.operand, "\(matter.row?.label ?? ""), \(cell.heading)", quote: cell.printed, at: cell.place)
        }
        for number in matter.told {
            finding.add(
                .operand,
                "text",
                quote: block.text.slice(range(number)),
                at: block.text.place(of: range(number))
            )
        }
        if let expected = matter.expected {
            finding.tell(
                stated: matter.number.value.magnitude,
                computed: expected,
                tolerance: nil,
                unit: matter.number.kind.unit
            )
        }
        finding.setTable(matter.row.map { report.tables[$0.table].id })
        return finding.finished()
    }

    private func message(_ matter: NumberMatter, _ printed: String, _ told: [String]) -> String {
        let name = "‘\(matter.row?.label ?? "")’"
        let cells = matter.cells.map { "\($0.printed) (\($0.heading))" }
        let gap = matter.expected.map { ", by \($0)" } ?? ""
        if matter.isShare {
            return
                "The text says \(printed), but \(told.joined(separator: " of ")) is \(matter.expected?.description ?? "")%"
        }
        if matter.row == nil {
            return
                "The text says \(printed), but from \(told.joined(separator: " to ")) it is \(matter.expected?.description ?? "")"
        }
        if let leaning = matter.leaning {
            return "The text tells of \(leaning.isUp ? "more" : "less") at \(printed), but \(name) goes from "
                + cells.joined(separator: " to ")
        }
        if let rest = matter.row?.withoutRows, !rest.isEmpty, let expected = matter.expected {
            return "The text says \(printed), but \(name) less ‘\(rest.joined(separator: "’, ‘"))’ comes to \(expected)"
        }
        if matter.cells.count == 1 { return "The text says \(printed), but \(name) is printed as \(cells[0])" }
        return "The text says \(printed), but \(name) goes from " + cells.joined(separator: " to ") + gap
    }
}

extension ToldNumber.Kind {
    fileprivate var unit: Unit {
        switch self {
        case .plain: .count
        case .percent: .percent
        case .points: .percentagePoints
        }
    }
}
