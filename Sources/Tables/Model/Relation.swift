/// A sum, difference or quotient that the figures of a table should satisfy.
///
/// `Tables` proposes relations and says how many of their instances hold; it judges none. An instance is one column of
/// a relation between rows, or one row of a relation between columns.
public struct Relation: Hashable, Sendable {
    public enum Axis: String, Sendable, CaseIterable {
        /// The result and the operands are rows; the relation is to hold in each of ``Relation/across`` columns.
        case rows
        /// The result and the operands are columns; it is to hold in each of ``Relation/across`` rows.
        case columns
    }

    public enum Kind: String, Sendable, CaseIterable {
        /// result = Σ weight × operand
        case sum
        /// result = forecast or actual − budget (a sum with a weight of −1)
        case variance
        /// result = 100 × first operand ÷ second operand
        case percentage
        /// result = 100 × (first operand − second operand) ÷ second operand
        case change
        /// result = first operand ÷ second operand
        case quotient
        /// result = first operand × second operand
        case product
        /// result = 100 × first operand ÷ the sum of both
        case portion
        /// result = the sum of the operands ÷ their number
        case mean
        /// result = the result before it, in the order of ``Relation/across``, + Σ weight × operand;
        /// the first is the sum alone
        case running
        /// result = the operand in the place before, in the order of ``Relation/across``:
        /// a balance opens where it closed
        case carried
        /// The operands are shares; together they make the result, or 100 where the result is 0.
        case shares

        /// Whether the result is made by dividing or multiplying, and not by adding.
        public var isOfRatios: Bool {
            switch self {
            case .percentage, .change, .quotient, .product, .portion, .mean: true
            case .sum, .variance, .running, .carried, .shares: false
            }
        }
    }

    public enum Basis: String, Sendable, CaseIterable {
        /// The words of the row or heading say so.
        case words
        /// No word says so, but the figures do.
        case arithmetic
    }

    public struct Operand: Hashable, Sendable {
        /// A row or column, from 1.
        public var index: Int
        public var weight: Int

        public init(_ index: Int, weight: Int = 1) {
            self.index = index
            self.weight = weight
        }
    }

    public var kind: Kind
    public var axis: Axis
    /// The row or column (from 1) that holds the result.
    public var result: Int
    public var operands: [Operand]
    /// The columns or rows (from 1) in which the relation is to hold; of what runs on or is carried,
    /// in the order of time.
    public var across: [Int]
    public var basis: Basis
    /// How many instances could be tried, and how many held within their rounding.
    public var tried: Int
    public var held: Int
    /// Of those that did not hold, the ones in which a single slip of the pen would explain it.
    public var slips: Int
    /// The table was put together by this relation, so that it holds by force and checks nothing.
    public var usedToRecover: Bool

    public init(
        kind: Kind,
        axis: Axis,
        result: Int,
        operands: [Operand],
        across: [Int],
        basis: Basis,
        tried: Int = 0,
        held: Int = 0,
        slips: Int = 0,
        usedToRecover: Bool = false
    ) {
        self.kind = kind
        self.axis = axis
        self.result = result
        self.operands = operands
        self.across = across
        self.basis = basis
        self.tried = tried
        self.held = held
        self.slips = slips
        self.usedToRecover = usedToRecover
    }
}
