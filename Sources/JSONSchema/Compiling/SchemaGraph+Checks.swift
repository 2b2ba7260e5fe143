import JSON

extension SchemaGraph {
    /// The schemas that a schema applies to the same value.
    private func appliedInPlace(by node: NodeID) -> [NodeID] {
        var result: [NodeID] = []
        for applicator in applicators[nodes[Int(node)].applicators] {
            switch applicator {
            case .all(let node), .not(let node): result.append(node)
            case .any(let branches), .one(let branches): result.append(contentsOf: nodeLists[branches])
            case .conditional(let condition, let then, let otherwise):
                result.append(condition)
                result.append(contentsOf: [then, otherwise].compactMap { $0 })
            case .dynamic(let reference):
                result.append(dynamicReferences[reference].initial)
                result.append(contentsOf: dynamicReferences[reference].byResource.values)
            }
        }
        if let object = nodes[Int(node)].object {
            for dependent in dependents[objects[Int(object)].dependents] {
                if case .schema(let node) = dependent.consequence { result.append(node) }
            }
        }
        return result
    }

    /// Makes sure that no schema comes back to itself for the same value.
    func rejectEndlessReferences() throws(SchemaError) {
        enum State { case open, done }
        var states: [NodeID: State] = [:]
        for start in nodes.indices.map({ NodeID($0) }) where states[start] == nil {
            states[start] = .open
            var path: [(node: NodeID, rest: ArraySlice<NodeID>)] = [(start, appliedInPlace(by: start)[...])]
            while let next = path.last {
                guard let child = next.rest.first else {
                    states[next.node] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].rest = next.rest.dropFirst()
                switch states[child] {
                case .done: break
                case .open: throw SchemaError(.endlessReference, at: locations[Int(child)])
                case nil:
                    states[child] = .open
                    path.append((child, appliedInPlace(by: child)[...]))
                }
            }
        }
    }

    /// Works out for every node which kinds of value can be valid at all, so that `anyOf` need not try the others.
    mutating func deriveAcceptedKinds() {
        var known: [NodeID: KindSet] = [:]
        for node in nodes.indices { nodes[node].acceptedKinds = acceptedKinds(of: NodeID(node), &known) }
    }

    private func acceptedKinds(of id: NodeID, _ known: inout [NodeID: KindSet]) -> KindSet {
        if let kinds = known[id] { return kinds }
        let node = nodes[Int(id)]
        var kinds = node.kinds
        if let enumeration = node.enumeration { kinds.formIntersection(enumerations[Int(enumeration)].kinds) }
        for applicator in applicators[node.applicators] {
            switch applicator {
            case .all(let other): kinds.formIntersection(acceptedKinds(of: other, &known))
            case .any(let branches), .one(let branches):
                var union: KindSet = []
                for branch in nodeLists[branches] { union.formUnion(acceptedKinds(of: branch, &known)) }
                kinds.formIntersection(union)
            case .not, .conditional, .dynamic: break
            }
        }
        known[id] = kinds
        return kinds
    }
}
