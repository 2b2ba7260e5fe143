import Records

/// The values that a report prints one slip of the pen away from what its statements say, looked up once for each.
///
/// Apart from the trial: one that changes while its rows are asked would be copied for each statement.
struct NearValues {
    private let statements: [Statement]
    private let values: ValueIndex
    private var known: [[Int]?]

    init(_ statements: [Statement], in values: ValueIndex) {
        self.statements = statements
        self.values = values
        known = Array(repeating: nil, count: statements.count)
    }

    /// The numbers of the values that are near a statement's.
    mutating func numbers(near statement: Int) -> [Int] {
        if let known = known[statement] { return known }
        let found = look(near: statement)
        known[statement] = found
        return found
    }

    private func look(near statement: Int) -> [Int] {
        var found: [Int] = []
        let figure = statements[statement].figure
        guard let unit = figure.unit else { return found }
        NearMiss.forEachSlip(of: figure, in: unit) { key in
            guard let number = values.number(of: key), !found.contains(number) else { return }
            found.append(number)
        }
        return found
    }
}
