import ArgumentParser
import Ingestion
import Papers
import Publishing

/// `outturn inspect`: what a stage saw, for whoever mends it.
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Shows what a stage made of a paper.",
        usage: "outturn inspect <paper> --stage <stage> [<options>]",
        discussion: """
            blocks: headings, paragraphs, list items, captions and tables, a line each, with their lines in the paper.
            tables: what each column and row was taken for, every cell with what was read from it in brackets, the \
            sums that were found, and what had to be put right. '.' is a place without a cell, '<' one that the cell \
            before it reaches over.
            records: what each report says of itself, and its records with the place of every figure. A month is \
            that of the calendar: period 8 of a financial year is month 11.

            EXAMPLES:
              outturn inspect paper.txt --stage blocks
              outturn inspect paper.html --stage tables | less -S
            """
    )

    enum Stage: String, CaseIterable, ExpressibleByArgument {
        case blocks, tables, records
    }

    @Argument(
        help: ArgumentHelp("A paper as text or HTML; - is standard input.", valueName: "paper"),
        completion: .file()
    )
    var paper: PathArgument

    @Option(help: ArgumentHelp("Which stage: blocks, tables or records.", valueName: "stage"))
    var stage: Stage

    @OptionGroup var reading: PaperOptions

    func run() throws {
        let location = try SinglePaper.find(
            [paper.path],
            limit: reading.limits.maxBytes,
            orElse: "name one paper in it"
        )
        let pipeline = try Pipeline(limits: reading.limits, lexicon: reading.words())
        var timings = StageTimings()
        let paper = try pipeline.read(location, named: location.path, timings: &timings)
        let dump =
            switch stage {
            case .blocks: BlockDump.text(of: paper)
            case .tables: TableDump.text(of: pipeline.reports(of: paper))
            case .records: RecordDump.text(of: pipeline.reports(of: paper))
            }
        try Console.print(TerminalText.safe(dump, keepsLines: true))
    }
}
