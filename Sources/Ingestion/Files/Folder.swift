import Glibc

/// Reading and making folders.
enum Folder {
    /// The names of what stands in a folder, in the order of their bytes, without `.` and `..`.
    static func names(in folder: FilePath) throws(SystemError) -> [FilePath] {
        guard let stream = folder.withCString({ opendir($0) }) else { throw .last }
        defer { closedir(stream) }
        var names: [FilePath] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            // The name lies in the entry, not in a copy of it: a name may be longer than the declared field.
            let name = UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
            let length = strlen(name.assumingMemoryBound(to: CChar.self))
            let bytes = Array(UnsafeRawBufferPointer(start: name, count: length))
            if bytes != Array(".".utf8), bytes != Array("..".utf8) { names.append(FilePath(bytes: bytes)) }
        }
        guard errno == 0 else { throw .last }
        return names.sorted()
    }

    /// Makes a folder and those above it; one that is there already is left as it is.
    static func make(_ folder: FilePath) throws(SystemError) {
        if folder.withCString({ mkdir($0, 0o777) }) == 0 { return }
        switch errno {
        case EEXIST:
            guard try FileStatus(of: folder).kind == .folder else { throw SystemError(code: ENOTDIR) }
        case ENOENT where folder.parent != folder:
            try make(folder.parent)
            // Another paper may have made it in between.
            guard folder.withCString({ mkdir($0, 0o777) }) == 0 || errno == EEXIST else { throw .last }
        default:
            throw .last
        }
    }

    /// Whether files can be made in a folder.
    static func checkWritable(_ folder: FilePath) throws(SystemError) {
        guard folder.withCString({ access($0, W_OK | X_OK) }) == 0 else { throw .last }
    }
}
