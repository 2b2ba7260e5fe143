import Foundation
import TestSupport

/// Calls the command as a user who may not do everything.
enum OtherUser {
    private static let setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    static var isThere: Bool { geteuid() != 0 || setpriv != nil }

    /// Runs a shell script in which `$as $outturn` is the command under another user than root.
    static func run(_ script: String, in workshop: Workshop) throws -> CommandRun {
        guard geteuid() == 0, let setpriv else { return try CommandRun(shell: "as=; " + script, in: workshop) }
        // Where it was built, another user may not be let in.
        let copy = "chmod 755 .; cp $outturn command; chmod 755 command; outturn=$PWD/command; "
        let words = "as='\(setpriv) --reuid=65534 --regid=65534 --clear-groups'; "
        return try CommandRun(shell: copy + words + script, in: workshop)
    }
}
