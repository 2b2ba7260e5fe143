import Figures
import Lexicon
import Papers

/// Gathers the lines that follow a deliverable until the next one, or the next heading.
struct CommentaryLines {
    /// The lines of tables, in order.
    private let apart: [ClosedRange<Int>]
    /// What a key opens with.
    private let keyLabels: PhraseBook<Bool>
    private var lines: [ClosedRange<Int>] = []
    private var isOpen = false

    init(apart: [ClosedRange<Int>], words: ItemWords) {
        keyLabels = words.keyLabels
        self.apart = RecordSource.joined(apart)
    }

    mutating func begin() {
        lines = []
        isOpen = true
    }

    /// What follows belongs to another part of the paper.
    mutating func close() { isOpen = false }

    mutating func pass(_ block: Block) {
        guard isOpen, !block.text.isEmpty else { return }
        switch block.kind {
        case .heading: isOpen = false
        case .paragraph where opensKey(block): isOpen = false
        case .paragraph, .listItem: if !isApart(block.lines), !isLabel(block) { lines.append(block.lines) }
        case .caption, .table, .keyValue, .furniture: break
        }
    }

    /// Whether the first line of a block is nothing but the word for a key.
    private func opensKey(_ block: Block) -> Bool {
        guard keyLabels.opens(block.words), let line = PrintedLine.lines(of: block.text).first else { return false }
        return keyLabels.meaning(of: Words(line.text)) == true
    }

    /// Whether a block says no more than a number or a date: what is left of a chart.
    private func isLabel(_ block: Block) -> Bool {
        let bytes = block.text.text.utf8.span
        guard block.words.count <= Self.longestLabel else { return false }
        return block.words.ranges.allSatisfy { word in
            bytes[word.lowerBound].isDigit
                || Month.names.contains { name in
                    word.count >= 3 && name.utf8.count >= word.count
                        && zip(name.utf8, word).allSatisfy { $0 | 0x20 == bytes[$1] | 0x20 }
                }
        }
    }

    private static let longestLabel = 3

    /// Lines that are part of a block.
    mutating func pass(_ range: ClosedRange<Int>) {
        if isOpen, !isApart(range) { lines.append(range) }
    }

    /// Gives the last deliverable what was gathered above a line.
    mutating func end(before line: Int, in deliverables: inout [Deliverable]) {
        defer { lines = [] }
        guard !deliverables.isEmpty else { return }
        let above = lines.compactMap { range -> ClosedRange<Int>? in
            range.lowerBound < line ? range.lowerBound...min(range.upperBound, line - 1) : nil
        }
        deliverables[deliverables.count - 1].commentary = RecordSource.joined(above)
    }

    private func isApart(_ range: ClosedRange<Int>) -> Bool {
        var low = 0
        var high = apart.count
        while low < high {
            let middle = (low + high) / 2
            if apart[middle].upperBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < apart.count && apart[low].lowerBound <= range.upperBound
    }
}
