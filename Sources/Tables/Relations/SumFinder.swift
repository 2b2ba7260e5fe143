import Lexicon

/// Finds which rows are totals, and of what.
///
/// Rows not yet summed are kept in the order in which they were met. A total is the sum of the last few of them, back
/// to the heading of its group or as far as its figures say; they are then used up, and the total takes their place, so
/// that totals of totals need no rule of their own.
struct SumFinder {
    let trials: SumTrials
    private(set) var open: [Int] = []
    /// The rows that were found to be totals.
    private(set) var totals: Set<Int> = []
    /// Where in `open` the rows of the current group begin.
    private var groupStart = 0
    /// Where in `open` the rows begin that headings or labels say are added to each other and taken.
    private var toldStart = 0
    /// The last row that told a balance, with which the next one opens, and all rows since.
    private(set) var opening: Int?
    private(set) var sinceOpening: [Int] = []
    /// What the rows say of themselves: that they are added or taken.
    private(set) var steps: ToldSteps

    private(set) var relations: [Relation] = []
    /// The rows that only their figures made totals, and what they sum up.
    private var silent: [Int: [Int]] = [:]
    /// The rows that seemed to sum up others until a total showed that they don't.
    private(set) var undone: [Int] = []

    init(trials: SumTrials) {
        self.trials = trials
        steps = ToldSteps(trials: trials)
    }

    /// A heading begins a new group.
    /// - Parameter told: Whether it says that the group is added to what stands above, or taken from it.
    mutating func startGroup(told: Bool = false) {
        groupStart = open.count
        if !told { toldStart = open.count }
    }

    /// What speaks for a row's being a total before its figures are looked at.
    enum Claim: Equatable {
        /// Its words say so.
        case named
        /// They say nothing else: `Total`, `Grand total`.
        case whole
        /// It closes a block of rows and has no label.
        case unlabelled
        /// Its words say that a balance opens with it.
        case opening
        /// Its words say that a balance closes with it.
        case closing
        /// Its words say that a balance opens with it, and those of the rows above that it is that of their accounts.
        case accounts
        /// Its words tell of a balance: the first such row opens it, the next closes it.
        case balance
        /// Its words say that it is what others leave.
        case net
        /// Its words say that it is what the rows since another one (from 1) leave of that: `Gap`, `Savings`,
        /// `Remaining gap`.
        case left(of: Int)
        case none
        /// It tells of all others, by words that rows of other meanings have too.
        case gathering
        /// It closes the table, whatever it is called.
        case last
        /// Rows are met from the bottom to the top; only figures say that one sums up those below.
        case above

        /// Whether its words call it a total.
        var isTotal: Bool { self == .named || self == .whole }

        /// Whether nothing but figures may show that it is a total.
        var isNone: Bool { self == .none || self == .last }

        /// Whether it is for its words that a sum is looked for.
        fileprivate var isOfWords: Bool {
            switch self {
            case .named, .whole, .net, .left, .accounts: true
            default: false
            }
        }
    }

    /// Meets a row (from 1). Returns the rows that it sums up; empty where it is no total of rows before.
    /// - Parameters:
    ///   - step: What its label says is done with it.
    ///   - flow: Whether its label says that it is what came in or what went out.
    mutating func meet(row: Int, claim: Claim, step: RowWords.Step? = nil, flow: RowWords.Step? = nil) -> [Int] {
        // A row whose figure can't be read is an operand all the same: a sum without it would be another sum.
        guard trials.holdsFigures(row) else { return [] }
        let told = step == nil ? steps.fit(of: row, over: open[toldStart...], claim: claim) : nil
        let untold = fit(of: row, claim: claim)
        let isTold = told.map { $0.held >= untold?.held ?? 0 } ?? false
        let found = (isTold ? told : untold).flatMap { claim.isTotal ? allLines(of: row, beside: $0) ?? $0 : $0 }
        let isNamed = isTold || claim.isOfWords || (found.map(closesBalance) ?? false)
        if [.opening, .accounts, .closing, .balance].contains(claim) {
            opening = row
            sinceOpening = []
        }
        sinceOpening.append(row)
        steps.note(row, step, flow: flow, claim)
        if claim.isTotal, found?.isWhole != true, let groups = headedGroups(of: row, beside: found) { return groups }
        guard let fit = found else {
            open.append(row)
            return []
        }
        // A total of one row that is not that row sums up what the table does not show.
        if fit.length == 1, fit.held == 0, fit.unread == 0, fit.tried > 0, claim.isTotal {
            open.append(row)
            return []
        }
        if claim.isNone { silent[row] = fit.operands.map(\.index) }
        let used = Set(fit.operands.map(\.index))
        relations.append(relation(of: row, fit, isNamed: isNamed))
        // Where no column bears a sum out, what stands above may be summed up by a later row.
        let isDenied = fit.held == 0 && fit.tried > 1
        if !isDenied { open.removeAll { used.contains($0) } }
        open.append(row)
        totals.insert(row)
        groupStart = isDenied ? open.count - 1 : min(groupStart, open.count - 1)
        toldStart = min(toldStart, groupStart)
        return fit.operands.map(\.index)
    }

    /// The sum of all rows that a total's place names, where it holds and would not with the rows among them that
    /// seemed to sum up others: their figures alone say that they do, and the total, which has words for it, that they
    /// don't.
    private mutating func allLines(of row: Int, beside other: SumTrials.Fit) -> SumTrials.Fit? {
        guard !other.isWhole, open.contains(where: { silent[$0] != nil }) else { return nil }
        let rows = open[min(groupStart, open.count)...].flatMap { (silent[$0] ?? []) + [$0] }
        guard rows.count <= TableLimits.silentSumRows else { return nil }
        let fit = trials.fit(of: row, rows.map { Relation.Operand($0) })
        guard fit.isWhole, fit.telling > 0, trials.bits(of: fit, row) >= Evidence.margin else { return nil }
        let lines = rows.filter { silent[$0] != nil }
        relations.removeAll { lines.contains($0.result) }
        totals.subtract(lines)
        for line in lines { silent[line] = nil }
        undone += lines
        return fit
    }

    /// Takes down what a total and the sums of the groups above it sum up, where the figures say that there are groups.
    private mutating func headedGroups(of row: Int, beside other: SumTrials.Fit?) -> [Int]? {
        let rows = Array(open[min(groupStart, open.count)...])
        let (groups, all) = (HeadedGroups(trials: trials), rows.isEmpty ? open : rows)
        // Sums that close their groups are heads of them from below.
        let fit = groups.fit(of: row, over: all) ?? groups.fit(of: row, over: all.reversed())
        guard let (whole, groups) = fit, whole.held > other?.held ?? 0 else { return nil }
        for group in groups {
            relations.append(relation(of: group.head, group.fit, isNamed: false))
            totals.insert(group.head)
            open.removeAll { row in group.fit.operands.contains { $0.index == row } }
        }
        relations.append(relation(of: row, whole, isNamed: true))
        open.removeAll { row in whole.operands.contains { $0.index == row } }
        open.append(row)
        totals.insert(row)
        groupStart = min(groupStart, open.count - 1)
        toldStart = min(toldStart, groupStart)
        return whole.operands.map(\.index)
    }

    private func relation(of row: Int, _ fit: SumTrials.Fit, isNamed: Bool) -> Relation {
        Relation(
            kind: .sum,
            axis: .rows,
            result: row,
            operands: fit.operands.sorted { $0.index < $1.index },
            across: trials.across(row, fit.operands, isNamed: isNamed),
            basis: isNamed ? .words : .arithmetic,
            tried: fit.tried,
            held: fit.held
        )
    }

    /// Takes note of a total of rows below it.
    mutating func pass(total row: Int) {
        open.append(row)
        totals.insert(row)
    }

    private func fit(of row: Int, claim: Claim) -> SumTrials.Fit? {
        switch claim {
        case .named: namedFit(of: row)
        case .whole: namedFit(of: row, isOfAll: true)
        case .unlabelled: unlabelledFit(of: row)
        case .gathering: gatheringFit(of: row)
        case .opening: silentFit(of: row)
        case .accounts: silentFit(of: row) ?? namedFit(of: row)
        case .closing: closingFit(of: row) ?? silentFit(of: row)
        case .balance: closingFit(of: row) ?? unlabelledFit(of: row)
        case .net: silentFit(of: row) ?? leftOfTotals(row) ?? netFit(of: row)
        case .left(let whole): silentFit(of: row) ?? rest(of: whole, at: row) ?? fit(of: row, claim: .net)
        case .none: silentFit(of: row) ?? differenceOfTotals(row)
        case .last: silentFit(of: row) ?? differenceOfTotals(row) ?? placedFit(of: row)
        case .above: silentFit(of: row)
        }
    }

    private func unlabelledFit(of row: Int) -> SumTrials.Fit? {
        guard let fit = namedFit(of: row), fit.held > 0, fit.held * 2 >= fit.tried else { return nil }
        return fit
    }

    private func gatheringFit(of row: Int) -> SumTrials.Fit? {
        let needed = Self.askedFor + Evidence.bits(toChooseAmong: open.count)
        return unlabelledFit(of: row).flatMap { trials.bits(of: $0, row) >= needed ? $0 : nil } ?? silentFit(of: row)
    }

    /// The rows that a row called a total sums up: those that fit best, and if none fits, those that its place names.
    private func namedFit(of row: Int, isOfAll: Bool = false) -> SumTrials.Fit? {
        guard !open.isEmpty else { return nil }
        let byPlace = groupStart < open.count ? open.count - groupStart : open.count
        var best: SumTrials.Fit?
        for fit in trials.fits(of: row, over: open) {
            guard fit.held > 0, fit.length > 1 || fit.length == byPlace else { continue }
            guard let known = best else {
                best = fit
                continue
            }
            if fit.held * known.tried > known.held * fit.tried || fit.held > known.held {
                best = fit
            } else if fit.held == known.held, fit.tried == known.tried, known.length != byPlace {
                // Rows of nils above change no sum; they belong to it all the same.
                best = fit
            }
        }
        if let best, best.isWhole { return best.completed(open[...]) }
        // A grand total passes over what stands between the totals that it sums up; a net one takes one from another.
        if let other = totalOfTotals(row) ?? signedFit(of: row, over: open) ?? signedFit(of: row, over: openTotals),
            other.held > best?.held ?? 0
        {
            return other
        }
        if best == nil, byPlace == 1, let groups = groupsFit(of: row, isOfAll: isOfAll) { return groups }
        return (best ?? fit(of: row, length: byPlace).flatMap { $0.tried + $0.unread > 0 ? $0 : nil })?.completed(
            open[...]
        )
    }

    /// What a total right below that of a group sums up though no column holds: the totals of all groups, where nothing
    /// else is open, and it is called the total of all or is one slip of the pen away.
    private func groupsFit(of row: Int, isOfAll: Bool) -> SumTrials.Fit? {
        guard open.count > 1, open.allSatisfy(totals.contains),
            let fit = fit(of: row, length: open.count)?.completed(open[...]),
            fit.tried > 0, fit.unread == 0
        else { return nil }
        if isOfAll { return fit }
        let slips = trials.slips(of: fit.operands, for: row)
        return slips.count == fit.tried && slips.bits >= Self.askedFor ? fit : nil
    }

    /// Whether a row that no sum was found for may be one all the same: there was nothing above it to sum.
    func mayBeTotal(_ row: Int) -> Bool {
        open.count <= 1
    }

    // MARK: What only the figures say

    /// The rows that an unnamed row sums up beyond chance.
    private func silentFit(of row: Int) -> SumTrials.Fit? {
        let reach = open.suffix(TableLimits.silentSumRows)
        let needed = Evidence.margin + Evidence.bits(toChooseAmong: trials.rowCount * reach.count)
        var best: SumTrials.Fit?
        for fit in trials.fits(of: row, over: reach) where fit.length > 1 && fit.held > (best?.held ?? 0) {
            if isBeyondChance(fit, of: row, over: reach, needed: needed) { best = fit }
            if best?.isWhole == true { break }
        }
        return best?.completed(reach) ?? totalOfTotals(row).flatMap { $0.isWhole ? $0 : nil }
    }

    /// One column that misses is what the rules look for, if the others leave no doubt that a sum was meant.
    private func isBeyondChance(_ fit: SumTrials.Fit, of row: Int, over rows: ArraySlice<Int>, needed: Int) -> Bool {
        if fit.isWhole { return trials.bits(of: fit.completed(rows), row) >= needed }
        if missesBySlip(fit.completed(rows), of: row, needed: needed) { return true }
        // Small counts say less each, so that more of them are asked for.
        guard fit.telling >= 2 || fit.held >= 4, fit.held * 3 >= fit.tried * 2 else { return false }
        return trials.bits(of: fit.completed(rows), row) >= needed + Evidence.margin
    }

    /// Whether one column alone misses a sum, and by a slip of the pen: with those that hold it leaves no doubt that
    /// the sum was meant.
    private func missesBySlip(_ fit: SumTrials.Fit, of row: Int, needed: Int) -> Bool {
        guard fit.held > 0, fit.tried - fit.held == 1, case let slips = trials.slips(of: fit.operands, for: row),
            slips.count == 1
        else { return false }
        return trials.bits(of: fit, row) + slips.bits >= needed + Evidence.margin
    }

    /// The rows that the last of a table sums up by its place, all of them or those of its group: there is nothing to
    /// be chosen, so that less has to speak for it, and a wrong figure is not taken for a denial.
    private func placedFit(of row: Int) -> SumTrials.Fit? {
        let needed = Evidence.margin + Evidence.bits(toChooseAmong: 2)
        return placedLengths.lazy.compactMap { fit(of: row, length: $0)?.completed(open[...]) }.first { fit in
            Self.missesLittle(fit) && fit.held > 0 && trials.bits(of: fit, row) >= needed
        }
    }

    /// How many rows the place of one names that sums up what stands above it: those of its group, and all.
    var placedLengths: [Int] { [open.count - groupStart, open.count].filter { $0 > 1 } }

    private func fit(of row: Int, length: Int) -> SumTrials.Fit? {
        trials.fits(of: row, over: open.suffix(length)).first { $0.length == length }
    }

    // MARK: Totals of totals, and differences

    var openTotals: [Int] { totals.isEmpty ? [] : open.filter { totals.contains($0) } }

    /// The sum of the last few totals, whatever stands between them.
    private func totalOfTotals(_ row: Int) -> SumTrials.Fit? {
        let totals = openTotals
        guard totals.count >= 2, totals.count < open.count else { return nil }
        let needed = Evidence.margin + Evidence.bits(toChooseAmong: trials.rowCount * totals.count)
        for fit in trials.fits(of: row, over: totals) where fit.length > 1 && fit.isWhole {
            let whole = fit.completed(totals[...])
            if trials.bits(of: whole, row) >= needed { return whole }
        }
        return nil
    }

    /// One total less the other: what came in less what went out, without a word that says so.
    private func differenceOfTotals(_ row: Int) -> SumTrials.Fit? {
        let totals = openTotals
        guard totals.count >= 2 else { return nil }
        return signedFit(of: row, over: Array(totals.suffix(2)))
    }

    /// The last two or three rows added to and taken from each other, as a surplus or a balance does.
    private func signedFit(of row: Int, over rows: [Int]) -> SumTrials.Fit? {
        let needed = Evidence.margin + Evidence.bits(toChooseAmong: trials.rowCount * Self.patterns.count)
        for weights in Self.patterns where weights.count <= rows.count {
            let operands = zip(rows.suffix(weights.count), weights).map { Relation.Operand($0, weight: $1) }
            let fit = trials.fit(of: row, operands)
            guard
                fit.isWhole
                    ? trials.bits(of: fit, row) >= needed : missesBySlip(fit, of: row, needed: needed),
                !contradicts(operands, row)
            else { continue }
            return fit
        }
        return nil
    }

    /// Whether a sum takes what its label adds or its minus takes already, or adds what its label takes.
    func contradicts(_ operands: [Relation.Operand], _ row: Int) -> Bool {
        trials.turnsMinus(of: operands, for: row) || steps.contradict(operands)
    }

    static let patterns = [[1, -1], [-1, 1], [1, 1, -1], [1, -1, 1], [1, -1, -1]]
}
