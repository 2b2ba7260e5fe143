import Lexicon
import Papers

/// Which priority the deliverables at a place of the text serve: the heading above them.
///
/// Where the headings lost their marks, a short line that repeats an item of an earlier list is one: the introduction
/// lists the priorities. Then only what is on the list counts.
struct PriorityTracker {
    private static let longestName = 12

    private let words: ItemWords
    private var listed: Set<Words> = []
    private var last: (name: String, lines: ClosedRange<Int>)?
    private var before: String?
    private var isListKnown = false

    init(words: ItemWords) {
        self.words = words
    }

    var priority: String? { last?.name ?? before }

    /// Whether the block names the priority of what follows.
    mutating func pass(_ block: Block) -> Bool {
        // A longer text is on no list; a heading is read whole, for what it announces.
        let name = block.headingLevel == nil ? block.words.prefix(Self.longestName + 1) : block.words
        guard !name.isEmpty else { return false }
        let isListed = name.count <= Self.longestName && listed.contains(name)
        switch block.kind {
        case .listItem:
            if name.count <= Self.longestName { listed.insert(entry(block.text.text, name)) }
            return false
        case .heading:
            guard isListed || (!isListKnown && words.deliverableHeadings.longestMatch(in: name) == nil) else {
                // A section that announces deliverables has its priorities in it, not above.
                if block.number != nil, !isListKnown { (last, before) = (nil, nil) }
                return false
            }
        case .paragraph:
            guard isListed else { return false }
        case .caption, .table, .keyValue, .furniture:
            return false
        }
        isListKnown = isListKnown || isListed
        before = priority
        last = (block.text.text, block.lines)
        return true
    }

    /// The words of a list item without the "and" that leads to the next one.
    private func entry(_ text: String, _ name: Words) -> Words {
        guard name.count > 1, words.joins.match(in: name, at: name.count - 1) != nil else { return name }
        return Words(String(decoding: text.utf8.prefix(name.ranges[name.count - 1].lowerBound), as: UTF8.self))
    }

    /// A heading that turned out to be the title of a deliverable names no priority.
    mutating func leaveOut(_ lines: ClosedRange<Int>) {
        if let last, last.lines.overlaps(lines) { self.last = nil }
    }
}
