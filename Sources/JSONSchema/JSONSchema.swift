import JSON

/// A JSON Schema (draft 2020-12), compiled once to check documents many times.
///
/// Every keyword of the core, applicator, unevaluated, validation, content and meta-data vocabularies is known;
/// `format` and the keywords of content are annotations, as the specification has it. Anything else in a schema is an
/// error. Patterns may use the part of ECMA-262 that can be followed in linear time.
///
/// A document is checked on its bytes, in one pass, without building a tree, or while ``CheckedWriter`` writes it. A
/// value is read again for each schema that applies to it besides its own: for every branch of `anyOf` that its kind
/// does not rule out, `allOf`, `not`, `if`. So branches that nest in each other and let the same kinds through multiply
/// their time with each level.
public struct JSONSchema: Sendable {
    /// What `$schema` has to be, where it is there.
    public static let dialect = "https://json-schema.org/draft/2020-12/schema"

    let graph: SchemaGraph
    let root: NodeID

    /// The same for documents that are checked while they are written.
    let eventRules: EventRules

    /// Compiles a schema.
    ///
    /// - Parameters:
    ///   - schema: The schema: an object, true or false.
    ///   - uri: The URI of its document, which its relative references start from; an `$id` goes before it.
    ///   - resources: The documents that references may lead to, by URI without a fragment. Nothing is ever fetched.
    public init(
        compiling schema: JSONValue,
        uri: String = "",
        resources: [String: JSONValue] = [:]
    ) throws(SchemaError) {
        (graph, root) = try SchemaCompiler.compile(schema, uri: uri, resources: resources)
        eventRules = EventRules(graph)
    }

    /// Compiles a schema from its UTF-8 text; see the initializer for values.
    public init(
        compiling bytes: [UInt8],
        uri: String = "",
        resources: [String: JSONValue] = [:]
    ) throws(SchemaError) {
        let schema: JSONValue
        do {
            schema = try JSONValue(parsing: bytes)
        } catch {
            throw SchemaError(.notJSON(error), at: uri + "#")
        }
        try self.init(compiling: schema, uri: uri, resources: resources)
    }
}
