import Figures
import Lexicon
import Papers
import Records
import Tables

/// Ratings that sentences tell of rows: "Contract management is rated amber".
struct ToldRatings {
    struct Told {
        var row: Row
        var table: TableSubject
        /// What the table rates it.
        var mark: RatingMark
        /// What the text does.
        var word: String
        var place: Place
        var agrees: Bool
    }

    /// How far before a rating the words stand by which it is only expected.
    private static let reach = 4

    private let report: ReportSubject
    private let lines: NamedLines

    init(_ report: ReportSubject) {
        self.report = report
        lines = NamedLines(report) { $0.rows.filter { $0.roles.contains(.line) && Self.mark(of: $0) != nil } }
    }

    /// The one rating of a row: of two the sentence may mean either.
    private static func mark(of row: Row) -> RatingMark? {
        var found: RatingMark?
        // By their positions: nearly no cell holds a mark, and a copy of one counts up its references.
        let cells = row.cells
        for index in cells.indices {
            guard case .rating(let mark) = cells[index].content else { continue }
            guard found == nil else { return nil }
            found = mark
        }
        return found?.rag != nil && found?.candidates == nil ? found : nil
    }

    func all() -> [Told] {
        guard !lines.isEmpty else { return [] }
        return report.sentences().compactMap(told)
    }

    private func told(in sentence: ReportSentence) -> Told? {
        let words = sentence.words
        let comparisons = report.words
        guard let (index, meaning) = rating(in: words) else { return nil }
        let tokens = NameTokens(sentence.text, words: words, silent: comparisons.silent)
        let names = lines.words(in: tokens)
        let isOther = (0..<words.count).contains { word in
            comparisons.elsewhen.match(in: words, at: word) != nil
                // "Average caseload" is a name.
                || comparisons.supposed.match(in: words, at: word) != nil && !names.contains { $0.contains(word) }
        }
        guard !isOther else { return nil }
        let named = lines.rows(named: tokens)
        // "Three actions for Highways are green" does not rate it, and another quarter's rating is none of now.
        guard !words.hashes[..<index].contains(where: { report.lexicon.performance.numbers[$0] != nil }),
            !words.hashes[max(0, index - Self.reach)..<index].contains(
                where: report.lexicon.standings.expected.contains
            ),
            !ReportStandings.isOfOtherTime(sentence.text, than: report.report.head.period)
        else { return nil }
        // Of one of two tables the sentence does not say which it means.
        guard named.count == 1, let only = named.first, case let table = report.tables[only.table],
            let mark = Self.mark(of: table.table.rows[only.row - 1])
        else { return nil }
        let start = sentence.range.lowerBound + words.ranges[index].lowerBound
        let place = start..<start + words.ranges[index].count
        return Told(
            row: table.table.rows[only.row - 1],
            table: table,
            mark: mark,
            word: sentence.block.text.slice(place),
            place: sentence.block.text.place(of: place),
            agrees: mark.rag == meaning.rag
        )
    }

    /// The one colour that a sentence gives: "is rated amber", "are now green".
    private func rating(in words: Words) -> (Int, Lexicon.RatingMeaning)? {
        var found: (Int, Lexicon.RatingMeaning)?
        for index in 1..<max(1, words.count) {
            guard let match = report.lexicon.ratings.match(in: words, at: index), match.meaning.rag != nil,
                words.ranges[index].count > 2
            else { continue }
            // "from amber to green" tells two.
            guard found == nil else { return nil }
            found = (index, match.meaning)
        }
        guard let found, isTold(found.0, words) else { return nil }
        return found
    }

    /// Whether a word for a rating stands before the colour, or a verb that the colour ends: "green bins" are none.
    private func isTold(_ index: Int, _ words: Words) -> Bool {
        let lexicon = report.lexicon
        let rest = lexicon.ratings.match(in: words, at: index)?.words.upperBound ?? index + 1
        let isEnd =
            rest >= words.count || lexicon.statements.fillers.contains(words.hashes[rest])
            || lexicon.statements.cuts.contains(words.hashes[rest])
        return isEnd && lexicon.performance.countFillers.contains(words.hashes[index - 1])
            && (lexicon.ratingBands.terms.match(in: words, at: index - 1)?.meaning != .not)
    }
}
