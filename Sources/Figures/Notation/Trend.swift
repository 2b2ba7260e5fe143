/// Where an arrow points, or which way a word says that something went.
public enum Trend: String, Sendable, CaseIterable {
    case up, down, unchanged
    /// Words that say more than an arrow: "improving", "declining".
    case better, worse
}
