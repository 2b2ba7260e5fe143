import ArgumentParser
import Glibc
import Ingestion
import JSON
import Lexicon
import Papers

/// What every command that reads papers can be told about the reading.
struct PaperOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The largest file that is read, in bytes. (default: \(PaperLimits.default.maxBytes), which is 64 MiB)",
            discussion: "A larger one is refused before a byte of it is loaded.",
            valueName: "n"
        )
    )
    var maxBytes: Int?

    @Option(
        help: ArgumentHelp(
            "A file of words laid over those that ship: headings, totals, units, ratings.",
            discussion: "Its form is that of 'outturn schema lexicon'; see 'outturn lexicon'.",
            valueName: "file"
        ),
        completion: .file()
    )
    var lexicon: PathArgument?

    /// The words in force.
    func words() throws -> Lexicon {
        guard let lexicon else { return try .standard() }
        return try UserLexicon(lexicon.path).lexicon
    }

    /// What the words in force are known by: a paper read with other words is read again.
    func wordsDigest() throws -> String {
        let overlay = try lexicon.map { try FileContents.read($0.path, limit: .max) }
        return String(PaperDigest.sha256(of: try Lexicon.document(under: overlay).bytes()).prefix(12))
    }

    var limits: PaperLimits { PaperLimits(maxBytes: maxBytes ?? PaperLimits.default.maxBytes) }

    func validate() throws {
        if let maxBytes, maxBytes < 1 { throw ValidationError("--max-bytes has to be 1 or more") }
    }
}

/// How many papers are worked on at once.
struct JobsOption: ParsableArguments {
    @Option(
        name: [.short, .long],
        help: ArgumentHelp(
            "How many papers are worked on at once. (default: one for each processor)",
            discussion: "The output is the same, byte for byte, whatever the number.",
            valueName: "n"
        )
    )
    var jobs: Int?

    var count: Int { jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs has to be 1 or more") }
    }
}
