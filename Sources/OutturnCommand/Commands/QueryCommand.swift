import Archive
import ArgumentParser
import Ingestion
import JSON
import Publishing

/// `outturn query`: questions to an archive.
struct QueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Answers questions from an archive: ready ones, or your own in SQL.",
        usage: """
            outturn query <question> [<words> ...] --archive <file> [<options>]
            outturn query --sql <select> --archive <file> [<options>]
            outturn query --tables --archive <file>
            """,
        discussion: """
            QUESTIONS:
            \(questions)

            A report that is there in several extractions is told once, its findings too, and an earlier version not at \
            all where a later one is there; copies tells which they are. basis says whether a paper tells a forecast \
            or what was spent in the end.

            With --sql any one SELECT is answered; nothing can be changed. The tables have the names of the JSON, with \
            exact integers and their scale; beside each is a view (budget_lines_view) with paper, council, year and \
            plain numbers.

            EXAMPLES:
              outturn query service 'Adult Care' --archive papers.sqlite
              outturn query overspends --above 1000000 --archive papers.sqlite
              outturn query findings total-mismatch --archive papers.sqlite
              outturn query findings --between --archive papers.sqlite
              outturn query search '"school transport" deficit' --archive papers.sqlite
              outturn query refused --archive papers.sqlite
              outturn query --sql 'SELECT * FROM runs' --archive papers.sqlite
              outturn query --tables --archive papers.sqlite
            """
    )

    private static var questions: String {
        var grid = TextGrid(widest: 400, wrapsAt: 78)
        for question in Question.allCases { grid.add([question.rawValue, question.summary]) }
        return grid.lines.joined(separator: "\n")
    }

    @Argument(help: ArgumentHelp("The question.", valueName: "question"))
    var question: Question?

    @Argument(
        help: ArgumentHelp("The service (service), the words (search) or the rule (findings).", valueName: "words")
    )
    var words: [String] = []

    @Option(help: ArgumentHelp("The archive to ask.", valueName: "file"), completion: .file())
    var archive: PathArgument

    @Option(help: ArgumentHelp("The least amount in pounds. (default: 0)", valueName: "pounds"))
    var above: Double?

    @Option(help: ArgumentHelp("Only reports of this council: its name or code.", valueName: "name"))
    var authority: String?

    @Option(
        help: ArgumentHelp("Only reports of this year, as 2020-21, or quarter, as '2020-21 Q2'.", valueName: "period"),
        transform: { try PeriodArgument($0) }
    )
    var period: PeriodArgument?

    @Flag(help: "With findings: those between papers, for which all are compared; that takes longer.")
    var between = false

    @Option(help: ArgumentHelp("A question in SQL, instead of a ready one.", valueName: "select"))
    var sql: String?

    @Flag(help: "Lists the tables and views with their columns.")
    var tables = false

    @Option(help: ArgumentHelp("How many rows to show at most; 0 shows all.", valueName: "n"))
    var limit = 100

    @Option(help: ArgumentHelp("table for people, csv or json for programs.", valueName: "format"))
    var format = AnswerFormat.table

    func validate() throws {
        if [question != nil, sql != nil, tables].count(where: { $0 }) != 1 {
            throw ValidationError("ask one question, or give one with --sql, or ask for --tables")
        }
        if limit < 0 { throw ValidationError("--limit has to be 0 or more") }
        guard let question else {
            if above != nil || authority != nil || period != nil || between {
                throw ValidationError("--above, --authority, --period and --between go with a ready question")
            }
            return
        }
        try check(question)
    }

    /// What is given and means nothing to a question would be passed over in silence otherwise.
    private func check(_ question: Question) throws {
        let text = words.joined(separator: " ")
        if question.needsWords, !Question.canSearch(text) {
            throw ValidationError("\(question.rawValue) needs words, as in: \(question.rawValue) 'Adult Care'")
        }
        if question == .findings, let rule = words.first, words.count > 1 || RuleID(argument: rule) == nil {
            throw ValidationError("there is no rule '\(text)'; outturn rules lists them")
        }
        if !question.takesWords, !words.isEmpty {
            throw ValidationError("\(question.rawValue) takes no words, and got '\(text)'")
        }
        if !question.takesAmount, above != nil {
            let names = Question.allCases.filter(\.takesAmount).map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--above is for \(names)")
        }
        if between, question != .findings { throw ValidationError("--between is for findings") }
        if let above, !above.isFinite || above < 0 { throw ValidationError("--above has to be 0 or more") }
        if !question.takesReports, authority != nil || period != nil {
            throw ValidationError("\(question.rawValue) is about files, not reports: it has no council and no period")
        }
    }

    func run() throws {
        let archive = try ArchiveFile.read(archive.path.description)
        let answer: Answer
        if tables {
            answer = try archive.tables()
        } else if let question {
            var terms = Question.Terms(limit: limit == 0 ? Int(Int32.max) : limit)
            terms.words = words.isEmpty ? nil : words.joined(separator: " ")
            terms.above = above
            let choice = ReportChoice(archive: archive)
            terms.authority = try authority.map { try choice.authority($0) }
            if let period {
                try choice.tellOfMissing(period)
                (terms.period, terms.quarter) = ("\(period.year)", period.quarter?.rawValue)
            }
            answer = try between ? archive.answerBetween(terms) : archive.answer(question, terms)
            if question == .service, answer.rows.isEmpty { try tellNames(like: terms.words ?? "", in: archive) }
        } else {
            answer = try archive.answer(sql: sql ?? "", limit: limit == 0 ? nil : limit)
        }
        // Reasons and remedies are no use where they are cut.
        try Console.print(format.bytes(of: answer, widest: question == .refused ? 400 : 48))
        if answer.isCut { Console.tell("outturn: only the first \(answer.rows.count) rows; --limit 0 shows all") }
    }

    private func tellNames(like words: String, in archive: ArchiveFile) throws {
        let names = try archive.services(with: words)
        guard !names.isEmpty else { return }
        let told = names.map { "‘\(TerminalText.safe($0))’" }.joined(separator: ", ")
        Console.tell("outturn: a service is asked for by its whole name; names with these words: \(told)")
    }
}

extension Question: ExpressibleByArgument {}

/// How an answer is told.
enum AnswerFormat: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json

    /// - Parameter widest: how many columns of a terminal a cell of the table may take.
    func bytes(of answer: Answer, widest: Int = 48) -> [UInt8] {
        switch self {
        case .table: table(answer, widest: widest)
        case .csv: csv(answer)
        case .json: json(answer)
        }
    }

    private func table(_ answer: Answer, widest: Int) -> [UInt8] {
        guard !answer.rows.isEmpty else { return Array("no rows\n".utf8) }
        var grid = TextGrid(widest: widest)
        grid.add(answer.columns)
        for row in answer.rows { grid.add(row.map { TerminalText.safe(($0.shown ?? "").replacing("\n", with: " ")) }) }
        return Array((grid.lines.joined(separator: "\n") + "\n").utf8)
    }

    private func csv(_ answer: Answer) -> [UInt8] {
        var output: [UInt8] = []
        line(answer.columns.map { .text($0) }, to: &output)
        for row in answer.rows { line(row, to: &output) }
        return output
    }

    private func line(_ values: [Answer.Value], to output: inout [UInt8]) {
        for (index, value) in values.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            switch value {
            case .null: break
            case .integer, .real: output.append(contentsOf: (value.shown ?? "").utf8)
            case .text(let text): CSVField.append(text: text.utf8, to: &output)
            }
        }
        output.append(contentsOf: "\r\n".utf8)
    }

    /// Columns of one name get a number each, as `name_2`: an object has a name once.
    private static func distinct(_ names: [String]) -> [String] {
        var taken = Set(names)
        var seen: Set<String> = []
        return names.map { name in
            guard !seen.insert(name).inserted else { return name }
            var number = 2
            while !taken.insert("\(name)_\(number)").inserted { number += 1 }
            return "\(name)_\(number)"
        }
    }

    private func json(_ answer: Answer) -> [UInt8] {
        var json = JSONWriter(style: .pretty)
        json.beginArray()
        let names = Self.distinct(answer.columns)
        for row in answer.rows {
            json.beginObject()
            for (name, value) in zip(names, row) {
                json.key(named: name)
                switch value {
                case .null: json.null()
                case .integer(let value): json.integer(Int(value))
                case .real(let value):
                    if let number = try? JSONValue(parsing: "\(value)").numberValue {
                        json.number(number)
                    } else {
                        json.null()
                    }
                case .text(let value): json.string(value)
                }
            }
            json.endObject()
        }
        json.endArray()
        json.endLine()
        return json.takeBytes()
    }
}
