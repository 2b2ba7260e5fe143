import ArgumentParser
import Ingestion

/// A path on the command line, with the bytes that were given: they need not be UTF-8.
struct PathArgument: ExpressibleByArgument {
    let path: FilePath

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        path = FilePath(bytes: RawArguments.bytes(of: argument))
    }

    static var defaultCompletionKind: CompletionKind { .file() }
}

/// The arguments as the system gave them, before they became text.
enum RawArguments {
    /// The bytes of an argument, or of the value that follows its `=`.
    static func bytes(of argument: String) -> [UInt8] {
        guard argument.unicodeScalars.contains("\u{FFFD}") else { return Array(argument.utf8) }
        for raw in all {
            if String(decoding: raw, as: UTF8.self) == argument { return raw }
            guard let mark = raw.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let value = Array(raw[(mark + 1)...])
            if String(decoding: value, as: UTF8.self) == argument { return value }
        }
        return Array(argument.utf8)
    }

    private static var all: [[UInt8]] {
        (0..<Int(CommandLine.argc)).compactMap { index in
            guard let raw = CommandLine.unsafeArgv[index] else { return nil }
            let bytes = UnsafeRawPointer(raw).assumingMemoryBound(to: UInt8.self)
            var end = 0
            while bytes[end] != 0 { end += 1 }
            return Array(UnsafeBufferPointer(start: bytes, count: end))
        }
    }
}
