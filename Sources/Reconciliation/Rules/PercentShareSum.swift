import Tables

/// Shares of a whole: together they make 100, and each is the part that its amount is of the total.
public struct PercentShareSum: Rule {
    public let description = RuleDescription(
        id: "percent-share-sum",
        summary: "Shares don't make 100%, or a share is not that of its amount.",
        severity: .error,
        reason: """
            A profile in shares is read instead of the amounts. Where the shares don't make the whole, a band is missing
            or wrong, and the profile misleads.
            """,
        grading: """
            An error where the paper prints the 100% that the shares should make, or where three other shares are those
            of their amounts; else a warning, since parts of a whole need not all be listed. That rounded shares make
            99.9% or 100.2% is never worth a note.
            """,
        needs: """
            Percentages in a row or column beside amounts that make a total. A share is held against its amount only
            where most of the shares fit the same amounts.
            """,
        acceptance: """
            Where the paper says that some parts are left out. The acceptance names the rule and the finding's
            fingerprint, and says who accepts it and why; a changed figure opens it again.
            """,
        triggering: [
            RuleExample(
                "A share of another band",
                """
                Wexcombe Aged Debt

                0 - 30 Days £m\t31 - 365 Days £m\t1 - 2 Years £m\t2 - 3 Years £m\tOver 3 Years £m\tTotal £m
                1.204\t0.466\t0.118\t0.052\t0.031\t1.871
                64.4%\t↓42.9%\t6.3%\t2.8%\t1.7%\t100.0%

                """
            )
        ],
        nonTriggering: [
            RuleExample(
                "Rounded shares that make 99.9%",
                """
                Wexcombe Aged Debt

                0 - 30 Days £m\t31 - 365 Days £m\t1 - 2 Years £m\t2 - 3 Years £m\tOver 3 Years £m\tTotal £m
                1.204\t0.466\t0.117\t0.052\t0.031\t1.870
                64.4%\t24.9%\t6.3%\t2.8%\t1.7%\t100.0%

                """
            )
        ]
    )

    public let relationName = "share"

    public init() {}

    public func series(in table: TableSubject) -> [EquationSeries] {
        let shares = SharesOfWhole(table: table).series()
        let sums = table.series(of: [.shares]).map { series in
            // A printed 100%, or amounts that the shares fit, say as well as words that these are parts of a whole.
            let isSaid = !shares.isEmpty || series.equations.contains { $0.stated?.reading.number == Equation.whole }
            return EquationSeries(basis: isSaid ? .words : series.basis, equations: series.equations)
        }
        return sums + shares
    }

    public func message(_ discrepancy: Discrepancy) -> String {
        if discrepancy.equation.isQuotient {
            return "\(discrepancy.resultName) is printed as \(discrepancy.stated), but \(discrepancy.quotient)"
                + discrepancy.gap
        }
        let count = "\(discrepancy.operandCount) shares"
        guard discrepancy.equation.stated != nil else {
            let line = discrepancy.subject.nameOfLine(of: discrepancy.equation)
            return "The \(count) in \(line) make \(discrepancy.computed), not \(discrepancy.stated)" + discrepancy.gap
        }
        return "\(discrepancy.resultName) is printed as \(discrepancy.stated), but the \(count) make "
            + discrepancy.computed + discrepancy.gap
    }
}
