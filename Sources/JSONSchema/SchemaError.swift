import JSON

/// Why a schema does not compile, and where in the schema.
public struct SchemaError: Error, Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        /// The bytes of the schema are not JSON.
        case notJSON(JSONError)
        /// A schema has to be an object, true or false.
        case notASchema
        /// The keyword is not one that this validator knows, so it cannot be honoured.
        case unknownKeyword(String)
        /// The keyword's value is not of the form that it has to have.
        case invalidValue(keyword: String, expected: String)
        /// `$schema` names another dialect than 2020-12.
        case unsupportedDialect(String)
        /// There is no schema at the place that a reference names.
        case unresolvedReference(String)
        /// Following references leads back to the same schema without ever going into the instance.
        case endlessReference
        /// Two schemas have the same identifier or the same anchor.
        case duplicateIdentifier(String)
        /// The regular expression is wrong, or uses something outside the supported part of ECMA-262.
        case unsupportedPattern(String, reason: String)
    }

    public let problem: Problem

    /// Where it stands: the URI of the document, if it has one, `#`, and the JSON Pointer inside it.
    public let location: String

    public init(_ problem: Problem, at location: String) {
        self.problem = problem
        self.location = location
    }
}

extension SchemaError: CustomStringConvertible {
    public var description: String { "schema \(location): \(problem)" }
}

extension SchemaError.Problem: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notJSON(let error): "not JSON: \(error)"
        case .notASchema: "a schema has to be an object, true or false"
        case .unknownKeyword(let name): "unknown keyword \"\(name)\"; put remarks under \"$comment\""
        case .invalidValue(let keyword, let expected): "\"\(keyword)\" has to be \(expected)"
        case .unsupportedDialect(let uri):
            "\"$schema\" is \"\(uri)\"; only \"\(JSONSchema.dialect)\" is supported"
        case .unresolvedReference(let reference):
            "the reference \"\(reference)\" leads nowhere; is its document among the resources?"
        case .endlessReference: "the references lead back to this schema without going into the instance"
        case .duplicateIdentifier(let identifier): "\"\(identifier)\" already names another schema"
        case .unsupportedPattern(let pattern, let reason): "the pattern \"\(pattern)\" cannot be used: \(reason)"
        }
    }
}
