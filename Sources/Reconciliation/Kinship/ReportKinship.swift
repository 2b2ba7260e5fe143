import Figures

/// How a report of an archive is the same as another.
public enum ReportKinship: String, Sendable, CaseIterable {
    /// Another extraction of it, or the same told to another meeting: what both tell, they tell alike.
    case copy
    /// What was told of the same before; the other is later and tells some of it otherwise.
    case earlierVersion = "earlier_version"
    /// Another version, of which nothing says whether it was before or after.
    case otherVersion = "other_version"
}

/// A report that may be the same as others.
public struct KinCandidate: Sendable {
    public var id: String
    public var paper: Int64
    public var identity: ReportIdentity
    public var sketch: ReportSketch
    /// How many records were read from it.
    public var records: Int

    public init(id: String, paper: Int64, identity: ReportIdentity, sketch: ReportSketch, records: Int) {
        self.id = id
        self.paper = paper
        self.identity = identity
        self.sketch = sketch
        self.records = records
    }
}

/// A report, and the one that stands for both.
public struct KinLink: Sendable {
    /// Positions among the candidates.
    public var report: Int
    public var principal: Int
    public var kinship: ReportKinship
    /// How much of their words they have in common, in hundredths.
    public var likeness: Int
    /// How many figures both tell alike, and how many otherwise.
    public var alike: Int
    public var different: Int
}

/// Tells which reports are one.
///
/// Two are the same report where their heads do not contradict each other and their words are mostly the same. Their
/// figures decide what the one is to the other. Nothing of one is thrown away for it: see what is made of it in the
/// archive.
public struct KinGroup {
    /// The share of words, in hundredths, that has to be the same where the titles are, and where they are not.
    private static let leastWithTitle = 40
    private static let leastWithoutTitle = 70
    /// Reports of one authority and day are compared each with each as long as they are no more than this.
    private static let mostCompared = 256

    /// What may bring two reports together: reports that are the same have the same number, and few others do. Nil
    /// where the head tells too little.
    ///
    /// Title, portfolio and body are not in it where authority and day are known, for a later version may be called
    /// otherwise.
    public static func number(of identity: ReportIdentity) -> Int64? {
        var fingerprint = Fingerprint()
        let day = identity.asAt ?? identity.meetingDate
        if let authority = identity.authority, let day {
            fingerprint.add(authority.words)
            fingerprint.add(day.description)
        } else if let title = identity.title {
            fingerprint.add(identity.authority?.words ?? "")
            fingerprint.add(day?.description ?? "")
            fingerprint.add(title.words)
        } else {
            return nil
        }
        return fingerprint.number
    }

    /// - Parameters:
    ///   - candidates: Reports with one number.
    ///   - figures: How many figures of two candidates are alike and how many differ.
    /// - Returns: One link for each report that another stands for: the later one, else the one that gave more records.
    public static func links(
        among candidates: [KinCandidate],
        figures: (_ report: Int, _ principal: Int) throws -> (alike: Int, different: Int)
    ) rethrows -> [KinLink] {
        let order = candidates.indices.sorted { precedes(candidates[$0], candidates[$1]) }
        var principals: [Int] = []
        var links: [KinLink] = []
        for report in order.prefix(mostCompared) where candidates[report].sketch.isTelling {
            guard let (principal, likeness) = nearest(report, among: principals, of: candidates) else {
                principals.append(report)
                continue
            }
            let counts = try figures(report, principal)
            links.append(
                KinLink(
                    report: report,
                    principal: principal,
                    kinship: kinship(of: candidates[report], to: candidates[principal], different: counts.different),
                    likeness: likeness,
                    alike: counts.alike,
                    different: counts.different
                )
            )
        }
        return links
    }

    private static func precedes(_ first: KinCandidate, _ second: KinCandidate) -> Bool {
        switch (first.identity.meetingDate, second.identity.meetingDate) {
        case (let a?, let b?) where a != b: return a > b
        case (.some, nil): return true
        case (nil, .some): return false
        default: break
        }
        return first.records == second.records ? first.id < second.id : first.records > second.records
    }

    private static func nearest(
        _ report: Int,
        among principals: [Int],
        of candidates: [KinCandidate]
    ) -> (principal: Int, likeness: Int)? {
        var best: (principal: Int, likeness: Int)?
        for principal in principals where candidates[principal].paper != candidates[report].paper {
            let (one, other) = (candidates[report].identity, candidates[principal].identity)
            guard mayBeSame(one, other) else { continue }
            let likeness = candidates[report].sketch.likeness(to: candidates[principal].sketch)
            let least = one.title == other.title ? leastWithTitle : leastWithoutTitle
            if likeness >= least, likeness > best?.likeness ?? 0 { best = (principal, likeness) }
        }
        return best
    }

    /// Whether nothing that both heads tell speaks against it. The body and the day of the meeting may differ: a report
    /// goes from one meeting to the next.
    private static func mayBeSame(_ one: ReportIdentity, _ other: ReportIdentity) -> Bool {
        if let a = one.portfolio, let b = other.portfolio, a != b { return false }
        if let a = one.asAt, let b = other.asAt { return a == b }
        return one.meetingDate == other.meetingDate
    }

    private static func kinship(of report: KinCandidate, to principal: KinCandidate, different: Int) -> ReportKinship {
        if different == 0 { return .copy }
        let days = (report.identity.meetingDate, principal.identity.meetingDate)
        guard case (let before?, let after?) = days, before < after else { return .otherVersion }
        return .earlierVersion
    }
}
