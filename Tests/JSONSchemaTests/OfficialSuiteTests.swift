import JSON
import JSONSchema
import Testing

/// All required tests of the official suite, but for the groups listed here with the reason.
@Suite(.enabled(if: OfficialSuite.folder != nil, "OUTTURN_JSON_SCHEMA_SUITE names no folder"))
struct OfficialSuiteTests {
    private let suite: OfficialSuite

    init() throws { suite = try OfficialSuite(folder: #require(OfficialSuite.folder)) }

    /// The suite's files: one for each keyword, and some for what keywords do together.
    private static let files = [
        "additionalProperties", "allOf", "anchor", "anyOf", "boolean_schema", "const", "contains", "content", "default",
        "defs", "dependentRequired", "dependentSchemas", "dynamicRef", "enum", "exclusiveMaximum", "exclusiveMinimum",
        "format", "if-then-else", "infinite-loop-detection", "items", "maxContains", "maxItems", "maxLength",
        "maxProperties", "maximum", "minContains", "minItems", "minLength", "minProperties", "minimum", "multipleOf",
        "not", "oneOf", "pattern", "patternProperties", "prefixItems", "properties", "propertyNames", "ref",
        "refRemote", "required", "type", "unevaluatedItems", "unevaluatedProperties", "uniqueItems", "vocabulary",
    ]

    /// The groups that are not run, each with its number of tests: their schemas name a metaschema of their own, which
    /// leaves a vocabulary out or adds one, so that a keyword is passed over in silence. This validator never does
    /// that: a `$schema` other than 2020-12's own is an error.
    private static let notRun = [
        "vocabulary.json: schema that uses custom metaschema with with no validation vocabulary": 3,
        "vocabulary.json: ignore unrecognized optional vocabulary": 2,
    ]

    @Test func passesAllButTheListedGroups() throws {
        #expect(Set(suite.groups.map(\.file)) == Set(Self.files.map { $0 + ".json" }))
        var groupsRun = 0
        var testsRun = 0
        var failed: [String] = []
        var notRun: [String: Int] = [:]
        for group in suite.groups {
            let name = "\(group.file): \(group.description)"
            let schema: JSONSchema
            do {
                schema = try JSONSchema(compiling: group.schema, resources: suite.resources)
            } catch {
                notRun[name] = group.tests.count
                guard case .unsupportedDialect = error.problem else { throw error }
                continue
            }
            groupsRun += 1
            testsRun += group.tests.count
            for test in group.tests where try schema.validate(test.data).isEmpty != test.isValid {
                failed.append("\(name): \(test.description)")
            }
        }
        #expect(failed == [])
        #expect(notRun == Self.notRun)
        #expect(groupsRun == 366)
        #expect(testsRun == 1252)
        print("JSON Schema test suite: \(groupsRun) groups, \(testsRun) tests run, \(failed.count) failed,")
        print("\(notRun.count) groups with \(notRun.values.reduce(0, +)) tests not run: \(notRun.keys.sorted())")
    }

    /// White space and the order of members change nothing, and a single violation is enough to stop.
    @Test func judgesTheSameInOtherForms() throws {
        for group in suite.groups {
            guard let schema = try? JSONSchema(compiling: group.schema, resources: suite.resources) else { continue }
            for test in group.tests {
                let value = try JSONValue(parsing: test.data)
                let name: Comment = "\(group.file): \(group.description): \(test.description)"
                #expect(try schema.validate(value.bytes(style: .pretty)).isEmpty == test.isValid, name)
                #expect(try schema.validate(value.reversingMembers.bytes()).isEmpty == test.isValid, name)
                #expect(try schema.validate(test.data, limit: 1).count == (test.isValid ? 0 : 1), name)
            }
        }
    }

    /// The schemas of the suite are themselves documents, valid against the metaschema, which is all `$dynamicRef`.
    @Test func findsTheSuitesSchemasValid() throws {
        let metaschema = try JSONSchema(
            compiling: #require(suite.resources[JSONSchema.dialect]),
            resources: suite.resources
        )
        for group in suite.groups {
            #expect(try metaschema.validate(group.schema) == [], "\(group.file): \(group.description)")
        }
        let wrong = Array(#"{"properties": {"a": {"allOf": [{"minLength": -1, "type": ["string", "text"]}]}}}"#.utf8)
        let violations = try metaschema.validate(wrong)
        #expect(Set(violations.map(\.instance)).isSuperset(of: ["/properties/a/allOf/0/minLength"]))
        #expect(violations.contains { $0.instance.hasPrefix("/properties/a/allOf/0/type") })
    }
}

extension JSONValue {
    /// The same value, the members of every object the other way round.
    fileprivate var reversingMembers: JSONValue {
        switch self {
        case .array(let elements): return .array(elements.map(\.reversingMembers))
        case .object(let object):
            var result = JSONObject()
            for member in object.members.reversed() { result[member.name] = member.value.reversingMembers }
            return .object(result)
        default: return self
        }
    }
}
