/// Finds the rows without a figure right above the first that has one: "50 years", "unlimited" over "3 years", "£10m".
///
/// Nothing tells them from a heading but what they say: no heading says what several cells below it say, nor a number
/// and the word that stands behind other numbers there.
struct OpeningRows {
    let source: SourceText
    let cutter: LineCutter

    /// How many rows are looked for and held against.
    private static let most = 4
    private static let depth = 24
    /// So many cells below say the same.
    private static let fewest = 2

    /// The region with such rows among its own.
    func grown(_ region: AlignedRegion, floor: Int) -> AlignedRegion {
        var region = region
        for _ in 0..<Self.most {
            var number = region.firstLine - 1
            if number > floor, cutter.line(number).isBlank, !source.startsPage(number + 1) { number -= 1 }
            guard number >= floor, !source.startsPage(number + 1), !region.headings.contains(number),
                case let line = cutter.line(number), line.items.count > 1, !line.isRow,
                isRow(line, above: region.rowLines.prefix(Self.depth))
            else { break }
            region.entries.insert(.init(line: line, isRow: true), at: 0)
        }
        return region
    }

    private func isRow(_ line: AlignedLine, above rows: ArraySlice<AlignedLine>) -> Bool {
        line.items.dropFirst().contains { item in
            item.kind == .text
                && rows.count { row in row.items.dropFirst().contains { isLike(item, $0) } } >= Self.fewest
        }
    }

    /// Whether two cells of one column say the same, or a number and the same word behind it.
    private func isLike(_ one: AlignedItem, _ other: AlignedItem) -> Bool {
        guard one.start < other.end, other.start < one.end else { return false }
        let (text, like) = (source.bytes[one.bytes], source.bytes[other.bytes])
        if text.elementsEqual(like) { return true }
        let (word, second) = (text.drop(while: TextBytes.isDigit), like.drop(while: TextBytes.isDigit))
        return word.count > 2 && word.count < text.count && second.count < like.count && word.elementsEqual(second)
    }
}
