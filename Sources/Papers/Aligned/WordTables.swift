import Lexicon

/// Finds the tables that hold hardly a figure: words in columns that nothing but spaces keeps apart.
///
/// Without figures nothing but the gutters tells a table, and prose in two columns, addresses and lists have those as
/// well. So it needs the caption of a table right above, headings that are known as such, or cells of many lines beside
/// cells of few; and hardly a cell may begin in the middle of a sentence.
struct WordTables {
    private let source: SourceText
    private let cutter: LineCutter
    private let words: PaperWords
    private let furniture: PageFurniture
    private let lexicon: Lexicon

    /// So many blank lines end a table.
    private static let blanks = 3
    /// The most lines of one table, and how many of its lines are tried as its first.
    private static let most = 400
    private static let starts = 3

    /// The tables with those of words alone among them. One of which hardly a cell is a figure gives way to one that
    /// holds all its lines and reads more rows out of them: rows without a figure may have been taken for headings.
    static func adding(
        to tables: [AlignedTables.Found],
        in source: SourceText,
        cutter: LineCutter,
        words: PaperWords,
        furniture: PageFurniture,
        lexicon: Lexicon
    ) -> [AlignedTables.Found] {
        let finder = WordTables(source: source, cutter: cutter, words: words, furniture: furniture, lexicon: lexicon)
        let isWeak = tables.map { finder.isWeak($0) }
        let strong = zip(tables, isWeak).filter { !$1 }.map(\.0)
        var weak = zip(tables, isWeak).filter(\.1).map(\.0)
        var found: [AlignedTables.Found] = []
        for range in FusedTables.free(strong.map(\.lines), in: source) {
            for table in finder.tables(in: range) {
                let taken = weak.filter { $0.lines.overlaps(table.lines) }
                let rows = taken.reduce(0) { $0 + bodyRows($1) }
                guard rows < bodyRows(table),
                    taken.allSatisfy({ table.lines.clamped(to: $0.lines) == $0.lines })
                else { continue }
                weak.removeAll { $0.lines.overlaps(table.lines) }
                found.append(table)
            }
        }
        return (strong + weak + found).sorted { $0.lines.lowerBound < $1.lines.lowerBound }
    }

    private static func bodyRows(_ table: AlignedTables.Found) -> Int {
        table.region.rows.count { $0.section == .body }
    }

    /// Whether fewer than a third of the cells beside the first are figures.
    private func isWeak(_ table: AlignedTables.Found) -> Bool {
        guard table.beside == nil, table.region.layout == .aligned else { return false }
        var cells = 0
        var figures = 0
        for number in table.lines {
            for item in cutter.line(number).items.dropFirst() {
                cells += 1
                if item.isFigure || item.kind == .period { figures += 1 }
            }
        }
        return figures * 3 < cells
    }

    /// Lines that keep the same gutters free.
    private struct Stretch {
        var lines: [(line: AlignedLine, isParted: Bool)] = []
        var columns = WordColumns()
        var last: Int { lines.last?.line.number ?? 0 }
    }

    private func tables(in range: ClosedRange<Int>) -> [AlignedTables.Found] {
        var found: [AlignedTables.Found] = []
        var number = range.lowerBound
        var tried = 0
        while number <= range.upperBound {
            guard isSpread(number), case let stretch = stretch(from: number, to: range.upperBound),
                stretch.lines.count >= WordTable.fewestRows
            else {
                number += 1
                continue
            }
            let table = WordTable(source, cutter: cutter, words: words, lexicon: lexicon)
                .table(stretch.lines, stretch.columns, isCaptioned: isCaptioned(number, from: range.lowerBound))
            if var table {
                table.region.startsPage = furniture.startsPage(at: table.lines.lowerBound, in: source)
                table.region.furniture = table.lines.filter(furniture.contains)
                found.append(table)
                (number, tried) = (table.lines.upperBound + 1, 0)
            } else if tried + 1 < Self.starts {
                (number, tried) = (number + 1, tried + 1)
            } else {
                (number, tried) = (stretch.last + 1, 0)
            }
        }
        return found
    }

    /// Whether words stand apart on a line, by a look at its bytes.
    private func isSpread(_ number: Int) -> Bool {
        guard !furniture.contains(number) else { return false }
        let bytes = source.bytes
        var last = -1
        for index in source.range(ofLine: number) where bytes[index] != 0x20 && bytes[index] != 0x0C {
            // What tabs or pipes part is another's.
            if bytes[index] == 0x09 || bytes[index] == 0x7C { return false }
            if last >= 0, index - last > WordColumns.gutter { return true }
            last = index
        }
        return false
    }

    private func stretch(from first: Int, to end: Int) -> Stretch {
        var stretch = Stretch()
        var blanks = 0
        var number = first
        while number <= end, stretch.lines.count < Self.most, number == first || !source.startsPage(number) {
            defer { number += 1 }
            var line = cutter.line(number)
            if line.isBlank || furniture.contains(number) {
                blanks += 1
                if blanks >= Self.blanks { break }
                continue
            }
            line.items = Self.joined(line.items)
            guard stretch.columns.add(line.items) else { break }
            stretch.lines.append((line, blanks > 0))
            blanks = 0
        }
        return stretch
    }

    /// What stands one space apart is one cell.
    private static func joined(_ items: [AlignedItem]) -> [AlignedItem] {
        var result: [AlignedItem] = []
        for item in items {
            if let last = result.last, item.start - last.end < WordColumns.gutter {
                result[result.count - 1] = AlignedItem(Array(last.words) + Array(item.words), kind: .text)
            } else {
                result.append(item)
            }
        }
        return result
    }

    /// How many printed lines a caption has at most.
    private static let captionLines = 3
    private static let captionBlanks = 3

    /// Whether the caption of a table stands right above: a word for one and its number.
    private func isCaptioned(_ first: Int, from start: Int) -> Bool {
        var printed = 0
        var blanks = 0
        var number = first - 1
        while number >= start, printed < Self.captionLines, blanks <= Self.captionBlanks {
            let line = cutter.line(number)
            if line.isBlank { blanks += 1 } else { printed += 1 }
            if let item = line.items.first, item.words.count > 1,
                TextBytes.isUpper(source.bytes[item.bytes.lowerBound]),
                words.captionLabels.contains(source.bytes.span, item.words[0].bytes)
                    || words.divisions.contains(source.bytes.span, item.words[0].bytes),
                item.words[1].bytes.contains(where: { TextBytes.isDigit(source.bytes[$0]) })
            {
                return true
            }
            if source.startsPage(number) { break }
            number -= 1
        }
        return false
    }
}
