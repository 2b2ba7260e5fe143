import Figures
import Tables

/// A row that stands twice in its table, where no total tells whether it was meant to, or under two portfolios.
public struct RowPrintedTwice: Rule {
    public let description = RuleDescription(
        id: "row-printed-twice",
        summary: "A row is printed twice, one below the other or under two portfolios.",
        severity: .error,
        reason: """
            A row that was copied twice makes a list one entry longer than it is, and whoever adds it up is wrong by it.
            """,
        grading: """
            An error where a total takes in one of the two and holds without the other; else a warning, since two payments
            may be of one name and one size.
            """,
        needs: """
            Two rows, one right below the other, with the same label and the same cells, at least two of them different
            figures of three digits or more. Where a sum of the table takes in both, the sum tells whether both were meant.
            Or two rows of one name under two portfolios, a column or the heading of a section, with the same headings and
            one figure of three digits and more the same: all others the same too, or a tenth apart at most.
            """,
        acceptance: """
            Where the two rows are two things. The acceptance names the rule and the finding's fingerprint, and says who
            accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A scheme copied twice",
                """
                Wexcombe Bridge Works

                Scheme\tBudget £000\tForecast £000
                Mill Bridge\t1,250\t1,310
                ↓Ferry Bridge\t2,480\t2,395
                Ferry Bridge\t2,480\t2,395
                Station Bridge\t640\t702

                """
            ),
            RuleExample(
                "A trading area that two portfolios print",
                """
                Wexcombe Trading Areas

                Portfolio\tTrading Area\tBudget £m\tActual £m\tContribution £m
                Coast\tBoat hire\t0.121\t0.115\t-0.006
                Coast\tRegister office\t1.248\t1.639\t0.391
                Parks\tBandstand\t0.080\t0.090\t0.010
                Leisure\tRegister office\t↓1.248\t1.625\t0.377
                Leisure\tPools\t0.455\t0.440\t-0.015

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "Two rows of one name with figures of their own",
                """
                Wexcombe Bridge Works

                Scheme\tBudget £000\tForecast £000
                Mill Bridge\t1,250\t1,310
                Ferry Bridge\t2,480\t2,395
                Ferry Bridge\t480\t395
                Station Bridge\t640\t702

                """
            )
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        report.tables.flatMap { checks(in: $0) } + PartedRows(in: report).pairs.map { check($0) }
    }

    /// A thing that is told of two parts of the authority.
    private func check(_ pair: PartedRows.Pair) -> ReportCheck {
        guard pair.isOne else { return .passed }
        let (first, second) = (pair.first, pair.second)
        let isAlike = first.readings.elementsEqual(second.readings) { $0.figure.value == $1.figure.value }
        var finding = ReportFinding(
            description,
            severity: .warning,
            message:
                "‘\(second.name)’ stands under \(second.part) here and under \(first.part) on line \(first.line), with "
                + (isAlike ? "the same figures" : "some figures the same and others not"),
            at: second.readings[0].figure.place
        )
        finding.setTable(second.table)
        for reading in second.readings { finding.add(.stated, "\(second.name), \(reading.label)", reading.figure) }
        for reading in first.readings { finding.add(.operand, "\(first.name), \(reading.label)", reading.figure) }
        return .failed(finding.finished())
    }

    private func checks(in subject: TableSubject) -> [ReportCheck] {
        let rows = subject.table.rows
        let repeated = rows.indices.dropFirst().filter { index in
            !rows[index].label.isEmpty && rows[index].label == rows[index - 1].label && rows[index - 1].tellsItself
                && rows[index].tellsItself
        }
        guard !repeated.isEmpty else { return [] }
        var sums: [Int: Set<Int>] = [:]
        for (number, relation) in subject.table.relations.enumerated()
        where relation.axis == .rows && relation.operands.count > 1 && relation.held > 0 {
            for operand in relation.operands { sums[operand.index, default: []].insert(number) }
        }
        return repeated.compactMap { index in
            let (first, second) = (rows[index - 1], rows[index])
            let (one, other) = (sums[first.index] ?? [], sums[second.index] ?? [])
            guard one.isDisjoint(with: other) else { return nil }
            guard subject.printsAlike(Int32(clamping: first.index), Int32(clamping: second.index)) else {
                return .passed
            }
            return .failed(finding(first, second, in: subject, isLeftOut: one.isEmpty != other.isEmpty))
        }
    }

    private func finding(_ first: Row, _ second: Row, in subject: TableSubject, isLeftOut: Bool) -> Finding {
        let place = first.cells.first?.place ?? subject.place(of: GridCell(row: first.index, column: 1))
        let again = second.cells.first?.place ?? place
        var finding = ReportFinding(
            description,
            severity: isLeftOut ? .error : .warning,
            message:
                "‘\(first.label)’ is printed twice, with the same figures: on lines \(place.line) and \(again.line)",
            at: place
        )
        finding.setTable(subject.id)
        if isLeftOut { finding.explain("The total takes in one of them, and holds.") }
        for cell in second.cells {
            if let figure = cell.figure, figure.value != nil {
                finding.add(.stated, subject.label(of: GridCell(row: second.index, column: cell.column)), figure)
            }
        }
        return finding.finished()
    }
}
