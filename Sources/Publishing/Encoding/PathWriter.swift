import Papers

/// Spells the paths of HTML nodes one after the other.
///
/// Cells that follow each other share most of their paths: of the one before, what leads to both is kept.
struct PathWriter {
    /// A node of the path that was spelt last, and how far the path goes with it.
    private struct Step {
        var node: Int32
        var end: Int
    }

    private let nodePaths: NodePaths
    /// From the root down. A node's number is higher than that of the node above it.
    private var steps: [Step] = []
    /// The nodes that are still to be spelt, from below; kept for its room.
    private var missing: [Int32] = []

    /// The path that was spelt last, as UTF-8; empty where there was none.
    private(set) var bytes: [UInt8] = []

    init(_ nodePaths: NodePaths = NodePaths()) {
        self.nodePaths = nodePaths
    }

    /// Whether a place's node has a path: there is none outside HTML.
    func hasPath(_ place: Place) -> Bool { nodePaths.hasPath(place.node) }

    /// Spells the path of a place's node into ``bytes``; nothing where it has none.
    mutating func spell(_ place: Place) {
        if place.node != steps.last?.node { spell(place.node) }
    }

    private mutating func spell(_ node: Int32) {
        missing.removeAll(keepingCapacity: true)
        var current = node
        while current >= 0 {
            while let last = steps.last, last.node > current { steps.removeLast() }
            if steps.last?.node == current { break }
            missing.append(current)
            current = nodePaths.parent(of: current)
        }
        if current < 0 { steps.removeAll(keepingCapacity: true) }
        bytes.removeLast(bytes.count - (steps.last?.end ?? 0))
        for node in missing.reversed() {
            nodePaths.appendStep(of: node, to: &bytes)
            steps.append(Step(node: node, end: bytes.count))
        }
    }

    /// The path of a place's node; nil outside HTML.
    mutating func path(of place: Place) -> String? {
        guard hasPath(place) else { return nil }
        spell(place)
        return String(decoding: bytes, as: UTF8.self)
    }
}
