import Tables

/// How well the equations of one relation hold in its table, which says whether a sum was meant at all.
struct SeriesSupport: Sendable {
    let basis: Relation.Basis
    /// Of those that say something (not all of their figures are zero), how many were tried and how many held.
    private(set) var tried = 0
    private(set) var held = 0

    init(basis: Relation.Basis) {
        self.basis = basis
    }

    mutating func count(_ verdict: Verdict) {
        guard verdict.isEvaluated, verdict.computation?.isTelling == true else { return }
        tried += 1
        held += verdict.outcome == .passed ? 1 : 0
    }

    /// Whether most of the structure does not fit, so that no sum was meant.
    ///
    /// Where words say that there is a sum, a single instance that fails is an error in the paper; two and more, most
    /// of which fail, are a sum of other rows than the words seem to say.
    var isDoubtful: Bool {
        if basis == .words, tried < 2 { return false }
        return held * 2 < tried
    }

    /// Whether three other instances show that the relation is as it was taken to be.
    var isProven: Bool { held >= 3 }
}
