import Synchronization
import Testing

@testable import Ingestion

@Suite struct OrderedWorkTests {
    @Test(arguments: [(0, 2), (1, 8), (7, 1), (500, 3)])
    func handsOverInOrder(_ count: Int, _ jobs: Int) async {
        var taken: [Int] = []
        await OrderedWork(jobs: jobs).run(count: count) { index in
            // Uneven work, so that later items finish first.
            (0..<(index % 5) * 500).reduce(index) { sum, _ in sum }
        } take: {
            taken.append($0)
            return true
        }
        #expect(taken == Array(0..<count))
    }

    @Test(arguments: [1, 2, 3])
    func keepsToTheNumberOfJobs(_ jobs: Int) async {
        let state = Mutex((running: 0, most: 0))
        await OrderedWork(jobs: jobs).run(count: 50) { _ in
            state.withLock {
                $0.running += 1
                $0.most = max($0.most, $0.running)
            }
            state.withLock { $0.running -= 1 }
        } take: { _ in
            true
        }
        #expect(state.withLock { $0.most } <= jobs)
    }

    @Test func stopsWhereTold() async {
        let begun = Atomic(0)
        var taken: [Int] = []
        await OrderedWork(jobs: 2).run(count: 100_000) { index in
            begun.add(1, ordering: .relaxed)
            return index
        } take: {
            taken.append($0)
            return $0 < 9
        }
        #expect(taken == Array(0...9))
        #expect(begun.load(ordering: .relaxed) < 1000)
    }
}
