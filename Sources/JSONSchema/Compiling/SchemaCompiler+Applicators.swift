import JSON

extension SchemaCompiler {
    /// The keywords of a schema that apply other schemas to the same value.
    mutating func applicators(_ source: SchemaSource) throws(SchemaError) -> [Applicator] {
        var result: [Applicator] = []
        if let reference = try string(.ref, source) {
            result.append(.all(try compile(try index.resolve(reference, from: source.place))))
        }
        if let reference = try string(.dynamicRef, source) { result.append(try dynamicReference(reference, source)) }
        for node in try schemas(.allOf, source) { result.append(.all(node)) }
        if source[.anyOf] != nil { result.append(.any(list(try schemas(.anyOf, source)))) }
        if source[.oneOf] != nil { result.append(.one(list(try schemas(.oneOf, source)))) }
        if let node = try schema(.not, source) { result.append(.not(node)) }
        if let condition = try schema(.if, source) {
            let (then, otherwise) = (try schema(.then, source), try schema(.else, source))
            result.append(.conditional(if: condition, then: then, else: otherwise))
        }
        return result
    }

    /// A `$dynamicRef` is a `$ref` unless it leads to a `$dynamicAnchor`: then the outermost resource that has the same
    /// one and that validation has come through decides.
    private mutating func dynamicReference(
        _ reference: String,
        _ source: SchemaSource
    ) throws(SchemaError) -> Applicator {
        let target = try index.resolve(reference, from: source.place)
        let node = try compile(target)
        guard let anchor = SchemaIndex.anchorName(in: reference),
            index.resources[target.resource].dynamicAnchors.contains(anchor)
        else { return .all(node) }
        graph.dynamicReferences.append(DynamicReference(anchor: anchor, initial: node))
        return .dynamic(graph.dynamicReferences.count - 1)
    }

    /// Compiles every schema that a `$dynamicRef` may lead to; doing so may bring in more of both.
    mutating func completeDynamicReferences() throws(SchemaError) {
        var known = (references: -1, resources: -1)
        while known != (graph.dynamicReferences.count, index.resources.count) {
            known = (graph.dynamicReferences.count, index.resources.count)
            for reference in 0..<known.references {
                let anchor = graph.dynamicReferences[reference].anchor
                for resource in 0..<known.resources where index.resources[resource].dynamicAnchors.contains(anchor) {
                    guard let place = index.resources[resource].anchors[anchor] else { continue }
                    graph.dynamicReferences[reference].byResource[Int32(resource)] = try compile(place)
                }
            }
        }
    }
}
