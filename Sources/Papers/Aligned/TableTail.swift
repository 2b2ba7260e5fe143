/// The lines of words right below a table's last row that go on with its cells, or may be the title of rows on the next
/// page.
struct TableTail {
    let source: SourceText
    let cutter: LineCutter
    let furniture: PageFurniture

    /// Only a description has so many words in one cell.
    private static let longCell = 12

    /// Words that end in a full stop, which names do not.
    private func isSentence(_ item: AlignedItem) -> Bool {
        item.words.count >= 4 && source.bytes[item.bytes.upperBound - 1] == 0x2E
    }

    /// Whether a line opens a note below the table: `(a) Without grants`, where no name begins so; `Source: returns`.
    private func opensNote(_ line: AlignedLine, _ isListed: Bool) -> Bool {
        guard let first = line.items.first, first.words.count > 1 else { return false }
        if source.bytes[first.bytes.lowerBound] == 0x2E { return true }
        if !isListed, LabelSurvey.opensListed(first, source.bytes) { return true }
        let word = first.words[0].bytes
        return first.words.count > 2 && source.bytes[word.upperBound - 1] == 0x3A
            && TextBytes.isUpper(source.bytes[word.lowerBound])
    }

    /// Lines right below the last row that stand in the columns of words.
    func lines(below region: AlignedRegion, _ columns: AlignedColumns) -> [AlignedLine] {
        var lines: [AlignedLine] = []
        var number = region.lastLine + 1
        // Words that stand for a figure may go on below it: "Not yet", "available".
        var edges: [Int] = []
        for entry in region.entries.suffix(2) {
            edges += entry.line.texts.dropFirst().map(\.start)
        }
        let label = columns.label
        let isListed = zip(region.rowLines, columns.places).contains { row, places in
            zip(row.items, places).contains { $1 == label && LabelSurvey.opensListed($0, source.bytes) }
        }
        while number <= region.ceiling, lines.count < 6, !furniture.contains(number) {
            let line = cutter.line(number)
            guard !line.isBlank, !line.isRow, !opensNote(line, isListed) else { break }
            let fits = line.items.allSatisfy { item in
                guard item.kind == .text else { return false }
                let isLong = item.words.count >= Self.longCell
                return edges.contains(item.start) && !isLong
                    || columns.textColumns.contains { column in
                        // Only a description is as long as a sentence, and no label.
                        if isLong || isSentence(item), column == columns.textColumns.first { return false }
                        let extent = columns.columns[column].extent
                        let room =
                            column + 1 < columns.columns.count ? columns.columns[column + 1].extent.lowerBound : Int.max
                        return item.start >= extent.lowerBound - 2 && item.start <= extent.upperBound
                            && item.end <= max(extent.upperBound + 2, room)
                    }
            }
            guard fits else { break }
            lines.append(line)
            number += 1
        }
        return lines
    }
}
