/// Finds what a total sums up where some of the rows above it stand at the head of others and sum those up: a
/// directorate in a row of figures, its services below it, then the next directorate.
///
/// Where the rows are given from the bottom to the top, the heads are sums at the end of their groups.
///
/// Each head is held against the rows right below it, and the total against the heads and against the rows that are
/// under none. None of these sums counts by itself: all of them together have to be beyond chance.
struct HeadedGroups {
    struct Group {
        var head: Int
        var fit: SumTrials.Fit
    }

    private let trials: SumTrials

    init(trials: SumTrials) {
        self.trials = trials
    }

    /// - Parameter rows: those that no total has summed up, in the order in which a head comes before its rows.
    func fit(of total: Int, over rows: [Int]) -> (total: SumTrials.Fit, groups: [Group])? {
        guard rows.count >= Self.leastRows, rows.count <= TableLimits.silentSumRows else { return nil }
        var groups: [Group] = []
        var summed: [Int] = []
        var position = 0
        while position < rows.count {
            summed.append(rows[position])
            if let fit = group(headedBy: rows[position], over: rows[(position + 1)...]) {
                groups.append(Group(head: rows[position], fit: fit))
                position += fit.operands.count
            }
            position += 1
        }
        guard !groups.isEmpty, summed.count >= 2 else { return nil }
        let whole = trials.fit(of: total, summed.map { Relation.Operand($0) })
        guard whole.telling > 0, SumFinder.missesLittle(whole) else { return nil }
        let isWhole = whole.isWhole && groups.allSatisfy(\.fit.isWhole)
        let needed = isWhole ? Evidence.margin : 2 * Evidence.margin
        return bits(of: total, whole, groups, among: rows.count) >= needed ? (whole, groups) : nil
    }

    /// A total, a head with two rows and one row more.
    private static let leastRows = 4

    /// The rows right below one that sums them up in nearly all columns: the fewest that do, and those of nils behind.
    private func group(headedBy head: Int, over rows: ArraySlice<Int>) -> SumTrials.Fit? {
        guard !trials.isNil(head) else { return nil }
        var best: SumTrials.Fit?
        var operands: [Relation.Operand] = []
        // From the top: the sums of the last rows of a list turned round.
        let turned = Array(rows.reversed())
        for fit in trials.fits(of: head, over: turned) {
            operands.append(Relation.Operand(turned[turned.count - fit.length]))
            guard fit.length > 1, fit.held > 0, SumFinder.missesLittle(fit) else { continue }
            if let known = best, fit.held <= known.held {
                // Rows of nils below the others belong to them.
                guard fit.held == known.held, trials.isNil(operands[operands.count - 1].index) else { break }
            }
            var whole = fit
            whole.operands = operands
            best = whole
        }
        return best
    }

    /// What all sums together have beyond the choice of where each group ends.
    private func bits(of total: Int, _ whole: SumTrials.Fit, _ groups: [Group], among rows: Int) -> Int {
        let choice = Evidence.bits(toChooseAmong: rows)
        return groups.reduce(trials.bits(of: whole, total)) { $0 + trials.bits(of: $1.fit, $1.head) - choice }
    }
}
