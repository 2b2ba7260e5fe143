import JSON

/// What `unevaluatedProperties` and `unevaluatedItems` need: the parts of a value that other keywords have looked at.
///
/// The parts are found by a second look at the value, only where one of these keywords stands.
private struct EvaluatedParts {
    struct Part {
        /// The name of a member; nil for an element.
        let name: JSONText?
        let cursor: JSONCursor
        var isEvaluated = false
    }

    private(set) var isObject: Bool
    var parts: [Part] = []

    init(of start: JSONCursor, in bytes: Span<UInt8>) throws(JSONError) {
        var cursor = start
        isObject = try cursor.kind(in: bytes) == .object
        if isObject {
            try cursor.beginObject(in: bytes)
            while let name = try cursor.nextName(in: bytes) {
                parts.append(Part(name: name, cursor: cursor))
                try cursor.skipValue(in: bytes)
            }
        } else {
            try cursor.beginArray(in: bytes)
            while try cursor.nextElement(in: bytes) {
                parts.append(Part(name: nil, cursor: cursor))
                try cursor.skipValue(in: bytes)
            }
        }
    }

    mutating func markAll() {
        for index in parts.indices { parts[index].isEvaluated = true }
    }
}

extension SchemaGraph {
    /// Checks what is left of an object or an array against `unevaluatedProperties` or `unevaluatedItems`.
    func checkUnevaluated(
        _ unevaluated: NodeID,
        _ id: NodeID,
        at start: JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        var evaluated = try EvaluatedParts(of: start, in: bytes)
        try collect(id, isOuter: true, at: start, in: bytes, &evaluated, &run)
        var isValid = true
        for part in evaluated.parts where !part.isEvaluated {
            var cursor = part.cursor
            if try !check(unevaluated, at: &cursor, in: bytes, &run) {
                isValid = false
                if run.stopsAtFirst { return false }
            }
        }
        return isValid
    }

    /// Marks the parts that a schema evaluates, and the schemas that it applies, as far as the value is valid there.
    ///
    /// - Parameter isOuter: Whether the schema is the one whose unevaluated parts are looked for.
    private func collect(
        _ id: NodeID,
        isOuter: Bool,
        at start: JSONCursor,
        in bytes: Span<UInt8>,
        _ evaluated: inout EvaluatedParts,
        _ run: inout SchemaRun
    ) throws(JSONError) {
        run.scope.append(nodes[Int(id)].resource)
        defer { run.scope.removeLast() }
        if !evaluated.isObject, let array = nodes[Int(id)].array {
            try collectItems(arrays[Int(array)], isOuter: isOuter, in: bytes, &evaluated, &run)
        }
        if evaluated.isObject, let object = nodes[Int(id)].object {
            let rules = objects[Int(object)]
            collectMembers(rules, isOuter: isOuter, in: bytes, &evaluated, &run)
            for dependent in dependents[rules.dependents] {
                guard case .schema(let node) = dependent.consequence else { continue }
                let isThere = evaluated.parts.contains { part in
                    part.name.map { find($0, in: rules.names, bytes) == dependent.name } ?? false
                }
                if isThere { try collect(node, isOuter: false, at: start, in: bytes, &evaluated, &run) }
            }
        }
        for index in nodes[Int(id)].applicators {
            for node in try effective(applicators[index], at: start, in: bytes, &run) {
                try collect(node, isOuter: false, at: start, in: bytes, &evaluated, &run)
            }
        }
    }

    /// The schemas of an applicator whose annotations count: those that the value is valid against.
    private func effective(
        _ applicator: Applicator,
        at start: JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> [NodeID] {
        switch applicator {
        case .all(let node): return [node]
        case .dynamic(let reference): return [target(of: dynamicReferences[reference], run)]
        case .not: return []
        case .any(let branches), .one(let branches):
            var result: [NodeID] = []
            for node in nodeLists[branches] where try isValid(node, at: start, in: bytes, &run) { result.append(node) }
            return result
        case .conditional(let condition, let then, let otherwise):
            if try isValid(condition, at: start, in: bytes, &run) { return [condition] + [then].compactMap { $0 } }
            return [otherwise].compactMap { $0 }
        }
    }

    private func collectItems(
        _ rules: ArrayRules,
        isOuter: Bool,
        in bytes: Span<UInt8>,
        _ evaluated: inout EvaluatedParts,
        _ run: inout SchemaRun
    ) throws(JSONError) {
        if rules.items != nil || (rules.unevaluated != nil && !isOuter) { return evaluated.markAll() }
        for index in evaluated.parts.indices {
            if index < rules.prefix.count {
                evaluated.parts[index].isEvaluated = true
            } else if let contains = rules.contains,
                try isValid(contains, at: evaluated.parts[index].cursor, in: bytes, &run)
            {
                evaluated.parts[index].isEvaluated = true
            }
        }
    }

    private func collectMembers(
        _ rules: ObjectRules,
        isOuter: Bool,
        in bytes: Span<UInt8>,
        _ evaluated: inout EvaluatedParts,
        _ run: inout SchemaRun
    ) {
        if rules.additional != nil || (rules.unevaluated != nil && !isOuter) { return evaluated.markAll() }
        for index in evaluated.parts.indices {
            guard let name = evaluated.parts[index].name else { continue }
            if let number = find(name, in: rules.names, bytes), names.names[rules.names.first + number].node != nil {
                evaluated.parts[index].isEvaluated = true
            } else if patternProperties[rules.patterns].contains(where: { matches(name, $0.pattern, in: bytes, &run) })
            {
                evaluated.parts[index].isEvaluated = true
            }
        }
    }
}
