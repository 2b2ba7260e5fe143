import Figures
import Tables

/// A cell of a table, by row and column from 1.
struct GridCell: Hashable, Sendable {
    var row: Int32
    var column: Int32

    init(row: Int, column: Int) {
        self.row = Int32(clamping: row)
        self.column = Int32(clamping: column)
    }
}

/// A cell's part in an equation.
struct Term: Sendable {
    var cell: GridCell
    var weight: Int
    var reading: Reading
}

/// A sum or quotient of printed figures that should make another printed figure: one instance of a relation.
public struct Equation: Sendable {
    /// What shares make where no result is printed.
    static let whole = ExactDecimal(100)

    /// Of a percentage, the result is 100 × the first operand ÷ the second, of a change 100 less than that, of a
    /// quotient what the one divided by the other makes, of a product what both do, of a portion 100 × the first ÷ the
    /// sum of both, of a mean the sum of the operands ÷ their number; of all others, the sum of the operands, each
    /// times its weight.
    var kind: Relation.Kind
    /// The printed result; nil where the operands should make ``whole``.
    var stated: Term?
    var operands: [Term]
    /// A percentage without a sign of a figure to which a word gives one: it is of the size.
    var isOfSizes = false
    /// Its table was put together so that it holds: where it does, that is no news.
    var isUsedToRecover = false

    var isQuotient: Bool { kind.isOfRatios }

    /// Every term that holds a number.
    var numbers: [Term] {
        ([stated].compactMap(\.self) + operands).filter { $0.reading.number != nil }
    }

    /// Whether a figure is printed in any of its cells. Where none is, there is nothing to check.
    var isPrinted: Bool {
        stated?.reading.isFigure == true || operands.contains { $0.reading.isFigure }
    }
}

/// The equations of one relation. They stand or fall together: where most of them don't hold, none was meant.
public struct EquationSeries: Sendable {
    var basis: Relation.Basis
    /// How many of those that fail may each be a single slip of the pen.
    var slips = 0
    var equations: [Equation]
}
