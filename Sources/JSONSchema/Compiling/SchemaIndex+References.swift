import JSON

extension SchemaIndex {
    /// The schema that a reference leads to.
    mutating func resolve(_ reference: String, from place: SchemaPlace) throws(SchemaError) -> SchemaPlace {
        let target = resources[place.resource].uri.resolving(URIReference(reference))
        guard let resource = try resource(at: target.withoutFragment.description),
            let fragment = target.decodedFragment,
            let found = find(fragment, in: resources[resource])
        else { throw SchemaError(.unresolvedReference(reference), at: location(of: place.key)) }
        return found
    }

    /// The anchor's name, if a reference has a name and no pointer for its fragment.
    static func anchorName(in reference: String) -> String? {
        guard let fragment = URIReference(reference).decodedFragment, !fragment.isEmpty, !fragment.hasPrefix("/") else {
            return nil
        }
        return fragment
    }

    private func find(_ fragment: String, in resource: Resource) -> SchemaPlace? {
        guard fragment.isEmpty || fragment.hasPrefix("/") else { return resource.anchors[fragment] }
        guard let tokens = JSONPointer.tokens(of: fragment) else { return nil }
        var place = resource.root
        for token in tokens {
            guard let value = value(of: place.value, under: token) else { return nil }
            place = descend(from: place, to: "/" + JSONPointer.escape(token), value: value)
        }
        return place
    }

    private func value(of container: JSONValue, under token: String) -> JSONValue? {
        switch container {
        case .object(let members): return members[token]
        case .array:
            // RFC 6901 allows neither a sign nor leading zeros.
            guard let index = Int(token), String(index) == token else { return nil }
            return container[index]
        default: return nil
        }
    }
}
