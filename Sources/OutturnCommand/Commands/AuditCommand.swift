import ArgumentParser
import Ingestion
import Reconciliation

/// `outturn audit`: what does not add up.
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Tells which figures of papers do not agree, where, and what may have happened.",
        discussion: """
            A finding is an error (a discrepancy that rounding can't explain), a warning (a question) or a note (an \
            observation). What could not be checked is counted, with the reason.

            A paper that can't be read is told on standard error, and the others go on. The exit status is 0 where no \
            finding counts, 1 where one is as severe as --fail-on says, and 2 where a file named on the command line \
            could not be read, or none could.

            EXAMPLES:
              outturn audit paper.txt
              outturn audit --format json papers > findings.json
              outturn audit --rule total-mismatch --fail-on warning papers
            """
    )

    @Argument(
        help: ArgumentHelp("A paper as text or HTML, or a folder of papers.", valueName: "path"),
        completion: .file()
    )
    var paths: [PathArgument]

    @Option(help: ArgumentHelp("How the findings are told: text for people, json for programs.", valueName: "format"))
    var format = AuditFormat.text

    @Option(
        help: ArgumentHelp(
            "The least severity that makes the exit status 1: error, warning or note.",
            valueName: "severity"
        )
    )
    var failOn = Severity.error

    @OptionGroup var selection: RuleOptions
    @OptionGroup var jobs: JobsOption
    @OptionGroup var reading: PaperOptions

    func run() async throws {
        let source = try PaperSource(paths.map(\.path))
        let pipeline = try Pipeline(limits: reading.limits, rules: selection.rules)
        let run = PaperRun(source.papers, through: pipeline, jobs: jobs.count)
        let tally =
            switch format {
            case .text: try await AuditPrinter.printText(of: run)
            case .json: try await AuditPrinter.printJSON(of: run)
            }
        for refusal in tally.refusals { Console.tell(Complaint(refusal)) }
        if tally.refusedNamedPaper || tally.read == 0 { throw ExitCode(ExitStatus.couldNotRun) }
        if let worst = tally.worst, worst >= failOn { throw ExitCode(ExitStatus.findings) }
    }
}

/// How findings are told.
enum AuditFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

extension Severity: ExpressibleByArgument {}
