/// What stands under each value, by the value's number, in the order in which it was added.
///
/// All of it is in one array, and each element knows the next with its value: a report prints tens of thousands of
/// different values, and a list for each would be as many allocations.
struct ValueRuns<Element: Sendable>: Sendable {
    private struct Run: Sendable {
        var first: Int32 = -1
        var last: Int32 = -1
        var count: Int32 = 0
    }

    fileprivate struct Link: Sendable {
        let element: Element
        var next: Int32 = -1
    }

    private var runs: [Run] = []
    private var links: [Link] = []

    mutating func add(_ element: Element, under number: Int) {
        while runs.count <= number { runs.append(Run()) }
        let link = Int32(truncatingIfNeeded: links.count)
        links.append(Link(element: element))
        let last = runs[number].last
        if last < 0 { runs[number].first = link } else { links[Int(last)].next = link }
        runs[number].last = link
        runs[number].count += 1
    }

    func count(under number: Int) -> Int { runs.indices.contains(number) ? Int(runs[number].count) : 0 }

    /// All of them; none where there are more than `limit`.
    func elements(under number: Int, atMost limit: Int = .max) -> Members {
        guard runs.indices.contains(number), runs[number].count <= limit else { return Members(links: [], link: -1) }
        return Members(links: links, link: runs[number].first)
    }

    struct Members: Sequence, IteratorProtocol {
        fileprivate let links: [Link]
        /// Where the next one is; -1 where there is none.
        fileprivate var link: Int32

        mutating func next() -> Element? {
            guard link >= 0 else { return nil }
            let found = links[Int(link)]
            link = found.next
            return found.element
        }
    }
}
