import Publishing

/// One file that takes an export, whole or not at all.
public final class FileSink {
    private let path: FilePath
    private var file: FileReplacement?

    public init(_ path: FilePath) throws(IngestionError) {
        self.path = path
        file = try IngestionError.writing(to: path) { () throws(SystemError) in try FileReplacement(of: path) }
    }

    public func write(_ bytes: [UInt8]) throws(IngestionError) {
        try IngestionError.writing(to: path) { () throws(SystemError) in try file?.write(bytes.span) }
    }

    public func finish() throws(IngestionError) {
        guard let file = file.take() else { return }
        do { try file.commit() } catch { throw IngestionError(.init(writing: error), at: path) }
    }
}
