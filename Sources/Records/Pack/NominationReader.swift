import Lexicon
import Tables

/// Reads a table of people who are nominated.
struct NominationReader {
    let source: RecordSource

    func records() -> [Nomination] {
        source.recordRows.compactMap { row in
            guard let name = text(row, .label), !name.isEmpty else { return nil }
            var nomination = Nomination(id: source.id(of: row), provenance: source.provenance(row), name: name)
            nomination.area = source.text(row, .area)
            nomination.nominatedTo = source.text(row, .nominatedTo)
            nomination.nominatedBy = source.text(row, .nominatedBy)
            nomination.appointment = source.text(row, .appointment)
            return nomination
        }
    }

    /// Where a heading says who is nominated that column counts, wherever the rows have their label.
    private func text(_ row: Row, _ role: ColumnRole) -> String? { source.text(row, role) ?? row.label }
}
