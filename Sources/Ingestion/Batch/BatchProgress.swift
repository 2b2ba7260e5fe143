/// How far a run has come.
public struct BatchProgress: Sendable {
    public var total: Int
    /// Published and refused together.
    public var done = 0
    public var refused = 0
    public var findings = 0

    public init(total: Int) {
        self.total = total
    }
}
