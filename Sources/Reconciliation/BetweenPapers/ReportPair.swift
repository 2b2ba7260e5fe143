/// Two reports of two papers, the earlier one first, with the facts that both tell.
public struct ReportPair: Sendable {
    /// One of the two.
    public struct Side: Sendable {
        /// What the paper is known by to whoever compares: its place among the papers.
        public var paper: Int
        public var name: String
        public var identity: ReportIdentity

        public init(paper: Int, name: String, identity: ReportIdentity) {
            self.paper = paper
            self.name = name
            self.identity = identity
        }
    }

    public var earlier: Side
    public var later: Side
    public var facts: [(earlier: PaperFact, later: PaperFact)]

    public init(earlier: Side, later: Side, facts: [(earlier: PaperFact, later: PaperFact)]) {
        self.earlier = earlier
        self.later = later
        self.facts = facts
    }
}
