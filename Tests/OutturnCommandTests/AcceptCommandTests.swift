import JSON
import Publishing
import TestSupport
import Testing

@Suite struct AcceptCommandTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        try workshop.write(SamplePaper.text(20, total: "4.350"), to: "in/wrong.txt")
    }

    private func call(_ line: String) throws -> CommandRun {
        try CommandRun(line.split(separator: " ").map(String.init), in: workshop)
    }

    private func fingerprint() throws -> String {
        let audit = try JSONValue(parsing: try call("audit --format json in").output)
        return try #require(audit["papers"]?[0]?["findings"]?[0]?["fingerprint"]?.stringValue)
    }

    private func accept(_ rest: String = "") throws -> CommandRun {
        let digits = try fingerprint().prefix(6)
        return try call("accept in --fingerprint \(digits) --by Officer --reason Printed-so --on 2031-10-01 \(rest)")
    }

    @Test func anAcceptedFindingIsListedAndNoLongerCounts() throws {
        let run = try accept()
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.hasPrefix("accepted in acceptances.json: "))
        let audit = try call("audit in --acceptances acceptances.json --fail-on note")
        #expect(audit.status == 0)
        #expect(audit.output.contains("accepted error: "))
        #expect(audit.output.contains("accepted by Officer on 2031-10-01: Printed-so"))
        #expect(audit.output.contains("0 errors, 0 warnings, 0 notes in 1 paper\n1 finding accepted\n"))
        #expect(try call("validate acceptances.json").status == 0)
        let paper = try call("ingest in/wrong.txt --acceptances acceptances.json")
        #expect(try JSONValue(parsing: paper.output)["findings"]?[0]?["acceptance"]?["accepted_by"] == "Officer")
    }

    @Test func aChangedFigureOpensItAgainAndTheAcceptanceIsTold() throws {
        _ = try accept()
        try workshop.write(SamplePaper.text(20, total: "4.450"), to: "in/wrong.txt")
        let audit = try call("audit in --acceptances acceptances.json")
        #expect(audit.status == 1)
        #expect(audit.output.contains("acceptances.json: warning: the acceptance of total-mismatch"))
        #expect(audit.output.contains("[unmatched-acceptance]"))
        try workshop.write(SamplePaper.text(20), to: "in/wrong.txt")
        #expect(try call("audit in --acceptances acceptances.json").status == 0)
        #expect(try call("audit in --acceptances acceptances.json --fail-on warning").status == 1)
    }

    @Test func itEndsOnItsDay() throws {
        _ = try accept("--until 2031-12-31")
        #expect(try call("audit in --acceptances acceptances.json --as-of 2031-12-31").status == 0)
        let late = try call("audit in --acceptances acceptances.json --as-of 2032-01-01")
        #expect(late.status == 1)
        #expect(late.output.contains("ran out on 2031-12-31"))
    }

    @Test func acceptingAnewReplaces() throws {
        _ = try accept()
        let again = try accept("--until 2032-01-01")
        #expect(again.output.hasPrefix("accepted anew in acceptances.json"))
        let file = try JSONValue(parsing: [UInt8](workshop.read("acceptances.json")))
        #expect(file["acceptances"]?.arrayValue?.count == 1)
        #expect(file["acceptances"]?[0]?["paper"] == "wrong.txt")
    }

    /// Several people sign at once, and every signature stays.
    @Test func noAcceptanceIsLost() throws {
        let names = (1...6).map { "in/\($0).txt" }
        for (number, name) in names.enumerated() {
            try workshop.write(SamplePaper.text(21 + number, total: "4.350"), to: name)
        }
        let audit = try JSONValue(parsing: try call("audit --format json in").output)
        let calls = try (audit["papers"]?.arrayValue ?? []).compactMap { paper -> CommandCall? in
            guard let name = paper["file"]?["name"]?.stringValue, names.contains(name),
                let fingerprint = paper["findings"]?[0]?["fingerprint"]?.stringValue
            else { return nil }
            let words = "accept \(name) --fingerprint \(fingerprint) --by Officer --reason Printed"
            return try CommandCall(words.split(separator: " ").map(String.init), in: workshop)
        }
        #expect(calls.count == 6)
        for call in calls { #expect(try call.end().status == 0) }
        let file = try JSONValue(parsing: [UInt8](workshop.read("acceptances.json")))
        #expect(file["acceptances"]?.arrayValue?.count == 6)
    }

    @Test func aFindingOfSeveralPapersIsAcceptedInOneAtATime() throws {
        try workshop.write(SamplePaper.text(20, total: "4.350"), to: "in/copy.txt")
        let run = try accept()
        #expect(run.status == 2)
        #expect(run.errors.contains("in 2 papers: copy.txt, wrong.txt"), "\(run.errors)")
        #expect(run.errors.contains("accept it in one paper at a time"))
        #expect(try call("audit in --acceptances acceptances.json").status == 2)
        let digits = try fingerprint().prefix(6)
        let one = try call(
            "accept in/copy.txt --fingerprint \(digits) --by Officer --reason Printed-so --on 2031-10-01"
        )
        #expect(one.status == 0, "\(one.errors)")
        let audit = try call("audit in --acceptances acceptances.json")
        #expect(audit.status == 1)
        #expect(audit.output.contains("1 finding accepted"))
    }

    @Test(arguments: [
        ("accept in --fingerprint 0000 --by A --reason B", "has no finding with the fingerprint 0000"),
        ("accept in --fingerprint xyz --by A --reason B", "--fingerprint has to be 4 to 16 of the digits"),
        ("accept in --fingerprint 0000 --by A --reason B --until 2031-02-30", "until"),
        ("accept in --fingerprint 0000 --by A --reason B --until 2031-01-01 --on 2031-01-02", "can't be before"),
        ("audit in --acceptances nowhere.json", "nowhere.json: is not there"),
        ("audit in --acceptances in/wrong.txt", "in/wrong.txt:1:1: is not JSON"),
        ("audit in --baseline in/wrong.txt", "in/wrong.txt:1:1: is not JSON"),
    ])
    func whatIsWrongIsTold(_ line: String, _ message: String) throws {
        let run = try call(line)
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test func theBaselineLeavesOnlyWhatIsNew() throws {
        try workshop.write(try call("audit --format json in").output, to: "json")
        try workshop.write(try call("audit --format sarif in").output, to: "sarif")
        for baseline in ["json", "sarif"] {
            let run = try call("audit in --baseline \(baseline)")
            #expect(run.status == 0)
            #expect(run.output.contains("1 finding known from the baseline, not told here"))
        }
        try workshop.write(SamplePaper.text(21, total: "4.350"), to: "in/new.txt")
        #expect(try call("audit in --baseline json").status == 1)
    }

    @Test func everyFormatTellsTheFinding() throws {
        let digits = try fingerprint()
        for format in ["text", "json", "sarif", "csv"] {
            let run = try call("audit --format \(format) in")
            #expect(run.status == 1)
            #expect(run.output.contains(digits), "\(format)")
        }
    }

    @Test func theTimesOfTheStagesAreTold() throws {
        let run = try call("audit --timings in")
        for stage in ["loading", "reading", "records", "reconciliation", "publishing", "all stages"] {
            #expect(run.errors.contains(stage))
        }
    }
}
