import JSON

extension SchemaGraph {
    func checkArray(
        _ id: NodeID,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        guard let array = nodes[Int(id)].array else {
            try cursor.skipValue(in: bytes)
            return true
        }
        let rules = arrays[Int(array)]
        let start = cursor
        var isValid = true
        var count = 0
        try cursor.beginArray(in: bytes)
        while try cursor.nextElement(in: bytes) {
            let isElementValid: Bool
            if count < rules.prefix.count {
                let node = nodeLists[rules.prefix.lowerBound &+ count]
                isElementValid = try check(node, at: &cursor, in: bytes, &run)
            } else if let items = rules.items {
                isElementValid = try check(items, at: &cursor, in: bytes, &run)
            } else {
                try cursor.skipValue(in: bytes)
                isElementValid = true
            }
            count &+= 1
            if !isElementValid {
                if run.stopsAtFirst { return false }
                isValid = false
            }
        }
        if count < rules.minimumCount || count > rules.maximumCount {
            isValid = false
            noteCount(count, id, rules.minimumCount, rules.maximumCount, "Items", at: start.offset, &run)
        }
        if let contains = rules.contains, isValid || !run.stopsAtFirst {
            if try !checkContains(contains, rules, id, at: start, in: bytes, &run) { isValid = false }
        }
        if rules.isUnique, isValid || !run.stopsAtFirst {
            if try !checkUnique(id, at: start, in: bytes, &run) { isValid = false }
        }
        if let unevaluated = rules.unevaluated, isValid || !run.stopsAtFirst {
            if try !checkUnevaluated(unevaluated, id, at: start, in: bytes, &run) { isValid = false }
        }
        return isValid
    }

    private func checkContains(
        _ contains: NodeID,
        _ rules: ArrayRules,
        _ id: NodeID,
        at start: JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        var count = 0
        var cursor = start
        try cursor.beginArray(in: bytes)
        while try cursor.nextElement(in: bytes) {
            if try isValid(contains, at: cursor, in: bytes, &run) { count += 1 }
            try cursor.skipValue(in: bytes)
        }
        if count < rules.minimumContains {
            let keyword = rules.minimumContains == 1 ? "/contains" : "/minContains"
            run.note(id, keyword, at: start.offset) {
                "expected at least \(rules.minimumContains) items as \"contains\" wants them, found \(count)"
            }
        }
        if count > rules.maximumContains {
            run.note(id, "/maxContains", at: start.offset) {
                "expected at most \(rules.maximumContains) items as \"contains\" wants them, found \(count)"
            }
        }
        return count >= rules.minimumContains && count <= rules.maximumContains
    }

    /// Builds the elements, for two of them may say the same in different bytes.
    private func checkUnique(
        _ id: NodeID,
        at start: JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        var places: [JSONValue: Int] = [:]
        var index = 0
        var cursor = start
        try cursor.beginArray(in: bytes)
        while try cursor.nextElement(in: bytes) {
            let offset = cursor.offset
            if let before = places.updateValue(index, forKey: try cursor.value(in: bytes)) {
                run.note(id, "/uniqueItems", at: offset) {
                    "expected items that differ, found the same as at \(before)"
                }
                return false
            }
            index += 1
        }
        return true
    }
}
