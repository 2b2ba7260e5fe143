/// Tries sums of rows against a row, column by column.
///
/// A class, since whoever looks for sums hands it on for every row of a table: a copy costs one reference.
final class SumTrials: Sendable {
    let values: ValueGrid
    let columns: [Int]
    let told: Set<Int>
    private let mayAverage: Bool
    /// The columns that hold a figure at all.
    private let figureColumns: [Int]

    /// How well a sum of rows meets a total.
    struct Fit {
        /// How many of the last rows are summed up.
        var length: Int
        var operands: [Relation.Operand] = []
        var tried = 0
        var held = 0
        /// Of those that held, the ones whose figures have digits enough that a sum is no accident.
        var telling = 0
        /// The columns that can't be tried, since an operand can't be read.
        var unread = 0

        var isWhole: Bool { tried > 0 && held == tried }

        /// The same fit with its operands spelt out: the last of `rows`.
        func completed(_ rows: ArraySlice<Int>) -> Fit {
            var fit = self
            fit.operands = rows.suffix(length).map { Relation.Operand($0) }
            return fit
        }
    }

    /// - Parameters:
    ///   - columns: those (from 1) whose figures add up down a table: no percentages, no ratings, no row numbers.
    ///   - told: those of them that are sums or differences of others.
    ///   - mayAverage: whether a column may tell averages. Where cells were put into their places because of what they
    ///     add up to, every column has its say.
    init(values: ValueGrid, columns: [Int], told: Set<Int> = [], mayAverage: Bool = false) {
        self.mayAverage = mayAverage
        self.values = values
        self.columns = columns
        self.told = told
        figureColumns = columns.filter { column in
            (1...max(1, values.rowCount)).contains { values[$0, column].isValue }
        }
    }

    var rowCount: Int { values.rowCount }

    /// Whether anything is printed in the row where figures are due.
    func holdsFigures(_ row: Int) -> Bool {
        figureColumns.contains { values[row, $0].state == .value || values[row, $0].state == .unread }
    }

    /// The columns in which a row's sum is to hold. Where no words ask for a sum, a column of dashes beside a figure is
    /// one in which the parts are not told.
    func across(_ row: Int, _ operands: [Relation.Operand], isNamed: Bool) -> [Int] {
        columns.filter { column in
            guard values[row, column].isValue else { return false }
            let told = operands.map { values[$0.index, column] }.filter(\.isValue)
            guard !told.isEmpty else { return false }
            return isNamed || values[row, column].doubled == 0 || !told.allSatisfy(\.isDash)
        }
    }

    /// Whether nothing but nils stands in a row.
    func isNil(_ row: Int) -> Bool { columns.allSatisfy { values[row, $0].doubled == 0 } }

    /// Whether a minus is printed in any of the rows.
    func printSigns(_ rows: [Int]) -> Bool {
        rows.contains { row in columns.contains { values[row, $0].isValue && values[row, $0].doubled < 0 } }
    }

    /// Whether a sum takes what is printed with a minus throughout and so adds it to what is printed without one: the
    /// page gives no such reading, and a minus that slipped in does.
    func turnsMinus(of operands: [Relation.Operand], for row: Int) -> Bool {
        operands.contains { operand in
            operand.weight < 0
                && columns.contains { values[operand.index, $0].doubled < 0 && values[row, $0].doubled > 0 }
                && columns.allSatisfy { values[operand.index, $0].doubled <= 0 && values[row, $0].doubled >= 0 }
        }
    }

    /// How well the last 1, 2, 3 ... rows of a list make a row. Takes time in proportion to their number and the
    /// columns.
    func fits(of row: Int, over rows: ArraySlice<Int>) -> Fits {
        // Where the row holds no number there is nothing to be made.
        var sums: [Fits.Column] = []
        sums.reserveCapacity(columns.count)
        for column in columns {
            let result = values[row, column]
            if result.isValue { sums.append(Fits.Column(column: column, result: result)) }
        }
        return Fits(values: values, sums: sums, rows: rows, mayAverage: mayAverage)
    }

    func fits(of row: Int, over rows: [Int]) -> Fits { fits(of: row, over: rows[...]) }

    /// One fit after the other, each of one row more.
    struct Fits: Sequence, IteratorProtocol {
        fileprivate struct Column {
            let column: Int
            let result: ValueGrid.Slot
            var sum = Sum()

            init(column: Int, result: ValueGrid.Slot) {
                self.column = column
                self.result = result
            }
        }

        private let values: ValueGrid
        private var sums: [Column]
        private let rows: ArraySlice<Int>
        private let mayAverage: Bool
        private var length = 0

        fileprivate init(values: ValueGrid, sums: [Column], rows: ArraySlice<Int>, mayAverage: Bool) {
            self.mayAverage = mayAverage
            self.values = values
            self.sums = sums
            self.rows = rows
        }

        mutating func next() -> Fit? {
            guard length < rows.count else { return nil }
            length += 1
            var fit = Fit(length: length)
            let (values, row, mayAverage) = (values, rows[rows.endIndex - length], mayAverage)
            // In place: an array is asked before each change whether it is shared.
            var sums = sums.mutableSpan
            for index in sums.indices {
                sums[index].sum.add(values[row, sums[index].column], weight: 1, result: sums[index].result)
                sums[index].sum.count(into: &fit, result: sums[index].result, mayAverage: mayAverage)
            }
            return fit
        }
    }

    /// Tries one sum, its weights included.
    func fit(of row: Int, _ operands: [Relation.Operand]) -> Fit {
        var fit = Fit(length: operands.count, operands: operands)
        for column in columns {
            let result = values[row, column]
            var sum = Sum()
            for operand in operands {
                sum.add(values[operand.index, column], weight: Int64(operand.weight), result: result)
            }
            sum.count(into: &fit, result: result, mayAverage: mayAverage)
        }
        return fit
    }

    /// How improbable a fit is, in bits, counted in the columns that no others tell, and once in those that are alike.
    ///
    /// Where every sum that holds does so to the last digit, it says more than that each is within its rounding.
    func bits(of fit: Fit, _ row: Int) -> Int {
        var bits = 0
        var exact: Int? = 0
        var counted: [Int] = []
        for column in columns where !told.contains(column) {
            let result = values[row, column]
            guard result.isValue, result.doubled != 0 else { continue }
            var sum = Sum()
            var grain = Evidence.grain(of: result.doubled)
            var nonzero = 0
            for operand in fit.operands {
                let slot = values[operand.index, column]
                sum.add(slot, weight: Int64(operand.weight), result: result)
                grain = min(grain, Evidence.grain(of: slot.doubled))
                nonzero += slot.doubled == 0 ? 0 : 1
            }
            guard nonzero >= 2, sum.meets(result), !counted.contains(where: { areAlike($0, column, fit, row) }) else {
                continue
            }
            counted.append(column)
            bits += Evidence.bits(of: result.doubled.magnitude, slack: max(grain, sum.slack(with: result)))
            let ofExact = Evidence.bits(of: result.doubled.magnitude, slack: grain)
            exact = sum.isExact(result) ? exact.map { $0 + ofExact } : nil
        }
        return max(bits, (exact ?? 0) - 1)
    }

    /// Whether two columns hold the same figures in all rows of a sum: the one bears out what the other does, no more.
    private func areAlike(_ first: Int, _ second: Int, _ fit: Fit, _ row: Int) -> Bool {
        values[row, first].doubled == values[row, second].doubled
            && fit.operands.allSatisfy { values[$0.index, first].doubled == values[$0.index, second].doubled }
    }

    /// The sum of some rows in one column.
    fileprivate struct Sum {
        private var total: Int64 = 0
        private var slack: Int64 = 0
        private var present = 0
        private var least = Int64.max
        private var greatest = Int64.min
        private var isMixed = false
        private var isUnread = false

        mutating func add(_ slot: ValueGrid.Slot, weight: Int64, result: ValueGrid.Slot) {
            // Days and pounds under one heading are no sum.
            if slot.isValue, slot.doubled != 0, slot.unit != result.unit { isMixed = true }
            if slot.state == .unread { isUnread = true }
            total &+= slot.doubled &* weight
            slack &+= slot.slack
            guard slot.isValue else { return }
            present += 1
            least = min(least, slot.doubled)
            greatest = max(greatest, slot.doubled)
        }

        /// Whether a result lies among its parts, none of which is negative, and below the sum of all but the greatest:
        /// an average does, or the longest of several waits. Such a column has no say in whether a row is a sum.
        private func areAveraged(in result: ValueGrid.Slot) -> Bool {
            present >= Self.fewestAveraged && least >= 0 && (least...greatest).contains(result.doubled)
                && result.doubled < total &- greatest
        }

        private static let fewestAveraged = 3

        func slack(with result: ValueGrid.Slot) -> UInt64 { (slack &+ result.slack).magnitude }

        func meets(_ result: ValueGrid.Slot) -> Bool {
            guard result.isValue, present > 0, !isMixed, !isUnread else { return false }
            return (total &- result.doubled).magnitude <= slack(with: result)
        }

        func isExact(_ result: ValueGrid.Slot) -> Bool { total == result.doubled }

        func count(into fit: inout Fit, result: ValueGrid.Slot, mayAverage: Bool) {
            guard result.isValue else { return }
            if isUnread { fit.unread += 1 }
            guard present > 0, !isMixed, !isUnread, !(mayAverage && areAveraged(in: result)) else { return }
            fit.tried += 1
            guard meets(result) else { return }
            fit.held += 1
            if present > 1, result.isLong { fit.telling += 1 }
        }
    }
}
