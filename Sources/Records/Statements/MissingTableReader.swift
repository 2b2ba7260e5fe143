import Figures
import Lexicon
import Papers
import Tables

/// Finds the captions that no table has taken up, and what the text of their section still says of the total.
struct MissingTableReader {
    private let lexicon: StatementWords
    private let statements: StatementReader

    init(lexicon: Lexicon) {
        self.lexicon = lexicon.statements
        statements = StatementReader(lexicon: lexicon)
    }

    func missing(from tables: [IdentifiedTable], in blocks: ArraySlice<Block>) -> [MissingTable] {
        let taken = Set(tables.compactMap(\.table.caption?.place))
        var extents = tables.flatMap { Self.extents(of: $0.table) }.makeIterator()
        var extent = extents.next()
        var missing: [MissingTable] = []
        for (index, block) in zip(blocks.indices, blocks) {
            while let table = extent, table.upperBound < block.lines.lowerBound { extent = extents.next() }
            guard case .caption = block.kind, !taken.contains(block.text.place) else { continue }
            // A title between the fragments of a table is a group heading of it.
            if let table = extent, table.contains(block.lines.lowerBound) { continue }
            if isOverTitle(index, in: blocks, taken) { continue }
            missing.append(
                MissingTable(
                    caption: block.text.text,
                    place: block.text.place,
                    statedTotal: statedTotal(near: index, in: blocks)
                )
            )
        }
        return missing
    }

    /// Whether a title stands right over that of a table: what it names follows, under a title of its own.
    private func isOverTitle(_ index: Int, in blocks: ArraySlice<Block>, _ taken: Set<Place>) -> Bool {
        guard index + 2 < blocks.endIndex, case .caption = blocks[index + 1].kind,
            taken.contains(blocks[index + 1].text.place)
        else { return false }
        // A chart that was lost leaves a gap.
        return (1...2).contains(blocks[index + 1].lines.lowerBound - blocks[index].lines.upperBound)
    }

    /// From the first line of a table to its last, what stands between its fragments included. A cell that strayed
    /// from a small table leaves what is between to others.
    private static func extents(of table: Table) -> [ClosedRange<Int>] {
        guard let first = table.lineRanges.first, let last = table.lineRanges.last else { return [] }
        if table.layout == .keyValue { return [first] }
        return [first.lowerBound...max(first.lowerBound, last.upperBound)]
    }

    /// The one amount that the sentences beside the caption call a total.
    private func statedTotal(near index: Int, in blocks: ArraySlice<Block>) -> Figure? {
        let before = neighbour(of: index, step: -1, in: blocks)
        let after = neighbour(of: index, step: 1, in: blocks)
        var totals: [Figure] = []
        for place in [before, after].compactMap({ $0 }) {
            for statement in statements.statements(in: blocks[place...place], report: "") {
                guard isTotal(statement), isAbout(blocks[index].text.text, statement) else { continue }
                totals.append(statement.figure)
            }
        }
        guard let first = totals.first, totals.allSatisfy({ $0.value == first.value }) else { return nil }
        return first
    }

    /// The nearest paragraph or list item in the same section.
    private func neighbour(of index: Int, step: Int, in blocks: ArraySlice<Block>) -> Int? {
        var place = index + step
        while blocks.indices.contains(place) {
            switch blocks[place].kind {
            case .paragraph, .listItem: return place
            case .caption, .furniture: place += step
            case .heading, .table, .keyValue: return nil
            }
        }
        return nil
    }

    /// Whether a word for a total stands right before the amount.
    private func isTotal(_ statement: Statement) -> Bool {
        guard statement.figure.unit?.isMoney == true else { return false }
        let printed = Array(statement.figure.printed.utf8)
        let sentence = Array(statement.sentence.utf8)
        guard let start = Self.offset(of: printed, in: sentence) else { return false }
        let words = Words(String(decoding: sentence[..<start], as: UTF8.self))
        return lexicon.totals.contains { words.ends(with: $0) }
    }

    /// Whether the statement's subject names at least half of what the caption names.
    private func isAbout(_ caption: String, _ statement: Statement) -> Bool {
        let names = Words(caption).hashes.filter { word in
            !lexicon.fillers.contains(word) && !lexicon.inner.contains(word) && !lexicon.references.contains(word)
        }
        let subject = Set(Words(statement.subject ?? "").hashes)
        return !names.isEmpty && names.count { subject.contains($0) } * 2 >= names.count
    }

    private static func offset(of part: [UInt8], in whole: [UInt8]) -> Int? {
        guard !part.isEmpty, part.count <= whole.count else { return nil }
        return (0...whole.count - part.count).first { whole[$0] == part[0] && whole[$0...].starts(with: part) }
    }
}
