/// The kinds of figures in the columns of rows that were counted out: by them a row is known whose cells came in
/// another order than those of the others.
struct LooseKinds {
    let bytes: [UInt8]
    let count: Int

    private enum Kind {
        case number, percent, leaned, word, nothing
    }

    /// So many other rows say what a column holds.
    private static let least = 3

    /// Takes the columns of rows away whose figures are of other kinds than those of all others.
    func refuseOdd(_ rows: inout [FusedRow]) {
        let whole = rows.indices.filter { rows[$0].columns?.count == count }
        guard whole.count > Self.least else { return }
        let kinds = whole.map { rows[$0].values.map(kind) }
        /// How many rows have which kind, column by column.
        var tally: [[Kind: Int]] = Array(repeating: [:], count: count)
        for row in kinds { for (column, kind) in row.enumerated() { tally[column][kind, default: 0] += 1 } }
        for (place, row) in kinds.enumerated() {
            let odd = row.indices.filter { isOdd(row[$0], tally[$0]) }
            // What says which way a figure goes stands in its own column; a percentage may be missing from one row.
            if odd.count > 1 || odd.contains(where: { row[$0] == .leaned }) { rows[whole[place]].columns = nil }
        }
    }

    private func isOdd(_ kind: Kind, _ tally: [Kind: Int]) -> Bool {
        guard kind != .nothing, tally[kind] == 1 else { return false }
        // A figure that goes no way stands among those that do.
        if kind == .number, tally[.leaned] != nil { return false }
        let others = tally.reduce(0) { $0 + ($1.key == .nothing ? 0 : $1.value) } - 1
        return others >= Self.least
    }

    private func kind(_ word: FusedWord) -> Kind {
        if word.leaning != nil || isLettered(word) { return .leaned }
        if bytes[word.bytes].contains(0x25) { return .percent }
        return switch word.kind {
        case .figure, .year, .period: .number
        case .mark: .nothing
        case .text: .word
        }
    }

    /// Whether letters in brackets stand with a figure: `8 (F)`.
    private func isLettered(_ word: FusedWord) -> Bool {
        let last = word.bytes.upperBound - 1
        return word.bytes.count > 2 && bytes[last] == 0x29 && TextBytes.isLetter(bytes[last - 1])
    }
}
