import ArgumentParser
import Ingestion

/// Whether the stages' times are told.
struct TimingsOption: ParsableArguments {
    @Flag(
        name: .customLong("timings"),
        help: "Tells on standard error how long each stage took, in milliseconds summed over the papers."
    )
    var areTold = false

    func tell(_ timings: StageTimings) {
        if areTold { Console.tell(TimingsTable.text(timings)) }
    }
}
