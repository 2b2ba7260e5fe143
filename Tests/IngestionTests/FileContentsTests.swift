import Papers
import Testing

@testable import Ingestion

@Suite struct FileContentsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(arguments: [0, 1, 4096, 100_000])
    func readsAFileWhole(_ size: Int) throws {
        let text = String(repeating: "x", count: size)
        let path = try folder.write(text, to: "paper.txt")
        #expect(try FileContents.read(path, limit: 1 << 20) == Array(text.utf8))
    }

    @Test func readsAFileOfTheLargestSize() throws {
        let path = try folder.write("12345", to: "paper.txt")
        #expect(try FileContents.read(path, limit: 5).count == 5)
        let error = #expect(throws: IngestionError.self) { try FileContents.read(path, limit: 4) }
        #expect(error?.problem == .paper(.tooLarge(bytes: 5, limit: 4)))
        #expect(error?.path == path)
    }

    /// The files of `/proc` say that they hold nothing, and then hold something.
    @Test func readsOnWhereAFileIsLongerThanItSaid() throws {
        let path = FilePath("/proc/self/maps")
        #expect(try FileContents.read(path, limit: 1 << 26).isEmpty == false)
        let error = #expect(throws: IngestionError.self) { try FileContents.read(path, limit: 10) }
        #expect(error?.code == "too_large")
    }

    @Test(arguments: [("/dev/zero", "a device"), ("/dev/null", "a device")])
    func readsNoDevice(_ path: String, _ kind: String) {
        let error = #expect(throws: IngestionError.self) { try FileContents.read(FilePath(path), limit: 100) }
        #expect(error?.problem == .notRegular(kind))
    }

    @Test func waitsForNoPipe() {
        let pipe = folder.makePipe("pipe")
        let error = #expect(throws: IngestionError.self) { try FileContents.read(pipe, limit: 100) }
        #expect(error?.problem == .notRegular("a pipe"))
    }

    @Test func readsNoFolder() {
        let error = #expect(throws: IngestionError.self) { try FileContents.read(folder.path, limit: 100) }
        #expect(error?.problem == .isFolder)
    }

    @Test(arguments: ["gone.txt", "paper.txt/below"])
    func saysThatNothingIsThere(_ name: String) throws {
        try folder.write("x", to: "paper.txt")
        let error = #expect(throws: IngestionError.self) { try FileContents.read(folder.path(name), limit: 100) }
        #expect(error?.problem == .notFound)
    }
}
