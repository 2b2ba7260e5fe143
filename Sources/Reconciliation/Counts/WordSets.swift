import Lexicon
import Records
import Tables

/// What a report rates in the words of its own columns, for counts told in them.
struct WordSets {
    /// The lexicon with those words.
    let lexicon: Lexicon
    let sets: [RatedSet]
    /// The ratings that it did not know.
    let own: Set<Rating>

    init(_ report: ReportSubject) {
        let columns = WordColumn.all(in: report).filter { !$0.isEarlier }
        let unknown = columns.flatMap(\.values).filter { report.lexicon.ratings.meaning(of: $0.words) == nil }
        lexicon = report.lexicon.knowing(ratings: unknown.map(\.printed))
        let known = lexicon
        own = Set(unknown.compactMap { known.ratings.meaning(of: $0.words)?.rating })
        sets = columns.flatMap { Self.sets(of: $0, report.tables[$0.table], known) }
    }

    /// All lines of a table, and each group of them.
    private static func sets(of column: WordColumn, _ subject: TableSubject, _ lexicon: Lexicon) -> [RatedSet] {
        let rows = subject.table.rows.filter { column.byRow[$0.index] != nil }
        let groups = Dictionary(grouping: rows.filter { $0.group != nil }) { $0.group ?? "" }
        let names = [subject.table.caption?.text, subject.table.heading].compactMap(\.self)
        let all = set(column, rows, named: names.first ?? "", lexicon).map { whole in
            var whole = whole
            let silent = lexicon.comparisons.silent
            let over = subject.table.columns.filter { $0.role == .label }.map(\.heading)
            whole.things = Set((names + over).flatMap { LooseStems($0, silent: silent).stems })
            return whole
        }
        let parts = groups.keys.sorted().compactMap { set(column, groups[$0] ?? [], named: $0, lexicon) }
        return ([all].compactMap(\.self) + (parts.count > 1 ? parts : [])).map { found in
            var found = found
            found.isPieced = subject.table.layout == .exploded
            return found
        }
    }

    private static func set(_ column: WordColumn, _ rows: [Row], named name: String, _ lexicon: Lexicon) -> RatedSet? {
        guard let first = rows.first, let cell = first.cell(inColumn: column.column),
            let counts = column.counts(of: rows.map(\.index))
        else { return nil }
        var set = RatedSet(name: name, total: rows.count, rated: rows.count, place: cell.place)
        for (value, count) in zip(column.values, counts) {
            guard let meaning = lexicon.ratings.meaning(of: value.words) else { return nil }
            set.count(count, as: meaning.rating, meaning.rag)
        }
        return set
    }
}
