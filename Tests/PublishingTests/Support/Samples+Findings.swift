import Figures
import Papers
import Reconciliation
import Tables

extension Sample {
    static let finding: Finding = {
        var finding = Finding(
            rule: "total-mismatch",
            severity: .error,
            message: "the total is £10,000 more than its rows make",
            checks: [contradiction],
            evidence: [
                Finding.Evidence(
                    role: .stated,
                    label: "Total / Budget",
                    quote: "10.072",
                    value: total.value,
                    interval: total.interval,
                    place: total.place
                ),
                Finding.Evidence(
                    role: .operand,
                    label: "Parks & \"Greens\" / Budget",
                    quote: "10.062",
                    value: budget.value,
                    interval: budget.interval,
                    weight: -1,
                    place: budget.place
                ),
                Finding.Evidence(
                    role: .operand,
                    label: "Rivers / Budget",
                    quote: "",
                    value: nil,
                    interval: nil,
                    weight: 2,
                    place: place(2, 25, 0)
                ),
            ],
            place: total.place,
            fingerprint: "0123456789abcdef"
        )
        finding.stated = total.value
        finding.computed = budget.value
        finding.difference = ExactDecimal(10, exponent: 3)
        finding.tolerance = ExactDecimal(1, exponent: 3)
        finding.unit = .gbp
        finding.diagnosis = .rowLeftOut("Rivers")
        finding.explanation = "the row Rivers may be left out"
        finding.table = "\(id)/r1/t1"
        return finding
    }()

    static let acceptance = Acceptance(
        key: finding.key,
        reason: "It is told below the table.",
        acceptedBy: "A. Officer",
        acceptedOn: day("2031-10-01"),
        validUntil: day("2032-03-31"),
        paper: "q2.txt",
        finding: finding.message
    )

    static func day(_ text: String) -> CalendarDate { CalendarDate(iso8601: text)! }

    /// A column of rows that should make the sample's total, each as printed in £m.
    static func sum(_ quotes: [String]) -> Finding {
        let values = quotes.map { (ExactDecimal($0) ?? .zero).scaled(byPowerOfTen: 6) }
        var finding = finding
        finding.checks[0].computed = values.reduce(.zero, +)
        finding.checks[0].difference = (total.value ?? .zero) - finding.checks[0].computed
        finding.message = "the total is £2,505,000 more than its rows make"
        finding.evidence[0].label = "Total, Budget"
        finding.evidence = [finding.evidence[0]]
        for (index, value) in values.enumerated() {
            finding.evidence.append(
                Finding.Evidence(
                    role: .operand,
                    label: "Row \(index + 1), Budget",
                    quote: quotes[index],
                    value: value,
                    interval: RoundingInterval(value: value, decimals: -3),
                    place: place(11 + index, 9, 5)
                )
            )
        }
        return finding
    }

    static let contradiction = Finding.Contradiction(
        rule: "total-mismatch",
        message: "the rows make £10,062,000",
        stated: total.value,
        statedInterval: total.interval,
        computed: ExactDecimal(10062, exponent: 3),
        computedInterval: RoundingInterval(value: ExactDecimal(10062, exponent: 3), decimals: -3),
        difference: ExactDecimal(10, exponent: 3),
        tolerance: ExactDecimal(1, exponent: 3)
    )

    /// One figure behind two checks, the second without a stated result.
    static let crossing: Finding = {
        var second = contradiction
        second.rule = "percent-share-sum"
        second.message = "the shares make 101"
        second.stated = nil
        second.statedInterval = nil
        var crossing = finding
        crossing.severity = .warning
        crossing.checks.append(second)
        crossing.diagnosis = nil
        crossing.explanation = "One wrong figure would explain both."
        crossing.evidence[2].check = 1
        return crossing
    }()

    static let checks = [
        CheckTally(rule: "total-mismatch", passed: 65, failed: 1, notEvaluated: [.blankOperand: 2, .unitUnknown: 1]),
        CheckTally(rule: "percent-share-sum", passed: 7),
    ]

    /// A note about a node of an HTML paper, for which the parser gives no column.
    static func htmlPaper() -> AuditedPaper {
        var paths = NodePaths()
        let root = paths.add("html", index: 0, below: -1)
        let node = paths.add("td", index: 2, below: root)
        let place = place(3, 0, 0, node: node)
        var table = Table(layout: .html, lineRanges: [3...3], columns: [], rows: [])
        var figure = total
        figure.place = place
        let cell = Cell(column: 1, text: "10.072", place: place, content: .figure(figure))
        table.rows = [Row(index: 1, label: "", roles: .line, cells: [cell], lines: 3...3)]
        var report = report
        report.tables[0].table = table
        let finding = Finding(
            rule: "total-mismatch",
            severity: .note,
            message: "within rounding",
            checks: [contradiction],
            evidence: [
                Finding.Evidence(
                    role: .stated,
                    label: "Total",
                    quote: "10.072",
                    value: nil,
                    interval: nil,
                    place: place
                )
            ],
            place: place,
            fingerprint: "fedcba9876543210"
        )
        let paper = Paper(
            file: file("wexcombe/q2.html", format: .html),
            source: SourceText(Array("<html>\n\n<td>10.072".utf8)),
            blocks: [],
            outline: [],
            nodePaths: paths
        )
        return AuditedPaper(paper: paper, reports: [report], checks: [], findings: [finding])
    }
}
