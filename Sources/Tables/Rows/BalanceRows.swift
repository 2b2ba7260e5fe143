import Figures
import Lexicon

/// The rows of an account that tell how a balance stands, between those that move it.
public struct BalanceRows {
    private let phrases: [Words]
    private let words: RowWords

    /// - Parameters:
    ///   - phrases: How such rows are called: `Balance at`, `Deficit brought forward`.
    ///   - words: What opens and closes anything: `Opening`, `Closing`.
    public init(_ phrases: [Words], words: RowWords) {
        self.phrases = phrases
        self.words = words
    }

    /// Whether the rows of a table lead from one balance to another.
    func tellsAccount(in table: Table) -> Bool {
        opensRows(of: table) || leadsOn(in: table)
    }

    /// Whether a row tells a balance: where two rows open with the words, those that do; else those that hold them.
    public func tells(_ row: Row, in table: Table) -> Bool {
        if opensRows(of: table) { return opens(row.labelWords) }
        return leadsOn(in: table) ? holds(row.labelWords) : isEnd(row)
    }

    /// Whether the first row opens something and a later one closes it: `Opening CFR`, `Closing CFR`. The balance at a
    /// bank opens nothing.
    func opensAndCloses(_ table: Table) -> Bool {
        // Nearly no table opens so: its other rows need not be looked at.
        guard let first = table.rows.first(where: Self.isStep), leads(first, to: .opening) else { return false }
        let steps = Self.steps(of: table)
        return steps.count >= 3 && steps[2...].contains { leads($0, to: .closing) }
    }

    /// Whether the first row is a balance at one day and a later one that at another.
    func leadsFromDayToDay(_ table: Table) -> Bool {
        guard let first = table.rows.first(where: Self.isStep), opens(first.labelWords) || holds(first.labelWords),
            let start = Self.dayOfYear(in: first.label)
        else { return false }
        let steps = Self.steps(of: table)
        return steps.count >= 3
            && steps[2...].contains { step in
                (opens(step.labelWords) || holds(step.labelWords))
                    && Self.dayOfYear(in: step.label).map { $0 != start } == true
            }
    }

    /// A day as a label names it, with its year or without.
    private static func dayOfYear(in label: String) -> Int? {
        for mention in PeriodReader().mentions(in: label) {
            switch mention.value {
            case .date(let day): return day.year * 400 + day.month * 32 + day.day
            case .day(let day, let month): return month.rawValue * 32 + day
            default: continue
            }
        }
        return nil
    }

    /// Whether the first word of a row alone says so.
    private func leads(_ row: Row, to balance: RowWords.Balance) -> Bool {
        words.balance(of: Words(row.label, upTo: 1)) == balance
    }

    private func isEnd(_ row: Row) -> Bool {
        let balance = words.balance(of: row.labelWords)
        return balance == .opening || balance == .closing
    }

    /// Whether a label opens with the words of a balance.
    func opens(_ label: Words) -> Bool { phrases.contains { label.starts(with: $0) } }

    private func opensRows(of table: Table) -> Bool {
        var count = 0
        for row in table.rows where opens(row.labelWords) { count += 1 }
        return count >= 2
    }

    /// `HRA balance at 1 April`: one word alone says nothing in the middle of a label.
    private func holds(_ label: Words) -> Bool {
        phrases.contains { $0.count >= 2 && label.firstIndex(of: $0) != nil }
    }

    /// Whether the first row is a balance and a later one too, with what moves it between them. The accounts at a bank
    /// all stand on one day.
    private func leadsOn(in table: Table) -> Bool {
        let steps = Self.steps(of: table)
        let told = steps.indices.filter { holds(steps[$0].labelWords) }
        guard told.count >= 2, told.count * 2 <= steps.count + 1, told[0] == 0, let last = told.last, last >= 2 else {
            return false
        }
        let days = [steps[0], steps[last]].map { Self.day(in: $0.label) }
        return days[0] == nil || days[0] != days[1]
    }

    private static func steps(of table: Table) -> [Row] {
        table.rows.filter(isStep)
    }

    private static func isStep(_ row: Row) -> Bool {
        !row.roles.isDisjoint(with: [.line, .total, .subtotal, .memorandum])
            && row.cells.contains { $0.figure?.value != nil }
    }

    private static func day(in label: String) -> CalendarDate? {
        for mention in PeriodReader().mentions(in: label) {
            if case .date(let day) = mention.value { return day }
        }
        return nil
    }
}
