import Figures
import Lexicon
import Papers

/// Turns the rows of the grid into rows of typed cells.
struct RowTyper {
    private let lexicon: Lexicon
    private let typers: [ValueTyper]
    private let labelColumn: Int?
    private let roles: [ColumnRole?]
    /// The last group, and the unit that its heading declares.
    private var lastGroup: (text: String, unit: (unit: UnitDeclaration, origin: UnitOrigin)?)?
    /// The decimals of a column's figures, which a dash in it stands for.
    private var decimals: [Int?]

    init(lexicon: Lexicon, typers: [ValueTyper], labelColumn: Int?, columns: [Column]) {
        self.lexicon = lexicon
        self.typers = typers
        self.labelColumn = labelColumn
        self.roles = columns.map(\.role)
        self.decimals = Array(repeating: nil, count: columns.count)
    }

    func rows(of grid: Grid, readings: [RowReader.Reading]) -> [Row] {
        var typed = self
        var rows: [Row] = []
        rows.reserveCapacity(grid.rows.count)
        // Read in place, here and below: a copy of a row or cell counts up a reference for each of its fields.
        let sources = grid.rows.span
        for index in sources.indices {
            rows.append(typed.row(sources[index], reading: readings[index], index: index + 1))
        }
        for row in rows.indices { typed.completeDashes(in: &rows[row]) }
        return rows
    }

    private mutating func row(_ source: GridRow, reading: RowReader.Reading, index: Int) -> Row {
        let takesFigures = reading.roles.isDisjoint(with: [.header, .unit, .heading, .note, .trend])
        let rowUnit = takesFigures ? unit(ofRow: reading.labelWords) ?? unit(ofGroup: reading.group) : nil
        var cells: [Cell] = []
        cells.reserveCapacity(source.cells.count)
        let sources = source.cells.span
        for index in sources.indices {
            let cell = typed(sources[index], takesFigures: takesFigures, rowUnit: rowUnit, roles: reading.roles)
            if case .figure(let figure) = cell.content, figure.value != nil, decimals[cell.column - 1] == nil {
                decimals[cell.column - 1] = figure.decimals
            }
            cells.append(cell)
        }
        return Row(
            index: index,
            label: reading.label,
            labelWords: reading.labelWords,
            group: reading.group,
            roles: reading.roles,
            cells: cells,
            lines: source.lines
        )
    }

    private func typed(
        _ cell: GridCell,
        takesFigures: Bool,
        rowUnit: (unit: UnitDeclaration, origin: UnitOrigin)?,
        roles: RowRoles
    ) -> Cell {
        Cell(
            column: cell.column,
            rowSpan: cell.rowSpan,
            columnSpan: cell.columnSpan,
            text: cell.text.text,
            place: cell.text.place,
            content: content(of: cell, takesFigures: takesFigures, rowUnit: rowUnit, roles: roles)
        )
    }

    private func content(
        of cell: GridCell,
        takesFigures: Bool,
        rowUnit: (unit: UnitDeclaration, origin: UnitOrigin)?,
        roles: RowRoles
    ) -> CellContent {
        if !takesFigures {
            guard roles == .trend, case .trend = cell.reading else { return cell.isFilled ? .text : .blank }
        }
        let isLabel = cell.column == labelColumn
        if isLabel || (ColumnRoles.takesNoFigures(self.roles[cell.column - 1]) && !cell.isSign) {
            let takesMarks = self.roles[cell.column - 1] == .rating || self.roles[cell.column - 1] == .trend
            guard takesMarks, !isLabel else { return cell.isFilled ? .text : .blank }
        }
        return typers[cell.column - 1].content(of: cell, fallback: rowUnit)
    }

    /// A unit in a row's own label, `Sickness absence (%)`, which counts where its column has none.
    private func unit(ofRow label: Words) -> (unit: UnitDeclaration, origin: UnitOrigin)? {
        guard let unit = UnitDeclarationReader.unit(atEndOf: label, lexicon: lexicon) else { return nil }
        return (unit, .row)
    }

    /// One in the heading of a group, `Borrowing (£ billion)`, is that of all its rows.
    private mutating func unit(ofGroup group: String?) -> (unit: UnitDeclaration, origin: UnitOrigin)? {
        guard let group else { return nil }
        if lastGroup?.text != group { lastGroup = (group, unit(ofRow: Words(group))) }
        return lastGroup?.unit
    }

    /// A dash is a zero with its column's decimals.
    private func completeDashes(in row: inout Row) {
        var changed: [Cell]?
        let cells = row.cells
        for index in cells.indices {
            guard case .figure(var figure) = cells[index].content, figure.absence == .nilValue else { continue }
            figure.decimals = decimals[cells[index].column - 1]
            var dashed = changed ?? cells
            // Let go of before it is written to, lest it be copied.
            changed = nil
            dashed[index].content = .figure(figure)
            changed = dashed
        }
        if let changed { row.cells = changed }
    }
}

extension GridCell {
    /// Whether the cell holds an arrow or a rating's glyph.
    fileprivate var isSign: Bool {
        switch reading {
        case .trend, .glyph: true
        default: false
        }
    }
}
