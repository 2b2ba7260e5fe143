import ArgumentParser
import JSON
import Lexicon
import Publishing

/// `outturn lexicon`: the words in force.
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "Prints the words by which papers are understood, or checks a file of your own.",
        discussion: """
            The words are data: headings by the role of their column, units, totals, ratings, kinds of table and \
            report, and the councils of the UK. What a paper calls otherwise can be laid over them with --lexicon: \
            JSON of the same sections, each of which may be left out. A phrase that both give a meaning has yours.

            With --lexicon the file is checked, and what is printed are the words in force: yours over those that \
            ship. The exit status is 2 where the file is no lexicon.

            EXAMPLES:
              outturn lexicon columns
              outturn lexicon --lexicon words.json --check
              outturn audit --lexicon words.json paper.txt
            """
    )

    @Argument(
        help: ArgumentHelp("A section, such as columns, rows or units. (default: all)", valueName: "section")
    )
    var section: String?

    @Option(
        help: ArgumentHelp("A file of words laid over those that ship.", valueName: "file"),
        completion: .file()
    )
    var lexicon: PathArgument?

    @Flag(help: "Prints only whether the file is a lexicon.")
    var check = false

    func validate() throws {
        if check, lexicon == nil { throw ValidationError("--check needs the file to check: --lexicon FILE") }
    }

    func run() throws {
        let user = try lexicon.map { try UserLexicon($0.path) }
        if check, let lexicon { return try Console.print("\(TerminalText.safe(lexicon.path.description)): valid\n") }
        let document = try Lexicon.document(under: user?.bytes)
        guard let section else { return try printValue(document) }
        guard let value = document[section] else {
            let names = (document.objectValue?.members ?? []).map(\.name).joined(separator: ", ")
            throw ValidationError("'\(section)' is no section; there are \(names)")
        }
        try printValue(value)
    }

    private func printValue(_ value: JSONValue) throws {
        try Console.print(value.bytes(style: .pretty) + [UInt8(ascii: "\n")])
    }
}
