import JSON

extension SchemaGraph {
    func checkObject(
        _ id: NodeID,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        guard let object = nodes[Int(id)].object else {
            try cursor.skipValue(in: bytes)
            return true
        }
        if !objects[Int(object)].isPlain {
            return try checkUncommonObject(id, objects[Int(object)], at: &cursor, in: bytes, &run)
        }
        let table = objects[Int(object)].names
        let start = cursor.offset
        var isValid = true
        var guess = 0
        var seen = SeenMembers(declared: table.count)
        try cursor.beginObject(in: bytes)
        while true {
            let isMemberValid: Bool
            if let node = passExpected(&guess, of: table, &seen, at: &cursor, in: bytes) {
                isMemberValid = try check(node, at: &cursor, in: bytes, &run)
            } else {
                guard let name = try cursor.nextName(in: bytes) else { break }
                let number = find(name, in: table, bytes, guess: guess)
                try seen.insert(name, number, in: bytes)
                if let number, let node = names.names[table.first &+ number].node {
                    guess = number &+ 1
                    isMemberValid = try check(node, at: &cursor, in: bytes, &run)
                } else {
                    let rules = objects[Int(object)]
                    isMemberValid = try checkMember(name, number, of: id, rules, at: &cursor, in: bytes, &run)
                }
            }
            if !isMemberValid {
                if run.stopsAtFirst { return false }
                isValid = false
            }
        }
        if let mask = objects[Int(object)].requiredMask, seen.containsAll(mask) { return isValid }
        if !seen.containsAll(requiredNames, objects[Int(object)].required) {
            noteMissing(id, objects[Int(object)], seen, at: start, &run)
            isValid = false
        }
        return isValid
    }

    /// The schema of the member that should be next, if it is: members mostly stand in the order of their declarations,
    /// and then their names need only be compared. The cursor stands before the value; else it has not moved.
    @inline(__always)
    private func passExpected(
        _ number: inout Int,
        of table: NameTable,
        _ seen: inout SeenMembers,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>
    ) -> NodeID? {
        guard number < min(table.count, 64), !seen.contains(number) else { return nil }
        let name = names.names[table.first &+ number]
        guard let node = name.node, names.pass(name, at: &cursor, in: bytes) else { return nil }
        seen.insert(declared: number)
        number &+= 1
        return node
    }

    /// Checks an object against all the keywords that there are.
    @inline(never)
    private func checkUncommonObject(
        _ id: NodeID,
        _ rules: ObjectRules,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        let start = cursor
        var isValid = true
        var count = 0
        var seen = SeenMembers(declared: rules.names.count)
        try cursor.beginObject(in: bytes)
        while let name = try cursor.nextName(in: bytes) {
            count += 1
            let number = find(name, in: rules.names, bytes)
            try seen.insert(name, number, in: bytes)
            var isMemberValid = try checkMember(name, number, of: id, rules, at: &cursor, in: bytes, &run)
            if let propertyNames = rules.propertyNames, isMemberValid || !run.stopsAtFirst {
                var nameCursor = JSONCursor(offset: name.start - 1)
                if try !check(propertyNames, at: &nameCursor, in: bytes, &run) { isMemberValid = false }
            }
            if !isMemberValid {
                if run.stopsAtFirst { return false }
                isValid = false
            }
        }
        if !seen.containsAll(requiredNames, rules.required) {
            isValid = false
            noteMissing(id, rules, seen, at: start.offset, &run)
        }
        if count < rules.minimumCount || count > rules.maximumCount {
            isValid = false
            noteCount(count, id, rules.minimumCount, rules.maximumCount, "Properties", at: start.offset, &run)
        }
        if !rules.dependents.isEmpty, isValid || !run.stopsAtFirst {
            if try !checkDependents(id, rules, seen, at: start, in: bytes, &run) { isValid = false }
        }
        if let unevaluated = rules.unevaluated, isValid || !run.stopsAtFirst {
            if try !checkUnevaluated(unevaluated, id, at: start, in: bytes, &run) { isValid = false }
        }
        return isValid
    }

    /// Checks a member that patterns may match, or that `properties` does not name.
    @inline(never)
    private func checkMember(
        _ name: JSONText,
        _ number: Int?,
        of id: NodeID,
        _ rules: ObjectRules,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        var schemas: [NodeID] = []
        if let number, let node = names.names[rules.names.first + number].node { schemas.append(node) }
        for property in patternProperties[rules.patterns]
        where matches(name, property.pattern, in: bytes, &run) {
            schemas.append(property.node)
        }
        if schemas.isEmpty, let additional = rules.additional {
            if nodes[Int(additional)].isNever {
                run.note(id, "/additionalProperties", at: name.start - 1) {
                    "the member \(name.quoted(in: bytes)) is not one that may stand here"
                }
                return try reject(&cursor, in: bytes, run)
            }
            schemas.append(additional)
        }
        return try checkAll(schemas, at: &cursor, in: bytes, &run)
    }

    /// Checks a value against several schemas and moves over it once.
    private func checkAll(
        _ schemas: [NodeID],
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        guard let last = schemas.last else {
            try cursor.skipValue(in: bytes)
            return true
        }
        var isValid = true
        for schema in schemas.dropLast() {
            var copy = cursor
            if try !check(schema, at: &copy, in: bytes, &run) {
                if run.stopsAtFirst { return false }
                isValid = false
            }
        }
        return try check(last, at: &cursor, in: bytes, &run) && isValid
    }

    private func checkDependents(
        _ id: NodeID,
        _ rules: ObjectRules,
        _ seen: SeenMembers,
        at start: JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        var isValid = true
        for dependent in dependents[rules.dependents] where seen.contains(dependent.name) {
            switch dependent.consequence {
            case .member(let needed):
                if seen.contains(needed) { continue }
                run.note(id, "/dependentRequired", at: start.offset) {
                    "expected a member \"\(names.string(needed, of: rules.names))\" "
                        + "because \"\(names.string(dependent.name, of: rules.names))\" is there"
                }
                isValid = false
            case .schema(let node):
                var copy = start
                if try !check(node, at: &copy, in: bytes, &run) { isValid = false }
            }
            if !isValid, run.stopsAtFirst { return false }
        }
        return isValid
    }

    @inline(never)
    private func noteMissing(
        _ id: NodeID,
        _ rules: ObjectRules,
        _ seen: SeenMembers,
        at offset: Int,
        _ run: inout SchemaRun
    ) {
        for name in requiredNames[rules.required] where !seen.contains(name) {
            run.note(id, "/required", at: offset) {
                "expected a member \"\(names.string(name, of: rules.names))\", found none"
            }
        }
    }

    /// Notes that there are too few or too many of what a keyword counts.
    @inline(never)
    func noteCount(
        _ count: Int,
        _ id: NodeID,
        _ minimum: Int,
        _ maximum: Int,
        _ what: String,
        at offset: Int,
        _ run: inout SchemaRun
    ) {
        if count < minimum {
            run.note(id, "/min" + what, at: offset) {
                "expected at least \(minimum) \(what.lowercased()), found \(count)"
            }
        }
        if count > maximum {
            run.note(id, "/max" + what, at: offset) {
                "expected at most \(maximum) \(what.lowercased()), found \(count)"
            }
        }
    }
}
