import Figures
import Lexicon
import Papers

/// Reads tables that were printed row by row with pieces of them out of their turn.
///
/// Which place a value has, the order of print tells alone; it stands where no other reading is nearly as good. What
/// the figures make of each other then speaks for the table: totals or columns that hold, or rows enough that were
/// printed whole. So a sum that fails in it is no work of the reading.
struct ScatterReader {
    private let region: ExplodedRegion
    private let lexicon: Lexicon
    private let stream: ScatterStream
    private let labels: ScatterLabels
    private let headings: ScatterHeadings
    private let marks: StripMarks

    private struct Found {
        var grid: StripGrid
        var lines: ClosedRange<Int>
        var how: String
        /// The axes whose sums chose between readings.
        var provenBy: Set<Axis>
    }

    typealias Axis = Relation.Axis

    private static let leastWhole = 3
    /// Rows that were printed in pieces before the first whole one, or behind the last.
    private static let reach = 8
    private static let leastRows = 4

    init(_ region: ExplodedRegion, lexicon: Lexicon) {
        self.region = region
        self.lexicon = lexicon
        stream = ScatterStream(region, without: RowNumbers.pieces(of: region))
        labels = ScatterLabels(region, lexicon: lexicon)
        headings = ScatterHeadings(region, lexicon: lexicon)
        marks = StripMarks(lexicon: lexicon)
    }

    /// The tables that are certain, in the order of print; none overlaps another.
    func arrangements() -> [ExplodedArrangement] {
        tables().map { found in
            var arrangement = found.grid.arrangement(over: found.lines, how: found.how)
            arrangement.provenBy = found.provenBy
            return arrangement
        }
    }

    private func tables() -> [Found] {
        var found: [Found] = []
        var start = 0
        var trials = ScatterCosts.trials
        for cluster in clusters() {
            guard cluster.rows.lowerBound >= start else { continue }
            if let (table, end) = table(around: cluster, from: start, &trials) {
                found.append(table)
                start = end
            }
        }
        return found
    }

    // MARK: Stretches

    private struct Cluster {
        var width: Int
        /// From the chunk that opens the first whole row to the last of the last one.
        var rows: Range<Int>
        var count: Int
    }

    /// Where rows of one width stand that were printed whole, in the order of print.
    private func clusters() -> [Cluster] {
        var runs: [(start: Int, end: Int, width: Int)] = []
        for (index, chunk) in stream.chunks.enumerated() {
            let width = chunk.height == 1 ? chunk.width : ExplodedLimits.rowValues + 1
            if chunk.texts.isEmpty, let last = runs.last {
                runs[runs.count - 1] = (last.start, index + 1, last.width + width)
            } else {
                runs.append((index, index + 1, width))
            }
        }
        var clusters: [Cluster] = []
        for width in 2...ExplodedLimits.rowValues {
            var open: Cluster?
            var others: [Int] = []
            for run in runs {
                if run.width == width {
                    open = Cluster(
                        width: width,
                        rows: (open?.rows.lowerBound ?? run.start)..<run.end,
                        count: (open?.count ?? 0) + 1
                    )
                    others = []
                } else {
                    others.append(run.width)
                    // Rows of another width, one below the other: another table.
                    if others.count >= Self.leastRows, Set(others.suffix(Self.leastRows)).count == 1,
                        others.last.map({ $0 > 1 }) == true
                    {
                        if let ended = open { clusters.append(ended) }
                        open = nil
                    }
                }
            }
            if let open { clusters.append(open) }
        }
        return clusters.filter { $0.count >= Self.leastWhole }
            .sorted { ($1.count * $1.width, $0.rows.lowerBound) < ($0.count * $0.width, $1.rows.lowerBound) }
            .reduce(into: []) { kept, one in
                if kept.allSatisfy({ !$0.rows.overlaps(one.rows) }) { kept.append(one) }
            }
            .sorted { $0.rows.lowerBound < $1.rows.lowerBound }
    }

    /// The widest stretch around whole rows that is a table.
    private func table(around cluster: Cluster, from floor: Int, _ trials: inout Int) -> (table: Found, end: Int)? {
        let reach = cluster.width * Self.reach
        let starts = (max(floor, cluster.rows.lowerBound - reach)...cluster.rows.lowerBound)
        let ends = cluster.rows.upperBound...min(stream.chunks.count, cluster.rows.upperBound + reach)
        var spans: [(range: Range<Int>, values: Int)] = []
        for start in starts where start == starts.upperBound || start == floor || !stream.chunks[start].texts.isEmpty {
            for end in ends {
                spans.append((start..<end, stream.chunks[start..<end].reduce(0) { $0 + $1.values }))
            }
        }
        for span in spans.sorted(by: { $0.values > $1.values })
        where span.values % cluster.width <= 1 && span.values / cluster.width >= Self.leastRows {
            guard trials > 0 else { return nil }
            trials -= 1
            let skips = span.values % cluster.width
            if let table = read(span.range, cluster.width, skips: skips) { return (table, span.range.upperBound) }
        }
        return nil
    }

    // MARK: One stretch

    private func read(_ range: Range<Int>, _ width: Int, skips: Int) -> Found? {
        let chunks = Array(stream.chunks[range])
        let after = range.upperBound < stream.chunks.count ? stream.chunks[range.upperBound].texts : stream.after
        let values = chunks.reduce(0) { $0 + $1.values }
        guard !hasRemarks(chunks) else { return nil }
        let (arePeriods, below) = labels.headed(chunks, width: width)
        let opensHeaded = headings.isLast(chunks[0].texts, width, arePeriods: arePeriods)
        let headed = opensHeaded ? below.union([0]) : below.subtracting([0])
        let search = ScatterSearch(
            region: region,
            chunks: chunks,
            width: width,
            rows: values / width,
            skips: skips,
            headed: headed
        )
        let outcomes = search.outcomes()
        guard let best = outcomes.first else { return nil }
        let open = distinct(outcomes.filter { $0.cost <= best.cost + ScatterCosts.proven })
        let near = open.filter { $0.cost <= best.cost + ScatterCosts.margin }
        let judged = open.compactMap { outcome in judge(outcome, chunks, after, headed).map { (outcome, $0) } }
        if near.count == 1, let (outcome, judgement) = judged.first, outcome.cost == best.cost {
            return found(outcome, judgement, chunks, chosenBy: [])
        }
        // The figures choose: along the rows, or else down the columns.
        for axis in [Axis.columns, .rows] {
            let proven = judged.filter { axis == .columns ? $0.1.proof.hasRelation : $0.1.proof.totalsStand }
            if proven.count == 1 { return found(proven[0].0, proven[0].1, chunks, chosenBy: [axis]) }
        }
        return nil
    }

    /// Whether values share their lines with words that are said about them: how many values a row has is not told
    /// then.
    private func hasRemarks(_ chunks: [ScatterChunk]) -> Bool {
        let lines = chunks.dropFirst().flatMap(\.texts).joined()
        return lines.count { piece in
            let first = region.pieces[piece].text.prefix { $0 != " " }
            let isAmount = first.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
            guard isAmount, first.utf8.count < region.pieces[piece].text.utf8.count else { return false }
            if case .number = FigureReader.read(String(first)) { return true }
            return false
        } > 1
    }

    /// Readings that differ by more than equal values in exchanged places.
    private func distinct(_ outcomes: [ScatterSearch.Outcome]) -> [ScatterSearch.Outcome] {
        var seen: Set<[[String]]> = []
        return outcomes.filter { outcome in
            seen.insert(outcome.rows.map { $0.map { region.pieces[$0].text } }).inserted
        }
    }

    private struct Judgement {
        var names: ScatterLabels.Names
        var proof: StripProof
        var isProven: Bool
    }

    /// What speaks for a reading; nil where nothing does, or its sums speak against it.
    private func judge(_ outcome: ScatterSearch.Outcome, _ chunks: [ScatterChunk], _ after: [[Int]], _ headed: Set<Int>)
        -> Judgement?
    {
        let columns = outcome.rows[0].indices.map { column in
            outcome.rows.map { region.pieces[$0[column]].value }
        }
        guard columns.contains(where: { $0.contains { $0 != nil } }) else { return nil }
        let totals = StripProof(columns, totals: []).totals
        let names = labels.names(of: outcome, in: chunks, after: after, headed: headed, totals: totals) { lead in
            headings.cut(outcome, chunks, lead: lead).flatMap { headings.opening(in: lead, before: $0) }
        }
        let named = names.texts.count { !$0.isEmpty }
        guard named * 2 > names.texts.count else { return nil }
        let marked = names.texts.indices.filter { row in
            names.texts[row].first.map { marks.isTotal($0, in: region) } == true
        }
        let proof = StripProof(columns, totals: totals.union(marked))
        let isProven = proof.hasRelation || proof.totalsStand
        // Totals that hold nowhere say that something slipped.
        if !isProven, !marked.isEmpty, !proof.sums.contains(where: { $0 != .none }) { return nil }
        // Nothing but their order speaks for rows that were printed in pieces.
        let isRegular = outcome.whole == outcome.rows.count && areAmounts(outcome.rows)
        return isProven || isRegular ? Judgement(names: names, proof: proof, isProven: isProven) : nil
    }

    /// Whether most rows hold what only amounts are printed with: a comma, a point, a bracket, a sign, a unit.
    private func areAmounts(_ rows: [[Int]]) -> Bool {
        let marked = rows.count { row in
            row.contains { piece in
                let text = region.pieces[piece].text.utf8
                return text.contains { !$0.isDigit && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
            }
        }
        return marked * 3 >= rows.count * 2
    }

    private func found(
        _ outcome: ScatterSearch.Outcome,
        _ judgement: Judgement,
        _ chunks: [ScatterChunk],
        chosenBy axes: Set<Axis>
    ) -> Found? {
        var grid = StripGrid()
        let names = judgement.names
        let cut = headings.cut(outcome, chunks, lead: names.lead)
        let corner = headings.corner(in: names.lead, before: cut)
        grid.corner = corner.map { StripPart(region.pieces[$0]) }
        grid.passed = Set(corner)
        if let cut {
            if !marks.areOutOfOrder(cut.columns, judgement.proof) {
                grid.headings = cut.columns
                grid.passed.formUnion(cut.pieces)
            }
        }
        for (row, values) in outcome.rows.enumerated() {
            if let title = names.groups[row], grid.passed.isDisjoint(with: title) {
                grid.rows.append(StripGrid.Row(texts: [title], values: []))
            }
            grid.rows.append(StripGrid.Row(texts: names.texts[row].map { $0.isEmpty ? nil : $0 }, values: values))
        }
        let taken = grid.pieces.union(grid.passed)
        guard let first = taken.min(), let last = taken.max() else { return nil }
        return Found(
            grid: grid,
            lines: first...last,
            how: "rows printed in pieces, put together in the order of print",
            provenBy: axes
        )
    }
}
