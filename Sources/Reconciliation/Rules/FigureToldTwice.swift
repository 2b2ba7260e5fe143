import Figures
import Tables

/// A figure that two tables of a report print, under the same row and the same heading.
public struct FigureToldTwice: Rule {
    public let description = RuleDescription(
        id: "figure-told-twice",
        summary: "Two tables print different figures for the same row and column.",
        severity: .error,
        reason: """
            A summary repeats what an appendix tells. Where the two differ, one was brought up to date and the other not,
            and whoever quotes the report may quote either.
            """,
        grading: """
            An error where the two tables agree in five figures or more beside it; a warning where they agree in three, or
            where one is a list without headings. One unit of the last printed place apart is a note.
            """,
        needs: """
            Two tables of one report with the same row labels and the same headings, in the same unit, which agree in three
            figures at least and in four of five that they share. Where they agree in fewer they tell of different years,
            funds or places, and are not compared. Or a list of four lines or more without headings, all called like rows
            of one table, that agrees with one of its columns in three lines for each in which it does not.
            """,
        acceptance: """
            Where the paper says why the two differ. The acceptance names the rule and the finding's fingerprint, and says
            who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A forecast that the appendix tells otherwise",
                """
                1. Summary

                Wexcombe Highways Budget

                \tBudget £m\tForecast £m
                Gritting\t1.200\t1.350
                Street lighting\t3.441\t3.401
                Drainage\t0.760\t0.802
                Bridges\t0.910\t0.900

                2. Details

                Some services cost more than they did.

                Wexcombe Highways Budget Lines

                \tBudget £m\tForecast £m
                Gritting\t1.200\t1.350
                Street lighting\t3.441\t↓3.501
                Drainage\t0.760\t0.802

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "The same figures with fewer decimals",
                """
                1. Summary

                Wexcombe Highways Budget

                \tBudget £m\tForecast £m
                Gritting\t1.200\t1.350
                Street lighting\t3.441\t3.401
                Drainage\t0.760\t0.802

                2. Details

                Some services cost more than they did.

                Wexcombe Highways Budget Lines

                \tBudget £m\tForecast £m
                Gritting\t1.20\t1.35
                Street lighting\t3.44\t3.40
                Drainage\t0.76\t0.80

                """
            )
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        (TwinTables(in: report.tables).pairs + QuotedRows(in: report.tables).pairs).flatMap { pair in
            pair.shared.map { check($0, in: pair, tables: report.tables) }
        }
    }

    private func severity(isNear: Bool, _ pair: TwinTables.Pair) -> Severity {
        if isNear { return .note }
        return pair.isHeaded && pair.agreeing >= TwinTables.manyAgreeing ? .error : .warning
    }

    private func check(_ twin: TwinTables.Twin, in pair: TwinTables.Pair, tables: [TableSubject]) -> ReportCheck {
        guard twin.agreement != .exact else { return .passed }
        let isNear = twin.agreement == .oneUnitApart
        let (first, second) = (tables[pair.first], tables[pair.second])
        let name = second.name(of: twin.secondCell)
        var finding = ReportFinding(
            description,
            severity: severity(isNear: isNear, pair),
            message: "\(name) is printed as \(twin.second.printed), but as \(twin.first.printed) in the table on line "
                + "\(first.table.lineRanges.first?.lowerBound ?? 1), which otherwise agrees",
            at: twin.second.place
        )
        finding.setTable(second.id)
        finding.add(.stated, second.label(of: twin.secondCell), twin.second)
        finding.add(.operand, first.label(of: twin.firstCell), twin.first)
        finding.tell(
            stated: twin.second.value,
            computed: twin.first.value,
            tolerance: .zero,
            unit: twin.second.unit
        )
        return isNear ? .passed(noting: finding.finished()) : .failed(finding.finished())
    }
}
