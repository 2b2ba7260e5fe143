/// Brings together the facts of several papers that tell of the same thing.
///
/// For papers at hand; of an archive's papers the database finds the same pairs.
struct FactJoin: Sendable {
    private let papers: [PaperFacts]
    /// The papers by the day of their meeting, then those without one, each in the order in which they were given. Of a
    /// file under two names only the first: it says nothing twice.
    private let order: [Int]

    init(_ papers: [PaperFacts]) {
        self.papers = papers
        var seen: Set<String> = []
        order = papers.indices.sorted { first, second in
            switch (papers[first].day, papers[second].day) {
            case (let a?, let b?) where a != b: a < b
            case (.some, nil): true
            case (nil, .some): false
            default: first < second
            }
        }
        .filter { seen.insert(papers[$0].sha256).inserted }
    }

    /// Two facts that were brought together, by either of their keys.
    private struct Pair: Hashable {
        var first: FactNeighbours.Entry
        var second: FactNeighbours.Entry
    }

    private struct Reports: Hashable {
        var first: FactNeighbours.Entry
        var second: FactNeighbours.Entry

        /// Without the facts: what two reports have in common.
        init(_ first: FactNeighbours.Entry, _ second: FactNeighbours.Entry) {
            (self.first, self.second) = (first, second)
            (self.first.fact, self.second.fact) = (0, 0)
        }

        var place: [Int] { [first.paper, second.paper, first.report, second.report] }
    }

    /// The facts to be compared, by the reports in which they stand, in the order of the papers and of their text.
    func pairs() -> [ReportPair] {
        var buckets: [PaperFact.Key: FactNeighbours] = [:]
        var found: [Reports: [(Int, Int)]] = [:]
        var seen: Set<Pair> = []
        for (rank, paper) in order.enumerated() {
            for (index, fact) in papers[paper].facts.enumerated() {
                let entry = FactNeighbours.Entry(paper: rank, fact: index, report: fact.report)
                let authority = papers[paper].reports[fact.report].authority
                for key in Set([fact.key, fact.scopedKey]) {
                    for partner in buckets[key, default: FactNeighbours()].partners(of: entry, authority: authority)
                    where seen.insert(Pair(first: partner, second: entry)).inserted {
                        found[Reports(partner, entry), default: []].append((partner.fact, index))
                    }
                }
            }
        }
        return found.sorted { $0.key.place.lexicographicallyPrecedes($1.key.place) }.map { reports, facts in
            let (earlier, later) = (order[reports.first.paper], order[reports.second.paper])
            return ReportPair(
                earlier: side(earlier, reports.first.report),
                later: side(later, reports.second.report),
                facts: facts.sorted(by: <).map { (papers[earlier].facts[$0.0], papers[later].facts[$0.1]) }
            )
        }
    }

    private func side(_ paper: Int, _ report: Int) -> ReportPair.Side {
        ReportPair.Side(paper: paper, name: papers[paper].name, identity: papers[paper].reports[report])
    }
}
