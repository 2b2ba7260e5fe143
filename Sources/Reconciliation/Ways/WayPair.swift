import Figures
import Lexicon
import Tables

/// Two columns between which the rows of a table may be said to stand higher or lower: what was and what is, what was
/// planned and what came of it.
struct WayPair: Sendable {
    /// What the first of the two is.
    enum Kind: Sendable {
        case times, plan
    }

    /// Nil where the second column is the difference.
    var before: Int?
    var after: Int
    /// Nil where only a column of differences says that the two are held against each other; which of them comes first
    /// nobody knows then.
    var kind: Kind?
    /// How many months lie between the two, where the headings say so.
    var months: Int?
    /// Whether they are differences themselves, which may be below nought.
    var isOfDifferences = false

    /// Whether a row stands higher in the second column: 1, lower: -1, or the same. Nil where it doesn't say.
    ///
    /// - Parameter signed: Whether figures with a minus may be compared: of what is spent of a budget.
    func sign(of row: Row, signed: Bool = false) -> Int? {
        guard let before else { return Self.amount(row, after, true).map { StandingFacts.sign($0.value) } }
        let isSigned = signed || isOfDifferences
        guard let was = Self.amount(row, before, isSigned), let now = Self.amount(row, after, isSigned),
            was.unit == now.unit || was.unit == nil || now.unit == nil
        else { return nil }
        return now.value.subtracting(was.value).map(StandingFacts.sign)
    }

    /// Whether either of the two may be the larger where a row is said to be up.
    var isTurnable: Bool { kind == nil || before == nil }

    /// A dash is nought; of figures with a minus nobody knows what is more.
    private static func amount(_ row: Row, _ column: Int, _ isSigned: Bool) -> (value: ExactDecimal, unit: Unit?)? {
        guard let figure = row.figure(inColumn: column), figure.upper == nil else { return nil }
        if figure.absence == .nilValue { return (.zero, nil) }
        guard let value = figure.value, isSigned || !value.isNegative else { return nil }
        return (value, figure.unit)
    }

    /// The pairs of a table.
    static func all(of table: Table, _ words: ComparisonWords) -> [WayPair] {
        var pairs: [WayPair] = []
        func add(_ before: Int, _ after: Int, _ kind: Kind?) {
            let isKnown = pairs.contains {
                $0.before == before && $0.after == after || $0.before == after && $0.after == before
            }
            guard !isKnown else { return }
            var pair = WayPair(before: before, after: after, kind: kind)
            if let was = table.column(at: before), let now = table.column(at: after) {
                pair.isOfDifferences = differences.contains(was.role) && differences.contains(now.role)
                if let from = was.period?.order(in: nil), let to = now.period?.order(in: nil) {
                    pair.months = to - from
                }
            }
            pairs.append(pair)
        }
        let silent = words.silent
        for pair in ColumnSeries(of: table, tokens: { NameTokens($0, words: $1, silent: silent) }).pairs {
            add(pair.before, pair.after, .times)
        }
        for pair in openSeries(of: table, silent) { add(pair.before, pair.after, .times) }
        let variances = table.columns.filter { $0.role == .variance }
        // "Budget" beside this year's column and last year's.
        let budgets = table.columns.filter { $0.role == .budget || $0.role == .adjustedBudget }
        if budgets.count == 1, variances.isEmpty, let last = pairs.last?.after, pairs.allSatisfy({ $0.after == last }),
            !budgets.contains(where: { $0.index == last })
        {
            add(budgets[0].index, last, .plan)
        }
        let told = table.relations.filter { $0.axis == .columns }.map { Set($0.operands.map(\.index)) }
        for (befores, afters, kind) in roles {
            for before in table.columns where before.role.map(befores.contains) == true {
                for after in table.columns where after.role.map(afters.contains) == true {
                    // A variance beside it that is of other columns says that these two are not held together.
                    guard variances.isEmpty || kind == .times || told.contains([before.index, after.index]) else {
                        continue
                    }
                    add(before.index, after.index, kind)
                }
            }
        }
        for relation in table.relations where relation.axis == .columns && relation.operands.count == 2 {
            guard relation.kind == .sum || relation.kind == .variance,
                let before = relation.operands.first(where: { $0.weight == -1 })?.index,
                let after = relation.operands.first(where: { $0.weight == 1 })?.index
            else { continue }
            add(before, after, nil)
        }
        for column in variances { pairs.append(WayPair(before: nil, after: column.index, kind: .plan)) }
        return pairs
    }

    private static let differences: Set<ColumnRole?> = [.variance, .previousVariance]

    /// "Tickets sold" beside "Tickets 2023/24": the one column without a time that is called by the words of one that
    /// has an earlier.
    private static func openSeries(of table: Table, _ silent: WordSet) -> [(before: Int, after: Int)] {
        var stems: [(column: Column, stems: Set<UInt64>)] = []
        for column in table.columns where column.role != .label && column.role != .rating && column.role != .trend {
            stems.append((column, Set(LooseStems(column.heading, silent: silent).stems)))
        }
        return stems.compactMap { earlier in
            guard earlier.column.period?.isOfTime == true, !earlier.stems.isEmpty else { return nil }
            let open = stems.filter { later in
                later.column.period?.isOfTime != true && later.stems.isSuperset(of: earlier.stems)
            }
            return open.count == 1 ? (earlier.column.index, open[0].column.index) : nil
        }
    }

    private static let roles: [(before: Set<ColumnRole>, after: Set<ColumnRole>, kind: Kind)] = [
        ([.budget, .adjustedBudget, .incomeTarget], [.forecast, .actual, .income], .plan),
        ([.target, .benchmark, .floor], [.result, .actual], .plan),
        ([.savingsTarget], [.savingsAchieved, .savingsIdentified], .plan),
        ([.opening], [.closing, .balance], .times),
        ([.previousForecast], [.forecast], .times),
        ([.previousVariance], [.variance], .times),
    ]
}
