import JSON
import Publishing
import Testing

/// One schema of a published file and where in the file it stands.
struct SchemaNode {
    var pointer: String
    var object: JSONObject

    /// Every schema inside a published one, itself first.
    static func all(in schema: PublishedSchema) throws -> [SchemaNode] {
        var nodes: [SchemaNode] = []
        collect(try JSONValue(parsing: schema.bytes), at: "", into: &nodes)
        return nodes
    }

    private static func collect(_ value: JSONValue, at pointer: String, into nodes: inout [SchemaNode]) {
        guard let object = value.objectValue else { return }
        nodes.append(SchemaNode(pointer: pointer, object: object))
        for name in ["properties", "$defs"] {
            for member in object[name]?.objectValue?.members ?? [] {
                collect(member.value, at: "\(pointer)/\(name)/\(member.name)", into: &nodes)
            }
        }
        if let items = object["items"] { collect(items, at: "\(pointer)/items", into: &nodes) }
        for (index, branch) in (object["anyOf"]?.arrayValue ?? []).enumerated() {
            collect(branch, at: "\(pointer)/anyOf/\(index)", into: &nodes)
        }
    }
}

/// Follows a document and its schema side by side.
struct ContractWalk {
    let definitions: JSONValue
    /// For each definition that was met, the names of its members in the order of the document.
    private(set) var met: Set<String> = []

    init(_ schema: PublishedSchema) throws {
        let root = try JSONValue(parsing: schema.bytes)
        definitions = try #require(root["$defs"])
    }

    /// Expects every object of the document to have the members that its schema lists, in that order.
    mutating func follow(_ value: JSONValue, _ schema: JSONValue, at pointer: String = "") {
        if let reference = schema["$ref"]?.stringValue {
            let name = String(reference.dropFirst("#/$defs/".count))
            met.insert(name)
            guard let target = definitions[name] else {
                Issue.record("\(reference) leads nowhere")
                return
            }
            follow(value, target, at: pointer)
        } else if let branches = schema["anyOf"]?.arrayValue {
            if value != .null, let first = branches.first { follow(value, first, at: pointer) }
        } else if let object = value.objectValue {
            let properties = schema["properties"]?.objectValue ?? JSONObject()
            #expect(object.members.map(\.name) == properties.members.map(\.name), "\(pointer)")
            for member in object.members {
                if let property = properties[member.name] {
                    follow(member.value, property, at: "\(pointer)/\(member.name)")
                }
            }
        } else if let elements = value.arrayValue, let items = schema["items"] {
            for (index, element) in elements.enumerated() { follow(element, items, at: "\(pointer)/\(index)") }
        }
    }
}
