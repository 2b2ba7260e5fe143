import Figures
import Tables

/// All the checks of one table, judged together: what blanks mean, and whether a sum was meant at all, only the table
/// as a whole can tell.
struct TableTrial: Sendable {
    let subject: TableSubject
    private(set) var verdicts: [Verdict] = []
    private(set) var support: [SeriesSupport] = []
    /// The series whose sums fail together by one row, and what speaks for it.
    private(set) var rowFaults: [RowFault] = []
    /// The pairs of rows of which two figures seem to be exchanged.
    private(set) var exchanges: [ExchangedCells] = []

    /// - Parameter sisters: The tables of the report, among which others of the same headings may be.
    /// - Parameter overlaps: What the report says of rows that count one thing several times.
    init(
        of subject: TableSubject,
        by rules: [any Rule],
        beside sisters: SisterTables? = nil,
        overlaps: OverlappingRows? = nil
    ) {
        self.subject = subject
        var bases: [Relation.Basis] = []
        var slips: [Int] = []
        for (rule, judge) in rules.enumerated() {
            for series in judge.series(in: subject) {
                for equation in series.equations {
                    verdicts.append(Verdict(of: equation, rule: rule, series: bases.count))
                }
                bases.append(series.basis)
                slips.append(series.slips)
            }
        }
        settleBlanks()
        // What follows only tells why checks failed; in most tables none has.
        let haveFailed = haveFailures
        if haveFailed { settleQuotas(bases) }
        let isInferred = subject.table.layout == .aligned || subject.table.layout == .exploded
        let isGuessed = isInferred && !LayoutProof.holds(for: subject.table, verdicts)
        support = zip(bases, slips).map { SeriesSupport(basis: $0, slips: $1, isGuessed: isGuessed) }
        countSupport()
        if haveFailed {
            rowFaults = RowFault.all(verdicts, support: support, in: subject.table) {
                sisters?.mayPrecede(subject) != false
            }
            for fault in rowFaults { support[fault.series].isExplainedByGaps = true }
            exchanges = ExchangedCells.all(verdicts)
            for exchange in exchanges { support[verdicts[exchange.verdicts[0]].series].isExplainedByExchange = true }
        }
        settleStructure()
        if haveFailed {
            if subject.table.layout == .exploded { settleStrangeRows() }
            settleLeftOutParts()
            if let overlaps { settleOverlaps(overlaps) }
            if let sisters { settleSisters(sisters) }
        }
        settleRecovery()
    }

    /// Read in place, here and below: a copy of a verdict counts up a reference for each of its parts.
    private var haveFailures: Bool {
        let verdicts = verdicts.span
        for index in verdicts.indices where verdicts[index].outcome == .failed { return true }
        return false
    }

    private mutating func countSupport() {
        let all = verdicts
        let verdicts = all.span
        for index in verdicts.indices {
            support[verdicts[index].series].count(
                verdicts[index].outcome,
                verdicts[index].computation,
                isQuotient: verdicts[index].equation.kind.isOfRatios
            )
        }
    }

    /// What holds because the table was put together by it has passed no check. What fails beside it is one: the others
    /// of its relation show where the figures belong.
    private mutating func settleRecovery() {
        for index in verdicts.indices
        where verdicts[index].outcome == .passed && verdicts[index].equation.isUsedToRecover {
            verdicts[index].outcome = .notEvaluated(.usedToRecover)
        }
    }

    /// A row of a table that was put together again, which nothing that is held along it bears out, is another row than
    /// it was taken for: one of percentages among amounts, or one of what stands below, where the cells between that no
    /// row takes show that another table may begin there.
    private mutating func settleStrangeRows() {
        let refused = subject.table.remarks.filter { $0.kind == .cellRefused }.map { Int($0.place.line) }
        var failures: [Int32: Int] = [:]
        var borneOut: Set<Int32> = []
        for verdict in verdicts where !verdict.equation.isDown {
            guard let row = verdict.equation.stated?.cell.row else { continue }
            if verdict.outcome == .failed { failures[row, default: 0] += 1 }
            if verdict.outcome == .passed { borneOut.insert(row) }
        }
        for index in verdicts.indices where verdicts[index].outcome == .failed && !verdicts[index].equation.isDown {
            guard let row = verdicts[index].equation.stated?.cell.row, !borneOut.contains(row),
                failures[row, default: 0] > 1 || isCutOff(row, by: refused, borneOut)
            else { continue }
            verdicts[index].outcome = .notEvaluated(.structureDoubtful)
        }
    }

    /// Whether cells that found no place stand between a row and the last one before it that something bears out.
    private func isCutOff(_ row: Int32, by refused: [Int], _ borneOut: Set<Int32>) -> Bool {
        let rows = subject.table.rows
        guard !refused.isEmpty, rows.indices.contains(Int(row) - 1) else { return false }
        let known = rows[..<(Int(row) - 1)].last { borneOut.contains(Int32(clamping: $0.index)) }
        let start = known?.lines.upperBound ?? 0
        return refused.contains { $0 > start && $0 < rows[Int(row) - 1].lines.lowerBound }
    }

    private mutating func settleBlanks() {
        guard haveFailures, verdicts.contains(where: \.failsWithBlanks) else { return }
        let blanks = BlankCells(in: subject, verdicts: verdicts)
        for index in verdicts.indices where verdicts[index].failsWithBlanks {
            if !blanks.areNil(in: verdicts[index]) { verdicts[index].outcome = .notEvaluated(.blankOperand) }
        }
    }

    /// The percentage in a row of totals is usually that of the totals, not the sum of the percentages above. Where
    /// they do add up, as parts of a tax rise may, the check has passed; where not, none was meant.
    private mutating func settleQuotas(_ bases: [Relation.Basis]) {
        let rates = RateColumns(in: subject, verdicts: verdicts)
        for index in verdicts.indices where verdicts[index].outcome == .failed {
            let equation = verdicts[index].equation
            let isSaid = bases[verdicts[index].series] == .words
            guard equation.kind == .sum, equation.unit?.addsUp == false || rates.tell(equation, isSaid: isSaid)
            else { continue }
            verdicts[index].outcome = .notEvaluated(.structureDoubtful)
        }
    }

    private mutating func settleLeftOutParts() {
        for index in LeftOutParts(subject: subject, verdicts: verdicts).doubtful(support) {
            verdicts[index].outcome = .notEvaluated(.structureDoubtful)
        }
    }

    /// A total that counts each once, where the report says that its rows count some several times, is no sum.
    private mutating func settleOverlaps(_ overlaps: OverlappingRows) {
        var cells: Set<GridCell> = []
        for index in verdicts.indices where verdicts[index].outcome == .failed {
            if let cell = verdicts[index].equation.stated?.cell, overlaps.explain(verdicts[index], in: subject) {
                cells.insert(cell)
            }
        }
        for index in verdicts.indices where verdicts[index].outcome == .failed {
            guard verdicts[index].equation.numbers.contains(where: { cells.contains($0.cell) }) else { continue }
            verdicts[index].outcome = .notEvaluated(.structureDoubtful)
        }
    }

    private mutating func settleSisters(_ sisters: SisterTables) {
        var denied: [Int: [Bool: Bool]] = [:]
        for index in verdicts.indices
        where verdicts[index].outcome == .failed && !TurnedFigure.explains(verdicts[index]) {
            let (series, isBelow) = (verdicts[index].series, verdicts[index].computation?.difference.isNegative == true)
            let isDenied =
                denied[series]?[isBelow]
                ?? sisters.deny(verdicts[index].equation, whereBelow: isBelow, of: subject)
            denied[series, default: [:]][isBelow] = isDenied
            if isDenied { verdicts[index].outcome = .notEvaluated(.structureDoubtful) }
        }
    }

    private mutating func settleStructure() {
        for index in verdicts.indices where verdicts[index].isEvaluated {
            if support[verdicts[index].series].isDoubtful || isNearMiss(verdicts[index]) {
                verdicts[index].outcome = .notEvaluated(.structureDoubtful)
            }
        }
    }

    /// Whether a relation that only figures tell, and few of them, misses by hardly more than rounding: charges that
    /// stand in fixed ratios nearly add up, each being rounded by itself. Percentages are what their figures make, or
    /// are not.
    private func isNearMiss(_ verdict: Verdict) -> Bool {
        let support = support[verdict.series]
        guard verdict.outcome == .failed, support.basis == .arithmetic, !support.isProven,
            !(verdict.equation.isQuotient && support.isOneException), let computation = verdict.computation
        else { return false }
        return computation.difference.magnitude <= computation.tolerance + computation.tolerance
    }
}
