import Lexicon

/// Whether a table is of a kind: by its roles, by what they hold, and by the words around it.
extension KindReader {
    /// - Parameters:
    ///   - told: The columns that hold what they are headed as.
    ///   - roles: Their roles.
    func holds(
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

    /// Whether the heading of the rows says what they are, or a caption that says hardly anything else.
    func names(_ phrases: [Words], rowsOf table: Table) -> Bool {
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

    /// Whether one of the phrases stands in the caption, the heading above or that of the names.
    func isNamed(_ phrases: [Words], _ table: Table, withHeading: Bool = true) -> Bool {
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
    func isTold(_ column: Column, _ table: Table) -> Bool {
        ColumnRoles.takesNoFigures(column.role) || column.role == .likelihood
            || table.rows.contains { row in
                guard let figure = row.figure(inColumn: column.index) else { return false }
                return figure.absence != .blank
            }
    }
}
