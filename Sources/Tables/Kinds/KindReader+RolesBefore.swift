import Lexicon

/// The roles of columns that are told before the kind is: by words around the table and by the columns beside them.
extension KindReader {
    /// Completes the roles by which the kind is told.
    func completeRoles(of table: inout Table) {
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

    /// Where the caption says what the one amount of each row is, its column needs no heading that does.
    private func readNamedAmount(in table: inout Table) {
        guard !table.hasColumn(where: { $0 == .amount }) else { return }
        let money = table.columns.filter { $0.unit?.unit.isMoney == true && isTold($0, table) }
        guard money.count == 1, [nil, .result, .total].contains(money[0].role) else { return }
        let named = lexicon.kinds.contains { $0.roles == [[.amount]] && !$0.words.isEmpty && isNamed($0.words, table) }
        if named { table.columns[money[0].index - 1].role = .amount }
    }

    /// Whether the caption, the heading of the rows, or the headings of two groups of them, say that they came in or
    /// went out.
    func tellsReceiptsAndPayments(_ table: Table) -> Bool {
        // A plan is called `Income` too: beside a budget the years are none of its own.
        if let caption = table.caption?.text, let word = lexicon.accounts.meaning(of: Words(caption)), word != .less,
            table.hasColumn(where: { $0 == .budget })
        {
            return true
        }
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

    private static func tellsMoney(_ role: ColumnRole?) -> Bool {
        switch role {
        case nil, .label, .note, .reference, .description, .owner, .date, .total, .portfolio, .service, .area, .share:
            false
        default: true
        }
    }
}
