/// The statuses with which the command ends.
enum ExitStatus {
    static let success: Int32 = 0
    /// Findings at or above what was asked for; a document that is not valid.
    static let findings: Int32 = 1
    /// Wrong usage, an input that can't be read, an output that can't be written.
    static let couldNotRun: Int32 = 2

    /// As shells tell it.
    static func ended(by signal: Int32) -> Int32 { 128 + signal }
}
