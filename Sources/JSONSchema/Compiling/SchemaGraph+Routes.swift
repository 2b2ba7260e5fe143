import JSON

extension SchemaGraph {
    /// Works out what has to be looked at for a value of each kind. Needs the accepted kinds.
    mutating func deriveRoutes() {
        // Where a `$dynamicRef` looks for its target depends on the way to it, so no way is cut short.
        let isDynamic = !dynamicReferences.isEmpty
        routes = nodes.indices.flatMap { node in
            JSONKind.allCases.map { isDynamic ? .all : derivedRoute(of: NodeID(node), for: $0) }
        }
    }

    private func derivedRoute(of id: NodeID, for kind: JSONKind) -> SchemaRoute {
        let node = nodes[Int(id)]
        guard let applicator = applicators[node.applicators].first else {
            return needsNoLook(node, for: kind) ? .valid : .rules(id)
        }
        guard node.applicators.count == 1, !node.hasOwnRules else { return .all }
        switch applicator {
        case .all(let other):
            return derivedRoute(of: other, for: kind)
        case .any(let branches), .one(let branches):
            let possible = nodeLists[branches].filter { nodes[Int($0)].acceptedKinds.contains(kind) }
            // None is an error to be told; of several, each has to be tried.
            guard possible.count == 1 else { return .all }
            return derivedRoute(of: possible[0], for: kind)
        case .not, .conditional, .dynamic:
            return .all
        }
    }

    private func needsNoLook(_ node: SchemaNode, for kind: JSONKind) -> Bool {
        guard node.kinds.contains(kind), node.enumeration == nil else { return false }
        switch kind {
        case .null, .bool: return true
        case .number: return node.number == nil && !node.integersOnly
        case .string: return node.string == nil
        // What is in them has to be looked at for names that come twice.
        case .array, .object: return false
        }
    }
}
