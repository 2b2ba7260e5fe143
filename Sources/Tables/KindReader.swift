import Lexicon

/// Says what a table is about from the roles of its columns and the words around it, and completes the roles that only
/// the kind can tell.
struct KindReader {
    let lexicon: Lexicon
    /// How the rows of an account are called that tell how its balance stands.
    private let balanceRows: BalanceRows

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        balanceRows = BalanceRows(
            lexicon.kinds.filter { $0.kind == .balanceMovements }.flatMap(\.rows),
            words: lexicon.rows
        )
    }

    func complete(_ table: inout Table, labelColumn: Int?) {
        DatedBalances(lexicon: lexicon).readChanges(of: &table)
        BalanceColumns.complete(&table)
        EarlierColumns.readMovements(of: &table)
        EarlierColumns.readNamedVariances(of: &table, lexicon: lexicon)
        MeasureColumns.complete(&table, namesMeasures: StageColumns.namesMeasures(table.columns, lexicon))
        readSavingsTargets(in: &table)
        SavingsColumns.complete(&table, lexicon: lexicon)
        readSavingsStatuses(in: &table)
        readFundingYears(in: &table)
        readProposals(in: &table)
        readBases(in: &table)
        readBudgets(in: &table)
        readLoneAmount(in: &table)
        readNamedAmount(in: &table)
        readAccountYears(in: &table)
        let told = table.columns.filter { isTold($0, table) }
        let roles = told.map(\.role)
        let fitting = lexicon.kinds.first { holds($0, for: table, told: told, roles) }
        if tellsBalances(table, fitting?.kind) {
            table.kind = .balanceMovements
            return
        }
        if fitting == nil, table.hasColumn(where: { $0 == .actual || $0 == .amount }), tellsReceiptsAndPayments(table) {
            table.kind = .receiptsPayments
            return
        }
        guard let meaning = fitting else {
            table.kind = isLayoutOnly(table) ? .layoutOnly : nil
            return
        }
        table.kind = meaning.kind
        if meaning.kind == .fundedCosts {
            readNet(in: &table)
            if meaning.isOfRows { readFundingStages(in: &table) }
        }
        if meaning.kind == .grants {
            readGrantMovements(in: &table)
            readRemainders(in: &table)
        }
        if meaning.kind == .agedDebt {
            readTotalOfAges(in: &table)
            // Beside ages, what is "current" is not yet due.
            for index in table.columns.indices where table.columns[index].role == .result {
                table.columns[index].role = .notDue
            }
        }
        if meaning.kind == .reserves {
            for index in table.columns.indices where table.columns[index].role == .amount {
                table.columns[index].role = .balance
            }
        }
    }

    /// Whether the rows lead from one balance to another, where no kind is told, or one that only the caption tells.
    private func tellsBalances(_ table: Table, _ kind: TableKind?) -> Bool {
        let rows = balanceRows
        switch kind {
        case nil:
            return rows.opensAndCloses(table) || rows.leadsFromDayToDay(table) && table.hasColumn(ofMoney: true)
        case .budget, .fundedCosts: return rows.opensAndCloses(table)
        case .budgetMonitoring:
            return !table.hasColumn { $0 == .variance } && rows.opensAndCloses(table)
        default: return false
        }
    }

    /// Where the rows are sources of funding, what a heading names by its stage or year alone is what each was to give.
    private func readFundingStages(in table: inout Table) {
        for index in table.columns.indices where table.columns[index].role == nil {
            let column = table.columns[index]
            guard column.unit?.unit.isMoney == true else { continue }
            if let stage = StageColumns.stage(in: column.path, lexicon) {
                (table.columns[index].role, table.columns[index].stage) = (.budget, stage)
            } else if column.period?.financialYear != nil {
                table.columns[index].role = .funding
            }
        }
    }

    /// What costs and funding add up to is what is left, whatever its heading calls it.
    private func readNet(in table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.kind == .sum {
            let operands = relation.operands.map { table.columns[$0.index - 1].role }
            guard operands.contains(.cost), operands.contains(.funding) else { continue }
            table.columns[relation.result - 1].role = .net
        }
    }

    /// What all ages add up to is the total, whatever its heading calls it.
    private func readTotalOfAges(in table: inout Table) {
        guard !table.hasColumn(where: { $0 == .total }) else { return }
        let bands = Set(table.columns.filter { $0.role == .ageBand }.map(\.index))
        let sum = table.relations.first { relation in
            relation.axis == .columns && relation.kind == .sum
                && bands.isSubset(of: relation.operands.map(\.index))
        }
        if let sum { table.columns[sum.result - 1].role = .total }
    }

    /// What moves a grant that was brought forward is spent where its heading says so, and new otherwise.
    private func readGrantMovements(in table: inout Table) {
        guard table.hasColumn(where: { $0 == .opening }), table.hasColumn(where: { $0 == .closing }) else { return }
        for index in table.columns.indices where [nil, .movement].contains(table.columns[index].role) {
            let column = table.columns[index]
            guard column.unit?.unit.isMoney == true, let heading = column.path.last else { continue }
            let told = lexicon.columns.longestMatch(in: Words(heading))?.meaning.role
            table.columns[index].role = told == .actual ? .actual : .additionalFunding
        }
    }

    /// What is left of a grant when what is spent of it is taken off.
    private func readRemainders(in table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.operands.count == 2 {
            let roles = relation.operands.map { table.columns[$0.index - 1].role }
            guard relation.operands.contains(where: { $0.weight < 0 }), relation.held > 0,
                roles.contains(where: { $0 == .forecast || $0 == .actual }),
                roles.contains(where: { [.awarded, .amount, .budget, .total, .funding].contains($0) })
            else { continue }
            switch table.columns[relation.result - 1].role {
            case nil, .additionalFunding, .variance, .closing: table.columns[relation.result - 1].role = .balance
            default: continue
            }
        }
    }

    /// Where the rows are called savings or growth and no heading says more, columns that name a year tell what they
    /// come to in it.
    private func readProposals(in table: inout Table) {
        guard !table.columns.contains(where: { Self.tellsMoney($0.role) }) else { return }
        let years = table.columns.indices.filter { index in
            let column = table.columns[index]
            return column.role == nil && column.period?.financialYear != nil && column.period?.asAt == nil
                && column.unit?.unit.isMoney == true
        }
        guard years.count > 1 else { return }
        let kinds: [(TableKind, ColumnRole)] = [(.savingsInitiatives, .savingsTarget), (.budgetAllocations, .amount)]
        for (kind, role) in kinds
        where lexicon.kinds.contains(where: { $0.kind == kind && !$0.words.isEmpty && names($0.words, rowsOf: table) })
        {
            for index in years { table.columns[index].role = role }
            return
        }
    }

    /// `Ongoing | One-off | Total`: where a caption speaks of growth, what is given for how long.
    private func readBases(in table: inout Table) {
        let bases = table.columns.filter { column in
            column.role == nil && column.unit?.unit.isMoney == true
                && column.path.last.map { lexicon.items.bases.meaning(of: Words($0)) != nil } == true
        }
        guard bases.count >= 2,
            lexicon.kinds.contains(where: { $0.kind == .budgetAllocations && isNamed($0.words, table) })
        else { return }
        for column in bases { table.columns[column.index - 1].role = .amount }
    }

    /// Whether the heading of the rows says what they are, or a caption that says hardly anything else.
    private func names(_ phrases: [Words], rowsOf table: Table) -> Bool {
        if let label = table.columns.first(where: { $0.role == .label })?.path.last {
            let words = Words(label)
            if phrases.contains(where: { words.firstIndex(of: $0) != nil }) { return true }
        }
        guard let caption = table.caption.map({ Words($0.text, upTo: 9) }), caption.count <= 8 else { return false }
        return phrases.contains { phrase in
            caption.firstIndex(of: phrase).map { !isAside(caption, at: $0) } ?? false
        }
    }

    /// Whether what a caption names at an index is what its figures leave out: `Gap before savings`.
    private func isAside(_ caption: Words, at index: Int) -> Bool {
        lexicon.headings.asides.contains { $0.count <= index && caption.matches($0, at: index - $0.count) }
    }

    /// Where a table is called a budget and no heading says more, columns that name a year or a fund are budgets.
    private func readBudgets(in table: inout Table) {
        guard !table.hasColumn(where: Self.tellsMoney) else { return }
        guard lexicon.kinds.contains(where: { $0.kind == .budget && !$0.words.isEmpty && isNamed($0.words, table) })
        else { return }
        for index in table.columns.indices {
            let column = table.columns[index]
            guard column.role == nil || (column.role == .total && column.fund != nil) else { continue }
            guard column.fund != nil || column.period?.financialYear != nil else { continue }
            guard column.unit.map({ $0.unit.isMoney }) != false else { continue }
            table.columns[index].role = .budget
            let stage = StageColumns.stage(in: column.path, lexicon)
            table.columns[index].stage = column.stage ?? stage
        }
    }

    /// A target in money beside what was saved is what was to be saved.
    private func readSavingsTargets(in table: inout Table) {
        guard
            table.hasColumn(where: { $0 == .savingsAchieved || $0 == .savingsShortfall })
                || SavingsColumns.nameRows(of: table, lexicon)
        else { return }
        for index in table.columns.indices where table.columns[index].role == .target {
            if table.columns[index].unit?.unit.isMoney == true { table.columns[index].role = .savingsTarget }
        }
    }

    /// Beside what is to be saved, columns of money that are headed as ratings tell what of it is in which state.
    private func readSavingsStatuses(in table: inout Table) {
        guard table.hasColumn(where: { $0 == .savingsTarget }) else { return }
        let rated = table.columns.filter { column in
            guard let heading = column.path.last, lexicon.rating(inHeading: heading) != nil,
                column.unit.map({ $0.unit.isMoney }) != false, isTold(column, table)
            else { return false }
            return column.role == nil || column.role == .savingsAchieved || column.role == .savingsShortfall
        }
        guard rated.count >= 2 else { return }
        for column in rated where column.role == nil { table.columns[column.index - 1].role = .savingsStatus }
    }

    /// Where the caption says what the one amount of each row is, its column needs no heading that does.
    private func readNamedAmount(in table: inout Table) {
        guard !table.hasColumn(where: { $0 == .amount }) else { return }
        let money = table.columns.filter { $0.unit?.unit.isMoney == true && isTold($0, table) }
        guard money.count == 1, [nil, .result, .total].contains(money[0].role) else { return }
        let named = lexicon.kinds.contains { $0.roles == [[.amount]] && !$0.words.isEmpty && isNamed($0.words, table) }
        if named { table.columns[money[0].index - 1].role = .amount }
    }

    /// Whether the heading of the rows, or the headings of two groups of them, say that they came in or went out.
    private func tellsReceiptsAndPayments(_ table: Table) -> Bool {
        if let label = table.columns.first(where: { $0.role == .label })?.path.last,
            let word = lexicon.accounts.meaning(of: Words(label)), word != .less
        {
            return true
        }
        let groups = table.rows.filter { $0.roles.contains(.heading) }
            .compactMap { lexicon.accounts.meaning(of: $0.labelWords) }
        return groups.contains(.receipt) && groups.contains(.payment)
    }

    /// Below "Receipts" or "Payments" columns that are headed by years are what came in or went out in those years.
    private func readAccountYears(in table: inout Table) {
        guard tellsReceiptsAndPayments(table) else { return }
        for index in table.columns.indices where table.columns[index].role == nil {
            let column = table.columns[index]
            if column.period?.financialYear != nil, column.unit.map({ $0.unit.isMoney }) != false {
                table.columns[index].role = .actual
            }
        }
    }

    /// Where the rows are sources of funding, columns that are headed by years are what each gives in those years.
    private func readFundingYears(in table: inout Table) {
        guard !table.hasColumn(where: Self.tellsMoney) else { return }
        let named = lexicon.kinds.contains { meaning in
            meaning.kind == .fundedCosts && meaning.roles.contains([.funding]) && isNamed(meaning.words, table)
        }
        guard named else { return }
        for index in table.columns.indices where table.columns[index].role == nil {
            let column = table.columns[index]
            if column.period?.financialYear != nil, column.unit.map({ $0.unit.isMoney }) != false {
                table.columns[index].role = .funding
            }
        }
    }

    private static func tellsMoney(_ role: ColumnRole?) -> Bool {
        switch role {
        case nil, .label, .note, .reference, .description, .owner, .date, .total, .portfolio, .service, .area, .share:
            false
        default: true
        }
    }

    /// The only figures of a table without headings are amounts.
    private func readLoneAmount(in table: inout Table) {
        guard !table.rows.contains(where: { $0.roles.contains(.header) }) else { return }
        let figured = table.columns.indices.filter { index in
            table.rows.contains { $0.figure(inColumn: index + 1)?.value != nil }
        }
        guard figured.count == 1, table.columns[figured[0]].role == nil else { return }
        let isMoney = table.rows.contains { $0.figure(inColumn: figured[0] + 1)?.unit?.isMoney == true }
        if isMoney { table.columns[figured[0]].role = .amount }
    }

    /// - Parameters:
    ///   - told: The columns that hold what they are headed as.
    ///   - roles: Their roles.
    private func holds(
        _ meaning: Lexicon.KindMeaning,
        for table: Table,
        told: [Column],
        _ roles: [ColumnRole?]
    ) -> Bool {
        guard meaning.roles.contains(where: { Self.hasRoles($0, roles) }) else { return false }
        if meaning.kind == .budgetMonitoring || meaning.kind == .budget, !Self.holdMoney(told) { return false }
        if meaning.kind == .measures, !Self.shareUnits(told) || Self.comparesMoney(told) { return false }
        if meaning.kind == .reserves, meaning.words.isEmpty, !mayTellReserves(table, told) { return false }
        if !meaning.rows.isEmpty, !BalanceRows(meaning.rows, words: lexicon.rows).tellsAccount(in: table) {
            return false
        }
        guard !meaning.words.isEmpty else { return true }
        if meaning.isOfRows { return names(meaning.words, rowsOf: table) }
        // The heading above may speak of the table before: what the caption says of a total goes before it.
        return isNamed(meaning.words, table, withHeading: meaning.kind != .receiptsPayments || table.caption == nil)
    }

    /// Whether one of the phrases stands in the caption, the heading above or that of the names.
    private func isNamed(_ phrases: [Words], _ table: Table, withHeading: Bool = true) -> Bool {
        let label = table.columns.first { $0.role == .label }?.path.last
        let heading = withHeading ? table.heading : nil
        let texts = [table.caption?.text, heading, label].compactMap { $0 }.map { Words($0) }
        return texts.contains { text in phrases.contains { text.firstIndex(of: $0) != nil } }
    }

    /// Whether what opens and closes is money, or is called as money kept is: members join and leave too.
    private func mayTellReserves(_ table: Table, _ told: [Column]) -> Bool {
        if told.contains(where: { $0.unit?.unit.isMoney == true }) { return true }
        let words = lexicon.kinds.filter { $0.kind == .reserves }.flatMap(\.words)
        return isNamed(words, table)
            || table.rows.contains { lexicon.reserveNames.longestMatch(in: $0.labelWords) != nil }
    }

    /// Whether what is budgeted and spent is money, or may be: posts and hours are budgeted too.
    private static func holdMoney(_ told: [Column]) -> Bool {
        let spending = told.filter { column in
            switch column.role {
            case .budget, .adjustedBudget, .forecast, .actual, .variance, .gross, .income, .net: true
            default: false
            }
        }
        return spending.isEmpty || spending.contains { $0.unit.map { $0.unit.isMoney } ?? true }
    }

    /// Whether sums of money stand beside those of others with no target and no rating: a comparison, no performance.
    private static func comparesMoney(_ told: [Column]) -> Bool {
        let reached = told.filter { $0.role == .result || $0.role == .actual }
        return !reached.isEmpty && reached.allSatisfy { $0.unit?.unit.isMoney == true }
            && !told.contains { [.target, .limit, .rating, .trend].contains($0.role) }
    }

    /// Whether what was reached and what it is held against may be of one kind:
    /// a sum of money has no target in percent.
    private static func shareUnits(_ told: [Column]) -> Bool {
        let reached = told.filter { $0.role == .result || $0.role == .actual }.compactMap(\.unit?.unit)
        let held = told.filter { [.target, .benchmark, .limit].contains($0.role) }.compactMap(\.unit?.unit)
        guard !reached.isEmpty, !held.isEmpty else { return true }
        return !Set(reached).isDisjoint(with: held)
    }

    /// Whether the columns have the roles, each as often as it is asked for.
    private static func hasRoles(_ roles: [ColumnRole], _ told: [ColumnRole?]) -> Bool {
        roles.allSatisfy { role in told.count { $0 == role } >= roles.count { $0 == role } }
    }

    /// Whether a column of figures holds one at all; a heading above words is no budget.
    private func isTold(_ column: Column, _ table: Table) -> Bool {
        ColumnRoles.takesNoFigures(column.role) || column.role == .likelihood
            || table.rows.contains { row in
                guard let figure = row.figure(inColumn: column.index) else { return false }
                return figure.absence != .blank
            }
    }

    /// A grid of next to no cells without a figure holds a page together, it tells nothing.
    private func isLayoutOnly(_ table: Table) -> Bool {
        let filled = table.rows.reduce(0) { $0 + $1.cells.count { !$0.text.isEmpty } }
        let hasFigure = table.rows.contains { $0.cells.contains { $0.figure?.value != nil } }
        return !hasFigure && (filled <= 1 || table.columns.count == 1)
    }
}

extension Table {
    /// Whether any column is one of money, or of anything else.
    fileprivate func hasColumn(ofMoney isMoney: Bool) -> Bool {
        columns.contains { ($0.unit?.unit.isMoney == true) == isMoney }
    }

    /// Whether any column has a role as asked.
    fileprivate func hasColumn(where test: (ColumnRole?) -> Bool) -> Bool {
        // Read in place: a copy of a column counts up a reference for each of its fields.
        let columns = columns.span
        for index in columns.indices where test(columns[index].role) { return true }
        return false
    }
}
