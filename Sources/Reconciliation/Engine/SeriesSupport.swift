import Tables

/// How well the equations of one relation hold in its table, which says whether a sum was meant at all.
struct SeriesSupport: Sendable {
    let basis: Relation.Basis
    /// Of those that say something (not all of their figures are zero), how many were tried and how many held.
    private(set) var tried = 0
    private(set) var held = 0
    /// Of those that held, the ones whose figures have digits enough that a sum is no accident.
    private(set) var heldBeyondChance = 0
    /// Its gaps are the figures of one of its own rows or columns, which shows what it is the sum of.
    var isExplainedByGaps = false

    init(basis: Relation.Basis) {
        self.basis = basis
    }

    mutating func count(_ verdict: Verdict) {
        guard verdict.isEvaluated, verdict.computation?.isTelling == true else { return }
        tried += 1
        guard verdict.outcome == .passed else { return }
        held += 1
        heldBeyondChance += verdict.computation?.isBeyondChance == true ? 1 : 0
    }

    /// Whether most of the structure does not fit, so that no sum was meant.
    ///
    /// Where words say that there is a sum, a single instance that fails is an error in the paper; two and more, most
    /// of which fail, are a sum of other rows than the words seem to say, unless one that holds beyond chance shows that
    /// these are the rows: then two wrong figures in three columns are two wrong figures.
    var isDoubtful: Bool {
        if basis == .words, tried < 2 || isExplainedByGaps { return false }
        if basis == .words, heldBeyondChance > 0 { return held * 4 < tried }
        return held * 2 < tried
    }

    /// Whether three other instances show that the relation is as it was taken to be.
    var isProven: Bool { held >= 3 }
}
