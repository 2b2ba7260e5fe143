/// Deals figures out to rows so that every figure is in one and every row is a difference.
///
/// Forced moves first: a figure with one pattern left takes it, which takes patterns from others. Only what is left is
/// searched, within bounds.
struct DifferenceCover {
    struct Result {
        /// The patterns of rows that stand in every cover within the margin, one for each row.
        var certain: [Int]
        /// Whether the search ended at its bound, so that only forced rows are certain.
        var isBounded: Bool
    }

    private let patterns: [DifferencePattern]
    private let patternsOf: [[Int]]
    private var counts: [Int]
    private var nodes = 0
    private var isBounded = false
    private var solutions: [(cost: Double, rows: [Int])] = []

    private init(_ list: DifferencePatterns) {
        patterns = list.patterns
        counts = list.members.map(\.count)
        var byClass = Array(repeating: [Int](), count: counts.count)
        for (index, pattern) in patterns.enumerated() {
            for member in Set([pattern.first, pattern.second, pattern.sum]) { byClass[member].append(index) }
        }
        patternsOf = byClass
    }

    /// Nil where the figures can't all be dealt out.
    static func cover(_ list: DifferencePatterns) -> Result? {
        var cover = DifferenceCover(list)
        var forced: [Int] = []
        guard cover.takeForced(into: &forced) else { return nil }
        if cover.counts.allSatisfy({ $0 == 0 }) { return Result(certain: forced, isBounded: false) }
        cover.search(rows: [], cost: 0)
        guard let best = cover.solutions.map(\.cost).min() else {
            return cover.isBounded ? Result(certain: forced, isBounded: true) : nil
        }
        if cover.isBounded { return Result(certain: forced, isBounded: true) }
        let near = cover.solutions.filter { $0.cost <= best + ExplodedCosts.coverMargin }
        return Result(certain: forced + Self.common(near.map(\.rows)), isBounded: false)
    }

    /// The rows that every cover has, as often as all of them have it.
    private static func common(_ covers: [[Int]]) -> [Int] {
        guard let first = covers.first else { return [] }
        var counts: [Int: Int] = [:]
        for row in first { counts[row, default: 0] += 1 }
        for cover in covers.dropFirst() {
            var others: [Int: Int] = [:]
            for row in cover { others[row, default: 0] += 1 }
            for (row, count) in counts { counts[row] = min(count, others[row] ?? 0) }
        }
        return counts.keys.sorted().flatMap { Array(repeating: $0, count: counts[$0] ?? 0) }
    }

    private func isFeasible(_ pattern: Int) -> Bool {
        let row = patterns[pattern]
        return counts[row.first] >= row.need(row.first) && counts[row.second] >= row.need(row.second)
            && counts[row.sum] >= row.need(row.sum)
    }

    private mutating func take(_ pattern: Int, by step: Int) {
        counts[patterns[pattern].first] -= step
        counts[patterns[pattern].second] -= step
        counts[patterns[pattern].sum] -= step
    }

    /// False where a figure has no pattern left.
    private mutating func takeForced(into rows: inout [Int]) -> Bool {
        var isChanged = true
        while isChanged {
            isChanged = false
            for member in counts.indices {
                while counts[member] > 0 {
                    let choices = feasible(member, limit: 2)
                    if choices.isEmpty { return false }
                    guard choices.count == 1 else { break }
                    take(choices[0], by: 1)
                    rows.append(choices[0])
                    isChanged = true
                }
            }
        }
        return true
    }

    private func feasible(_ member: Int, limit: Int) -> [Int] {
        var found: [Int] = []
        for pattern in patternsOf[member] where isFeasible(pattern) {
            found.append(pattern)
            if found.count == limit { break }
        }
        return found
    }

    private mutating func search(rows: [Int], cost: Double) {
        nodes += 1
        if nodes > ExplodedLimits.coverNodes { isBounded = true }
        if isBounded || cost > (solutions.first?.cost ?? .infinity) + ExplodedCosts.coverMargin { return }
        guard let choices = mostConstrained() else {
            keep(rows.sorted(), cost)
            return
        }
        for pattern in choices.sorted(by: { patterns[$0].cost < patterns[$1].cost }) {
            take(pattern, by: 1)
            search(rows: rows + [pattern], cost: cost + patterns[pattern].cost)
            take(pattern, by: -1)
        }
    }

    /// The patterns of the figure that has fewest; nil where all figures are dealt out.
    private func mostConstrained() -> [Int]? {
        var best: [Int]?
        for member in counts.indices where counts[member] > 0 {
            let choices = feasible(member, limit: best?.count ?? .max)
            if choices.count < best?.count ?? .max { best = choices }
            if choices.count <= 1 { break }
        }
        return best
    }

    private mutating func keep(_ rows: [Int], _ cost: Double) {
        guard !solutions.contains(where: { $0.rows == rows }) else { return }
        solutions.append((cost, rows))
        solutions.sort { $0.cost < $1.cost }
        if let best = solutions.first?.cost { solutions.removeAll { $0.cost > best + ExplodedCosts.coverMargin } }
    }
}
