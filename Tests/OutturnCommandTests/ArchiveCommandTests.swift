import Foundation
import JSON
import TestSupport
import Testing

@Suite struct ArchiveCommandTests {
    private func workshop() throws -> Workshop {
        let folder = try Workshop()
        try folder.write(SamplePaper.text(1), to: "papers/q1.txt")
        try folder.write(SamplePaper.text(2).replacing("QUARTER 1", with: "QUARTER 2"), to: "papers/q2.txt")
        try folder.write("%PDF-1.4\n", to: "papers/q3.pdf")
        return folder
    }

    @Test func ingestsAsksAndExports() throws {
        let folder = try workshop()
        let first = try CommandRun(["ingest", "papers", "--archive", "a.sqlite"], in: folder)
        #expect(first.status == 0)
        #expect(first.output.contains("read       2"))
        #expect(first.output.contains("pdf"))
        let again = try CommandRun(["ingest", "papers", "--archive", "a.sqlite"], in: folder)
        #expect(again.output.contains("unchanged  3"))
        let asked = try CommandRun(
            ["query", "service", "towpaths", "--archive", "a.sqlite", "--format", "csv"],
            in: folder
        )
        #expect(asked.output.split(separator: "\r\n").count == 3)
        let sql = try CommandRun(
            ["query", "--sql", "SELECT count(*) AS n FROM papers", "--archive", "a.sqlite", "--format", "json"],
            in: folder
        )
        #expect(sql.output.contains("\"n\": 2"))
        let csv = try CommandRun(["export", "--archive", "a.sqlite", "--to", "csv", "--output", "out"], in: folder)
        #expect(csv.status == 0)
        #expect(folder.files(in: "out").contains("budget_lines.csv"))
        #expect(folder.files(in: "out").contains("datapackage.json"))
    }

    @Test func anExportIsTheSameFromTheArchiveAndFromThePapers() throws {
        let folder = try workshop()
        _ = try CommandRun(["ingest", "papers", "--archive", "a.sqlite", "--quiet"], in: folder)
        for format in ["ndjson", "json"] {
            let archived = try CommandRun(["export", "--archive", "a.sqlite", "--to", format], in: folder)
            let straight = try CommandRun(["export", "papers", "--to", format], in: folder)
            #expect(archived.output == straight.output)
            #expect(!archived.output.isEmpty)
            #expect(straight.errors.contains("pdftotext"))
        }
    }

    @Test func anArchiveIsAuditedAsItsPapersAre() throws {
        let folder = try workshop()
        try folder.write(SamplePaper.text(3, total: "9.999"), to: "papers/q4.txt")
        _ = try CommandRun(["ingest", "papers", "--archive", "a.sqlite", "--quiet"], in: folder)
        let straight = try CommandRun(shell: #"cd papers; "$outturn" audit . --format csv"#, in: folder)
        let archived = try CommandRun(["audit", "--archive", "a.sqlite", "--format", "csv"], in: folder)
        #expect(archived.status == 1)
        #expect(archived.output == straight.output.replacing("./", with: ""))
        // What was stored counts, not what has become of the files.
        let gone = try CommandRun(shell: #"rm -r papers; "$outturn" audit --archive a.sqlite --format csv"#, in: folder)
        #expect(gone.output == archived.output)
    }

    @Test func theArchiveIsNoPaperAmongItsPapers() throws {
        let folder = try workshop()
        for _ in 1...2 {
            let run = try CommandRun(["ingest", ".", "--archive", "papers/a.sqlite"], in: folder)
            #expect(run.output.contains("found      3"))
        }
    }

    @Test func answersAStream() throws {
        let folder = try workshop()
        let run = try CommandRun(
            shell: #"printf '{"name": "a", "path": "papers/q1.txt"}\nnonsense\n' | "$outturn" ingest --stream"#,
            in: folder
        )
        let lines = run.output.split(separator: "\n")
        #expect(run.status == 0)
        #expect(lines.count == 2)
        #expect(lines.first?.contains("\"reports\"") == true)
        #expect(lines.last?.contains("bad_request") == true)
    }

    /// An export takes the place of another whole, and is no archive that has read the papers.
    @Test func anExportedArchiveIsWhatWasAskedFor() throws {
        let folder = try workshop()
        _ = try CommandRun(["ingest", "papers", "--archive", "a.sqlite", "--quiet"], in: folder)
        let export = ["export", "--archive", "a.sqlite", "--to", "sqlite", "--output", "b.sqlite"]
        for (period, papers) in [("2031-32 Q1", 1), ("2031-32 Q2", 1)] {
            #expect(try CommandRun(export + ["--period", period], in: folder).status == 0)
            let count = ["query", "--sql", "SELECT count(*) FROM papers", "--format", "csv", "--archive", "b.sqlite"]
            #expect(try CommandRun(count, in: folder).output.hasSuffix("\r\n\(papers)\r\n"))
        }
        #expect(folder.files(in: ".").filter { $0.hasPrefix("b.sqlite") || $0.hasPrefix(".outturn") } == ["b.sqlite"])
        let again = try CommandRun(["ingest", "papers", "--archive", "b.sqlite"], in: folder)
        #expect(again.output.contains("read       2"))
        // What is no archive of ours is not replaced.
        try folder.write("mine", to: "c.sqlite")
        let refused = try CommandRun(export.dropLast() + ["c.sqlite"], in: folder)
        #expect(refused.status == 2)
        #expect(String(decoding: try folder.read("c.sqlite"), as: UTF8.self) == "mine")
    }

    @Test func aRuleThatIsNotThereIsToldOf() throws {
        let folder = try workshop()
        _ = try CommandRun(["ingest", "papers", "--archive", "a.sqlite", "--quiet"], in: folder)
        let run = try CommandRun(["query", "findings", "nosuchrule", "--archive", "a.sqlite"], in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("no rule 'nosuchrule'"))
    }

    /// The lines that a machine hands out to others, and what they make of them.
    @Test func aListIsWhatAStreamReads() throws {
        let workshop = try Workshop()
        try workshop.write(SamplePaper.text(1), to: "papers/a/q1.txt")
        try workshop.write(SamplePaper.text(2), to: "papers/q2 – été.txt")
        try workshop.write("{}", to: "papers/old.json")
        try workshop.write("*.json\n", to: "papers/.outturnignore")
        let list = try CommandRun(["ingest", "papers", "--list"], in: workshop)
        #expect(list.status == 0)
        let names = try list.output.split(separator: "\n").map {
            try JSONValue(parsing: String($0))["name"]?.stringValue
        }
        #expect(names == ["a/q1.txt", "q2 – été.txt"])
        let run = try CommandRun(
            shell: #""$outturn" ingest papers --list | "$outturn" ingest --stream"#,
            in: workshop
        )
        let read = try run.output.split(separator: "\n").map {
            try JSONValue(parsing: String($0))["file"]?["name"]?.stringValue
        }
        #expect(read == names)
    }

    @Test(arguments: [
        ["query", "--archive", "a.sqlite"], ["query", "service", "--archive", "a.sqlite"],
        ["export", "--archive", "a.sqlite", "--to", "csv"], ["export", "--to", "ndjson"],
        ["ingest", "--stream", "papers"], ["ingest", "--list", "--stream"],
        ["ingest", "papers", "--archive", "a", "--output", "b"],
        ["query", "overspends", "--archive", "missing.sqlite"], ["ingest", "papers", "--archive", "papers/q1.txt"],
        ["ingest", "papers", "--archive", "no/folder/a.sqlite"],
    ])
    func aWrongCallIsTold(_ arguments: [String]) throws {
        let run = try CommandRun(arguments, in: try workshop())
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("outturn: "))
        #expect(run.output.isEmpty)
    }

    @Test func aQuestionThatWouldChangeTheArchiveIsRefused() throws {
        let folder = try workshop()
        _ = try CommandRun(["ingest", "papers", "--archive", "a.sqlite", "--quiet"], in: folder)
        let run = try CommandRun(["query", "--sql", "DELETE FROM files", "--archive", "a.sqlite"], in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("would change"))
    }

    @Test func aFullDiskAndAReadOnlyFolderAreTold() throws {
        let folder = try workshop()
        // Files of this process may have a few kilobytes and no more.
        let full = try CommandRun(shell: #"ulimit -f 64; "$outturn" ingest papers --archive a.sqlite"#, in: folder)
        #expect(full.status == 2)
        #expect(full.errors.contains("a.sqlite: can't grow"))
        let again = try CommandRun(["ingest", "papers", "--archive", "a.sqlite", "--quiet"], in: folder)
        #expect(again.status == 0)
    }
}
