import Figures
import Lexicon
import Papers

/// Makes the fragments of a table that was printed over several pages, or came loose below itself, one region again.
///
/// A table goes on below where its header is repeated, where rows of the same kind follow without any header, where a
/// group's title and total bracket more rows, and where a line of prose is plainly a row of it. Nothing but page
/// furniture may stand between.
struct FragmentJoiner {
    let lexicon: Lexicon

    /// What is added to a table, and the block after it.
    private struct Addition {
        var rows: [SourceRow]
        var remarks: [TableRemark] = []
        /// Some of the rows stand in prose.
        var isLoose = false
        var end: Int
    }

    /// The blocks with every table whole. What became part of a table is no block of its own any more.
    func joined(_ blocks: ArraySlice<Block>) -> [Block] {
        var result: [Block] = []
        result.reserveCapacity(blocks.count)
        var index = blocks.startIndex
        while index < blocks.endIndex {
            let block = blocks[index]
            index += 1
            guard let region = block.region, FragmentShape.mayBeJoined(region) else {
                result.append(block)
                continue
            }
            var table = GrowingTable(block, region, caption: caption(before: result), lexicon: lexicon)
            while let addition = addition(to: table, at: index, in: blocks) {
                table.append(addition.rows, remarks: addition.remarks, isLoose: addition.isLoose)
                index = addition.end
            }
            result.append(table.block)
        }
        return result
    }

    private func caption(before result: [Block]) -> Words? {
        guard let last = result.last, case .caption = last.kind else { return nil }
        return last.words
    }

    private func addition(to table: GrowingTable, at start: Int, in blocks: ArraySlice<Block>) -> Addition? {
        var index = start
        while index < blocks.endIndex, case .furniture = blocks[index].kind { index += 1 }
        guard index < blocks.endIndex else { return nil }
        let block = blocks[index]
        switch block.kind {
        case .table(let region):
            let isSamePage = index == start
            guard block.lines.lowerBound > table.lastLine else { return nil }
            guard table.repeatsHeader(region, isSamePage: isSamePage) || table.goesOn(in: region) else { return nil }
            return Addition(rows: region.rows, remarks: region.remarks, end: index + 1)
        case .paragraph:
            if let row = table.looseRow(in: block) { return Addition(rows: [row], isLoose: true, end: index + 1) }
            return index == start ? innerHeading(of: table, at: index, in: blocks) : nil
        case .caption, .heading:
            return repeatedCaption(of: table, at: index, in: blocks) ?? group(of: table, at: index, in: blocks)
                ?? (index == start ? innerHeading(of: table, at: index, in: blocks) : nil)
        case .listItem, .keyValue, .furniture:
            return nil
        }
    }

    /// "Reserves (continued)" and the header again.
    private func repeatedCaption(of table: GrowingTable, at index: Int, in blocks: ArraySlice<Block>) -> Addition? {
        guard let caption = table.caption, index + 1 < blocks.endIndex else { return nil }
        let words = blocks[index].words
        guard words.starts(with: caption), words.count <= caption.count + 1 else { return nil }
        guard let region = blocks[index + 1].region, table.repeatsHeader(region, isSamePage: false) else { return nil }
        return Addition(rows: region.rows, remarks: region.remarks, end: index + 2)
    }

    /// The title of a group, whose rows come next and whose total comes after them.
    private func group(of table: GrowingTable, at index: Int, in blocks: ArraySlice<Block>) -> Addition? {
        let title = blocks[index]
        guard index + 1 < blocks.endIndex, let region = blocks[index + 1].region else { return nil }
        guard table.hasRows(like: region), hasTotal(of: title.words, from: index + 1, in: blocks) else {
            return nil
        }
        let heading = SourceRow(cells: [SourceCell(text: title.text, isBold: title.isBold)], lines: title.lines)
        return Addition(rows: [heading] + region.rows, remarks: region.remarks, isLoose: true, end: index + 2)
    }

    /// A few words between two rows with no empty line about them, as `Financed by:`: a row without figures has lost
    /// its tabs and is the heading of those below.
    private func innerHeading(of table: GrowingTable, at index: Int, in blocks: ArraySlice<Block>) -> Addition? {
        let title = blocks[index]
        guard index + 1 < blocks.endIndex, let region = blocks[index + 1].region, let first = region.rows.first,
            title.lines.lowerBound == table.lastLine + 1, first.lines.lowerBound == title.lines.upperBound + 1,
            table.mayHold(region, below: title)
        else { return nil }
        let heading = SourceRow(cells: [SourceCell(text: title.text, isBold: title.isBold)], lines: title.lines)
        return Addition(rows: [heading] + region.rows, remarks: region.remarks, isLoose: true, end: index + 2)
    }

    /// Whether one of the next few blocks gives the total of what a title names: "Total Libraries and Heritage".
    private func hasTotal(of title: Words, from start: Int, in blocks: ArraySlice<Block>) -> Bool {
        guard !title.isEmpty else { return false }
        for block in blocks[start..<min(blocks.endIndex, start + Self.reachOfGroup)] {
            switch block.kind {
            case .table(let region):
                if region.rows.contains(where: { isTotal(FragmentShape.label(of: $0), of: title) }) { return true }
            case .paragraph:
                guard let parts = LooseRow(block.text) else { continue }
                if isTotal(parts.label.text, of: title) { return true }
            default: continue
            }
        }
        return false
    }

    private func isTotal(_ label: String, of title: Words) -> Bool {
        guard !label.isEmpty else { return false }
        let words = Words(label)
        return words.count > title.count && words.count <= title.count + 2 && words.firstIndex(of: title) != nil
            && lexicon.rows.meaning(of: words) != nil
    }

    /// In how many blocks from its rows on a group's total is looked for.
    private static let reachOfGroup = 4
}
