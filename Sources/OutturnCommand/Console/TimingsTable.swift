import Ingestion

/// What `--timings` tells: a line a stage.
enum TimingsTable {
    /// `reading  12.3 ms`, and at the end how many megabytes of papers went through in a second of work.
    static func text(_ timings: StageTimings) -> String {
        var grid = TextGrid()
        for stage in StageTimings.Stage.allCases { grid.add([stage.rawValue, milliseconds(timings[stage])]) }
        grid.add(["all stages", milliseconds(timings.total)])
        let seconds = timings.total / .seconds(1)
        let rate = seconds > 0 ? Double(timings.bytes) / 1e6 / seconds : 0
        grid.add(["throughput", "\(tenths(rate)) MB/s of \(timings.bytes) bytes"])
        return grid.lines.joined(separator: "\n")
    }

    private static func milliseconds(_ duration: Duration) -> String {
        "\(tenths(duration / .milliseconds(1))) ms"
    }

    private static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
