import Dispatch
import Synchronization

/// Keeps one paper from holding up the others for longer than it may.
enum TimeLimit {
    /// Does some work and waits for it as long as the limit says.
    ///
    /// No thread can be ended from outside. What comes too late goes on by itself until it next looks whether it is
    /// late, and nobody waits for it.
    ///
    /// - Parameters:
    ///   - limit: nil waits for ever.
    ///   - work: may give nil once it is late.
    static func run<Value: Sendable>(
        _ limit: Duration?,
        for path: FilePath,
        _ work: @escaping @Sendable (_ isLate: () -> Bool) throws(IngestionError) -> Value?
    ) throws(IngestionError) -> Value {
        let seconds = Int((limit ?? .zero) / .seconds(1))
        guard let limit else {
            guard let value = try work({ false }) else { throw IngestionError(.tooSlow(seconds: seconds), at: path) }
            return value
        }
        let outcome = Outcome<Value>()
        let done = DispatchSemaphore(value: 0)
        // A queue of its own gets a thread at once. The shared ones have as many as there are processors, all of which
        // may wait here; then another comes only after a second or so, which would count as the paper's.
        DispatchQueue(label: "paper", qos: .userInitiated).async {
            do throws(IngestionError) {
                let value = try work { outcome.isLate }
                outcome.set(value.map { .success($0) })
            } catch {
                outcome.set(.failure(error))
            }
            done.signal()
        }
        let nanoseconds = Int((limit / .nanoseconds(1)).rounded())
        guard done.wait(timeout: .now() + .nanoseconds(nanoseconds)) == .success, let result = outcome.value else {
            outcome.becomeLate()
            throw IngestionError(.tooSlow(seconds: seconds), at: path)
        }
        return try result.get()
    }

    private final class Outcome<Value: Sendable>: Sendable {
        private let result = Mutex<Result<Value, IngestionError>?>(nil)
        private let late = Atomic<Bool>(false)

        var isLate: Bool { late.load(ordering: .relaxed) }
        var value: Result<Value, IngestionError>? { result.withLock { $0 } }

        func set(_ value: Result<Value, IngestionError>?) { result.withLock { $0 = value } }
        func becomeLate() { late.store(true, ordering: .relaxed) }
    }
}
