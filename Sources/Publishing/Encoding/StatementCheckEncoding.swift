import Reconciliation

extension ContractEncoder {
    /// How many figures of the prose were confirmed, contradicted, explained or could not be compared, and why not.
    mutating func statementTally(_ tally: StatementTally) {
        json.key("statement_tally")
        json.beginObject()
        member("confirmed", tally.confirmed)
        member("contradicted", tally.contradicted)
        member("explained", tally.explained)
        member("not_comparable", tally.notComparableCount)
        json.key("reasons")
        json.beginArray()
        for (reason, count) in tally.reasons {
            json.beginObject()
            member("reason", reason.rawValue)
            member("count", count)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    /// What came of a statement: read in place, by its position.
    mutating func statementCheck(_ checks: Span<StatementCheck>, _ index: Int) {
        json.beginObject()
        member("outcome", checks[index].outcome.name)
        member("reason", checks[index].outcome.reason?.rawValue)
        member("counterpart", checks[index].counterpart)
        optional("at", checks[index].place) { $0.place($1) }
        member("explanation", checks[index].explanation)
        json.endObject()
    }
}

extension StatementCheck.Outcome {
    /// As it is published.
    var name: String {
        switch self {
        case .confirmed: "confirmed"
        case .contradicted: "contradicted"
        case .explained: "explained"
        case .notComparable: "not_comparable"
        }
    }

    var reason: StatementCheck.Reason? {
        if case .notComparable(let reason) = self { reason } else { nil }
    }
}
