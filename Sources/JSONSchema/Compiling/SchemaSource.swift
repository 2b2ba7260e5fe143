import JSON

/// The keywords of a schema, read into the forms that they have to have.
struct SchemaSource {
    let place: SchemaPlace
    let keywords: KeywordValues

    subscript(keyword: Keyword) -> JSONValue? { keywords[keyword] }

    /// Whether any of these keywords is there.
    func hasAny(of list: Keyword...) -> Bool { hasAny(of: list) }
    func hasAny(of list: [Keyword]) -> Bool { keywords.members.contains { list.contains($0.keyword) } }
}

/// The keywords of a schema with their values. There are a handful in each of a thousand schemas: they are looked
/// through, which takes less time than to hash one of them.
struct KeywordValues {
    private(set) var members: [(keyword: Keyword, value: JSONValue)] = []

    subscript(keyword: Keyword) -> JSONValue? {
        get { members.first { $0.keyword == keyword }?.value }
        set {
            members.removeAll { $0.keyword == keyword }
            if let newValue { members.append((keyword, newValue)) }
        }
    }
}

extension SchemaCompiler {
    func invalid(_ keyword: Keyword, _ source: SchemaSource, _ expected: String) -> SchemaError {
        let problem = SchemaError.Problem.invalidValue(keyword: keyword.rawValue, expected: expected)
        return SchemaError(problem, at: index.location(of: source.place.key))
    }

    func number(_ keyword: Keyword, _ source: SchemaSource) throws(SchemaError) -> JSONNumber? {
        guard let value = source[keyword] else { return nil }
        guard let number = value.numberValue else { throw invalid(keyword, source, "a number") }
        return number
    }

    func count(_ keyword: Keyword, _ source: SchemaSource) throws(SchemaError) -> Int? {
        guard let value = source[keyword] else { return nil }
        guard let count = value.intValue, count >= 0 else {
            throw invalid(keyword, source, "a whole number, not negative")
        }
        return count
    }

    func bool(_ keyword: Keyword, _ source: SchemaSource) throws(SchemaError) -> Bool? {
        guard let value = source[keyword] else { return nil }
        guard let bool = value.boolValue else { throw invalid(keyword, source, "true or false") }
        return bool
    }

    func string(_ keyword: Keyword, _ source: SchemaSource) throws(SchemaError) -> String? {
        guard let value = source[keyword] else { return nil }
        guard let string = value.stringValue else { throw invalid(keyword, source, "a string") }
        return string
    }

    /// A list of strings that differ.
    func names(_ value: JSONValue, _ keyword: Keyword, _ source: SchemaSource) throws(SchemaError) -> [String] {
        let expected = "an array of strings that differ"
        guard let elements = value.arrayValue else { throw invalid(keyword, source, expected) }
        let names = elements.compactMap(\.stringValue)
        guard names.count == elements.count, Set(names).count == names.count else {
            throw invalid(keyword, source, expected)
        }
        return names
    }

    func members(_ keyword: Keyword, _ source: SchemaSource) throws(SchemaError) -> [JSONObject.Member] {
        guard let value = source[keyword] else { return [] }
        guard let object = value.objectValue else { throw invalid(keyword, source, "an object") }
        return object.members
    }

    /// The schema in a keyword's value, compiled.
    mutating func schema(_ keyword: Keyword, _ source: SchemaSource) throws(SchemaError) -> NodeID? {
        guard let value = source[keyword] else { return nil }
        return try compile("/" + keyword.rawValue, value, below: source.place)
    }

    /// The schemas in a keyword's array, compiled.
    mutating func schemas(_ keyword: Keyword, _ source: SchemaSource) throws(SchemaError) -> [NodeID] {
        guard let value = source[keyword] else { return [] }
        guard let elements = value.arrayValue, !elements.isEmpty else {
            throw invalid(keyword, source, "an array of at least one schema")
        }
        var nodes: [NodeID] = []
        for (path, schema) in keyword.subschemas(in: value) {
            nodes.append(try compile(path, schema, below: source.place))
        }
        return nodes
    }

    /// Puts nodes into the graph's lists.
    mutating func list(_ nodes: [NodeID]) -> Range<Int> {
        graph.nodeLists.append(contentsOf: nodes)
        return graph.nodeLists.count - nodes.count..<graph.nodeLists.count
    }

    /// Puts a pattern into the graph.
    mutating func pattern(_ text: String, _ source: SchemaSource) throws(SchemaError) -> Int {
        if let known = graph.patterns.firstIndex(where: { $0.text == text }) { return known }
        do {
            graph.patterns.append(try Pattern(text))
        } catch {
            let problem = SchemaError.Problem.unsupportedPattern(text, reason: error.reason)
            throw SchemaError(problem, at: index.location(of: source.place.key))
        }
        return graph.patterns.count - 1
    }
}
