import Figures
import Lexicon
import Papers
import Records
import Tables

/// A balance said to come from the year in which it is spent.
public struct YearOfOrigin: Rule {
    public let description = RuleDescription(
        id: "year-of-origin",
        summary: "A balance is said to be brought forward from the year in which it is spent.",
        severity: .warning,
        reason: """
            What is brought forward comes from the year before. A heading that names the year itself was carried over from
            another paper, and its figures perhaps with it.
            """,
        grading: "Always a question: the figures may be right under a wrong heading.",
        needs: """
            A column of balances whose heading says which year they are brought forward from, and a column of forecast or
            actual spending whose heading names a year. Where the report is on another year than that, nothing is judged.
            """,
        acceptance: """
            Where the heading is known to be wrong and the figures were checked. The acceptance names the rule and the
            finding's fingerprint; a changed heading opens it again.
            """,
        triggering: [
            RuleExample(
                "Brought forward from the year that is forecast",
                """
                Register of Grants 2031-32

                Portfolio\tDescription\tType\tAwarding Body\t↓Funding Brought Forward from 2031-32 £m\tAdditional Funding \
                £m\tExpenditure Forecast 1 April 2031 to 31 March 2032 £m
                Roads\tFlood repairs\tGrant\tDfT\t1.248\t5.337\t6.585
                Parks\tTree planting\tGrant\tDEFRA\t0.110\t0.420\t0.530
                Culture\tMuseum recovery\tGrant\tDCMS\t0.062\t0.095\t0.157

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "Brought forward from the year before",
                """
                Register of Grants 2031-32

                Portfolio\tDescription\tType\tAwarding Body\tFunding Brought Forward from 2030-31 £m\tAdditional Funding \
                £m\tExpenditure Forecast 1 April 2031 to 31 March 2032 £m
                Roads\tFlood repairs\tGrant\tDfT\t1.248\t5.337\t6.585
                Parks\tTree planting\tGrant\tDEFRA\t0.110\t0.420\t0.530
                Culture\tMuseum recovery\tGrant\tDCMS\t0.062\t0.095\t0.157

                """
            )
        ]
    )

    /// How far behind the words the year may stand: "from the year 2031-32".
    private static let reach = 12

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        guard !report.words.origins.isEmpty else { return [] }
        return report.tables.flatMap { table -> [ReportCheck] in
            guard let spending = spending(in: table.table) else { return [] }
            let reported = report.report.head.period.financialYear
            guard reported == nil || reported == spending.year else { return [] }
            return table.table.columns.compactMap { check($0, of: table, spending, report.words) }
        }
    }

    private typealias Spending = (column: Column, year: FinancialYear)

    /// The one year whose spending the table tells.
    private func spending(in table: Table) -> Spending? {
        let columns = table.columns.filter { $0.role == .forecast || $0.role == .actual }
        let years = Set(columns.compactMap { $0.period?.financialYear })
        guard years.count == 1, let year = years.first,
            let column = columns.first(where: { $0.period?.financialYear == year })
        else { return nil }
        return (column, year)
    }

    private func check(
        _ column: Column,
        of table: TableSubject,
        _ spending: Spending,
        _ words: ComparisonWords
    ) -> ReportCheck? {
        guard column.role == .opening, let year = origin(in: column.heading, words) else {
            return nil
        }
        if year == spending.year.previous { return .passed }
        guard year == spending.year else { return nil }
        let place = self.place(of: column, in: table)
        var finding = ReportFinding(
            description,
            message: "‘\(column.path.joined(separator: " / "))’ is brought forward from \(year), the year itself: the "
                + "table tells the spending of \(spending.year)",
            at: place
        )
        finding.setTable(table.id)
        finding.add(.stated, "heading", quote: column.path.joined(separator: " / "), at: place)
        finding.add(
            .operand,
            "heading",
            quote: spending.column.path.joined(separator: " / "),
            at: self.place(of: spending.column, in: table)
        )
        return .failed(finding.finished())
    }

    /// The year right behind the words that say where a balance comes from.
    private func origin(in heading: String, _ comparison: ComparisonWords) -> FinancialYear? {
        let words = Words(heading)
        for phrase in comparison.origins {
            guard let start = words.firstIndex(of: phrase) else { continue }
            let end = words.ranges[start + phrase.count - 1].upperBound
            for mention in PeriodReader().mentions(in: heading) {
                guard case .financialYear(let year) = mention.value, mention.range.lowerBound >= end,
                    mention.range.lowerBound <= end + Self.reach
                else { continue }
                return year
            }
        }
        return nil
    }

    private func place(of column: Column, in table: TableSubject) -> Place {
        let row = table.table.rows.first { row in
            row.roles.contains(.header) && row.cells.contains { $0.column == column.index && !$0.text.isEmpty }
        }
        return table.place(of: GridCell(row: row?.index ?? 1, column: column.index))
    }
}
