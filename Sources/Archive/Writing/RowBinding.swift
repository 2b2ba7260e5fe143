import GRDB
import GRDBSQLite

/// The values of a row on their way into a statement, one after the other, through SQLite's own interface: most of an
/// archive's time would go into boxing millions of values otherwise.
struct RowBinding {
    private let statement: Statement
    private let handle: OpaquePointer?
    private var place: Int32 = 0

    /// Tells SQLite to copy what it is given.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ statement: Statement) {
        self.statement = statement
        handle = statement.sqliteStatement
    }

    mutating func addNull() {
        place += 1
        sqlite3_bind_null(handle, place)
    }

    mutating func add(_ value: Int64) {
        place += 1
        sqlite3_bind_int64(handle, place, value)
    }

    mutating func add(_ value: Int?) {
        if let value { add(Int64(value)) } else { addNull() }
    }

    mutating func add(_ value: Bool) { add(value ? 1 : 0 as Int64) }

    mutating func add(_ text: String?) {
        guard var text else { return addNull() }
        text.withUTF8 { add($0, lifetime: Self.copied) }
    }

    /// Adds text that stays where it is until the row is inserted, and need not be copied.
    mutating func add(lasting text: UnsafeBufferPointer<UInt8>) { add(text, lifetime: nil) }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, lifetime: sqlite3_destructor_type?) {
        place += 1
        text.withMemoryRebound(to: CChar.self) { characters in
            if let start = characters.baseAddress {
                _ = sqlite3_bind_text(handle, place, start, Int32(clamping: characters.count), lifetime)
            } else {
                // An empty text may have no address, which SQLite would take for null.
                _ = sqlite3_bind_text(handle, place, "", 0, Self.copied)
            }
        }
    }

    mutating func add(bytes: [UInt8]) {
        place += 1
        _ = bytes.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress, !bytes.isEmpty {
                sqlite3_bind_blob(handle, place, start, Int32(clamping: bytes.count), Self.copied)
            } else {
                sqlite3_bind_zeroblob(handle, place, 0)
            }
        }
    }

    /// Inserts the row; what is added next belongs to another.
    mutating func insert(into db: Database) throws {
        place = 0
        let code = sqlite3_step(handle)
        let reset = sqlite3_reset(handle)
        guard code != SQLITE_DONE else { return }
        throw DatabaseError(
            resultCode: ResultCode(rawValue: reset == SQLITE_OK ? code : reset),
            message: db.lastErrorMessage,
            sql: statement.sql
        )
    }
}
