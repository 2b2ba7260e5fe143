import Figures
import Lexicon
import Papers
import Tables

/// Reads the items below words that announce them: `... the following items of one-off income:` and then
/// `£1.2m - Sale of land`, each on lines of its own; and what a paragraph tells of by itself (``OneOffSentence``).
struct OneOffItemReader {
    /// How many blocks may stand between the announcement and its first item: an empty page, a caption.
    private static let reach = 3

    private let lexicon: Lexicon
    private let sentence: OneOffSentence
    private let report: String

    init(lexicon: Lexicon, report: String) {
        self.lexicon = lexicon
        sentence = OneOffSentence(lexicon: lexicon)
        self.report = report
    }

    func items(in blocks: ArraySlice<Block>) -> [OneOffItem] {
        var items: [OneOffItem] = []
        var direction: OneOffItem.Direction?
        var passed = 0
        for block in blocks {
            switch block.kind {
            case .heading, .table: direction = nil
            case .caption, .keyValue, .furniture: passed += 1
            case .paragraph, .listItem:
                let text = block.text.text
                guard !text.isEmpty else { continue }
                if let (told, start) = announcement(in: text) {
                    direction = told
                    passed = 0
                    add(text, from: start, of: block, told, to: &items)
                } else if let told = direction, add(text, from: 0, of: block, told, to: &items) {
                    passed = 0
                } else {
                    passed += 1
                    for found in sentence.amounts(in: block) {
                        let name = block.text.slice(found.name)
                        items.append(item(name, found.mention, of: block, found.direction, number: items.count + 1))
                    }
                }
            }
            if passed > Self.reach { direction = nil }
        }
        return items
    }

    /// Which way the items go, and where in the text they begin: behind the colon.
    private func announcement(in text: String) -> (OneOffItem.Direction, Int)? {
        let bytes = text.utf8.span
        guard let end = bytes.indices.first(where: { bytes[$0] == UInt8(ascii: ":") }) else { return nil }
        guard let match = lexicon.items.oneOffs.longestMatch(in: Words(text, before: end)) else { return nil }
        return (match.meaning, end + 1)
    }

    /// Adds the items of a text that is nothing else: an amount, a dash, what it is for; false where it is other text.
    @discardableResult
    private func add(
        _ text: String,
        from start: Int,
        of block: Block,
        _ direction: OneOffItem.Direction,
        to items: inout [OneOffItem]
    ) -> Bool {
        let bytes = Array(text.utf8)
        let openings = FigureScanner.mentions(in: text).filter { mention in
            mention.number.unit?.isMoney == true && mention.upper == nil && mention.range.lowerBound >= start
                && opensItem(mention.range, bytes, from: start)
        }
        guard let first = openings.first, isBlank(bytes[start..<first.range.lowerBound]) else { return false }
        for (index, mention) in openings.enumerated() {
            let end = index + 1 < openings.count ? openings[index + 1].range.lowerBound : bytes.count
            let name = HeadLabels.trimmed(
                String(decoding: bytes[Self.nameStart(bytes, from: mention.range.upperBound)..<end], as: UTF8.self)
            )
            guard !name.isEmpty else { continue }
            items.append(item(name, mention, of: block, direction, number: items.count + 1))
        }
        return true
    }

    private func item(
        _ name: String,
        _ mention: FigureMention,
        of block: Block,
        _ direction: OneOffItem.Direction,
        number: Int
    ) -> OneOffItem {
        OneOffItem(
            id: "\(report)/one_off_items/\(number)",
            provenance: Provenance(table: nil, rows: [], lineRanges: [block.lines]),
            name: name,
            direction: direction,
            amount: ItemScanner.figure(mention, in: block.text)
        )
    }

    /// An amount that opens the text or a sentence, with a dash or "of" behind it.
    private func opensItem(_ range: Range<Int>, _ bytes: [UInt8], from start: Int) -> Bool {
        var before = range.lowerBound
        while before > start, bytes[before - 1] == 0x20 { before -= 1 }
        guard before == start || [0x2E, 0x3B].contains(bytes[before - 1]) else { return false }
        return Self.nameStart(bytes, from: range.upperBound) > range.upperBound + 1
    }

    /// Where the words behind an amount and its dash begin; the amount's end where no dash follows.
    private static func nameStart(_ bytes: [UInt8], from end: Int) -> Int {
        var index = end
        while index < bytes.count, bytes[index] == 0x20 { index += 1 }
        var dash = index
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: ":") {
            dash = index + 1
        } else if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80,
            bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94
        {
            dash = index + 3
        }
        guard dash > index else { return end }
        while dash < bytes.count, bytes[dash] == 0x20 { dash += 1 }
        return dash
    }

    private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { $0 == 0x20 } }
}
