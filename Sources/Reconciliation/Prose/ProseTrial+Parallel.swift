import Figures
import Lexicon
import Records
import Tables

/// Two rows of one table, each with its figure, in one breath: "Composting gives £125k back and sorting £84k".
///
/// Where only the first one's words say what is told, the second is the same of another row. A variance beside a figure
/// that its own row prints under another heading is one by mistake.
extension ProseTrial {
    /// How many words besides the name may stand between the two.
    private static let longestParallel = 3

    mutating func compareParallel(_ context: inout ContextWords) {
        for number in passages.indices where rowsNamed[number].count > 1 {
            let told = passages[number].statements
            guard told.count <= Self.mostAddressed else { continue }
            for index in told where !isRaised[index] {
                for other in [index - 1, index + 1] where told.contains(other) {
                    compareParallel(index, beside: other, &context)
                }
            }
        }
    }

    private mutating func compareParallel(_ index: Int, beside other: Int, _ context: inout ContextWords) {
        guard let own = bonds[index], let twin = bonds[other], own.table == twin.table, own.row != twin.row,
            let column = twin.column, let printed = own.column, column != printed, traits[index].isPlainMoney,
            !isRaised[other], mayBeParallel(index), areParallel(min(index, other), own, twin, isFirst: index < other)
        else { return }
        let table = subject.tables[own.table].table
        let place = ValueIndex.CellPlace(table: own.table, cell: GridCell(row: own.row, column: column))
        guard self.column(of: place)?.role == .variance, isOnly(column, in: twin, of: other),
            let figure = table.cell(row: own.row, column: column)?.figure, let value = figure.value,
            figure.unit == statements[index].figure.unit, !Agreement(statements[index], figure).isAgreement,
            !isCalled(index, printed, own.table, &context),
            !passages[passageOf[index]].statements.contains(where: {
                $0 != index
                    && (bonds[$0]?.table == own.table && bonds[$0]?.column == printed
                        || Agreement(statements[$0], figure).isAgreement)
            })
        else { return }
        let name = subject.tables[own.table].name(of: GridCell(row: own.row, column: printed))
        raise(
            index,
            expecting: statements[index].figure.told(value.magnitude),
            at: place,
            printing: figure,
            totals: [.total, .subtotal],
            slip: nil,
            text: "It is what \(name) prints.",
            overruling: true
        )
    }

    private func mayBeParallel(_ index: Int) -> Bool {
        let reading = readings[index]
        return (reading.aspect == nil || reading.aspect?.isVariance == true || reading.aspect == .change)
            && !reading.isElsewhen && !reading.isPart && !reading.isStart && !reading.isEnd && !isSupposed(index)
    }

    /// Whether little but the name of the second row stands between two figures, "and" among it, and the name of the
    /// first before both.
    private func areParallel(_ first: Int, _ own: Bond, _ twin: Bond, isFirst: Bool) -> Bool {
        let words = statements[first].words
        let between = words.position(atOrAfter: statements[first].range.upperBound)..<firstWord(of: first + 1)
        let (leading, following) = isFirst ? (own, twin) : (twin, own)
        let names = rowsNamed[passageOf[first]]
        func isOf(_ bond: Bond, _ name: NameIndex.Occurrence) -> Bool {
            subject.rowNames.rows(named: name.name).contains { $0.table == bond.table && $0.row == bond.row }
        }
        guard let name = names.first(where: { between.contains($0.words.lowerBound) && isOf(following, $0) }),
            name.words.upperBound <= between.upperBound,
            names.contains(where: { $0.words.upperBound <= firstWord(of: first) && isOf(leading, $0) })
        else { return false }
        return between.count - name.words.count <= Self.longestParallel
            && between.contains { subject.words.joins.contains(words.hashes[$0]) }
    }

    /// Whether no other cell of the row of a figure prints it.
    private func isOnly(_ column: Int, in bond: Bond, of index: Int) -> Bool {
        cell(printing: index, in: RowPlace(table: bond.table, row: bond.row), besides: column) == nil
    }

    /// Whether the sentence has half of what tells a column's heading from the others.
    private func isCalled(_ index: Int, _ column: Int, _ table: Int, _ context: inout ContextWords) -> Bool {
        let said = StemSet(tokens[passageOf[index]]?.stems ?? [])
        return context.share(ofTellingWordsOf: column, of: table, in: said).isHalf
    }
}
