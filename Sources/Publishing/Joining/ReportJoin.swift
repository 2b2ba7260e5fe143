import JSON
import Reconciliation

/// Two extractions of one report, with every record once.
///
/// The first stands for both. What it lacks of a record that both have is filled in, told to be `recovered` from the
/// other; a record that only the other has is added with its own id and provenance, by which its paper is known.
public struct ReportJoin {
    /// A record of the second and the one of the first that tells the same.
    public struct Match: Sendable {
        public var copy: String
        public var record: String
    }

    /// The first report with what the second adds.
    public private(set) var joined: JSONObject
    /// The second with nothing left but its head, its tables and what lies beside them.
    public private(set) var emptied: JSONObject
    public private(set) var matches: [Match] = []
    /// How many records only the second had, and how many values of others.
    public private(set) var added = 0
    public private(set) var filled = 0

    private let origin: String

    /// - Parameters:
    ///   - first: A report as the contract has it.
    ///   - second: Another extraction of it.
    ///   - paper: The name of the paper in which the second stands.
    public init(_ first: JSONObject, _ second: JSONObject, paper: String) {
        joined = first
        emptied = second
        origin = "from another extraction of the report, \(second["id"]?.stringValue ?? "") of \(paper)"
        for kind in RecordKind.allCases { join(kind.rawValue) }
    }

    private mutating func join(_ list: String) {
        guard var records = joined[list]?.arrayValue, let others = emptied[list]?.arrayValue, !others.isEmpty else {
            return
        }
        var places: [String: [Int]] = [:]
        for (index, record) in records.enumerated() { places[Self.label(of: record), default: []].append(index) }
        for other in others {
            let label = Self.label(of: other)
            guard let (place, merge, record) = best(other, among: places[label] ?? [], of: records) else {
                records.append(other)
                added += 1
                continue
            }
            places[label]?.removeAll { $0 == place }
            filled += merge.filled
            records[place] = record
            if let copy = other["id"]?.stringValue, let original = record["id"]?.stringValue {
                matches.append(Match(copy: copy, record: original))
            }
        }
        joined[list] = .array(records)
        emptied[list] = []
    }

    /// Records of one name are few; of a list without names so many are looked at.
    private static let mostCompared = 32

    private func best(
        _ other: JSONValue,
        among places: [Int],
        of records: [JSONValue]
    ) -> (place: Int, merge: RecordMerge, record: JSONValue)? {
        var best: (place: Int, merge: RecordMerge, record: JSONValue)?
        for place in places.prefix(Self.mostCompared) {
            var merge = RecordMerge(origin: origin)
            guard let record = merge.merged(records[place], other) else { continue }
            if merge.agreeing > best?.merge.agreeing ?? 0 { best = (place, merge, record) }
        }
        return best
    }

    private static let labels = [
        "name", "title", "sentence", "description", "risk", "area", "department", "portfolio", "text",
    ]

    /// By what a record is looked up: its first name of whatever kind.
    private static func label(of record: JSONValue) -> String {
        for name in labels {
            if let text = record[name]?.stringValue, let name = SubjectName(text) { return name.words }
        }
        return ""
    }
}
