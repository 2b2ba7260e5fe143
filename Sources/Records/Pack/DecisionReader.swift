import Figures
import Lexicon
import Papers

/// Reads the minutes of a meeting: number, title and what was resolved of each.
///
/// A text layer may print the number of a minute after its text; it then stands alone in a line, and belongs to the
/// minute above that has none.
struct DecisionReader {
    private let resolutions: PhraseBook<Bool>
    private let report: String

    init(lexicon: Lexicon, report: String) {
        resolutions = lexicon.packs.resolutions
        self.report = report
    }

    func decisions(in blocks: ArraySlice<Block>) -> [Decision] {
        var found: [Decision] = []
        var isResolving = false
        for block in blocks where block.isProse && (!block.text.isEmpty || block.number != nil) {
            let opening = MinuteOpening(block, resolutions: resolutions)
            if opening.isMinuteNumber, opening.title == nil, found.last?.number == nil, !found.isEmpty,
                belongsAbove(Self.text(of: block, from: opening.rest))
            {
                found[found.count - 1].number = opening.number
            } else if begins(opening, block, hasAny: !found.isEmpty) {
                found.append(decision(opening, block, number: found.count + 1))
                isResolving = false
            }
            guard !found.isEmpty else { continue }
            let last = found.count - 1
            let text = Self.text(of: block, from: opening.title == nil && opening.number == nil ? 0 : opening.rest)
            if let resolved = resolution(in: text) {
                found[last].resolved.append(resolved)
                isResolving = true
            } else if isResolving, block.isListItem {
                found[last].resolved.append(block.text.text)
            } else {
                isResolving = false
            }
            found[last].provenance.add(block.lines)
        }
        return found.filter { !$0.resolved.isEmpty || $0.number?.utf8.contains(UInt8(ascii: "/")) == true }
    }

    /// Whether what stands behind a number is no minute of its own: nothing, or what was resolved.
    private func belongsAbove(_ text: String) -> Bool {
        let words = Words(text)
        return words.isEmpty || resolutions.match(in: words, at: 0) != nil
    }

    /// A number of minutes, a numbered heading, or a title in capitals after other minutes.
    private func begins(_ opening: MinuteOpening, _ block: Block, hasAny: Bool) -> Bool {
        if opening.isMinuteNumber { return true }
        if opening.number != nil, block.headingLevel != nil { return true }
        return hasAny && opening.number == nil && opening.title != nil && !block.isListItem
    }

    private func decision(_ opening: MinuteOpening, _ block: Block, number: Int) -> Decision {
        Decision(
            id: "\(report)/decisions/\(number)",
            provenance: Provenance(table: nil, rows: [], lineRanges: [block.lines]),
            number: opening.number,
            title: opening.title
        )
    }

    /// What stands behind the word that says it was resolved: at the beginning of a text or sentence, or in capitals.
    private func resolution(in text: String) -> String? {
        let words = Words(text)
        let bytes = Array(text.utf8)
        for match in resolutions.matches(in: words) {
            let start = words.ranges[match.words.lowerBound].lowerBound
            let end = words.ranges[match.words.upperBound - 1].upperBound
            let isFirst = match.words.lowerBound == 0
            let inCapitals = bytes[start..<end].allSatisfy { !(0x61...0x7A).contains($0) }
            guard isFirst || inCapitals else { continue }
            var rest = bytes[end...]
            while let first = rest.first, !Self.opens(first) { rest.removeFirst() }
            return rest.isEmpty ? nil : Self.withoutNumber(String(decoding: rest, as: UTF8.self))
        }
        return nil
    }

    private static func opens(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "(")
            || byte >= 0xC3
    }

    /// The first part of several bears its number in the text: `(1) to approve`.
    private static func withoutNumber(_ text: String) -> String {
        guard text.hasPrefix("("), let close = text.firstIndex(of: ")"), text[..<close].utf8.count <= 5 else {
            return text
        }
        return String(text[text.index(after: close)...].drop { $0 == " " })
    }

    private static func text(of block: Block, from offset: Int) -> String {
        String(decoding: block.text.text.utf8.dropFirst(offset), as: UTF8.self)
    }
}
