import Figures

/// Says which strips of figures belong to the labels they were counted out for, from their own sums.
struct SectionProof {
    /// The strips that stand, in the order of print; fewer than were given where one proves nothing.
    private(set) var strips: [Int] = []
    /// What the strips were taken for: the totals within them, or the columns that are sums of each other.
    private(set) var axis: Relation.Axis = .rows

    private static let leastRows = 4
    /// Rows of three columns in which nothing is nil; fewer may hold by chance.
    private static let leastTelling = 3

    /// `strips` are of one length; `totals` are the rows, from 0, that are named a total.
    init(_ strips: [[ExactDecimal?]], totals: Set<Int>) {
        let sums = strips.map { Self.sums(of: $0, totals: totals) }
        guard sums.contains(.telling) else { return }
        var stands = sums.map { $0 != .none }
        var isColumn = Array(repeating: false, count: strips.count)
        // Columns that are the sum of their neighbours prove each other, and leave the totals to be checked.
        for third in strips.indices.dropFirst(2) {
            let triple = third - 2...third
            guard Self.areSums(strips[triple.lowerBound], strips[third - 1], strips[third]) else { continue }
            guard triple.count(where: { sums[$0] == .telling }) >= 2 else { continue }
            for strip in triple {
                stands[strip] = true
                isColumn[strip] = true
            }
        }
        self.strips = strips.indices.filter { stands[$0] }
        if self.strips.allSatisfy({ isColumn[$0] }) { axis = .columns }
        // A short strip alone may add up by chance.
        if self.strips.count == 1, strips[self.strips[0]].count < Self.leastRows { self.strips = [] }
    }

    // MARK: Totals

    private enum Sums {
        case none
        /// They hold, but of a single figure or of nil.
        case weak
        case telling
    }

    /// Whether every named total is the sum of the rows since the last one, with or without that one, or of all the
    /// totals since.
    private static func sums(of strip: [ExactDecimal?], totals: Set<Int>) -> Sums {
        var since = ExactDecimal.zero
        var telling = 0
        var previous: ExactDecimal?
        var subtotals = ExactDecimal.zero
        var isTelling = false
        for (row, value) in strip.enumerated() {
            guard let value else { return .none }
            guard totals.contains(row) else {
                guard let sum = since.adding(value) else { return .none }
                since = sum
                if !value.isZero { telling += 1 }
                continue
            }
            if value == since {
                isTelling = isTelling || telling >= 2
                guard let sum = subtotals.adding(value) else { return .none }
                subtotals = sum
            } else if let last = previous, value == last.adding(since) || value == subtotals.adding(since) {
                subtotals = value
            } else {
                return .none
            }
            previous = value
            since = .zero
            telling = 0
        }
        guard previous != nil else { return .none }
        return isTelling ? .telling : .weak
    }

    // MARK: Columns

    /// Whether one column is the sum of the other two in all rows, or in all but one, which may be the mistake that is
    /// to be found.
    private static func areSums(_ one: [ExactDecimal?], _ other: [ExactDecimal?], _ third: [ExactDecimal?]) -> Bool {
        guard one.count >= leastRows else { return false }
        return holds(one, other, third) || holds(one, third, other) || holds(other, third, one)
    }

    private static func holds(_ one: [ExactDecimal?], _ other: [ExactDecimal?], _ sum: [ExactDecimal?]) -> Bool {
        var telling = 0
        var failed = 0
        for row in one.indices {
            guard let first = one[row], let second = other[row], let result = sum[row] else { return false }
            if first.adding(second) != result {
                failed += 1
            } else if !first.isZero, !second.isZero {
                telling += 1
            }
        }
        return failed <= 1 && telling >= leastTelling
    }
}
