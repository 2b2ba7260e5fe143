import Figures
import JSON

/// What is wrong with a lexicon, and where in it.
public struct LexiconError: Error, CustomStringConvertible {
    public var path: String
    public var problem: String

    public var description: String { "lexicon: \(path): \(problem)" }
}

/// Reads a lexicon from JSON. Every entry is checked: a misspelt role is an error, never a word that means nothing.
struct LexiconReader {
    private let root: JSONValue

    init(_ root: JSONValue) {
        self.root = root
    }

    func read() throws(LexiconError) -> LexiconSections {
        var lexicon = LexiconSections()
        lexicon.items = try ItemWordsReader(root).read()
        try readUnits(into: &lexicon)
        try readDeclaring(into: &lexicon)
        try readColumns(into: &lexicon)
        try readStages(into: &lexicon)
        try readColumnWords(into: &lexicon)
        try readRows(into: &lexicon)
        try MoneyWordsReader(root).read(into: &lexicon)
        try readKinds(into: &lexicon)
        try readRatings(into: &lexicon)
        try readReports(into: &lexicon)
        lexicon.budgetNames = try kinds("names")
        lexicon.nameKinds = try kinds("name_columns")
        lexicon.reserveNames = try kinds("reserves")
        try readFunds(into: &lexicon)
        lexicon.papers = try PaperWordsReader(root).read()
        lexicon.headings = try HeadingWordsReader(root).read()
        lexicon.packs = try PackWordsReader(root).read()
        lexicon.exploded = try ExplodedWordsReader(root).read()
        lexicon.statements = try StatementWordsReader(root).read()
        lexicon.authorities = try AuthoritiesReader(root).read()
        lexicon.ratingBands = try RatingBandWordsReader(root).read()
        lexicon.performance = try PerformanceWordsReader(root).read()
        lexicon.ratingBands.numbers = lexicon.performance.numbers
        lexicon.standings = try StandingWordsReader(root).read()
        lexicon.comparisons = try ComparisonWordsReader(root).read()
        return lexicon
    }

    private func readUnits(into lexicon: inout LexiconSections) throws(LexiconError) {
        for (path, entry) in try entries("units") {
            let unit: Unit = try value("unit", of: entry, path)
            guard let scale = entry["scale"]?.intValue else {
                throw LexiconError(path: path, problem: "'scale' must be a power of ten such as 6")
            }
            let declaration = UnitDeclaration(unit: unit, scale: scale)
            for mark in try strings("marks", of: entry, path) {
                lexicon.units.add(mark, meaning: .init(declaration: declaration, isMark: true))
            }
            for word in try strings("words", of: entry, path) {
                lexicon.units.add(word, meaning: .init(declaration: declaration, isMark: false))
            }
        }
    }

    private func readDeclaring(into lexicon: inout LexiconSections) throws(LexiconError) {
        for word in try PhraseList.strings(root["declaring"], "declaring") {
            lexicon.declaringWords.formUnion(Words(word).hashes)
        }
    }

    private func readColumns(into lexicon: inout LexiconSections) throws(LexiconError) {
        for (path, entry) in try entries("columns") {
            let role: ColumnRole = try value("role", of: entry, path)
            let stage: BudgetStage? = entry["stage"] == nil ? nil : try value("stage", of: entry, path)
            let meaning = Lexicon.ColumnMeaning(role: role, stage: stage)
            for phrase in try strings("phrases", of: entry, path) { lexicon.columns.add(phrase, meaning: meaning) }
        }
    }

    private func readStages(into lexicon: inout LexiconSections) throws(LexiconError) {
        for (path, entry) in root["stages"] == nil ? [] : try entries("stages") {
            guard let stage = entry["stage"]?.stringValue else {
                throw LexiconError(path: path, problem: "'stage' is missing")
            }
            for phrase in try strings("phrases", of: entry, path) { lexicon.stages.add(phrase, meaning: stage) }
        }
    }

    private func readColumnWords(into lexicon: inout LexiconSections) throws(LexiconError) {
        let section = root["column_words"]
        for phrase in try PhraseList.strings(section?["differences"], "column_words.differences") {
            lexicon.columnWords.differences.add(phrase, meaning: true)
        }
        for phrase in try PhraseList.strings(section?["counts"], "column_words.counts") {
            lexicon.columnWords.counts.add(phrase, meaning: true)
        }
        for phrase in try PhraseList.strings(section?["rates"], "column_words.rates") {
            lexicon.columnWords.rates.add(phrase, meaning: true)
        }
        for phrase in try PhraseList.strings(section?["each"], "column_words.each") {
            lexicon.columnWords.each.add(phrase, meaning: true)
        }
    }

    private func readRows(into lexicon: inout LexiconSections) throws(LexiconError) {
        // A subtotal's words hold a total's, and "of which the total" is no total: the narrower meanings come first.
        for meaning in [RowWords.Meaning.memorandum, .subtotal, .total] {
            guard let rule = try rowRule(meaning.rawValue, meaning) else {
                throw LexiconError(path: "rows.\(meaning.rawValue)", problem: "is missing")
            }
            lexicon.rows.rules.append(rule)
        }
        for balance in [RowWords.Balance.closing, .opening, .net] {
            if let rule = try rowRule(balance.rawValue, balance) { lexicon.rows.balances.append(rule) }
        }
        for step in [RowWords.Step.running, .added, .taken] {
            if let rule = try rowRule(step.rawValue, step) { lexicon.rows.steps.append(rule) }
        }
        for scope in RowWords.Scope.allCases {
            if let rule = try rowRule(scope.rawValue, scope) { lexicon.rows.scopes.append(rule) }
        }
    }

    private func rowRule<Value>(_ name: String, _ meaning: Value) throws(LexiconError) -> RowWords.Rule<Value>? {
        guard let entry = root["rows"]?[name] else { return nil }
        let path = "rows.\(name)"
        return RowWords.Rule(
            meaning: meaning,
            starts: try strings("starts", of: entry, path).map { Words($0) },
            ends: try strings("ends", of: entry, path).map { Words($0) },
            isWhole: try strings("is", of: entry, path).map { Words($0) },
            unless: try strings("unless", of: entry, path).map { Words($0) },
            within: try strings("within", of: entry, path).map { Words($0) }
        )
    }

    private func readKinds(into lexicon: inout LexiconSections) throws(LexiconError) {
        for (path, entry) in try entries("kinds") {
            let kind: TableKind = try value("kind", of: entry, path)
            var choices: [[ColumnRole]] = []
            for (path, choice) in try PhraseList.entries(entry["roles"], "\(path).roles") {
                var roles: [ColumnRole] = []
                for name in try PhraseList.strings(choice, path) {
                    guard let role = ColumnRole(rawValue: name) else {
                        throw LexiconError(path: path, problem: "holds a role that is unknown")
                    }
                    roles.append(role)
                }
                choices.append(roles)
            }
            let words = try strings("words", of: entry, path).map { Words($0) }
            let rows = try strings("rows", of: entry, path).map { Words($0) }
            lexicon.kinds.append(
                .init(
                    kind: kind,
                    roles: choices,
                    words: words,
                    rows: rows,
                    isOfRows: entry["of_rows"]?.boolValue ?? false
                )
            )
        }
    }

    private func readRatings(into lexicon: inout LexiconSections) throws(LexiconError) {
        // What one entry says of a rating holds for all of its name: a user's may only add words to it.
        var known: [String: Rating] = [:]
        for (path, entry) in try entries("ratings") {
            let rating = try rating(entry, path)
            known[rating.name, default: rating].side = known[rating.name]?.side ?? rating.side
            known[rating.name, default: rating].scale = known[rating.name]?.scale ?? rating.scale
        }
        for (path, entry) in try entries("ratings") {
            let named = try rating(entry, path)
            let rating = known[named.name] ?? named
            let rag: RAG? = entry["rag"] == nil ? nil : try value("rag", of: entry, path)
            let meaning = Lexicon.RatingMeaning(rating: rating, rag: rag)
            for word in try strings("words", of: entry, path) { lexicon.ratings.add(word, meaning: meaning) }
            for name in try strings("shapes", of: entry, path) {
                guard let shape = RatingGlyph.Shape(rawValue: name) else {
                    throw LexiconError(path: "\(path).shapes", problem: "'\(name)' is no shape")
                }
                if lexicon.shapes[shape] == nil { lexicon.shapes[shape] = meaning }
            }
        }
    }

    private func rating(_ entry: JSONValue, _ path: String) throws(LexiconError) -> Rating {
        guard let name = entry["rating"]?.stringValue else {
            throw LexiconError(path: path, problem: "'rating' is missing")
        }
        return Rating(
            name,
            side: entry["side"] == nil ? nil : try value("side", of: entry, path),
            scale: entry["scale"] == nil ? nil : try value("scale", of: entry, path)
        )
    }

    private func readReports(into lexicon: inout LexiconSections) throws(LexiconError) {
        guard let report = root["report"] else { throw LexiconError(path: "report", problem: "is missing") }
        lexicon.authorityNames = try names("authority", of: report)
        lexicon.bodyNames = try names("body", of: report)
        lexicon.reportFrom = try strings("from", of: report, "report").map { Words($0) }
        for (number, (path, entry)) in try PhraseList.entries(report["kinds"], "report.kinds").enumerated() {
            let meaning = Lexicon.ReportKindMeaning(kind: try value("kind", of: entry, path), rank: number)
            for phrase in try strings("phrases", of: entry, path) { lexicon.reportKinds.add(phrase, meaning: meaning) }
        }
    }

    private func readFunds(into lexicon: inout LexiconSections) throws(LexiconError) {
        for (path, entry) in try PhraseList.entries(root["funds"], "funds") {
            guard let fund = entry["fund"]?.stringValue else {
                throw LexiconError(path: path, problem: "'fund' is missing")
            }
            for phrase in try strings("phrases", of: entry, path) { lexicon.funds.add(phrase, meaning: fund) }
        }
        for (path, entry) in try PhraseList.entries(root["accounts"], "accounts") {
            let word: Lexicon.AccountWord = try value("word", of: entry, path)
            for phrase in try strings("phrases", of: entry, path) { lexicon.accounts.add(phrase, meaning: word) }
        }
    }

    /// A section that lists names by their kind.
    private func kinds<Kind: RawRepresentable<String> & Sendable>(
        _ name: String
    ) throws(LexiconError) -> PhraseBook<Kind> {
        var book = PhraseBook<Kind>()
        for (path, entry) in try entries(name) {
            let kind: Kind = try value("kind", of: entry, path)
            for phrase in try strings("phrases", of: entry, path) { book.add(phrase, meaning: kind) }
        }
        return book
    }

    private func names(_ name: String, of report: JSONValue) throws(LexiconError) -> Lexicon.NameWords {
        let path = "report.\(name)"
        guard let entry = report[name] else { throw LexiconError(path: path, problem: "is missing") }
        return Lexicon.NameWords(
            starts: try strings("starts", of: entry, path).map { Words($0) },
            ends: try strings("ends", of: entry, path).map { Words($0) },
            wholes: Set(try strings("is", of: entry, path).map { Words($0) })
        )
    }

    /// A section that has to be there.
    private func entries(_ name: String) throws(LexiconError) -> [(path: String, entry: JSONValue)] {
        guard let list = root[name] else { throw LexiconError(path: name, problem: "must be a list") }
        return try PhraseList.entries(list, name)
    }

    private func strings(_ name: String, of entry: JSONValue, _ path: String) throws(LexiconError) -> [String] {
        try PhraseList.strings(entry[name], "\(path).\(name)")
    }

    private func value<Value: RawRepresentable<String>>(
        _ name: String,
        of entry: JSONValue,
        _ path: String
    ) throws(LexiconError) -> Value {
        try SectionReader.known(name, of: entry, path)
    }
}
