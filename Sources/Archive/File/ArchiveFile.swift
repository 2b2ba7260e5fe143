import GRDB
import Publishing

/// An archive: everything that is known of many papers, in one SQLite file.
///
/// It is written by one connection and read by several at once (write-ahead log), whole papers in each transaction:
/// whenever a process ends, however it ends, every paper is in it whole or not at all.
public struct ArchiveFile: Sendable {
    public let path: String
    public let contract: ContractTables
    let database: any DatabaseWriter
    private let turns = WriteTurns()
    /// Nil where nothing is written.
    private let checkpoints: LogCheckpoints?

    private init(
        path: String,
        contract: ContractTables,
        database: any DatabaseWriter,
        checkpoints: LogCheckpoints? = nil
    ) {
        self.path = path
        self.contract = contract
        self.database = database
        self.checkpoints = checkpoints
    }

    /// How long to wait for another program that writes, in seconds.
    public static let patience = 30.0

    /// Opens an archive to write in it, and makes it where it is not there.
    public static func open(_ path: String, readers: Int = 4) throws(ArchiveError) -> ArchiveFile {
        guard !FilePresence.isFolder(path) else { throw ArchiveError(.isFolder, at: path) }
        do {
            let contract = try ContractTables.standard()
            var configuration = Self.configuration
            let checkpoints = LogCheckpoints(path: plainPath(path), configuration: configuration)
            configuration.maximumReaderCount = max(1, readers)
            configuration.prepareDatabase { checkpoints.follow($0) }
            let pool = try WriteTurns.trying(patience) {
                let pool = try DatabasePool(path: plainPath(path), configuration: configuration)
                try pool.write { try check($0, isWritable: true) }
                return pool
            }
            let migrator = FixedTables.migrator
            let growth = ContractGrowth(contract: contract)
            if try pool.read({ try !migrator.hasCompletedMigrations($0) || !growth.isApplied(in: $0) }) {
                try migrate(pool, by: migrator)
                try pool.write { db in
                    // Another run may have come first.
                    if try !growth.isApplied(in: db) { try growth.apply(in: db) }
                }
            }
            return ArchiveFile(path: path, contract: contract, database: pool, checkpoints: checkpoints)
        } catch {
            throw ArchiveError(error, at: path)
        }
    }

    /// Takes the steps that are missing. Where two runs make one archive at once, a step is taken by one of them, and
    /// the other, which meant to, finds its tables there, or its name among those taken, and looks again.
    private static func migrate(_ pool: DatabasePool, by migrator: DatabaseMigrator) throws {
        for _ in FixedTables.steps {
            do { return try migrator.migrate(pool) } catch let error as DatabaseError
                where error.resultCode == .SQLITE_ERROR || error.resultCode == .SQLITE_CONSTRAINT
            {
                continue
            }
        }
        try migrator.migrate(pool)
    }

    /// Opens an archive that is there, to read from it and nothing else.
    public static func read(_ path: String) throws(ArchiveError) -> ArchiveFile {
        guard isThere(path) else { throw ArchiveError(.notFound, at: path) }
        guard !FilePresence.isFolder(path) else { throw ArchiveError(.isFolder, at: path) }
        do {
            var configuration = Self.configuration
            configuration.readonly = true
            let queue = try DatabaseQueue(path: plainPath(path), configuration: configuration)
            try queue.read { try check($0, isWritable: false) }
            return ArchiveFile(path: path, contract: try .standard(), database: queue)
        } catch {
            throw ArchiveError(error, at: path)
        }
    }

    public static func isThere(_ path: String) -> Bool { FilePresence.isThere(path) }

    /// A path as SQLite takes it for the name of a file, and for nothing else: not for a URI, nor for `:memory:`.
    private static func plainPath(_ path: String) -> String {
        path.hasPrefix("file:") || path.hasPrefix(":") ? "./" + path : path
    }

    /// "OUTT": what `file` and SQLite itself tell an archive by.
    static let applicationID = 0x4F55_5454

    private static func check(_ db: Database, isWritable: Bool) throws {
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        if tables == 0, isWritable {
            // Before anything else, so that one whose making was cut short is known for what it is.
            return try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID || db.tableExists("contract") else {
            throw ArchiveError(.notAnArchive, at: "")
        }
        guard try db.tableExists("contract") else {
            // Its making was cut short; whoever writes goes on with it.
            if isWritable { return }
            throw ArchiveError(.notAnArchive, at: "")
        }
        guard let version = try String.fetchOne(db, sql: "SELECT schema_version FROM contract") else { return }
        let major = { (version: String) in Int(version.prefix { $0 != "." }) ?? 0 }
        if major(version) > major(Contract.version) { throw ArchiveError(.tooNew(version: version), at: "") }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = WriteTurns.waiting(patience)
        // A paper's links lead to rows of its own, which are looked through before it comes here
        // (``RowBatch/brokenLink``): looking them up again here would be two or three searches for every row.
        configuration.foreignKeysEnabled = false
        configuration.label = "archive"
        configuration.prepareDatabase { db in
            // A power cut may cost the last papers, never the archive; the next run reads them again.
            try db.execute(sql: "PRAGMA synchronous = NORMAL")
            try db.execute(sql: "PRAGMA cache_size = -65536")
        }
        return configuration
    }
}

extension ArchiveFile {
    func read<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
        do { return try database.read(work) } catch { throw ArchiveError(error, at: path) }
    }

    func write<Value>(_ work: (Database) throws -> Value) throws(ArchiveError) -> Value {
        do {
            guard let checkpoints else { return try writeNow(work) }
            return try checkpoints.whileOpen { try writeNow(work) }
        } catch { throw ArchiveError(error, at: path) }
    }

    private func writeNow<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try turns.take {
            try database.write { db in
                // What goes into a file that nobody can find any more is lost, however well it is written.
                guard try FilePresence.isInPlace(db) else { throw ArchiveError(.gone, at: path) }
                return try work(db)
            }
        }
    }

    /// Looks whether all links lead to something, also those from paper to paper.
    public func checkLinks() throws(ArchiveError) {
        try read { try $0.checkForeignKeys() }
    }

    /// Lets go of a file of which nothing more is wanted.
    func letGo() {
        checkpoints?.close()
        try? database.close()
    }

    /// Lets go of the file. What was written is all in the one file then, unless another program reads it still.
    ///
    /// Of a file that is gone the log is dropped, which would damage the one that has its name now.
    public func close() throws(ArchiveError) {
        checkpoints?.close()
        let isInPlace = (try? database.read { try FilePresence.isInPlace($0) }) ?? false
        guard isInPlace else {
            try? database.close()
            for ending in ["-wal", "-shm"] { FilePresence.remove(path + ending) }
            throw ArchiveError(.gone, at: path)
        }
        do {
            _ = try? database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try database.close()
        } catch { throw ArchiveError(error, at: path) }
        // Without a log beside it, it can be read where nobody may write; where another program has it open, that one
        // will see to it.
        var configuration = Configuration()
        configuration.busyMode = .immediateError
        if let queue = try? DatabaseQueue(path: Self.plainPath(path), configuration: configuration) {
            try? queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try? queue.close()
        }
    }
}
