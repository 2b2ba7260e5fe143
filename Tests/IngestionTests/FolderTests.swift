import Foundation
import Testing

@testable import Ingestion

@Suite struct FolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func listsNamesInTheOrderOfTheirBytes() throws {
        for name in ["b", "a", "B", ".c", "é"] { try folder.write("x", to: name) }
        #expect(try Folder.names(in: folder.path).map(\.description) == [".c", "B", "a", "b", "é"])
    }

    @Test func makesAllFoldersOfAPath() throws {
        let path = folder.path("a/b/c")
        try Folder.make(path)
        try Folder.make(path)
        #expect(try FileStatus(of: path).kind == .folder)
    }

    @Test(arguments: ["file", "file/below", "file/below/deeper"])
    func makesNoFolderThroughAFile(_ name: String) throws {
        try folder.write("x", to: "file")
        let error = #expect(throws: SystemError.self) { try Folder.make(folder.path(name)) }
        #expect(error?.code == ENOTDIR)
    }
}
