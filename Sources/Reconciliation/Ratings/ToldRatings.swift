import Figures
import Lexicon
import Papers
import Records
import Tables

/// Ratings that sentences tell of rows: "Contract management is rated amber", "Missed bins are on target".
///
/// What a column of ratings prints is the words by which it is told, whether the lexicon knows them or not.
struct ToldRatings {
    struct Told {
        var row: Row
        var table: TableSubject
        /// What the table rates it, and where.
        var rating: String
        var ratingPlace: Place
        /// What the text does.
        var word: String
        var place: Place
        var agrees: Bool
    }

    /// A rating that stands in a sentence: the words that it takes up.
    private struct Mention {
        var words: Range<Int>
        var rag: RAG?
        /// "is not on track"
        var isDenied = false
    }

    /// What one column says of a rating that a sentence gives.
    private struct Answer {
        var mention: Mention
        var column: Int
        var rating: (printed: String, place: Place)
        var agrees: Bool
    }

    /// How far before a rating the words stand by which it is only expected.
    private static let reach = 4

    private let report: ReportSubject
    private let lines: NamedLines
    private let columns: [Int: [WordColumn]]
    /// The words with which what those columns print begins.
    private let valueWords: WordSet

    init(_ report: ReportSubject) {
        self.report = report
        let columns = Dictionary(grouping: WordColumn.all(in: report).filter { !$0.isEarlier }, by: \.table)
        self.columns = columns
        valueWords = WordSet(columns.values.flatMap { $0.flatMap(\.values) }.compactMap(\.words.hashes.first))
        lines = NamedLines(report) { number, table in
            table.rows.filter { row in
                row.roles.contains(.line)
                    && (columns[number]?.contains { $0.value(ofRow: row.index) != nil } == true
                        || RowMarks.latest(of: row, in: table, report.lexicon)?.rag != nil)
            }
        }
    }

    func all() -> [Told] {
        guard !lines.isEmpty else { return [] }
        let sentences = report.sentences.all { _ in true }
        // Few sentences rate: the names of the others are not looked for.
        return sentences.indices.compactMap { index in
            mayRate(sentences[index]) ? told(in: sentences[index], rows(of: index, among: sentences)) : nil
        }
    }

    private func mayRate(_ sentence: ReportSentence) -> Bool {
        sentence.traits.contains(.standing) || sentence.words.hashes.contains(where: valueWords.contains)
    }

    /// The rows that a sentence is about: those that it names, or by a word for them the sentence before it.
    private func rows(of index: Int, among sentences: [ReportSentence]) -> [RowPlace] {
        for (position, sentence) in sentences[...index].enumerated().reversed() {
            let named = rows(named: sentence)
            guard named.isEmpty, opensWithPronoun(sentence), position > 0,
                sentences[position - 1].blockNumber == sentence.blockNumber
            else { return named }
        }
        return []
    }

    /// The rows of the one name that a sentence tells, in full or for short.
    private func rows(named sentence: ReportSentence) -> [RowPlace] {
        let full = lines.rows(named: sentence.tokens)
        guard full.isEmpty, lines.words(in: sentence.tokens).isEmpty else { return full }
        let names = report.standings.names(in: sentence)
        return names.count == 1 ? names[0].rows.filter(isRated) : []
    }

    private func isRated(_ place: RowPlace) -> Bool {
        let table = report.tables[place.table].table
        return columns[place.table]?.contains { $0.value(ofRow: place.row) != nil } == true
            || RowMarks.latest(of: table.rows[place.row - 1], in: table, report.lexicon)?.rag != nil
    }

    private func opensWithPronoun(_ sentence: ReportSentence) -> Bool {
        sentence.words.count > 1 && report.lexicon.standings.pronouns.contains(sentence.words.hashes[0])
            && report.lexicon.standings.between.contains(sentence.words.hashes[1])
    }

    private func told(in sentence: ReportSentence, _ named: [RowPlace]) -> Told? {
        let words = sentence.words
        let (comparisons, tokens) = (report.words, sentence.tokens)
        // Of one of two tables the sentence does not say which it means.
        guard named.count == 1, let only = named.first else { return nil }
        let names = lines.words(in: tokens) + report.standings.names(in: sentence).map(\.words)
        let isOther = (0..<words.count).contains { word in
            comparisons.elsewhen.match(in: words, at: word) != nil
                // "Average caseload" is a name.
                || comparisons.supposed.match(in: words, at: word) != nil && !names.contains { $0.contains(word) }
        }
        guard !isOther else { return nil }
        let table = report.tables[only.table]
        let row = table.table.rows[only.row - 1]
        let answers = (columns[only.table] ?? []).compactMap { column -> Answer? in
            guard let value = column.value(ofRow: only.row), let cell = row.cell(inColumn: column.column),
                let mention = mention(in: sentence, of: column, besides: names)
            else { return nil }
            let agrees =
                (words.matches(value.words, at: mention.words.lowerBound) || isSame(mention, cell)) != mention.isDenied
            // That it is not amber says nothing of what is green.
            guard
                agrees || !mention.isDenied || isSame(mention, cell)
                    || words.matches(value.words, at: mention.words.lowerBound)
            else { return nil }
            return Answer(mention: mention, column: column.column, rating: (value.printed, cell.place), agrees: agrees)
        }
        if !answers.isEmpty {
            guard let answer = meant(among: answers, sentence, of: table.table),
                !isOfOther(answer.mention, than: answer.column, of: table.table, sentence)
            else { return nil }
            return told(answer.mention, sentence, row, table, answer.rating, agrees: answer.agrees)
        }
        guard let mark = RowMarks.latest(of: row, in: table.table, report.lexicon), mark.rag != nil,
            !WordColumn.isTwofold(Words(mark.printed), report.lexicon),
            let mention = mention(in: sentence, of: nil, besides: names), !mention.isDenied,
            !isOfOther(mention, than: column(of: mark, in: row), of: table.table, sentence)
        else { return nil }
        return told(mention, sentence, row, table, (mark.printed, mark.place), agrees: mark.rag == mention.rag)
    }

    /// Of several columns the one that the sentence names: "Red for finance". Where it names none, one that has the
    /// rating may be meant; that none has it says nothing of any.
    private func meant(among answers: [Answer], _ sentence: ReportSentence, of table: Table) -> Answer? {
        if answers.count == 1 { return answers[0] }
        let said = sentence.stems.stems
        let named = answers.filter { answer in
            let heading = LooseStems(table.columns[answer.column - 1].heading, silent: report.words.silent).stems
            return heading.contains { said.contains($0) }
        }
        return named.count == 1 ? named[0] : answers.first(where: \.agrees)
    }

    private func column(of mark: RatingMark, in row: Row) -> Int? {
        row.cells.first { cell in
            if case .rating(let other) = cell.content { other.place == mark.place } else { false }
        }?.column
    }

    /// Whether the words right behind a rating say of what it is one, "Red for delivery", and the heading of its column
    /// names something else: the column that is meant may not be there.
    private func isOfOther(_ mention: Mention, than column: Int?, of table: Table, _ sentence: ReportSentence) -> Bool {
        let words = sentence.words
        let next = mention.words.upperBound
        guard let column, next + 1 < words.count, report.lexicon.standings.places.contains(words.hashes[next]),
            ClauseMarks.before(next, in: sentence.text, words).isEmpty
        else { return false }
        let heading = table.columns[column - 1].headingWords
        let isOfRatings = (0..<heading.count).map { word in
            report.lexicon.items.ratingLabels.match(in: heading, at: word) != nil
        }
        guard isOfRatings.contains(false) else { return false }
        let silent = report.words.silent
        let own = LooseStems(table.columns[column - 1].heading, silent: silent).stems
        let rest = String(decoding: sentence.text.utf8.dropFirst(words.ranges[next].upperBound), as: UTF8.self)
        let said = LooseStems(rest, silent: silent)
        return !own.isEmpty && !own.contains { said.stems.contains($0) }
    }

    private func told(
        _ mention: Mention,
        _ sentence: ReportSentence,
        _ row: Row,
        _ table: TableSubject,
        _ rating: (printed: String, place: Place),
        agrees: Bool
    ) -> Told? {
        let words = sentence.words
        let index = mention.words.lowerBound
        // "Three actions for Highways are green" does not rate it, and another quarter's rating is none of now.
        let clause = (0...index).last { isCut(before: $0, sentence) } ?? 0
        guard !words.hashes[clause..<index].contains(where: { report.lexicon.performance.numbers[$0] != nil }),
            !words.hashes[max(0, index - Self.reach)..<index].contains(
                where: { report.lexicon.standings.expected.contains($0) && !isEnd($0) }
            ),
            !ReportStandings.isOfOtherTime(sentence, upTo: mention.words.upperBound, than: report.report.head.period)
        else { return nil }
        let ranges = words.ranges
        let start = sentence.range.lowerBound
        let range = start + ranges[index].lowerBound..<start + ranges[mention.words.upperBound - 1].upperBound
        return Told(
            row: row,
            table: table,
            rating: rating.printed,
            ratingPlace: rating.place,
            word: sentence.block.text.slice(range),
            place: sentence.block.text.place(of: range),
            agrees: agrees
        )
    }

    private func isCut(before index: Int, _ sentence: ReportSentence) -> Bool {
        !ClauseMarks.before(index, in: sentence.text, sentence.words).isDisjoint(with: [";", ":", "(", "."])
    }

    private func isSame(_ mention: Mention, _ cell: Cell) -> Bool {
        guard case .rating(let mark) = cell.content, let rag = mention.rag else { return false }
        return mark.rag == rag
    }

    /// The one rating that a sentence gives, in the words of a column or as a colour: "is rated amber", "are now
    /// green"; of what went "from amber to green" the latter.
    private func mention(
        in sentence: ReportSentence,
        of column: WordColumn?,
        besides names: [Range<Int>]
    ) -> Mention? {
        let words = sentence.words
        let isColoured = column.map { $0.values.contains { report.lexicon.ratings.meaning(of: $0.words)?.rag != nil } }
        var found: Mention?
        var index = 1
        while index < words.count {
            let own = column?.values.map(\.words).filter { words.matches($0, at: index) }.max { $0.count < $1.count }
            let colour = isColoured == false ? nil : report.lexicon.ratings.match(in: words, at: index)
            let rag = colour?.meaning.rag
            guard own != nil || rag != nil, words.ranges[index].count > 2,
                !names.contains(where: { $0.contains(index) })
            else {
                index += 1
                continue
            }
            let place = index..<(own.map { index + $0.count } ?? colour?.words.upperBound ?? index + 1)
            index = place.upperBound
            if isStart(words, place.lowerBound - 1) { continue }
            guard found == nil else { return nil }
            found = Mention(words: place, rag: rag)
        }
        guard var found, isTold(found, sentence.text, words, besides: names) else { return nil }
        let before = found.words.lowerBound - 1
        found.isDenied = report.lexicon.ratingBands.terms.match(in: words, at: before)?.meaning == .not
        return found
    }

    private func isStart(_ words: Words, _ index: Int) -> Bool {
        report.words.starts.contains { $0.count == 1 && words.matches($0, at: index) }
    }

    private func isEnd(_ word: UInt64) -> Bool { report.words.ends.contains { $0.count == 1 && $0.hashes[0] == word } }

    /// Whether a word for a rating stands before it, or a verb that it ends: "green bins" are none.
    private func isTold(_ mention: Mention, _ text: String, _ words: Words, besides names: [Range<Int>]) -> Bool {
        let lexicon = report.lexicon
        let place = mention.words.lowerBound
        // "is not on track"
        let isDenied = lexicon.ratingBands.terms.match(in: words, at: place - 1)?.meaning == .not
        let index = isDenied ? place - 1 : place
        guard index > 0 else { return false }
        let isCapital = text.utf8.span[words.ranges[place].lowerBound].isCapital
        let marks = ClauseMarks.before(index, in: text, words)
        let before = words.hashes[index - 1]
        // "is marked Pass"
        let isGiven =
            index > 1 && lexicon.performance.countFillers.contains(words.hashes[index - 2]) && isCapital
            && marks.isEmpty
        // "Gas safety checks (Limited)", "vans: £508k paid, on track"
        let isApart = mention.rag == nil && !marks.isDisjoint(with: [",", ":", "("])
        let isLed =
            lexicon.performance.countFillers.contains(before)
            || isEnd(before) && (0..<index - 1).contains { isStart(words, $0) }
            || lexicon.standings.between.contains(before) && mention.rag != nil || isGiven || isApart
        // "Close" is a word of any sentence: a rating of one word is told as it is printed, or right behind the name.
        let isWord = mention.rag == nil && mention.words.count == 1
        let isBesideName =
            names.contains { $0.upperBound == index - 1 } && lexicon.performance.countFillers.contains(before)
        return isLed && (!isWord || isCapital || isBesideName)
            && isEnded(behind: mention.words.upperBound, isGiven: isGiven, text, words)
    }

    /// Whether what stands behind a rating goes on with something else.
    private func isEnded(behind rest: Int, isGiven: Bool, _ text: String, _ words: Words) -> Bool {
        let lexicon = report.lexicon
        guard rest < words.count, ClauseMarks.before(rest, in: text, words).isEmpty else { return true }
        let word = words.hashes[rest]
        if lexicon.statements.fillers.contains(word) || lexicon.statements.cuts.contains(word)
            || lexicon.standings.tails.contains(word)
        {
            return true
        }
        guard rest + 1 < words.count else { return isGiven }
        // "was given Limited assurance, as in 2023", "is on track at 87.0%"
        let next = text.utf8.span[words.ranges[rest + 1].lowerBound]
        return isGiven && !ClauseMarks.before(rest + 1, in: text, words).isEmpty
            || lexicon.standings.places.contains(word) && next.isDigit
    }
}
