import Glibc

extension Outturn {
    /// What can follow `outturn`.
    static let commands = configuration.subcommands.map { $0._commandName } + ["help"]

    /// Sees to it that the first argument, where it is no option, is a command: what the parser itself says of a
    /// paper without a command is that it did not expect it.
    static func checkCommand(_ arguments: ArraySlice<String>) throws(Complaint) {
        let arguments = arguments.first == "help" ? arguments.dropFirst() : arguments
        guard let word = arguments.first, !word.hasPrefix("-"), !commands.contains(word) else { return }
        let isThere = access(word, F_OK) == 0
        throw Complaint(
            about: word,
            reason: "is not a command",
            remedy: isThere
                ? "outturn audit \(word) tells what does not add up in it, outturn ingest \(word) what it says"
                : "the commands are \(commands.joined(separator: ", "))"
        )
    }
}
