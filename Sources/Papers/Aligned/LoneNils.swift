/// Parts a dash from the figure one space behind it where it is a nil of its own:
/// the row has one cell too few otherwise.
struct LoneNils {
    let bytes: [UInt8]

    func parted(_ region: AlignedRegion) -> AlignedRegion {
        var tally: [Int: Int] = [:]
        var nils = 0
        for line in region.rowLines {
            tally[line.items.count { $0.kind.isValue }, default: 0] += 1
            nils += line.items.count { $0.kind == .mark && $0.bytes.count == 1 }
        }
        guard nils > 0, let usual = tally.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else {
            return region
        }
        var region = region
        for index in region.entries.indices where region.entries[index].isRow {
            let items = region.entries[index].line.items
            guard items.count(where: { $0.kind.isValue }) == usual - 1 else { continue }
            let places = items.indices.filter { sign(of: items[$0]) != nil }
            guard places.count == 1, let place = places.first, let parts = sign(of: items[place]) else { continue }
            region.entries[index].line.items.replaceSubrange(place...place, with: parts)
        }
        return region
    }

    /// The dash and the figure of `- 300.4`.
    private func sign(of item: AlignedItem) -> [AlignedItem]? {
        guard item.kind == .figure, let word = item.words.first, item.words.count == 1, word.bytes.count > 2,
            bytes[word.bytes.lowerBound] == 0x2D, bytes[word.bytes.lowerBound + 1] == 0x20
        else { return nil }
        let dash = word.bytes.lowerBound..<word.bytes.lowerBound + 1
        let figure = word.bytes.lowerBound + 2..<word.bytes.upperBound
        return [
            AlignedItem([AlignedWord(start: word.start, end: word.start + 1, bytes: dash, kind: .mark)]),
            AlignedItem([AlignedWord(start: word.start + 2, end: word.end, bytes: figure, kind: .figure)]),
        ]
    }
}
