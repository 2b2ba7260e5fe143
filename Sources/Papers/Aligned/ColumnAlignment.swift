/// Aligns the items of one row to columns, both in order, at the least cost.
struct ColumnAlignment {
    /// For each item its column; nil where it fits none.
    private(set) var column: [Int?]
    private let costs: [Double]
    private let newCosts: [Double]
    private let width: Int

    private enum Step: UInt8 {
        case start, skip, open, match
    }

    /// - Parameter least: the least that a new column for a figure costs.
    init(items: [AlignedItem], columns: [AlignedColumn], least: Double = 0) {
        width = columns.count
        column = Array(repeating: nil, count: items.count)
        var costs = Array(repeating: 0.0, count: items.count * columns.count)
        var newCosts: [Double] = []
        newCosts.reserveCapacity(items.count)
        let places = columns.map(\.place)
        for index in items.indices {
            let item = items[index].place
            let overlapped = places.count { $0.overlaps(item) }
            for position in places.indices {
                var cost = places[position].distance(to: item)
                if !places[position].overlaps(item) {
                    cost += 1
                } else if overlapped == 1 {
                    cost = min(cost, item.isValue == places[position].holdsFigures ? 2 : 3.5)
                }
                costs[index * columns.count + position] = cost
            }
            let cost = overlapped == 0 ? 6.0 : 10
            newCosts.append(item.isValue ? max(least, cost) : cost)
        }
        self.costs = costs
        self.newCosts = newCosts
    }

    mutating func solve() {
        let height = column.count
        let stride = width + 1
        var best = Array(repeating: Double.infinity, count: (height + 1) * stride)
        var steps = Array(repeating: Step.start, count: (height + 1) * stride)
        best[0] = 0
        for item in 0...height {
            for position in 0...width {
                let here = best[item * stride + position]
                guard here.isFinite else { continue }
                func reach(_ index: Int, _ cost: Double, _ step: Step) {
                    if cost < best[index] {
                        best[index] = cost
                        steps[index] = step
                    }
                }
                if position < width { reach(item * stride + position + 1, here, .skip) }
                guard item < height else { continue }
                reach((item + 1) * stride + position, here + newCosts[item], .open)
                if position < width {
                    reach((item + 1) * stride + position + 1, here + costs[item * width + position], .match)
                }
            }
        }
        var item = height
        var position = width
        while item > 0 || position > 0 {
            switch steps[item * stride + position] {
            case .skip: position -= 1
            case .open: item -= 1
            case .match:
                item -= 1
                position -= 1
                column[item] = position
            case .start: return
            }
        }
    }

    /// A row with as many figures as there are columns for them is read by order where it stands not far off: drift
    /// grows along a line beyond what any tolerance would allow.
    ///
    /// - Parameters:
    ///   - figures: The places of the row's figures among its items.
    ///   - places: The columns of figures.
    ///   - isRuled: The heading counts as many columns: wherever the figures stand, none can be missing.
    mutating func readByOrder(
        _ figures: [Int],
        over places: [Int],
        of items: [AlignedItem],
        _ columns: [AlignedColumn],
        isRuled: Bool
    ) {
        guard figures.count == places.count else { return }
        // Figures one space apart throughout fill the line from end to end: their order is all they can keep.
        let isSqueezed = zip(figures, figures.dropFirst()).allSatisfy { items[$1].start - items[$0].end == 1 }
        // A figure one space behind the one before it was pushed or pulled by that.
        let isNear = figures.indices.allSatisfy { place in
            let (item, column) = (figures[place], places[place])
            return abs(items[item].end - columns[column].last.end) <= reach(column, places, columns)
                || (place > 0 && items[item].start - items[figures[place - 1]].end == 1)
        }
        guard isRuled || isSqueezed || isNear || driftEvenly(figures.map { items[$0] }, places, columns) else { return }
        var ordered = column
        for (figure, place) in zip(figures, places) { ordered[figure] = place }
        for text in items.indices where !items[text].kind.isValue {
            guard let place = ordered[text] else { continue }
            let before = figures.last { $0 < text }.flatMap { ordered[$0] } ?? -1
            let after = figures.first { $0 > text }.flatMap { ordered[$0] } ?? columns.count
            guard before < place, place < after else { return }
        }
        column = ordered
    }

    /// Whether figures stand off their columns ever more along the line, as drift does; behind a blank all would jump
    /// by a column.
    private func driftEvenly(_ figures: [AlignedItem], _ places: [Int], _ columns: [AlignedColumn]) -> Bool {
        let offsets = zip(figures, places).map { $0.end - columns[$1].last.end }
        guard let first = offsets.first, abs(first) <= reach(places[0], places, columns) else { return false }
        return offsets.indices.dropLast().allSatisfy { index in
            let pitch = columns[places[index + 1]].last.end - columns[places[index]].last.end
            return abs(offsets[index + 1] - offsets[index]) <= max(Self.jitter, pitch * 3 / 5)
        }
    }

    /// By how many characters figures set in the middle of a column end apart.
    private static let jitter = 4

    /// How far a figure may stand from its column: most of the way to the next.
    private func reach(_ column: Int, _ places: [Int], _ columns: [AlignedColumn]) -> Int {
        guard let index = places.firstIndex(of: column) else { return 9 }
        let own = columns[column].last.end
        var pitch = 12
        if index > 0 { pitch = own - columns[places[index - 1]].last.end }
        if index + 1 < places.count { pitch = max(pitch, columns[places[index + 1]].last.end - own) }
        return max(9, min(14, pitch * 3 / 4))
    }

    /// Where a new column for an item belongs: between those of its neighbours in the row, by its place.
    func insertion(of item: Int, items: [AlignedItem], columns: [AlignedColumn]) -> Int {
        var position = column[..<item].last { $0 != nil }.flatMap { $0 }.map { $0 + 1 } ?? 0
        let end = column[(item + 1)...].first { $0 != nil }.flatMap { $0 } ?? columns.count
        while position < end,
            columns[position].running.start + columns[position].running.end < Double(items[item].doubleCentre)
        {
            position += 1
        }
        return position
    }
}
