import Lexicon
import Papers

/// Cuts the lines over a table into the headings of its columns, where they count out.
///
/// A page prints headings side by side and the text layer one below the other: each in a block of its own, each in a
/// line, each up to its unit, or all of one row of headings and then all of the next.
struct StripHeadings {
    let region: ExplodedRegion
    let marks: StripMarks
    private let cutter: HeadingCutter
    private let apart: SetApartHeadings
    private let memory = Memory()

    /// What was cut before: a row is looked at again from wherever a table may begin above it.
    private final class Memory {
        struct Lead: Hashable {
            var blocks: [[Int]]
            var count: Int
        }

        var cuts: [Lead: Cut?] = [:]
    }

    /// What the words of headings make, each, where next to all of them are known.
    private static let known = 2.4

    private static let sentence = 4

    struct Cut {
        var columns: [[StripPart]]
        var pieces: Set<Int>
    }

    private struct Token {
        var part: StripPart
        var piece: Int
        /// Pieces of one block have the same number.
        var block: Int

        var text: String { part.text }
    }

    init(_ region: ExplodedRegion, lexicon: Lexicon) {
        self.region = region
        marks = StripMarks(lexicon: lexicon)
        cutter = HeadingCutter(lexicon: lexicon)
        apart = SetApartHeadings(lexicon: lexicon)
    }

    /// - Parameter lead: The blocks over the first row, in the order of print.
    func cut(_ lead: [[Int]], count: Int) -> Cut? {
        guard count > 0, !lead.isEmpty else { return nil }
        let key = Memory.Lead(blocks: lead, count: count)
        if let known = memory.cuts[key] { return known }
        let read = read(lead, count)
        memory.cuts[key] = .some(read)
        return read
    }

    private func read(_ lead: [[Int]], _ count: Int) -> Cut? {
        // A sentence heads no column, and what stands above it belongs to another table or none.
        let start = lead.lastIndex(where: isSentence).map { $0 + 1 } ?? 0
        let lead = lead[start...].suffix(ExplodedLimits.headingBlocks)
        guard !lead.isEmpty else { return nil }
        if let cut = setApart(Array(lead), count) { return cut }
        let isOnly = lead.count { !$0.allSatisfy { marks.isUnit(region.pieces[$0].text) } } < count
        let tokens = lead.enumerated().flatMap { index, block in
            block.flatMap { self.tokens(of: $0, block: index, count: count, isOnly: isOnly) }
        }
        let units = tokens.count { marks.isUnit($0.text) }
        return (units == count ? upToUnits(tokens, count) : plain(tokens, count)) ?? byWords(Array(lead), count)
    }

    private func isSentence(_ block: [Int]) -> Bool {
        guard let last = block.last, region.pieces[last].text.utf8.last == UInt8(ascii: ".") else { return false }
        let words = block.reduce(0) { $0 + Words(region.pieces[$1].text).count }
        return words >= Self.sentence
    }

    /// Each heading a block of its own.
    private func setApart(_ lead: [[Int]], _ count: Int) -> Cut? {
        var pieces: [Int: Int] = [:]
        let cells = lead.map { block in
            block.map { index -> [HeadingWord] in
                let words = self.words(of: index, opensBlock: index == block[0])
                for word in words { pieces[word.bytes.lowerBound] = index }
                return words
            }
        }
        let table = SetApartHeadings.Table(
            count: count,
            texts: 1,
            hasNames: false,
            hasPeriodNames: false,
            hasStray: true,
            hasExtra: true
        )
        guard let (heading, _) = apart.cut(cells, of: table) else { return nil }
        let taken = heading.columns.joined().compactMap { pieces[$0.bytes.lowerBound] }
        return Cut(columns: heading.columns.map(parts), pieces: Set(taken))
    }

    // MARK: By what the words mean

    /// The words shared out where next to every heading is known: over groups of columns, too, and in one line.
    private func byWords(_ lead: [[Int]], _ count: Int) -> Cut? {
        var words: [HeadingWord] = []
        var pieces: [Int: Int] = [:]
        var ends: [Int] = []
        for block in lead {
            for index in block {
                for word in self.words(of: index, opensBlock: index == block[0]) {
                    pieces[word.bytes.lowerBound] = index
                    words.append(word)
                }
                ends.append(words.count)
            }
        }
        // Every column has a word of its own.
        guard words.count >= count else { return nil }
        let tried = HeadingCutter.ends(of: words, among: ends)
        guard let cut = cutter.cut(words, ends: tried, count: count), cut.columns.count == count,
            cut.score >= Self.known * Double(count)
        else { return nil }
        let columns = (0..<count).map { column -> [StripPart] in
            let group = cut.groups.isEmpty ? [] : cut.groups[column * cut.groups.count / count]
            let unit = cut.units.isEmpty ? [] : [cut.units[column]]
            return parts(of: group) + parts(of: cut.columns[column]) + parts(of: unit)
        }
        let taken = (cut.groups + cut.columns).joined() + cut.units
        return Cut(columns: columns, pieces: Set(taken.compactMap { pieces[$0.bytes.lowerBound] }))
    }

    private func words(of index: Int, opensBlock: Bool) -> [HeadingWord] {
        let piece = region.pieces[index]
        let bytes = Array(piece.text.utf8)
        var words: [HeadingWord] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
            if end > start {
                let text = String(decoding: bytes[start..<end], as: UTF8.self)
                let first = piece.bytes.lowerBound
                words.append(
                    HeadingWord(
                        text: text,
                        line: piece.line,
                        bytes: first + start..<first + end,
                        kind: marks.isUnit(text) ? .unit : marks.isPeriod(text) ? .period : .word,
                        startsLine: words.isEmpty,
                        startsBlock: words.isEmpty && opensBlock
                    )
                )
            }
            start = end + 1
        }
        return words
    }

    private func parts(of words: [HeadingWord]) -> [StripPart] {
        var parts: [StripPart] = []
        for word in words {
            if let last = parts.last, last.line == word.line, word.bytes.lowerBound == last.bytes.upperBound + 1 {
                parts[parts.count - 1].bytes = last.bytes.lowerBound..<word.bytes.upperBound
                parts[parts.count - 1].text += " " + word.text
            } else {
                parts.append(StripPart(line: word.line, bytes: word.bytes, text: word.text))
            }
        }
        return parts
    }

    // MARK: Tokens

    /// A line is one; its units are tokens of their own, and so are its words where each heads a column.
    ///
    /// - Parameter isOnly: Whether there are fewer blocks than headings.
    private func tokens(of piece: Int, block: Int, count: Int, isOnly: Bool) -> [Token] {
        let whole = region.pieces[piece]
        let bytes = Array(whole.text.utf8)
        var ranges: [Range<Int>] = []
        var start: Int?
        for index in 0...bytes.count {
            if index < bytes.count, bytes[index] != UInt8(ascii: " ") {
                start = start ?? index
            } else if let first = start {
                ranges.append(first..<index)
                start = nil
            }
        }
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        let areCells =
            ranges.allSatisfy { marks.isNoLabel(text($0)) }
            || isOnly && count > 1 && ranges.count == count && ranges.allSatisfy { marks.isHeading(text($0)) }
        var cells: [Range<Int>] = []
        var isOpen = false
        for range in ranges {
            let isUnit = marks.isUnit(text(range))
            if isOpen, !isUnit, !areCells {
                cells[cells.count - 1] = cells[cells.count - 1].lowerBound..<range.upperBound
            } else {
                cells.append(range)
            }
            isOpen = !isUnit
        }
        return cells.map { cell in
            let start = whole.bytes.lowerBound
            return Token(
                part: StripPart(
                    line: whole.line,
                    bytes: start + cell.lowerBound..<start + cell.upperBound,
                    text: text(cell)
                ),
                piece: piece,
                block: block
            )
        }
    }

    // MARK: Ways to count

    private func result(_ columns: [[Token]]) -> Cut {
        Cut(columns: columns.map { $0.map(\.part) }, pieces: Set(columns.joined().map(\.piece)))
    }

    /// Every heading ends in its unit, or several headings stand over their units.
    private func upToUnits(_ tokens: [Token], _ count: Int) -> Cut? {
        var columns: [[Token]] = []
        var open: [Token] = []
        var index = 0
        while index < tokens.count, columns.count < count {
            guard marks.isUnit(tokens[index].text) else {
                open.append(tokens[index])
                index += 1
                continue
            }
            let units = tokens[index...].prefix { marks.isUnit($0.text) }
            if units.count == 1 {
                columns.append(open + units)
            } else {
                columns += stacked(open, over: Array(units))
            }
            open = []
            index += units.count
        }
        guard columns.count == count, let first = columns.first else { return nil }
        // What stands over the first heading names the table or the column of labels.
        let most = columns.dropFirst().map(\.count).max()
        columns[0] = lastHeading(first, most: most ?? first.count)
        return result(columns)
    }

    /// The lines of the unit's own heading: from the first line of its block that heads a column, and no more lines
    /// than the other headings have.
    private func lastHeading(_ tokens: [Token], most: Int) -> [Token] {
        guard let unit = tokens.last, let last = tokens.dropLast().last else { return tokens }
        if last.piece == unit.piece { return [last, unit] }
        let block = tokens.dropLast().filter { $0.block == last.block }.suffix(max(1, most - 1))
        let first = block.firstIndex { marks.isHeading($0.text) } ?? block.endIndex - 1
        return block[first...] + [unit]
    }

    /// Headings, and below them the unit of each; the units alone where the headings don't count out.
    private func stacked(_ tokens: [Token], over units: [Token]) -> [[Token]] {
        let count = units.count
        if let upper = columns(of: tokens, count) { return zip(upper, units).map { $0 + [$1] } }
        if let last = tokens.last, count > 1 {
            let words = self.tokens(of: last.piece, block: last.block, count: count, isOnly: true)
            if words.count == count { return zip(words, units).map { [$0, $1] } }
        }
        return units.map { [$0] }
    }

    private func plain(_ tokens: [Token], _ count: Int) -> Cut? { columns(of: tokens, count).map(result) }

    /// As many blocks as columns, or lines, or as many times the lines.
    private func columns(of tokens: [Token], _ count: Int) -> [[Token]]? {
        guard count > 1 else { return nil }
        let blocks = self.blocks(of: tokens)
        if blocks.count >= count {
            for end in [blocks.count, blocks.count - 1] where end >= count {
                let window = blocks[(end - count)..<end]
                guard window.allSatisfy({ heads($0) }) else { continue }
                // A year before the first year: there are more headings than columns.
                let before = end > count ? blocks[end - count - 1] : []
                if before.contains(where: { marks.isPeriod($0.text) }),
                    window.first?.contains(where: { marks.isPeriod($0.text) }) == true
                {
                    return nil
                }
                return Array(window)
            }
        }
        guard let last = blocks.last else { return nil }
        // One row of headings below the other.
        for rows in stride(from: last.count / count, to: 0, by: -1) {
            let first = last.count - rows * count
            let isRows = (0..<rows).allSatisfy { row in
                let start = first + row * count
                return isRow(last[start..<start + count], after: start > 0 ? last[start - 1] : nil)
            }
            guard isRows else { continue }
            return (0..<count).map { column in (0..<rows).map { last[first + $0 * count + column] } }
        }
        return nil
    }

    /// Whether tokens are a row of headings, whole: periods, units, or words, and nothing like them before.
    private func isRow(_ row: ArraySlice<Token>, after before: Token?) -> Bool {
        if row.allSatisfy({ marks.isUnit($0.text) }) { return true }
        // A line in lower case is more of the one above.
        guard row.allSatisfy({ marks.isHeading($0.text) && !LineJoins.opensLower($0.text) }) else { return false }
        guard let before, let first = row.first else { return true }
        return !marks.isPeriod(before.text) || !marks.isPeriod(first.text)
    }

    private func heads(_ block: [Token]) -> Bool {
        marks.isHeading(block.map(\.text).joined(separator: " ")) || block.contains { marks.isHeading($0.text) }
    }

    private func blocks(of tokens: [Token]) -> [[Token]] {
        var blocks: [[Token]] = []
        for token in tokens {
            if blocks.last?.last?.block == token.block {
                blocks[blocks.count - 1].append(token)
            } else {
                blocks.append([token])
            }
        }
        return blocks
    }
}
