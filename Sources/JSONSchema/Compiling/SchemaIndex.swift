import JSON

/// What the identifiers and anchors of all documents stand for.
///
/// A document is looked through when a reference first leads to it. A resource is a schema with a URI of its own: the
/// root of a document, and every schema with an `$id`.
struct SchemaIndex {
    struct Resource {
        let uri: URIReference
        let root: SchemaPlace
        var anchors: [String: SchemaPlace] = [:]
        var dynamicAnchors: Set<String> = []
    }

    private(set) var resources: [Resource] = []
    private var documentURIs: [String] = []
    private var resourceByURI: [String: Int] = [:]
    private var resourceAt: [SchemaPlace.Key: Int] = [:]
    private let available: [String: JSONValue]

    /// - Parameter available: The documents that references may lead to, by the URI without fragment.
    init(available: [String: JSONValue]) { self.available = available }

    /// Takes a document in.
    ///
    /// - Returns: its root.
    mutating func add(_ document: JSONValue, uri: String) throws(SchemaError) -> SchemaPlace {
        let number = documentURIs.count
        let retrieval = URIReference(uri).withoutFragment
        documentURIs.append(retrieval.description)
        let key = SchemaPlace.Key(document: number, pointer: "")
        let root = SchemaPlace(value: document, key: key, resource: resources.count)
        resourceByURI[retrieval.description] = root.resource
        resourceAt[key] = root.resource
        let identifier = try identifier(of: document, at: key)
        let uri = identifier.map { retrieval.resolving($0).withoutFragment } ?? retrieval
        if uri != retrieval { try register(root.resource, under: uri.description, at: key) }
        resources.append(Resource(uri: uri, root: root))
        try lookThrough(root)
        return root
    }

    /// The URI of a document, `#`, and the pointer: how messages name a place.
    func location(of key: SchemaPlace.Key) -> String { documentURIs[key.document] + "#" + key.pointer }

    /// The schema below a place, by the pointer from there.
    func descend(from place: SchemaPlace, to path: String, value: JSONValue) -> SchemaPlace {
        let key = SchemaPlace.Key(document: place.key.document, pointer: place.key.pointer + path)
        return SchemaPlace(value: value, key: key, resource: resourceAt[key] ?? place.resource)
    }

    /// The resource with a URI, taking its document in if need be.
    mutating func resource(at uri: String) throws(SchemaError) -> Int? {
        if let known = resourceByURI[uri] { return known }
        guard let document = available[uri] else { return nil }
        return try add(document, uri: uri).resource
    }

    private mutating func lookThrough(_ place: SchemaPlace) throws(SchemaError) {
        guard case .object(let members) = place.value else { return }
        try registerAnchors(of: place)
        for member in members.members {
            guard let keyword = Keyword(rawValue: member.name) else { continue }
            for (path, value) in keyword.subschemas(in: member.value) {
                let key = SchemaPlace.Key(document: place.key.document, pointer: place.key.pointer + path)
                var below = SchemaPlace(value: value, key: key, resource: place.resource)
                if let identifier = try identifier(of: value, at: key) {
                    let uri = resources[place.resource].uri.resolving(identifier).withoutFragment
                    below = SchemaPlace(value: value, key: key, resource: resources.count)
                    try register(below.resource, under: uri.description, at: key)
                    resourceAt[key] = below.resource
                    resources.append(Resource(uri: uri, root: below))
                }
                try lookThrough(below)
            }
        }
    }

    private mutating func register(_ resource: Int, under uri: String, at key: SchemaPlace.Key) throws(SchemaError) {
        guard resourceByURI.updateValue(resource, forKey: uri) == nil else {
            throw SchemaError(.duplicateIdentifier(uri), at: location(of: key))
        }
    }

    private mutating func registerAnchors(of place: SchemaPlace) throws(SchemaError) {
        for keyword in [Keyword.anchor, .dynamicAnchor] {
            guard let value = place.value[keyword.rawValue] else { continue }
            guard let name = value.stringValue, !name.isEmpty else {
                throw invalid(keyword, "an anchor's name", at: place.key)
            }
            let before = resources[place.resource].anchors.updateValue(place, forKey: name)
            guard before == nil || before?.key == place.key else {
                throw SchemaError(.duplicateIdentifier("#" + name), at: location(of: place.key))
            }
            if keyword == .dynamicAnchor { resources[place.resource].dynamicAnchors.insert(name) }
        }
    }

    private func identifier(of schema: JSONValue, at key: SchemaPlace.Key) throws(SchemaError) -> URIReference? {
        guard let value = schema[Keyword.id.rawValue] else { return nil }
        guard let text = value.stringValue, URIReference(text).fragment ?? "" == "" else {
            throw invalid(.id, "a URI reference without a fragment", at: key)
        }
        return URIReference(text)
    }

    private func invalid(_ keyword: Keyword, _ expected: String, at key: SchemaPlace.Key) -> SchemaError {
        SchemaError(.invalidValue(keyword: keyword.rawValue, expected: expected), at: location(of: key))
    }
}
