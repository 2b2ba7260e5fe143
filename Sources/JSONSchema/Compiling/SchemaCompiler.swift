import JSON

/// Turns schemas into the nodes of a graph, each place once, however many references lead to it.
struct SchemaCompiler {
    var index: SchemaIndex
    var graph = SchemaGraph()
    private var compiled: [SchemaPlace.Key: NodeID] = [:]

    init(index: SchemaIndex) { self.index = index }

    /// Compiles a document's root and everything that can be reached from it.
    static func compile(
        _ document: JSONValue,
        uri: String,
        resources: [String: JSONValue]
    ) throws(SchemaError) -> (graph: SchemaGraph, root: NodeID) {
        var compiler = SchemaCompiler(index: SchemaIndex(available: resources))
        let root = try compiler.compile(compiler.index.add(document, uri: uri))
        try compiler.completeDynamicReferences()
        try compiler.graph.rejectEndlessReferences()
        compiler.graph.deriveAcceptedKinds()
        compiler.graph.deriveRoutes()
        return (compiler.graph, root)
    }

    /// Compiles the schema at a place, unless that has been done.
    mutating func compile(_ place: SchemaPlace) throws(SchemaError) -> NodeID {
        if let known = compiled[place.key] { return known }
        let node: NodeID
        switch place.value {
        case .bool(let isValid):
            node = addNode(at: place)
            graph.nodes[Int(node)].isNever = !isValid
            if !isValid { graph.nodes[Int(node)].kinds = [] }
        case .object(let members):
            let keywords = try self.keywords(of: members, at: place)
            let target = try followPlainReferences(from: place)
            if target.key != place.key {
                // A schema that is nothing but a reference needs no node of its own.
                node = try compile(target)
                compiled[place.key] = node
            } else {
                node = addNode(at: place)
                try compileRules(of: node, SchemaSource(place: place, keywords: keywords))
            }
            try compileUnused(keywords, at: place)
        default: throw SchemaError(.notASchema, at: index.location(of: place.key))
        }
        return node
    }

    /// Compiles a schema below another.
    mutating func compile(_ path: String, _ value: JSONValue, below place: SchemaPlace) throws(SchemaError) -> NodeID {
        try compile(index.descend(from: place, to: path, value: value))
    }

    private mutating func addNode(at place: SchemaPlace) -> NodeID {
        let node = NodeID(graph.nodes.count)
        graph.nodes.append(SchemaNode(resource: Int32(place.resource)))
        graph.locations.append(index.location(of: place.key))
        compiled[place.key] = node
        return node
    }

    private func keywords(
        of members: JSONObject,
        at place: SchemaPlace
    ) throws(SchemaError) -> KeywordValues {
        var keywords = KeywordValues()
        for member in members.members {
            guard let keyword = Keyword(rawValue: member.name) else {
                throw SchemaError(.unknownKeyword(member.name), at: index.location(of: place.key))
            }
            keywords[keyword] = member.value
        }
        if let dialect = keywords[.schema], dialect != .string(JSONSchema.dialect) {
            let name = dialect.stringValue ?? "not a string"
            throw SchemaError(.unsupportedDialect(name), at: index.location(of: place.key))
        }
        return keywords
    }

    /// Where `$ref`s lead that stand alone but for annotations, as long as they stay in their resource.
    private mutating func followPlainReferences(from start: SchemaPlace) throws(SchemaError) -> SchemaPlace {
        var place = start
        var visited: Set<SchemaPlace.Key> = [start.key]
        while case .object(let members) = place.value,
            let reference = members[Keyword.ref.rawValue]?.stringValue,
            members.members.allSatisfy({
                $0.name == Keyword.ref.rawValue || Keyword(rawValue: $0.name)?.isAnnotation ?? false
            })
        {
            let target = try index.resolve(reference, from: place)
            guard target.resource == place.resource else { break }
            guard visited.insert(target.key).inserted else {
                throw SchemaError(.endlessReference, at: index.location(of: start.key))
            }
            place = target
        }
        return place
    }

    /// Compiles the schemas that stand in a schema without being applied, so that their mistakes come out too.
    private mutating func compileUnused(
        _ keywords: KeywordValues,
        at place: SchemaPlace
    ) throws(SchemaError) {
        for keyword in [Keyword.defs, .contentSchema, .then, .else] {
            guard let value = keywords[keyword] else { continue }
            if keyword == .defs, value.objectValue == nil {
                let problem = SchemaError.Problem.invalidValue(
                    keyword: keyword.rawValue,
                    expected: "an object of schemas"
                )
                throw SchemaError(problem, at: index.location(of: place.key))
            }
            for (path, schema) in keyword.subschemas(in: value) { _ = try compile(path, schema, below: place) }
        }
    }
}
