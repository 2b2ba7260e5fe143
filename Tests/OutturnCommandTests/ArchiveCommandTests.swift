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
        #expect(again.output.contains("unchanged  2"))
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

    /// What was exported from papers can be searched and audited as what was ingested can.
    @Test func anExportFromPapersLacksNothing() throws {
        let folder = try workshop()
        try folder.write(SamplePaper.text(3, total: "9.999"), to: "papers/q4.txt")
        _ = try CommandRun(["ingest", "papers", "--archive", "a.sqlite", "--quiet"], in: folder)
        #expect(try CommandRun(["export", "papers", "--to", "sqlite", "--output", "b.sqlite"], in: folder).status == 0)
        for call in ["audit --format json", "query search towpaths --format csv", "query findings --format csv"] {
            let words = call.split(separator: " ").map(String.init)
            let (first, second) = (
                try CommandRun(words + ["--archive", "a.sqlite"], in: folder),
                try CommandRun(words + ["--archive", "b.sqlite"], in: folder)
            )
            #expect(first.output == second.output, "\(call)")
            #expect(first.output.split(whereSeparator: \.isNewline).count > 1)
            #expect(first.status == second.status)
        }
    }

    @Test func namesThatTheArchiveLacksAreToldWithThoseItHas() throws {
        let folder = try workshop()
        _ = try CommandRun(["ingest", "papers", "--archive", "a.sqlite", "--quiet"], in: folder)
        let name = try CommandRun(
            [
                "query", "--sql", "SELECT authority_name FROM reports LIMIT 1", "--format", "csv", "--archive",
                "a.sqlite",
            ],
            in: folder
        ).output.split(separator: "\r\n").last.map(String.init)
        let council = try #require(name)
        for call in [["query", "overspends"], ["export", "--to", "ndjson"]] {
            let wrong = try CommandRun(call + ["--authority", "Nowhere", "--archive", "a.sqlite"], in: folder)
            #expect(wrong.status == 2)
            #expect(wrong.errors.contains("holds no report of the council 'Nowhere'\n  the councils in it: \(council)"))
            let right = try CommandRun(
                call + ["--authority", council.uppercased(), "--archive", "a.sqlite"],
                in: folder
            )
            #expect(right.status == 0)
            #expect(right.output.contains("0"))
            let early = try CommandRun(call + ["--period", "1999/00", "--archive", "a.sqlite"], in: folder)
            #expect(early.status == 0)
            #expect(early.errors.contains("holds no report of 1999-00\n  the periods in it: 2031-32, 2031-32 Q1"))
        }
        let portfolio = ["export", "--to", "ndjson", "--portfolio", "Nothing", "--archive", "a.sqlite"]
        #expect(try CommandRun(portfolio, in: folder).status == 2)
    }

    @Test func anEmptiedFolderIsARunOfItsOwn() throws {
        let folder = try workshop()
        let ingest = ["ingest", "papers", "--archive", "a.sqlite"]
        _ = try CommandRun(ingest, in: folder)
        let emptied = try CommandRun(shell: #"rm papers/*; "$outturn" ingest papers --archive a.sqlite"#, in: folder)
        #expect(emptied.status == 0)
        #expect(emptied.errors.contains("no papers are there any more"))
        #expect(emptied.output.contains("vanished   3"))
        let runs = try CommandRun(["query", "runs", "--archive", "a.sqlite", "--format", "csv"], in: folder)
        #expect(runs.output.split(separator: "\r\n").count == 3)
        // Where nothing ever was, the name is wrong.
        let wrong = try CommandRun(shell: #"mkdir other; "$outturn" ingest other --archive a.sqlite"#, in: folder)
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("other: holds no papers"))
        let new = try CommandRun(["ingest", "other", "--archive", "new.sqlite"], in: folder)
        #expect(new.status == 2)
        #expect(!folder.files().contains("new.sqlite"))
    }

    @Test(.enabled(if: OtherUser.isThere))
    func aFolderThatMayNotBeReadKeepsItsPapers() throws {
        let folder = try workshop()
        try folder.write(SamplePaper.text(5), to: "papers/closed/q5.txt")
        let run = try OtherUser.run(
            """
            chmod -R a+rX papers; chmod a+rwx .
            $as $outturn ingest papers --archive a.sqlite > /dev/null
            chmod 000 papers/closed; rm papers/q1.txt
            $as $outturn ingest papers --archive a.sqlite
            status=$?
            chmod 755 papers/closed
            $as $outturn query vanished --archive a.sqlite --format csv
            exit $status
            """,
            in: folder
        )
        #expect(run.status == 0)
        #expect(run.output.contains("vanished         1"))
        #expect(run.output.contains("not seen         1"))
        #expect(run.output.contains("\r\nq1.txt,"))
        #expect(!run.output.contains("q5.txt,"))
        #expect(run.errors.contains("1 files in the archive were not seen"))
    }

    @Test func anArchiveMayBeCalledAnything() throws {
        let folder = try workshop()
        for name in ["file:x", ":memory:", "file:y?mode=memory"] {
            #expect(try CommandRun(["ingest", "papers", "--archive", name, "--quiet"], in: folder).status == 0)
            #expect(folder.files().contains(name))
            #expect(try CommandRun(["query", "overspends", "--archive", name], in: folder).status == 0)
        }
    }

    @Test func whatWasRefusedIsAQuestion() throws {
        let folder = try workshop()
        let ingest = try CommandRun(["ingest", "papers", "--archive", "a.sqlite"], in: folder)
        #expect(ingest.output.hasSuffix("what was refused, and why: outturn query refused --archive a.sqlite\n"))
        let refused = try CommandRun(["query", "refused", "--archive", "a.sqlite"], in: folder)
        #expect(refused.output.contains("q3.pdf"))
        #expect(refused.output.contains("pdftotext -layout"))
    }

    @Test func columnsOfOneNameAreToldApart() throws {
        let folder = try workshop()
        _ = try CommandRun(["ingest", "papers", "--archive", "a.sqlite", "--quiet"], in: folder)
        let run = try CommandRun(
            ["query", "--sql", "SELECT 1 AS a, 2 AS a, 3 AS a_2, 4 AS a", "--archive", "a.sqlite", "--format", "json"],
            in: folder
        )
        let row = try #require(try JSONValue(parsing: run.output)[0]?.objectValue)
        #expect(row.members.map(\.name) == ["a", "a_3", "a_2", "a_4"])
    }

    /// Nobody takes a table of last week's export for one of today's.
    @Test func anExportOfLessLeavesNothingOfMore() throws {
        let folder = try workshop()
        let export = ["export", "papers", "--to", "csv", "--output", "out"]
        _ = try CommandRun(export, in: folder)
        #expect(folder.files(in: "out").contains("statements.csv"))
        try folder.write("mine", to: "out/mine.csv")
        _ = try CommandRun(export + ["--kind", "budget_lines"], in: folder)
        let files = folder.files(in: "out")
        #expect(files.contains("budget_lines.csv") && files.contains("mine.csv"))
        #expect(!files.contains("statements.csv"))
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
        ["query", "overspends", "libraries", "--archive", "a.sqlite"],
        ["query", "search", "--archive", "a.sqlite", ""],
        ["query", "search", "--archive", "a.sqlite", "\"\""], ["query", "findings", "--above", "1", "--archive", "a"],
        ["query", "refused", "--period", "2031-32", "--archive", "a"], ["query", "copies", "x", "--archive", "a"],
        ["query", "--tables", "--authority", "x", "--archive", "a"],
        ["query", "savings", "--period", "31", "--archive", "a"],
        ["query", "overspends", "--archive", "papers"], ["ingest", "papers", "--archive", "."],
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
