import ArgumentParser
import Ingestion
import Publishing
import Reconciliation

/// `outturn accept`: writes down why a finding stands.
struct AcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept",
        abstract: "Writes into a file of acceptances that a finding stands, who says so and why.",
        usage: """
            outturn accept <path> ... --fingerprint <digits> --reason <text>
                --by <name> [<options>]
            """,
        discussion: """
            Not every finding is an error of the paper: a total may leave out a row on purpose. Whoever has looked \
            into it signs the finding off, and 'outturn audit --acceptances FILE' then lists it as accepted and no \
            longer counts it.

            The papers are audited again to find the finding by its fingerprint, which every output tells; its first \
            digits are enough where they name only one. The fingerprint is bound to the figures: when one of them \
            changes, the finding is open again, and the acceptance that matches nothing any more is told as a \
            warning. The same finding in another paper is not accepted with it. With --until it also ends by \
            itself. Accepting a finding anew replaces what was written before.

            The file is JSON, made to be read and kept with the papers: people may write it by hand, as 'outturn \
            schema acceptances' describes it.

            EXAMPLES:
              outturn audit q2.txt
              outturn accept q2.txt --fingerprint 29d16b63 --by "A. Officer" \\
                --reason "The programme's reserve is shown below the total on purpose."
              outturn audit q2.txt --acceptances acceptances.json
            """
    )

    @Argument(
        help: ArgumentHelp("The paper with the finding, or the folder of papers.", valueName: "path"),
        completion: .file()
    )
    var paths: [PathArgument]

    @Option(help: ArgumentHelp("The finding's fingerprint, or its first four digits or more.", valueName: "digits"))
    var fingerprint: String

    @Option(help: ArgumentHelp("Why the finding stands, in a sentence that others can judge.", valueName: "text"))
    var reason: String

    @Option(help: ArgumentHelp("Who says so.", valueName: "name"))
    var by: String

    @Option(help: ArgumentHelp("The last day on which it holds. (default: no end)", valueName: "yyyy-mm-dd"))
    var until: DayArgument?

    @Option(help: ArgumentHelp("The day of the signature. (default: today)", valueName: "yyyy-mm-dd"))
    var on: DayArgument?

    @Option(
        name: [.customLong("acceptances")],
        help: ArgumentHelp(
            "The file that takes the acceptance; it is made where it is not there. (default: acceptances.json)",
            valueName: "file"
        ),
        completion: .file()
    )
    var file: PathArgument?

    @OptionGroup var jobs: JobsOption
    @OptionGroup var reading: PaperOptions

    func validate() throws {
        let digits = fingerprint.utf8
        let isHexadecimal = digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        guard (4...16).contains(digits.count), isHexadecimal else {
            throw ValidationError("--fingerprint has to be 4 to 16 of the digits 0 to 9 and a to f")
        }
        for (name, text) in [("--reason", reason), ("--by", by)]
        where text.utf8.allSatisfy({ $0 == UInt8(ascii: " ") }) {
            throw ValidationError("\(name) has to say something")
        }
        if let until, let on, until.day < on.day { throw ValidationError("--until can't be before --on") }
    }

    func run() async throws {
        let path = file?.path ?? FilePath("acceptances.json")
        // What can't be read can't be added to, and is better known before the papers are read.
        _ = try FileContents.readIfThere(path).map { try AcceptanceStore.read($0, of: path) }
        let found = try await find()
        let acceptance = Acceptance(
            key: found.finding.key,
            reason: reason,
            acceptedBy: by,
            acceptedOn: try (on ?? DayArgument.today()).day,
            validUntil: until?.day,
            paper: found.paper,
            finding: found.finding.message
        )
        let word = try Self.add(acceptance, to: path) ? "accepted anew" : "accepted"
        try Console.print("\(word) in \(path): \(TerminalText.safe(found.finding.message)) [\(found.finding.rule)]\n")
    }

    /// Puts an acceptance into the file, in place of the same one; whether there was one.
    private static func add(_ acceptance: Acceptance, to path: FilePath) throws -> Bool {
        func isSame(_ other: Acceptance) -> Bool { other.key == acceptance.key && other.paper == acceptance.paper }
        var isRenewal = false
        try FileContents.change(path) { bytes in
            // Read anew: somebody else may have signed in the meantime.
            var acceptances = try bytes.map { try AcceptanceStore.read($0, of: path) } ?? []
            isRenewal = acceptances.contains(where: isSame)
            acceptances.removeAll(where: isSame)
            acceptances.append(acceptance)
            return try AcceptanceFile.write(acceptances)
        }
        return isRenewal
    }

    /// The one finding that has the fingerprint.
    private func find() async throws -> (finding: Finding, paper: String) {
        let source = try PaperSource(paths.map(\.path))
        let run = PaperRun(
            source.papers,
            through: try Pipeline(limits: reading.limits, lexicon: reading.words()),
            jobs: jobs.count
        )
        var found: [FoundKey: (finding: Finding, paper: String)] = [:]
        var refusals: [IngestionError] = []
        let digits = fingerprint
        var read: [(paper: String, facts: PaperFacts)] = []
        func take(_ findings: [Finding], of paper: String) {
            for finding in findings where finding.fingerprint.hasPrefix(digits) {
                let key = FoundKey(finding: finding.key, paper: paper)
                if found[key] == nil { found[key] = (finding, paper) }
            }
        }
        _ = await run.run(name: \.path) { (_, audited, _) in
            (findings: audited.findings, facts: PaperFacts(of: audited))
        } take: { outcome in
            switch outcome.result {
            case .success(let audited):
                let paper = outcome.paper.path.lastComponent.description
                take(audited.findings, of: paper)
                read.append((paper, audited.facts))
            case .failure(let error): refusals.append(error)
            }
            return true
        }
        for (index, findings) in BetweenPapers(read.map(\.facts)).findings { take(findings, of: read[index].paper) }
        for refusal in refusals { Console.tell(Complaint(refusal)) }
        guard let only = found.values.first, found.count == 1 else {
            let isOne = found.count > 1 && Set(found.keys.map(\.finding)).count == 1
            throw isOne ? complaint(papers: found.keys.map(\.paper).sorted()) : complaint(found: found.count)
        }
        return only
    }

    /// A finding of one of the papers.
    private struct FoundKey: Hashable {
        var finding: Acceptance.Key
        var paper: String
    }

    private func complaint(papers names: [String]) -> Complaint {
        Complaint(
            about: paths.map(\.path.description).joined(separator: ", "),
            reason: "has the finding \(fingerprint) in \(names.count) papers: \(names.joined(separator: ", "))",
            remedy: "accept it in one paper at a time"
        )
    }

    private func complaint(found count: Int) -> Complaint {
        let papers = paths.map(\.path.description).joined(separator: ", ")
        if count == 0 {
            return Complaint(
                about: papers,
                reason: "has no finding with the fingerprint \(fingerprint)",
                remedy: "run 'outturn audit' on the same papers; it tells the fingerprint of each finding"
            )
        }
        return Complaint(
            about: papers,
            reason: "has \(count) findings whose fingerprints begin with \(fingerprint)",
            remedy: "give more of its digits"
        )
    }
}
