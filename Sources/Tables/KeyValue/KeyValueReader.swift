import Figures
import Lexicon
import Papers

/// Reads the small tables of a measure: one record, whose columns are the labels.
struct KeyValueReader {
    private let lexicon: Lexicon
    private let labels: KeyValueLabelReader

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        labels = KeyValueLabelReader(lexicon: lexicon)
    }

    /// Whether a region is two columns without a heading, the left one labels, the right one values.
    func reads(_ region: TableRegion) -> Bool {
        region.rows.allSatisfy { row in
            row.cells.count == 2 && row.cells[0].columnSpan == 1 && labels.label(row.cells[0].text.text) != nil
                && isValue(row.cells[1].text.text)
        }
    }

    /// The table of such a region; nil for another.
    func table(of region: TableRegion, in context: TableContext) -> Table? {
        guard reads(region), let first = region.rows.first?.lines, let last = region.rows.last?.lines else {
            return nil
        }
        let lines = first.lowerBound...max(first.lowerBound, last.upperBound)
        let cells = region.rows.map(\.cells)
        var table = table(of: cells.map { $0[0] }, cells.map { $0[1] }, lines: lines, in: context)
        table.remarks = region.remarks + table.remarks
        return table
    }

    /// The table of a run of labels and values that was printed one to a line.
    func table(of run: KeyValueRun, source: SourceText, in context: TableContext) -> Table {
        var names: [SourceCell] = []
        var values: [SourceCell] = []
        for entry in run.entries {
            names.append(SourceCell(text: SourceLines.text(entry.labelLines, of: source)))
            if let line = entry.valueLine {
                values.append(SourceCell(text: SourceLines.text(line...line, of: source)))
            } else {
                let place = SourceLines.text(run.lines.upperBound...run.lines.upperBound, of: source).first
                values.append(SourceCell(text: TracedText("", first: place)))
            }
        }
        var table = table(of: names, values, lines: run.lines, in: context)
        if run.hasStrayedRating, let line = run.entries.first(where: \.label.takesRating)?.valueLine {
            table.lineRanges.append(line...line)
        }
        RecoveredMarks.mark(&table, how: Self.how(run))
        return table
    }

    private static func how(_ run: KeyValueRun) -> String {
        run.hasStrayedRating
            ? "values put to their labels in the order of print; the rating stood alone behind the table"
            : "values put to their labels in the order of print"
    }

    private func isValue(_ text: String) -> Bool {
        switch FigureReader.read(text) {
        case .text: lexicon.ratings.meaning(of: Words(text)) != nil
        case .number, .range, .absence, .trend, .glyph: true
        }
    }

    private func table(
        of names: [SourceCell],
        _ values: [SourceCell],
        lines: ClosedRange<Int>,
        in context: TableContext
    ) -> Table {
        let region = TableRegion(
            layout: .keyValue,
            rows: [
                SourceRow(cells: names, section: .head, lines: lines),
                SourceRow(cells: values, lines: lines),
            ]
        )
        // A measure has its own unit, never the money of the section around it.
        let measure = TableContext(caption: context.caption, heading: context.heading)
        var table = TableBuilder(lexicon: lexicon).table(of: region, in: measure)
        for index in table.columns.indices where table.columns[index].period != nil && table.columns[index].role == nil
        {
            table.columns[index].role = .result
        }
        table.kind = .measures
        // Its second row is the record, however alike its values look to the shares or arrows of a larger table.
        for index in table.rows.indices.dropFirst() {
            table.rows[index].roles = .line
            table.rows[index].label = context.caption?.text ?? ""
        }
        return table
    }
}
