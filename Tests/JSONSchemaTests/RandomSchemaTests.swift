import JSON
import Testing

@testable import JSONSchema

/// Schemas that chance has made: each compiles or is rejected, and a compiled one judges every form of a document the
/// same, and its negation the opposite.
@Suite struct RandomSchemaTests {
    @Test(arguments: 0..<300)
    func judgesAllFormsAlike(seed: UInt64) throws {
        var source = RandomSource(seed: seed)
        var judged = 0
        for _ in 0..<20 {
            let value = source.schema(depth: 3)
            guard let schema = try? JSONSchema(compiling: value) else { continue }
            let negation = try negation(of: value)
            for _ in 0..<10 {
                judged += 1
                let document = source.value(depth: 3)
                let violations = try schema.validate(document.bytes())
                let pretty = try schema.validate(document.bytes(style: .pretty))
                #expect(pretty.map(\.instance) == violations.map(\.instance))
                #expect(pretty.map(\.schema) == violations.map(\.schema))
                #expect(try schema.validate(document.bytes(), limit: 1).isEmpty == violations.isEmpty)
                if let negation {
                    #expect(try negation.validate(document.bytes()).isEmpty == !violations.isEmpty, "\(value)")
                }
            }
        }
        #expect(judged > 0)
    }

    /// The opposite of a schema, unless it has references or URIs, which would mean something else in another place.
    private func negation(of schema: JSONValue) throws -> JSONSchema? {
        let text = schema.description
        if text.contains("#") || text.contains("$id") { return nil }
        return try JSONSchema(compiling: ["not": schema])
    }
}
