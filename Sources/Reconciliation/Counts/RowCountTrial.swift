/// Holds a count of rows in some state against the tables of a report.
struct RowCountTrial {
    enum Outcome {
        case agrees
        /// Which of the two numbers is wrong, what it should be, and whether the table is surely meant.
        case differs(isWhole: Bool, expected: Int, in: CountedRows, isSure: Bool)
        case unknown
    }

    let tables: [CountedRows]

    func outcome(of claim: RowCountClaim) -> Outcome {
        let known = tables.filter { $0.number(claim.state) != nil }
        if known.contains(where: { $0.count == claim.whole.value && $0.number(claim.state) == claim.part.value }) {
            return .agrees
        }
        let things = Set(claim.things)
        let named = known.filter { !$0.things.isDisjoint(with: things) }
        // Of as many lines as are told: the one that is called so, or, of lines of any budget, the only one there is.
        let fitting = claim.isOfAnyLines ? tables.filter { $0.count == claim.whole.value } : []
        let meant = named.filter { $0.count == claim.whole.value }
        if let table = meant.count == 1 ? meant[0] : meant.isEmpty && fitting.count == 1 ? fitting[0] : nil,
            let number = table.number(claim.state)
        {
            return .differs(isWhole: false, expected: number, in: table, isSure: !meant.isEmpty)
        }
        // All lines of the table are there, so many of them in the state: then there are more or fewer of them.
        let called = named.filter { !$0.labels.isDisjoint(with: things) }
        if meant.isEmpty, called.count == 1, called[0].hasTotal, called[0].number(claim.state) == claim.part.value,
            claim.part.value > 1
        {
            return .differs(isWhole: true, expected: called[0].count, in: called[0], isSure: false)
        }
        return .unknown
    }
}
