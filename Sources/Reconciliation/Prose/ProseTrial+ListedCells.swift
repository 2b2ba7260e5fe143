import Figures
import Lexicon
import Records
import Tables

/// Amounts that a sentence lists by the names of their rows: "A (£4.1m) and B (£2.6m)", "moorings by £4,000 and
/// slipways by £3,000".
///
/// Whatever words lead into the list tell one column for all of its items. Where the figure of one item is the cell of
/// its own row, the others stand under the same column, each in the row that is named before it: row and column are
/// known without a look at their digits.
extension ProseTrial {
    /// An item: a figure, and the name that stands right before it.
    private struct Item {
        var index: Int
        var name: Int
        /// Whether the figure stands in brackets behind the name.
        var isBracketed: Bool
    }

    /// How many words may join a name to its figure: "by", "with", "is at".
    private static let longestJoint = 2
    /// How many words may join an item to the one before: "and", "while the".
    private static let longestLink = 3

    mutating func compareListed() {
        for (number, passage) in passages.enumerated() where passage.statements.count > 1 {
            guard passage.statements.contains(where: { checks[$0] == nil }), let tokens = tokens[number],
                case let names = subject.rowNames.occurrences(in: tokens), names.count > 1
            else { continue }
            for list in lists(in: passage, names) { compare(list) }
        }
    }

    // MARK: The list

    /// The runs of items that follow each other, all of one form.
    private func lists(in passage: Passage, _ names: [NameIndex.Occurrence]) -> [[Item]] {
        var lists: [[Item]] = []
        for index in passage.statements {
            guard let (item, start) = item(index, names) else { continue }
            if let last = lists.last?.last, last.index == index - 1, last.isBracketed == item.isBracketed,
                statements[last.index].figure.unit == statements[index].figure.unit,
                isLinked(index, to: start), isOfOneKind(last.index, index)
            {
                lists[lists.count - 1].append(item)
            } else {
                lists.append([item])
            }
        }
        return lists.filter { $0.count > 1 }
    }

    /// The name right before a figure, with the first of its words.
    private func item(
        _ index: Int,
        _ names: [NameIndex.Occurrence]
    ) -> (item: Item, start: Int)? {
        let (words, first) = (statements[index].words, firstWord(of: index))
        let window = readings[index].window
        guard isListable(index),
            let name = names.last(where: { window.lowerBound <= $0.words.lowerBound && $0.words.upperBound <= first }),
            first - name.words.upperBound <= Self.longestJoint,
            (name.words.upperBound..<first).allSatisfy({
                subject.words.links.contains(words.hashes[$0]) || subject.words.silent.contains(words.hashes[$0])
            })
        else { return nil }
        return (Item(index: index, name: name.name, isBracketed: isBracketed(index)), name.words.lowerBound)
    }

    /// Whether a figure tells how much there is of its row, or by how much that goes one way, and nothing else.
    private func isListable(_ index: Int) -> Bool {
        let reading = readings[index]
        return statements[index].figure.unit != nil && isPlain(index) && !reading.isStart && !reading.isEnd
            && !reading.isMeasure && !reading.isPart && !reading.isElsewhen && !headed.contains(index)
    }

    /// Whether nothing but words that go on with a list stands between an item's name and the figure before.
    private func isLinked(_ index: Int, to start: Int) -> Bool {
        let between = readings[index].window.lowerBound..<start
        let words = statements[index].words
        return between.count <= Self.longestLink
            && between.allSatisfy { word in
                subject.words.joins.contains(words.hashes[word]) || subject.words.silent.contains(words.hashes[word])
                    || subject.words.links.contains(words.hashes[word])
            }
    }

    /// Whether no word of the second figure makes another thing of it than the first one is.
    private func isOfOneKind(_ first: Int, _ second: Int) -> Bool {
        let (one, other) = (readings[first], readings[second])
        guard one.columnKind == other.columnKind || other.aspect == nil || one.aspect == nil else { return false }
        return other.leaning == nil || one.leaning == nil || one.leaning == other.leaning
    }

    // MARK: The column

    private mutating func compare(_ list: [Item]) {
        guard list.contains(where: { checks[$0.index] == nil }) else { return }
        // The column of the items that are cells of their own rows.
        var columns: [GridPlace: Int] = [:]
        for item in list {
            for column in columnsPrinting(item) { columns[column, default: 0] += 1 }
        }
        guard let most = columns.values.max(), most == list.count - 1 || most > 1,
            case let best = columns.filter({ $0.value == most }).keys, best.count == 1, let column = best.first
        else { return }
        for item in list where checks[item.index] == nil { judge(item, in: column) }
    }

    /// A column of a table.
    private struct GridPlace: Hashable {
        var table: Int
        var column: Int
    }

    /// The columns in which a row that an item's name is called by prints its figure.
    private func columnsPrinting(_ item: Item) -> Set<GridPlace> {
        var found: Set<GridPlace> = []
        for row in subject.rowNames.rows(named: item.name) {
            for cell in subject.tables[row.table].table.rows[row.row - 1].cells {
                guard let figure = cell.figure, Agreement(statements[item.index], figure).isAgreement else { continue }
                found.insert(GridPlace(table: row.table, column: cell.column))
            }
        }
        return found
    }

    private mutating func judge(_ item: Item, in column: GridPlace) {
        let rows = subject.rowNames.rows(named: item.name).filter { $0.table == column.table }
        guard rows.count == 1, let row = rows.first,
            let figure = subject.tables[row.table].table.rows[row.row - 1].figure(inColumn: column.column),
            let printed = figure.value?.magnitude, figure.unit == statements[item.index].figure.unit
        else { return }
        let place = ValueIndex.CellPlace(table: row.table, cell: GridCell(row: row.row, column: column.column))
        let stated = statements[item.index].figure
        guard !Agreement(statements[item.index], figure).isAgreement else {
            confirm(item.index, printedAt: place, isByWords: true)
            return
        }
        let target = stated.told(printed)
        guard stated.slippingDigits > 1, !isPrinted(item.index, in: row), !stated.isRounding(of: figure),
            Agreement(statements[item.index], figure) != .lastPlace,
            let slip = NearMiss.diagnosis(stated: stated, printed: target),
            !isDifference(item.index, inRow: row),
            mayBeContradicted(item.index, in: row, column: column.column)
        else { return }
        raise(
            item.index,
            expecting: target,
            at: place,
            printing: figure,
            totals: [.total, .subtotal],
            slip: slip
        )
    }
}
