import Figures
import Records
import Tables

/// A grant of which more is spent than there is.
public struct FundsExceeded: Rule {
    public let description = RuleDescription(
        id: "funds-exceeded",
        summary: "More of a grant is spent than was brought forward and given.",
        severity: .warning,
        reason: """
            What is spent beyond a grant falls on the council's own budget. Where a table shows that and no word says so,
            a figure is wrong or a cost is hidden.
            """,
        grading: "Always a question: the paper may tell elsewhere who pays the rest.",
        needs: """
            A grant with what was brought forward and what is given on top, and what is or will be spent of it, in one unit.
            The whole of the rounding of all has to lie beyond.
            """,
        acceptance: """
            Where the paper says what pays for the rest. The acceptance names the rule and the finding's fingerprint, and
            says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "More than there is",
                """
                Wexcombe Grants

                Portfolio\tDescription\tFunding Type\tPaid by\tBrought Forward £m\tAdditional Funding £m\tForecast Spend £m
                Highways\tFlood repairs\tGrant\tThe Ministry\t0.210\t1.400\t↓1.725
                Highways\tBus lanes\tGrant\tThe Ministry\t0.000\t2.310\t2.295
                Culture\tReading Fund\tGrant\tThe Trust\t0.105\t0.640\t0.702

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "All that there is",
                """
                Wexcombe Grants

                Portfolio\tDescription\tFunding Type\tPaid by\tBrought Forward £m\tAdditional Funding £m\tForecast Spend £m
                Highways\tFlood repairs\tGrant\tThe Ministry\t0.210\t1.400\t1.610
                Highways\tBus lanes\tGrant\tThe Ministry\t0.000\t2.310\t2.295
                Culture\tReading Fund\tGrant\tThe Trust\t0.105\t0.640\t0.702

                """
            )
        ]
    )

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        report.report.grants.compactMap { check($0) }
    }

    private func check(_ grant: Grant) -> ReportCheck? {
        let given = [grant.broughtForward, grant.additional, grant.amount].compactMap(\.self)
        guard let spent = grant.forecastSpend ?? grant.actualSpend, let spending = spent.interval,
            given.count >= 2,
            given.allSatisfy({ $0.unit == spent.unit && $0.interval != nil }),
            given.contains(where: { $0.value?.isZero == false })
        else { return nil }
        let funds = given.compactMap(\.interval).dropFirst().reduce(given[0].interval ?? spending) { $0 + $1 }
        // What is spent may be printed with a minus.
        guard !spending.lower.isNegative, !funds.lower.isNegative || funds.contains(.zero), funds.upper < spending.lower
        else {
            return .passed
        }
        let name = grant.description ?? "the grants"
        let parts = given.map(\.printed).joined(separator: " and ")
        var finding = ReportFinding(
            description,
            message: "Of ‘\(name)’ \(spent.printed) is spent, but no more than \(parts) is there",
            at: spent.place
        )
        finding.setTable(grant.provenance.table)
        finding.add(.stated, "\(name), spent", spent)
        for figure in given { finding.add(.operand, "\(name), available", figure) }
        return .failed(finding.finished())
    }
}
