import JSON
import JSONSchema
import Publishing
import Testing

@Suite struct SchemaTests {
    /// What readers of schemas in every language know.
    static let plainKeywords: Set<String> = [
        "$schema", "$id", "$ref", "$defs", "title", "description", "type", "enum", "const", "properties", "required",
        "additionalProperties", "items", "anyOf", "minimum", "maximum", "minLength", "pattern", "minItems",
    ]

    @Test(arguments: PublishedSchema.allCases)
    func compiles(_ schema: PublishedSchema) throws {
        _ = try schema.compiled()
        #expect(PublishedSchema.named(schema.name) == schema)
    }

    @Test func anUnknownNameHasNoSchema() {
        #expect(PublishedSchema.named("papers") == nil)
    }

    @Test(arguments: PublishedSchema.allCases.filter { $0 != .lexicon })
    func statesItsVersion(_ schema: PublishedSchema) throws {
        let root = try JSONValue(parsing: schema.bytes)
        #expect(root["$schema"]?.stringValue == JSONSchema.dialect)
        #expect(root["$id"]?.stringValue == "urn:outturn:schema:\(schema.name):\(Contract.version)")
        #expect(root["properties"]?["schema_version"]?["const"]?.stringValue == Contract.version)
    }

    @Test(arguments: PublishedSchema.allCases)
    func describesEveryField(_ schema: PublishedSchema) throws {
        for node in try SchemaNode.all(in: schema) {
            let segments = node.pointer.split(separator: "/")
            let isNamed = segments.isEmpty || ["properties", "$defs"].contains(segments.dropLast().last ?? "")
            let description = node.object["description"]?.stringValue ?? ""
            if isNamed { #expect(description.hasSuffix("."), "\(node.pointer): \(description)") }
        }
    }

    @Test(arguments: PublishedSchema.allCases.filter { $0 != .lexicon })
    func closesEveryObjectAndRequiresEveryField(_ schema: PublishedSchema) throws {
        for node in try SchemaNode.all(in: schema) where node.object["properties"] != nil {
            let properties = node.object["properties"]?.objectValue?.members.map(\.name) ?? []
            let required = node.object["required"]?.arrayValue?.compactMap(\.stringValue)
            #expect(node.object["type"] == "object", "\(node.pointer)")
            #expect(node.object["additionalProperties"] == false, "\(node.pointer)")
            #expect(required == properties, "\(node.pointer)")
        }
    }

    /// A user's words need not name every section, but a misspelt one is a fault.
    @Test func closesEveryObjectOfALexicon() throws {
        for node in try SchemaNode.all(in: .lexicon) where node.object["properties"] != nil {
            #expect(node.object["type"] == "object" && node.object["additionalProperties"] == false, "\(node.pointer)")
        }
    }

    @Test(arguments: PublishedSchema.allCases)
    func namesFieldsInSnakeCase(_ schema: PublishedSchema) throws {
        for node in try SchemaNode.all(in: schema) {
            for name in node.object["properties"]?.objectValue?.members.map(\.name) ?? [] {
                let isSnakeCase = name.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
                }
                #expect(isSnakeCase, "\(node.pointer)/\(name)")
            }
        }
    }

    @Test(arguments: PublishedSchema.allCases)
    func usesPlainKeywordsOnly(_ schema: PublishedSchema) throws {
        for node in try SchemaNode.all(in: schema) {
            let unknown = Set(node.object.members.map(\.name)).subtracting(Self.plainKeywords)
            #expect(unknown.isEmpty, "\(node.pointer)")
        }
    }

    /// Each file stands alone, so the same definition stands in several; they must not drift apart.
    @Test func definesTheSameThingTheSameWayEverywhere() throws {
        var known: [String: JSONValue] = [:]
        for schema in PublishedSchema.allCases {
            let root = try JSONValue(parsing: schema.bytes)
            for member in root["$defs"]?.objectValue?.members ?? [] {
                if let other = known[member.name] { #expect(member.value == other, "\(schema.name): \(member.name)") }
                known[member.name] = member.value
            }
        }
        #expect(known.count > 30)
    }

    @Test(arguments: PublishedSchema.allCases)
    func definesNothingThatIsNotUsed(_ schema: PublishedSchema) throws {
        let nodes = try SchemaNode.all(in: schema)
        let used = Set(nodes.compactMap { $0.object["$ref"]?.stringValue })
        for node in nodes where node.pointer.hasPrefix("/$defs/") && node.pointer.split(separator: "/").count == 2 {
            #expect(used.contains("#\(node.pointer)"), "\(node.pointer)")
        }
    }
}
