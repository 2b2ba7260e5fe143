import JSON

extension SchemaCompiler {
    mutating func objectRules(_ source: SchemaSource) throws(SchemaError) -> ObjectRules? {
        let keywords: [Keyword] = [
            .properties, .patternProperties, .additionalProperties, .propertyNames, .unevaluatedProperties, .required,
            .minProperties, .maxProperties, .dependentRequired, .dependentSchemas,
        ]
        guard source.hasAny(of: keywords) else { return nil }
        var names = MentionedNames()
        for member in try members(.properties, source) {
            let path = "/properties/" + JSONPointer.escape(member.name)
            names.set(try compile(path, member.value, below: source.place), for: member.name)
        }
        let required = try source[.required].map { value throws(SchemaError) in try self.names(value, .required, source)
        }
        let requiredNumbers = (required ?? []).map { names.number(of: $0) }
        let dependents = try dependents(source, &names)
        let firstRequired = graph.requiredNames.count
        graph.requiredNames.append(contentsOf: requiredNumbers)
        let firstDependent = graph.dependents.count
        graph.dependents.append(contentsOf: dependents)
        return ObjectRules(
            names: graph.names.add(names.list),
            required: firstRequired..<graph.requiredNames.count,
            requiredMask: requiredNumbers.allSatisfy { $0 < 64 }
                ? requiredNumbers.reduce(0) { $0 | 1 << UInt64($1) } : nil,
            additional: try schema(.additionalProperties, source),
            patterns: try patternProperties(source),
            propertyNames: try schema(.propertyNames, source),
            dependents: firstDependent..<firstDependent + dependents.count,
            minimumCount: try count(.minProperties, source) ?? 0,
            maximumCount: try count(.maxProperties, source) ?? Int.max,
            unevaluated: try schema(.unevaluatedProperties, source)
        )
    }

    private mutating func dependents(
        _ source: SchemaSource,
        _ names: inout MentionedNames
    ) throws(SchemaError) -> [Dependent] {
        var result: [Dependent] = []
        for member in try members(.dependentRequired, source) {
            let name = names.number(of: member.name)
            for needed in try self.names(member.value, .dependentRequired, source) {
                result.append(Dependent(name: name, consequence: .member(names.number(of: needed))))
            }
        }
        for member in try members(.dependentSchemas, source) {
            let path = "/dependentSchemas/" + JSONPointer.escape(member.name)
            let node = try compile(path, member.value, below: source.place)
            result.append(Dependent(name: names.number(of: member.name), consequence: .schema(node)))
        }
        return result
    }

    private mutating func patternProperties(_ source: SchemaSource) throws(SchemaError) -> Range<Int> {
        var list: [PatternProperty] = []
        for member in try members(.patternProperties, source) {
            let path = "/patternProperties/" + JSONPointer.escape(member.name)
            let node = try compile(path, member.value, below: source.place)
            list.append(PatternProperty(pattern: try pattern(member.name, source), node: node))
        }
        graph.patternProperties.append(contentsOf: list)
        return graph.patternProperties.count - list.count..<graph.patternProperties.count
    }
}

/// The names that a schema mentions, in the order in which it first does.
private struct MentionedNames {
    private(set) var list: [(name: String, node: NodeID?)] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of name: String) -> Int {
        if let known = numbers[name] { return known }
        numbers[name] = list.count
        list.append((name, nil))
        return list.count - 1
    }

    mutating func set(_ node: NodeID, for name: String) {
        list[number(of: name)].node = node
    }
}
