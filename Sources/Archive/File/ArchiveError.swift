import GRDB

/// Why an archive could not be opened, read or written: the file, what is wrong, and what to do about it.
public struct ArchiveError: Error, Hashable, Sendable {
    public enum Problem: Hashable, Sendable {
        case notFound
        /// A folder has the name.
        case isFolder
        /// The file is a database, but none that this program made.
        case notAnArchive
        /// The file is no database at all.
        case notADatabase
        case damaged
        /// A newer program made it.
        case tooNew(version: String)
        /// A program made it that did not keep yet what is asked for.
        case tooOld
        /// Another program held it for longer than we wait.
        case busy
        case readOnly
        /// The file was deleted, moved or replaced while it was open here.
        case gone
        case cannotOpen
        case full
        /// A paper's rows break the rules of the tables.
        case rejected(String)
        /// A question that is not one: an error in its SQL, or one that would change the archive.
        case badQuestion(String)
        case other(String)
    }

    public var path: String
    public var problem: Problem

    public init(_ problem: Problem, at path: String) {
        self.path = path
        self.problem = problem
    }

    /// What an error of SQLite means for whoever uses the archive.
    init(_ error: any Error, at path: String) {
        self.path = path
        guard let error = error as? DatabaseError else {
            problem = (error as? ArchiveError)?.problem ?? .other("\(error)")
            return
        }
        problem =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_FULL: .full
            // A limit on the size of files is told as a failed write.
            case .SQLITE_IOERR where Self.growth.contains(error.extendedResultCode): .full
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
            case .SQLITE_CANTOPEN: .cannotOpen
            case .SQLITE_NOTADB: .notADatabase
            case .SQLITE_CORRUPT: .damaged
            case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG: .rejected(error.message ?? "\(error.resultCode)")
            default: .other(error.message ?? "\(error.resultCode)")
            }
    }

    private static let growth: [ResultCode] = [
        .SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_SHMMAP,
    ]

    /// A stable name for programs and for the index.
    public var code: String {
        switch problem {
        case .notFound: "archive_not_found"
        case .isFolder: "archive_is_folder"
        case .notAnArchive, .notADatabase: "not_an_archive"
        case .damaged: "archive_damaged"
        case .tooNew: "archive_too_new"
        case .tooOld: "archive_too_old"
        case .busy: "archive_busy"
        case .readOnly: "archive_read_only"
        case .gone: "archive_gone"
        case .cannotOpen: "archive_not_opened"
        case .full: "archive_full"
        case .rejected: "not_archived"
        case .badQuestion: "bad_question"
        case .other: "archive_error"
        }
    }

    /// What is wrong, as the end of a sentence that begins with the path.
    public var reason: String {
        switch problem {
        case .notFound: "is not there"
        case .isFolder: "is a folder, and an archive is a file"
        case .notAnArchive: "is a database, but not an archive of papers"
        case .notADatabase: "is not an archive: it is no SQLite file"
        case .damaged: "is damaged"
        case .tooNew(let version): "was made by a newer program (its contract is \(version))"
        case .tooOld: "was made by an older program and lacks what this needs"
        case .busy: "is held by another program that did not let go of it"
        case .readOnly: "may not be written by this user, or lies on a disk that is read only"
        case .gone: "was deleted, moved or replaced while it was being written"
        case .cannotOpen: "can't be opened or made"
        case .full: "can't grow: the disk is full, or the limit of this user or process is reached"
        case .rejected(let message): "did not take what was read: \(message)"
        case .badQuestion(let message): "can't answer that: \(message)"
        case .other(let message): "gave an error: \(message)"
        }
    }

    /// What the user can do.
    public var remedy: String {
        switch problem {
        case .isFolder: "name a file in it, such as papers.sqlite"
        case .notFound: "check the name, or make it: outturn ingest FOLDER --archive FILE"
        case .notAnArchive, .notADatabase: "name another file with --archive"
        case .damaged: "put back a copy of it, or make a new one from the papers"
        case .tooNew: "use the newer program"
        case .tooOld: "bring it up to date: outturn ingest FOLDER --archive FILE"
        case .busy: "wait for the other program to end, then run it again; nothing is lost"
        case .readOnly: "give this user permission (chmod u+rw FILE, chmod u+rwx FOLDER), or name another file"
        case .gone: "run it again, and leave the file where it is until the run has ended"
        case .cannotOpen: "check that its folder is there and that this user may write in it"
        case .full: "make room, then run it again: finished papers are kept, and the run goes on where it stopped"
        case .rejected: "this is a defect of the program, not of the paper: please report it"
        case .badQuestion: "ask with one SELECT; outturn query --tables lists the tables and their columns"
        case .other: "run it again; if it stays, run: sqlite3 FILE 'PRAGMA integrity_check'"
        }
    }
}

extension ArchiveError: CustomStringConvertible {
    public var description: String { "\(path) \(reason); \(remedy)" }
}
