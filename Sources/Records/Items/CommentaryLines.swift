import Papers

/// Gathers the lines that follow a deliverable until the next one, or the next heading.
struct CommentaryLines {
    /// The lines of tables, in order.
    private let tables: [ClosedRange<Int>]
    private var lines: [ClosedRange<Int>] = []
    private var isOpen = false

    init(tables: [ClosedRange<Int>]) {
        self.tables = tables.sorted { $0.lowerBound < $1.lowerBound }
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
        case .paragraph, .listItem: if !isInTable(block.lines) { lines.append(block.lines) }
        case .caption, .table, .keyValue, .furniture: break
        }
    }

    /// Lines that are part of a block.
    mutating func pass(_ range: ClosedRange<Int>) {
        if isOpen, !isInTable(range) { lines.append(range) }
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

    private func isInTable(_ range: ClosedRange<Int>) -> Bool {
        var low = 0
        var high = tables.count
        while low < high {
            let middle = (low + high) / 2
            if tables[middle].upperBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return low < tables.count && tables[low].lowerBound <= range.upperBound
    }
}
