import Figures
import Lexicon
import Tables

/// Reads a table of projects or actions: a row a promise, with the day by which it is to be kept and how it goes.
struct DeliverableTableReader {
    let source: RecordSource
    private let periods = PeriodReader(options: [.twoDigitYears])

    init(source: RecordSource) {
        self.source = source
    }

    func records() -> [Deliverable] {
        source.recordRows.compactMap { row in
            guard !row.label.isEmpty else { return nil }
            var deliverable = Deliverable(
                id: source.id(of: row),
                provenance: source.provenance(row),
                title: row.label
            )
            deliverable.priority = row.group
            deliverable.rating = source.rating(row)
            deliverable.expectedCompletion = source.text(row, .date).flatMap(day)
            return deliverable
        }
    }

    /// A month alone is no day.
    private func day(_ text: String) -> CalendarDate? {
        for mention in periods.mentions(in: text) {
            if case .date(let date) = mention.value { return date }
        }
        return nil
    }
}
