import Lexicon

/// The rows of a register: besides the name and the figures, each has words in other columns, which its totals lack.
struct RegisterRows {
    private let rows: [Row]
    /// The columns of words beside the name, comments left out.
    private let columns: [Int]

    init(_ table: Table) {
        rows = table.rows
        columns = table.columns.compactMap { column in
            switch column.role {
            case nil, .owner, .service, .portfolio, .area: column.index
            default: nil
            }
        }
    }

    /// Whether a row below a total has the shape of the rows above that, and is one of the next group.
    ///
    /// - Parameters:
    ///   - row: Its position.
    ///   - total: That of the total.
    func goesOn(with row: Int, below total: Int) -> Bool {
        guard !hasWords(total, besides: rows[total].label), hasWords(row) else { return false }
        let above = rows[..<total].last { $0.roles == .line }
        return above.map { line in columns.allSatisfy { isText(rows[row], $0) == isText(line, $0) } } ?? false
    }

    /// - Parameter label: What may stand in any column and names the row.
    private func hasWords(_ row: Int, besides label: String? = nil) -> Bool {
        columns.contains { isText(rows[row], $0) && rows[row].cell(inColumn: $0)?.text != label }
    }

    private func isText(_ row: Row, _ column: Int) -> Bool {
        guard let cell = row.cell(inColumn: column), case .text = cell.content else { return false }
        return true
    }
}
