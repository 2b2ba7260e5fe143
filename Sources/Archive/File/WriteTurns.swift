import GRDB
import Glibc
import Synchronization

/// How programs that write into one archive at the same time take turns.
///
/// SQLite has no queue of those who wait: each tries again and again, and the lock goes to whoever tries while it is
/// free. One that writes transaction after transaction leaves it free for microseconds only, and would keep the others
/// out until their patience is at an end. So whoever waits tries often, and whoever writes much leaves the door open
/// now and then for longer than lies between two tries.
final class WriteTurns: Sendable {
    /// How long lies between two tries, in microseconds.
    private static let nap: UInt32 = 2000
    /// How long one may write, in transactions one after another, before the others have a chance.
    private static let turn = Duration.milliseconds(250)
    /// How long the door is open then, in microseconds: two tries and a little.
    private static let opening: UInt32 = 5000

    private let held = Mutex(Duration.zero)

    /// Waits for another program that writes.
    ///
    /// - Parameter patience: for how long, in seconds.
    static func waiting(_ patience: Double) -> Database.BusyMode {
        let tries = Int(patience * 1_000_000) / Int(nap)
        return .callback { number in
            usleep(nap)
            return number < tries
        }
    }

    /// Does again what another program was in the way of where SQLite gives up at once and asks nobody whether to wait,
    /// as when two programs turn a new file into an archive.
    ///
    /// - Parameter patience: for how long, in seconds.
    static func trying<Value>(_ patience: Double, _ work: () throws -> Value) throws -> Value {
        let end = ContinuousClock.now + .seconds(patience)
        while true {
            do { return try work() } catch let error as DatabaseError
                where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end
            {
                usleep(nap)
            }
        }
    }

    /// Does what holds the lock, and lets others have it first where it was held for long.
    func take<Value>(_ work: () throws -> Value) rethrows -> Value {
        let isOver = held.withLock { held in
            guard held >= Self.turn else { return false }
            held = .zero
            return true
        }
        if isOver { usleep(Self.opening) }
        let start = ContinuousClock.now
        defer { held.withLock { $0 += .now - start } }
        return try work()
    }
}
