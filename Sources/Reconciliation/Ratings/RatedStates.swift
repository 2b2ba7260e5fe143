import Figures
import Papers
import Records
import Tables

/// Savings of which columns tell how much stands in which state, from delivered to out of reach, and whose rating goes
/// by the worst state that any of it is in: green while nothing is at risk, red where a part can't be achieved.
///
/// Which rating goes with which state is learnt from the rows; one alone that breaks it is the exception.
struct RatedStates {
    struct Exception {
        var saving: SavingsInitiative
        var mark: RatingMark
        /// The heading of the worst state that any of it is in; nil where it is in none.
        var state: String?
        /// How the others in that state are rated, and how many there are.
        var rating: String
        var others: Int
        var table: String?
    }

    /// How many rows a table has to have, and how many others its exception.
    private static let leastRows = 8
    private static let leastOthers = 2

    private let tables: [[SavingsInitiative]]

    init(_ report: Report) {
        var order: [String] = []
        var rows: [String: [SavingsInitiative]] = [:]
        for saving in report.savingsInitiatives
        where saving.role == .line && saving.rating != nil && saving.byStatus.count > 1 {
            let table = saving.provenance.table ?? ""
            if rows[table] == nil { order.append(table) }
            rows[table, default: []].append(saving)
        }
        tables = order.compactMap { rows[$0] }
    }

    /// For each table that is rated so, how many rows go with the others, and the one that does not.
    func outcomes() -> [(kept: Int, exception: Exception?)] {
        tables.compactMap { rows in
            guard rows.count >= Self.leastRows else { return nil }
            // The columns may run from the best state to the worst, or the other way round.
            let tried = [true, false].compactMap { outcome(of: rows, isWorstLast: $0) }
            guard let fewest = tried.map(\.count).min(), fewest <= 1 else { return nil }
            let best = tried.filter { $0.count == fewest }
            // Where both ways explain the table, they have to agree on the exception.
            guard let first = best.first, best.allSatisfy({ $0.first?.saving.id == first.first?.saving.id }) else {
                return nil
            }
            return (rows.count - fewest, first.first)
        }
    }

    /// The rows that are rated otherwise than most in their state; nil where the rating does not go by the state.
    private func outcome(of rows: [SavingsInitiative], isWorstLast: Bool) -> [Exception]? {
        let groups = Dictionary(grouping: rows) { state(of: $0, isWorstLast) ?? "" }
        var exceptions: [Exception] = []
        var usual: Set<String> = []
        for (state, members) in groups {
            let counts = Dictionary(grouping: members, by: rating).mapValues(\.count)
            guard let most = counts.max(by: { $0.value < $1.value }) else { continue }
            usual.insert(most.key)
            guard counts.count > 1 else { continue }
            guard most.value >= Self.leastOthers, counts.values.count(where: { $0 == most.value }) == 1 else {
                return nil
            }
            for saving in members where rating(saving) != most.key {
                guard let mark = saving.rating else { continue }
                exceptions.append(
                    Exception(
                        saving: saving,
                        mark: mark,
                        state: state.isEmpty ? nil : state,
                        rating: members.first { rating($0) == most.key }?.rating?.printed ?? most.key,
                        others: most.value,
                        table: saving.provenance.table
                    )
                )
            }
        }
        return usual.count > 1 ? exceptions : nil
    }

    private func rating(_ saving: SavingsInitiative) -> String {
        saving.rating.map { $0.rating?.name ?? $0.printed } ?? ""
    }

    /// The worst state in which any of a saving is, by the heading of its column.
    private func state(of saving: SavingsInitiative, _ isWorstLast: Bool) -> String? {
        let told = saving.byStatus.filter { $0.amount.value.map { !$0.isZero } ?? false }
        return (isWorstLast ? told.last : told.first)?.label
    }
}
