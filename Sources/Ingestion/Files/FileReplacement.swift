import Archive
import Glibc

/// Writes a file so that it is there whole or not at all.
///
/// The bytes go to a file of another name in the same folder, which then takes the place of what was there. Whatever
/// goes wrong, the file of the other name is removed.
struct FileReplacement: ~Copyable {
    private let destination: FilePath
    private let temporary: FilePath
    /// The file that is being written; valid until ``commit()``.
    private(set) var descriptor: Int32
    private var isThere = true

    init(of destination: FilePath) throws(SystemError) {
        self.destination = destination
        while true {
            let path = destination.parent.appending(FilePath(TemporaryName.random()))
            let opened = path.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
            if opened >= 0 {
                temporary = path
                descriptor = opened
                return
            }
            guard errno == EEXIST else { throw .last }
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if isThere { _ = temporary.withCString { unlink($0) } }
    }

    func write(_ bytes: Span<UInt8>) throws(SystemError) {
        try FileOutput.write(bytes, to: descriptor)
    }

    /// Puts the file in its place.
    consuming func commit() throws(SystemError) {
        // Some file systems say only here that there was no room.
        let closed = close(descriptor)
        descriptor = -1
        guard closed == 0 || errno == EINTR else { throw .last }
        let renamed = temporary.withCString { from in destination.withCString { rename(from, $0) } }
        guard renamed == 0 else { throw .last }
        isThere = false
    }
}

extension FileContents {
    /// Writes a file, whole or not at all, in place of what was there.
    public static func write(_ bytes: [UInt8], to path: FilePath) throws(IngestionError) {
        try IngestionError.writing(to: path) { () throws(SystemError) in
            let file = try FileReplacement(of: path)
            try file.write(bytes.span)
            try file.commit()
        }
    }
}
