/// Finds, among the facts that have one key, those that are to be compared: each with the one before it that may be of
/// the same authority.
///
/// Facts are handed over one by one in the order of their papers, and each is compared with the next paper's that has
/// the key, so that the work grows with the number of facts and never with its square.
public struct FactNeighbours: Sendable {
    /// A fact among all papers.
    public struct Entry: Hashable, Sendable {
        /// The place of the paper in the order of papers.
        public var paper: Int
        /// The place of the fact in its paper.
        public var fact: Int
        public var report: Int

        public init(paper: Int, fact: Int, report: Int) {
            self.paper = paper
            self.fact = fact
            self.report = report
        }
    }

    private var lastOf: [SubjectName?: (entry: Entry, number: Int)] = [:]
    private var unnamed = 0
    private var count = 0

    /// An authority that is not named may be any; so many reports without one are compared with a named one.
    private static let mostUnnamed = 4

    public init() {}

    /// The earlier facts that one is to be compared with.
    ///
    /// - Parameter authority: the authority of its report; nil where it names none.
    public mutating func partners(of entry: Entry, authority: SubjectName?) -> [Entry] {
        var found: [Entry] = []
        let last = lastOf[authority]
        if let last, last.entry.paper != entry.paper { found.append(last.entry) }
        if authority == nil || last == nil, unnamed < Self.mostUnnamed {
            let others =
                authority == nil ? lastOf.filter { $0.key != nil }.map(\.value) : [lastOf[nil]].compactMap(\.self)
            if let nearest = others.max(by: { $0.number < $1.number }), nearest.entry.paper != entry.paper {
                unnamed += 1
                found.append(nearest.entry)
            }
        }
        lastOf[authority] = (entry, count)
        count += 1
        return found
    }
}
