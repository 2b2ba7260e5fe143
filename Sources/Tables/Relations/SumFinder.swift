import Lexicon

/// Finds which rows are totals, and of what.
///
/// Rows not yet summed are kept in the order in which they stand. A total is the sum of the last few of them, back to
/// the heading of its group or as far as its figures say; they are then used up, and the total takes their place, so
/// that totals of totals need no rule of their own.
struct SumFinder {
    private let values: ValueGrid
    /// The columns (from 1) whose figures add up down a table: no percentages, no ratings, no row numbers.
    private let columns: [Int]
    /// Those of them that hold a figure at all.
    private let figureColumns: [Int]
    private var open: [Int] = []
    /// Where in `open` the rows of the current group begin.
    private var groupStart = 0

    private(set) var relations: [Relation] = []

    /// How well a sum of the last open rows meets a total.
    private struct Fit {
        var length: Int
        var tried = 0
        var held = 0
        /// Of those that held, the ones whose figures have digits enough that a sum is no accident.
        var telling = 0
        /// The columns that can't be tried, since an operand can't be read.
        var unread = 0

        var isWhole: Bool { tried > 0 && held == tried }
    }

    init(values: ValueGrid, columns: [Int]) {
        self.values = values
        self.columns = columns
        self.figureColumns = columns.filter { column in
            (1...max(1, values.rowCount)).contains { values[$0, column].isValue }
        }
    }

    /// A heading begins a new group.
    mutating func startGroup() {
        groupStart = open.count
    }

    /// What speaks for a row's being a total before its figures are looked at.
    enum Claim {
        /// Its words say so.
        case named
        /// It closes a block of rows and has no label.
        case unlabelled
        case none
    }

    /// Meets a row (from 1). Returns the rows that it sums up; empty where it is no total of rows above.
    mutating func meet(row: Int, claim: Claim) -> [Int] {
        // A row whose figure can't be read is an operand all the same: a sum without it would be another sum.
        guard figureColumns.contains(where: { values[row, $0].state == .value || values[row, $0].state == .unread })
        else { return [] }
        guard let fit = fit(of: row, claim: claim) else {
            open.append(row)
            return []
        }
        let operands = Array(open.suffix(fit.length))
        let across = columns.filter { values[row, $0].isValue && operandsTell(operands, in: $0) }
        relations.append(
            Relation(
                kind: .sum,
                axis: .rows,
                result: row,
                operands: operands.map { Relation.Operand($0) },
                across: across,
                basis: claim == .named ? .words : .arithmetic,
                tried: fit.tried,
                held: fit.held
            )
        )
        open.removeLast(fit.length)
        open.append(row)
        groupStart = min(groupStart, open.count - 1)
        return operands
    }

    private func fit(of row: Int, claim: Claim) -> Fit? {
        switch claim {
        case .named: namedFit(of: row)
        case .unlabelled: namedFit(of: row).flatMap { $0.held * 2 >= $0.tried && $0.held > 0 ? $0 : nil }
        case .none: silentFit(of: row)
        }
    }

    private func operandsTell(_ operands: [Int], in column: Int) -> Bool {
        operands.contains { values[$0, column].isValue }
    }

    /// The rows that a row called a total sums up: those that fit best, and if none fits, those that its place names.
    private func namedFit(of row: Int) -> Fit? {
        guard !open.isEmpty else { return nil }
        let byPlace = groupStart < open.count ? open.count - groupStart : open.count
        var best: Fit?
        forEachFit(of: row, upTo: open.count) { fit in
            guard fit.held > 0, fit.length > 1 || fit.length == byPlace else { return }
            guard let known = best else {
                best = fit
                return
            }
            if fit.held * known.tried > known.held * fit.tried || fit.held > known.held {
                best = fit
            } else if fit.held == known.held, fit.tried == known.tried, known.length != byPlace {
                // Rows of nils above change no sum; they belong to it all the same.
                best = fit
            }
        }
        return best ?? fit(of: row, length: byPlace).flatMap { $0.tried + $0.unread > 0 ? $0 : nil }
    }

    /// Whether a row that no sum was found for may be one all the same: there was nothing above it to sum.
    func mayBeTotal(_ row: Int) -> Bool {
        open.count <= 1
    }

    /// The rows that an unnamed row sums up beyond chance: every column agrees, and there is more than one to agree.
    private func silentFit(of row: Int) -> Fit? {
        var best: Fit?
        forEachFit(of: row, upTo: min(open.count, TableLimits.silentSumRows)) { fit in
            guard best == nil, fit.isWhole, fit.length > 1 else { return }
            if fit.telling >= 2 || (fit.telling == 1 && fit.length >= 3) { best = fit }
        }
        return best
    }

    private func fit(of row: Int, length: Int) -> Fit? {
        var result: Fit?
        forEachFit(of: row, upTo: length) { if $0.length == length { result = $0 } }
        return result
    }

    /// Tries the last 1, 2, 3 ... open rows. Takes time in proportion to their number and the columns.
    private func forEachFit(of row: Int, upTo longest: Int, _ body: (Fit) -> Void) {
        var sums = Array(repeating: Int64(0), count: columns.count)
        var slacks = Array(repeating: Int64(0), count: columns.count)
        var counts = Array(repeating: 0, count: columns.count)
        var mixed = Array(repeating: false, count: columns.count)
        var unread = mixed
        var length = 0
        for operand in open.suffix(longest).reversed() {
            length += 1
            var fit = Fit(length: length)
            for (position, column) in columns.enumerated() {
                let slot = values[operand, column]
                let result = values[row, column]
                // Days and pounds under one heading are no sum.
                if slot.isValue, slot.doubled != 0, slot.unit != result.unit { mixed[position] = true }
                if slot.state == .unread { unread[position] = true }
                sums[position] &+= slot.doubled
                slacks[position] &+= slot.slack
                counts[position] += slot.isValue ? 1 : 0
                if result.isValue, unread[position] { fit.unread += 1 }
                guard result.isValue, counts[position] > 0, !mixed[position], !unread[position] else { continue }
                fit.tried += 1
                guard (sums[position] &- result.doubled).magnitude <= (slacks[position] &+ result.slack).magnitude
                else {
                    continue
                }
                fit.held += 1
                if counts[position] > 1, result.isLong { fit.telling += 1 }
            }
            body(fit)
        }
    }
}
