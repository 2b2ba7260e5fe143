/// Finds, among the facts that have one key, those that are to be compared: each with the last few before it that may
/// be of the same authority.
///
/// Of the papers of one quarter several call different things alike: revenue, capital and income of one service. Which
/// of them tell the same only shows when all their figures are held against each other, so that the nearest alone would
/// hide the others. Facts are handed over one by one in the order of their papers, and each is compared with so many
/// and no more: the work grows with the number of facts and never with its square.
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

    /// The last of each authority, the latest last.
    private var lastOf: [SubjectName?: [(entry: Entry, number: Int)]] = [:]
    private var unnamed = 0
    private var count = 0

    /// An authority that is not named may be any; so many reports without one are compared with a named one.
    private static let mostUnnamed = 4
    /// How many papers back a fact is compared.
    private static let reach = 8

    public init() {}

    /// The earlier facts that one is to be compared with.
    ///
    /// - Parameter authority: the authority of its report; nil where it names none.
    public mutating func partners(of entry: Entry, authority: SubjectName?) -> [Entry] {
        var last = lastOf[authority] ?? []
        var found = last.reversed().map(\.entry).filter { $0.paper != entry.paper }
        if authority == nil || last.isEmpty, unnamed < Self.mostUnnamed {
            let others =
                authority == nil
                ? lastOf.filter { $0.key != nil }.compactMap(\.value.last) : [lastOf[nil]?.last].compactMap(\.self)
            if let nearest = others.max(by: { $0.number < $1.number }), nearest.entry.paper != entry.paper {
                unnamed += 1
                found.append(nearest.entry)
            }
        }
        if last.count == Self.reach { last.removeFirst() }
        last.append((entry, count))
        lastOf[authority] = last
        count += 1
        return found
    }
}
