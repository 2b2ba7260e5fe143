/// What a key to ratings says that it rates.
public enum KeySubject: String, Sendable, CaseIterable {
    case measures, deliverables, services, portfolios, savings
    case tradedAreas = "traded_areas"
}
