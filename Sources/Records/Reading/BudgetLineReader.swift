import Figures
import Lexicon
import Tables

/// Reads the rows of a budget table: one record a row, and one a period where the columns tell of several.
struct BudgetLineReader {
    let source: RecordSource

    /// About how many lines there are: a line has so many fields that room for all is best made at once.
    static func lineCount(in tables: [IdentifiedTable]) -> Int {
        tables.reduce(0) { count, table in
            switch table.table.kind {
            case .budgetMonitoring, .budget: count + table.table.rows.count
            default: count
            }
        }
    }

    /// Adds them to those of the tables before: a line has so many fields that copying it costs more than reading it.
    func read(into lines: inout [BudgetLine]) {
        let sign = VarianceSign(of: source, beside: lines)
        let usualKind = kindOfNames
        let kinds = usualKind == nil ? KindsByTotals(of: source) : nil
        let slices = source.slices.map(BudgetLineReader.init)
        // Read in place: a copy of a row or a reader counts up a reference for each of its fields.
        let all = source.table.table.rows
        let (rows, readers) = (all.span, slices.span)
        for row in rows.indices {
            for slice in readers.indices {
                let kind = kinds?[rows[row].index] ?? usualKind
                readers[slice].read(rows[row], sign: sign, usualKind: kind, into: &lines)
            }
        }
    }

    /// Adds what a row tells, unless that is nothing of the part, year or fund that is read.
    private func read(
        _ row: Row,
        sign: VarianceSign,
        usualKind: BudgetLine.NameKind?,
        into lines: inout [BudgetLine]
    ) {
        let cells = row.cells
        guard let role = source.role(of: row), cells.indices.contains(where: { cells[$0].figure != nil }) else {
            return
        }
        var line = BudgetLine(
            id: source.id(of: row),
            provenance: source.provenance(row),
            name: row.label,
            period: source.period,
            role: role
        )
        line.group = source.group(of: row)
        line.fund = source.fund
        // What adds up several is none of them.
        line.nameKind = nameKind(of: row) ?? (role == .line ? usualKind : nil)
        if source.tellsWholeYear(.budget) { line.budget = source.figure(row, .budget) }
        line.budgetToDate = source.figureToDate(row, .budget)
        line.additionalFunding = source.figure(row, .additionalFunding)
        line.adjustedBudget = source.figure(row, .adjustedBudget)
        line.forecast = source.figure(row, .forecast)
        line.actual = source.figure(row, .actual)
        line.variance = sign.applied(to: source.figure(row, .variance))
        line.variancePercent = sign.applied(to: source.figure(row, .variancePercent))
        if source.tellsWholeYear(.variance) {
            line.varianceToDate = sign.applied(to: source.figureToDate(row, .variance))
        } else if line.budget != nil, line.budgetToDate != nil {
            // What is over or under the budget of the year so far is so of no whole year.
            (line.varianceToDate, line.variance) = (line.variance, nil)
        }
        line.gross = source.figure(row, .gross)
        line.income = source.figure(row, .income)
        line.net = source.figure(row, .net)
        line.realVariance = sign.applied(to: source.figure(row, .realVariance))
        line.rephasing = sign.applied(to: source.figure(row, .rephasing))
        line.previousForecast = source.figure(row, .previousForecast)
        line.previousVariance = sign.applied(to: source.figure(row, .previousVariance))
        line.varianceMovement = sign.applied(to: source.figure(row, .varianceMovement))
        line.committed = source.figure(row, .committed)
        line.rating = source.rating(row)
        // A row may tell of some of the years or funds only.
        let isTold = source.isSlice ? line.figures.contains(where: { $0.absence != .blank }) : line.hasFigure
        if isTold { lines.append(line) }
    }

    /// What the row's own words say that its name is.
    private func nameKind(of row: Row) -> BudgetLine.NameKind? {
        source.lexicon.budgetNames.meaning(of: row.labelWords)
    }

    /// What the heading above the names says that they are.
    private var kindOfNames: BudgetLine.NameKind? {
        let heading = source.columns(.label).first?.headingWords ?? Words("")
        guard let match = source.lexicon.nameKinds.longestMatch(in: heading) else { return nil }
        // "Cost of Services" is no name of services: few words may stand beside the one that is.
        guard match.words.lowerBound == 0, heading.count - match.words.count <= 2 else { return nil }
        return match.meaning
    }
}

/// Which way round a table prints its variances: forecast or actual less budget, or the other way.
struct VarianceSign {
    private let isReversed: Bool

    /// - Parameter lines: Those of the tables before: they may tell the same variances.
    init(of source: RecordSource, beside lines: [BudgetLine]) {
        let table = source.table.table
        let variance = table.relations.first { relation in
            relation.axis == .columns && relation.kind == .variance
                && relation.operands.contains { Self.isGiven(table.columns[$0.index - 1].role) }
        }
        guard let variance, let positive = variance.operands.first(where: { $0.weight > 0 }) else {
            isReversed = Self.printsUnderspendPositive(source) ?? Self.deniesSigns(of: lines, source)
            return
        }
        isReversed = Self.isGiven(table.columns[positive.index - 1].role)
    }

    private static func isGiven(_ role: ColumnRole?) -> Bool {
        role == .budget || role == .adjustedBudget || role == .savingsTarget
    }

    /// Where nothing stands beside it of which it could be the difference, the heading says what a figure without a
    /// minus is: `(Over)/Under spend`.
    private static func printsUnderspendPositive(_ source: RecordSource) -> Bool? {
        guard let column = source.columns(.variance).first else { return nil }
        let heading = column.path.joined(separator: " ")
        switch HeadingSigns.positive(in: heading, words: source.lexicon.comparisons) {
        case .under, .favourable: return true
        case .over, .adverse: return false
        default: return nil
        }
    }

    /// Whether the rows that stand in a table before too have the opposite sign there, each that is not nought.
    private static func deniesSigns(of lines: [BudgetLine], _ source: RecordSource) -> Bool {
        guard !lines.isEmpty, let column = source.columns(.variance).first else { return false }
        var known: [String: ExactDecimal] = [:]
        for line in lines where known[line.name] == nil { known[line.name] = line.variance?.value }
        var denied = 0
        for row in source.recordRows {
            guard let told = known[row.label], told != .zero, let own = source.figure(row, in: column)?.value else {
                continue
            }
            if own == told { return false }
            if own == -told { denied += 1 }
        }
        return denied >= 2
    }

    /// A figure with the sign of the field.
    func applied(to figure: Figure?) -> Figure? {
        isReversed ? figure?.reversed : figure
    }
}
