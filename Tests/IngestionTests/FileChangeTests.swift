import Foundation
import Testing

@testable import Ingestion

@Suite struct FileChangeTests {
    @Test func readsWhatIsThereOrNothing() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a")
        #expect(try FileContents.readIfThere(path) == nil)
        try FileContents.change(path) { before in
            #expect(before == nil)
            return [1]
        }
        try FileContents.change(path) { ($0 ?? []) + [2] }
        #expect(try FileContents.readIfThere(path) == [1, 2])
    }

    /// What two do at once is as if one had done it after the other.
    @Test func noChangeIsLost() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a")
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<UInt8(60) {
                group.addTask { try? FileContents.change(path) { ($0 ?? []) + [number] } }
            }
        }
        #expect(try FileContents.read(path, limit: 100).sorted() == Array(0..<60))
    }

    @Test func leavesTheFileWhereTheChangeFails() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a")
        try FileContents.write([1], to: path)
        #expect(throws: CocoaError.self) {
            try FileContents.change(path) { _ in throw CocoaError(.featureUnsupported) }
        }
        #expect(try FileContents.read(path, limit: 10) == [1])
    }
}
