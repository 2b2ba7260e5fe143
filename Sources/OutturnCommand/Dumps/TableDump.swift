import Records
import Tables

/// A table as the grid that was built from it: what each column and row is taken for, every cell, and the relations.
enum TableDump {
    static func text(of reports: [Report]) -> String {
        let tables = reports.flatMap(\.tables)
        guard !tables.isEmpty else { return "no tables\n" }
        return tables.map { lines(for: $0).joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private static func lines(for identified: IdentifiedTable) -> [String] {
        let table = identified.table
        var head = "\(identified.id): \(table.kind?.rawValue ?? "kind not known"), \(table.layout.rawValue), "
        head += "lines \(Wording.lines(table.lineRanges))"
        var lines = [head]
        if let caption = table.caption { lines.append("  caption: \(caption.text)") }
        if let heading = table.heading { lines.append("  under: \(heading)") }
        lines += columns(of: table) + rows(of: table)
        lines += table.relations.map { "  \(relation($0))" }
        lines += table.remarks.map { "  \($0.kind.rawValue) at \(Wording.place($0.place)): \($0.text)" }
        return lines
    }

    private static func columns(of table: Table) -> [String] {
        var grid = TextGrid(widest: 60)
        for column in table.columns {
            let unit = column.unit.map { $0.scale == 0 ? $0.unit.rawValue : "\($0.unit.rawValue) ×10^\($0.scale)" }
            let details = [
                unit, column.period.map(Wording.period), column.stage?.rawValue,
                column.band.map { band in "\(band.from) to \(band.to.map(String.init) ?? "…") \(band.unit.rawValue)" },
            ]
            grid.add([
                "column \(column.index)", column.role?.rawValue ?? "role not known",
                details.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", "),
                column.path.joined(separator: " > "),
            ])
        }
        return grid.lines
    }

    private static func rows(of table: Table) -> [String] {
        var grid = TextGrid()
        for row in table.rows {
            let cells = table.columns.map { column in
                row.cell(inColumn: column.index).map { $0.column == column.index ? cell($0) : "<" } ?? "."
            }
            let roles = Wording.roles(row.roles)
            grid.add(["row \(row.index)", "line \(Wording.lines(row.lines))", roles, row.group ?? ""] + cells)
        }
        return grid.lines
    }

    /// The cell as printed, and in brackets what was read from it.
    private static func cell(_ cell: Cell) -> String {
        switch cell.content {
        case .text: cell.text
        case .blank: ""
        case .figure(let figure): read(Wording.figure(figure), from: cell)
        case .rating(let mark): read(Wording.rating(mark), from: cell)
        case .trend(let mark): read(mark.trend.rawValue, from: cell)
        }
    }

    private static func read(_ value: String, from cell: Cell) -> String {
        cell.text.isEmpty ? "[\(value)]" : "\(cell.text) [\(value)]"
    }

    private static func relation(_ relation: Relation) -> String {
        let operands = relation.operands.map { operand in
            let factor = operand.weight.magnitude == 1 ? "" : "\(operand.weight.magnitude)×"
            return (operand.weight < 0 ? "- " : "+ ") + "\(factor)\(operand.index)"
        }
        let across = relation.axis == .rows ? "columns" : "rows"
        return "\(relation.kind.rawValue) of \(relation.axis.rawValue): \(relation.result) = "
            + operands.joined(separator: " ")
            + " in \(across) \(relation.across.map(String.init).joined(separator: ",")), "
            + "by \(relation.basis.rawValue), \(relation.held) of \(relation.tried) hold"
    }
}
