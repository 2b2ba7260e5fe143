import Lexicon
import Papers
import Records

@testable import Reconciliation

/// A paper of a few lines, read and audited as any other.
struct ProseSketch {
    let text: String

    init(_ text: String) { self.text = text }

    static let table = """
        2.1 Budget Position

        Wexcombe Libraries Budget

        \tControllable Budget £m\tForecast £m\tUnder (-)/Over Spend £m
        Branch Libraries\t2.410\t2.522\t0.112
        Mobile Library\t0.385\t0.371\t-0.014
        Archives & Local Studies\t1.207\t1.188\t-0.019
        Total\t4.002\t4.081\t0.079

        2.2 Key Variances

        """

    /// The sentences below the table of the libraries.
    static func libraries(_ prose: String) -> ProseSketch { ProseSketch(table + "\n" + prose + "\n") }

    func audited() throws -> AuditedPaper {
        let paper = try PaperReader.read(Array(text.utf8), name: "sketch.txt", lexicon: .standard())
        let lexicon = try Lexicon.standard()
        return Reconciler(lexicon: lexicon).audit(paper, reports: ReportReader(lexicon: lexicon).reports(of: paper))
    }

    /// `direction-mismatch error`, in their order.
    func findings() throws -> [String] { try audited().findings.map { "\($0.rule) \($0.severity.rawValue)" } }

    /// The outcome of each statement.
    func outcomes() throws -> [StatementCheck.Outcome] { try audited().statementChecks.flatMap(\.self).map(\.outcome) }
}
