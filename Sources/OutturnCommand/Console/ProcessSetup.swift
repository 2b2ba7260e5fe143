import Glibc

/// What has to hold in the process before anything is written.
enum ProcessSetup {
    static func begin() {
        // A pipe nobody reads and a file-size limit are told by the call that writes; their signals would kill.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        occupyStandardDescriptors()
    }

    /// Where a standard stream is closed, the next file that is opened would take its number, and its output.
    private static func occupyStandardDescriptors() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            // Gets the lowest free number, which is this one. Results can't be written to it, so that they are not lost
            // in silence; what goes to standard error may be.
            _ = open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY)
        }
    }
}
