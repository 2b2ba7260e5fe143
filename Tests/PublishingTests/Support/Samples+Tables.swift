import Figures
import Papers
import Tables

extension Sample {
    static let table = Table(
        caption: TracedText("Table 1: spending", first: TracedText.Run(offset: 0, line: 1, column: 1)),
        heading: "Spending",
        kind: .budgetMonitoring,
        layout: .tabbed,
        lineRanges: [1...3],
        columns: columns,
        rows: [headerRow, lineRow, totalRow],
        relations: [
            Relation(
                kind: .sum,
                axis: .rows,
                result: 3,
                operands: [Relation.Operand(2), Relation.Operand(1, weight: -1)],
                across: [2],
                basis: .words,
                tried: 1,
                held: 0
            ),
            Relation(
                kind: .shares,
                axis: .columns,
                result: 0,
                operands: [Relation.Operand(2)],
                across: [2, 3],
                basis: .arithmetic
            ),
        ],
        remarks: [TableRemark(.spanClamped, "colspan 5000 was read as 1000", at: place(2, 1, 3))]
    )

    private static let columns = [
        Column(index: 1, path: ["Service"], role: .label),
        Column(
            index: 2,
            path: ["2031-32", "Budget"],
            role: .budget,
            unit: UnitDeclaration(unit: .gbp, scale: 6),
            unitOrigin: .column,
            period: period,
            stage: .revised
        ),
        Column(index: 3, path: [], band: AgeBand(from: 4, to: nil, unit: .years)),
    ]

    private static let headerRow = Row(
        index: 1,
        label: "Service",
        roles: [.header, .unit],
        cells: [
            Cell(column: 1, text: "Service", place: place(1, 1, 7), content: .text),
            Cell(column: 2, columnSpan: 2, text: "Budget £m", place: place(1, 9, 10), content: .text),
        ],
        lines: 1...1
    )

    private static let lineRow = Row(
        index: 2,
        label: "Parks & \"Greens\"",
        group: "Outdoors",
        roles: .line,
        cells: [
            Cell(column: 1, text: "Parks & \"Greens\"", place: place(2, 1, 16), content: .text),
            Cell(column: 2, text: "10.062", place: budget.place, content: .figure(budget)),
            Cell(column: 3, text: "", place: place(2, 25, 0), content: .blank),
            Cell(column: 4, text: "🔴", place: rating.place, content: .rating(rating)),
            Cell(column: 5, text: "▲ since May", place: place(2, 50, 13), content: .trend(trend)),
        ],
        lines: 2...2
    )

    private static let totalRow = Row(
        index: 3,
        label: "Total",
        roles: .total,
        cells: [
            Cell(column: 1, text: "Total", place: place(3, 1, 5), content: .text),
            Cell(column: 2, rowSpan: 2, text: "10.072 [1]", place: place(3, 7, 10), content: .figure(total)),
        ],
        lines: 3...3
    )
}
