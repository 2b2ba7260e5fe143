import Figures
import Lexicon
import Papers

/// Checks the number of things that a sentence ends in a list of: "£493,500 was set aside for three schemes:".
///
/// The list is all that is counted where the number stands right before its colon, or where the amounts of the items
/// make one that the sentence tells.
struct ListedItemChecks {
    private let description: RuleDescription

    private static let leastItems = 2
    private static let nearest = 2
    /// How many words may name what is listed, right before the colon.
    private static let longestName = 2

    init(_ description: RuleDescription) {
        self.description = description
    }

    func checks(in report: ReportSubject) -> [ReportCheck] {
        let blocks = report.blocks
        return blocks.indices.compactMap { index in
            let block = blocks[index]
            guard case .paragraph = block.kind, block.text.text.utf8.last == UInt8(ascii: ":"),
                let sentence = report.sentences.all(inBlock: index).last
            else { return nil }
            let items = items(behind: index, blocks)
            guard items.count >= Self.leastItems else { return nil }
            return check(sentence, items)
        }
    }

    private func items(behind index: Int, _ blocks: [Block]) -> [Block] {
        var items: [Block] = []
        for block in blocks[(index + 1)...] {
            if case .furniture = block.kind { continue }
            guard case .listItem = block.kind else { break }
            items.append(block)
        }
        return items
    }

    private func check(_ sentence: ReportSentence, _ items: [Block]) -> ReportCheck? {
        let words = sentence.words
        let reader = StandingSentence(sentence)
        let numbers = (0..<words.count).filter { reader.number(at: $0) != nil && isOfThings($0, reader) }
        guard numbers.count == 1, let index = numbers.first, let number = reader.number(at: index), number > 1,
            words.count - index - 1 <= Self.longestName && words.count > index + 1 || isSum(items, reader)
        else { return nil }
        if number == items.count { return .passed }
        guard abs(number - items.count) <= Self.nearest else { return nil }
        let start = sentence.range.lowerBound
        let range = start + words.ranges[index].lowerBound..<start + words.ranges[index].upperBound
        let quote = sentence.block.text.slice(range)
        let place = sentence.block.text.place(of: range)
        var finding = ReportFinding(
            description,
            severity: .warning,
            message: "The text says \(quote), but lists \(items.count)",
            at: place
        )
        finding.add(.stated, "text", quote: quote, at: place)
        for item in items {
            let end = item.text.text.utf8.count
            finding.add(.operand, "list", quote: item.text.text, at: item.text.place(of: 0..<end))
        }
        return .failed(finding.finished())
    }

    /// Not "two of the aims", "over three years".
    private func isOfThings(_ index: Int, _ sentence: StandingSentence) -> Bool {
        let (words, lexicon) = (sentence.words, sentence.lexicon)
        guard index + 1 < words.count, !sentence.hasMark(before: index + 1) else { return false }
        let next = words.hashes[index + 1]
        return !lexicon.performance.partJoins.contains(next) && !lexicon.statements.durations.contains(next)
            && !lexicon.standings.times.contains(next)
            && (index == 0 || !lexicon.statements.references.contains(words.hashes[index - 1]))
    }

    /// Whether the first amounts of the items make one of the sentence.
    private func isSum(_ items: [Block], _ sentence: StandingSentence) -> Bool {
        var sum = ExactDecimal.zero
        for item in items {
            let amounts = FigureScanner.mentions(in: item.text.text).filter { $0.number.unit?.isMoney == true }
            guard let first = amounts.first, first.upper == nil else { return false }
            sum = sum + first.number.value
        }
        return sentence.amounts.contains { $0.number.value == sum }
    }
}
