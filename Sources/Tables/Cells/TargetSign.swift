import Figures

/// The sign before a target that says which way it is met: `≥ 80%`, `<= 28`, `< 210`.
public enum TargetSign {
    /// Whether more is better; nil where no such sign opens the text.
    public static func moreIsBetter(in text: String) -> Bool? { sign(in: text)?.isMore }

    /// Reads the cells of columns of targets as the numbers behind their signs. Elsewhere `<5` tells no number.
    static func read(in grid: inout Grid, rows: Range<Int>, columns: [Column]) {
        let targets = columns.filter { $0.role == .target }.map(\.index)
        guard !targets.isEmpty else { return }
        for row in rows {
            for cell in grid.rows[row].cells.indices where targets.contains(grid.rows[row].cells[cell].column) {
                guard case .text = grid.rows[row].cells[cell].reading else { continue }
                let text = grid.rows[row].cells[cell].text.text
                guard let sign = sign(in: text) else { continue }
                let reading = FigureReader.read(text.utf8.dropFirst(sign.length))
                if case .number = reading { grid.rows[row].cells[cell].reading = reading }
            }
        }
    }

    private static func sign(in text: String) -> (isMore: Bool, length: Int)? {
        for (printed, isMore) in signs where text.utf8.starts(with: printed.utf8) {
            return (isMore, printed.utf8.count)
        }
        return nil
    }

    /// The longer ones first.
    private static let signs: [(String, Bool)] = [
        ("\u{2265}", true), ("\u{2264}", false), (">=", true), ("<=", false), (">", true), ("<", false),
    ]
}
