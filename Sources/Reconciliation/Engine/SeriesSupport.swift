import Tables

/// How well the equations of one relation hold in its table, which says whether a sum was meant at all.
struct SeriesSupport: Sendable {
    let basis: Relation.Basis
    /// Of those that say something (not all of their figures are zero), how many were tried and how many held.
    private(set) var tried = 0
    private(set) var held = 0
    /// Of those that held, the ones whose figures have digits enough that a sum is no accident.
    private(set) var heldBeyondChance = 0
    /// Percentages are no sums: each is borne out by itself.
    private var isOfSums = true
    /// Its gaps are the figures of one of its own rows or columns, which shows what it is the sum of.
    var isExplainedByGaps = false
    /// Two fail, and hold once two figures are exchanged.
    var isExplainedByExchange = false

    /// Only spaces keep the columns of its table apart, so that one instance alone shows nothing.
    private let isGuessed: Bool
    /// Those that fail by a single slip of the pen, which speak for the structure and not against it.
    private let slips: Int

    init(basis: Relation.Basis, slips: Int = 0, isGuessed: Bool = false) {
        self.basis = basis
        self.slips = slips
        self.isGuessed = isGuessed
    }

    /// Counts one of its equations, by how it ended.
    mutating func count(_ outcome: Check.Outcome, _ computation: Computation?, isQuotient: Bool) {
        guard outcome == .passed || outcome == .failed, let computation, computation.isTelling else { return }
        tried += 1
        isOfSums = isOfSums && !isQuotient
        guard outcome == .passed else { return }
        held += 1
        heldBeyondChance += computation.isBeyondChance ? 1 : 0
    }

    /// Whether most of the structure does not fit, so that no sum was meant.
    ///
    /// Where words say that there is a sum, a single instance that fails is an error in the paper; two and more, most
    /// of which fail, are a sum of other rows than the words seem to say, unless one that holds beyond chance shows
    /// that these are the rows: then two wrong figures in three columns are two wrong figures.
    var isDoubtful: Bool {
        let failed = max(0, tried - held - slips)
        if basis == .words {
            if isExplainedByGaps || isExplainedByExchange || (tried < 2 && !isGuessed) { return false }
            return held < failed && (heldBeyondChance == 0 || failed > 2)
        }
        if isExplainedByExchange { return held < failed }
        // Several that fail are several wrong figures only where many more hold.
        return held < failed || (isOfSums && failed > 1 && heldBeyondChance < failed * Self.manyForEachFailure)
    }

    private static let manyForEachFailure = 8

    /// Whether the words of a table ask for the relation whose columns are not in doubt.
    var isSaid: Bool { basis == .words && !isGuessed }

    /// Whether several hold and one alone does not.
    var isOneException: Bool { held >= Self.leastBesideOne && tried - held == 1 }

    private static let leastBesideOne = 3

    /// Whether other instances show that the relation is as it was taken to be: three where words say so, else eight.
    var isProven: Bool { isSaid ? held >= 3 : heldBeyondChance >= Self.manyForEachFailure }
}
