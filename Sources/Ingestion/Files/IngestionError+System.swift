import Glibc

extension IngestionError.Problem {
    /// What an error of the system means for a file that is read.
    init(reading error: SystemError) {
        self =
            switch error.code {
            case ENOENT, ENOTDIR: .notFound
            case EACCES, EPERM: .notPermitted
            case EISDIR: .isFolder
            default: .unreadable(error)
            }
    }

    /// What an error of the system means for a file that is written.
    init(writing error: SystemError) {
        self =
            switch error.code {
            case ENOSPC, EDQUOT, EFBIG: .noSpace(error)
            case ENOTDIR: .notAFolder
            default: .unwritable(error)
            }
    }
}

extension IngestionError {
    /// Does what reads from a path; an error of the system becomes one that names the path.
    static func reading<Value>(
        _ path: FilePath,
        _ work: () throws(SystemError) -> Value
    ) throws(IngestionError) -> Value {
        do { return try work() } catch { throw IngestionError(.init(reading: error), at: path) }
    }

    /// Does what writes to a path; an error of the system becomes one that names the path.
    static func writing<Value: ~Copyable>(
        to path: FilePath,
        _ work: () throws(SystemError) -> Value
    ) throws(IngestionError) -> Value {
        do { return try work() } catch { throw IngestionError(.init(writing: error), at: path) }
    }
}
