import Figures
import Lexicon
import Papers

@testable import Tables

/// Tables for tests, written with a tab or a bar between cells as the papers print them.
enum TableText {
    static func region(_ text: String, layout: TableLayout = .tabbed, separator: Character = "|") -> TableRegion {
        var rows: [SourceRow] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var column = 1
            var cells: [SourceCell] = []
            for piece in line.split(separator: separator, omittingEmptySubsequences: false) {
                let words = piece.trimmingPrefix { $0 == " " }
                let start = column + piece.utf8.count - words.utf8.count
                var text = String(words)
                while text.hasSuffix(" ") { text.removeLast() }
                cells.append(
                    SourceCell(text: TracedText(text, first: .init(offset: 0, line: index + 1, column: start)))
                )
                column += piece.utf8.count + 1
            }
            rows.append(SourceRow(cells: cells, lines: index + 1...index + 1))
        }
        return TableRegion(layout: layout, rows: rows)
    }

    static func table(_ text: String, context: TableContext = TableContext()) throws -> Table {
        try TableBuilder(lexicon: Lexicon.standard()).table(of: region(text), in: context)
    }
}

extension Table {
    /// The value at a row and column, for short expectations.
    func value(_ row: Int, _ column: Int) -> ExactDecimal? { cell(row: row, column: column)?.figure?.value }

    func roles(_ row: Int) -> [String] {
        Array(rows[row - 1].roles.names)
    }

    /// The relations in short: `rows 4 = 2 + 3`.
    var relationTexts: [String] {
        relations.map { relation in
            let operands = relation.operands.map { $0.weight < 0 ? "-\($0.index)" : "+\($0.index)" }
            return "\(relation.axis) \(relation.kind) \(relation.result) = \(operands.joined(separator: " "))"
        }
    }
}
