import Lexicon

/// Finds what rows make whose labels say themselves what is added and what is taken: `Add: receipts`,
/// `Less: unpresented cheques`.
struct ToldSteps {
    private let trials: SumTrials
    /// The rows that say so, and those that tell a balance to begin with.
    private var steps: [Int: RowWords.Step] = [:]
    /// The rows that are called what came in or what went out: "Receipts".
    private var flows: [Int: RowWords.Step] = [:]
    private var balances: Set<Int> = []

    /// How many rows one result may be made of.
    private static let mostRows = 12
    /// In more columns than this a sum was not meant where none holds.
    private static let mostDenied = 2

    init(trials: SumTrials) {
        self.trials = trials
    }

    mutating func note(_ row: Int, _ step: RowWords.Step?, flow: RowWords.Step?, _ claim: SumFinder.Claim) {
        if step == .added || step == .taken { steps[row] = step }
        flows[row] = flow
        if claim == .opening || claim == .accounts || claim == .balance { balances.insert(row) }
    }

    /// The sum of the last of some rows, with the signs that their labels tell.
    ///
    /// The figures choose where it begins, and whether what a label says goes on for the rows below it, as below a
    /// title that stands in the label of the first of them. Where they bear none out, it is what the words name, if
    /// those of the row say that it closes them.
    func fit(of row: Int, over open: ArraySlice<Int>, claim: SumFinder.Claim) -> SumTrials.Fit? {
        guard !steps.isEmpty else { return nil }
        let rows = Array(open.suffix(Self.mostRows))
        guard rows.count >= 2, rows.contains(where: { steps[$0] != nil }) else { return nil }
        let operands = rows.map { Relation.Operand($0, weight: weight(of: $0)) }
        let goingOn = goingOn(rows)
        let readings = goingOn == operands ? [operands] : [operands, goingOn]
        let needed = Evidence.margin + Evidence.bits(toChooseAmong: rows.count * readings.count)
        var best: SumTrials.Fit?
        for operands in readings {
            for start in rows.indices.dropLast() where steps[rows[start]] == nil {
                let part = Array(operands[start...])
                guard part.contains(where: { steps[$0.index] != nil }) else { break }
                let fit = trials.fit(of: row, part)
                guard fit.held > best?.held ?? 0, SumFinder.missesLittle(fit), trials.bits(of: fit, row) >= needed
                else { continue }
                best = fit
            }
        }
        if let best { return best }
        guard claim.closes, let start = opening(of: rows, isAll: rows.count == open.count) else { return nil }
        let whole = trials.fit(of: row, Array(operands[start...]))
        return whole.tried > 0 && whole.tried <= Self.mostDenied && whole.unread == 0 ? whole : nil
    }

    /// What a balance opened with, and what moved it by names that say each whether it came in or went out.
    func fit(of row: Int, opening: Int, movedBy movements: ArraySlice<Int>) -> SumTrials.Fit? {
        var operands = [Relation.Operand(opening)]
        for movement in movements {
            guard let flow = steps[movement] ?? flows[movement] else { return nil }
            operands.append(Relation.Operand(movement, weight: flow == .taken ? -1 : 1))
        }
        let whole = trials.fit(of: row, operands)
        return whole.tried > 0 && whole.tried <= Self.mostDenied && whole.unread == 0 ? whole : nil
    }

    /// Whether a sum takes what the label of a row says is added, or adds what it says is taken and no minus does.
    func contradict(_ operands: [Relation.Operand]) -> Bool {
        operands.contains { operand in
            switch steps[operand.index] {
            case .added: operand.weight < 0
            case .taken: operand.weight > 0 && !trials.printSigns([operand.index])
            default: false
            }
        }
    }

    /// Where the rows begin that words alone say are one sum: with the first of all, where each below it is a balance
    /// or says what is done with it; else with the last balance, where all below it do.
    private func opening(of rows: [Int], isAll: Bool) -> Int? {
        if isAll, steps[rows[0]] == nil,
            rows.dropFirst().allSatisfy({ steps[$0] != nil || balances.contains($0) })
        {
            return 0
        }
        guard let last = rows.lastIndex(where: balances.contains), last < rows.count - 1 else { return nil }
        return rows[(last + 1)...].allSatisfy { steps[$0] != nil } ? last : nil
    }

    /// The rows with what the last label before each says that is done with them.
    private func goingOn(_ rows: [Int]) -> [Relation.Operand] {
        var step: RowWords.Step?
        return rows.map { row in
            step = steps[row] ?? (balances.contains(row) ? nil : step)
            return Relation.Operand(row, weight: step == .taken && !trials.printSigns([row]) ? -1 : 1)
        }
    }

    /// What is taken may be printed with a minus, which says it already.
    private func weight(of row: Int) -> Int {
        steps[row] == .taken && !trials.printSigns([row]) ? -1 : 1
    }
}

extension SumFinder.Claim {
    /// Whether the words say that the row closes what stands above.
    fileprivate var closes: Bool {
        switch self {
        case .named, .whole, .closing, .balance, .net, .left: true
        case .unlabelled, .gathering, .opening, .accounts, .none, .last, .above: false
        }
    }
}
