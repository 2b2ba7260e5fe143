import Lexicon

/// Adds to a table what its figures say: the relations between columns and rows, and the roles that follow from them.
struct RelationReader {
    /// How the rows of a running balance are called.
    private let balances: [Words]
    /// Their first words: nearly every label begins with another.
    private let openings: WordSet
    private let words: RowWords
    private let lexicon: Lexicon

    init(lexicon: Lexicon) {
        balances = lexicon.kinds.filter { $0.kind == .balanceMovements }.flatMap(\.rows).filter { !$0.isEmpty }
        openings = WordSet(balances.map { $0.hashes[0] })
        words = lexicon.rows
        self.lexicon = lexicon
    }

    private static let amounts: RowRoles = [.line, .total, .subtotal, .memorandum]
    /// Rows that sum up others or are summed up.
    private static let summable: RowRoles = [.line, .total, .subtotal]

    func complete(_ table: inout Table) {
        let amountRows = table.rows.indices.compactMap { position in
            table.rows[position].roles.isDisjoint(with: Self.amounts) ? nil : table.rows[position].index
        }
        guard !amountRows.isEmpty else { return }
        let values = ValueGrid(rows: table.rows, columnCount: table.columns.count)
        DatedBalances(lexicon: lexicon).readDays(of: &table)
        BalanceColumns.readDates(of: &table)
        table.relations =
            ColumnRelationFinder(table: table, values: values, rows: amountRows, words: lexicon.columnWords).relations()
        RoleFromArithmetic.complete(&table, lexicon: lexicon)
        let quotients = QuotientFinder(table: table, values: values, rows: amountRows, words: lexicon.columnWords)
            .relations()
        RoleFromArithmetic.namePercentages(&table, quotients: quotients)
        let known = table.relations.count
        readSums(of: &table, values: values, except: RateColumnFilter.means(among: quotients, of: table, values))
        RateColumnFilter(table: table, values: values, quotients: quotients, words: lexicon.columnWords)
            .leaveOutRates(of: &table.relations[known...])
        TitleBelowTotal.mend(&table, words: words)
        table.relations += quotients
        table.relations += ProductFinder(table: table, values: values, rows: amountRows, words: lexicon.columnWords)
            .relations()
        table.relations += MeanFinder(table: table, values: values, rows: amountRows, words: lexicon.columnWords)
            .relations()
        table.relations += RatioRowFinder(table: table, values: values, rows: amountRows).relations()
        table.relations += ShareFinder(table: table, values: values).relations()
        table.relations += RunningFinder(table: table, values: values, rows: amountRows, words: words).relations()
        table.relations += CarriedFinder(table: table, values: values, rows: amountRows, words: words).relations()
        LetteredColumns.leaveOut(of: &table, lexicon)
    }

    // MARK: Totals

    /// Finds totals below what they sum up; where some rows stay unexplained, totals above it too.
    ///
    /// - Parameter means: The columns (from 1) in which nothing adds up.
    private func readSums(of table: inout Table, values: ValueGrid, except means: Set<Int>) {
        let columns = summedColumns(of: table, values).filter { !means.contains($0) }
        let trials = SumTrials(
            values: values,
            columns: columns,
            told: toldColumns(of: table),
            mayAverage: table.layout != .exploded
        )
        table.relations += PartRows(trials: trials, words: words).relations(in: table)
        let finder = SumFinder(trials: trials)
        var claims: [Int: SumFinder.Claim] = [:]
        for pair in TimedRows.pairs(in: table, values: values, columns: columns) {
            claims[pair.closing] = .closing
            claims[pair.opening] = claims[pair.opening] ?? .opening
        }
        // Below a total that is called so stands what is told beside it: no row there closes the table.
        if let last = table.rows.lastIndex(where: { !$0.roles.isDisjoint(with: Self.summable) }), claims[last] == nil,
            !table.rows[..<last].contains(where: { $0.roles.contains(.total) })
        {
            claims[last] = .last
        }
        for position in GrossRows.positions(in: table, words: words) where claims[position] == nil {
            claims[position] = .unlabelled
        }
        for position in table.rows.indices {
            claims[position] = GatheringRows.claim(of: position, in: table, words: words) ?? claims[position]
        }
        let untold = table.rows.indices.map { (roles: table.rows[$0].roles, group: table.rows[$0].group) }
        let downwards = readDownwards(&table, finder, claims)
        let proven = downwards.filter { $0.held > 0 && $0.held * 2 >= $0.tried }
        let explained = Set(proven.flatMap { [$0.result] + $0.operands.map(\.index) })
        let upwards = readUpwards(table, untold.map(\.roles), finder, except: explained)
        guard !upwards.isEmpty else {
            table.relations += downwards
            return
        }
        // What is summed up above it must not be summed up below it once more.
        for row in table.rows.indices { (table.rows[row].roles, table.rows[row].group) = untold[row] }
        for relation in upwards.reversed() {
            markTotal(relation.result - 1, of: relation.operands.map(\.index), in: &table)
        }
        table.relations += upwards
        table.relations += readDownwards(&table, finder, claims, beside: upwards)
    }

    /// - Parameter claims: What rows are, by their position, that no words of their own tell.
    private func readDownwards(
        _ table: inout Table,
        _ start: SumFinder,
        _ claims: [Int: SumFinder.Claim],
        beside upwards: [Relation] = []
    ) -> [Relation] {
        var finder = start
        let takenUp = Set(upwards.flatMap { $0.operands.map(\.index) })
        let known = Set(upwards.map(\.result))
        var lastTotal: Int?
        var told: RowWords.Step?
        let register = RegisterRows(table)
        for position in table.rows.indices where !takenUp.contains(position + 1) {
            let (index, roles) = (table.rows[position].index, table.rows[position].roles)
            if roles.contains(.heading) || roles == .header {
                // "Less: unpresented cheques" says of all rows below what is done with them.
                told = words.step(of: table.rows[position].labelWords).flatMap { $0 == .running ? nil : $0 }
                finder.startGroup(told: told != nil)
                lastTotal = roles.contains(.heading) ? nil : lastTotal
            }
            guard !roles.isDisjoint(with: Self.summable) else { continue }
            if known.contains(index) {
                finder.pass(total: index)
                continue
            }
            let ofWords = claim(of: position, in: table)
            let claim = ofWords.isNone ? claims[position] ?? ofWords : ofWords
            let step = words.step(of: table.rows[position].labelWords)
            let before = finder.relations.count
            let operands = finder.meet(
                row: index,
                claim: claim,
                step: step ?? (claim.isNone ? told : nil),
                flow: flow(of: table.rows[position].labelWords)
            )
            if !operands.isEmpty {
                for line in finder.undone { table.rows[line - 1].roles = .line }
                // The heads of groups that the total sums up were found together with it.
                for group in finder.relations.dropFirst(before).dropLast() {
                    markTotal(group.result - 1, of: group.operands.map(\.index), in: &table)
                }
                markTotal(position, of: operands, in: &table)
                lastTotal = index
            } else if roles == .line, let total = lastTotal, !register.goesOn(with: position, below: total - 1) {
                // Below a total; it is a line after all if a later total takes it up.
                table.rows[position].roles = .memorandum
            } else if !finder.mayBeTotal(index) {
                table.rows[position].roles = .line
            }
        }
        return finder.relations
    }

    /// The totals that stand above their rows, from the bottom to the top.
    ///
    /// - Parameter roles: What each row does as far as its words say.
    private func readUpwards(
        _ table: Table,
        _ roles: [RowRoles],
        _ start: SumFinder,
        except explained: Set<Int>
    ) -> [Relation] {
        let indices = table.rows.indices.map { table.rows[$0].index }
        func isLeft(_ row: Int) -> Bool {
            !roles[row].isDisjoint(with: Self.summable) && !explained.contains(indices[row])
        }
        // A total of one row says nothing.
        guard roles.indices.count(where: isLeft) >= 3 else { return [] }
        var finder = start
        for row in roles.indices.reversed() where !explained.contains(indices[row]) {
            if roles[row].contains(.heading) { finder.startGroup() }
            if isLeft(row) { _ = finder.meet(row: indices[row], claim: .above) }
        }
        return finder.relations
    }

    private func claim(of position: Int, in table: Table) -> SumFinder.Claim {
        // In place: a copy of a row counts up a reference for each of its fields.
        if !table.rows[position].roles.isDisjoint(with: [.total, .subtotal]) {
            return words.isTotalAlone(table.rows[position].labelWords) ? .whole : .named
        }
        if TitleBelowTotal.mayHoldTitle(position, of: table) { return .unlabelled }
        if !table.rows[position].label.isEmpty {
            let claim = claim(ofLabel: table.rows[position].labelWords)
            switch claim {
            case .opening where GatheringRows.areAccounts(above: position, in: table, words: words): return .accounts
            case .net: return RestRows.whole(of: position, in: table).map { .left(of: $0) } ?? claim
            default: return claim
            }
        }
        guard table.columns.contains(where: { $0.role == .label }) else { return .none }
        let next = table.rows.indices.contains(position + 1) ? table.rows[position + 1].roles : .heading
        return next.isDisjoint(with: [.heading, .header, .total, .subtotal]) ? .none : .unlabelled
    }

    /// Whether a label is all that came in or all that went out: "Receipts", "Total payments".
    private func flow(of label: Words) -> RowWords.Step? {
        guard !label.isEmpty, let word = lexicon.accounts.match(in: label, at: 0), word.words.count == label.count
        else {
            return nil
        }
        switch word.meaning {
        case .receipt: return .added
        case .payment: return .taken
        default: return nil
        }
    }

    private func claim(ofLabel words: Words) -> SumFinder.Claim {
        switch self.words.balance(of: words) {
        case .opening: return .opening
        case .closing: return .closing
        case .net: return .net
        case nil: return tellsBalance(words) ? .balance : .none
        }
    }

    /// Whether a label opens with the words of a running balance, which sums up what moved it if it sums up at all.
    private func tellsBalance(_ words: Words) -> Bool {
        !words.isEmpty && openings.contains(words.hashes[0]) && balances.contains { words.starts(with: $0) }
    }

    /// A row that sums up others is a total. A total among its operands was a subtotal, unless all that came between
    /// was an adjustment: a line that fills only some of the columns that both totals fill.
    private func markTotal(_ position: Int, of operands: [Int], in table: inout Table) {
        if table.rows[position].roles.isDisjoint(with: [.total, .subtotal]) { table.rows[position].roles = .total }
        let totals = operands.filter { !table.rows[$0 - 1].roles.isDisjoint(with: [.total, .subtotal]) }
        let others = operands.filter { !totals.contains($0) }
        let adjusts =
            totals.count == 1 && !others.isEmpty && others.allSatisfy { isPartial($0, beside: totals[0], in: table) }
        for row in others { table.rows[row - 1].roles = adjusts ? .adjustment : .line }
        if !adjusts { for row in totals { table.rows[row - 1].roles = .subtotal } }
        // What sums up several groups belongs to none of them.
        guard let first = operands.first else { return }
        if operands.contains(where: { table.rows[$0 - 1].group != table.rows[first - 1].group }) {
            table.rows[position].group = nil
        }
    }

    private func isPartial(_ row: Int, beside total: Int, in table: Table) -> Bool {
        table.rows[row - 1].figureCount < table.rows[total - 1].figureCount
    }

    /// The columns that other columns tell: they add up because those do, and bear out nothing by themselves.
    private func toldColumns(of table: Table) -> Set<Int> {
        Set(table.relations.filter { $0.axis == .columns && $0.kind != .percentage }.map(\.result))
    }

    /// The columns in which rows add up.
    private func summedColumns(of table: Table, _ values: ValueGrid) -> [Int] {
        table.columns.filter { column in
            if column.unit == nil, values.printsOnly(.percent, inColumn: column.index) { return false }
            switch column.role {
            case .label, .note, .reference, .description, .owner, .date, .rating, .trend, .variancePercent, .share,
                .floor, .likelihood:
                return false
            case .target, .result, .benchmark:
                // Savings that are asked for add up, and so do values of investments; standards of performance don't.
                return column.unit?.unit.isMoney == true
            default:
                return column.unit?.unit != .percent
            }
        }.map(\.index)
    }
}
