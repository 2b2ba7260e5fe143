/// The ways to count lines of labels: every border that may be one is one, or only those that are all but certain.
struct LabelCounts {
    /// Cells of the pieces' indices; one reading where both ways agree.
    private(set) var readings: [[[Int]]] = []

    init(_ items: some Sequence<ExplodedItem>, _ region: ExplodedRegion) {
        var most: [[Int]] = []
        var least: [[Int]] = []
        for item in items {
            most += Self.cut(item) { !item.joins.contains($0) }
            let widest = item.pieces.map { region.pieces[$0].text.utf8.count }.max() ?? 0
            least += Self.cut(item) { index in
                let word = region.pieces[item.pieces[index]].text.utf8.prefix { $0 != UInt8(ascii: " ") }.count
                let before = region.pieces[item.pieces[index - 1]].text.utf8.count
                return !item.joins.contains(index) && before + 1 + word <= widest
            }
        }
        readings = most.count == least.count ? [most] : [most, least]
    }

    private static func cut(_ item: ExplodedItem, where isBorder: (Int) -> Bool) -> [[Int]] {
        var cells: [[Int]] = [[item.pieces[0]]]
        for index in item.pieces.indices.dropFirst() {
            if isBorder(index) {
                cells.append([item.pieces[index]])
            } else {
                cells[cells.count - 1].append(item.pieces[index])
            }
        }
        cells[cells.count - 1] += item.tail
        return cells
    }
}
