import Figures

/// The years, quarters and days that sentences name, read once for each.
///
/// A class, so that whoever asks need not be able to change the trial: many do, and for each cell.
final class SentenceTimes {
    private let passages: [Passage]
    private var known: [[PeriodMention]?]

    init(_ passages: [Passage]) {
        self.passages = passages
        known = Array(repeating: nil, count: passages.count)
    }

    func mentions(at number: Int) -> [PeriodMention] {
        if let told = known[number] { return told }
        let told = PeriodReader().mentions(in: passages[number].sentence)
        known[number] = told
        return told
    }
}
