import Lexicon
import Papers
import Tables

/// Reads a key whose cells the text layer printed one below the other: the word for a key, what it rates, and then
/// `Review – watched closely` for each rating and each thing that is rated.
///
/// Whether the cells come row by row or column by column, a rating that is explained as often as there are things rated
/// is explained to them in their order. One that is explained less often belongs to that of them whose other ratings
/// are told in the same way, by figures or by words; what that leaves open is left out.
struct ScatteredKeyReader {
    struct Key {
        var rates: String
        var entries: [RatingKey.Entry]
        var lines: [ClosedRange<Int>]
    }

    /// A key with more things to rate, or of more lines, is something else.
    private static let mostSubjects = 4
    private static let longest = 60
    /// So many lines without a rating end it.
    private static let longestGap = 3

    private let lexicon: Lexicon
    private let text: RatingKeyText

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        text = RatingKeyText(lexicon: lexicon)
    }

    /// The keys of a report, and the lines that they take up.
    func keys(in blocks: ArraySlice<Block>) -> (keys: [Key], extents: [ClosedRange<Int>]) {
        var keys: [Key] = []
        var extents: [ClosedRange<Int>] = []
        for (index, block) in zip(blocks.indices, blocks) {
            guard block.isProse, lexicon.items.keyLabels.opens(block.words),
                block.lines.lowerBound > extents.last?.upperBound ?? 0,
                let cells = cells(from: index, in: blocks)
            else { continue }
            let found = self.keys(of: cells)
            guard !found.isEmpty else { continue }
            keys += found
            extents.append(block.lines.lowerBound...cells.last)
        }
        return (keys, extents)
    }

    /// What the lines of a key hold.
    private struct Cells {
        var subjects: [String] = []
        var entries: [RatingKey.Entry] = []
        /// The line of the last rating that is explained.
        var last = 0
    }

    /// The lines below the word for a key; nil where other words stand beside it, or nothing is named behind it.
    private func cells(from start: Int, in blocks: ArraySlice<Block>) -> Cells? {
        var cells = Cells()
        var gap = 0
        var count = 0
        var isFirst = true
        for block in blocks[start...] {
            if case .furniture = block.kind { continue }
            guard block.isProse else { break }
            for line in PrintedLine.lines(of: block.text) {
                let words = Words(line.text)
                if isFirst {
                    guard lexicon.items.keyLabels.meaning(of: words) == true else { return nil }
                    isFirst = false
                    continue
                }
                count += 1
                guard count <= Self.longest else { return nil }
                if cells.entries.isEmpty, lexicon.items.keySubjects.meaning(of: words) != nil {
                    cells.subjects.append(line.text)
                    continue
                }
                guard cells.subjects.count > 1, cells.subjects.count <= Self.mostSubjects else { return nil }
                let place = block.text.place(of: line.range)
                guard let entry = text.entry(ofCell: line.text, at: place),
                    let meaning = lexicon.ratings.match(in: words, at: 0)
                else {
                    gap += 1
                    if goesOn(line, behind: cells.last) {
                        let last = cells.entries.count - 1
                        cells.entries[last].meaning? += " " + line.text
                        cells.last = line.line
                        gap = 0
                    }
                    if gap > Self.longestGap { return cells }
                    continue
                }
                // A rating by itself is what is left of its mark.
                guard meaning.words.upperBound < words.count, entry.meaning != nil else { continue }
                gap = 0
                cells.entries.append(entry)
                cells.last = line.line
            }
        }
        return cells
    }

    /// Whether a line is the rest of what the one before says.
    private func goesOn(_ line: PrintedLine, behind last: Int) -> Bool {
        line.line == last + 1 && !line.opensWithCapital
    }

    private func keys(of cells: Cells) -> [Key] {
        let count = cells.subjects.count
        let names = cells.entries.map { $0.rating?.name ?? $0.words }
        let isCounted = cells.entries.map { ($0.meaning ?? "").utf8.contains(where: \.isDigit) }
        // What occurs once for each thing that is rated is told to them in their order.
        var told = Array(repeating: [Int](), count: count)
        var open: [Int] = []
        for name in Set(names) {
            let places = names.indices.filter { names[$0] == name }
            guard places.count <= count else { return [] }
            if places.count < count {
                open += places
            } else {
                for (subject, place) in places.enumerated() { told[subject].append(place) }
            }
        }
        guard told[0].count > 1 else { return [] }
        let counts = told.map { places in places.count { isCounted[$0] } }
        // Each is told in one way for the most part, as "on target" has no figure: else the cells stand in no order.
        guard zip(counts, told).allSatisfy({ $0 == 0 || $0 * 2 > $1.count }) else { return [] }
        for place in open {
            let fitting = told.indices.filter { (counts[$0] > 0) == isCounted[place] }
            if fitting.count == 1 { told[fitting[0]].append(place) }
        }
        return told.indices.map { subject in
            var entries = told[subject].sorted().map { cells.entries[$0] }
            RatingBandReader(lexicon: lexicon).bound(&entries)
            let lines = entries.map { Int($0.place.line)...Int($0.place.endLine) }
            return Key(rates: cells.subjects[subject], entries: entries, lines: lines)
        }
    }
}
