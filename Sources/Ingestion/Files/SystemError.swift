import Glibc

/// What the system answered when a call went wrong.
public struct SystemError: Error, Hashable, Sendable {
    /// The value of `errno`.
    public let code: Int32

    public init(code: Int32) {
        self.code = code
    }

    /// What the last call of this thread left in `errno`.
    static var last: SystemError { SystemError(code: errno) }

    /// The system's own words, in the C locale.
    public var message: String {
        guard let words = strerror(code) else { return "error \(code)" }
        return String(cString: words)
    }
}
