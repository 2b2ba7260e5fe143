import JSON

/// What goes along through one validation.
struct SchemaRun {
    /// A broken keyword, its place in the document still to be told.
    struct Violation {
        /// The offset of the value, or of a member's name.
        let offset: Int
        let node: NodeID
        /// The keyword, or more of a pointer, after the node's place; empty for the schema `false`.
        let keyword: String
        let message: String
    }

    private(set) var violations: [Violation] = []
    private let limit: Int

    /// How many trials are going on whose outcome is all that matters.
    private var trials = 0

    /// The furthest place at which a trial found something wrong.
    var furthest = 0

    /// The resources that validation has come through, the outermost first; kept only where there is a `$dynamicRef`.
    var scope: [Int32] = []

    var patterns = PatternMatcher()

    init(violationLimit: Int) { limit = max(violationLimit, 1) }

    /// Whether the first thing that is wrong settles the matter; else validation goes on after the value.
    var stopsAtFirst: Bool { trials > 0 || violations.count >= limit }

    mutating func beginTrial() { trials += 1 }
    mutating func endTrial() { trials -= 1 }

    /// Notes a violation. The message is made only where it is told.
    @inline(never)
    mutating func note(_ node: NodeID, _ keyword: String, at offset: Int, _ message: () -> String) {
        if trials > 0 {
            furthest = max(furthest, offset)
        } else if violations.count < limit {
            violations.append(Violation(offset: offset, node: node, keyword: keyword, message: message()))
        }
    }
}
