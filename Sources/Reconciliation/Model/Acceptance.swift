import Figures

/// A person's signed reason why a finding stands.
///
/// It is bound to a rule and a fingerprint, and so to the labels and values of the finding: a changed figure makes
/// another fingerprint, and the finding is open again.
public struct Acceptance: Hashable, Sendable {
    /// What an acceptance and its finding have in common.
    public struct Key: Hashable, Sendable {
        public var rule: String
        public var fingerprint: String

        public init(rule: String, fingerprint: String) {
            self.rule = rule
            self.fingerprint = fingerprint
        }
    }

    public var key: Key
    public var reason: String
    public var acceptedBy: String
    public var acceptedOn: CalendarDate
    /// The last day on which it holds; nil where it has no end.
    public var validUntil: CalendarDate?
    /// The name of the paper's file, without its folders: it accepts nothing in other papers, and an audit of those has
    /// nothing to say of it. Nil where it holds in any paper.
    public var paper: String?
    /// What the finding said when it was accepted, for whoever reads the file.
    public var finding: String?

    public init(
        key: Key,
        reason: String,
        acceptedBy: String,
        acceptedOn: CalendarDate,
        validUntil: CalendarDate? = nil,
        paper: String? = nil,
        finding: String? = nil
    ) {
        self.key = key
        self.reason = reason
        self.acceptedBy = acceptedBy
        self.acceptedOn = acceptedOn
        self.validUntil = validUntil
        self.paper = paper
        self.finding = finding
    }

    /// Whether it speaks of a paper, by the name of its file without folders.
    func isOf(_ name: String) -> Bool { paper.map { $0 == name } ?? true }

    /// The name of a file without its folders.
    public static func fileName(of path: String) -> String {
        let bytes = path.utf8
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(decoding: bytes[bytes.index(after: slash)...], as: UTF8.self)
    }

    /// Whether it still holds on a day.
    public func holds(on day: CalendarDate) -> Bool { validUntil.map { day <= $0 } ?? true }
}

extension Finding {
    /// What an acceptance of it has to name.
    public var key: Acceptance.Key { Acceptance.Key(rule: rule, fingerprint: fingerprint) }
}
