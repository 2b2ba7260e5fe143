import Synchronization

/// A value that is made when it is first asked for, and never again.
struct Kept<Value: Sendable>: ~Copyable, Sendable {
    private let kept = Mutex<Value?>(nil)

    func value(made make: () -> Value) -> Value {
        kept.withLock { known in
            if let known { return known }
            let made = make()
            known = made
            return made
        }
    }
}
