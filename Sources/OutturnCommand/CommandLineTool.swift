import Archive
import ArgumentParser
import Dispatch
import Glibc
import Ingestion

/// The command line: what `outturn` does when it is called.
public enum CommandLineTool {
    /// Does what the arguments ask for and ends the process.
    ///
    /// Status 0: done, and nothing to complain of. 1: findings, or documents that are not valid. 2: it could not run, a
    /// wrong call included. 128 and more: a signal ended it.
    public static func main() -> Never {
        // Before the first task: the runtime opens files of its own for it, which may take a closed stream's number.
        ProcessSetup.begin()
        // What waits for nothing runs on the first thread, whose memory grows in larger steps than that of others.
        Task.immediate { exit(await run()) }
        dispatchMain()
    }

    private static func run() async -> Int32 {
        do {
            try Outturn.checkCommand(CommandLine.arguments.dropFirst())
            var command = try Outturn.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return ExitStatus.success
        } catch {
            return end(with: error)
        }
    }

    private static func end(with error: any Error) -> Int32 {
        switch error {
        case let status as ExitCode:
            return status.rawValue
        case let complaint as Complaint:
            Console.tell(complaint)
            return ExitStatus.couldNotRun
        case let error as IngestionError:
            Console.tell(Complaint(error))
            return ExitStatus.couldNotRun
        case let error as ArchiveError:
            Console.tell(Complaint(error))
            return ExitStatus.couldNotRun
        case is OutputClosed:
            return ExitStatus.ended(by: SIGPIPE)
        default:
            return end(withUsage: error)
        }
    }

    /// Help and the version are asked for by errors too; they are results and go to standard output.
    private static func end(withUsage error: any Error) -> Int32 {
        let text = Outturn.fullMessage(for: error)
        guard Outturn.exitCode(for: error) == .success else {
            let label = "Error: "
            Console.tell("outturn: " + (text.hasPrefix(label) ? String(text.dropFirst(label.count)) : text))
            return ExitStatus.couldNotRun
        }
        do {
            try Console.print(text + "\n")
            return ExitStatus.success
        } catch {
            return end(with: error)
        }
    }
}
