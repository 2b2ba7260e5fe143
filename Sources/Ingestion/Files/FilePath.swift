import Glibc

/// A path as the file system has it: bytes, which need not be UTF-8.
///
/// Order and equality are those of the bytes, so that the same folder is walked in the same order everywhere.
public struct FilePath: Hashable, Sendable {
    public var bytes: [UInt8]

    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    public init(_ text: String) {
        bytes = Array(text.utf8)
    }

    private static let slash = UInt8(ascii: "/")

    /// What follows the last slash.
    public var lastComponent: FilePath {
        let path = withoutTrailingSlashes.bytes
        guard let slash = path.lastIndex(of: Self.slash), path.count > 1 else { return FilePath(bytes: path) }
        return FilePath(bytes: Array(path[(slash + 1)...]))
    }

    /// The folder that holds the last component: `.` for a bare name, and `/` for what stands in the root.
    public var parent: FilePath {
        let path = withoutTrailingSlashes.bytes
        guard let slash = path.lastIndex(of: Self.slash) else { return FilePath(".") }
        return slash == 0 ? FilePath("/") : FilePath(bytes: Array(path[..<slash])).withoutTrailingSlashes
    }

    /// The names between the slashes.
    public var components: [FilePath] {
        bytes.split(separator: Self.slash).map { FilePath(bytes: Array($0)) }
    }

    public var withoutTrailingSlashes: FilePath {
        var path = bytes
        while path.count > 1, path.last == Self.slash { path.removeLast() }
        return FilePath(bytes: path)
    }

    /// Whether a walk passes by it, as shells do.
    var isHidden: Bool { lastComponent.bytes.first == UInt8(ascii: ".") }

    public func appending(_ name: FilePath) -> FilePath {
        if bytes.isEmpty { return name }
        let joint = bytes.last == Self.slash ? [] : [Self.slash]
        return FilePath(bytes: bytes + joint + name.bytes)
    }

    public func appending(suffix: String) -> FilePath {
        FilePath(bytes: bytes + Array(suffix.utf8))
    }

    /// What is left of the path below a folder; nil where it does not stand below it.
    public func relative(to folder: FilePath) -> FilePath? {
        let base = folder.bytes == [Self.slash] ? folder.bytes : folder.bytes + [Self.slash]
        guard bytes.count > base.count, bytes.starts(with: base) else { return nil }
        return FilePath(bytes: Array(bytes[base.count...]))
    }

    /// The same place as the file system names it, all links resolved.
    func resolved() throws(SystemError) -> FilePath {
        let resolved = withCString { realpath($0, nil) }
        guard let resolved else { throw .last }
        defer { free(resolved) }
        return FilePath(bytes: Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved))).map(UInt8.init))
    }

    /// The same for a path that need not be there: the links of as much of it as is.
    func resolvedAsFarAsItIsThere() -> FilePath {
        if let place = try? resolved() { return place }
        guard parent != self else { return self }
        return parent.resolvedAsFarAsItIsThere().appending(lastComponent)
    }

    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return body("") }
            return body(base)
        }
    }
}

extension FilePath: Comparable {
    public static func < (left: FilePath, right: FilePath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

extension FilePath: CustomStringConvertible {
    /// For people and for JSON: a byte that is not UTF-8 becomes `\xE9`, so that two names stay two.
    public var description: String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var text = ""
        var input = bytes.makeIterator()
        var position = 0
        var parser = Unicode.UTF8.ForwardParser()
        while true {
            switch parser.parseScalar(from: &input) {
            case .valid(let encoded):
                text.unicodeScalars.append(Unicode.UTF8.decode(encoded))
                position += encoded.count
            case .error(let length):
                for byte in bytes[position..<position + length] {
                    text += "\\x" + String(byte, radix: 16, uppercase: true)
                }
                position += length
            case .emptyInput: return text
            }
        }
    }
}
