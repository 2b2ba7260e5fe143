import Figures

/// What the figures of a grid prove: totals that are the sums of the rows above them, columns that are made of others.
struct StripProof {
    enum Sums {
        case none
        /// They hold, but of a single figure or of nil.
        case weak
        case telling
    }

    /// For each column, whether all the totals that labels name hold in it.
    let sums: [Sums]
    /// Columns that make each other in all rows, or in all but one, which may be the mistake that is to be found.
    private(set) var related: Set<Int> = []
    /// Three columns of which one is the sum of the others, that one last.
    private(set) var triples: [(one: Int, other: Int, sum: Int)] = []
    /// The rows in which they do.
    private(set) var bound: Set<Int> = []
    /// The rows that are in every column the sum of those since the last such row.
    let totals: Set<Int>

    private static let leastRows = 3
    /// Rows in which nothing is nil; fewer may hold by chance.
    private static let leastTelling = 3
    /// Columns of which every three are tried.
    private static let fewColumns = 8
    /// Numbers of fewer digits make each other by chance.
    private static let leastDigits = 3

    var hasTotals: Bool { sums.contains(.telling) }
    /// Whether half of the columns make each other; a few of many may do so by chance.
    var hasRelation: Bool { !related.isEmpty && related.count * 2 >= sums.count }
    /// Whether more columns bear the totals out than deny them.
    var totalsStand: Bool { hasTotals && sums.count { $0 == .none } <= sums.count { $0 != .none } }

    /// - Parameter columns: Of one length; nil where no number is printed.
    /// - Parameter totals: The rows, from 0, that are named a total.
    init(_ columns: [[ExactDecimal?]], totals: Set<Int>) {
        sums = columns.map { Self.sums(of: $0, totals: totals) }
        self.totals = Self.totals(of: columns)
        let rows = columns.first?.count ?? 0
        guard rows >= Self.leastRows, columns.count >= 3 else { return }
        for combination in Self.combinations(of: columns.count) {
            guard let held = Self.rows(of: columns, in: combination) else { continue }
            if bound.isEmpty { bound = held } else { bound.formIntersection(held) }
            related.formUnion(combination.map(\.column))
            if combination.count == 3 { addTriple(combination) }
        }
    }

    private mutating func addTriple(_ terms: [Term]) {
        let isPositive = terms.count { $0.weight > 0 } == 1
        guard let sum = terms.first(where: { ($0.weight > 0) == isPositive })?.column else { return }
        let rest = terms.map(\.column).filter { $0 != sum }
        triples.append((rest[0], rest[1], sum))
    }

    // MARK: Totals

    /// Whether every named total is the sum of the rows since the last one, with or without that one, or of all the
    /// totals since.
    private static func sums(of strip: [ExactDecimal?], totals: Set<Int>) -> Sums {
        var since = ExactDecimal.zero
        var telling = 0
        var hasLong = false
        var previous: ExactDecimal?
        var subtotals = ExactDecimal.zero
        var isTelling = false
        for (row, value) in strip.enumerated() {
            guard let value else { return .none }
            guard totals.contains(row) else {
                guard let sum = since.adding(value) else { return .none }
                since = sum
                if !value.isZero { telling += 1 }
                hasLong = hasLong || isLong(value)
                continue
            }
            if value == since {
                isTelling = isTelling || telling >= 2 && (hasLong || isLong(value))
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
            hasLong = false
        }
        guard previous != nil else { return .none }
        return isTelling ? .telling : .weak
    }

    /// Whether a number has digits enough to be no accident: three, or a decimal.
    private static func isLong(_ value: ExactDecimal) -> Bool {
        value.leadingPlace >= leastDigits || value.exponent < 0
    }

    private static func totals(of columns: [[ExactDecimal?]]) -> Set<Int> {
        guard let rows = columns.first?.count else { return [] }
        var totals: Set<Int> = []
        var since = Array(repeating: ExactDecimal.zero, count: columns.count)
        var count = 0
        for row in 0..<rows {
            let isSum = columns.indices.allSatisfy { columns[$0][row] == since[$0] }
            if count >= 2, isSum, since.contains(where: isLong) {
                totals.insert(row)
                since = Array(repeating: .zero, count: columns.count)
                count = 0
            } else {
                for column in columns.indices {
                    since[column] = since[column].adding(columns[column][row] ?? .zero) ?? .zero
                }
                count += 1
            }
        }
        return totals
    }

    // MARK: Columns

    private struct Term {
        var column: Int
        var weight: Int
    }

    /// Sums that a table may have along its rows; each is to make nothing.
    private static func combinations(of width: Int) -> [[Term]] {
        var all: [[Term]] = []
        func add(_ columns: [Int], _ weights: [Int]) {
            all.append(zip(columns, weights).map { Term(column: $0, weight: $1) })
        }
        for third in 2..<width {
            let seconds = width <= fewColumns ? Array(1..<third) : [third - 1]
            for second in seconds {
                for first in width <= fewColumns ? Array(0..<second) : [second - 1] {
                    add([first, second, third], [1, 1, -1])
                    add([first, second, third], [1, -1, -1])
                    add([first, second, third], [1, -1, 1])
                }
            }
            if third >= 3 {
                // A balance with what came in and what went out, and a total of all that stand before it.
                add([third - 3, third - 2, third - 1, third], [1, 1, -1, -1])
                for first in 0...third - 3 where third - first <= ExplodedLimits.rowValues {
                    add(Array(first...third), Array(repeating: 1, count: third - first) + [-1])
                }
            }
        }
        return all
    }

    /// The rows in which a combination holds, where it holds in enough of them.
    private static func rows(of columns: [[ExactDecimal?]], in combination: [Term]) -> Set<Int>? {
        var held: Set<Int> = []
        var telling = 0
        var failed = 0
        for row in columns[0].indices {
            var sum = ExactDecimal.zero
            var isKnown = true
            var isTelling = 0
            var isLong = false
            for term in combination {
                guard let value = columns[term.column][row] else {
                    isKnown = false
                    break
                }
                guard let next = sum.adding(term.weight > 0 ? value : -value) else { return nil }
                sum = next
                if !value.isZero { isTelling += 1 }
                isLong = isLong || Self.isLong(value)
            }
            guard isKnown else { continue }
            if !sum.isZero {
                failed += 1
                if failed > 1 { return nil }
            } else {
                held.insert(row)
                if isTelling >= 3, isLong { telling += 1 }
            }
        }
        return telling >= leastTelling && failed * leastTelling <= telling ? held : nil
    }
}
