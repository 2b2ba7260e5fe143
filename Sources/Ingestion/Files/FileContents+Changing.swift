import Glibc

extension FileContents {
    /// The bytes of a file, whatever its size; nil where it is not there.
    public static func readIfThere(_ path: FilePath) throws(IngestionError) -> [UInt8]? {
        do throws(IngestionError) {
            return try read(path, limit: .max)
        } catch {
            if error.problem == .notFound { return nil }
            throw error
        }
    }

    /// Changes a file: reads what is there, and writes what is made of it in its place, whole or not at all. Another
    /// call for a file of the same folder, of this process or another, waits until this one is done, so that none
    /// undoes what another did.
    ///
    /// - Parameter change: gets the bytes, or nil where the file is not there.
    public static func change(_ path: FilePath, _ change: ([UInt8]?) throws -> [UInt8]) throws {
        // The folder is what is locked: the file itself is replaced, and may not be there yet.
        let lock = path.parent.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        defer { if lock >= 0 { close(lock) } }
        // Some network shares lock no folders; then it is as if nobody else were at work.
        while lock >= 0, flock(lock, LOCK_EX) != 0, errno == EINTR {}
        try write(try change(try readIfThere(path)), to: path)
    }
}
