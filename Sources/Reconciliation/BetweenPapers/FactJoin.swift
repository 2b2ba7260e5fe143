import Figures

/// Where a fact stands among all papers.
struct FactIndex: Hashable, Sendable {
    var paper: Int
    var fact: Int
}

/// Two reports of two papers, the earlier one first.
struct ReportPair: Hashable, Sendable {
    var papers: [Int]
    var reports: [Int]
}

/// Brings together the facts of several papers that tell of the same thing.
///
/// Facts meet by their keys only, and each is compared with the next paper's that has it, so that the work grows with the
/// number of facts and never with its square.
struct FactJoin: Sendable {
    private let papers: [PaperFacts]
    /// The papers by the day of their meeting, those without one in the order in which they were given.
    private let order: [Int]

    /// An authority that is not named may be any; so many reports without one are compared with a named one.
    private static let mostUnnamed = 4

    init(_ papers: [PaperFacts]) {
        self.papers = papers
        order = papers.indices.sorted { first, second in
            let days = [first, second].map { papers[$0].reports.compactMap(\.meetingDate).min() }
            if let a = days[0], let b = days[1], a != b { return a < b }
            return first < second
        }
    }

    /// The facts to be compared, by the reports in which they stand, in the order of the papers and of their text.
    func pairs() -> [(reports: ReportPair, facts: [(FactIndex, FactIndex)])] {
        var buckets: [PaperFact.Key: [FactIndex]] = [:]
        var keys: [PaperFact.Key] = []
        for paper in order {
            for (index, fact) in papers[paper].facts.enumerated() {
                for key in Set([fact.key, fact.scopedKey]) {
                    if buckets[key] == nil { keys.append(key) }
                    buckets[key, default: []].append(FactIndex(paper: paper, fact: index))
                }
            }
        }
        var found: [ReportPair: [(FactIndex, FactIndex)]] = [:]
        var seen: Set<[FactIndex]> = []
        for key in keys {
            guard let bucket = buckets[key], bucket.count > 1 else { continue }
            for (first, second) in neighbours(in: bucket) where seen.insert([first, second]).inserted {
                let reports = ReportPair(
                    papers: [first.paper, second.paper],
                    reports: [fact(first).report, fact(second).report]
                )
                found[reports, default: []].append((first, second))
            }
        }
        let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        func place(_ pair: ReportPair) -> [Int] { pair.papers.map { rank[$0] ?? 0 } + pair.reports }
        return found.map {
            (reports: $0.key, facts: $0.value.sorted { ($0.0.fact, $0.1.fact) < ($1.0.fact, $1.1.fact) })
        }
        .sorted { place($0.reports).lexicographicallyPrecedes(place($1.reports)) }
    }

    func fact(_ index: FactIndex) -> PaperFact { papers[index.paper].facts[index.fact] }

    func identity(_ index: FactIndex) -> ReportIdentity { papers[index.paper].reports[fact(index).report] }

    /// Each fact with the next one of another paper that may be of the same authority.
    private func neighbours(in bucket: [FactIndex]) -> [(FactIndex, FactIndex)] {
        var lastOf: [SubjectName?: FactIndex] = [:]
        var pairs: [(FactIndex, FactIndex)] = []
        var unnamed = 0
        for index in bucket {
            let authority = identity(index).authority
            if let last = lastOf[authority], last.paper != index.paper, !isOneFile(last, index) {
                pairs.append((last, index))
            }
            if authority == nil || lastOf[authority] == nil, unnamed < Self.mostUnnamed {
                let others =
                    authority == nil ? lastOf.filter { $0.key != nil }.map(\.value) : [lastOf[nil]].compactMap(\.self)
                for other in others.sorted(by: { ($0.paper, $0.fact) < ($1.paper, $1.fact) }).suffix(1)
                where other.paper != index.paper && !isOneFile(other, index) {
                    unnamed += 1
                    pairs.append((other, index))
                }
            }
            lastOf[authority] = index
        }
        return pairs
    }

    /// The same file under two names says nothing twice.
    private func isOneFile(_ first: FactIndex, _ second: FactIndex) -> Bool {
        papers[first.paper].sha256 == papers[second.paper].sha256
    }
}

extension PaperFact {
    /// The key with the part of the authority in it, by which names that many parts use can meet.
    var scopedKey: Key {
        guard !key.isScoped else { return key }
        var key = key
        key.subject = key.subject.with(scope)
        key.isScoped = true
        return key
    }
}
