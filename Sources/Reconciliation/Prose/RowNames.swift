import Lexicon
import Records
import Tables

/// A row of one of a report's tables.
struct RowPlace: Hashable, Sendable {
    var table: Int
    var row: Int
}

/// The rows of a report's tables by what they are called, those among them that are no records.
struct RowNames: Sendable {
    struct Total: Sendable {
        var place: RowPlace
        /// The words of its label beside those for a total: "Total income" is income.
        var rest: [UInt64]
    }

    private var index = NameIndex()
    /// The rows with each name, by its id.
    private var rows: [[RowPlace]] = []
    private(set) var totals: [Total] = []
    private let short: SubjectNames
    /// The ids of short names, by their first rows.
    private var shortNames: [RowPlace: Int] = [:]
    /// What totals of more than one word are called, each with the totals so called, by the lowest of its words: a text
    /// is asked word by word, however many totals there are.
    private var called: [UInt64: [(name: StemSet, totals: [Int])]] = [:]

    /// The rows that have a word of their label alone in their table, by that word.
    private var rowsByWord: [UInt64: [RowPlace]] = [:]
    /// Those words: nearly all that are asked for are of no row, which a probe of the set tells.
    private var wordsOfRows = WordSet()

    /// A row with a longer label is a sentence in a cell.
    private static let longestName = 12
    /// A name that more rows have says nothing of which is meant.
    private static let mostRows = 8

    /// - Parameters:
    ///   - tokens: Reads the words of a label.
    ///   - generic: Words that name nothing by themselves.
    ///   - totalWords: Those for a total.
    ///   - fillers: Those that go on with a sentence, and with no name.
    ///   - short: What sentences call rows for short.
    init(
        _ report: Report,
        tokens: (String, Words) -> NameTokens,
        generic: WordSet,
        totalWords: WordSet,
        fillers: WordSet,
        short: SubjectNames
    ) {
        self.short = short
        for (number, table) in report.tables.enumerated() {
            var rowOfWord: [UInt64: Int] = [:]
            for row in table.table.rows where !row.label.isEmpty {
                guard row.roles.isDisjoint(with: [.header, .heading, .note]),
                    row.cells.contains(where: { $0.figure?.value != nil }),
                    case let words = Words(row.label),
                    case let label = tokens(row.label, words).name(in: row.label, words),
                    label.count <= Self.longestName
                else { continue }
                let place = RowPlace(table: number, row: row.index)
                add(label, place, generic)
                for stem in Set(label) where !generic.contains(stem) && !fillers.contains(stem) {
                    rowOfWord[stem] = rowOfWord[stem] == nil ? row.index : 0
                }
                guard !row.roles.isDisjoint(with: [.total, .subtotal]) else { continue }
                let rest = label.filter { !totalWords.contains($0) }
                call(rest, totals.count)
                totals.append(Total(place: place, rest: rest))
                // "Total Adult Care" is what a sentence calls Adult Care.
                if rest.count < label.count { add(rest, place, generic) }
            }
            for (stem, row) in rowOfWord where row > 0 {
                rowsByWord[stem, default: []].append(RowPlace(table: number, row: row))
            }
        }
        wordsOfRows.formUnion(rowsByWord.keys)
        index.close()
        for (place, places) in short.all {
            shortNames[place] = rows.count
            rows.append(places)
        }
    }

    private mutating func add(_ stems: [UInt64], _ place: RowPlace, _ generic: WordSet) {
        guard let name = index.add(stems, generic: generic) else { return }
        while rows.count <= name { rows.append([]) }
        rows[name].append(place)
    }

    private mutating func call(_ rest: [UInt64], _ total: Int) {
        let name = StemSet(rest)
        guard name.count > 1, let lowest = rest.min() else { return }
        let known = called[lowest]?.firstIndex {
            $0.name.count == name.count && $0.name.countShared(with: name) == name.count
        }
        if let known {
            called[lowest]?[known].totals.append(total)
        } else {
            called[lowest, default: []].append((name, [total]))
        }
    }

    /// The totals whose names of several words stand among some words in full; of each name no more than a few.
    ///
    /// - Parameter most: how many of one name are wanted.
    func totals(calledAmong words: [UInt64], most: Int) -> [Total] {
        // In most reports no total has a name of several words.
        guard !called.isEmpty else { return [] }
        let said = StemSet(words)
        return said.stems.flatMap { called[$0] ?? [] }
            .filter { $0.name.countShared(with: said) == $0.name.count }
            .flatMap { $0.totals.prefix(most) }.sorted().map { totals[$0] }
    }

    /// The row of each table of whose label some words are, each alone in its table; none where they are of two rows of
    /// one table, or of more tables than can be told apart.
    func rows(calledInPartBy words: some Sequence<UInt64>) -> [RowPlace] {
        // So few may be found that going through them is cheaper than any set.
        var found: [RowPlace] = []
        for word in words {
            guard wordsOfRows.contains(word), let places = rowsByWord[word] else { continue }
            // A word of most tables, of each one row, is asked for in each of their sentences.
            guard places.count <= Self.mostRows else { return [] }
            for place in places {
                if let known = found.first(where: { $0.table == place.table }) {
                    guard known.row == place.row else { return [] }
                    continue
                }
                guard found.count < Self.mostRows else { return [] }
                found.append(place)
            }
        }
        return found.sorted { $0.table < $1.table }
    }

    /// Whether a row is the only one of its table with one of some words in its label.
    func isCalled(_ place: RowPlace, inPartBy words: [UInt64]) -> Bool {
        words.contains { (rowsByWord[$0] ?? []).contains(place) }
    }

    /// The names that a text tells in full, from left to right.
    func occurrences(in tokens: NameTokens) -> [NameIndex.Occurrence] { index.occurrences(in: tokens) }

    /// The names with which a sentence tells its rows: those in full, and the short one that opens it.
    func names(in tokens: NameTokens, _ words: Words) -> [NameIndex.Occurrence] {
        let full = occurrences(in: tokens)
        guard let opening = short.opening(tokens, words), let first = opening.rows.first, let name = shortNames[first],
            !full.contains(where: { $0.words.overlaps(opening.words) })
        else { return full }
        return [NameIndex.Occurrence(name: name, words: opening.words)] + full
    }

    /// The rows with a name; none where there are too many to tell.
    func rows(named name: Int) -> [RowPlace] { rows[name].count <= Self.mostRows ? rows[name] : [] }
}
