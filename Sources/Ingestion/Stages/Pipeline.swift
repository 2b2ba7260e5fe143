import JSON
import Lexicon
import Papers
import Publishing
import Reconciliation
import Records

/// The stages in their order: bytes → paper → reports → audited → published.
///
/// What comes out depends on the bytes, the name and what the pipeline was made with, and on nothing else.
public struct Pipeline: Sendable {
    public let limits: PaperLimits
    public let style: JSONWriter.Style
    /// What people let stand; nil where nothing was given.
    public let acceptances: AcceptanceBook?
    /// The rules that are applied.
    public let rules: [any Rule]
    private let lexicon: Lexicon
    private let reader: ReportReader
    private let reconciler: Reconciler

    /// - Parameter lexicon: the words in force; those that ship in the program where none are given.
    /// - Throws: where the words that ship in the program can't be read.
    public init(
        limits: PaperLimits = .default,
        style: JSONWriter.Style = .compact,
        rules: [any Rule] = RuleRegister.rules,
        acceptances: AcceptanceBook? = nil,
        lexicon: Lexicon? = nil
    ) throws(LexiconError) {
        self.limits = limits
        self.style = style
        self.acceptances = acceptances
        let words: Lexicon
        if let lexicon { words = lexicon } else { words = try .standard() }
        self.lexicon = words
        reader = ReportReader(lexicon: words)
        self.rules = rules
        reconciler = Reconciler(rules: rules, lexicon: words)
    }

    /// Decodes the bytes of a paper and cuts them into blocks.
    public func read(_ bytes: [UInt8], name: String) throws(PaperError) -> Paper {
        try PaperReader.read(bytes, name: name, limits: limits, lexicon: lexicon)
    }

    /// Finds the reports of a paper, their tables and records.
    public func reports(of paper: Paper) -> [Report] {
        reader.reports(of: paper)
    }

    /// Tries every rule on a paper, and counts where its figures went.
    public func audit(_ paper: Paper, reports: [Report]) -> AuditedPaper {
        var audited = reconciler.audit(paper, reports: reports)
        acceptances?.apply(to: &audited.findings, of: paper.file.name)
        audited.coverage = CoverageCounter(paper: paper).coverage(of: reports)
        return audited
    }

    /// Writes an audited paper as JSON that its schema has accepted.
    public func publish(_ audited: AuditedPaper) throws(PublishingError) -> [UInt8] {
        try Publisher.publish(audited, style: style)
    }

    /// All stages, from the bytes of a paper to its document.
    ///
    /// - Throws: where the bytes are no paper, or what came out breaks its schema; either way with the name.
    public func document(of bytes: [UInt8], name: String) throws(IngestionError) -> [UInt8] {
        let paper: Paper
        do { paper = try read(bytes, name: name) } catch { throw IngestionError(.paper(error), at: FilePath(name)) }
        do {
            return try publish(audit(paper, reports: reports(of: paper)))
        } catch {
            throw IngestionError(.publishing(error), at: FilePath(name))
        }
    }
}
