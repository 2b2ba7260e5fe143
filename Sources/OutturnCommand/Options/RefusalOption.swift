import ArgumentParser

/// What files that can't be read mean for the exit status.
struct RefusalOption: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            "Ends with status 2 where any file was refused.",
            discussion: "Without it, only a file that was named itself, or that none could be read, does so."
        )
    )
    var failOnRefused = false

    /// Ends the command where it has not done what it was asked for.
    ///
    /// - Parameters:
    ///   - named: whether one of the refused files was named on the command line.
    ///   - read: how many files were read, or known already.
    func check(refused: Int, named: Bool, read: Int) throws {
        if named || read == 0 || (failOnRefused && refused > 0) { throw ExitCode(ExitStatus.couldNotRun) }
    }
}
