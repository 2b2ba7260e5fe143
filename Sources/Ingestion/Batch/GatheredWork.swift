import Dispatch
import Synchronization

/// Works on many items at once, in any order, and hands over what comes of them, as many at a time as are ready.
///
/// Whoever takes has a thread of its own beside those of the workers: while it waits for a disk, they go on ahead of it
/// as far as there is room, and memory stays bounded by what is in work.
struct GatheredWork<Value: Sendable> {
    /// How many items are in work at once.
    private let jobs: Int
    private let weigh: @Sendable (Value) -> Int

    /// How many values are handed over together, or of what weight: a few small ones, or a large one.
    private let enough = (count: 32, weight: 256 << 10)
    /// How many values may be ready before a worker is held, and how much they may weigh.
    private let room = (count: 64, weight: 512 << 10)

    /// - Parameter weigh: what a value costs to keep, about as many bytes as it was made from.
    init(jobs: Int, weigh: @escaping @Sendable (Value) -> Int) {
        self.jobs = max(1, jobs)
        self.weigh = weigh
    }

    /// - Parameters:
    ///   - work: what to do with an item.
    ///   - take: takes one value or several; false ends the work, and no other value is handed over.
    func run(
        count: Int,
        _ work: @escaping @Sendable (Int) -> Value,
        take: ([Value]) -> Bool
    ) async {
        let workers = min(jobs, count)
        let handover = Handover(makers: workers, enough: enough, room: room, weigh: weigh)
        let begun = Atomic(0)
        let worker: @Sendable () async -> Void = {
            while true {
                let index = begun.add(1, ordering: .relaxed).oldValue
                guard index < count, await handover.give(work(index)) else { break }
            }
            handover.leave()
        }
        await withTaskExecutorPreference(OwnThread()) {
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<workers {
                    group.addTask(executorPreference: globalConcurrentExecutor) { await worker() }
                }
                while true {
                    let values = await handover.take()
                    guard !values.isEmpty, take(values) else { break }
                }
                handover.close()
            }
        }
    }
}

/// Runs what prefers it on a thread that nothing else uses.
private final class OwnThread: TaskExecutor {
    private let queue = DispatchQueue(label: "taker", qos: .userInitiated)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
