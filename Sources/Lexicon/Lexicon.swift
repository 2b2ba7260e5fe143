import Figures

/// The words of the field as data: one set that ships in the program.
///
/// Structure is code, words are here: no reader, rule or test helper knows a heading by itself.
///
/// A class, since it is handed to every reader of every cell: a copy costs one reference.
public final class Lexicon: Sendable {
    /// A heading's words say what its column holds and, for a budget, in which state.
    public struct ColumnMeaning: Hashable, Sendable {
        public var role: ColumnRole
        public var stage: BudgetStage?
    }

    /// A unit declared in words. A mark (`£m`) is no part of the heading's name; a word ("percentage") is.
    public struct UnitMeaning: Hashable, Sendable {
        public var declaration: UnitDeclaration
        public var isMark: Bool
    }

    public struct RatingMeaning: Hashable, Sendable {
        public var rating: Rating
        public var rag: RAG?
    }

    /// What tells a kind of table: all the roles of one of `roles`, one of `words` in its caption or headings, and two
    /// rows that open with one of `rows`; an empty list asks for nothing.
    public struct KindMeaning: Sendable {
        public var kind: TableKind
        public var roles: [[ColumnRole]]
        public var words: [Words]
        /// Phrases that open the labels of at least two of its rows.
        public var rows: [Words]
        /// Whether the words have to name the rows: in the heading of their names, or a caption that says little else.
        public var isOfRows = false
    }

    /// A kind of report, as `kind` publishes it. Where a title names several, the lowest rank counts.
    public struct ReportKindMeaning: Hashable, Sendable {
        public var kind: ReportKind
        public var rank: Int
    }

    /// What a row below the total of a savings table tells.
    public enum SavingsRow: String, Sendable, CaseIterable {
        case broughtForward = "brought_forward"
        case currentYear = "current_year"
        case totalTarget = "total_target"
        case identifiedShortfall = "identified_shortfall"
    }

    /// What a word says of an amount in a small council's accounts.
    public enum AccountWord: String, Sendable, CaseIterable {
        /// It came in, it went out.
        case receipt, payment
        /// It is taken off what stands above: at the beginning of a label.
        case less
    }

    /// Words by which a line names a council or a committee.
    public struct NameWords: Sendable {
        var starts: [Words] = []
        var ends: [Words] = []
        /// Names that no more words may follow.
        var wholes: Set<Words> = []

        public func holds(for name: Words) -> Bool {
            wholes.contains(name) || starts.contains { name.starts(with: $0) } || ends.contains { name.ends(with: $0) }
        }
    }

    // The sections are read in place, without copies of all the books in them, hence `@inlinable` below.
    @usableFromInline let sections: LexiconSections

    init(_ sections: LexiconSections) {
        self.sections = sections
    }

    @inlinable public var units: PhraseBook<UnitMeaning> { sections.units }
    /// Words that come right before a unit where a sentence declares it: "all figures in £000s".
    @inlinable public var declaringWords: WordSet { sections.declaringWords }
    @inlinable public var columns: PhraseBook<ColumnMeaning> { sections.columns }
    /// Headings that mean a role only where they are all that is printed: "Service", not "Service budget".
    @inlinable public var wholeHeadings: PhraseBook<ColumnRole> { sections.wholeHeadings }
    /// Words that name the stage of a budget where a heading says nothing else: `Original`, `Latest`.
    public var stages: PhraseBook<String> { sections.stages }
    /// What the words of a heading say of its figures, whatever they are.
    public var columnWords: ColumnWords { sections.columnWords }
    @inlinable public var rows: RowWords { sections.rows }
    /// What the rows below the total of a savings table tell of the whole plan.
    @inlinable public var savingsRows: PhraseBook<SavingsRow> { sections.savingsRows }
    /// Words by which a sentence speaks of debt that was written off.
    @inlinable public var writeOffPhrases: PhraseBook<Bool> { sections.writeOffPhrases }
    /// Words that lead from there to the amount: "totals".
    @inlinable public var writeOffLeads: Set<Words> { sections.writeOffLeads }
    /// What an answer in a cell says: yes or no.
    @inlinable public var answers: PhraseBook<Bool> { sections.answers }
    @inlinable public var kinds: [KindMeaning] { sections.kinds }
    @inlinable public var ratings: PhraseBook<RatingMeaning> { sections.ratings }
    /// What a shape says where no key of the paper says otherwise: a tick is met, a cross is not.
    @inlinable public var shapes: [RatingGlyph.Shape: RatingMeaning] { sections.shapes }
    @inlinable public var authorityNames: NameWords { sections.authorityNames }
    /// The principal councils by name.
    public var authorities: Authorities { sections.authorities }
    @inlinable public var bodyNames: NameWords { sections.bodyNames }
    /// Words that open a line which says who wrote the report.
    @inlinable public var reportFrom: [Words] { sections.reportFrom }
    @inlinable public var reportKinds: PhraseBook<ReportKindMeaning> { sections.reportKinds }
    /// Kinds of budget names, as `name_kind` publishes them.
    @inlinable public var budgetNames: PhraseBook<BudgetNameKind> { sections.budgetNames }
    /// What the heading of a column of names says that the names are, as `name_kind` publishes it.
    @inlinable public var nameKinds: PhraseBook<BudgetNameKind> { sections.nameKinds }
    /// Headings of columns by the fund that they name, as `fund` publishes it.
    public var funds: PhraseBook<String> { sections.funds }
    /// The words of small councils' accounts.
    public var accounts: PhraseBook<AccountWord> { sections.accounts }
    /// Kinds of reserves, as `kind` publishes them.
    @inlinable public var reserveNames: PhraseBook<ReserveKind> { sections.reserveNames }
    /// The words by which the lines of a paper are told apart.
    @inlinable public var papers: PaperWords { sections.papers }
    /// The words of headings beside those that name a role.
    @inlinable public var headings: HeadingWords { sections.headings }
    /// The words of tables that were printed one cell a line.
    @inlinable public var exploded: ExplodedWords { sections.exploded }
    /// The words of variances, allocations and deliverables told outside tables.
    @inlinable public var items: ItemWords { sections.items }
    /// The words by which the reports of a pack are told apart.
    @inlinable public var packs: PackWords { sections.packs }
    /// The words of figures in sentences.
    @inlinable public var statements: StatementWords { sections.statements }
    /// The words by which a key says when a rating is given.
    public var ratingBands: RatingBandWords { sections.ratingBands }
    /// The words of tables of measures: which way they went, which way is better.
    public var performance: PerformanceWords { sections.performance }
    /// The words by which sentences say how rows stand, and how many of them do.
    public var standings: StandingWords { sections.standings }
    /// The words by which figures in sentences are held against tables.
    @inlinable public var comparisons: ComparisonWords { sections.comparisons }

    /// The rating that a heading names: all of it, or what stands in brackets: `Some risk (amber)`.
    public func rating(inHeading heading: String) -> RatingMeaning? {
        if let meaning = ratings.meaning(of: Words(heading)) { return meaning }
        guard let open = heading.firstIndex(of: "("), let close = heading[open...].firstIndex(of: ")") else {
            return nil
        }
        return ratings.meaning(of: Words(String(heading[heading.index(after: open)..<close])))
    }

    /// The same words and those of a paper's own ratings, each of which means itself; words that are known stay what
    /// they are.
    public func knowing(ratings words: [String]) -> Lexicon {
        guard !words.isEmpty else { return self }
        var sections = sections
        for word in words {
            let meaning = RatingMeaning(rating: Rating(word), rag: nil)
            // "Pass" is told as "passed".
            for form in [word, word + "ed"] { sections.ratings.add(form, meaning: meaning) }
        }
        return Lexicon(sections)
    }

    /// Whether a text holds any of the words that tell a kind of table.
    public func names(_ kind: TableKind, in words: Words) -> Bool {
        // Read in place: it is asked of every table, and a copy of a kind counts up a reference for each of its lists.
        let all = sections.kinds
        let kinds = all.span
        for index in kinds.indices where kinds[index].kind == kind {
            for phrase in kinds[index].words where words.firstIndex(of: phrase) != nil { return true }
        }
        return false
    }

    /// The first unit that a text declares, the marks before the words.
    public func unit(in words: Words) -> (meaning: UnitMeaning, words: Range<Int>)? {
        let matches = units.matches(in: words)
        let first = matches.first { $0.meaning.isMark } ?? matches.first
        return first.map { ($0.meaning, $0.words) }
    }
}
