import Lexicon

/// What the fragments of a table's names say of its totals: "Total", "highways and", "parking" names "highways and
/// parking", and the lines that say just this are the title of what is totalled.
struct LabelFragments {
    /// What totals are of, in lower case.
    private(set) var named: Set<String> = []
    /// The lines that say what a total is of, alone or with the line beside them.
    private(set) var titles: Set<Int> = []
    /// The rows of totals that say in full what a title says, with how many lines below their figures: nothing more
    /// goes on with them.
    private(set) var complete: [Int: Int] = [:]

    private struct Fragment {
        var item: AlignedItem
        var line: Int
        /// The row of figures whose line it stands on.
        var row: Int?
        /// Whether a blank line stands before it.
        var isParted: Bool
    }

    /// So many fragments one name has at most.
    private static let longest = 3

    init(
        _ label: Int,
        _ bytes: [UInt8],
        _ rows: [RowAssembler.FigureRow],
        _ gaps: [RowAssembler.Gap],
        _ words: PaperWords
    ) {
        var fragments: [Fragment] = []
        for (index, gap) in gaps.enumerated() {
            for line in gap.lines {
                guard let item = line.items(in: label)?.first else { continue }
                fragments.append(Fragment(item: item, line: line.number, row: nil, isParted: line.isParted))
            }
            guard index < rows.count, let item = rows[index].items(in: label)?.first else { continue }
            fragments.append(Fragment(item: item, line: rows[index].number, row: index, isParted: gap.isParted))
        }
        var ends: [(name: String, row: Int, below: Int)] = []
        for start in fragments.indices {
            for (parts, last) in Self.chains(from: start, in: fragments) {
                // A total's figures stand beside one of its lines; "Total" alone goes on with nothing above it.
                let beside = fragments[start...last].compactMap(\.row)
                guard beside.count == 1, let row = beside.first,
                    start == last || fragments[last].item.words.count > 1
                        || !Self.isTotal(parts[parts.count - 1], bytes, words),
                    let name = Self.total(AlignedItem(parts), bytes, words)
                else { continue }
                named.insert(name)
                let below = fragments[start...last].reversed().prefix { $0.row == nil }.count
                ends.append((name, row, below))
            }
        }
        guard !named.isEmpty else { return }
        var said: Set<String> = []
        for start in fragments.indices where fragments[start].row == nil {
            for (parts, last) in Self.chains(from: start, in: fragments) {
                guard fragments[start...last].allSatisfy({ $0.row == nil }) else { continue }
                let name = Self.folded(parts, bytes)
                guard named.contains(name) else { continue }
                said.insert(name)
                for fragment in fragments[start...last] { titles.insert(fragment.line) }
            }
        }
        for end in ends where said.contains(end.name) { complete[end.row] = max(complete[end.row] ?? 0, end.below) }
    }

    /// The words of one fragment, of it and the next, and so on, with the last of them.
    private static func chains(from start: Int, in fragments: [Fragment]) -> [(words: [AlignedWord], last: Int)] {
        var found: [(words: [AlignedWord], last: Int)] = []
        var words: [AlignedWord] = []
        for index in start..<min(fragments.count, start + longest) {
            if index > start, fragments[index].isParted { break }
            words += fragments[index].item.words
            found.append((words, index))
        }
        return found
    }

    /// What a total is of: the label without the word for it and what joins the two.
    private static func total(_ item: AlignedItem, _ bytes: [UInt8], _ words: PaperWords) -> String? {
        var parts = item.words[...]
        guard let first = parts.first, let last = parts.last else { return nil }
        if isTotal(first, bytes, words) {
            parts.removeFirst()
            while let next = parts.first, words.totalJoiners.contains(bytes.span, next.bytes) { parts.removeFirst() }
        } else if isTotal(last, bytes, words) {
            parts.removeLast()
        } else {
            return nil
        }
        return parts.isEmpty ? nil : parts.map { folded([$0], bytes) }.joined(separator: " ")
    }

    private static func isTotal(_ word: AlignedWord, _ bytes: [UInt8], _ words: PaperWords) -> Bool {
        let hasColon = bytes[word.bytes.upperBound - 1] == UInt8(ascii: ":")
        return words.totals.contains(bytes.span, hasColon ? word.bytes.dropLast() : word.bytes)
    }

    /// Words in lower case, with single spaces and no colon at their end.
    private static func folded(_ words: [AlignedWord], _ bytes: [UInt8]) -> String {
        var folded: [UInt8] = []
        for word in words {
            if !folded.isEmpty { folded.append(0x20) }
            for index in word.bytes { folded.append(TextBytes.lowered(bytes[index])) }
        }
        while let last = folded.last, last == 0x3A || last == 0x20 { folded.removeLast() }
        return String(decoding: folded, as: UTF8.self)
    }
}
