import Lexicon
import Papers

/// Walks the blocks of a report so that every table that is found between them gets the words that stand over it.
struct RecoveredTableWalk {
    private let paper: Paper
    private let lexicon: Lexicon
    private let lines: ReportLines
    private let titles: TitleFinder?
    private let keyValues: KeyValueReader
    private let exploded: ExplodedTableReader
    private var context: ContextReader
    private var found = RecoveredTables()
    /// The last line of the table before.
    private var floor = 0

    init(paper: Paper, lexicon: Lexicon, lines: ReportLines, titles: TitleFinder?) {
        self.paper = paper
        self.lexicon = lexicon
        self.lines = lines
        self.titles = titles
        keyValues = KeyValueReader(lexicon: lexicon)
        exploded = ExplodedTableReader(lexicon: lexicon)
        context = ContextReader(lexicon: lexicon)
    }

    mutating func read(
        _ blocks: Range<Int>,
        runs: [KeyValueRun],
        regions: [ExplodedRegion]
    ) -> RecoveredTables {
        var runs = runs[...]
        let contest = ArrangementContest(paper.blocks[blocks])
        let (kept, taken) = contest.settled(arrangements(of: regions))
        var arranged = kept[...]
        for block in paper.blocks[blocks] {
            if taken.contains(block.lines.lowerBound) { continue }
            while let run = runs.first, run.lines.lowerBound <= block.lines.lowerBound {
                add(run)
                runs.removeFirst()
            }
            while let (region, arrangement) = arranged.first, region.lines.lowerBound <= block.lines.lowerBound {
                add(arrangement, of: region)
                arranged.removeFirst()
            }
            if let region = block.region {
                add(region, block.lines)
            } else {
                context.pass(block)
            }
        }
        for run in runs { add(run) }
        for (region, arrangement) in arranged { add(arrangement, of: region) }
        found.tables.sort { $0.lines.lowerBound < $1.lines.lowerBound }
        return found
    }

    private mutating func arrangements(of regions: [ExplodedRegion]) -> [ArrangementContest.Arranged] {
        regions.flatMap { region -> [ArrangementContest.Arranged] in
            switch exploded.reading(of: region) {
            case .tables(let arranged): return arranged
            case .bounded:
                refuse(.limitReached, region.lines, "the search for the order of these cells came to its bound")
            case .none: break
            }
            return []
        }
    }

    private mutating func refuse(_ kind: TableRemark.Kind, _ lines: ClosedRange<Int>, _ reason: String) {
        let place = Place(line: lines.lowerBound, column: 0, endLine: lines.upperBound, endColumn: 0)
        found.refusals.append(TableRemark(kind, reason, at: place))
    }

    private mutating func add(_ run: KeyValueRun) {
        defer { floor = run.lines.upperBound }
        guard run.outcome == .complete else {
            return refuse(.cellRefused, run.lines, "a label of this table has no value, and which of them is not known")
        }
        let (named, remark) = measureContext(above: run.lines.lowerBound)
        var table = keyValues.table(of: run, source: paper.source, in: named)
        table.remarks += [remark].compactMap { $0 }
        found.tables.append(RecoveredTable(table: table, lines: run.lines))
    }

    private mutating func add(_ region: TableRegion, _ lines: ClosedRange<Int>) {
        // Whatever the table is, a caption over it is used up.
        let outer = context.context(ofTableWith: region.caption)
        defer { floor = lines.upperBound }
        guard keyValues.reads(region) else { return }
        var (named, remark) = measureContext(above: lines.lowerBound)
        named.caption = named.caption ?? outer.caption
        guard var table = keyValues.table(of: region, in: named) else { return }
        table.remarks += [remark].compactMap { $0 }
        found.tables.append(RecoveredTable(table: table, lines: lines))
    }

    private mutating func add(_ arrangement: ExplodedArrangement, of region: ExplodedRegion) {
        let maker = ArrangementTable(lexicon: lexicon, source: paper.source)
        var table = maker.table(of: arrangement, region: region, in: context.context(ofTableWith: nil))
        guard var taken = table.lineRanges.first else { return }
        if table.caption == nil, OpenPage.mayLackRows(from: taken.lowerBound, in: paper.source) {
            table = OpenPage.withoutOpenSums(table)
        }
        floor = taken.upperBound
        // A table that was counted out and begins above is this one.
        for block in paper.blocks where block.region?.layout == .exploded && block.lines.overlaps(taken) {
            taken = min(taken.lowerBound, block.lines.lowerBound)...max(taken.upperBound, block.lines.upperBound)
        }
        found.tables.append(RecoveredTable(table: table, lines: taken))
    }

    private func measureContext(above line: Int) -> (context: TableContext, remark: TableRemark?) {
        var context = context
        let outer = context.context(ofTableWith: nil)
        let title = titles?.title(above: line, floor: floor + 1, in: lines)
        return (TableContext(caption: title?.text, heading: outer.heading), title?.remark)
    }
}
