import Synchronization
import Testing

@testable import Ingestion

@Suite struct GatheredWorkTests {
    @Test(arguments: [(0, 2), (1, 8), (7, 1), (2000, 3)])
    func handsOverEveryValueOnce(_ count: Int, _ jobs: Int) async {
        var taken: [Int] = []
        await GatheredWork(jobs: jobs, weigh: { _ in 1 }).run(count: count) { index in
            (0..<(index % 5) * 500).reduce(index) { sum, _ in sum }
        } take: { values in
            taken += values
            return true
        }
        #expect(taken.sorted() == Array(0..<count))
    }

    @Test(arguments: [1, 2, 3])
    func keepsToTheNumberOfJobs(_ jobs: Int) async {
        let state = Mutex((running: 0, most: 0))
        await GatheredWork(jobs: jobs, weigh: { _ in 1 }).run(count: 200) { index in
            state.withLock {
                $0.running += 1
                $0.most = max($0.most, $0.running)
            }
            let sum = (0..<1000).reduce(index, &+)
            state.withLock { $0.running -= 1 }
            return sum
        } take: { _ in
            true
        }
        #expect(state.withLock { $0.most } <= jobs)
    }

    /// A slow taker holds the workers: what waits is bounded by number and by weight.
    @Test(arguments: [(1, 64), (100 << 10, 6)])
    func neverRunsFarAhead(_ weight: Int, _ room: Int) async {
        let begun = Atomic(0)
        var taken = 0
        var ahead = 0
        await GatheredWork(jobs: 2, weigh: { _ in weight }).run(count: 100) { index in
            begun.add(1, ordering: .relaxed)
            return index
        } take: { values in
            taken += values.count
            ContinuousClock().stay(for: .milliseconds(5))
            ahead = max(ahead, begun.load(ordering: .relaxed) - taken)
            return true
        }
        #expect(taken == 100)
        #expect(ahead <= room + 2, "those that there is room for, and one in each worker's hands")
    }

    /// Small values are handed over several at a time, large ones as they come.
    @Test(arguments: [(1, 8), (64 << 10, 1)])
    func handsOverEnoughAtOnce(_ weight: Int, _ least: Int) async {
        var sizes: [Int] = []
        await GatheredWork(jobs: 2, weigh: { _ in weight }).run(count: 100) {
            $0
        } take: { values in
            sizes.append(values.count)
            return true
        }
        #expect(sizes.reduce(0, +) == 100)
        #expect(sizes.dropLast().allSatisfy { $0 >= least }, "\(sizes)")
    }

    @Test func stopsWhereTold() async {
        let begun = Atomic(0)
        var taken = 0
        await GatheredWork(jobs: 2, weigh: { _ in 1 }).run(count: 100_000) { index in
            begun.add(1, ordering: .relaxed)
            return index
        } take: { values in
            taken += values.count
            return taken < 10
        }
        #expect(taken >= 10)
        #expect(begun.load(ordering: .relaxed) < 1000)
    }
}

extension ContinuousClock {
    /// Blocks the thread, as a disk would.
    fileprivate func stay(for duration: Duration) {
        let end = now + duration
        while now < end {}
    }
}
