import Foundation
import Testing

@testable import Ingestion

@Suite struct PaperSourceTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func names(_ paths: [String], output: String? = nil) throws -> [String] {
        try source(paths, output: output).papers.map(\.name.description)
    }

    private func source(_ paths: [String], output: String? = nil) throws(IngestionError) -> PaperSource {
        try PaperSource(paths.map { folder.path($0) }, passingBy: output.map { folder.path($0) })
    }

    private func write(_ names: String...) throws {
        for name in names { try folder.write("text", to: name) }
    }

    @Test func walksFoldersInTheOrderOfTheirBytes() throws {
        try write("in/b.txt", "in/a/z.txt", "in/a.txt", "in/B.html", "in/a/deep/er/x.txt")
        #expect(try names(["in"]) == ["B.html", "a.txt", "a/deep/er/x.txt", "a/z.txt", "b.txt"])
    }

    @Test func passesByWhatIsHidden() throws {
        try write("in/a.txt", "in/.hidden", "in/.git/config")
        #expect(try names(["in"]) == ["a.txt"])
    }

    @Test func passesByWhatAnIgnoreFileNames() throws {
        try write("in/a.txt", "in/notes.txt", "in/old/b.txt", "in/old/c.txt", "in/deep/notes.txt", "in/deep/d.txt")
        try folder.write("# no papers\nnotes.txt\nold/\n", to: "in/.outturnignore")
        #expect(try names(["in"]) == ["a.txt", "deep/d.txt"])
        #expect(try source(["in"]).ignored == 3)
        // What the user names is read all the same.
        #expect(try names(["in/notes.txt", "in/old"]) == ["notes.txt", "old/b.txt", "old/c.txt"])
        // The file in the folder itself has the last word.
        try folder.write("!notes.txt\nd.txt\n", to: "in/deep/.outturnignore")
        #expect(try names(["in"]) == ["a.txt", "deep/notes.txt"])
    }

    @Test func tellsOfAnIgnoreFileThatCannotBeRead() throws {
        try write("in/a.txt")
        try folder.makeFolder("in/.outturnignore")
        #expect(try source(["in"]).papers.map(\.refusal?.code) == ["is_folder", nil])
    }

    @Test func readsAHiddenPaperThatIsNamed() throws {
        try write("in/.hidden")
        #expect(try names(["in/.hidden"]) == [".hidden"])
        #expect(try names(["in/"] + ["in/.hidden"]) == [".hidden"])
    }

    @Test(arguments: [
        (["a/p.txt"], ["p.txt"]),
        (["a/p.txt", "b/p.txt"], ["a/p.txt", "b/p.txt"]),
        (["a", "b"], ["a/p.txt", "b/p.txt", "b/q/r.txt"]),
        (["b", "a/p.txt"], ["a/p.txt", "b/p.txt", "b/q/r.txt"]),
        (["b", "b/q"], ["p.txt", "q/r.txt"]),
        (["b/q/../p.txt", "./b/q/r.txt"], ["p.txt", "q/r.txt"]),
    ])
    func namesPapersBelowTheFolderThatHoldsAll(_ paths: [String], _ expected: [String]) throws {
        try write("a/p.txt", "b/p.txt", "b/q/r.txt")
        #expect(try names(paths) == expected)
    }

    @Test func tellsAPaperOnceHoweverOftenItIsGiven() throws {
        try write("in/a.txt", "in/sub/b.txt")
        try folder.link("shortcut", to: "in")
        #expect(try names(["in", "in/sub", "in/a.txt", "in//", "shortcut"]) == ["a.txt", "sub/b.txt"])
    }

    @Test func remembersThatAPaperInAFolderWasNamedToo() throws {
        try write("in/a.txt", "in/b.txt")
        for paths in [["in", "in/b.txt"], ["in/b.txt", "in"]] {
            #expect(try source(paths).papers.map(\.isNamed) == [false, true])
        }
    }

    @Test func keepsThePathAsItWasGiven() throws {
        try write("in/sub/a.txt")
        let paper = try #require(try source(["in/"]).papers.first)
        #expect(paper.path == folder.path("in/sub/a.txt"))
        #expect(!paper.isNamed)
        #expect(try source(["in/sub/a.txt"]).papers.first?.isNamed == true)
    }

    @Test func readsThroughLinksToFilesAndRefusesLinksToFolders() throws {
        try write("in/a.txt", "other/b.txt")
        try folder.link("in/file", to: "../other/b.txt")
        try folder.link("in/folder", to: "../other")
        try folder.link("in/loop", to: ".")
        try folder.link("in/lost", to: "nowhere")
        let papers = try source(["in"]).papers
        #expect(papers.map(\.name.description) == ["a.txt", "file", "folder", "loop", "lost"])
        #expect(papers.map(\.refusal?.code) == [nil, nil, "linked_folder", "linked_folder", "not_found"])
        #expect(papers[2].refusal?.path == folder.path("in/folder"))
    }

    @Test func followsALinkToAFolderThatIsNamed() throws {
        try write("other/b.txt")
        try folder.link("link", to: "other")
        #expect(try names(["link"]) == ["b.txt"])
    }

    @Test func refusesPipesWithoutOpeningThem() throws {
        try write("in/a.txt")
        let pipe = folder.makePipe("in/pipe")
        #expect(try source(["in"]).papers.map(\.refusal?.problem) == [nil, .notRegular("a pipe")])
        let named = try PaperSource([pipe])
        #expect(named.papers.map(\.refusal?.problem) == [.notRegular("a pipe")])
        #expect(named.papers.first?.isNamed == true)
    }

    @Test func passesByTheFolderThatTakesTheOutput() throws {
        try write("in/a.txt", "in/out/a.txt.json", "in/out/index.json")
        #expect(try names(["in"], output: "in/out") == ["a.txt"])
        #expect(try names(["in"], output: "elsewhere").count == 3)
    }

    @Test func refusesToReadTheFolderThatTakesTheOutput() throws {
        try write("in/a.txt")
        let error = #expect(throws: IngestionError.self) { try source(["in"], output: "in/../in") }
        #expect(error?.problem == .outputAmongPapers)
    }

    @Test func goesOnWhereAPathIsNotThere() throws {
        try write("in/a.txt", "other/b.txt")
        let found = try source(["in", "gone/c.txt", "other"])
        #expect(found.papers.map(\.name.description) == ["gone/c.txt", "in/a.txt", "other/b.txt"])
        #expect(found.papers.map(\.refusal?.code) == ["not_found", nil, nil])
        #expect(found.papers.map(\.isNamed) == [true, false, false])
        #expect(found.missing.map(\.lastComponent.description) == ["c.txt"])
    }

    @Test func endsWhereNoPathIsThere() throws {
        try write("in/a.txt")
        let error = #expect(throws: IngestionError.self) { try source(["gone", "in/b.txt"]) }
        #expect(error == IngestionError(.notFound, at: folder.path("gone")))
    }

    @Test func endsWhereThereIsNoPaper() throws {
        try folder.makeFolder("in/empty")
        try write("in/.hidden")
        let error = #expect(throws: IngestionError.self) { try source(["in"]) }
        #expect(error?.problem == .noPapers)
        #expect(try PaperSource([folder.path("in")], allowsNone: true).papers.isEmpty)
    }

    @Test func takesNamesThatAreNotUTF8() throws {
        let name = FilePath(bytes: [0x70, 0xFF, 0x71])
        let path = folder.path.appending(name)
        let descriptor = path.withCString { open($0, O_CREAT | O_WRONLY, 0o600) }
        try #require(descriptor >= 0)
        close(descriptor)
        let paper = try #require(try PaperSource([folder.path]).papers.first)
        #expect(paper.name == name)
        #expect(try FileContents.read(paper.path, limit: 10).isEmpty)
    }
}
