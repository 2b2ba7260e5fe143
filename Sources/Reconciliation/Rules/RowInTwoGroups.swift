import Figures
import Tables

/// A row that stands with the same figures under two headings of its table.
public struct RowInTwoGroups: Rule {
    public let description = RuleDescription(
        id: "row-in-two-groups",
        summary: "A row stands with the same figures under two groups of a table.",
        severity: .warning,
        reason: """
            A service that moved from one portfolio to another and stayed in the first counts twice in the whole, and both
            members answer for it.
            """,
        grading: "Always a question: two groups may share a cost equally.",
        needs: """
            Two rows of one table with the same label and the same cells, at least two of them different figures of three
            digits or more, under two headings, each of which has a total that takes its row in.
            """,
        acceptance: """
            Where the two are shares of one cost. The acceptance names the rule and the finding's fingerprint, and says who
            accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A service that stayed where it was",
                """
                Wexcombe Portfolio Budgets

                \tBudget £m\tForecast £m
                Highways Portfolio\t\t
                Gritting\t1.204\t1.350
                Lighting\t3.441\t3.401
                Total Highways Portfolio\t4.645\t4.751
                Community Portfolio\t\t
                Libraries\t2.310\t2.295
                ↓Gritting\t1.204\t1.350
                Total Community Portfolio\t3.514\t3.645

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "One name, two services",
                """
                Wexcombe Portfolio Budgets

                \tBudget £m\tForecast £m
                Highways Portfolio\t\t
                Management\t1.204\t1.350
                Lighting\t3.441\t3.401
                Total Highways Portfolio\t4.645\t4.751
                Community Portfolio\t\t
                Libraries\t2.310\t2.295
                Management\t1.104\t1.050
                Total Community Portfolio\t3.414\t3.345

                """
            )
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        report.tables.flatMap { checks(in: $0) }
    }

    private func checks(in subject: TableSubject) -> [ReportCheck] {
        guard Set(subject.table.rows.compactMap(\.group)).count > 1 else { return [] }
        let sums = subject.table.relations.filter { $0.axis == .rows && $0.kind == .sum && $0.held > 0 }
        let summed = Set(sums.flatMap { $0.operands.map(\.index) })
        var named: [String: [Row]] = [:]
        var checks: [ReportCheck] = []
        for row in subject.table.rows
        where row.roles == .line && row.group != nil && summed.contains(row.index) && row.tellsItself {
            let others = (named[row.label] ?? []).filter { $0.group != row.group }
            if !others.isEmpty {
                let twin = others.first { subject.printsAlike(Int32(clamping: $0.index), Int32(clamping: row.index)) }
                checks.append(twin.map { .failed(finding(row, as: $0, in: subject)) } ?? .passed)
            }
            // Of one name in every group a few are enough to look at.
            if others.count < Self.mostOfOneName { named[row.label, default: []].append(row) }
        }
        return checks
    }

    private static let mostOfOneName = 8

    private func finding(_ row: Row, as first: Row, in subject: TableSubject) -> Finding {
        let place = row.cells.first?.place ?? subject.place(of: GridCell(row: row.index, column: 1))
        var finding = ReportFinding(
            description,
            message: "‘\(row.label)’ stands with the same figures under ‘\(first.group ?? "")’ and under "
                + "‘\(row.group ?? "")’",
            at: place
        )
        finding.setTable(subject.id)
        for one in [row, first] {
            for cell in one.cells {
                guard let figure = cell.figure, figure.value != nil else { continue }
                let label = subject.label(of: GridCell(row: one.index, column: cell.column))
                finding.add(one.index == row.index ? .stated : .operand, label, figure)
            }
        }
        return finding.finished()
    }
}
