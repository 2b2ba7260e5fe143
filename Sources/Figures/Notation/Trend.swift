/// Where an arrow points.
public enum Trend: String, Sendable, CaseIterable {
    case up, down, unchanged
}
