/// Why a cell holds no number.
public enum Absence: String, Sendable, CaseIterable {
    /// A dash or the word: nothing, said on purpose.
    case nilValue = "nil"
    case blank
    case notSet = "not_set"
    case noData = "no_data"
    case notAvailable = "not_available"
    case due
    case cancelled
    case baseline
    /// A number was printed that can't be read for certain: `######`, `1O.5`, more digits than a reader keeps.
    case unreadable
}
