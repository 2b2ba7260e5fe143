/// How long each stage took, summed over the papers; with several jobs the sum is longer than the clock's time.
public struct StageTimings: Sendable {
    public enum Stage: String, Sendable, CaseIterable {
        case loading, reading, records, reconciliation, publishing, writing
    }

    private var durations = [Duration](repeating: .zero, count: Stage.allCases.count)
    /// The bytes of the papers that went through.
    public var bytes = 0

    public init() {}

    public subscript(stage: Stage) -> Duration { durations[Self.index(stage)] }

    public var total: Duration { durations.reduce(.zero, +) }

    /// Does the work of a stage and adds the time it took.
    public mutating func measure<Value, Failure: Error>(
        _ stage: Stage,
        _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let start = ContinuousClock.now
        defer { durations[Self.index(stage)] += .now - start }
        return try work()
    }

    /// Does the work of publishing, and counts the time for which it writes apart.
    mutating func measurePublishing(
        _ write: @escaping (Span<UInt8>) throws -> Void,
        _ publish: (@escaping (Span<UInt8>) throws -> Void) throws -> Void
    ) rethrows {
        let writing = Stopwatch()
        let start = ContinuousClock.now
        defer {
            durations[Self.index(.publishing)] += .now - start - writing.elapsed
            durations[Self.index(.writing)] += writing.elapsed
        }
        try publish { bytes in
            let start = ContinuousClock.now
            defer { writing.elapsed += .now - start }
            try write(bytes)
        }
    }

    private final class Stopwatch {
        var elapsed = Duration.zero
    }

    public static func += (left: inout StageTimings, right: StageTimings) {
        for index in left.durations.indices { left.durations[index] += right.durations[index] }
        left.bytes += right.bytes
    }

    private static func index(_ stage: Stage) -> Int { Stage.allCases.firstIndex(of: stage) ?? 0 }
}
