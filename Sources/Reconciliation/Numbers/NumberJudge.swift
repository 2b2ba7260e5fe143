import Lexicon

/// Judges the numbers of a sentence by the rows that it names, and by each other.
struct NumberJudge {
    enum Outcome {
        case confirmed
        case contradicted(NumberMatter, isSure: Bool)
    }

    let rows: NumberRows
    let report: ReportSubject
    private let near: NearNumbers
    private let plain: PlainNumbers
    private var lexicon: Lexicon { report.lexicon }

    init(rows: NumberRows, _ report: ReportSubject) {
        self.rows = rows
        self.report = report
        near = NearNumbers(rows, lexicon: report.lexicon)
        plain = PlainNumbers(rows: rows, near: near, lexicon: report.lexicon)
    }

    func outcomes(of told: ReportSentence) -> [Outcome] {
        // Most sentences tell amounts and years alone.
        guard NumberSentence.mayTell(told) else { return [] }
        let (words, stems) = (told.words, told.stems)
        var namings = rows.namings(in: stems, words)
        let named = Set(namings.flatMap { rows.rows[$0.row].stems })
        // What is supposed is in no row; "average caseload" is a name.
        let supposed = (0..<words.count).filter { lexicon.comparisons.supposed.match(in: words, at: $0) != nil }
        let isSupposed = supposed.contains { index in
            !zip(stems.positions, stems.stems).contains { $0 == index && named.contains($1) }
        }
        guard !isSupposed else { return [] }
        let sentence = NumberSentence(told, labelNumbers: namings.flatMap { rows.rows[$0.row].labelNumbers })
        guard !sentence.numbers.isEmpty else { return [] }
        let leftOutRows = LeftOutRows(rows: rows, sentence: told)
        let leftOut = leftOutRows.among(namings)
        if !leftOut.isEmpty {
            guard let rest = leftOutRows.rest(without: leftOut) else { return [] }
            return NumberTrial(sentence: sentence, row: rest, named: [rest], lexicon: lexicon).outcomes()
                .map { outcome($0, isSure: false) }
        }
        let doubts = NumberDoubts(rows: rows, report: report, told: told, sentence: sentence)
        let times = NumberTimes(rows: rows, report: report, sentence: sentence)
        let names = rows.isEmpty ? [] : rows.names(in: told, namings, report)
        let near = (plain.outcomes(of: sentence, names) + near.outcomes(of: sentence, names))
            .filter { !isToldBeside($0, sentence) && !doubts.isDoubted($0) }.map {
                Outcome.contradicted($0, isSure: false)
            }
        var found: [Outcome] = []
        if sentence.numbers.count > 1 || sentence.numbers.contains(where: \.isHeldAlone) {
            if namings.isEmpty, let row = rows.row(printing: sentence.numbers) { namings = [row] }
            found = NumberArithmetic(sentence: sentence, lexicon: lexicon).outcomes().map { outcome($0, isSure: false) }
            found += byRows(sentence, namings) + byClauses(sentence, of: told, names)
        }
        // A number that the sentence denies is denied once.
        return (found + near).reduce(into: []) { outcomes, next in
            if case .contradicted(let matter, _) = next, times.isUntimely(matter) { return }
            if let place = next.denied, outcomes.contains(where: { $0.denied == place }) { return }
            outcomes.append(next)
        }
    }

    /// Whether another number of the sentence is the one cell that denies this: "down from 63 to 47" beside 63 tells a
    /// level of which the table has no column.
    private func isToldBeside(_ matter: NumberMatter, _ sentence: NumberSentence) -> Bool {
        guard matter.cells.count == 1, let cell = matter.cells.first else { return false }
        return sentence.numbers.contains {
            $0.range != matter.number.range && $0.kind == matter.number.kind && $0.value == cell.value
        }
    }

    /// What the clauses of a sentence on several rows say, each of its own.
    private func byClauses(
        _ sentence: NumberSentence,
        of told: ReportSentence,
        _ names: [NumberName]
    ) -> [Outcome] {
        NumberClauses(sentence, names, lexicon: lexicon).ranges.flatMap { range -> [Outcome] in
            let part = told.clause(range)
            let namings = rows.namings(in: part.stems, part.words)
            let clause = NumberSentence(part, labelNumbers: namings.flatMap { rows.rows[$0.row].labelNumbers })
            guard clause.numbers.count > 1 || clause.numbers.contains(where: \.isHeldAlone) else { return [] }
            return byRows(clause, namings).map { $0.moved(by: range.lowerBound) }
        }
    }

    private func byRows(_ sentence: NumberSentence, _ namings: [NumberRows.Naming]) -> [Outcome] {
        let named = namings.map { rows.rows[$0.row] }
        // "The target for visits will fall from 580 to 560": no result moved.
        if let first = sentence.numbers.first(where: { !$0.isLevel && $0.part != .target }),
            sentence.isOfTargets(first)
        {
            return []
        }
        // A sentence on several rows says of each number whose it is by its place, which is too little.
        guard Set(named.map(\.label)).count == 1 else { return [] }
        let trials = zip(namings, named).map { naming, row in
            (naming, NumberTrial(sentence: sentence, row: row, named: named, lexicon: lexicon).outcomes())
        }.filter { !$0.1.isEmpty }
        // Of rows of one name in several tables only one can be meant.
        guard trials.count == 1, let (naming, outcomes) = trials.first else {
            return trials.flatMap(\.1).contains(where: \.isConfirmed) ? [.confirmed] : []
        }
        return outcomes.map { outcome($0, isSure: naming.isSure) }
    }

    private func outcome(_ outcome: NumberTrial.Outcome, isSure: Bool) -> Outcome {
        switch outcome {
        case .confirmed: .confirmed
        case .contradicted(let matter): .contradicted(matter, isSure: isSure)
        }
    }
}

extension NumberJudge.Outcome {
    /// Where the number stands that is wrong.
    fileprivate var denied: Range<Int>? {
        if case .contradicted(let matter, _) = self { matter.number.range } else { nil }
    }
}

extension NumberJudge.Outcome {
    /// What is told of a clause, by where it stands in its sentence.
    fileprivate func moved(by offset: Int) -> NumberJudge.Outcome {
        guard case .contradicted(var matter, let isSure) = self else { return self }
        matter.number = matter.number.moved(by: offset)
        matter.told = matter.told.map { $0.moved(by: offset) }
        return .contradicted(matter, isSure: isSure)
    }
}

extension ToldNumber {
    fileprivate func moved(by offset: Int) -> ToldNumber {
        var number = self
        number.range = range.lowerBound + offset..<range.upperBound + offset
        return number
    }
}

extension NumberTrial.Outcome {
    fileprivate var isConfirmed: Bool {
        if case .confirmed = self { true } else { false }
    }
}
