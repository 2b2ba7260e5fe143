import Figures

/// Checks that one wrong figure may explain, and which figure that could be.
struct Fault: Sendable {
    /// A cell that all the checks share.
    struct Suspect: Sendable {
        var cell: GridCell
        /// What would make them all hold, as far as sums say.
        var mended: ExactDecimal?
    }

    /// The verdicts, the one that gives the finding its rule first.
    var verdicts: [Int]
    /// The cells whose change alone would make the checks hold. Empty where one check fails alone.
    var suspects: [Suspect] = []
    /// Where one check fails alone and several figures might be wrong: those. A failed sum may tell which it is.
    var candidates: [Suspect] = []
    /// Failed sums that several faults go into, so that mending one does not mend them.
    var shared: Set<Int> = []
    var nature = Nature.ofFigures

    /// What the checks have in common.
    enum Nature: Sendable {
        /// Figures that they share, if anything.
        case ofFigures
        /// They are those of one total in several columns, which one of its rows explains: printed twice, or left out.
        case ofRow(Mend)
        /// They are those of one total in several columns, from which a row is missing.
        case ofMissingRow(isBorneOut: Bool)
        /// They are those of two rows of which two figures were exchanged.
        case ofExchange(ExchangedCells)
    }

    /// Whether one row, and no figure in it, is what is wrong.
    var isOfWholeRow: Bool {
        switch nature {
        case .ofRow, .ofMissingRow: true
        case .ofFigures, .ofExchange: false
        }
    }

    /// The figure that is wrong, if any one is.
    var culprit: Suspect? { suspects.count == 1 ? suspects.first : nil }
}
