import Figures
import Lexicon
import Records
import Tables

/// Where the words of a sentence say that a figure stands: in the row that they name, or that its other figures are of,
/// and under the column of whose heading they speak.
///
/// What stands there is held against the figure; unlike a value that is only looked up, it may be contradicted by a
/// figure that another cell of the table prints.
extension ProseTrial {
    /// How a sentence says which row is meant.
    private enum Naming: Int {
        /// Nothing is named: a total.
        case open
        /// A name stands somewhere before the figure.
        case loose
        /// A name stands among the figure's own words.
        case tight
    }

    private struct Meant {
        var rows: [RowPlace]
        var naming: Naming
    }

    /// A figure, the rows that may be meant, and in each the cells that its words tell;
    /// of these the one that prints it.
    private struct Told {
        var index: Int
        var meant: Meant
        var cells: [[CellAddress]]
        var fitting: [CellAddress?]
    }

    /// A sentence of more figures is a list, in which no name is surely a figure's.
    private static let mostAddressed = 8
    /// Under a heading with more totals one word names none.
    private static let mostUnderHeading = 64
    /// In more tables nobody can say whose total is meant.
    private static let mostOpenTotals = 6

    mutating func compareAddresses(_ context: inout ContextWords) {
        var open: [Told] = []
        for (number, passage) in passages.enumerated() where passage.statements.count <= Self.mostAddressed {
            guard let tokens = tokens[number], passage.statements.contains(where: { checks[$0] == nil }) else {
                continue
            }
            open += confirmAddresses(in: passage, names: subject.rowNames.occurrences(in: tokens), &context)
        }
        // What the other figures of a paragraph restate is known only now.
        for told in open { judge(told, &context) }
    }

    /// Confirms what stands where the words say, and gives the rest.
    private mutating func confirmAddresses(
        in passage: Passage,
        names: [NameIndex.Occurrence],
        _ context: inout ContextWords
    ) -> [Told] {
        var told: [Told] = []
        var agreeing: [RowPlace: Int] = [:]
        for index in passage.statements {
            if let bond = bonds[index] { agreeing[RowPlace(table: bond.table, row: bond.row), default: 0] += 1 }
            guard checks[index] == nil, isAddressable(index), let meant = rows(meantBy: index, names, &context) else {
                continue
            }
            let cells = meant.rows.map { addresses(of: index, in: $0, isNamed: meant.naming == .tight, &context) }
            let fitting = cells.map { $0.first { Agreement(statements[index], $0.figure).isAgreement } }
            for (row, cell) in zip(meant.rows, fitting) where cell != nil { agreeing[row, default: 0] += 1 }
            told.append(Told(index: index, meant: meant, cells: cells, fitting: fitting))
        }
        return told.filter { one in
            let fitting = one.meant.rows.indices.filter { one.fitting[$0] != nil }
            let direct = fitting.filter { row in one.fitting[row].map { !isTurned(one.index, at: $0) } == true }
            let best = (direct.isEmpty ? fitting : direct)
                .max { agreeing[one.meant.rows[$0], default: 0] < agreeing[one.meant.rows[$1], default: 0] }
            guard let best, let cell = one.fitting[best] else { return true }
            let others = agreeing[one.meant.rows[best], default: 0] - 1
            if one.meant.naming == .tight || others > 0 || isTelling(one.index), !judgeTurned(one.index, at: cell) {
                confirm(one.index, printedAt: cell.place, isByWords: true)
            }
            return false
        }
    }

    /// Of several rows the one of which the other figures of the paragraph are.
    private mutating func judge(_ told: Told, _ context: inout ContextWords) {
        guard checks[told.index] == nil else { return }
        let rows = told.meant.rows.indices.filter { !told.cells[$0].isEmpty }
        let anchors = rows.map { row in
            near(told.index, in: blockRange[told.index]).count { other in
                bonds[other].map { RowPlace(table: $0.table, row: $0.row) == told.meant.rows[row] } == true
            }
        }
        guard let most = anchors.max(), anchors.count(where: { $0 == most }) == 1,
            let position = anchors.firstIndex(of: most), case let cells = told.cells[rows[position]], cells.count == 1,
            let cell = cells.first, cell.telling != .no, !isNamedBeside(cell.place, cell.figure)
        else { return }
        judge(told.index, at: cell, named: told.meant.naming, anchors: most, &context)
    }

    private func isAddressable(_ index: Int) -> Bool {
        let statement = statements[index]
        guard let unit = statement.figure.unit, unit.isMoney || unit == .percent || unit == .count else { return false }
        return statement.figure.upper == nil && statement.figure.tellingDigits > 0
    }

    /// The record whose variance a cell is, with the sign of that.
    private func variance(of index: Int, at cell: CellAddress) -> Pair? {
        guard let aspect = readings[index].aspect, aspect.isVariance, isRole(of: cell.place, aspect),
            let record = subject.record(ofRow: Int(cell.place.cell.row), of: cell.place.table),
            // The cell has the printed sign; which way it goes only the record says.
            let figure = subject.records[record].figures(aspect).first(where: { $0.place == cell.figure.place })
        else { return nil }
        return (record, figure)
    }

    private func isTurned(_ index: Int, at cell: CellAddress) -> Bool {
        guard let aspect = readings[index].aspect, let pair = variance(of: index, at: cell) else { return false }
        return isTurned(aspect, pair.record, pair.figure)
    }

    /// The size of the row's variance with the other word for it.
    private mutating func judgeTurned(_ index: Int, at cell: CellAddress) -> Bool {
        guard let aspect = readings[index].aspect, let pair = variance(of: index, at: cell),
            isTurned(aspect, pair.record, pair.figure)
        else { return false }
        return judgeTurned(index, aspect, pair, .section(isTotal: subject.records[pair.record].isWhole))
    }

    // MARK: The row

    private func rows(meantBy index: Int, _ names: [NameIndex.Occurrence], _ context: inout ContextWords) -> Meant? {
        let own = readings[index].own
        let inside = names.filter { $0.words.overlaps(own) && !isBehind(index, $0.words) }
        if let first = inside.first {
            guard inside.allSatisfy({ $0.name == first.name }) else { return nil }
            return Meant(rows: subject.rowNames.rows(named: first.name), naming: .tight)
        }
        let said = context.words(at: passageOf[index], within: own)
        let called = subject.rowNames.totals(calledAmong: said, most: Self.mostOpenTotals + 1)
        let under = totalsUnder(index)
        // One word names a total only beside its table.
        let beside = under.filter { $0.rest.count == 1 && said.contains($0.rest[0]) }
        if case let known = called.count + beside.count, known > 0, known <= Self.mostOpenTotals {
            return Meant(rows: (called + beside).map(\.place), naming: beside.isEmpty ? .tight : .loose)
        }
        if let before = names.last(where: { $0.words.lowerBound < own.lowerBound || isBehind(index, $0.words) }) {
            if case .whole = readings[index].subject { return nil }
            return isAnother(before.words, than: index)
                ? nil : Meant(rows: subject.rowNames.rows(named: before.name), naming: .loose)
        }
        guard names.isEmpty, isUnnamed(index), !subject.rowNames.totals.isEmpty else { return nil }
        let all = subject.rowNames.totals
        let near = all.count <= Self.mostOpenTotals ? all : under
        guard near.count <= Self.mostOpenTotals else { return nil }
        let portfolio = portfolio(of: index)
        return Meant(
            rows: near.map(\.place).filter { subject.portfolioOfTable[$0.table] == portfolio },
            naming: .open
        )
    }

    /// The totals under the heading of a statement; none where there are too many to be told apart.
    private func totalsUnder(_ index: Int) -> [RowNames.Total] {
        let found = subject.totalsUnder[subject.sections.heading(of: statements[index].block)] ?? []
        return found.count <= Self.mostUnderHeading ? found : []
    }

    /// Whether a name stands right behind the figure before one: "£9.6m Covid-19 funding to give £130.4m".
    private func isBehind(_ index: Int, _ name: Range<Int>) -> Bool {
        let start = readings[index].window.lowerBound
        return start > 0 && name.lowerBound >= start && name.lowerBound - start <= Self.nearestName
    }

    /// How many words may join a name to the figure before it: "of", "on the".
    private static let nearestName = 2

    /// Whether a name stands behind a figure before, and is that one's: "£9.6m of grants, a total of £130.4m".
    private func isAnother(_ name: Range<Int>, than index: Int) -> Bool {
        passages[passageOf[index]].statements.contains { other in
            other < index && name.overlaps(readings[other].own)
                && name.lowerBound >= readings[other + 1].window.lowerBound
        }
    }

    // MARK: Judging

    /// The cell at a figure's address prints another: whether that is a slip, or the figure of the cell beside it.
    private mutating func judge(
        _ index: Int,
        at cell: CellAddress,
        named naming: Naming,
        anchors: Int,
        _ context: inout ContextWords
    ) {
        let statement = statements[index]
        guard statement.qualifier == nil, naming != .loose || anchors > 0 || isTelling(index),
            naming != .open || anchors > 1 || anchors == 1 && isTelling(index),
            isTelling(index) || statement.figure.slippingDigits > 1 && (anchors > 0 || isNear(index, cell.place.table)),
            let printed = cell.figure.value?.magnitude, !statement.figure.isRounding(of: cell.figure),
            !cell.figure.isRounding(of: statement.figure)
        else { return }
        let target = statement.figure.decimals.map { printed.rounded(toPlaces: $0) } ?? printed
        let neighbour = neighbour(of: cell, printing: index, &context)
        let slip = neighbour == nil ? slip(of: target, in: statement.figure) : nil
        guard neighbour != nil || slip != nil && !isMade(index, by: cell.place) else { return }
        // What another figure tells, this one hardly tells too: "growth of £19.2m is met by savings of £8.8m".
        let others = near(index, in: blockRange[index]).filter { $0 != index }
        if others.contains(where: { Agreement(statements[$0], cell.figure).isAgreement }) { return }
        if slip != nil, cell.telling == .usual || naming != .tight {
            // What is told by few words may be another thing.
            guard isTelling(index), !values.isPrintedElsewhere(index),
                Agreement(statement, cell.figure) != .lastPlace
            else { return }
        }
        // In a few digits many cells agree by chance.
        if neighbour != nil, naming != .tight, anchors < 2, !isTelling(index) { return }
        raise(index, at: cell.place, printing: cell.figure, target: target, slip: slip, neighbour: neighbour)
    }

    /// A slip changes the first of a few digits no further than to another digit.
    private func slip(of target: ExactDecimal, in figure: Figure) -> Finding.Diagnosis? {
        guard let slip = NearMiss.diagnosis(stated: figure, printed: target) else { return nil }
        if case .oneDigitDiffers = slip, figure.slippingDigits < Self.fewestDigits,
            figure.value?.leadingPlace != target.leadingPlace
        {
            return nil
        }
        return slip
    }

    /// Whether a table stands under the heading of a statement.
    private func isNear(_ index: Int, _ table: Int) -> Bool {
        let line = subject.tables[table].table.lineRanges.first?.lowerBound ?? 0
        return subject.sections.heading(of: subject.sections.block(atLine: line))
            == subject.sections.heading(of: statements[index].block)
    }

    /// The name of another cell of the same row or column that prints what a statement says.
    private func neighbour(
        of address: CellAddress,
        printing index: Int,
        _ context: inout ContextWords
    ) -> String? {
        let place = address.place
        let table = subject.tables[place.table]
        let (row, column) = (Int(place.cell.row), Int(place.cell.column))
        for cell in table.table.rows[row - 1].cells where cell.column != column {
            guard let figure = cell.figure, Agreement(statements[index], figure).isAgreement else { continue }
            // The words may be about that column, unless another figure tells it already.
            let neighbour = ValueIndex.CellPlace(table: place.table, cell: GridCell(row: row, column: cell.column))
            guard !isRole(of: neighbour, readings[index].aspect), !isBudget(neighbour, readings[index].aspect),
                !isTold(heading: cell.column, besides: column, of: table.table, at: index)
            else { return nil }
            return address.telling == .surely || isToldBeside(index, figure)
                ? table.name(of: GridCell(row: row, column: cell.column)) : nil
        }
        let own = Set(context.words(at: passageOf[index], within: readings[index].own))
            .subtracting(subject.tokens(table.table.rows[row - 1].label).stems)
        for other in table.table.rows.prefix(Self.mostRowsSearched) where other.index != row {
            guard let figure = other.figure(inColumn: column), Agreement(statements[index], figure).isAgreement else {
                continue
            }
            // The words may be about that row.
            let isMeant = subject.tokens(other.label).stems.contains {
                own.contains($0) && !subject.fillers.contains($0)
            }
            return isMeant ? nil : table.name(of: GridCell(row: other.index, column: column))
        }
        return nil
    }

    /// Whether a word of a column's heading that another one's lacks stands anywhere in the sentence, be it behind the
    /// figure: "£8.9m was received".
    private func isTold(heading column: Int, besides other: Int, of table: Table, at index: Int) -> Bool {
        guard let said = tokens[passageOf[index]]?.stems else { return false }
        let words = { (number: Int) in
            self.subject.tokens(table.columns.first { $0.index == number }?.heading ?? "").stems
        }
        let others = words(other)
        return words(column).contains { !others.contains($0) && said.contains($0) }
    }

    /// Whether a cell prints a budget in any stage, for a figure that is called one: a paper that tells the budget may
    /// mean the one that was approved, the one revised since, or all of a programme.
    private func isBudget(_ place: ValueIndex.CellPlace, _ aspect: FigureAspect?) -> Bool {
        guard aspect == .budget || aspect == .adjustedBudget else { return false }
        let role = column(of: place)?.role
        return role == .budget || role == .adjustedBudget || role == .total
    }

    /// Whether only spaces say to which line of figures a row's name belongs, and it stands on another one: it may be
    /// the title of the rows below.
    private func isNamedBeside(_ place: ValueIndex.CellPlace, _ figure: Figure) -> Bool {
        let table = subject.tables[place.table].table
        let row = table.rows[Int(place.cell.row) - 1]
        guard table.layout == .aligned, case let name = row.labelPlaces, !name.isEmpty else { return false }
        return !name.contains { ($0.line...$0.endLine).contains(figure.place.line) }
    }

    /// Whether another statement of the paragraph restates a cell.
    private func isToldBeside(_ index: Int, _ figure: Figure) -> Bool {
        near(index, in: blockRange[index]).contains { $0 != index && bonds[$0]?.figure.place == figure.place }
    }

    private static let mostRowsSearched = 400

    private mutating func raise(
        _ index: Int,
        at place: ValueIndex.CellPlace,
        printing figure: Figure,
        target: ExactDecimal,
        slip: Finding.Diagnosis?,
        neighbour: String?
    ) {
        let table = subject.tables[place.table]
        let isTotal = !table.table.rows[Int(place.cell.row) - 1].roles.isDisjoint(with: [.total, .subtotal])
        raise(
            index,
            expecting: target,
            rule: isTotal ? StatedTotalMismatch.id : StatedFigureMismatch.id,
            label: table.label(of: place.cell),
            figure: figure,
            table: table.id,
            said: "\(table.name(of: place.cell)) is printed as \(figure.printed)",
            diagnosis: slip,
            text: neighbour.map { "It is what \($0) prints." }
        )
    }
}
