/// Hands the places of the stream out to rows of values, and puts the rows into order.
///
/// Where a value is asked for by one row only, its place is known. The places known so put the rows into order: one row
/// is before another where more of its figures are. Equal figures are then handed out in that order.
struct FigurePlacing {
    struct Slot {
        /// The class of equal figures.
        var member: Int
        /// Where in the stream; nil until it is known.
        var place: Int?
        /// The first and last place where such a figure stands.
        var reach: ClosedRange<Int>
    }

    /// Of each row: the two parts and their sum.
    private(set) var rows: [[Slot]]
    private let members: [[Int]]

    init(_ patterns: [DifferencePattern], members: [[Int]]) {
        self.members = members
        rows = patterns.map { pattern in
            [pattern.first, pattern.second, pattern.sum].map { member in
                let places = members[member]
                return Slot(member: member, place: nil, reach: (places.first ?? 0)...(places.last ?? 0))
            }
        }
        anchor()
    }

    /// Gives places to values that only one row asks for.
    private mutating func anchor() {
        var askers: [Int: Set<Int>] = [:]
        for (row, slots) in rows.enumerated() { for slot in slots { askers[slot.member, default: []].insert(row) } }
        for row in rows.indices {
            // Of equal figures in one row, the sum's comes after the first part's.
            for slot in [0, 2, 1] where askers[rows[row][slot].member]?.count == 1 {
                let taken = rows[row].compactMap(\.place)
                guard let place = members[rows[row][slot].member].first(where: { !taken.contains($0) }) else {
                    continue
                }
                rows[row][slot].place = place
                rows[row][slot].reach = place...place
            }
        }
    }

    /// Sorts the rows by how many others each of them is before.
    mutating func order() {
        var scores = Array(repeating: 0, count: rows.count)
        for one in rows.indices {
            for other in rows.indices where other > one {
                let votes = votes(rows[one], before: rows[other])
                scores[one] += votes.signum()
                scores[other] -= votes.signum()
            }
        }
        let firsts = rows.map { $0.map(\.reach.lowerBound).min() ?? 0 }
        rows = rows.indices.sorted { (-scores[$0], firsts[$0], $0) < (-scores[$1], firsts[$1], $1) }.map { rows[$0] }
    }

    private func votes(_ one: [Slot], before other: [Slot]) -> Int {
        var votes = 0
        for slot in 0..<3 {
            if one[slot].reach.upperBound < other[slot].reach.lowerBound { votes += 1 }
            if other[slot].reach.upperBound < one[slot].reach.lowerBound { votes -= 1 }
        }
        return votes
    }

    /// Puts a row none of whose figures has a place of its own where the columns then run on most evenly. False where
    /// two places are as good and are not beside each other's like.
    mutating func insertLoose() -> Bool {
        let loose = rows.filter { row in row.allSatisfy { $0.place == nil } }
        guard !loose.isEmpty else { return true }
        guard loose.count <= Self.mostLoose else { return false }
        var settled = self
        settled.rows.removeAll { row in row.allSatisfy { $0.place == nil } }
        for row in loose {
            var best: (breaks: Int, index: Int)?
            var isTied = false
            for index in 0...settled.rows.count {
                var trial = settled
                trial.rows.insert(row, at: index)
                trial.handOut()
                let breaks = trial.breaks
                // Beside a row of the same values it is the same table.
                let isTwin = index > 0 && settled.rows[index - 1].map(\.member) == row.map(\.member)
                if let known = best, breaks == known.breaks, !isTwin { isTied = true }
                if breaks < best?.breaks ?? .max {
                    best = (breaks, index)
                    isTied = false
                }
            }
            guard let best, !isTied else { return false }
            settled.rows.insert(row, at: best.index)
        }
        rows = settled.rows
        return true
    }

    private static let mostLoose = 8

    /// How often a column goes back on itself.
    private var breaks: Int {
        (0..<3).reduce(0) { sum, slot in
            let places = rows.compactMap { $0[slot].place }
            return sum + zip(places, places.dropFirst()).count { $0 > $1 }
        }
    }

    /// Gives equal figures out, in the order in which they are expected.
    mutating func handOut() {
        var asked: [Int: [(row: Int, slot: Int)]] = [:]
        for (row, slots) in rows.enumerated() {
            for (slot, value) in slots.enumerated() where value.place == nil {
                asked[value.member, default: []].append((row, slot))
            }
        }
        for member in asked.keys.sorted() {
            let taken = Set(rows.flatMap { $0.filter { $0.member == member }.compactMap(\.place) })
            let free = members[member].filter { !taken.contains($0) }
            let askers = (asked[member] ?? []).map { (asker: $0, place: expected($0.row, $0.slot)) }
                .sorted {
                    ($0.place, $0.asker.row, Self.printOrder[$0.asker.slot]) < (
                        $1.place, $1.asker.row, Self.printOrder[$1.asker.slot]
                    )
                }
            for (place, entry) in zip(free, askers) { rows[entry.asker.row][entry.asker.slot].place = place }
        }
    }

    /// The first part, the sum, the other part: as rows are printed.
    private static let printOrder = [0, 2, 1]

    /// Where the figure should stand, from the same column in the rows around it; else from its own row.
    private func expected(_ row: Int, _ slot: Int) -> Double {
        let before = rows[..<row].last { $0[slot].place != nil }?[slot].place
        let after = rows[(row + 1)...].first { $0[slot].place != nil }?[slot].place
        if let before, let after { return Double(before + after) / 2 }
        let own = rows[row].compactMap(\.place)
        if !own.isEmpty { return Double(own.reduce(0, +)) / Double(own.count) }
        return Double(before ?? after ?? row * 3)
    }
}
