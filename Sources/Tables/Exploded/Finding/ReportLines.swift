import Figures
import Lexicon
import Papers

/// The lines of a range of blocks, each told apart as what it can be to a table that lost its shape.
struct ReportLines {
    enum Use: UInt8 {
        case blank
        /// Page furniture: a table goes on across it.
        case passed
        /// A heading with a number, a caption, a table: no exploded table reaches over it.
        case border
        /// A title without a number, which may be a cell.
        case title
        case prose
        /// A note at the foot of a table, from its mark to its full stop.
        case note
        case short
    }

    let source: SourceText
    /// The first line, from 1.
    let first: Int
    private(set) var uses: [Use]
    private var texts: [Range<Int>]

    var lines: ClosedRange<Int> { first...max(first, first + uses.count - 1) }

    func use(_ line: Int) -> Use { uses[line - first] }

    /// The bytes of a line without the white space at its ends.
    func text(_ line: Int) -> Range<Int> { texts[line - first] }

    func string(_ line: Int) -> String { String(decoding: source.bytes[text(line)], as: UTF8.self) }

    mutating func set(_ use: Use, at line: Int) { uses[line - first] = use }

    /// Nil where the blocks hold no lines.
    init?(_ paper: Paper, blocks: Range<Int>) {
        let blocks = paper.blocks[blocks.clamped(to: paper.blocks.indices)]
        guard let start = blocks.map(\.lines.lowerBound).min(), let end = blocks.map(\.lines.upperBound).max(),
            start >= 1, end <= paper.source.lineCount
        else { return nil }
        source = paper.source
        first = start
        uses = Array(repeating: .blank, count: end - start + 1)
        texts = Array(repeating: 0..<0, count: end - start + 1)
        var words = Array(repeating: UInt16(0), count: uses.count)
        for line in start...end {
            let (range, count) = LineScan.words(source.bytes.span, in: source.range(ofLine: line))
            texts[line - start] = range
            words[line - start] = UInt16(clamping: count)
        }
        let width = Self.proseWidth(texts: texts, words: words)
        for block in blocks where block.isOpen { classify(block, words: words, proseWidth: width) }
        for block in blocks where !block.isOpen { mark(block) }
        for line in blocks.lazy.compactMap(\.region).flatMap(\.furniture) { uses[line - first] = .passed }
        for block in blocks { if case .caption = block.kind { markCell(block) } }
        markTitles()
        markNotes()
    }

    /// Fewer lines of prose don't say how wide the page is.
    private static let leastProse = 12
    private static let usualWidth = 80

    /// The median width of the lines that have eight words or more.
    private static func proseWidth(texts: [Range<Int>], words: [UInt16]) -> Int {
        var widths = Array(repeating: 0, count: 256)
        var count = 0
        for (text, words) in zip(texts, words) where words >= 8 {
            widths[min(text.count, 255)] += 1
            count += 1
        }
        var seen = 0
        for (width, number) in widths.enumerated() {
            seen += number
            if seen * 2 >= count, count >= leastProse { return width }
        }
        return usualWidth
    }

    private mutating func classify(_ block: Block, words: [UInt16], proseWidth: Int) {
        var isAfterProse = false
        for line in block.lines {
            let text = texts[line - first]
            guard !text.isEmpty else { continue }
            let isProse =
                Self.isProse(width: text.count, words: Int(words[line - first]), proseWidth) && !isNamedFigure(line)
            let opensWithDigit = source.bytes[text.lowerBound].isDigit
            // The end of a paragraph is short as well.
            let isEnd = isAfterProse && !opensWithDigit
            uses[line - first] = isProse || isEnd ? .prose : .short
            isAfterProse = isProse || isEnd
        }
    }

    /// Whether the line is a figure of thousands and a long name behind it, beside a line that opens with a digit as
    /// well: two rows of a table whose figures stand before their names. No paragraph has such a number.
    private func isNamedFigure(_ line: Int) -> Bool {
        let text = texts[line - first]
        guard source.bytes[text.upperBound - 1] != UInt8(ascii: ".") else { return false }
        let number = text.prefix { source.bytes[$0] != UInt8(ascii: " ") }
        guard number.contains(where: { source.bytes[$0] == UInt8(ascii: ",") }),
            number.allSatisfy({ source.bytes[$0] < 0x3A }), number.contains(where: { source.bytes[$0].isDigit })
        else { return false }
        return [line - 1, line + 1].contains { other in
            texts.indices.contains(other - first)
                && texts[other - first].prefix(2).contains { source.bytes[$0].isDigit }
        }
    }

    /// Half a line of few words may be a heading, or the headings of two columns run together.
    private static func isProse(width: Int, words: Int, _ proseWidth: Int) -> Bool {
        if words >= 9 || width * 100 >= proseWidth * 80 { return true }
        return width * 100 >= proseWidth * 55 && words >= 5
    }

    private mutating func mark(_ block: Block) {
        let use: Use
        switch block.kind {
        case .furniture:
            if opensCell(block) { return classify(block) }
            use = .passed
        case .heading: use = block.number == nil || isDetachedValue(block) ? .title : .border
        case .caption, .table, .keyValue: use = .border
        case .listItem:
            if isDetachedNegative(block) { return classify(block) }
            use = .prose
        case .paragraph: return
        }
        for line in block.lines where !texts[line - first].isEmpty { uses[line - first] = use }
    }

    private mutating func classify(_ block: Block) {
        for line in block.lines where !texts[line - first].isEmpty { uses[line - first] = .short }
    }

    /// Whether the number of an item stands on a line of its own as a negative does: `(171)`.
    private func isDetachedNegative(_ block: Block) -> Bool {
        let text = texts[block.lines.lowerBound - first]
        guard text.count >= 3, source.bytes[text.lowerBound] == UInt8(ascii: "("),
            source.bytes[text.upperBound - 1] == UInt8(ascii: ")")
        else { return false }
        guard text.dropFirst().dropLast().allSatisfy({ source.bytes[$0].isDigit }) else { return false }
        // One digit may be the number of an item, unless a value stands before it.
        if text.count > 3 { return true }
        guard let before = printed(before: block.lines.lowerBound - first) else { return false }
        return texts[before].allSatisfy { source.bytes[$0] < 0x3A && source.bytes[$0] != 0x20 }
    }

    /// Whether a word that may be a mark of the page goes on in the line below, as the first line of a cell does.
    private func opensCell(_ block: Block) -> Bool {
        let index = block.lines.upperBound - first
        guard block.lines.count == 1, index + 1 < uses.count, uses[index + 1] == .short else { return false }
        return texts[index].allSatisfy { (0x41...0x5A).contains(source.bytes[$0] & 0xDF) }
    }

    /// A caption of one line between words and a value is a cell that looks like one.
    private mutating func markCell(_ block: Block) {
        let index = block.lines.lowerBound - first
        guard block.lines.count == 1, let before = printed(before: index), let after = printed(after: index),
            uses[before] == .short, uses[after] == .short
        else { return }
        let opensWithLetter = (0x41...0x5A).contains(source.bytes[texts[before].lowerBound] & 0xDF)
        let value = source.bytes[texts[after].lowerBound]
        if opensWithLetter, value.isDigit || value == UInt8(ascii: "-") { uses[index] = .short }
    }

    private func printed(before index: Int) -> Int? {
        uses[..<index].lastIndex { $0 != .blank && $0 != .passed }
    }

    private func printed(after index: Int) -> Int? {
        uses[(index + 1)...].firstIndex { $0 != .blank && $0 != .passed }
    }

    /// Whether the number of a heading stands on a line of its own as a value does, `10.5`, not `4.`; or on a line far
    /// off, which may be a value as well.
    private func isDetachedValue(_ block: Block) -> Bool {
        let first = texts[block.lines.lowerBound - first]
        guard !first.isEmpty else { return false }
        if (0x41...0x5A).contains(source.bytes[first.lowerBound] & 0xDF) { return true }
        guard block.lines.count > 1 else { return false }
        return first.allSatisfy { source.bytes[$0].isDigit || source.bytes[$0] == UInt8(ascii: ".") }
            && source.bytes[first.upperBound - 1] != UInt8(ascii: ".")
    }

    /// A title over prose is a title; over short lines it may be a cell.
    private mutating func markTitles() {
        var next: Use = .border
        for index in uses.indices.reversed() {
            if uses[index] == .title {
                let isOverText = next == .prose || next == .border || texts[index].count > ExplodedLimits.cellBytes
                uses[index] = isOverText ? .border : .short
            }
            if uses[index] != .blank, uses[index] != .passed { next = uses[index] }
        }
    }

    private mutating func markNotes() {
        var index = 0
        while index < uses.count {
            guard uses[index] == .prose || uses[index] == .short, opensNote(texts[index]) else {
                index += 1
                continue
            }
            var last = index
            while last + 1 < uses.count, last - index + 1 < ExplodedLimits.noteLines, !endsSentence(texts[last]),
                uses[last + 1] == .prose || uses[last + 1] == .short
            {
                last += 1
            }
            if endsSentence(texts[last]) { for place in index...last { uses[place] = .note } }
            index = last + 1
        }
    }

    private func opensNote(_ text: Range<Int>) -> Bool {
        let bytes = source.bytes
        guard text.count > 3 else { return false }
        let start = text.lowerBound
        switch bytes[start] {
        case UInt8(ascii: "*"): return bytes[start + 1] != UInt8(ascii: "*")
        // ¹ ² ³ and †
        case 0xC2: return [0xB9, 0xB2, 0xB3].contains(bytes[start + 1])
        case 0xE2: return bytes[start + 1] == 0x80 && (bytes[start + 2] == 0xA0 || bytes[start + 2] == 0xA1)
        default: return false
        }
    }

    private func endsSentence(_ text: Range<Int>) -> Bool { source.bytes[text.upperBound - 1] == UInt8(ascii: ".") }
}

extension Block {
    /// Whether its lines may be cells of any table: text, and a table whose cells were counted out before.
    fileprivate var isOpen: Bool {
        if case .paragraph = kind { return true }
        return region?.layout == .exploded
    }
}

/// Looks once at the bytes of a line.
enum LineScan {
    /// The range without white space at its ends (the no-break space counts), and how many words stand in it.
    static func words(_ bytes: Span<UInt8>, in range: Range<Int>) -> (range: Range<Int>, count: Int) {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, case let length = white(bytes, at: start, before: end), length > 0 { start += length }
        while end > start {
            if bytes[end - 1] <= 0x20 {
                end -= 1
            } else if end - start >= 2, bytes[end - 1] == 0xA0, bytes[end - 2] == 0xC2 {
                end -= 2
            } else {
                break
            }
        }
        var count = 0
        var index = start
        while index < end {
            count += 1
            while index < end, white(bytes, at: index, before: end) == 0 { index += 1 }
            while index < end, case let length = white(bytes, at: index, before: end), length > 0 { index += length }
        }
        return (start..<end, count)
    }

    private static func white(_ bytes: Span<UInt8>, at index: Int, before end: Int) -> Int {
        if bytes[index] <= 0x20 { return 1 }
        if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
        // A byte order mark takes no room.
        if bytes[index] == 0xEF, index + 2 < end, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { return 3 }
        return 0
    }
}
