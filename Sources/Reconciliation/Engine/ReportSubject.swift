import Lexicon
import Papers
import Records

/// A report as the rules see it: its records and tables, and the blocks of the paper that belong to it.
public struct ReportSubject: Sendable {
    public let report: Report
    public let paper: Paper
    /// The tables of the report, in their order.
    public let tables: [TableSubject]
    /// The blocks of the paper that begin on a line of the report.
    public let blocks: [Block]

    /// The words by which headings and sentences are held against each other.
    public var words: ComparisonWords { lexicon.comparisons }
    public let lexicon: Lexicon
    private let kept = KeptReadings()
    /// The sentences of its paragraphs and list items.
    let sentences: KeptSentences

    /// How the rows of its tables stand, and what its sentences say of that.
    var standings: ReportStandings { kept.standings.value { ReportStandings(self) } }

    /// What sentences call the rows of its tables for short.
    var shortNames: SubjectNames {
        kept.shortNames.value {
            SubjectNames(
                tables.enumerated().flatMap { number, subject in
                    subject.table.rows.filter { !$0.label.isEmpty && $0.roles.isDisjoint(with: [.header, .note]) }
                        .map { ($0.label, RowPlace(table: number, row: $0.index)) }
                },
                of: lexicon
            )
        }
    }

    /// The rows of its tables that print numbers and no money.
    var numberRows: NumberRows { kept.numberRows.value { NumberRows(self) } }

    public init(_ report: Report, of paper: Paper, lexicon: Lexicon) {
        self.init(report, of: paper, lexicon: lexicon, reader: SentenceTraitReader(lexicon))
    }

    /// - Parameter reader: That of the lexicon, made once for all reports.
    init(_ report: Report, of paper: Paper, lexicon: Lexicon, reader: SentenceTraitReader) {
        self.report = report
        self.lexicon = lexicon
        self.paper = paper
        self.tables = report.tables.map(TableSubject.init)
        let blocks = report.lineRanges.flatMap { paper.blocks(beginningIn: $0) }
        self.blocks = blocks
        sentences = KeptSentences(of: blocks, lexicon: lexicon, reader: reader)
    }
}

/// What several rules ask of a report, read when one asks first.
private final class KeptReadings: Sendable {
    let standings = Kept<ReportStandings>()
    let shortNames = Kept<SubjectNames>()
    let numberRows = Kept<NumberRows>()
}
