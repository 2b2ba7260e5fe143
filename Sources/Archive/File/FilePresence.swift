import GRDB
import GRDBSQLite
import Glibc

enum FilePresence {
    static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Removes a file, if it is there.
    static func remove(_ path: String) { unlink(path) }

    /// Whether a database that is open is still the file of its name.
    static func isInPlace(_ db: Database) throws -> Bool {
        var hasMoved: CInt = 0
        let code = sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved)
        guard code == SQLITE_OK || code == SQLITE_NOTFOUND else {
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
        }
        return hasMoved == 0
    }
}
