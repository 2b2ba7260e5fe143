import Figures
import Lexicon
import Papers

/// Makes a table of pieces that were put into rows and columns.
struct ArrangementTable {
    let lexicon: Lexicon
    let source: SourceText

    func table(of arrangement: ExplodedArrangement, region: ExplodedRegion, in context: TableContext) -> Table {
        let lines = Self.lines(of: arrangement, region)
        let plan = arrangement.plan
        var rows: [SourceRow] = []
        var texts: [[TracedText]] = []
        let isHeaded = !arrangement.columnHeadings.isEmpty
        let hasHeader = isHeaded || plan.unit != nil || plan.columns.contains { !$0.heading.isEmpty }
        if hasHeader {
            rows.append(headings(of: arrangement, region, lines: lines))
            texts.append(rows[0].cells.map(\.text))
        }
        for row in arrangement.rows {
            let cells = row.map { cell($0, region, after: lines) }
            texts.append(cells)
            rows.append(SourceRow(cells: cells.map { SourceCell(text: $0) }, lines: lines))
        }
        let source = TableRegion(layout: .exploded, rows: rows)
        var table = TableBuilder(lexicon: lexicon).table(of: source, in: context)
        table.lineRanges = [lines]
        settleRoles(&table, plan)
        settlePlaces(&table, texts)
        if hasHeader, !isHeaded { settleHeadings(&table, arrangement, region) }
        RecoveredMarks.mark(&table, how: arrangement.how)
        addDifference(&table, arrangement)
        addRemarks(&table, arrangement, region, lines)
        return table
    }

    // MARK: Cells

    private func headings(of arrangement: ExplodedArrangement, _ region: ExplodedRegion, lines: ClosedRange<Int>)
        -> SourceRow
    {
        let first = arrangement.headings.min().map { region.pieces[$0] }
        let line = first?.line ?? lines.lowerBound
        let cells = arrangement.plan.columns.indices.map { index in
            let column = arrangement.plan.columns[index]
            if arrangement.columnHeadings.indices.contains(index) {
                return SourceCell(text: text(arrangement.columnHeadings[index], line: line))
            }
            let unit = column.holds == .amount ? arrangement.plan.unit ?? "" : ""
            let heading = [column.heading, unit].filter { !$0.isEmpty }.joined(separator: " ")
            // The words of a heading stand wherever the text layer left them: only the line of the first is told.
            return SourceCell(text: TracedText(heading, first: .init(offset: 0, line: line, column: 0)))
        }
        return SourceRow(cells: cells, section: .head, lines: lines)
    }

    private func text(_ parts: [StripPart], line: Int) -> TracedText {
        guard !parts.isEmpty else { return TracedText("", first: .init(offset: 0, line: line, column: 0)) }
        return SourceLines.text(parts.map { ($0.line, $0.bytes) }, of: source)
    }

    private func cell(_ pieces: [Int]?, _ region: ExplodedRegion, after lines: ClosedRange<Int>) -> TracedText {
        guard let pieces, !pieces.isEmpty else {
            return TracedText("", first: .init(offset: 0, line: lines.lowerBound, column: 0))
        }
        return SourceLines.text(pieces.map { (region.pieces[$0].line, region.pieces[$0].bytes) }, of: source)
    }

    private static func lines(of arrangement: ExplodedArrangement, _ region: ExplodedRegion) -> ClosedRange<Int> {
        let pieces =
            arrangement.rows.flatMap { $0.compactMap(\.self).flatMap(\.self) } + arrangement.headings
            + arrangement.refused
        let lines = pieces.map { region.pieces[$0].line }
        guard let first = lines.min(), let last = lines.max() else { return region.lines }
        return first...last
    }

    // MARK: What the arrangement knows better than the words

    private func settleRoles(_ table: inout Table, _ plan: RecordPlan) {
        guard plan.match != nil else { return }
        for index in table.columns.indices where index < plan.columns.count {
            // Most headings say by themselves what they head, as they do in a table that kept its shape.
            if let role = plan.columns[index].role { table.columns[index].role = role }
        }
        table.relations = []
        table.remarks.removeAll { $0.kind == .roleFromArithmetic }
        table.kind = nil
        RelationReader(lexicon: lexicon).complete(&table)
        if let kind = plan.match.flatMap({ TableKind(rawValue: $0.kind.name) }) { table.kind = kind }
    }

    private func settlePlaces(_ table: inout Table, _ texts: [[TracedText]]) {
        for row in table.rows.indices {
            table.rows[row].lines = Self.lines(of: texts[row]) ?? table.rows[row].lines
            var cells = table.rows[row].cells
            for cell in cells.indices {
                let column = cells[cell].column - 1
                guard texts[row].indices.contains(column) else { continue }
                let places = RecoveredMarks.places(of: texts[row][column])
                guard places.count > 1 else { continue }
                cells[cell].place = places[0]
                cells[cell].otherPlaces = Array(places.dropFirst())
            }
            table.rows[row].cells = cells
        }
    }

    /// Puts the places of the headings' pieces to the columns whose words they are, and their anchors of notes.
    private func settleHeadings(_ table: inout Table, _ arrangement: ExplodedArrangement, _ region: ExplodedRegion) {
        guard !table.rows.isEmpty else { return }
        var open = arrangement.plan.columns.map { Array(Words($0.heading).hashes) }
        var places: [Int: [Place]] = [:]
        var anchors: [Int: String] = [:]
        var amounts = arrangement.plan.columns.indices.filter { arrangement.plan.columns[$0].holds == .amount }[...]
        for index in arrangement.headings.sorted() {
            let piece = region.pieces[index]
            let words = Words(piece.text).hashes
            let isUnit = piece.text == arrangement.plan.unit
            // A unit alone is the next amount's; of a word that several have, the first column has it that has it left.
            guard
                let column = isUnit
                    ? amounts.popFirst() : open.firstIndex(where: { words.contains(where: $0.contains) })
            else { continue }
            open[column].removeAll(where: words.contains)
            places[column, default: []].append(SourceLines.text([(piece.line, piece.bytes)], of: source).place)
            anchors[column, default: ""] += FootnoteAnchor.inHeading(piece.text).joined()
        }
        for cell in table.rows[0].cells.indices {
            let column = table.rows[0].cells[cell].column - 1
            guard let own = places[column] else { continue }
            if let anchor = anchors[column], !anchor.isEmpty, arrangement.plan.columns.indices.contains(column) {
                let heading = arrangement.plan.columns[column].heading
                let rest = table.rows[0].cells[cell].text.dropFirst(heading.count)
                table.rows[0].cells[cell].text = heading + anchor + rest
            }
            table.rows[0].cells[cell].place = own[0]
            table.rows[0].cells[cell].otherPlaces = Array(own.dropFirst())
        }
    }

    private static func lines(of texts: [TracedText]) -> ClosedRange<Int>? {
        let places = texts.filter { !$0.isEmpty }.map(\.place)
        guard let first = places.map(\.line).min(), let last = places.map(\.endLine).max() else { return nil }
        return Int(first)...Int(max(first, last))
    }

    /// The difference that told the rows holds by force: it is there to be seen, not to be counted.
    private func addDifference(_ table: inout Table, _ arrangement: ExplodedArrangement) {
        table.relations.removeAll { arrangement.untold.contains($0.axis) }
        // A record's cells were dealt out by a search: whatever holds among them has helped to choose.
        let isSearched = !arrangement.isCounted
        for index in table.relations.indices
        where isSearched || arrangement.provenBy.contains(table.relations[index].axis) {
            table.relations[index].usedToRecover = true
        }
        guard let (first, second, result) = arrangement.difference else { return }
        let columns: Set<Int> = [first + 1, second + 1, result + 1]
        table.relations.removeAll { $0.axis == .columns && Set($0.operands.map(\.index) + [$0.result]) == columns }
        let rows = table.rows.filter { row in columns.allSatisfy { row.figure(inColumn: $0)?.value != nil } }
        table.relations.append(
            Relation(
                kind: .variance,
                axis: .columns,
                result: result + 1,
                operands: [.init(second + 1, weight: 1), .init(first + 1, weight: -1)],
                across: rows.map(\.index),
                basis: .arithmetic,
                tried: rows.count,
                held: rows.count,
                usedToRecover: true
            )
        )
    }

    private func addRemarks(
        _ table: inout Table,
        _ arrangement: ExplodedArrangement,
        _ region: ExplodedRegion,
        _ lines: ClosedRange<Int>
    ) {
        let place = Place(line: lines.lowerBound, column: 0, endLine: lines.upperBound, endColumn: 0)
        table.remarks.append(TableRemark(.cellsRecovered, arrangement.how, at: place))
        if arrangement.isBounded {
            let text = "the search for the order of the cells came to its bound; only what is certain is read"
            table.remarks.append(TableRemark(.limitReached, text, at: place))
        }
        for piece in arrangement.refused.sorted() {
            let text = SourceLines.text([(region.pieces[piece].line, region.pieces[piece].bytes)], of: source)
            table.remarks.append(
                TableRemark(.cellRefused, "no row or column takes “\(text.text)” for certain", at: text.place)
            )
        }
    }
}
