import Figures
import Lexicon
import Records
import Tables

/// Where the words of a sentence say that a figure stands: in the row that they name, or that its other figures are of,
/// and under the column of whose heading they speak.
///
/// What stands there is held against the figure; unlike a value that is only looked up, it may be contradicted by a
/// figure that another cell of the table prints.
///
/// What comes of it is judged in `ProseTrial+AddressJudging.swift`.
extension ProseTrial {
    struct MeantRows {
        var rows: [RowPlace]
        var naming: RowNaming
    }

    /// A figure, the rows that may be meant, and in each the cells that its words tell;
    /// of these the one that prints it.
    struct AddressedStatement {
        var index: Int
        var meant: MeantRows
        var cells: [[CellAddress]]
        var fitting: [CellAddress?]
    }

    /// A sentence of more figures is a list, in which no name is surely a figure's.
    static let mostAddressed = 8
    /// Under a heading with more totals one word names none.
    private static let mostUnderHeading = 64
    /// In more tables nobody can say whose total is meant.
    private static let mostOpenTotals = 6

    mutating func compareAddresses(_ context: inout ContextWords) {
        var open: [AddressedStatement] = []
        // By their numbers: a copy of a passage counts up a reference for each of its parts.
        for number in passages.indices {
            let told = passages[number].statements
            guard told.count <= Self.mostAddressed, tokens[number] != nil, told.contains(where: { checks[$0] == nil })
            else { continue }
            open += confirmAddresses(of: told, names: rowsNamed[number], &context)
        }
        // What the other figures of a paragraph restate is known only now, and what another row prints later still.
        for told in open where !isEnd(told.index) { judge(told, &context) }
        openEnds = open.filter { isEnd($0.index) }
    }

    /// Judges the figures from which, or to which, something moved: those told with them may be of another row than
    /// that which a name of the sentence means.
    mutating func compareEnds(_ context: inout ContextWords) {
        for told in openEnds {
            let mates = passages[passageOf[told.index]].statements.filter {
                abs($0 - told.index) == 1 && isEnd($0) || $0 == told.index - 1
            }
            let isOther = mates.contains { mate in
                bonds[mate].map { !told.meant.rows.contains(RowPlace(table: $0.table, row: $0.row)) } == true
            }
            if !isOther { judge(told, &context) }
        }
    }

    private func isEnd(_ index: Int) -> Bool { readings[index].isStart || readings[index].isEnd }

    /// Confirms what stands where the words say, and gives the rest.
    private mutating func confirmAddresses(
        of statements: Range<Int>,
        names: [NameIndex.Occurrence],
        _ context: inout ContextWords
    ) -> [AddressedStatement] {
        var told: [AddressedStatement] = []
        var agreeing: [RowPlace: Int] = [:]
        for index in statements {
            if let bond = bonds[index] { agreeing[RowPlace(table: bond.table, row: bond.row), default: 0] += 1 }
            guard checks[index] == nil, isAddressable(index), let meant = rows(meantBy: index, names, &context) else {
                continue
            }
            let cells = meant.rows.map { row -> [CellAddress] in
                let found = addresses(of: index, in: row, isNamed: meant.naming == .tight, &context)
                if found.count == 1, found[0].telling == .surely { return found }
                return end(of: index, in: row, &context).map { [$0] } ?? found
            }
            let fitting = cells.map { $0.first { Agreement(self.statements[index], $0.figure).isAgreement } }
            for (row, cell) in zip(meant.rows, fitting) where cell != nil { agreeing[row, default: 0] += 1 }
            told.append(AddressedStatement(index: index, meant: meant, cells: cells, fitting: fitting))
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

    /// Of several rows the one of which the other figures of the paragraph are, or any where all print the same.
    private mutating func judge(_ told: AddressedStatement, _ context: inout ContextWords) {
        guard checks[told.index] == nil else { return }
        let rows = nearest(told.meant.rows.indices.filter { !told.cells[$0].isEmpty }, told)
        let anchors = rows.map { row in
            near(told.index, in: blockRange[told.index]).count { other in
                bonds[other].map { RowPlace(table: $0.table, row: $0.row) == told.meant.rows[row] } == true
            }
        }
        guard let most = anchors.max() else { return }
        let best = rows.indices.filter { anchors[$0] == most }.map { told.cells[rows[$0]] }
        guard best.allSatisfy({ $0.count == 1 }), let cell = best.first?.first, cell.telling != .no,
            best.allSatisfy({ $0.first?.figure.value == cell.figure.value }), !isNamedBeside(cell.place, cell.figure)
        else { return }
        judge(
            AddressedFigure(index: told.index, cell: cell, naming: told.meant.naming, anchors: most),
            &context
        )
    }

    /// Of the totals that a sentence without a name may mean, those of the tables under its own heading, where there
    /// are any.
    private func nearest(_ rows: [Int], _ told: AddressedStatement) -> [Int] {
        guard told.meant.naming == .open, rows.count > 1 else { return rows }
        let near = rows.filter { isNear(told.index, told.meant.rows[$0].table) }
        return near.isEmpty ? rows : near
    }

    private func isAddressable(_ index: Int) -> Bool { traits[index].isAddressable }

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

    func rows(meantBy index: Int, _ names: [NameIndex.Occurrence], _ context: inout ContextWords) -> MeantRows? {
        var own = readings[index].own
        // "overspends in Adult Care (£0.4m) and Transport (£0.2m)"
        if isBracketed(index), readings[index].aspect?.isVariance == true, own.lowerBound > 0,
            let name = names.first(where: { $0.words.upperBound == own.lowerBound })
        {
            own = name.words.lowerBound..<own.upperBound
        }
        let inside = names.filter { $0.words.overlaps(own) && !isBehind(index, $0.words) }
        if let first = inside.first {
            guard inside.allSatisfy({ $0.name == first.name }) else { return nil }
            return MeantRows(rows: subject.rowNames.rows(named: first.name), naming: .tight)
        }
        let said = context.words(at: passageOf[index], within: own)
        let called = subject.rowNames.totals(calledAmong: said, most: Self.mostOpenTotals + 1)
        let under = totalsUnder(index)
        // One word names a total only beside its table.
        let beside = under.filter { $0.rest.count == 1 && said.contains($0.rest[0]) }
        if case let known = called.count + beside.count, known > 0, known <= Self.mostOpenTotals {
            return MeantRows(rows: (called + beside).map(\.place), naming: beside.isEmpty ? .tight : .loose)
        }
        if let before = names.last(where: { $0.words.lowerBound < own.lowerBound || isBehind(index, $0.words) }) {
            if case .whole = readings[index].subject { return nil }
            guard !isAnother(before.words, than: index) else { return nil }
            return MeantRows(
                rows: subject.rowNames.rows(named: before.name),
                naming: names.count == 1 && opens(before.words, index) ? .led : .loose
            )
        }
        if names.isEmpty, case let rows = subject.rowNames.rows(calledInPartBy: said), !rows.isEmpty {
            return MeantRows(rows: rows, naming: .part)
        }
        guard names.isEmpty, isUnnamed(index) else { return nil }
        let above = rowsAbove(index)
        let totals = openTotals(index)
        // Under the heading of a row its paragraph may tell of the whole.
        if !above.isEmpty, isOfAnother(passages[passageOf[index]].statements, than: above) { return nil }
        if !above.isEmpty,
            !totals.contains(where: { isPrinted(index, in: $0) }) || above.contains(where: { isPrinted(index, in: $0) })
        {
            return MeantRows(rows: above, naming: .headed)
        }
        return totals.isEmpty ? nil : MeantRows(rows: totals, naming: .open)
    }

    /// Whether another row of their tables prints all the amounts of a sentence, two or more, of which they print none:
    /// "For April to September the surplus is £278k against a budget of £235k."
    private func isOfAnother(_ statements: Range<Int>, than rows: [RowPlace]) -> Bool {
        let told = statements.filter { traits[$0].isMoney }
        guard told.count >= 2, !rows.contains(where: { row in told.contains { isPrinted($0, in: row) } }) else {
            return false
        }
        return Set(rows.map(\.table)).contains { table in
            subject.tables[table].table.rows.prefix(Self.mostRowsAsked).contains { other in
                told.allSatisfy { isPrinted($0, in: RowPlace(table: table, row: other.index)) }
            }
        }
    }

    /// The rows that the opening of a paragraph, or the heading above it, is called by.
    private func rowsAbove(_ index: Int) -> [RowPlace] {
        openingRows[statements[index].block] ?? headingRows[subject.sections.heading(of: statements[index].block)] ?? []
    }

    func isPrinted(_ index: Int, in row: RowPlace) -> Bool { cell(printing: index, in: row) != nil }

    /// The first cell of a row, but for one column, that prints what a statement says.
    func cell(printing index: Int, in row: RowPlace, besides column: Int? = nil) -> Cell? {
        subject.tables[row.table].table.rows[row.row - 1].cells.first { cell in
            cell.column != column && cell.figure.map { Agreement(statements[index], $0).isAgreement } == true
        }
    }

    /// The totals that a sentence without a name may mean.
    private func openTotals(_ index: Int) -> [RowPlace] {
        let all = subject.rowNames.totals
        let near = all.count <= Self.mostOpenTotals ? all : totalsUnder(index)
        guard near.count <= Self.mostOpenTotals else { return [] }
        let portfolio = portfolio(of: index)
        return near.map(\.place).filter { subject.portfolioOfTable[$0.table] == portfolio }
    }

    /// Whether a name opens its sentence, but for its number and words that belong to no name.
    func opens(_ name: Range<Int>, _ index: Int) -> Bool {
        guard name.lowerBound <= Self.nearestName + 1 else { return false }
        let words = statements[index].words
        return (0..<name.lowerBound).allSatisfy {
            subject.words.silent.contains(words.hashes[$0]) || isDigit(words, $0, index)
        }
    }

    private func isDigit(_ words: Words, _ word: Int, _ index: Int) -> Bool {
        statements[index].sentence.utf8.span[words.ranges[word].lowerBound] < UInt8(ascii: "A")
    }

    /// The totals under the heading of a statement; none where there are too many to be told apart.
    func totalsUnder(_ index: Int) -> [RowNames.Total] {
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

    /// Whether only spaces say to which line of figures a row's name belongs, and it stands on another one: it may be
    /// the title of the rows below.
    private func isNamedBeside(_ place: ValueIndex.CellPlace, _ figure: Figure) -> Bool {
        let table = subject.tables[place.table].table
        let row = table.rows[Int(place.cell.row) - 1]
        guard table.layout == .aligned, case let name = row.labelPlaces, !name.isEmpty else { return false }
        return !name.contains { ($0.line...$0.endLine).contains(figure.place.line) }
    }
}
