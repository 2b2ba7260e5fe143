import JSON

extension SchemaCompiler {
    /// Fills a node from the keywords of its schema.
    mutating func compileRules(of node: NodeID, _ source: SchemaSource) throws(SchemaError) {
        try compileType(of: node, source)
        let enumeration = try enumeration(source)
        let number = try numberRules(source)
        let string = try stringRules(source)
        let array = try arrayRules(source)
        let object = try objectRules(source)
        let applicators = try applicators(source)
        graph.nodes[Int(node)].enumeration = Self.add(enumeration, to: &graph.enumerations)
        graph.nodes[Int(node)].number = Self.add(number, to: &graph.numbers)
        graph.nodes[Int(node)].string = Self.add(string, to: &graph.strings)
        graph.nodes[Int(node)].array = Self.add(array, to: &graph.arrays)
        graph.nodes[Int(node)].object = Self.add(object, to: &graph.objects)
        let first = graph.applicators.count
        graph.applicators.append(contentsOf: applicators)
        graph.nodes[Int(node)].applicators = first..<graph.applicators.count
    }

    private static func add<Rules>(_ rules: Rules?, to pool: inout [Rules]) -> Int32? {
        guard let rules else { return nil }
        pool.append(rules)
        return Int32(pool.count - 1)
    }

    private mutating func compileType(of node: NodeID, _ source: SchemaSource) throws(SchemaError) {
        guard let value = source[.type] else { return }
        let names = try names(value.stringValue == nil ? value : [value], .type, source)
        var kinds: KindSet = []
        for name in names {
            switch name {
            case "null": kinds.insert(KindSet(.null))
            case "boolean": kinds.insert(KindSet(.bool))
            case "string": kinds.insert(KindSet(.string))
            case "array": kinds.insert(KindSet(.array))
            case "object": kinds.insert(KindSet(.object))
            case "number", "integer": kinds.insert(KindSet(.number))
            default: throw invalid(.type, source, "one or more of the seven types of JSON Schema")
            }
        }
        guard !names.isEmpty else { throw invalid(.type, source, "at least one type") }
        graph.nodes[Int(node)].kinds = kinds
        graph.nodes[Int(node)].integersOnly = names.contains("integer") && !names.contains("number")
    }

    private func numberRules(_ source: SchemaSource) throws(SchemaError) -> NumberRules? {
        guard source.hasAny(of: .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf) else {
            return nil
        }
        var rules = NumberRules(
            minimum: try number(.minimum, source),
            maximum: try number(.maximum, source),
            exclusiveMinimum: try number(.exclusiveMinimum, source),
            exclusiveMaximum: try number(.exclusiveMaximum, source),
            multipleOf: try number(.multipleOf, source)
        )
        if let divisor = rules.multipleOf, divisor <= JSONNumber(0) {
            throw invalid(.multipleOf, source, "a number above 0")
        }
        rules.deriveValidIntegers()
        return rules
    }

    private mutating func stringRules(_ source: SchemaSource) throws(SchemaError) -> StringRules? {
        guard source.hasAny(of: .minLength, .maxLength, .pattern) else { return nil }
        let text = try string(.pattern, source)
        return StringRules(
            minimumLength: try count(.minLength, source) ?? 0,
            maximumLength: try count(.maxLength, source) ?? Int.max,
            pattern: try text.map { text throws(SchemaError) in try pattern(text, source) }
        )
    }

    private mutating func arrayRules(_ source: SchemaSource) throws(SchemaError) -> ArrayRules? {
        let keywords: [Keyword] = [
            .items, .prefixItems, .minItems, .maxItems, .uniqueItems, .contains, .minContains, .maxContains,
            .unevaluatedItems,
        ]
        guard source.hasAny(of: keywords) else { return nil }
        return ArrayRules(
            prefix: list(try schemas(.prefixItems, source)),
            items: try schema(.items, source),
            minimumCount: try count(.minItems, source) ?? 0,
            maximumCount: try count(.maxItems, source) ?? Int.max,
            isUnique: try bool(.uniqueItems, source) ?? false,
            contains: try schema(.contains, source),
            minimumContains: try count(.minContains, source) ?? 1,
            maximumContains: try count(.maxContains, source) ?? Int.max,
            unevaluated: try schema(.unevaluatedItems, source)
        )
    }

    /// The values of `enum`; of those, the one of `const` where both are there.
    private mutating func enumeration(_ source: SchemaSource) throws(SchemaError) -> Enumeration? {
        guard source.hasAny(of: .enum, .const) else { return nil }
        guard let listed = (source[.enum] ?? []).arrayValue else { throw invalid(.enum, source, "an array") }
        var keyword = Keyword.enum
        var values = listed
        if let constant = source[.const] {
            keyword = .const
            values = source[.enum] == nil || listed.contains(constant) ? [constant] : []
        }
        var strings: [String] = []
        for value in values {
            if let string = value.stringValue, !strings.contains(string) { strings.append(string) }
        }
        let numbers = values.compactMap(\.numberValue)
        let others = values.filter { $0.arrayValue != nil || $0.objectValue != nil }
        graph.enumeratedNumbers.append(contentsOf: numbers)
        graph.enumeratedValues.append(contentsOf: others)
        return Enumeration(
            keyword: keyword,
            kinds: values.reduce(into: KindSet()) { $0.insert(KindSet($1.kind)) },
            allowsTrue: values.contains(.bool(true)),
            allowsFalse: values.contains(.bool(false)),
            strings: graph.names.add(strings.map { ($0, nil) }),
            numbers: graph.enumeratedNumbers.count - numbers.count..<graph.enumeratedNumbers.count,
            values: graph.enumeratedValues.count - others.count..<graph.enumeratedValues.count
        )
    }
}

extension NumberRules {
    /// Works out `validIntegers` where the bounds are whole numbers of moderate size.
    fileprivate mutating func deriveValidIntegers() {
        guard multipleOf == nil,
            let least = Self.bound(minimum, 0, orElse: -Self.reach),
            let above = Self.bound(exclusiveMinimum, 1, orElse: -Self.reach),
            let most = Self.bound(maximum, 1, orElse: Self.reach),
            let below = Self.bound(exclusiveMaximum, 0, orElse: Self.reach)
        else { return }
        let lower = max(least, above)
        let upper = min(most, below)
        if lower < upper { validIntegers = lower..<upper }
    }

    /// No plain integer that is compared in this way has as many digits.
    private static let reach = Int.max / 4

    private static func bound(_ number: JSONNumber?, _ offset: Int, orElse absent: Int) -> Int? {
        guard let number else { return absent }
        guard let value = Int(exactly: number), (-reach...reach).contains(value) else { return nil }
        return value + offset
    }
}
