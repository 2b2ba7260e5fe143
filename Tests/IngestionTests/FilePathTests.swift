import Testing

@testable import Ingestion

@Suite struct FilePathTests {
    @Test(arguments: [
        ("paper.txt", ".", "paper.txt"), ("a/b/c.txt", "a/b", "c.txt"), ("/c.txt", "/", "c.txt"), ("a/b/", "a", "b"),
        ("a//b", "a", "b"), ("/", "/", "/"), (".", ".", "."),
    ])
    func splitsIntoFolderAndName(_ path: String, _ parent: String, _ last: String) {
        #expect(FilePath(path).parent == FilePath(parent))
        #expect(FilePath(path).lastComponent == FilePath(last))
    }

    @Test(arguments: [
        ("/a/b/c", "/a", "b/c"), ("/a/b", "/", "a/b"), ("/ab/c", "/a", nil as String?), ("/a", "/a", nil),
        ("/b/c", "/a", nil),
    ])
    func tellsWhatIsBelowAFolder(_ path: String, _ folder: String, _ rest: String?) {
        #expect(FilePath(path).relative(to: FilePath(folder)) == rest.map { FilePath($0) })
    }

    @Test(arguments: [("a", "b", "a/b"), ("a/", "b", "a/b"), ("", "b", "b"), ("/", "b", "/b")])
    func joins(_ folder: String, _ name: String, _ joined: String) {
        #expect(FilePath(folder).appending(FilePath(name)) == FilePath(joined))
    }

    @Test func keepsBytesThatAreNotUTF8() {
        let path = FilePath("folder").appending(FilePath(bytes: [0x70, 0xFF]))
        #expect(path.lastComponent.bytes == [0x70, 0xFF])
        #expect(path.description == "folder/p\\xFF")
        #expect(FilePath(bytes: [0x63, 0xE8, 0xC3, 0xA9, 0xE2, 0x82]).description == "c\\xE8é\\xE2\\x82")
    }

    @Test func ordersByBytes() {
        let names = ["b", "a/b", "a.txt", "a-b", "A"].map { FilePath($0) }
        #expect(names.sorted().map(\.description) == ["A", "a-b", "a.txt", "a/b", "b"])
    }
}
