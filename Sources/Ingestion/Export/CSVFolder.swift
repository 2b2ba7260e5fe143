import Glibc
import Publishing

/// The folder of a CSV package: a file a table, and what describes them. Each is there whole or not at all.
public final class CSVFolder {
    private let folder: FilePath
    private let contract: ContractTables
    private var files: [TableFile] = []

    /// - Parameters:
    ///   - tables: which tables get a file.
    ///   - hasMark: whether each file begins with a byte order mark, by which Excel knows UTF-8.
    public init(
        _ folder: FilePath,
        tables: [Int],
        of contract: ContractTables,
        hasMark: Bool
    ) throws(IngestionError) {
        self.folder = folder
        self.contract = contract
        try IngestionError.writing(to: folder) { () throws(SystemError) in
            try Folder.make(folder)
            try Folder.checkWritable(folder)
        }
        for table in tables { files.append(try TableFile(table, of: contract, in: folder, hasMark: hasMark)) }
    }

    public func add(_ batch: RowBatch) throws(IngestionError) {
        for file in files { try file.add(batch) }
    }

    /// Puts the files in their places and the descriptions beside them.
    public func finish() throws(IngestionError) {
        for file in files { try file.finish() }
        try removeWhatIsLeft()
        let package = DataPackage(contract, tables: files.map(\.text.table))
        for (name, bytes) in [
            (DataPackage.frictionlessName, package.frictionless()), (DataPackage.csvwName, package.csvw()),
        ] {
            let file = try FileSink(folder.appending(FilePath(name)))
            try file.write(bytes)
            try file.finish()
        }
    }

    /// Tables of an export before this one that this one does not have would be taken for its own: those that the
    /// description in the folder tells of go, and nobody else's file.
    private func removeWhatIsLeft() throws(IngestionError) {
        let description = folder.appending(FilePath(DataPackage.frictionlessName))
        guard let bytes = try? FileContents.read(description, limit: 1 << 26) else { return }
        let described = DataPackage.fileNames(describedBy: bytes)
        let written = Set(files.map { DataPackage.fileName(of: contract.tables[$0.text.table]) })
        let ours = Set(contract.tables.map(DataPackage.fileName))
        for name in described where ours.contains(name) && !written.contains(name) {
            let file = folder.appending(FilePath(name))
            guard file.withCString({ unlink($0) }) != 0, errno != ENOENT else { continue }
            throw IngestionError(.init(writing: .last), at: file)
        }
    }
}

/// One CSV file that is being written.
private final class TableFile {
    let text: CSVText
    private let file: FileSink
    private var waiting: [UInt8] = []

    private static let chunk = 1 << 18

    init(_ table: Int, of contract: ContractTables, in folder: FilePath, hasMark: Bool) throws(IngestionError) {
        text = CSVText(table, of: contract)
        file = try FileSink(folder.appending(FilePath(DataPackage.fileName(of: contract.tables[table]))))
        if hasMark { waiting = [0xEF, 0xBB, 0xBF] }
        waiting += text.heading()
    }

    func add(_ batch: RowBatch) throws(IngestionError) {
        text.append(batch, to: &waiting)
        if waiting.count >= Self.chunk { try flush() }
    }

    private func flush() throws(IngestionError) {
        try file.write(waiting)
        waiting.removeAll(keepingCapacity: true)
    }

    func finish() throws(IngestionError) {
        try flush()
        try file.finish()
    }
}
