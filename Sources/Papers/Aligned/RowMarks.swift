/// Finds the column of numbers or codes that stand before the names of the rows: `1`, `2`, `3`; `B01`, `C02`.
///
/// It holds neither amounts nor names: a heading over it heads no figures, and words below it are no labels.
struct RowMarks {
    let bytes: [UInt8]

    /// So many rows have a mark, at least; two, where the numbers are one and the next.
    private static let fewest = 3
    private static let pair = 2
    /// A code is no longer than this.
    private static let longest = 8

    /// The first column where it holds marks and words stand right of it, else nil.
    func column(in columns: AlignedColumns, _ rows: [AlignedLine]) -> Int? {
        guard columns.columns.count > 2, columns.isText(1) else { return nil }
        var cells: [AlignedItem] = []
        for (row, places) in zip(rows, columns.places) {
            for (item, place) in zip(row.items, places) where place == 0 { cells.append(item) }
        }
        if isPair(cells), cells.count == rows.count || rows.count == 3 { return 0 }
        guard cells.count >= Self.fewest, cells.allSatisfy({ $0.words.count == 1 }) else { return nil }
        if pointsToNotes(cells), cells.count * 3 >= rows.count { return 0 }
        guard cells.count * 2 >= rows.count else { return nil }
        return countsUp(cells) || areCodes(cells) ? 0 : nil
    }

    /// Whether two small numbers are one and the next.
    private func isPair(_ cells: [AlignedItem]) -> Bool {
        guard cells.count == Self.pair, cells.allSatisfy({ $0.words.count == 1 && $0.bytes.count <= 2 }),
            let one = number(in: cells[0].bytes), let next = number(in: cells[1].bytes)
        else { return false }
        return next == one + 1
    }

    /// Whether small numbers rise throughout, by whatever steps: those of notes, which not every row has.
    private func pointsToNotes(_ cells: [AlignedItem]) -> Bool {
        guard cells.count > Self.fewest else { return false }
        let numbers = cells.compactMap { $0.bytes.count <= 2 ? number(in: $0.bytes) : nil }
        return numbers.count == cells.count && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    }

    /// Whether most numbers are one more than the one before.
    private func countsUp(_ cells: [AlignedItem]) -> Bool {
        let numbers = cells.map { number(in: $0.bytes) }
        guard numbers.allSatisfy({ $0 != nil }) else { return false }
        let steps = zip(numbers, numbers.dropFirst()).count { one, next in
            if let one, let next { return next == one + 1 }
            return false
        }
        return steps * 5 >= (cells.count - 1) * 3
    }

    /// A plain number of four digits at most.
    func number(in range: Range<Int>) -> Int? {
        guard range.count <= 4 else { return nil }
        var value = 0
        for index in range {
            guard TextBytes.isDigit(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] - 0x30)
        }
        return value
    }

    /// Whether a word begins in a letter and ends in a digit.
    static func isCode(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count <= longest, let first = word.first, let last = word.last else { return false }
        return TextBytes.isLetter(first) && TextBytes.isDigit(last)
    }

    /// Whether nearly all are short words of letters and digits, no two alike.
    private func areCodes(_ cells: [AlignedItem]) -> Bool {
        var seen: Set<[UInt8]> = []
        for cell in cells {
            let code = bytes[cell.bytes]
            let isCode =
                cell.kind == .text && Self.isCode(code)
            if isCode { seen.insert(Array(code)) }
        }
        return seen.count * 10 >= cells.count * 9
    }
}
