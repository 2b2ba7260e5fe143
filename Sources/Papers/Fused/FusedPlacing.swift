import Figures
import Lexicon

/// Places the figures of rows that have too few, by what kind of value a column takes and by the totals.
struct FusedPlacing {
    enum Outcome {
        case done, bounded
    }

    let source: SourceText
    let lexicon: Lexicon
    let count: Int

    /// Columns that take percentages take nothing else, and no other column takes them.
    private struct Kinds {
        var percent: [Int]
        var other: [Int]
    }

    func place(_ rows: inout [FusedRow]) -> Outcome {
        guard rows.contains(where: { $0.columns == nil && !$0.isTitle }) else { return .done }
        let kinds = kinds(of: rows)
        var outcome = Outcome.done
        for total in rows.indices where rows[total].columns?.count == count && isTotal(rows[total]) {
            scopes: for scope in scopes(before: total, in: rows) {
                guard scope.contains(where: { rows[$0].columns == nil }) else { continue }
                switch placement(of: scope, total: total, in: rows, kinds) {
                case .placed(let placed):
                    for (row, columns) in placed {
                        rows[row].columns = columns
                        rows[row].isPlaced = true
                    }
                    break scopes
                case .impossible: continue
                case .bounded: outcome = .bounded
                }
            }
        }
        return outcome
    }

    private func kinds(of rows: [FusedRow]) -> Kinds {
        let full = rows.filter { $0.values.count == count }
        let percent = (0..<count).filter { column in
            !full.isEmpty
                && full.allSatisfy { row in
                    let word = row.values[row.values.startIndex + column]
                    return isPercent(word) || word.kind == .mark
                } && full.contains { isPercent($0.values[$0.values.startIndex + column]) }
        }
        return Kinds(percent: percent, other: (0..<count).filter { !percent.contains($0) })
    }

    private func isPercent(_ word: FusedWord) -> Bool {
        word.bytes.contains { source.bytes[$0] == 0x25 }
    }

    private func isTotal(_ row: FusedRow) -> Bool {
        FusedNames.isTotal(row.label[...], lexicon: lexicon, bytes: source.bytes)
    }

    /// The rows that a total may be made of, the nearest first: since the title of its group, since the last total,
    /// all.
    private func scopes(before total: Int, in rows: [FusedRow]) -> [[Int]] {
        func items(_ range: Range<Int>) -> [Int] { range.filter { !rows[$0].isTitle && !isTotal(rows[$0]) } }
        let title = rows[..<total].lastIndex { $0.isTitle }
        let last = rows[..<total].lastIndex { isTotal($0) }
        var starts = [title.map { $0 + 1 }, last.map { $0 + 1 }, 0].compactMap(\.self)
        if let title, let last, title > last + 1, items(last + 1..<title).isEmpty { starts.removeFirst() }
        var scopes: [[Int]] = []
        for start in starts.sorted(by: >) {
            let scope = items(start..<total)
            if !scope.isEmpty, scope != scopes.last { scopes.append(scope) }
        }
        return scopes
    }

    private func placement(of scope: [Int], total: Int, in rows: [FusedRow], _ kinds: Kinds)
        -> ColumnPlacement.Outcome
    {
        var figures: [[ExactDecimal]] = []
        var others: [[Int]] = []
        for row in scope {
            let values = Array(rows[row].values)
            let percent = values.indices.filter { isPercent(values[$0]) }
            var plain = values.indices.filter { !isPercent(values[$0]) }
            // A dash in a column of percentages is one of them.
            if values.count == count { plain = kinds.other }
            guard values.count == count || percent.isEmpty || percent.count == kinds.percent.count else {
                return .impossible
            }
            if let columns = rows[row].columns, columns.count < count {
                // Placed by a total before this one: its other columns are nil.
                let placed = kinds.other.map { column in
                    columns.firstIndex(of: column).flatMap { value(of: values[$0]) } ?? .zero
                }
                figures.append(placed)
            } else {
                let read = plain.compactMap { value(of: values[$0]) }
                guard read.count == plain.count, !read.isEmpty || plain.isEmpty else { return .impossible }
                figures.append(read)
            }
            others.append(values.count == count ? [] : percent.isEmpty ? [] : kinds.percent)
        }
        let totals = Array(rows[total].values)
        let sums = kinds.other.compactMap { value(of: totals[$0]) }
        guard sums.count == kinds.other.count else { return .impossible }
        // A row that lacks only its percentage stands by its kind alone.
        var placed: [Int: [Int]] = [:]
        for (index, row) in scope.enumerated()
        where rows[row].columns == nil && figures[index].count == kinds.other.count {
            placed[row] = (kinds.other + others[index]).sorted()
        }
        switch ColumnPlacement(rows: figures, total: sums).outcome() {
        case .placed(let found):
            for (index, columns) in found {
                placed[scope[index]] = (columns.map { kinds.other[$0] } + others[index]).sorted()
            }
        case .impossible: if placed.isEmpty { return .impossible }
        case .bounded: if placed.isEmpty { return .bounded }
        }
        return .placed(placed)
    }

    private func value(of word: FusedWord) -> ExactDecimal? {
        // Which way it goes is for the heading to say.
        word.leaning == nil ? word.amount(in: source.bytes) : nil
    }
}
