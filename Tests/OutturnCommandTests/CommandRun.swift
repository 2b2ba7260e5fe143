import Foundation
import TestSupport
import Testing

/// One call of the built command, with what it said and how it ended.
struct CommandRun {
    let status: Int32
    let output: String
    let errors: String

    /// Calls `outturn` in a folder.
    init(_ arguments: [String], in folder: Workshop) throws {
        try self.init(program: Self.binary.path, arguments, in: folder)
    }

    /// Calls the shell in a folder; `$outturn` is the command.
    init(shell script: String, in folder: Workshop) throws {
        try self.init(program: "/bin/sh", ["-c", script], in: folder)
    }

    private init(program: String, _ arguments: [String], in folder: Workshop) throws {
        let call = try CommandCall(program: program, arguments, in: folder)
        self = try call.end()
    }

    init(status: Int32, output: String, errors: String) {
        self.status = status
        self.output = output
        self.errors = errors
    }

    /// The program that was built beside these tests.
    static let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("outturn")
}

/// A call that is still at work.
final class CommandCall {
    private let process = Process()
    private let captured: [URL]

    init(program: String = CommandRun.binary.path, _ arguments: [String], in folder: Workshop) throws {
        // Files, not pipes: a pipe that nobody reads while it fills would stop the command.
        captured = try ["output", "errors"].map { name in
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(name)-\(UUID().uuidString)")
            try Data().write(to: url)
            return url
        }
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        var environment = ProcessInfo.processInfo.environment
        environment["outturn"] = CommandRun.binary.path
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: captured[0])
        process.standardError = try FileHandle(forWritingTo: captured[1])
        try process.run()
    }

    deinit {
        for url in captured { try? FileManager.default.removeItem(at: url) }
    }

    var isRunning: Bool { process.isRunning }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    func end() throws -> CommandRun {
        process.waitUntilExit()
        let texts = try captured.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        try #require(process.terminationReason == .exit, "ended by signal \(process.terminationStatus)")
        return CommandRun(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
}
