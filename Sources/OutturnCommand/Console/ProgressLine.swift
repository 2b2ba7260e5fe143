import Glibc
import Ingestion

/// How far a run has come: on a terminal a line with a bar that is written over itself and cleared at the end,
/// elsewhere a plain line from time to time.
struct ProgressLine {
    private let isShown: Bool
    private let isTerminal: Bool
    private let start = ContinuousClock.now
    private var lastShown: ContinuousClock.Instant

    /// How often a log gets a line.
    private static let logInterval = Duration.seconds(10)

    init(isShown: Bool, isTerminal: Bool = Console.errorIsTerminal) {
        self.isShown = isShown
        self.isTerminal = isTerminal
        lastShown = isTerminal ? start - .seconds(1) : start
    }

    /// Shows how far it is: at most ten times a second on a terminal, every ten seconds in a log.
    mutating func show(_ progress: BatchProgress) {
        guard isShown else { return }
        let now = ContinuousClock.now
        guard now - lastShown >= (isTerminal ? .milliseconds(100) : Self.logInterval) else { return }
        lastShown = now
        let text = Self.text(progress, after: now - start)
        if isTerminal {
            write(text + Self.bar(progress, width: Self.terminalWidth - text.count))
        } else {
            Console.tell("outturn: " + text)
        }
    }

    func clear() {
        if isShown, isTerminal { write("") }
    }

    /// `12 of 300 papers, 41 a second, 1 refused, 7 findings, 7 s left`
    static func text(_ progress: BatchProgress, after time: Duration) -> String {
        let seconds = time / .seconds(1)
        let rate = seconds > 0 ? Double(progress.done) / seconds : 0
        var text =
            "\(progress.done) of \(progress.total) papers, \(Int(rate)) a second, \(progress.refused) refused, "
            + "\(progress.findings) findings"
        if rate > 0 { text += ", \(left(Int(Double(progress.total - progress.done) / rate))) left" }
        return text
    }

    /// ` [=====>    ]` in the room that is left; nothing where there is too little of it.
    static func bar(_ progress: BatchProgress, width: Int) -> String {
        // A space, two brackets, and the last column, in which some terminals wrap.
        let length = min(40, width - 4)
        guard length >= 8, progress.total > 0 else { return "" }
        let done = min(length, progress.done * length / progress.total)
        let head = done < length ? ">" : ""
        let rest = String(repeating: " ", count: max(0, length - done - 1))
        return " [" + String(repeating: "=", count: done) + head + rest + "]"
    }

    /// Columns of the terminal; 80 where it does not say.
    private static var terminalWidth: Int {
        var size = winsize()
        let isTold = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0
        return isTold && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// `45 s`, `12 min`, `3 h 20 min`
    private static func left(_ seconds: Int) -> String {
        if seconds < 100 { return "\(seconds) s" }
        let minutes = (seconds + 30) / 60
        return minutes < 100 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
    }

    private func write(_ text: String) {
        // Back to the start of the line, the text, and what is left of the line before it goes.
        try? FileOutput.write(Array("\r\(text)\u{1B}[K".utf8).span, to: STDERR_FILENO)
    }
}
