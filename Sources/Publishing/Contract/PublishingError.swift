import JSON
import JSONSchema

/// A document that this program made and that is not as its schema says: a defect of the program, never of the paper.
///
/// Nothing of such a document is written.
public struct PublishingError: Error, Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        /// The document breaks its schema; the first ways in which it does.
        case violations([SchemaViolation])
        /// The document is not even JSON.
        case notJSON(JSONError)
        /// The schema itself is at fault.
        case schema(SchemaError)
        /// It was found at fault while it was written, and its bytes were not.
        case disagreement
    }

    /// What the document tells of: a paper's name, `index`, `audit`.
    public var document: String
    public var schema: PublishedSchema
    public var problem: Problem

    public init(document: String, schema: PublishedSchema, problem: Problem) {
        self.document = document
        self.schema = schema
        self.problem = problem
    }

    /// A stable name for programs and for the index of an archive.
    public var code: String { "invalid_output" }

    /// What is wrong, as the end of a sentence that begins with the document's name.
    public var statement: String {
        switch problem {
        case .violations(let violations):
            let first = violations.first.map { "\($0.instance.isEmpty ? "the document" : $0.instance): \($0.message)" }
            let others = violations.count > 1 ? " (and \(violations.count - 1) more)" : ""
            return "gave a document that breaks the schema \(schema.name) at \(first ?? "an unknown place")\(others)"
        case .notJSON(let error):
            return "gave a document that is not JSON: \(error)"
        case .schema(let error):
            return "can't be checked, for the schema \(schema.name) is wrong: \(error)"
        case .disagreement:
            return "gave a document about which the two checks against the schema \(schema.name) disagree"
        }
    }

    /// What the user can do.
    public var remedy: String {
        "this is a defect of \(Generator.current.name) \(Generator.current.version), not of the paper: please report it"
    }
}

extension PublishingError: CustomStringConvertible {
    public var description: String { "\(document) \(statement); \(remedy)" }
}
