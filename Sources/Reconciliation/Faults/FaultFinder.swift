import Figures

/// Puts together the failed checks that one wrong figure explains: a data team wants one finding for it, not three.
struct FaultFinder: Sendable {
    let crossings: Crossings
    /// Whether a mended figure has to make the sums exact, or only hold within their rounding.
    var exactly = false

    /// The faults behind some verdicts.
    ///
    /// Checks that share figures are one fault where changing one figure would mend them all. Else the long sums are
    /// set aside and the rest is looked at again: two wrong figures in one column fail its total and a row each.
    func faults(behind indices: [Int]) -> [Fault] {
        ConnectedChecks.groups(of: indices, in: crossings.verdicts).flatMap { group -> [Fault] in
            let ordered = group.sorted { rank($0) < rank($1) }
            if ordered.count == 1 { return [Fault(verdicts: ordered)] }
            let suspects = suspects(of: ordered)
            if !suspects.isEmpty { return [Fault(verdicts: ordered, suspects: suspects)] }
            return severalFaults(behind: ordered)
        }
    }

    /// Sums before quotients, then as the rules and the equations come.
    private func rank(_ index: Int) -> (Int, Int, Int) {
        let verdict = crossings.verdicts[index]
        return (verdict.rule, verdict.equation.isQuotient ? 1 : 0, index)
    }

    // MARK: One figure

    /// The cells that all of some checks share, and that a change in would mend them.
    private func suspects(of group: [Int], besides shared: Set<Int> = []) -> [Fault.Suspect] {
        var counts: [GridCell: Int] = [:]
        for index in group {
            for cell in Set(crossings.verdicts[index].equation.numbers.map(\.cell)) { counts[cell, default: 0] += 1 }
        }
        let smallest = group.min { size($0) < size($1) } ?? group[0]
        let members = Set(group)
        return crossings.verdicts[smallest].equation.numbers.compactMap { term in
            counts[term.cell] == group.count ? suspect(term, in: members, besides: shared) : nil
        }
    }

    private func size(_ index: Int) -> Int { crossings.verdicts[index].equation.operands.count }

    /// A cell is a suspect where some figure in it would make all its checks hold:
    /// those that fail and those that don't.
    private func suspect(_ term: Term, in group: Set<Int>, besides shared: Set<Int>) -> Fault.Suspect? {
        let sums = crossings.parts(of: term.cell).filter { part in
            group.contains(part.verdict) && !crossings.verdicts[part.verdict].equation.isQuotient
        }
        guard let tightest = sums.min(by: { tolerance($0) < tolerance($1) }) else {
            // What percentages allow is too wide to tell a figure from.
            return Fault.Suspect(cell: term.cell, mended: nil)
        }
        guard let exact = crossings.solution(of: tightest) else { return nil }
        if exactly {
            let isCommon = sums.allSatisfy { crossings.solution(of: $0) == exact }
            return isCommon ? Fault.Suspect(cell: term.cell, mended: exact) : nil
        }
        let step = term.reading.interval?.width ?? .zero
        let mended = Self.near(exact, step: step, within: tolerance(tightest)).first { value in
            crossings.holds(value, at: term.cell, besides: shared)
        }
        return mended.map { Fault.Suspect(cell: term.cell, mended: $0) }
    }

    private func tolerance(_ part: Crossings.Part) -> ExactDecimal {
        crossings.verdicts[part.verdict].computation?.tolerance ?? .zero
    }

    /// The printable figures around the exact one, the nearest first. What rounding allows is a few last places.
    private static func near(_ exact: ExactDecimal, step: ExactDecimal, within reach: ExactDecimal) -> [ExactDecimal] {
        var values = [exact]
        var offset = step
        while !step.isZero, offset <= reach, values.count < 64 {
            values.append(exact + offset)
            values.append(exact - offset)
            offset += step
        }
        return values
    }

    // MARK: Several figures

    private func severalFaults(behind group: [Int]) -> [Fault] {
        let long = group.filter { crossings.verdicts[$0].equation.kind == .sum && size($0) > 2 }
        let shared = Set(long)
        let rest = group.filter { !shared.contains($0) }
        var faults = ConnectedChecks.groups(of: rest, in: crossings.verdicts).flatMap { group -> [Fault] in
            let suspects = suspects(of: group, besides: shared)
            if group.count == 1 {
                let only = suspects.count == 1 ? suspects : []
                return [Fault(verdicts: group, suspects: only, candidates: suspects, shared: shared)]
            }
            if suspects.isEmpty { return group.map { Fault(verdicts: [$0], shared: shared) } }
            return [Fault(verdicts: group, suspects: suspects, shared: shared)]
        }
        for sum in long where !explain(sum, by: &faults) { faults.append(Fault(verdicts: [sum])) }
        return faults
    }

    /// More wrong figures than this in one sum, and the sum is told for itself: each finding lists all that goes into
    /// its checks.
    private static let mostCulpritsInASum = 3

    /// Whether a sum holds once the few culprits in it are mended. It is then part of their faults,
    /// and none of its own.
    private func explain(_ sum: Int, by faults: inout [Fault]) -> Bool {
        singleOut(by: sum, in: &faults)
        let verdict = crossings.verdicts[sum]
        guard var difference = verdict.computation?.difference, let tolerance = verdict.computation?.tolerance else {
            return false
        }
        var involved: [Int] = []
        for (index, fault) in faults.enumerated() {
            guard let culprit = fault.culprit, let mended = culprit.mended,
                let part = crossings.parts(of: culprit.cell).first(where: { $0.verdict == sum }),
                let change = crossings.change(to: mended, in: part)
            else { continue }
            difference += change
            involved.append(index)
            if involved.count > Self.mostCulpritsInASum { return false }
        }
        guard !involved.isEmpty, difference.magnitude <= tolerance else { return false }
        for index in involved { faults[index].verdicts.append(sum) }
        return true
    }

    /// Of several figures that may be wrong in a row, the one that mends a failed sum as well.
    private func singleOut(by sum: Int, in faults: inout [Fault]) {
        guard let computation = crossings.verdicts[sum].computation else { return }
        for index in faults.indices where faults[index].suspects.isEmpty && faults[index].candidates.count > 1 {
            let mending = faults[index].candidates.filter { candidate in
                guard let mended = candidate.mended,
                    let part = crossings.parts(of: candidate.cell).first(where: { $0.verdict == sum }),
                    let change = crossings.change(to: mended, in: part),
                    let difference = computation.difference.adding(change)
                else { return false }
                return difference.magnitude <= computation.tolerance
            }
            if mending.count == 1 { faults[index].suspects = mending }
        }
    }
}
