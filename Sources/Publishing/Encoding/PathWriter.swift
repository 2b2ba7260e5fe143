import Papers

/// Spells the paths of HTML nodes one after the other.
///
/// Cells of a row share all of their path but its last step, so the path of the node above is kept.
struct PathWriter {
    private let nodePaths: NodePaths
    private var node: Int32 = -1
    private var parent: Int32 = -1
    private var parentLength = 0

    /// The path that was spelt last, as UTF-8; empty where there was none.
    private(set) var bytes: [UInt8] = []

    init(_ nodePaths: NodePaths = NodePaths()) {
        self.nodePaths = nodePaths
    }

    /// Spells the path of a place's node into ``bytes``.
    ///
    /// - Returns: whether there is one; there is none outside HTML.
    mutating func spell(_ place: Place) -> Bool {
        guard place.node >= 0 else { return false }
        if place.node != node {
            node = place.node
            let above = nodePaths.parent(of: node)
            if above != parent || parentLength == 0 {
                bytes.removeAll(keepingCapacity: true)
                nodePaths.appendPath(of: above, to: &bytes)
                parent = above
                parentLength = bytes.count
            }
            bytes.removeLast(bytes.count - parentLength)
            nodePaths.appendStep(of: node, to: &bytes)
        }
        return !bytes.isEmpty
    }

    /// The path of a place's node; nil outside HTML.
    mutating func path(of place: Place) -> String? {
        spell(place) ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
