import Figures
import Lexicon
import Records
import Tables

/// How a sentence says which row is meant.
enum RowNaming: Int, Sendable {
    /// Nothing is named: a total.
    case open
    /// Only words of its label that no other row of its table has are told.
    case part
    /// The heading above, or the opening of the paragraph, is the row's name, or a figure told beside it is of the row.
    case headed
    /// A name stands somewhere before the figure.
    case loose
    /// The only name of the sentence opens it.
    case led
    /// A name stands among the figure's own words.
    case tight
}

/// A figure with the cell that its words tell, which prints another one.
struct AddressedFigure: Sendable {
    var index: Int
    var cell: CellAddress
    var naming: RowNaming
    /// How many other figures of the paragraph are of its row.
    var anchors: Int
}

/// The cell at a figure's address prints another: whether that is a slip, the figure of the cell beside it, or another
/// thing of which the sentence tells.
extension ProseTrial {
    /// What another cell that prints a figure says of it.
    private enum Neighbour {
        /// None does.
        case none
        /// The words may be about that cell.
        case meant
        /// The name of the cell, and whether it is of the same row.
        case named(String, isOfRow: Bool)
    }

    mutating func judge(_ told: AddressedFigure, _ context: inout ContextWords) {
        let (index, cell) = (told.index, told.cell)
        let statement = statements[index]
        guard statement.qualifier == nil, isHeaded(cell.place), let printed = cell.figure.value?.magnitude,
            !statement.figure.isRounding(of: cell.figure), !cell.figure.isRounding(of: statement.figure),
            Agreement(statement, cell.figure) != .lastPlace || isTelling(index)
        else { return }
        let target = statement.figure.told(printed)
        var text: String?
        switch neighbour(of: cell, printing: index, &context) {
        case .none: break
        case .meant: return
        case .named(let name, let isOfRow):
            // What the row prints elsewhere may be what is meant.
            guard !isOfRow || isSpoken(told) else { return }
            text = name
        }
        let slip = text == nil ? slip(of: target, in: statement.figure) : nil
        guard
            slip != nil || text != nil,
            isCertain(told, slip) || isLikely(told, slip, isNeighbour: text != nil),
            text != nil || isSurelyOwn(index, in: cell.row, column: Int(cell.place.cell.column)),
            text != nil || !isMade(index, by: cell.place),
            !isUnlikely(slip, index, in: cell.row, column: Int(cell.place.cell.column)),
            mayBeContradicted(index, in: cell.row, column: Int(cell.place.cell.column)),
            // In a few digits many cells agree by chance.
            isApart(index, from: cell.figure), text != nil || isTelling(index) || isSpoken(told)
        else { return }
        // What another figure tells, this one hardly tells too: "growth of £19.2m is met by savings of £8.8m".
        let others = near(index, in: blockRange[index]).filter { $0 != index }
        if others.contains(where: { Agreement(statements[$0], cell.figure).isAgreement }) { return }
        raise(
            index,
            expecting: target,
            at: cell.place,
            printing: cell.figure,
            totals: [.total, .subtotal],
            slip: slip,
            text: text.map { "It is what \($0) prints." }
        )
    }

    /// Whether a heading says what the column of a cell tells: what arithmetic alone says of several is no word of it,
    /// nor is a heading that was put over it where the places were lost.
    private func isHeaded(_ place: ValueIndex.CellPlace) -> Bool {
        if subject.tables[place.table].table.layout == .exploded { return false }
        return column(of: place)?.heading.isEmpty == false || subject.tables[place.table].table.columns.count <= 2
    }

    /// Whether the digits speak for a slip, or for the cell beside.
    private func isLikely(_ told: AddressedFigure, _ slip: Finding.Diagnosis?, isNeighbour: Bool) -> Bool {
        let (index, naming, anchors) = (told.index, told.naming, told.anchors)
        let isTight = naming == .tight
        guard naming != .part, naming != .headed || isSpoken(told),
            naming == .tight || naming == .open || anchors > 0 || isTelling(index),
            naming != .open || anchors > 1 || anchors == 1 && isTelling(index),
            isTelling(index)
                || traits[index].slippingDigits > 1
                    && (anchors > 0 || isNear(index, told.cell.place.table)),
            isNeighbour || slip != nil
        else { return false }
        // In a few digits many cells agree by chance.
        if isNeighbour { return isTight || anchors > 1 || isTelling(index) }
        // What is told by few words may be another thing.
        return told.cell.telling != .usual && isTight
            || isTelling(index) && !values.isPrintedElsewhere(index)
                && Agreement(statements[index], told.cell.figure) != .lastPlace
    }

    /// Whether the words speak of the cell and of nothing else, so that few digits will do.
    private func isCertain(_ told: AddressedFigure, _ slip: Finding.Diagnosis?) -> Bool {
        guard told.cell.isFull, told.cell.telling.rawValue >= CellAddress.Telling.words.rawValue,
            isSpoken(told)
        else { return false }
        switch told.naming {
        case .tight, .led: return true
        case .loose, .part: return told.anchors > 0
        case .headed: return told.anchors > 0 || slip != nil && isTelling(told.index)
        case .open:
            return told.anchors > 0
                || slip != nil && isTelling(told.index) && isNear(told.index, told.cell.place.table)
                    && !values.isPrintedElsewhere(told.index)
        }
    }

    /// Whether all of a figure's own words are of the cell's row and column.
    func isSpoken(_ told: AddressedFigure) -> Bool {
        isSpoken(told.index, in: told.cell.row, column: Int(told.cell.place.cell.column))
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
    func isNear(_ index: Int, _ table: Int) -> Bool {
        let line = subject.tables[table].table.lineRanges.first?.lowerBound ?? 0
        return subject.sections.heading(of: subject.sections.block(atLine: line))
            == subject.sections.heading(of: statements[index].block)
    }

    /// The name of another cell of the same row or column that prints what a statement says.
    private func neighbour(
        of address: CellAddress,
        printing index: Int,
        _ context: inout ContextWords
    ) -> Neighbour {
        let place = address.place
        let table = subject.tables[place.table]
        let (row, column) = (Int(place.cell.row), Int(place.cell.column))
        for cell in table.table.rows[row - 1].cells where cell.column != column {
            guard let figure = cell.figure, Agreement(statements[index], figure).isAgreement else { continue }
            // The words may be about that column, unless another figure tells it already.
            let neighbour = ValueIndex.CellPlace(table: place.table, cell: GridCell(row: row, column: cell.column))
            let isOwn = address.isCalled || isRole(of: place, readings[index].aspect)
            guard !isRole(of: neighbour, readings[index].aspect),
                !isBudget(neighbour, readings[index].aspect) || address.isCalled,
                !isTold(heading: cell.column, besides: column, of: table.table, at: index, isOwn: isOwn)
            else { return .meant }
            return address.telling == .surely || isRole(of: place, readings[index].aspect)
                || isToldBeside(index, figure)
                ? .named(table.name(of: GridCell(row: row, column: cell.column)), isOfRow: true) : .meant
        }
        // Those behind the figure may be parted from it: "£12.6m drawn from reserves".
        let own = Set(context.words(at: passageOf[index], within: readings[index].window))
            .subtracting(subject.tokens(table.table.rows[row - 1].label).stems)
        for other in table.table.rows.prefix(Self.mostRowsSearched) where other.index != row {
            guard let figure = other.figure(inColumn: column), Agreement(statements[index], figure).isAgreement else {
                continue
            }
            // The words may be about that row, or about the group of which it is the total.
            let isMeant = subject.tokens("\(other.group ?? "") \(other.label)").stems.contains {
                own.contains($0) && !subject.fillers.contains($0)
            }
            return isMeant
                ? .meant : .named(table.name(of: GridCell(row: other.index, column: column)), isOfRow: false)
        }
        return .none
    }

    /// Whether a word of a column's heading that another one's lacks stands anywhere in the sentence, be it behind the
    /// figure: "£8.9m was received".
    ///
    /// - Parameter isOwn: The figure's own words tell its column: those of another figure are of that one then.
    private func isTold(heading column: Int, besides other: Int, of table: Table, at index: Int, isOwn: Bool) -> Bool {
        guard let read = tokens[passageOf[index]] else { return false }
        let (own, others) = (readings[index].own, passages[passageOf[index]].statements.filter { $0 != index })
        let said = Set(
            read.words.indices.filter { position in
                let word = read.words[position]
                return !isOwn || own.contains(word) || !others.contains { readings[$0].own.contains(word) }
            }.map { read.stems[$0] }
        )
        let words = { (number: Int) in
            self.subject.tokens(table.columns.first { $0.index == number }?.heading ?? "").stems
        }
        let known = words(other)
        return words(column).contains { !known.contains($0) && said.contains($0) }
    }

    /// Whether a cell prints a budget in any stage, for a figure that is called one: a paper that tells the budget may
    /// mean the one that was approved, the one revised since, or all of a programme.
    private func isBudget(_ place: ValueIndex.CellPlace, _ aspect: FigureAspect?) -> Bool {
        guard aspect == .budget || aspect == .adjustedBudget else { return false }
        let role = column(of: place)?.role
        return role == .budget || role == .adjustedBudget || role == .total
    }

    /// Whether another statement of the paragraph restates a cell.
    private func isToldBeside(_ index: Int, _ figure: Figure) -> Bool {
        near(index, in: blockRange[index]).contains { $0 != index && bonds[$0]?.figure.place == figure.place }
    }

    private static let mostRowsSearched = 400
}
