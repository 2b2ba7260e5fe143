import Lexicon
import Tables

/// Reads a table of petitions.
struct PetitionReader {
    let source: RecordSource

    func records() -> [Petition] {
        source.recordRows.compactMap { row in
            guard let subject = source.text(row, .label) ?? (row.label.isEmpty ? nil : row.label) else { return nil }
            var petition = Petition(id: source.id(of: row), provenance: source.provenance(row), subject: subject)
            petition.signatures = source.figure(row, .signatures)
            petition.localMember = source.text(row, .localMember)
            return petition
        }
    }
}
