/// Tells a dash that is a nil of its own from the sign of the figure one space behind it.
///
/// A nil stands where the figures of its column end, its row has one cell too few without it, and others stand alone.
/// A sign stands where nothing ends, and its row has one too many with it.
struct LoneNils {
    let bytes: [UInt8]

    func parted(_ region: AlignedRegion) -> AlignedRegion {
        var tally: [Int: Int] = [:]
        var signs = 0
        var nils = 0
        // How many values of the rows end at each character.
        var ends: [Int: Int] = [:]
        for entry in region.entries where entry.isRow {
            let items = entry.line.items
            tally[items.count { $0.kind.isValue }, default: 0] += 1
            for item in items where item.kind.isValue {
                ends[item.end, default: 0] += 1
                if hasSign(item) { signs += 1 }
            }
        }
        // Nearly every table prints its signs right before its figures.
        if signs == 0 { return region }
        for entry in region.entries where entry.isRow {
            let items = entry.line.items
            nils += items.indices.count { isDash(items[$0]) && !opensFigure($0, items) }
        }
        guard let usual = tally.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return region }
        /// How many values end where one does.
        func ending(at place: Int) -> Int { (place - 1...place + 1).reduce(0) { $0 + ends[$1, default: 0] } }
        // Where several figures have theirs so and no dash stands alone, all are signs.
        let areSigns = nils == 0 && signs > 1
        // So many make a column.
        let enough = max(1, region.rowLines.count / 5)
        var region = region
        for index in region.entries.indices where region.entries[index].isRow {
            var items = region.entries[index].line.items
            let count = items.count { $0.kind.isValue }
            if count == usual - 1, !areSigns {
                let places = items.indices.filter {
                    parts(of: items[$0]) != nil && ending(at: items[$0].start + 1) >= enough
                }
                guard places.count == 1, let place = places.first, let parts = parts(of: items[place]) else { continue }
                items.replaceSubrange(place...place, with: parts)
            } else if areSigns {
                join(&items, most: items.count) { _ in false }
            } else if count > usual, signs > 0 {
                join(&items, most: count - usual) { ending(at: $0) > enough }
            }
            region.entries[index].line.items = items
        }
        return region
    }

    /// Makes dashes one space before a figure its sign, where other figures have theirs so: all of them where the row
    /// has so many too many, else those that end no column.
    private func join(_ items: inout [AlignedItem], most: Int, endsColumn: (Int) -> Bool) {
        var places = items.indices.filter { isDash(items[$0]) && opensFigure($0, items) }
        if places.count > most { places.removeAll { endsColumn(items[$0].end) } }
        for place in places.suffix(most).reversed() {
            let (dash, figure) = (items[place], items[place + 1])
            let bytes = dash.bytes.lowerBound..<figure.bytes.upperBound
            let word = AlignedWord(start: dash.start, end: figure.end, bytes: bytes, kind: .figure)
            items.replaceSubrange(place...place + 1, with: [AlignedItem(word)])
        }
    }

    /// Whether a figure stands one space behind an item.
    private func opensFigure(_ place: Int, _ items: [AlignedItem]) -> Bool {
        guard place + 1 < items.count, case let next = items[place + 1] else { return false }
        return next.kind == .figure && next.start == items[place].end + 1
    }

    private func isDash(_ item: AlignedItem) -> Bool {
        item.kind == .mark && item.bytes.count == 1 && bytes[item.bytes.lowerBound] == 0x2D
    }

    /// Whether an item is a figure one space behind a dash: `- 300.4`.
    private func hasSign(_ item: AlignedItem) -> Bool {
        item.kind == .figure && item.words.count == 1 && item.bytes.count > 2
            && bytes[item.bytes.lowerBound] == 0x2D && bytes[item.bytes.lowerBound + 1] == 0x20
    }

    /// The dash and the figure of `- 300.4`.
    private func parts(of item: AlignedItem) -> [AlignedItem]? {
        guard hasSign(item), case let word = item.words[0] else { return nil }
        let dash = word.bytes.lowerBound..<word.bytes.lowerBound + 1
        let figure = word.bytes.lowerBound + 2..<word.bytes.upperBound
        return [
            AlignedItem(AlignedWord(start: word.start, end: word.start + 1, bytes: dash, kind: .mark)),
            AlignedItem(AlignedWord(start: word.start + 2, end: word.end, bytes: figure, kind: .figure)),
        ]
    }
}
