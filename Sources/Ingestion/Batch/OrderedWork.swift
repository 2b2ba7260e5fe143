/// Works on many items at once and hands over what comes of them one by one, in the order of the items.
///
/// Memory is bounded: at most `jobs` items are in work, and an item that takes long holds back only so many of those
/// behind it.
struct OrderedWork {
    /// How many items are in work at once.
    var jobs: Int

    /// How far a slow item may fall behind the others.
    private var window: Int { jobs * 64 }

    init(jobs: Int) {
        self.jobs = max(1, jobs)
    }

    /// - Parameters:
    ///   - work: what to do with an item; where ``Task/isCancelled`` is true its value is no longer wanted.
    ///   - take: takes a value; false ends the work, and no other value is handed over.
    func run<Value: Sendable>(
        count: Int,
        _ work: @escaping @Sendable (Int) -> Value,
        take: (Value) -> Bool
    ) async {
        await withTaskGroup(of: (index: Int, value: Value).self) { group in
            var early: [Int: Value] = [:]
            var begun = 0
            var finished = 0
            var taken = 0
            while true {
                while begun < count, begun - finished < jobs, begun - taken < window {
                    let index = begun
                    begun += 1
                    group.addTask { (index, work(index)) }
                }
                guard let next = await group.next() else { return }
                finished += 1
                early[next.index] = next.value
                while let value = early.removeValue(forKey: taken) {
                    taken += 1
                    guard take(value) else {
                        group.cancelAll()
                        return
                    }
                }
            }
        }
    }
}
