import ArgumentParser
import Foundation
import Testing

@testable import OutturnCommand

/// What `--help` says, as recorded in `Snapshots`. With `OUTTURN_RECORD=1` it is recorded anew.
@Suite struct HelpSnapshotTests {
    static let isRecording = ProcessInfo.processInfo.environment["OUTTURN_RECORD"] != nil

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Snapshots")

    @Test(arguments: [Outturn.self] + Outturn.configuration.subcommands)
    func helpIsAsRecorded(_ command: any ParsableCommand.Type) throws {
        let text = Outturn.helpMessage(for: command, columns: 80)
        let url = Self.folder.appendingPathComponent("\(command._commandName).txt")
        if Self.isRecording { try Data(text.utf8).write(to: url) }
        #expect(text == String(decoding: try Data(contentsOf: url), as: UTF8.self))
    }

    @Test func everyLineFitsAnOrdinaryTerminal() {
        for command in [Outturn.self] + Outturn.configuration.subcommands {
            let lines = Outturn.helpMessage(for: command, columns: 80).split(separator: "\n")
            for line in lines { #expect(line.count <= 80, "\(line)") }
        }
    }

    /// A run that records proves nothing, so it must not pass for one that checks.
    @Test func nothingIsBeingRecorded() {
        #expect(!Self.isRecording, "recorded; run again without OUTTURN_RECORD")
    }
}
