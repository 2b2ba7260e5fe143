import Foundation
import GRDB
import Testing

@testable import Archive

@Suite struct LogCheckpointTests {
    /// Each transaction is of some fifty pages, and the log is long with a hundred.
    @Test func aLongLogIsCarriedOverBesideTheWriterAndBeginsAnew() throws {
        let shelf = try Shelf()
        let path = shelf.path("log.sqlite")
        let checkpoints = LogCheckpoints(path: path, configuration: Configuration(), length: 100)
        var configuration = Configuration()
        configuration.prepareDatabase { checkpoints.follow($0) }
        let pool = try DatabasePool(path: path, configuration: configuration)
        func write() throws {
            try checkpoints.whileOpen {
                try pool.write { db in
                    try db.execute(sql: "INSERT INTO t SELECT randomblob(4000) FROM (VALUES (1), (2), (3), (4), (5))")
                    try db.execute(sql: "INSERT INTO t SELECT a FROM t LIMIT 45")
                }
            }
        }
        try pool.write { try $0.execute(sql: "CREATE TABLE t (a BLOB)") }
        for _ in 0..<40 { try write() }
        // What is on its way has come to its end, whenever it began; the next transaction has the rest carried over.
        checkpoints.close()
        try write()
        checkpoints.close()
        let all = try #require(try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM t") })
        // The file by itself, as one sees it who has no log.
        try FileManager.default.copyItem(atPath: path, toPath: shelf.path("copy.sqlite"))
        let carried = try DatabaseQueue(path: shelf.path("copy.sqlite"))
        let held = try carried.read { db in
            try db.tableExists("t") ? Int.fetchOne(db, sql: "SELECT count(*) FROM t") ?? 0 : 0
        }
        // What is left is shorter than a log that is long.
        #expect(all > 1900)
        #expect(all - held < 100)
        try pool.close()
    }
}
