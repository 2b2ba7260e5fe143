import Figures
import Papers

/// Makes tables of lists of terms that hold amounts, as the accounts of small councils are published: two columns, the
/// terms and what they stand for. Lists of addresses, dates and words stay as they are.
enum DefinitionLists {
    /// How many pairs make a table: one amount and its name are a sentence.
    private static let leastRows = 2

    static func joined(_ blocks: ArraySlice<Block>) -> [Block] {
        var result: [Block] = []
        result.reserveCapacity(blocks.count)
        var pairs: [Block] = []
        for block in blocks {
            if case .keyValue = block.kind {
                pairs.append(block)
                continue
            }
            append(&pairs, to: &result)
            result.append(block)
        }
        append(&pairs, to: &result)
        return result
    }

    private static func append(_ pairs: inout [Block], to result: inout [Block]) {
        defer { pairs = [] }
        guard pairs.count >= leastRows, holdsAmounts(pairs), let first = pairs.first, let last = pairs.last else {
            result += pairs
            return
        }
        let region = TableRegion(layout: .keyValue, rows: pairs.compactMap(row))
        var block = first
        block.kind = .table(region)
        block.lines = first.lines.lowerBound...max(first.lines.lowerBound, last.lines.upperBound)
        result.append(block)
    }

    /// Whether at least two values, and most of all, are amounts of money or have pence.
    private static func holdsAmounts(_ pairs: [Block]) -> Bool {
        let amounts = pairs.count { block in
            guard case .keyValue(_, let value) = block.kind, case .number(let number) = FigureReader.read(value.text)
            else { return false }
            return number.unit?.isMoney == true || number.decimals == 2
        }
        return amounts >= leastRows && amounts * 2 > pairs.count
    }

    private static func row(_ block: Block) -> SourceRow? {
        guard case .keyValue(let key, let value) = block.kind else { return nil }
        return SourceRow(
            cells: [SourceCell(text: key, isBold: block.isBold), SourceCell(text: value, isBold: block.isBold)],
            lines: block.lines
        )
    }
}
