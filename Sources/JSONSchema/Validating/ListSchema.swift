import JSON

/// What a schema says of the elements of one list in its documents, where it says nothing else of that list: then the
/// list can be checked apart from the rest, a piece at a time, and the rest with the list left empty.
///
/// A document is valid exactly where all the elements and the rest are.
public struct ListSchema: Sendable {
    private let graph: SchemaGraph
    private let element: NodeID

    init(graph: SchemaGraph, element: NodeID) {
        self.graph = graph
        self.element = element
    }

    /// Checks elements of the list that follow each other, with the commas between them.
    ///
    /// - Parameters:
    ///   - bytes: The elements; where others go before them, the comma that parts them comes first.
    ///   - first: How many elements of the list go before.
    ///   - limit: How many violations to tell at most.
    /// - Returns: what is wrong; the pointer of a violation begins with the number of the element, its position counts
    ///   from the first of the bytes.
    public func validate(
        elements bytes: Span<UInt8>,
        from first: Int,
        limit: Int = 100
    ) throws(JSONError) -> (count: Int, violations: [SchemaViolation]) {
        var run = SchemaRun(violationLimit: limit)
        var cursor = JSONCursor(insideArray: first > 0)
        var count = 0
        var isValid = true
        while try cursor.nextElementBeforeEnd(in: bytes) {
            if try !graph.check(element, at: &cursor, in: bytes, &run) { isValid = false }
            if !isValid, run.stopsAtFirst { break }
            count += 1
        }
        if isValid { return (count, []) }
        let schema = JSONSchema(graph: graph, root: element)
        return (count, try schema.places(of: run.violations, in: bytes, firstElement: first))
    }
}

extension JSONSchema {
    /// The schema of a list; nil where the list can't be checked apart, as something else in the schema depends on it.
    ///
    /// - Parameter path: The names of the members that lead to the list; `*` stands for each element of an array.
    public func list(at path: [String]) -> ListSchema? {
        guard graph.dynamicReferences.isEmpty else { return nil }
        var node = root
        for step in path {
            guard let next = step == "*" ? graph.plainItems(of: node) : graph.plainMember(step, of: node) else {
                return nil
            }
            node = next
        }
        guard let element = graph.plainItems(of: node), let array = graph.nodes[Int(node)].array,
            graph.arrays[Int(array)].minimumCount == 0, graph.arrays[Int(array)].maximumCount == Int.max
        else { return nil }
        return ListSchema(graph: graph, element: element)
    }
}

extension JSONSchema {
    /// All the lists among the members of the objects that a path leads to, by the members' names.
    public func lists(below path: [String]) -> [String: ListSchema] {
        var object = root
        for step in path {
            guard let next = step == "*" ? graph.plainItems(of: object) : graph.plainMember(step, of: object) else {
                return [:]
            }
            object = next
        }
        var lists: [String: ListSchema] = [:]
        for name in graph.memberNames(of: object) { lists[name] = list(at: path + [name]) }
        return lists
    }
}

extension SchemaGraph {
    fileprivate func memberNames(of node: NodeID) -> [String] {
        guard let object = nodes[Int(node)].object else { return [] }
        let table = objects[Int(object)].names
        return (0..<table.count).map { names.string($0, of: table) }
    }

    /// Whether nothing but the rules for its own kind looks at the values of a schema.
    private func isPlain(_ node: NodeID) -> Bool {
        nodes[Int(node)].applicators.isEmpty && nodes[Int(node)].enumeration == nil
    }

    fileprivate func plainItems(of node: NodeID) -> NodeID? {
        guard isPlain(node), let array = nodes[Int(node)].array else { return nil }
        let rules = arrays[Int(array)]
        guard rules.prefix.isEmpty, !rules.isUnique, rules.contains == nil, rules.unevaluated == nil else { return nil }
        return rules.items
    }

    fileprivate func plainMember(_ name: String, of node: NodeID) -> NodeID? {
        guard isPlain(node), let object = nodes[Int(node)].object, objects[Int(object)].isPlain else { return nil }
        let table = objects[Int(object)].names
        let bytes = Array(name.utf8)
        let number = names.find(bytes.span, from: 0, length: bytes.count, in: table)
        return number.flatMap { names.names[table.first + $0].node }
    }
}
