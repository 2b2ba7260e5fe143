import Glibc
import Synchronization

/// The signal by which the user, or the system, asks the command to stop.
///
/// A signal's handler may do next to nothing, so it only leaves the signal's number here; whoever works looks at it.
enum Interruption {
    private static let received = Atomic<Int32>(0)

    /// The signal that has come; nil as long as none has.
    static var signal: Int32? {
        let signal = received.load(ordering: .relaxed)
        return signal == 0 ? nil : signal
    }

    /// Listens for Ctrl-C and for a request to end. Another such signal ends the process at once.
    static func listen() {
        // Made here and not in the handler, which must not.
        received.store(0, ordering: .relaxed)
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            var action = sigaction()
            // One that is ignored on purpose, as under nohup, stays so.
            guard sigaction(signal, nil, &action) == 0, !isIgnored(action) else { continue }
            action = sigaction()
            action.__sigaction_handler.sa_handler = { Interruption.received.store($0, ordering: .relaxed) }
            action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
            sigaction(signal, &action, nil)
        }
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
