import Lexicon

/// The differences that headings ask for: three columns side by side, of which the last alone says that it tells one.
///
/// Where words ask for it, less has to speak for a relation than where figures alone do; one row of few that breaks it
/// is then what the rules look for.
struct AskedDifferences {
    struct Asked {
        var result: Int
        var operands: [Relation.Operand]
        var trial: ColumnTrials.Trial
        var basis: Relation.Basis
    }

    private let table: Table
    /// The columns whose headings say that they tell a difference.
    private let differences: Set<Int>
    private var asked: [Asked] = []

    init(table: Table, differences: Set<Int>) {
        self.table = table
        self.differences = differences
    }

    /// Whether the words ask for it.
    func ask(_ result: Int, _ operands: [Relation.Operand]) -> Bool {
        guard differences.contains(result), operands.count == 2, operands[0].weight != operands[1].weight else {
            return false
        }
        return operands[1].index == result - 1 && operands[0].index == result - 2
            && !operands.contains { differences.contains($0.index) }
    }

    mutating func note(_ result: Int, _ operands: [Relation.Operand], _ trial: ColumnTrials.Trial) {
        asked.append(Asked(result: result, operands: operands, trial: trial, basis: .arithmetic))
    }

    /// Those that the rows bear out, by themselves or by another of the same headings that holds in all its rows.
    var borneOut: [Asked] {
        let proven = asked.filter { $0.trial.tried == $0.trial.held && $0.trial.bearsOutWords }
        return asked.compactMap { one in
            var told = one
            if tellsTwoTimes(one), one.trial.bearsOutTimes {
                told.basis = .words
                return told
            }
            let isProven = proven.contains { isAlike($0, one) }
            return one.trial.bearsOutWords || one.trial.missesTwo || (isProven && one.trial.missesOne) ? told : nil
        }
    }

    /// Whether two columns of different times stand before the one that says it is their difference.
    private func tellsTwoTimes(_ one: Asked) -> Bool {
        let columns = one.operands.map { table.columns[$0.index - 1] }
        return columns.allSatisfy { $0.period != nil && $0.role != .target } && columns[0].period != columns[1].period
            && columns[0].unit == columns[1].unit
    }

    private func isAlike(_ one: Asked, _ other: Asked) -> Bool {
        func headings(_ asked: Asked) -> [String?] {
            (asked.operands.map(\.index) + [asked.result]).map { table.columns[$0 - 1].path.last }
        }
        return one.result != other.result && one.operands.map(\.weight) == other.operands.map(\.weight)
            && headings(one) == headings(other)
    }
}
