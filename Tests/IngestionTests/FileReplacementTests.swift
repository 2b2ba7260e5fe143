import Foundation
import Testing

@testable import Ingestion

@Suite struct FileReplacementTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func replacesAFileAsAWhole() throws {
        let path = try folder.write("old and longer", to: "out.json")
        let file = try FileReplacement(of: path)
        try file.write(Array("ne".utf8).span)
        try file.write(Array("w".utf8).span)
        #expect(try folder.contents()["out.json"] == Data("old and longer".utf8))
        try file.commit()
        #expect(try folder.contents() == ["out.json": Data("new".utf8)])
    }

    @Test func leavesNothingWhereItIsGivenUp() throws {
        try folder.write("old", to: "out.json")
        do {
            let file = try FileReplacement(of: folder.path("out.json"))
            try file.write(Array("half".utf8).span)
            #expect(try folder.names().count == 2)
        }
        #expect(try folder.contents() == ["out.json": Data("old".utf8)])
    }

    @Test func leavesNothingWhereItsPlaceIsTakenByAFolder() throws {
        try folder.write("x", to: "out.json/paper.txt")
        let path = folder.path("out.json")
        let error = #expect(throws: SystemError.self) { try FileReplacement(of: path).commit() }
        #expect(error?.code == EISDIR)
        #expect(try folder.names() == ["out.json/paper.txt"])
    }

    @Test func needsTheFolder() {
        let error = #expect(throws: SystemError.self) { _ = try FileReplacement(of: folder.path("no/out.json")) }
        #expect(error?.code == ENOENT)
    }
}
