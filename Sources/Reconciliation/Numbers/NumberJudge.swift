import Lexicon

/// Judges the numbers of a sentence by the rows that it names, and by each other.
struct NumberJudge {
    enum Outcome {
        case confirmed
        case contradicted(NumberMatter, isSure: Bool)
    }

    let rows: NumberRows
    let lexicon: Lexicon
    private let near: NearNumbers

    init(rows: NumberRows, lexicon: Lexicon) {
        self.rows = rows
        self.lexicon = lexicon
        near = NearNumbers(rows, lexicon: lexicon)
    }

    func outcomes(of told: ReportSentence) -> [Outcome] {
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
        let near = near.outcomes(of: sentence, namings).map { Outcome.contradicted($0, isSure: false) }
        guard sentence.numbers.count > 1 || sentence.numbers.contains(where: \.isHeldAlone) else { return near }
        if namings.isEmpty, let row = rows.row(printing: sentence.numbers) { namings = [row] }
        let told = NumberArithmetic(sentence: sentence, lexicon: lexicon).outcomes().map { outcome($0, isSure: false) }
        let printed = byRows(sentence, namings)
        // A number that the sentence denies is denied once.
        return (printed + near).reduce(into: told) { outcomes, next in
            if let place = next.denied, outcomes.contains(where: { $0.denied == place }) { return }
            outcomes.append(next)
        }
    }

    private func byRows(_ sentence: NumberSentence, _ namings: [NumberRows.Naming]) -> [Outcome] {
        let named = namings.map { rows.rows[$0.row] }
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

extension NumberTrial.Outcome {
    fileprivate var isConfirmed: Bool {
        if case .confirmed = self { true } else { false }
    }
}
