import Lexicon

/// Tells by what adds up which column of a table of savings is what was to be saved, what is, and what is missing of
/// it, whatever the headings call them: `Value | Secured | Still to find`.
enum SavingsColumns {
    static func complete(_ table: inout Table, lexicon: Lexicon) {
        guard nameRows(of: table, lexicon) || speaks(of: table, lexicon) else { return }
        readTarget(of: &table, isOfSavings: nameRows(of: table, lexicon))
        readTotalOfStates(of: &table, lexicon)
        for relation in table.relations where Self.isOfThree(relation) {
            let columns = [relation.result] + relation.operands.map(\.index)
            guard let target = columns.first(where: { table.columns[$0 - 1].role == .savingsTarget }) else { continue }
            let parts = columns.filter { $0 != target }
            // What was saved less what was to be saved is what is missing, by whichever sign.
            let missing =
                parts.first { isMissing(table.columns[$0 - 1].role) }
                ?? parts.first { table.columns[$0 - 1].role == nil }
                .flatMap { open in parts.allSatisfy { $0 == open || table.columns[$0 - 1].role != nil } ? open : nil }
            guard let missing, let achieved = parts.first(where: { $0 != missing }),
                mayBeAchieved(table.columns[achieved - 1].role)
            else { continue }
            table.columns[achieved - 1].role = .savingsAchieved
            table.columns[missing - 1].role = .savingsShortfall
            return
        }
    }

    /// Where no heading says what was to be saved, it is what the other two make.
    private static func readTarget(of table: inout Table, isOfSavings: Bool) {
        guard !table.columns.contains(where: { $0.role == .savingsTarget }) else { return }
        for relation in table.relations where isOfThree(relation) {
            let columns = [relation.result] + relation.operands.map(\.index)
            guard let whole = whole(of: relation), mayBeTarget(table.columns[whole - 1].role),
                columns.contains(where: { isSavings(table.columns[$0 - 1].role) })
                    || isOfSavings && columns.allSatisfy({ $0 >= whole })
            else { continue }
            table.columns[whole - 1].role = .savingsTarget
            return
        }
    }

    /// What is delivered, on track and at risk adds up to what was to be saved.
    private static func readTotalOfStates(of table: inout Table, _ lexicon: Lexicon) {
        guard !table.columns.contains(where: { $0.role == .savingsTarget }) else { return }
        for relation in table.relations where relation.axis == .columns && relation.kind == .sum && relation.held >= 2 {
            guard relation.operands.count >= 3, relation.operands.allSatisfy({ $0.weight > 0 }),
                mayBeTarget(table.columns[relation.result - 1].role),
                relation.operands.allSatisfy({ operand in
                    let column = table.columns[operand.index - 1]
                    return isSavings(column.role)
                        || column.path.last.map { lexicon.rating(inHeading: $0) != nil } == true
                })
            else { continue }
            table.columns[relation.result - 1].role = .savingsTarget
            return
        }
    }

    /// The column (from 1) that the two others add up to.
    private static func whole(of relation: Relation) -> Int? {
        if relation.operands.allSatisfy({ $0.weight > 0 }) { return relation.result }
        return relation.operands.first { $0.weight > 0 }?.index
    }

    private static func isOfThree(_ relation: Relation) -> Bool {
        relation.axis == .columns && relation.operands.count == 2
            && (relation.kind == .sum || relation.kind == .variance)
            && relation.held >= 2 && relation.held * 2 > relation.tried
    }

    private static func isSavings(_ role: ColumnRole?) -> Bool {
        role == .savingsAchieved || role == .savingsShortfall
    }

    private static func isMissing(_ role: ColumnRole?) -> Bool {
        switch role {
        case .savingsShortfall, .variance, .rephasing, .balance: true
        default: false
        }
    }

    private static func mayBeAchieved(_ role: ColumnRole?) -> Bool {
        switch role {
        case nil, .savingsAchieved, .forecast, .actual, .result, .amount, .total: true
        default: false
        }
    }

    private static func mayBeTarget(_ role: ColumnRole?) -> Bool {
        switch role {
        case nil, .total, .amount, .result, .target, .budget: true
        default: false
        }
    }

    /// Whether the heading of the rows calls them savings.
    static func nameRows(of table: Table, _ lexicon: Lexicon) -> Bool {
        guard let label = table.columns.first(where: { $0.role == .label })?.path.last else { return false }
        let words = Words(label)
        return lexicon.wholeHeadings.meaning(of: words) == .savingsTarget || speaks(words, lexicon)
    }

    /// Whether the caption speaks of savings.
    private static func speaks(of table: Table, _ lexicon: Lexicon) -> Bool {
        table.caption.map { speaks(Words($0.text), lexicon) } ?? false
    }

    private static func speaks(_ words: Words, _ lexicon: Lexicon) -> Bool {
        lexicon.names(.savingsInitiatives, in: words)
    }
}
