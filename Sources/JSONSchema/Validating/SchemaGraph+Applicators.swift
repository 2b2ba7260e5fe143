import JSON

extension SchemaGraph {
    /// Whether a value is valid against a schema, without noting anything and without moving.
    func isValid(
        _ id: NodeID,
        at start: JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        var cursor = start
        return try isValid(id, movingOver: &cursor, in: bytes, &run)
    }

    /// Whether a value is valid against a schema, without noting anything; where it is, the cursor stands after it.
    private func isValid(
        _ id: NodeID,
        movingOver cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        run.beginTrial()
        defer { run.endTrial() }
        return try check(id, at: &cursor, in: bytes, &run)
    }

    /// Checks a value against the schemas that a schema applies to it, then against the schema's own rules.
    func checkWithApplicators(
        _ id: NodeID,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        let start = cursor
        var isValid = true
        // Where one of the applicators has moved over the value, and no own rule has to, nothing reads it again.
        var hasMoved = false
        for index in nodes[Int(id)].applicators {
            cursor = start
            hasMoved = true
            let isSatisfied: Bool
            switch applicators[index] {
            case .all(let node): isSatisfied = try check(node, at: &cursor, in: bytes, &run)
            case .any(let branches): isSatisfied = try checkAny(branches, id, at: &cursor, in: bytes, &run)
            case .one(let branches): isSatisfied = try checkOne(branches, id, at: &cursor, in: bytes, &run)
            case .not(let node):
                hasMoved = false
                isSatisfied = try !self.isValid(node, at: start, in: bytes, &run)
                if !isSatisfied { run.note(id, "/not", at: valueOffset(start, bytes)) { "expected another value" } }
            case .conditional(let condition, let then, let otherwise):
                let next = try self.isValid(condition, at: start, in: bytes, &run) ? then : otherwise
                hasMoved = next != nil
                isSatisfied =
                    try next.map { node throws(JSONError) in
                        try check(node, at: &cursor, in: bytes, &run)
                    } ?? true
            case .dynamic(let reference):
                let node = target(of: dynamicReferences[reference], run)
                isSatisfied = try check(node, at: &cursor, in: bytes, &run)
            }
            if !isSatisfied {
                if run.stopsAtFirst { return false }
                isValid = false
            }
        }
        if hasMoved, !nodes[Int(id)].hasOwnRules { return isValid }
        cursor = start
        let kind = try cursor.kind(in: bytes)
        return try checkOwnRules(id, kind, at: &cursor, in: bytes, &run) && isValid
    }

    /// Where a value begins, after the white space.
    private func valueOffset(_ start: JSONCursor, _ bytes: Span<UInt8>) -> Int {
        var cursor = start
        _ = try? cursor.kind(in: bytes)
        return cursor.offset
    }

    /// The schema that a `$dynamicRef` leads to from here.
    func target(of reference: DynamicReference, _ run: SchemaRun) -> NodeID {
        for resource in run.scope {
            if let node = reference.byResource[resource] { return node }
        }
        return reference.initial
    }

    private func checkAny(
        _ branches: Range<Int>,
        _ id: NodeID,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        let kind = try cursor.kind(in: bytes)
        let start = cursor
        guard let first = nextBranch(of: branches, from: branches.lowerBound, for: kind) else {
            return try rejectBranches(branches, id, "/anyOf", kind, at: &cursor, in: bytes, &run)
        }
        guard let second = nextBranch(of: branches, from: first + 1, for: kind) else {
            // The only one that can be valid: what is wrong with it is what is wrong.
            return try check(nodeLists[first], at: &cursor, in: bytes, &run)
        }
        let outerFurthest = run.furthest
        defer { run.furthest = max(run.furthest, outerFurthest) }
        var furthest = (branch: first, offset: -1)
        var branch: Int? = first
        while let index = branch {
            cursor = start
            run.furthest = start.offset
            if try isValid(nodeLists[index], movingOver: &cursor, in: bytes, &run) { return true }
            if run.furthest > furthest.offset { furthest = (index, run.furthest) }
            branch = index < second ? second : nextBranch(of: branches, from: index + 1, for: kind)
        }
        cursor = start
        run.furthest = furthest.offset
        return try explain(furthest.branch, of: branches, id, "/anyOf", at: &cursor, in: bytes, &run)
    }

    private func checkOne(
        _ branches: Range<Int>,
        _ id: NodeID,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        let kind = try cursor.kind(in: bytes)
        let start = cursor
        guard let first = nextBranch(of: branches, from: branches.lowerBound, for: kind) else {
            return try rejectBranches(branches, id, "/oneOf", kind, at: &cursor, in: bytes, &run)
        }
        if nextBranch(of: branches, from: first + 1, for: kind) == nil {
            return try check(nodeLists[first], at: &cursor, in: bytes, &run)
        }
        let outerFurthest = run.furthest
        defer { run.furthest = max(run.furthest, outerFurthest) }
        var furthest = (branch: first, offset: -1)
        var valid: [Int] = []
        var branch: Int? = first
        while let index = branch {
            run.furthest = start.offset
            if try isValid(nodeLists[index], at: start, in: bytes, &run) {
                valid.append(index - branches.lowerBound)
            } else if run.furthest > furthest.offset {
                furthest = (index, run.furthest)
            }
            branch = nextBranch(of: branches, from: index + 1, for: kind)
        }
        run.furthest = furthest.offset
        if valid.isEmpty {
            return try explain(furthest.branch, of: branches, id, "/oneOf", at: &cursor, in: bytes, &run)
        }
        try cursor.skipValue(in: bytes)
        if valid.count == 1 { return true }
        run.note(id, "/oneOf", at: start.offset) {
            "expected exactly one of \(branches.count) schemas to match, found that \(valid.count) do: "
                + valid.map { "oneOf/\($0)" }.joined(separator: ", ")
        }
        return false
    }

    private func nextBranch(of branches: Range<Int>, from start: Int, for kind: JSONKind) -> Int? {
        var index = start
        while index < branches.upperBound {
            if nodes[Int(nodeLists[index])].acceptedKinds.contains(kind) { return index }
            index += 1
        }
        return nil
    }
}
