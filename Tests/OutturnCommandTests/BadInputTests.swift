import Foundation
import JSON
import TestSupport
import Testing

/// What goes wrong outside the paper: no permission, no room, nobody who reads, Ctrl-C.
@Suite struct BadInputTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
    }

    private func writeMany(_ count: Int) throws {
        for number in 0..<count { try workshop.write(SamplePaper.text(number), to: "in/p\(number).txt") }
    }

    private func expectWholeFiles(in folder: String) throws {
        for name in workshop.files(in: folder) {
            #expect(name.hasSuffix(".json") && !name.hasPrefix("."))
            #expect(throws: Never.self) { try JSONValue(parsing: Array(workshop.read("\(folder)/\(name)"))) }
        }
    }

    @Test(arguments: [
        ("", "is empty"), (" \n\t \n", "holds nothing but white space"), ("%PDF-1.7\n", "is a PDF"),
        ("PK\u{3}\u{4}word/document.xml", "is a Word"), ("a\u{0}b\u{1}c\n", "is not text"),
    ])
    func saysWhyAFileIsNoPaper(_ text: String, _ reason: String) throws {
        try workshop.write(text, to: "a.txt")
        for command in ["ingest", "audit", "inspect --stage blocks"] {
            let run = try CommandRun(command.split(separator: " ").map(String.init) + ["a.txt"], in: workshop)
            #expect(run.status == 2)
            #expect(run.errors.hasPrefix("outturn: a.txt: \(reason)"))
            #expect(run.errors.contains("\n  "))
        }
    }

    @Test func refusesAPaperThatIsTooLarge() throws {
        try workshop.write(SamplePaper.text(1), to: "a.txt")
        let run = try CommandRun(["ingest", "--max-bytes", "100", "a.txt"], in: workshop)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("a.txt: is too large: "))
        #expect(run.errors.contains("--max-bytes"))
    }

    @Test func readsNoDeviceWithoutEnd() throws {
        let run = try CommandRun(["ingest", "/dev/zero"], in: workshop)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("outturn: /dev/zero: is a device, not a file\n"))
    }

    @Test(.enabled(if: OtherUser.isThere, "needs setpriv, or a user other than root"))
    func saysThatAFileMayNotBeRead() throws {
        try writeMany(2)
        let run = try OtherUser.run(
            "chmod 000 in/p1.txt; mkdir out; chmod 777 out; $as $outturn ingest in -o out; echo \"status $?\"; "
                + "$as $outturn ingest in/p1.txt",
            in: workshop
        )
        #expect(run.status == 2)
        #expect(run.output.contains("read 1 paper, refused 1"))
        #expect(run.output.contains("in/p1.txt may not be read") || run.output.contains("p1.txt may not be read"))
        #expect(run.output.contains("status 0"))
        #expect(run.errors.hasPrefix("outturn: in/p1.txt: may not be read by this user\n  give this user permission"))
        #expect(workshop.files(in: "out") == ["index.json", "p0.txt.json"])
    }

    @Test(.enabled(if: OtherUser.isThere, "needs setpriv, or a user other than root"))
    func saysThatAFolderMayNotBeRead() throws {
        try workshop.write(SamplePaper.text(1), to: "in/a.txt")
        try workshop.write(SamplePaper.text(2), to: "in/shut/b.txt")
        let script = "chmod 000 in/shut; $as $outturn audit in; status=$?; chmod 755 in/shut; exit $status"
        let run = try OtherUser.run(script, in: workshop)
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("outturn: in/shut: may not be read by this user\n"))
        #expect(run.output.contains("1 file could not be read"))
    }

    @Test(.enabled(if: OtherUser.isThere, "needs setpriv, or a user other than root"), arguments: ["out", "out/new"])
    func saysThatAFolderMayNotBeWritten(_ output: String) throws {
        try writeMany(1)
        let run = try OtherUser.run("mkdir out; chmod 555 out; $as $outturn ingest in -o \(output)", in: workshop)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("outturn: \(output): could not be written: Permission denied\n  "))
        #expect(workshop.files(in: "out").isEmpty)
    }

    @Test func leavesNothingHalfWrittenWhereTheDiskIsFull() throws {
        try writeMany(4)
        let run = try CommandRun(shell: "ulimit -f 1; exec $outturn ingest in -o out", in: workshop)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("outturn: out/p0.txt.json: could not be written to its end: File too large\n  "))
        #expect(workshop.files(in: "out").isEmpty)
    }

    @Test func saysThatStandardOutputIsFull() throws {
        try writeMany(1)
        let run = try CommandRun(shell: "exec $outturn ingest in/p0.txt > /dev/full", in: workshop)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("outturn: standard output: could not be written: No space left on device\n"))
    }

    @Test(arguments: ["ingest in/p0.txt", "audit in", "schema paper", "--help"])
    func endsQuietlyWhereNobodyReads(_ call: String) throws {
        try writeMany(1)
        // The first command waits until the reader is gone.
        let script = "{ sleep 0.2; $outturn \(call); echo $? > status; } | true; cat status"
        let run = try CommandRun(shell: script, in: workshop)
        #expect(run.output == "141\n")
        #expect(run.errors.isEmpty)
    }

    @Test(arguments: ["ingest in/p0.txt", "audit in", "schema paper", "--help"])
    func saysThatStandardOutputIsClosed(_ call: String) throws {
        try writeMany(1)
        let run = try CommandRun(shell: "exec $outturn \(call) >&-", in: workshop)
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("outturn: standard output: is closed, and the result goes there\n"))
    }

    @Test func writesNoOutputIntoAStreamThatWasClosed() throws {
        try writeMany(3)
        let run = try CommandRun(shell: "$outturn ingest in -o out >&- 2>&-; echo $?", in: workshop)
        #expect(run.output == "0\n")
        #expect(workshop.files(in: "out").count == 4)
        try expectWholeFiles(in: "out")
    }

    @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func stopsHalfWay(_ signal: Int32, _ status: Int32) throws {
        // Seconds of work, all of it under one paper's many names.
        try workshop.write(String(repeating: SamplePaper.text(1), count: 30), to: "in/p.txt")
        for number in 0..<3000 {
            try FileManager.default.linkItem(atPath: workshop.path("in/p.txt"), toPath: workshop.path("in/p\(number)"))
        }
        let call = try CommandCall(["ingest", "in", "--output", "out", "--jobs", "2"], in: workshop)
        // Not a task's sleep: it may end late where all threads of the pool wait for programs, as other tests do.
        while call.isRunning, workshop.files(in: "out").isEmpty { usleep(5_000) }
        call.send(signal)
        let run = try call.end()
        #expect(run.status == status)
        #expect(run.errors.hasPrefix("outturn: interrupted: "))
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(run.output.isEmpty)
        let files = workshop.files(in: "out")
        #expect(!files.contains("index.json"))
        #expect((1..<3000).contains(files.count))
        try expectWholeFiles(in: "out")
    }
}
