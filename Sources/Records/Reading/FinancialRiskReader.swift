import Lexicon
import Tables

/// Reads a table of risks to the budget.
struct FinancialRiskReader {
    let source: RecordSource

    func records() -> [FinancialRisk] {
        source.recordRows.compactMap { row in
            // What adds risks up is none.
            guard !row.label.isEmpty, source.role(of: row) == .line else { return nil }
            var risk = FinancialRisk(
                id: source.id(of: row),
                provenance: source.provenance(row),
                risk: row.label,
                period: source.period
            )
            risk.service = source.text(row, .service) ?? source.unit(of: row)
            risk.sensitivity = source.figure(row, .sensitivity)
            risk.likelihood = source.figure(row, .likelihood)
            if risk.likelihood?.value == nil { risk.likelihoodLabel = source.text(row, .likelihood) }
            return risk
        }
    }
}
