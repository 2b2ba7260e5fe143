/// What stands under each value, in the order in which it was added.
///
/// All of it is in one array, and each element knows the next with its value: a report prints tens of thousands of
/// different values, and a list for each would be as many allocations.
struct ValueRuns<Element: Sendable>: Sendable {
    private struct Run: Sendable {
        let first: Int
        var last: Int
        var count = 0
    }

    private struct Link: Sendable {
        let element: Element
        var next = -1
    }

    private var runs: [ValueIndex.Key: Run] = [:]
    private var links: [Link] = []

    mutating func add(_ element: Element, under key: ValueIndex.Key) {
        let number = links.count
        links.append(Link(element: element))
        let before = Self.extend(&runs[key, default: Run(first: number, last: number)], to: number)
        if before != number { links[before].next = number }
    }

    /// Gives what was the last of the run.
    private static func extend(_ run: inout Run, to number: Int) -> Int {
        defer {
            run.last = number
            run.count += 1
        }
        return run.last
    }

    func count(under key: ValueIndex.Key) -> Int { runs[key]?.count ?? 0 }

    /// The first that is accepted; none where there are more than `limit`.
    func first(under key: ValueIndex.Key, atMost limit: Int = .max, where accepted: (Element) -> Bool) -> Element? {
        guard let run = runs[key], run.count <= limit else { return nil }
        var number = run.first
        while number >= 0 {
            if accepted(links[number].element) { return links[number].element }
            number = links[number].next
        }
        return nil
    }

    /// All of them; none where there are more than `limit`.
    func elements(under key: ValueIndex.Key, atMost limit: Int) -> [Element] {
        guard let run = runs[key], run.count <= limit else { return [] }
        var found: [Element] = []
        found.reserveCapacity(run.count)
        var number = run.first
        while number >= 0 {
            found.append(links[number].element)
            number = links[number].next
        }
        return found
    }
}
