/// The elements of an HTML paper as a tree of numbers, from which a node's path is spelt out when it is asked for.
///
/// A million cells would each carry sixty bytes of path if it were spelt at once.
public struct NodePaths: Sendable {
    private struct Entry: Sendable {
        var parent: Int32
        /// Where its name stands in ``text``, the slash before it included.
        var start: Int32
        var length: Int32
        /// Which of its parent's children of that name, from 1; 0 where it is the only one.
        var index: Int32
    }

    private var entries: [Entry] = []
    /// The names as paths have them, `/td`, each once, one after the other.
    private var text: [UInt8] = []
    private var places: [String: Range<Int32>] = [:]
    /// The name that came last: it mostly comes again.
    private var last: (name: String, place: Range<Int32>)?

    public init() {}

    /// Adds an element below `parent` (-1 for the root) and gives its number.
    public mutating func add(_ name: String, index: Int, below parent: Int32) -> Int32 {
        let place = place(of: name)
        entries.append(
            Entry(
                parent: parent,
                start: place.lowerBound,
                length: Int32(place.count),
                index: Int32(clamping: index)
            )
        )
        return Int32(entries.count - 1)
    }

    private mutating func place(of name: String) -> Range<Int32> {
        if let last, last.name == name { return last.place }
        let place: Range<Int32>
        if let known = places[name] {
            place = known
        } else {
            let start = Int32(clamping: text.count)
            text.append(UInt8(ascii: "/"))
            text.append(contentsOf: name.utf8)
            place = start..<Int32(clamping: text.count)
            places[name] = place
        }
        last = (name, place)
        return place
    }

    /// Adds the elements of another document, and gives what its numbers go up by.
    mutating func append(_ other: NodePaths) -> Int32 {
        let shift = Int32(clamping: entries.count)
        for var entry in other.entries {
            if entry.parent >= 0 { entry.parent += shift }
            let name = other.text[Int(entry.start) + 1..<Int(entry.start + entry.length)]
            entry.start = place(of: String(decoding: name, as: UTF8.self)).lowerBound
            entries.append(entry)
        }
        return shift
    }

    /// Whether a number is a node's.
    public func hasPath(_ node: Int32) -> Bool { entries.indices.contains(Int(node)) }

    /// The path of a node as XPath has it, `/html/body/table[2]/tr[3]/td[1]`; nil for a number that is none.
    public func path(of node: Int32) -> String? {
        var path: [UInt8] = []
        appendPath(of: node, to: &path)
        return path.isEmpty ? nil : String(decoding: path, as: UTF8.self)
    }

    /// Appends the path of a node as UTF-8; nothing for a number that is none.
    public func appendPath(of node: Int32, to path: inout [UInt8]) {
        var nodes: [Int32] = []
        var current = node
        while current >= 0, Int(current) < entries.count {
            nodes.append(current)
            current = entries[Int(current)].parent
        }
        for node in nodes.reversed() { appendStep(of: node, to: &path) }
    }

    /// Appends the last step of a node's path, `/td[1]`, as UTF-8; nothing for a number that is none.
    public func appendStep(of node: Int32, to path: inout [UInt8]) {
        guard entries.indices.contains(Int(node)) else { return }
        let entry = entries[Int(node)]
        path.append(contentsOf: text[Int(entry.start)..<Int(entry.start + entry.length)])
        guard entry.index > 0 else { return }
        path.append(UInt8(ascii: "["))
        let start = path.count
        var index = entry.index
        while index > 0 {
            path.append(UInt8(ascii: "0") + UInt8(index % 10))
            index /= 10
        }
        if path.count - start > 1 { path[start...].reverse() }
        path.append(UInt8(ascii: "]"))
    }

    /// The number of the node above; -1 for a root, and for a number that is none.
    public func parent(of node: Int32) -> Int32 {
        entries.indices.contains(Int(node)) ? entries[Int(node)].parent : -1
    }
}
