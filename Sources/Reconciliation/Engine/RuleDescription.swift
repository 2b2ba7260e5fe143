/// What a rule does and why: the page that `outturn rules ID` prints. Its examples are run as tests.
public struct RuleDescription: Sendable {
    /// Lower case with hyphens, the same in every output and acceptance: `total-mismatch`.
    public var id: String
    /// One line.
    public var summary: String
    /// The highest severity that the rule gives.
    public var severity: Severity
    /// Why it matters to whoever reads the paper.
    public var reason: String
    /// When a finding is less than ``severity``, and why.
    public var grading: String
    /// What has to be printed and known before a check can be made; what happens where it isn't.
    public var needs: String
    /// When a finding may stand, and how to say so.
    public var acceptance: String
    public var triggering: [RuleExample]
    public var nonTriggering: [RuleExample]

    public init(
        id: String,
        summary: String,
        severity: Severity,
        reason: String,
        grading: String,
        needs: String,
        acceptance: String,
        triggering: [RuleExample],
        nonTriggering: [RuleExample]
    ) {
        self.id = id
        self.summary = summary
        self.severity = severity
        self.reason = reason
        self.grading = grading
        self.needs = needs
        self.acceptance = acceptance
        self.triggering = triggering
        self.nonTriggering = nonTriggering
    }
}

/// A piece of a paper as plain text, tables with tabs.
public struct RuleExample: Sendable {
    /// What the example shows.
    public var title: String
    /// The text. A `↓` stands right before each figure at which a finding is expected; it is no part of the paper.
    public var marked: String
    /// For a rule between papers, the paper that is audited together with it.
    public var earlier: String?

    public init(_ title: String, _ marked: String, earlier: String? = nil) {
        self.title = title
        self.marked = marked
        self.earlier = earlier
    }

    /// The text as it would stand in a paper.
    public var text: String {
        String(decoding: marked.utf8.split(separator: Self.marker).joined(), as: UTF8.self)
    }

    /// Where findings are expected in ``text``: line and column (UTF-8 bytes), from 1.
    public var expected: [(line: Int, column: Int)] {
        var places: [(line: Int, column: Int)] = []
        var line = 1
        var column = 1
        var rest = marked.utf8[...]
        while let byte = rest.first {
            if rest.starts(with: Self.marker) {
                places.append((line, column))
                rest = rest.dropFirst(Self.marker.count)
                continue
            }
            (line, column) = byte == UInt8(ascii: "\n") ? (line + 1, 1) : (line, column + 1)
            rest = rest.dropFirst()
        }
        return places
    }

    private static let marker = Array("↓".utf8)
}
