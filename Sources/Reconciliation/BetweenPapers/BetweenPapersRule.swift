/// Which rule a comparison between papers belongs to.
enum BetweenPapersRule: String, Sendable, CaseIterable {
    case papersDisagree = "papers-disagree"
    case copiesDisagree = "copies-disagree"
    case comparatorRestated = "comparator-restated"
    case openingBalance = "opening-balance"

    init(for first: PaperFact, _ second: PaperFact, areCopies: Bool) {
        self =
            if areCopies {
                .copiesDisagree
            } else if first.isOpening != second.isOpening {
                .openingBalance
            } else if first.isComparator || second.isComparator {
                .comparatorRestated
            } else {
                .papersDisagree
            }
    }
}
