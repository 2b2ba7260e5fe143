import Lexicon

/// Cuts what stands one space apart on a line of a heading where the words themselves show that they name several
/// columns: a phrase said once for each, a unit before a word.
struct HeadingJoints {
    let bytes: [UInt8]
    let frame: ColumnFrame
    let kinds: WordKinds
    let words: PaperWords

    func cut(_ line: AlignedLine) -> AlignedLine {
        var line = line
        line.items = line.items.flatMap { item -> [AlignedItem] in
            guard item.words.count > 1 else { return [item] }
            var starts = repeats(in: item)
            if starts.isEmpty { starts = opening(in: item) }
            if starts.isEmpty { starts = names(in: item) }
            guard !starts.isEmpty else { return [item] }
            return zip([0] + starts, starts + [item.words.count]).map { AlignedItem(Array(item.words[$0..<$1])) }
        }
        return line
    }

    /// Where a phrase begins anew that is all that an item says, two words or more: as often as it has columns below,
    /// or with a date in it. "31 March 31 March"
    private func repeats(in item: AlignedItem) -> [Int] {
        let count = item.words.count
        guard count >= 4 else { return [] }
        let size = (2...count / 2).first { size in
            count % size == 0 && (size..<count).allSatisfy { areSame(item, $0, $0 - size) }
        }
        guard let size else { return [] }
        let isDated = item.words.prefix(size).contains { words.months.contains(bytes.span, $0.bytes) }
        guard isDated || covered(by: item) == count / size else { return [] }
        return Array(stride(from: size, to: count, by: size))
    }

    /// Where the first words of an item stand in it again, with others behind them: "of which of which high".
    private func opening(in item: AlignedItem) -> [Int] {
        let count = item.words.count
        guard count >= 4 else { return [] }
        let starts = (2..<count - 1).filter { areSame(item, $0, 0) && areSame(item, $0 + 1, 1) }
        return covered(by: item, within: Self.slack) == starts.count + 1 ? starts : []
    }

    /// Where names follow the units of the columns before theirs: "£m borrowing £m".
    private func names(in item: AlignedItem) -> [Int] {
        let starts = item.words.indices.dropFirst().filter { index in
            let (unit, name) = (item.words[index - 1].bytes, item.words[index].bytes)
            return kinds.currencyLength(at: unit.lowerBound, before: unit.upperBound) > 0 && unit.count > 2
                && kinds.isUnit(unit) && (TextBytes.isLetter(bytes[name.lowerBound]) || opensDate(index, in: item))
        }
        return covered(by: item, within: Self.slack) == starts.count + 1 ? starts : []
    }

    /// "30 September"
    private func opensDate(_ index: Int, in item: AlignedItem) -> Bool {
        index + 1 < item.words.count && TextBytes.isDigit(bytes[item.words[index].bytes.lowerBound])
            && words.months.contains(bytes.span, item.words[index + 1].bytes)
    }

    private func areSame(_ item: AlignedItem, _ one: Int, _ other: Int) -> Bool {
        bytes[item.words[one].bytes] == bytes[item.words[other].bytes]
    }

    /// Over how many columns of figures an item stands, or no further from them than some characters.
    private func covered(by item: AlignedItem, within slack: Int = 0) -> Int {
        frame.figures.count {
            item.start < frame.boxes[$0].upperBound + slack && frame.boxes[$0].lowerBound - slack < item.end
        }
    }

    /// Words over narrow figures may end before these begin.
    private static let slack = 2
}
