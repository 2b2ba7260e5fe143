import TestSupport
import Testing

/// Wrong calls end with status 2 and say on standard error what is wrong and what would be right.
@Suite struct UsageTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        try workshop.write(SamplePaper.text(1), to: "a.txt")
        try workshop.write(SamplePaper.text(2), to: "in/b.txt")
    }

    @Test(arguments: [
        ("bogus", "bogus: is not a command\n  the commands are ingest, audit,"),
        ("help bogus", "bogus: is not a command\n  the commands are ingest, audit,"),
        ("a.txt", "a.txt: is not a command\n  outturn audit a.txt tells what does not add up in it"),
        ("ingest - --output out", "- (standard input) is one paper, which goes to standard output"),
        ("ingest - a.txt", "- (standard input) is one paper, which goes to standard output"),
        ("ingest -", "standard input: is empty"),
        ("ingest", "Missing expected argument '<path> ...'"),
        ("ingest --jobs 0 a.txt", "--jobs has to be 1 or more"),
        ("ingest --jobs x a.txt", "The value 'x' is invalid for '--jobs <n>'"),
        ("ingest --max-bytes 0 a.txt", "--max-bytes has to be 1 or more"),
        ("ingest in", "in: is a folder\n  add --output DIR"),
        ("ingest a.txt in/b.txt", "a.txt: is one of 2 papers\n  add --output DIR"),
        ("ingest a.txt in", "a folder and more were given\n  add --output DIR"),
        ("ingest gone.txt", "gone.txt: is not there\n  check the name"),
        ("ingest in --output in", "in: would be written among the papers"),
        ("ingest in --output a.txt", "a.txt: is not a folder\n  name a folder"),
        ("audit", "Missing expected argument '<path> ...'"),
        (
            "audit --rule bogus a.txt",
            "The value 'bogus' is invalid for '--rule <id>': there is no such rule; outturn rules"
        ),
        ("export a.txt --to json --period soon", "give a financial year as 2020-21, or a quarter as '2020-21 Q2'"),
        ("audit --rule total-mismatch --ignore total-mismatch a.txt", "leave no rule to apply"),
        ("audit --fail-on never a.txt", "The value 'never' is invalid"),
        ("audit gone.txt", "gone.txt: is not there"),
        ("inspect a.txt", "Missing expected argument '--stage <stage>'"),
        ("inspect in --stage blocks", "in: is a folder\n  name one paper in it"),
        ("validate gone.json", "gone.json: is not there"),
        ("schema bogus", "The value 'bogus' is invalid"),
        ("rules bogus", "there is no such rule; outturn rules lists them"),
        ("ingest gone.txt --archive a.sqlite", "gone.txt: is not there"),
    ])
    func saysWhatIsWrong(_ call: String, _ message: String) throws {
        let run = try CommandRun(call.split(separator: " ").map(String.init), in: workshop)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("outturn: "))
        #expect(run.errors.contains(message))
        #expect(workshop.files() == ["a.txt", "in/b.txt"])
    }

    /// One path that is wrong is told, and the others are done.
    @Test(arguments: [
        "ingest a.txt gone --output out", "ingest a.txt gone --archive out.sqlite", "audit a.txt gone",
        "export a.txt gone --to ndjson", "ingest a.txt gone --list",
    ])
    func onePathThatIsMissingStopsNoOther(_ call: String) throws {
        let run = try CommandRun(call.split(separator: " ").map(String.init), in: workshop)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("outturn: gone: is not there\n"))
        #expect(!run.output.isEmpty)
    }

    @Test(arguments: ["--help", "ingest --help", "help audit", "--version", ""])
    func answersOnStandardOutput(_ call: String) throws {
        let run = try CommandRun(call.split(separator: " ").map(String.init), in: workshop)
        #expect(run.status == 0)
        #expect(!run.output.isEmpty)
        #expect(run.errors.isEmpty)
    }
}
