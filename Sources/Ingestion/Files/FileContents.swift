import Glibc
import Papers

/// The bytes of a file, read whole.
///
/// Only a regular file is read: a pipe or a device may never end. Its size is looked at before a byte is loaded, and
/// again while it is read, for it may grow.
public enum FileContents {
    public static func read(_ path: FilePath, limit: Int) throws(IngestionError) -> [UInt8] {
        // Opening a device can already do something, hence the look before.
        try check(path, limit: limit) { () throws(SystemError) in try FileStatus(of: path) }
        let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw IngestionError(.init(reading: .last), at: path) }
        defer { close(descriptor) }
        let size = try check(path, limit: limit) { () throws(SystemError) in
            try FileStatus(ofDescriptor: descriptor)
        }
        let bytes = try IngestionError.reading(path) { () throws(SystemError) in
            try self.bytes(of: descriptor, expected: size, limit: limit)
        }
        try check(bytes.count, against: limit, at: path)
        return bytes
    }

    /// All that comes from a descriptor: standard input, whatever it is.
    ///
    /// - Parameter path: what it is called in an error.
    public static func read(
        descriptor: Int32,
        calledBy path: FilePath,
        limit: Int = .max
    ) throws(IngestionError) -> [UInt8] {
        let bytes = try IngestionError.reading(path) { () throws(SystemError) in
            try self.bytes(of: descriptor, expected: 1 << 16, limit: limit)
        }
        try check(bytes.count, against: limit, at: path)
        return bytes
    }

    private static func check(_ size: Int, against limit: Int, at path: FilePath) throws(IngestionError) {
        if size > limit { throw IngestionError(.paper(.tooLarge(bytes: size, limit: limit)), at: path) }
    }

    /// The size of the file, which has to be a regular one and not too large.
    @discardableResult
    private static func check(
        _ path: FilePath,
        limit: Int,
        _ look: () throws(SystemError) -> FileStatus
    ) throws(IngestionError) -> Int {
        let status = try IngestionError.reading(path, look)
        switch status.kind {
        case .file: break
        case .folder: throw IngestionError(.isFolder, at: path)
        default: throw IngestionError(.notRegular(status.kind.name), at: path)
        }
        try check(status.size, against: limit, at: path)
        return status.size
    }

    /// All bytes, or some more than the limit where there are more.
    private static func bytes(of descriptor: Int32, expected: Int, limit: Int) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        // One more than expected, so that the first turn finds the end.
        var room = expected + 1
        while true {
            let chunk = try self.chunk(of: descriptor, room: room)
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if chunk.count < room || bytes.count > limit { return bytes }
            room = 1 << 16
        }
    }

    private static func chunk(of descriptor: Int32, room: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            while count < buffer.count {
                let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
                if got == 0 { return }
                if got > 0 {
                    count += got
                } else if errno != EINTR {
                    failure = .last
                    return
                }
            }
        }
        if let failure { throw failure }
        return chunk
    }
}
