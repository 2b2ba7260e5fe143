import Lexicon

/// A row of a table whose cells lost their places, with the lines of words that belong to it.
struct FusedRow {
    /// The first line of its figures, or of its words where it has none.
    var line: Int
    /// What numbers the row, where a column does.
    var reference: [FusedWord] = []
    var label: [FusedWord] = []
    /// Cells of words between its name and its figures.
    var more: [[FusedWord]] = []
    var values: [FusedWord] = []
    /// What is said behind the figures.
    var tail: [FusedWord] = []
    /// The columns of the values; nil where they are fewer than the columns and nothing says which they are.
    var columns: [Int]?
    /// Whether arithmetic placed the values.
    var isPlaced = false
    /// The title of a group: a row without figures.
    var isTitle = false

    var words: [FusedWord] { reference + label + more.joined() + values + tail }
}

/// Puts the lines of a region together to rows: lines of words belong to the row below them, as far as they are the
/// beginning of its name, and else are the titles of groups or what is said about the row above.
///
/// A text layer that keeps the order in which a page was drawn prints a cell whole before the next one. A name over
/// several lines therefore stands above the figures, which follow it on its last line or on one of their own.
struct FusedRows {
    let source: SourceText
    let words: PaperWords
    /// How many columns of figures there are.
    let count: Int
    let references: FusedReferences
    let hasTail: Bool

    /// A title of a group has fewer words than what is said about a row.
    private static let remark = 5

    func rows(of lines: [FusedLine], after heading: [FusedLine]) -> [FusedRow] {
        let widest = (lines + heading).map { width($0.label) }.max() ?? 0
        var rows: [FusedRow] = []
        var waiting = heading
        for line in lines {
            guard line.look == .row else {
                waiting.append(line)
                continue
            }
            var row = row(of: line)
            var above = waiting.map { $0.words[...] }
            waiting = []
            takeTail(&above, of: &rows)
            if row.reference.isEmpty, let start = above.lastIndex(where: { references.opens($0) }) {
                row.reference = Array(above[start].prefix(1))
                row.label = above[start].dropFirst() + above[(start + 1)...].joined() + row.label
                above.removeSubrange(start...)
            } else if row.reference.isEmpty {
                takeLabel(&row, &above, widest)
            }
            addTitles(above, to: &rows)
            rows.append(row)
        }
        return rows
    }

    /// Gives the row above the lines that go on with what is said behind its figures.
    private func takeTail(_ above: inout [ArraySlice<FusedWord>], of rows: inout [FusedRow]) {
        guard let row = rows.indices.last else { return }
        while let first = above.first, goesOn(rows[row].tail, with: first) {
            rows[row].tail += first
            above.removeFirst()
        }
    }

    private func goesOn(_ tail: [FusedWord], with line: ArraySlice<FusedWord>) -> Bool {
        guard let range = bytes(line), let before = bytes(tail[...]) else { return false }
        return LabelWrapping.goesOn(source.bytes, range) || LabelWrapping.isUnfinished(source.bytes, before, words)
    }

    private func row(of line: FusedLine) -> FusedRow {
        var values = line.words[line.values]
        var label = line.label
        if values.count > count {
            // Figures are counted from the right: those before them are the name's.
            label = line.words[..<(line.values.upperBound - count)]
            values = values.suffix(count)
        }
        var row = FusedRow(line: values.first?.line ?? line.firstLine)
        if references.opens(label) {
            row.reference = Array(label.prefix(1))
            label = label.dropFirst()
        }
        row.label = Array(label)
        row.values = Array(values)
        row.tail = Array(line.tail)
        if values.count == count { row.columns = Array(0..<count) }
        return row
    }

    /// Takes the lines above a row that are the beginning of its name.
    private func takeLabel(_ row: inout FusedRow, _ above: inout [ArraySlice<FusedWord>], _ widest: Int) {
        var label = row.label[...]
        var next = label
        if label.isEmpty {
            guard let last = above.popLast() else { return }
            (label, next) = (last, last)
            // The mark of a footnote was set on a line of its own.
            if isMark(last), let name = above.popLast() {
                label = name + last
                next = name
            }
        }
        while let last = above.last, goesOn(last, next, widest) {
            label = last + label
            next = last
            above.removeLast()
        }
        row.label = Array(label)
    }

    private func isMark(_ words: ArraySlice<FusedWord>) -> Bool {
        guard words.count == 1, let word = words.first, word.bytes.count == 1 else { return false }
        return TextBytes.isDigit(source.bytes[word.bytes.lowerBound])
    }

    private func goesOn(_ one: ArraySlice<FusedWord>, _ other: ArraySlice<FusedWord>, _ widest: Int?) -> Bool {
        guard let range = bytes(one), let next = bytes(other), let word = other.first else { return false }
        if LabelWrapping.goesOn(source.bytes, next) || LabelWrapping.isUnfinished(source.bytes, range, words) {
            return true
        }
        // The next word would not have fitted into the column of names.
        guard let widest else { return false }
        return width(one) + 1 + word.end - word.start > widest
    }

    private func addTitles(_ above: [ArraySlice<FusedWord>], to rows: inout [FusedRow]) {
        guard !above.isEmpty else { return }
        if hasTail, !rows.isEmpty, isRemark(above, of: rows[rows.count - 1]) {
            rows[rows.count - 1].tail += above.flatMap(\.self)
            return
        }
        var last: ArraySlice<FusedWord>?
        for words in above {
            if let last, goesOn(last, words, nil), !rows.isEmpty {
                rows[rows.count - 1].label += words
            } else if let line = words.first?.line {
                rows.append(FusedRow(line: line, label: Array(words), isTitle: true))
            }
            last = words
        }
    }

    /// Whether lines are all that is said about a row: behind its figures nothing is.
    private func isRemark(_ above: [ArraySlice<FusedWord>], of row: FusedRow) -> Bool {
        !row.isTitle && row.tail.isEmpty && above.reduce(0) { $0 + $1.count } >= Self.remark
    }

    /// The bytes of words from the first to the last.
    private func bytes(_ words: ArraySlice<FusedWord>) -> Range<Int>? {
        guard let first = words.first, let last = words.last else { return nil }
        return first.bytes.lowerBound..<max(first.bytes.upperBound, last.bytes.upperBound)
    }

    private func width(_ words: ArraySlice<FusedWord>) -> Int {
        guard let first = words.first, let last = words.last, first.line == last.line else { return 0 }
        return last.end - first.start
    }
}
