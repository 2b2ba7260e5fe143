import Lexicon
import Papers
import Tables

/// Finds the allocations and variances that stand in headings and lists, each once.
struct ItemReader {
    private let lexicon: Lexicon
    private let report: String
    private let cells: CellPlaces
    private let scanner: ItemScanner

    /// - Parameter cells: What stands in a table already is no item.
    init(lexicon: Lexicon, report: String, cells: CellPlaces) {
        self.lexicon = lexicon
        self.report = report
        self.cells = cells
        scanner = ItemScanner(lexicon: lexicon)
    }

    func read(_ blocks: ArraySlice<Block>, into report: inout Report) {
        var section = ItemSection()
        for block in blocks {
            switch block.kind {
            case .caption, .table: section.close()
            case .furniture, .keyValue: break
            case .heading, .paragraph, .listItem:
                if let item = scanner.item(in: block), !isCell(item), add(item, block, &section, &report) {
                    continue
                }
                section.pass(block, words: lexicon.items)
            }
        }
    }

    private func isCell(_ item: TextItem) -> Bool {
        item.clauses.contains { cells.contains($0.amount.place) }
    }

    /// Adds the record that an item makes; false where it makes none.
    private func add(_ item: TextItem, _ block: Block, _ section: inout ItemSection, _ report: inout Report) -> Bool {
        if let direction = variance(item, block) {
            let seen = ItemSection.Seen(item, kind: .variance)
            if let index = section.index(of: seen) {
                report.variances[index].provenance.add(block.lines)
                return true
            }
            section.add(seen, at: report.variances.count)
            report.variances.append(record(of: item, direction, block, section, number: report.variances.count + 1))
            return true
        }
        guard isAllocation(item, block, section) else { return false }
        let seen = ItemSection.Seen(item, kind: .allocation)
        if let index = section.index(of: seen) {
            report.budgetAllocations[index].provenance.add(block.lines)
            return true
        }
        section.add(seen, at: report.budgetAllocations.count)
        report.budgetAllocations.append(
            allocation(of: item, block, section, number: report.budgetAllocations.count + 1)
        )
        return true
    }

    /// A name set apart from an amount that says which way it goes, with nothing of a sentence behind it.
    private func variance(_ item: TextItem, _ block: Block) -> Variance.Direction? {
        guard item.isNameApart || block.headingLevel != nil, let direction = item.clauses.first?.direction,
            stands(item, block)
        else { return nil }
        return direction
    }

    private func isAllocation(_ item: TextItem, _ block: Block, _ section: ItemSection) -> Bool {
        guard item.clauses.allSatisfy({ $0.direction == nil }) else { return false }
        let isListed = block.headingLevel != nil || block.isListItem
        if section.tellsAllocations, isListed {
            // In a list of allocations the reason may follow in the same sentence.
            return item.isNameApart || item.end == .delimited
        }
        return item.isNameApart && item.clauses.contains { $0.basis != nil } && stands(item, block)
    }

    /// Whether the item is a line of its own, not the beginning of a sentence.
    private func stands(_ item: TextItem, _ block: Block) -> Bool {
        switch item.end {
        case .whole, .nextLine: true
        case .delimited: block.headingLevel != nil || block.isListItem || block.number != nil
        case .running: false
        }
    }

    private func record(
        of item: TextItem,
        _ direction: Variance.Direction,
        _ block: Block,
        _ section: ItemSection,
        number: Int
    ) -> Variance {
        var amount = item.clauses[0].amount
        if direction == .underspend, amount.value?.isNegative == true { amount = amount.reversed }
        var variance = Variance(
            id: "\(report)/variances/\(number)",
            provenance: Provenance(table: nil, rows: [], lineRanges: [block.lines]),
            name: item.name,
            direction: direction,
            amount: amount
        )
        variance.number = block.number
        variance.group = section.heading
        variance.rating = item.rating
        return variance
    }

    private func allocation(
        of item: TextItem,
        _ block: Block,
        _ section: ItemSection,
        number: Int
    ) -> BudgetAllocation {
        var allocation = BudgetAllocation(
            id: "\(report)/budget_allocations/\(number)",
            provenance: Provenance(table: nil, rows: [], lineRanges: [block.lines]),
            name: item.name,
            amounts: item.clauses.map { BudgetAllocation.Amount(basis: $0.basis, amount: $0.amount) }
        )
        allocation.number = block.number
        allocation.group = section.heading
        return allocation
    }
}

extension Block {
    var isListItem: Bool {
        if case .listItem = kind { true } else { false }
    }
}

extension Provenance {
    /// Adds the lines where the same is printed again.
    mutating func add(_ lines: ClosedRange<Int>) {
        lineRanges = RecordSource.joined(lineRanges + [lines])
    }
}
