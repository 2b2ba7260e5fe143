import JSON

/// What the validation functions have in common: they read one value at the cursor and answer whether it is valid.
/// Where it is, or where `run` does not stop at the first violation, the cursor stands after the value.
extension SchemaGraph {
    /// Checks a value against a schema.
    func check(
        _ id: NodeID,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        let kind = try cursor.kind(in: bytes)
        switch route(of: id, for: kind) {
        case .valid:
            try cursor.skipScalar(kind, in: bytes)
            return true
        case .rules(let node):
            return try checkOwnRules(node, kind, at: &cursor, in: bytes, &run)
        case .all:
            return try checkEverything(id, at: &cursor, in: bytes, &run)
        }
    }

    @inline(never)
    private func checkEverything(
        _ id: NodeID,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        let entersResource = !dynamicReferences.isEmpty && run.scope.last != nodes[Int(id)].resource
        if entersResource { run.scope.append(nodes[Int(id)].resource) }
        defer { if entersResource { run.scope.removeLast() } }
        return try checkWithApplicators(id, at: &cursor, in: bytes, &run)
    }

    /// Checks a value against everything in a schema but what applies other schemas to the same value.
    func checkOwnRules(
        _ id: NodeID,
        _ kind: JSONKind,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        guard nodes[Int(id)].kinds.contains(kind) else {
            return try rejectKind(kind, id, at: &cursor, in: bytes, &run)
        }
        switch kind {
        case .string: return try checkString(id, at: &cursor, in: bytes, &run)
        case .number: return try checkNumber(id, at: &cursor, in: bytes, &run)
        case .null:
            let start = cursor.offset
            try cursor.null(in: bytes)
            guard let enumeration = nodes[Int(id)].enumeration else { return true }
            return checkListed(enumerations[Int(enumeration)].kinds.contains(.null), id, "null", at: start, &run)
        case .bool:
            let start = cursor.offset
            let value = try cursor.bool(in: bytes)
            guard let enumeration = nodes[Int(id)].enumeration else { return true }
            let list = enumerations[Int(enumeration)]
            return checkListed(value ? list.allowsTrue : list.allowsFalse, id, "\(value)", at: start, &run)
        case .array:
            guard try checkListedTree(id, at: cursor, in: bytes, &run) else {
                return try reject(&cursor, in: bytes, run)
            }
            return try checkArray(id, at: &cursor, in: bytes, &run)
        case .object:
            guard try checkListedTree(id, at: cursor, in: bytes, &run) else {
                return try reject(&cursor, in: bytes, run)
            }
            return try checkObject(id, at: &cursor, in: bytes, &run)
        }
    }

    /// Moves over a value about which a violation has been noted, if validation goes on at all.
    func reject(_ cursor: inout JSONCursor, in bytes: Span<UInt8>, _ run: SchemaRun) throws(JSONError) -> Bool {
        if !run.stopsAtFirst { try cursor.skipValue(in: bytes) }
        return false
    }

    @inline(never)
    private func rejectKind(
        _ kind: JSONKind,
        _ id: NodeID,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        let node = nodes[Int(id)]
        if node.isNever {
            run.note(id, "", at: cursor.offset) { "nothing may stand here, found \(kind.phrase)" }
        } else {
            run.note(id, "/type", at: cursor.offset) {
                "expected \(node.kinds.phrase(integersOnly: node.integersOnly)), found \(kind.phrase)"
            }
        }
        return try reject(&cursor, in: bytes, run)
    }

    /// Notes a violation of `enum` or `const` where a value is not listed.
    func checkListed(
        _ isListed: Bool,
        _ id: NodeID,
        _ found: @autoclosure () -> String,
        at offset: Int,
        _ run: inout SchemaRun
    ) -> Bool {
        if isListed { return true }
        guard let enumeration = nodes[Int(id)].enumeration else { return true }
        let list = enumerations[Int(enumeration)]
        run.note(id, "/" + list.keyword.rawValue, at: offset) { "expected \(phrase(for: list)), found \(found())" }
        return false
    }

    /// Checks an array or an object against `enum` or `const`: the only place where a tree is built.
    private func checkListedTree(
        _ id: NodeID,
        at start: JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        guard let enumeration = nodes[Int(id)].enumeration else { return true }
        let list = enumerations[Int(enumeration)]
        var isListed = false
        if !list.values.isEmpty {
            var cursor = start
            isListed = enumeratedValues[list.values].contains(try cursor.value(in: bytes))
        }
        return checkListed(isListed, id, "another value", at: start.offset, &run)
    }
}
