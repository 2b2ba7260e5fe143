import Lexicon
import Papers
import TestSupport
import Testing

@testable import Tables

/// Random HTML tables, laid out by the HTML standard's algorithm for forming a table (4.9.12.1) written anew here, and
/// by the reader: every cell has to stand in the same slots.
@Suite("HTML tables as the standard lays them out")
struct HTMLExpansionTests {
    /// Where a cell stands: the slot of its upper left corner, from 0, and how many rows and columns it covers.
    struct Slot: Hashable, CustomStringConvertible {
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
        var description: String { "\(row),\(column) \(rowSpan)x\(columnSpan)" }
    }

    /// A cell as its tag gives it; 0 rows reach to the end of the group.
    struct Tag {
        var text: String
        var rowSpan: Int
        var columnSpan: Int
    }

    struct Group {
        var name: String
        var rows: [[Tag]]
    }

    // MARK: The standard's algorithm

    static func slots(of groups: [Group]) -> [String: Slot] {
        var result: [String: Slot] = [:]
        var taken: Set<[Int]> = []
        var row = 0
        var width = 0
        // A footer is formed last, wherever it was written.
        for group in groups.filter({ $0.name != "tfoot" }) + groups.filter({ $0.name == "tfoot" }) {
            let end = row + group.rows.count
            for tags in group.rows {
                var column = 0
                for tag in tags {
                    while column < width, taken.contains([row, column]) { column += 1 }
                    // A row cannot span beyond its group.
                    let height = tag.rowSpan == 0 ? end - row : min(tag.rowSpan, end - row)
                    width = max(width, column + tag.columnSpan)
                    for y in row..<row + height { for x in column..<column + tag.columnSpan { taken.insert([y, x]) } }
                    result[tag.text] = Slot(row: row, column: column, rowSpan: height, columnSpan: tag.columnSpan)
                    column += tag.columnSpan
                }
                row += 1
            }
        }
        return result
    }

    // MARK: Random tables

    static func groups(_ generator: inout SeededGenerator) -> [Group] {
        var number = 0
        var names = ["tbody"]
        if Bool.random(using: &generator) { names.insert("thead", at: 0) }
        if Bool.random(using: &generator) { names.append("tbody") }
        if Bool.random(using: &generator) {
            names.insert("tfoot", at: Int.random(in: 1...names.count, using: &generator))
        }
        return names.map { name in
            let rows = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
                (0..<Int.random(in: 0...5, using: &generator)).map { _ -> Tag in
                    number += 1
                    let spans = Int.random(in: 0..<4, using: &generator) == 0
                    return Tag(
                        text: "c\(number)",
                        rowSpan: spans ? Int.random(in: 0...4, using: &generator) : 1,
                        columnSpan: Int.random(in: 0..<4, using: &generator) == 0
                            ? Int.random(in: 1...3, using: &generator) : 1
                    )
                }
            }
            return Group(name: name, rows: rows)
        }
    }

    static func html(of groups: [Group], _ generator: inout SeededGenerator) -> String {
        var html = "<!DOCTYPE html><title>t</title><table>"
        for group in groups {
            html += "<\(group.name)>"
            for row in group.rows {
                html += "<tr>"
                for tag in row {
                    let name = Bool.random(using: &generator) ? "td" : "th"
                    html += "<\(name)"
                    if tag.rowSpan != 1 { html += " rowspan=\(tag.rowSpan)" }
                    if tag.columnSpan != 1 { html += " colspan='\(tag.columnSpan)'" }
                    html += ">\(tag.text)"
                    // The end tag of a cell may be left out.
                    if Bool.random(using: &generator) { html += "</\(name)>" }
                }
                if Bool.random(using: &generator) { html += "</tr>" }
            }
            html += "</\(group.name)>"
        }
        return html + "</table>"
    }

    @Test("random groups, rows and spans", arguments: 0..<400)
    func random(_ seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let groups = Self.groups(&generator)
        let html = Self.html(of: groups, &generator)
        let expected = Self.slots(of: groups)
        let paper = try PaperReader.read(Array(html.utf8), name: "random.html", lexicon: .standard())
        let regions = paper.blocks.compactMap(\.region)
        var found: [String: Slot] = [:]
        // A table whose cells are all empty may be no table at all.
        let grid = regions.first.map { GridBuilder.grid(of: $0) }
        for (row, source) in (grid?.rows ?? []).enumerated() {
            for cell in source.cells {
                found[cell.text.text] = Slot(
                    row: row,
                    column: cell.column - 1,
                    rowSpan: cell.rowSpan,
                    columnSpan: cell.columnSpan
                )
            }
        }
        #expect(found == expected, "\(html)")
    }
}
