import JSON

extension SchemaGraph {
    func checkString(
        _ id: NodeID,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        let text = try cursor.string(in: bytes)
        if let enumeration = nodes[Int(id)].enumeration {
            let list = enumerations[Int(enumeration)]
            let isListed = find(text, in: list.strings, bytes) != nil
            guard checkListed(isListed, id, text.quoted(in: bytes), at: text.start - 1, &run) else { return false }
        }
        guard let string = nodes[Int(id)].string else { return true }
        return checkText(text, strings[Int(string)], id, in: bytes, &run)
    }

    /// The number of a name or a string in a table; escapes are replaced first.
    @inline(__always)
    func find(_ text: JSONText, in table: NameTable, _ bytes: Span<UInt8>, guess: Int = Int.max) -> Int? {
        if text.hasEscapes { return findUnescaped(text, in: table, bytes) }
        return names.find(bytes, from: text.start, length: text.end &- text.start, in: table, guess: guess)
    }

    @inline(never)
    private func findUnescaped(_ text: JSONText, in table: NameTable, _ bytes: Span<UInt8>) -> Int? {
        let unescaped = text.utf8(in: bytes)
        return names.find(unescaped.span, from: 0, length: unescaped.count, in: table)
    }

    private func checkText(
        _ text: JSONText,
        _ rules: StringRules,
        _ id: NodeID,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) -> Bool {
        let size = text.end - text.start
        var isValid = true
        // A code point takes one byte to twelve, as two escapes; counting is seldom needed to know enough.
        if size / 12 < rules.minimumLength || size > rules.maximumLength {
            let length = text.codePointCount(in: bytes)
            if length < rules.minimumLength {
                isValid = false
                run.note(id, "/minLength", at: text.start - 1) {
                    "expected at least \(rules.minimumLength) characters, found \(length)"
                }
            }
            if length > rules.maximumLength {
                isValid = false
                run.note(id, "/maxLength", at: text.start - 1) {
                    "expected at most \(rules.maximumLength) characters, found \(length)"
                }
            }
        }
        if let pattern = rules.pattern, isValid || !run.stopsAtFirst, !matches(text, pattern, in: bytes, &run) {
            isValid = false
            run.note(id, "/pattern", at: text.start - 1) {
                "expected text that matches \(patterns[pattern].text), found \(text.quoted(in: bytes))"
            }
        }
        return isValid
    }

    /// Whether a pattern matches somewhere in a text.
    func matches(_ text: JSONText, _ pattern: Int, in bytes: Span<UInt8>, _ run: inout SchemaRun) -> Bool {
        if text.hasEscapes { return run.patterns.matches(patterns[pattern], text.utf8(in: bytes).span) }
        return run.patterns.matches(patterns[pattern], bytes.extracting(text.start..<text.end))
    }

    func checkNumber(
        _ id: NodeID,
        at cursor: inout JSONCursor,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        let text = try cursor.number(in: bytes)
        if nodes[Int(id)].enumeration == nil, text.isPlainInteger {
            guard let number = nodes[Int(id)].number else { return true }
            if let value = text.smallInteger(in: bytes), numbers[Int(number)].validIntegers.contains(value) {
                return true
            }
        }
        return try checkNumberExactly(text, id, in: bytes, &run)
    }

    @inline(never)
    private func checkNumberExactly(
        _ text: JSONNumberText,
        _ id: NodeID,
        in bytes: Span<UInt8>,
        _ run: inout SchemaRun
    ) throws(JSONError) -> Bool {
        let node = nodes[Int(id)]
        if node.number == nil, node.enumeration == nil, !node.integersOnly { return true }
        let value = try text.value(in: bytes)
        if node.integersOnly, !value.isInteger {
            run.note(id, "/type", at: text.start) {
                "expected \(node.kinds.phrase(integersOnly: true)), found \(value)"
            }
            return false
        }
        if let enumeration = node.enumeration {
            let isListed = enumeratedNumbers[enumerations[Int(enumeration)].numbers].contains(value)
            guard checkListed(isListed, id, "\(value)", at: text.start, &run) else { return false }
        }
        guard let number = node.number else { return true }
        return checkBounds(value, numbers[Int(number)], id, at: text.start, &run)
    }

    private func checkBounds(
        _ value: JSONNumber,
        _ rules: NumberRules,
        _ id: NodeID,
        at offset: Int,
        _ run: inout SchemaRun
    ) -> Bool {
        var isValid = true
        if let bound = rules.minimum, value < bound {
            isValid = false
            run.note(id, "/minimum", at: offset) { "expected at least \(bound), found \(value)" }
        }
        if let bound = rules.maximum, value > bound {
            isValid = false
            run.note(id, "/maximum", at: offset) { "expected at most \(bound), found \(value)" }
        }
        if let bound = rules.exclusiveMinimum, value <= bound {
            isValid = false
            run.note(id, "/exclusiveMinimum", at: offset) { "expected more than \(bound), found \(value)" }
        }
        if let bound = rules.exclusiveMaximum, value >= bound {
            isValid = false
            run.note(id, "/exclusiveMaximum", at: offset) { "expected less than \(bound), found \(value)" }
        }
        if let divisor = rules.multipleOf, !value.isMultiple(of: divisor) {
            isValid = false
            run.note(id, "/multipleOf", at: offset) { "expected a multiple of \(divisor), found \(value)" }
        }
        return isValid
    }
}
