import Glibc
import Ingestion

/// The line on a terminal that tells how far a run has come; it is written over itself and cleared at the end.
struct ProgressLine {
    private let isShown: Bool
    private let start = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant?

    init(isShown: Bool) {
        self.isShown = isShown
    }

    /// Shows how far it is, at most ten times a second.
    mutating func show(_ progress: BatchProgress) {
        guard isShown else { return }
        let now = ContinuousClock.now
        if let lastShown, now - lastShown < .milliseconds(100) { return }
        lastShown = now
        write(Self.text(progress, after: now - start))
    }

    func clear() {
        if lastShown != nil { write("") }
    }

    /// `12 of 300 papers, 41 a second, 1 refused, 7 findings`
    static func text(_ progress: BatchProgress, after time: Duration) -> String {
        let seconds = time / .seconds(1)
        let rate = seconds > 0 ? Int(Double(progress.done) / seconds) : 0
        return "\(progress.done) of \(progress.total) papers, \(rate) a second, \(progress.refused) refused, "
            + "\(progress.findings) findings"
    }

    private func write(_ text: String) {
        // Back to the start of the line, the text, and what is left of the line before it goes.
        try? FileOutput.write(Array("\r\(text)\u{1B}[K".utf8).span, to: STDERR_FILENO)
    }
}
