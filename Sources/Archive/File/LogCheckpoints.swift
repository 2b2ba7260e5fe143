import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

/// Carries what stands in the log over into the file, beside the writer and hardly in its way.
///
/// SQLite does that at the end of a transaction: whoever wrote waits until the log and then the file are on the disk,
/// which took a third of the writer's time in a large archive, and everybody behind it waited too. A passive checkpoint
/// of another connection holds up nobody, but the log begins anew only where one ends with nothing left to carry over.
/// So what was written meanwhile is carried over next, a smaller part each time, and the writer waits for the last bit.
final class LogCheckpoints: Sendable {
    /// The length of the log at which it is carried over, in pages of 4 KiB.
    private let length: Int
    /// The length at which the writer does it itself, where the disk is too slow to follow.
    private var longest: Int { 4 * length }
    /// How often it is carried over before the writer waits for the rest.
    private static let passes = 2

    private let path: String
    private let configuration: Configuration
    private let queue = DispatchQueue(label: "checkpoints", qos: .userInitiated)
    private let isAtWork = Atomic(false)
    /// Held by whoever writes, and for the last bit.
    private let gate = Mutex(())
    private let connection = Mutex<DatabaseQueue?>(nil)

    /// - Parameters:
    ///   - path: Of the archive, as SQLite takes it.
    ///   - configuration: Of a connection that carries over and does nothing else.
    ///   - length: The length of the log at which it is carried over, in pages of 4 KiB: 64 MB.
    init(path: String, configuration: Configuration, length: Int = 16384) {
        self.path = path
        self.length = length
        self.configuration = configuration
    }

    /// Has a connection tell after each transaction how long the log is. This takes the place of SQLite's own
    /// checkpoints.
    func follow(_ db: Database) {
        let own = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_wal_hook(
            db.sqliteConnection,
            { own, connection, name, pages in
                guard let own else { return SQLITE_OK }
                let checkpoints = Unmanaged<LogCheckpoints>.fromOpaque(own).takeUnretainedValue()
                if pages >= checkpoints.longest {
                    // The transaction is done, whatever comes of it.
                    sqlite3_wal_checkpoint_v2(connection, name, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
                }
                checkpoints.look(pages: Int(pages))
                return SQLITE_OK
            },
            own
        )
    }

    private func look(pages: Int) {
        guard pages >= length,
            isAtWork.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
        else { return }
        queue.async {
            // One that fails is made up for by the next, or by the writer itself.
            try? self.carry()
            self.isAtWork.store(false, ordering: .releasing)
        }
    }

    private func carry() throws {
        let connection = try connection.withLock { connection in
            if let connection { return connection }
            let opened = try DatabaseQueue(path: path, configuration: configuration)
            connection = opened
            return opened
        }
        let pass = { _ = try connection.writeWithoutTransaction { try $0.checkpoint(.passive) } }
        for _ in 0..<Self.passes { try pass() }
        try gate.withLock { _ in try pass() }
    }

    /// Does what writes, when the log is free for it.
    func whileOpen<Value>(_ work: () throws -> Value) rethrows -> Value {
        try gate.withLock { _ in try work() }
    }

    /// Waits for what is on its way and lets go of the file.
    func close() {
        queue.sync {}
        connection.withLock { connection in
            try? connection?.close()
            connection = nil
        }
    }
}
