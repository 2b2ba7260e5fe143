import Lexicon

/// Finds where the appendices of a report begin: by their numbers, and by the titles that its list of appendices gives,
/// since the number of an appendix is often lost with the corner of its page.
///
/// Appendices come in their order. What else bears an appendix's number or title falls out of it.
struct AppendixCutter {
    struct Cut {
        var block: Int
        var label: String
        /// As the list of appendices gives it; empty where there is none.
        var title: String
    }

    /// Blocks that a list of appendices may take up.
    private static let listLength = 60
    private static let longestTitle = 200
    /// Words that may follow a title in one heading with it.
    private static let mostMoreWords = 8

    private let blocks: ArraySlice<Block>
    private let lexicon: Lexicon
    private var names: [AppendixName] = []
    private var ordinals: [String: Int] = [:]
    private var candidates: [(block: Int, ordinal: Int)] = []

    init(_ blocks: ArraySlice<Block>, lexicon: Lexicon) {
        self.blocks = blocks
        self.lexicon = lexicon
    }

    /// Time is linear in the blocks, but for the sorting of the few that bear a name.
    mutating func cuts() -> [Cut] {
        let labelled = labelledBlocks()
        guard !labelled.isEmpty else { return [] }
        let listEnd = readList(labelled)
        for (index, name) in heads(among: labelled) {
            candidates.append((index, ordinal(of: name)))
        }
        if let listEnd { findTitles(after: listEnd) }
        candidates.sort { $0.block < $1.block }
        return inOrder().map { Cut(block: $0.block, label: names[$0.ordinal].label, title: names[$0.ordinal].title) }
    }

    // MARK: Names

    private typealias Labelled = (block: Int, names: [AppendixName], isListed: Bool, isRepeated: Bool)

    /// The blocks that open with a label, and whether they stand in a list.
    private func labelledBlocks() -> [Labelled] {
        var found: [Labelled] = []
        var seen: Set<String> = []
        var listedUntil = blocks.startIndex
        for (index, block) in zip(blocks.indices, blocks) {
            switch block.kind {
            case .heading, .paragraph, .listItem, .furniture: break
            case .caption, .table, .keyValue: continue
            }
            let text = block.text.text
            guard !text.isEmpty, text.utf8.count <= 4 * Self.longestTitle else { continue }
            let names = names(opening: block)
            if names.isEmpty {
                if block.headingLevel != nil || block.number != nil {
                    let opensList = lexicon.packs.appendixLists.meaning(of: Words(text)) != nil
                    listedUntil = opensList ? index + Self.listLength : block.headingLevel != nil ? index : listedUntil
                }
                continue
            }
            // A name that has stood in the list already is no part of the list.
            if names.contains(where: { seen.contains($0.label) }) { listedUntil = index }
            let isListed = index < listedUntil || block.number != nil || block.isListed || names.count > 1
            found.append((index, names, isListed, names.contains { seen.contains($0.label) }))
            seen.formUnion(names.map(\.label))
        }
        return markNeighbours(found)
    }

    /// The names with which the lines of a block open, where the first does. A later line alone that opens so is the
    /// end of a sentence.
    private func names(opening block: Block) -> [AppendixName] {
        guard lexicon.packs.appendices.opens(block.words) else { return [] }
        let lines = block.text.lines.map { AppendixName($0, lexicon: lexicon) }
        return lines.first.flatMap(\.self) == nil ? [] : lines.compactMap(\.self)
    }

    /// Names of different appendices one right after the other make a list.
    private func markNeighbours(_ found: [Labelled]) -> [Labelled] {
        var found = found
        for index in found.indices.dropFirst() {
            let (first, second) = (found[index - 1], found[index])
            guard first.names.last?.label != second.names.first?.label,
                blocks[first.block + 1..<second.block].allSatisfy(\.isFurniture)
            else { continue }
            // The first appendix may come right below the list that names it.
            if second.isRepeated, first.isListed { continue }
            found[index - 1].isListed = true
            found[index].isListed = true
        }
        return found
    }

    /// Takes the names of the list; gives the last block of it, nil where there is none.
    private mutating func readList(_ labelled: [Labelled]) -> Int? {
        var end: Int?
        for (index, names, isListed, _) in labelled where isListed {
            for name in names where !name.title.isEmpty && ordinals[name.label] == nil {
                add(name)
                end = index
            }
        }
        return end
    }

    private func heads(among labelled: [Labelled]) -> [(block: Int, name: AppendixName)] {
        labelled.compactMap { index, names, isListed, _ in
            guard !isListed, let name = names.first, blocks[index].text.text.utf8.count <= Self.longestTitle,
                !splitsTable(index)
            else { return nil }
            return (index, name)
        }
    }

    /// The head of a page in the middle of a table says where the page belongs, not that an appendix begins.
    private func splitsTable(_ index: Int) -> Bool {
        guard blocks[index].isFurniture else { return false }
        let above = blocks[..<index].last { !$0.isFurniture }
        let below = blocks[(index + 1)...].first { !$0.isFurniture }
        return above?.region != nil && below?.region != nil
    }

    private mutating func add(_ name: AppendixName) {
        ordinals[name.label] = names.count
        names.append(name)
    }

    private mutating func ordinal(of name: AppendixName) -> Int {
        if let known = ordinals[name.label] { return known }
        add(name)
        return names.count - 1
    }

    // MARK: Titles

    private mutating func findTitles(after listEnd: Int) {
        var byFirstWord: [UInt64: [Int]] = [:]
        for (ordinal, name) in names.enumerated() {
            if let first = name.titleWords.first { byFirstWord[first, default: []].append(ordinal) }
        }
        for index in blocks.indices where index > listEnd {
            let block = blocks[index]
            let mayGoOn: Bool
            switch block.kind {
            case .heading, .caption: mayGoOn = true
            case .paragraph: mayGoOn = false
            case .listItem, .table, .keyValue, .furniture: continue
            }
            guard block.number == nil, block.text.text.utf8.count <= Self.longestTitle else { continue }
            let words = AppendixName.titleWords(of: block.text.text)
            guard let first = words.first else { continue }
            for ordinal in byFirstWord[first] ?? [] {
                let title = names[ordinal].titleWords
                guard words.starts(with: title), words.count <= title.count + (mayGoOn ? Self.mostMoreWords : 0) else {
                    continue
                }
                candidates.append((index, ordinal))
            }
        }
    }

    // MARK: Order

    /// The longest choice of candidates that goes up in blocks and in ordinals; of several the earliest.
    private func inOrder() -> [(block: Int, ordinal: Int)] {
        var tails: [Int] = []
        var before = Array(repeating: -1, count: candidates.count)
        for (index, candidate) in candidates.enumerated() {
            var low = 0
            var high = tails.count
            while low < high {
                let middle = (low + high) / 2
                if candidates[tails[middle]].ordinal < candidate.ordinal { low = middle + 1 } else { high = middle }
            }
            // What is at the same block as its forerunner is one start, not two.
            if low > 0, candidates[tails[low - 1]].block == candidate.block { continue }
            if low > 0 { before[index] = tails[low - 1] }
            if low == tails.count {
                tails.append(index)
            } else if candidates[tails[low]].ordinal > candidate.ordinal {
                tails[low] = index
            }
        }
        var chosen: [(block: Int, ordinal: Int)] = []
        var index = tails.last ?? -1
        while index >= 0 {
            chosen.append(candidates[index])
            index = before[index]
        }
        return chosen.reversed()
    }
}

extension Block {
    fileprivate var isListed: Bool { if case .listItem = kind { true } else { false } }
}
