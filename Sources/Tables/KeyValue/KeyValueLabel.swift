import Figures
import Lexicon

/// What a line names in a small table of one measure: a year, its target, a benchmark, the rating.
struct KeyValueLabel {
    /// Nil for a period alone.
    var role: ColumnRole?

    var takesRating: Bool { role == .rating }
}

/// Knows the labels of the small tables of measures, `2020-2021`, `Target 20-21`, `National Benchmark`.
struct KeyValueLabelReader {
    private let lexicon: Lexicon
    private let periods = PeriodReader(options: [.twoDigitYears, .bareYears])

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// The label that a text is, as a whole; nil for any other text.
    func label(_ text: String) -> KeyValueLabel? {
        guard text.utf8.count <= ExplodedLimits.cellBytes else { return nil }
        let words = Words(text)
        guard (1...8).contains(words.count) else { return nil }
        if let role = role(of: words) { return KeyValueLabel(role: role) }
        let mentions = periods.mentions(in: text).filter { Self.isPeriod($0.value) }
        guard !mentions.isEmpty else { return nil }
        let rest = words.ranges.filter { word in
            !mentions.contains { $0.range.lowerBound <= word.lowerBound && word.upperBound <= $0.range.upperBound }
        }
        if rest.isEmpty { return KeyValueLabel(role: nil) }
        let bytes = Array(text.utf8)
        let name = rest.map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
        return role(of: Words(name)).map { KeyValueLabel(role: $0) }
    }

    /// Whether a text is a date and nothing else.
    func isDate(_ text: String) -> Bool {
        guard text.utf8.count <= ExplodedLimits.cellBytes else { return false }
        let mentions = periods.mentions(in: text)
        guard mentions.count == 1, case .date = mentions[0].value else { return false }
        return mentions[0].range == 0..<text.utf8.count
    }

    /// The label that two lines are together, where their words are one phrase of the lexicon.
    func joinedLabel(_ first: String, _ second: String) -> KeyValueLabel? {
        guard first.utf8.count + second.utf8.count <= ExplodedLimits.cellBytes else { return nil }
        return role(of: Words(first + " " + second)).map { KeyValueLabel(role: $0) }
    }

    private func role(of words: Words) -> ColumnRole? {
        guard let role = lexicon.columns.meaning(of: words)?.role else { return nil }
        switch role {
        case .target, .benchmark, .rating: return role
        default: return nil
        }
    }

    private static func isPeriod(_ value: PeriodMention.Value) -> Bool {
        switch value {
        case .financialYear, .years, .calendarYear, .quarter: true
        case .month(_, let year): year != nil
        case .date, .day, .period, .yearEnd: false
        }
    }
}
