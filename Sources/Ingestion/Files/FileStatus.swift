import Glibc

/// What stands at a path.
struct FileStatus {
    enum Kind {
        case file, folder, link, pipe, socket, device, other

        /// As the middle of a sentence.
        var name: String {
            switch self {
            case .file: "a file"
            case .folder: "a folder"
            case .link: "a link"
            case .pipe: "a pipe"
            case .socket: "a socket"
            case .device: "a device"
            case .other: "neither a file nor a folder"
            }
        }
    }

    /// The same for two paths exactly where they name the same thing.
    struct Identity: Hashable {
        var device: UInt64
        var number: UInt64
    }

    var kind: Kind
    var size: Int
    var identity: Identity

    /// Looks at a path; where it is a link, at what the link leads to unless told not to.
    init(of path: FilePath, followingLink: Bool = true) throws(SystemError) {
        var info = stat()
        let result = path.withCString { followingLink ? stat($0, &info) : lstat($0, &info) }
        guard result == 0 else { throw .last }
        self.init(info)
    }

    init(ofDescriptor descriptor: Int32) throws(SystemError) {
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw .last }
        self.init(info)
    }

    private init(_ info: stat) {
        kind =
            switch info.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            case S_IFCHR, S_IFBLK: .device
            default: .other
            }
        size = Int(info.st_size)
        identity = Identity(device: UInt64(info.st_dev), number: UInt64(info.st_ino))
    }
}
