import JSON
import JSONSchema

/// What is wrong with a JSON file that a person wrote or named: where, why, and what to do.
public struct DocumentFault: Error, Hashable, Sendable {
    /// Line and column; nil where the whole file is meant.
    public var position: JSONPosition?
    /// What is wrong, as the end of a sentence that begins with the file's name.
    public var reason: String
    public var remedy: String

    public init(at position: JSONPosition? = nil, reason: String, remedy: String) {
        self.position = position
        self.reason = reason
        self.remedy = remedy
    }

    init(_ error: JSONError, remedy: String) {
        self.init(at: error.position, reason: "is not JSON: \(error.problem)", remedy: remedy)
    }

    init(_ violation: SchemaViolation, others: Int, remedy: String) {
        let place = violation.instance.isEmpty ? "the document" : violation.instance
        let more = others > 0 ? " (and \(others) more)" : ""
        self.init(
            at: violation.position,
            reason: "is not as its schema says: \(place): \(violation.message)\(more)",
            remedy: remedy
        )
    }
}
