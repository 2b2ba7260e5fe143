import ArgumentParser
import Publishing

/// The command `outturn` and all that can follow it.
struct Outturn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outturn",
        abstract: "Reads the finance and performance papers of UK councils, and checks every sum in them.",
        discussion: """
            A paper is a report or an agenda pack, as text or HTML. Out of it come typed records that say where every \
            figure stood, and findings where the figures do not agree.

            EXAMPLES:
              outturn ingest paper.txt                  a paper as JSON
              outturn ingest papers --output out        a folder of papers
              outturn audit paper.txt                   what does not add up
              outturn audit --format json papers        the same for programs
              outturn help accept                       let a finding stand, with a reason
              outturn inspect paper.txt --stage tables  how tables were understood
              outturn validate out/index.json           is it as its schema says?
              outturn rules total-mismatch              what a rule checks, and why
              outturn lexicon columns                   the words for headings

            A PDF has to be converted first: pdftotext -layout paper.pdf paper.txt

            EXIT STATUS:
              0  done; for audit: no finding that counts
              1  audit: findings that count; validate: a document that is not valid
              2  could not run: wrong usage, or a file can't be read or written
              128 and more: a signal ended it, as Ctrl-C does with 130
            """,
        version: Generator.current.version,
        subcommands: [
            IngestCommand.self, AuditCommand.self, AcceptCommand.self, InspectCommand.self, ValidateCommand.self,
            SchemaCommand.self, RulesCommand.self, LexiconCommand.self, ExportCommand.self,
            QueryCommand.self,
        ]
    )
}
