import Figures
import Lexicon
import Papers
import Tables

/// Ties the notes below tables to the rows and columns that point to them.
///
/// A note is published where something points to it, or where it is one for certain: below a star, below the word
/// "Notes". A number before a paragraph is that of the paragraph unless a row has it as its anchor.
struct TableFootnoteReader {
    private let report: String
    private(set) var footnotes: [TableFootnote] = []
    /// The notes that a table has already.
    private var taken: Set<String> = []

    init(report: String) {
        self.report = report
    }

    mutating func read(_ notes: Footnotes, of table: IdentifiedTable) {
        guard !notes.notes.isEmpty else { return }
        let places = Self.anchors(in: table.table)
        for note in notes.notes {
            let place = places[note.anchor] ?? AnchorPlaces()
            guard note.isMarked || !place.rows.isEmpty || !place.columns.isEmpty else { continue }
            add(note, table: table.id, place)
        }
    }

    /// The notes below a caption whose table was lost.
    mutating func readLost(_ notes: Footnotes) {
        for note in notes.notes where note.isMarked { add(note, table: nil, AnchorPlaces()) }
    }

    private mutating func add(_ note: Footnotes.Note, table: String?, _ place: AnchorPlaces) {
        guard taken.insert("\(note.lines.lowerBound) \(note.anchor)").inserted else { return }
        footnotes.append(
            TableFootnote(
                id: "\(report)/footnotes/\(footnotes.count + 1)",
                provenance: Provenance(table: table, rows: place.rows, lineRanges: [note.lines]),
                columns: place.columns,
                anchor: note.anchor,
                text: note.text
            )
        )
    }

    private struct AnchorPlaces {
        var rows: [Int] = []
        var columns: [Int] = []
    }

    private static func anchors(in table: Table) -> [String: AnchorPlaces] {
        var places: [String: AnchorPlaces] = [:]
        for row in table.rows {
            let isHeader = row.roles.contains(.header)
            for cell in row.cells where !cell.text.isEmpty {
                let isNote = !isHeader && table.columns[cell.column - 1].role == .note
                let anchors =
                    isNote
                    ? Footnotes.anchors(in: cell.text)
                    : isHeader ? FootnoteAnchor.inHeading(cell.text) : FootnoteAnchor.trailing(cell.text)
                for anchor in anchors {
                    if isHeader { places[anchor, default: AnchorPlaces()].columns.append(cell.column) }
                    if !isHeader, places[anchor]?.rows.last != row.index {
                        places[anchor, default: AnchorPlaces()].rows.append(row.index)
                    }
                }
            }
        }
        return places
    }
}
