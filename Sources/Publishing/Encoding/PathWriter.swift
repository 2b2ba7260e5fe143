import Papers

/// Spells the paths of HTML nodes, and keeps the last one: a cell and its figure name the same node.
struct PathWriter {
    private var nodePaths = NodePaths()
    private var lastNode: Int32 = -1
    private var lastPath: String?

    init() {}

    init(_ nodePaths: NodePaths) {
        self.nodePaths = nodePaths
    }

    /// The path of a place's node; nil outside HTML.
    mutating func path(of place: Place) -> String? {
        guard place.node >= 0 else { return nil }
        if place.node != lastNode {
            lastNode = place.node
            lastPath = nodePaths.path(of: place.node)
        }
        return lastPath
    }
}
