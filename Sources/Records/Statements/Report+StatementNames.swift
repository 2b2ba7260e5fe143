import Papers

extension Report {
    /// Gives the figures of headings and list items that are records the names of those records: what leads up to
    /// "£0.3m overspend" in "Home to school transport, £0.3m overspend" may be cut short by a word that names nothing.
    mutating func nameStatements() {
        var names: [Place: String] = [:]
        for variance in variances { names[variance.amount.place] = variance.name }
        for allocation in budgetAllocations {
            for amount in allocation.amounts { names[amount.amount.place] = allocation.name }
        }
        for item in oneOffItems { names[item.amount.place] = item.name }
        guard !names.isEmpty else { return }
        for index in statements.indices {
            if let name = names[statements[index].figure.place] { statements[index].subject = name }
        }
    }
}
