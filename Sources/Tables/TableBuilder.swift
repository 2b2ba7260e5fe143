import Figures
import Lexicon
import Papers

/// Makes a ``Table`` of a region: grid, headings, columns, rows, typed cells, relations, kind; each step on what the
/// one before it found.
struct TableBuilder {
    private let lexicon: Lexicon
    private let relations: RelationReader
    private let kinds: KindReader
    private let headings = HeadingMemory()

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        relations = RelationReader(lexicon: lexicon)
        kinds = KindReader(lexicon: lexicon)
    }

    func table(of region: TableRegion, in context: TableContext) -> Table {
        var grid = GridBuilder.grid(of: region)
        let headerRowCount = HeaderFinder(lexicon: lexicon).headerRowCount(of: grid)
        var columns = ColumnReader(lexicon: lexicon, memory: headings).columns(of: grid, headerRowCount: headerRowCount)
        let body = headerRowCount..<grid.rows.count
        TargetSign.read(in: &grid, rows: body, columns: columns)
        SignWords.read(in: &grid, rows: body, lexicon: lexicon)
        let surveys = ColumnSurvey.columns(of: grid, body: body, lexicon: lexicon)
        let names = NameColumn(grid: grid, body: body, surveys: surveys, columns: columns, lexicon: lexicon)
        let labelColumn = names.column(
            insteadOf: ColumnSurvey.labelColumn(of: surveys, columns: columns, lexicon: lexicon)
        )
        let readings = RowReader.readings(
            of: grid,
            headerRowCount: headerRowCount,
            labelColumn: labelColumn,
            lexicon: lexicon
        )
        UnitInheritance(context: context, hasHeader: headerRowCount > 0).complete(
            &columns,
            surveys: surveys,
            labelColumn: labelColumn
        )
        ColumnRoles.complete(&columns, surveys: surveys, labelColumn: labelColumn)
        ColumnRoles.readCommitments(of: &columns)
        ColumnRoles.readShares(of: &columns)
        EarlierColumns.complete(&columns, lexicon: lexicon)
        StageColumns.complete(&columns, lexicon: lexicon)
        let typers = columns.map { column in
            ValueTyper(
                lexicon: lexicon,
                unit: column.unit,
                unitOrigin: column.unitOrigin,
                takesFigures: surveys.indices.contains(column.index - 1) && surveys[column.index - 1].holdsFigures
                    && column.index != labelColumn && !ColumnRoles.takesNoFigures(column.role),
                takesRatings: column.role == .rating || (column.role == nil && surveys[column.index - 1].holdsRatings),
                takesTrends: column.role == .trend
            )
        }
        let rows = RowTyper(lexicon: lexicon, typers: typers, labelColumn: labelColumn, columns: columns)
            .rows(of: grid, readings: readings)
        var table = Table(
            caption: context.caption,
            heading: context.heading,
            layout: region.layout,
            lineRanges: Self.lineRanges(of: region),
            columns: columns,
            rows: rows,
            remarks: grid.remarks
        )
        relations.complete(&table)
        RowArrangements.complete(&table, from: region)
        kinds.complete(&table, labelColumn: labelColumn)
        return table
    }

    private static func lineRanges(of region: TableRegion) -> [ClosedRange<Int>] {
        guard region.fragments.isEmpty else { return region.fragments }
        guard let first = region.rows.first, let last = region.rows.last else { return [] }
        return [first.lines.lowerBound...max(first.lines.lowerBound, last.lines.upperBound)]
    }
}
