import Lexicon
import Papers
import Tables

/// Finds the deliverables of a report: a title, a rating and a date below it, then the commentary.
struct DeliverableReader {
    /// How many blocks may stand between the rating and the date, or the rating and the title.
    private static let reach = 3

    private let lexicon: Lexicon
    private let report: String

    init(lexicon: Lexicon, report: String) {
        self.lexicon = lexicon
        self.report = report
    }

    /// - Parameters:
    ///   - source: The whole paper, whose words tell which lines have come apart.
    ///   - apart: The lines of the report's tables, captions and keys, which are no commentary.
    func deliverables(
        in blocks: ArraySlice<Block>,
        of source: SourceText,
        apart: [ClosedRange<Int>]
    ) -> [Deliverable] {
        var found: [Deliverable] = []
        var spacing: LetterSpacing?
        var priorities = PriorityTracker(words: lexicon.items)
        var commentary = CommentaryLines(apart: apart, words: lexicon.items)
        var index = blocks.startIndex
        while index < blocks.endIndex {
            let block = blocks[index]
            guard block.isProse, let opening = labels(of: block, blocks, index) else {
                if priorities.pass(block) { commentary.close() } else { commentary.pass(block) }
                index += 1
                continue
            }
            let known = spacing ?? LetterSpacing(of: source)
            spacing = known
            if let title = title(above: index, in: blocks, known) {
                priorities.leaveOut(title.lines)
                commentary.end(before: title.lines.lowerBound, in: &found)
                var next = deliverable(title, opening.labels, blocks[index...opening.last], number: found.count + 1)
                next.priority = priorities.priority
                found.append(next)
                commentary.begin()
            }
            index = opening.last + 1
        }
        commentary.end(before: .max, in: &found)
        return found
    }

    /// The rating at a block and the date with it or below it; nil where one of the two is missing.
    private func labels(
        of block: Block,
        _ blocks: ArraySlice<Block>,
        _ index: Int
    ) -> (labels: DeliverableLabels, last: Int)? {
        guard var labels = DeliverableLabels(block, lexicon: lexicon), labels.hasRating else { return nil }
        if labels.hasCompletion { return (labels, index) }
        for next in (index + 1..<blocks.endIndex).prefix(Self.reach) {
            if case .furniture = blocks[next].kind { continue }
            guard blocks[next].isProse else { return nil }
            if blocks[next].text.isEmpty { continue }
            guard let more = DeliverableLabels(blocks[next], lexicon: lexicon), more.hasCompletion, !more.hasRating
            else { return nil }
            labels.hasCompletion = true
            labels.completion = more.completion
            return (labels, next)
        }
        return nil
    }

    private func title(above index: Int, in blocks: ArraySlice<Block>, _ spacing: LetterSpacing) -> DeliverableTitle? {
        for previous in (blocks.startIndex..<index).suffix(Self.reach).reversed() {
            if case .furniture = blocks[previous].kind { continue }
            guard blocks[previous].isProse else { return nil }
            if let title = DeliverableTitle(of: blocks[previous], lexicon: lexicon, spacing: spacing) { return title }
        }
        return nil
    }

    private func deliverable(
        _ title: DeliverableTitle,
        _ labels: DeliverableLabels,
        _ blocks: ArraySlice<Block>,
        number: Int
    ) -> Deliverable {
        let lines = blocks.reduce(title.lines) { $0.lowerBound...max($0.upperBound, $1.lines.upperBound) }
        var deliverable = Deliverable(
            id: "\(report)/deliverables/\(number)",
            provenance: Provenance(table: nil, rows: [], lineRanges: [lines]),
            title: title.title
        )
        // The mark before the title tells the same where the word is missing.
        deliverable.rating = labels.rating ?? title.mark
        deliverable.expectedCompletion = labels.completion
        return deliverable
    }
}
