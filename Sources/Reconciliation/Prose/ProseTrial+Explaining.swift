import Figures
import Lexicon
import Papers
import Records
import Tables

extension ProseTrial {
    /// Why a figure may rightly differ from what its name prints.
    struct Explanation {
        var label: String
        var place: Place
        var text: String
    }

    /// How many statements before and after may take part in a sum.
    private static let reach = 4

    /// Looks for the sum behind a figure: its row and another, two cells of its row, its row and another figure told
    /// beside it. Nil where there is none, or where the figure itself stands in the row: then it is out of place.
    func explanation(of index: Int, _ aspect: FigureAspect, _ pairs: [Pair]) -> Explanation? {
        guard let stated = statements[index].figure.value?.magnitude, !stated.isZero else { return nil }
        for pair in pairs {
            let facts = subject.records[pair.record]
            if facts.figures.contains(where: { $0.figure.value?.magnitude == stated }) { return nil }
            if let found = otherRow(index, aspect, pair, stated) ?? sameRow(pair, aspect, stated)
                ?? toldBeside(index, aspect, pair, stated)
            {
                return found
            }
        }
        return nil
    }

    /// The figure stands in the row itself, in a column that is none of its record's: the sentence tells of that
    /// column rather than wrongly of another. A column of another year is no such column.
    func unnamedColumn(_ index: Int, _ pairs: [Pair]) -> Explanation? {
        for pair in pairs {
            let facts = subject.records[pair.record]
            let table = subject.tables[facts.table]
            guard table.table.rows.indices.contains(facts.row - 1) else { continue }
            for cell in table.table.rows[facts.row - 1].cells {
                guard table.table.columns.indices.contains(cell.column - 1),
                    table.table.columns[cell.column - 1].period == nil,
                    let figure = cell.figure, figure.value?.isZero == false,
                    !facts.figures.contains(where: { $0.figure.place == figure.place }),
                    Agreement(statements[index], figure).isAgreement
                else { continue }
                let name = table.name(of: GridCell(row: facts.row, column: cell.column))
                return Explanation(label: name, place: figure.place, text: "It is what \(name) prints.")
            }
        }
        return nil
    }

    /// Another row of the column: one that stands beside it or shares a word of its name.
    private func otherRow(_ index: Int, _ aspect: FigureAspect, _ pair: Pair, _ stated: ExactDecimal) -> Explanation? {
        let facts = subject.records[pair.record]
        guard let value = pair.figure.value else { return nil }
        let stems = Set(facts.name.map { subject.names.names[$0].stems } ?? [])
        for record in (subject.recordsOfTable[facts.table] ?? []).prefix(400) where record != pair.record {
            let other = subject.records[record]
            guard let figure = other.figure(aspect), let part = figure.value,
                let word = Self.joining(value, part, into: stated)
            else { continue }
            let isBeside = abs(other.row - facts.row) == 1
            let shares = other.name.map { name in
                subject.names.names[name].stems.contains { stems.contains($0) && !subject.words.generic.contains($0) }
            }
            guard isBeside || shares == true else { continue }
            return explanation(pair, aspect, "\(word) \(name(of: record, aspect)) \(figure.printed)")
        }
        return nil
    }

    private func sameRow(_ pair: Pair, _ aspect: FigureAspect, _ stated: ExactDecimal) -> Explanation? {
        guard let value = pair.figure.value else { return nil }
        let facts = subject.records[pair.record]
        for other in facts.figures where other.figure.place != pair.figure.place {
            guard let part = other.figure.value, other.figure.unit == pair.figure.unit,
                let word = Self.joining(value, part, into: stated)
            else { continue }
            return explanation(pair, aspect, "\(word) \(name(of: pair.record, other.aspect)) \(other.figure.printed)")
        }
        return nil
    }

    /// "After the use of £0.2m of reserves": what the text names beside it is added or taken away.
    private func toldBeside(_ index: Int, _ aspect: FigureAspect, _ pair: Pair, _ stated: ExactDecimal)
        -> Explanation?
    {
        guard let value = pair.figure.value?.magnitude else { return nil }
        let section = subject.sections.heading(of: statements[index].block)
        for other in max(0, index - Self.reach)..<min(statements.count, index + Self.reach + 1) where other != index {
            guard subject.sections.heading(of: statements[other].block) == section,
                statements[other].figure.unit == pair.figure.unit,
                let part = statements[other].figure.value?.magnitude,
                let word = Self.joining(value, part, into: stated)
            else { continue }
            return explanation(pair, aspect, "\(word) the \(statements[other].figure.printed) told beside it")
        }
        return nil
    }

    /// Whether a part other than nil is added to a figure, or taken from it, to make what is stated, in a word.
    private static func joining(_ value: ExactDecimal, _ part: ExactDecimal, into stated: ExactDecimal) -> String? {
        if part.isZero { return nil }
        if (value + part).magnitude == stated { return "and" }
        return (value - part).magnitude == stated ? "less" : nil
    }

    private func explanation(_ pair: Pair, _ aspect: FigureAspect, _ part: String) -> Explanation {
        let name = name(of: pair.record, aspect)
        return Explanation(
            label: name,
            place: pair.figure.place,
            text: "\(name) \(pair.figure.printed) \(part) make it."
        )
    }
}
