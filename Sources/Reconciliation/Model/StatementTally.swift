/// How the figures of the prose stand to the rest of the paper, counted.
///
/// Few confirmed ones mean that the reading is at fault, not that the paper is sound.
public struct StatementTally: Hashable, Sendable {
    public var confirmed = 0
    public var contradicted = 0
    public var explained = 0
    public var notComparable: [StatementCheck.Reason: Int] = [:]

    public init() {}

    public init(_ checks: [StatementCheck]) {
        for check in checks {
            switch check.outcome {
            case .confirmed: confirmed += 1
            case .contradicted: contradicted += 1
            case .explained: explained += 1
            case .notComparable(let reason): notComparable[reason, default: 0] += 1
            }
        }
    }

    public var notComparableCount: Int { notComparable.values.reduce(0, +) }

    public var statements: Int { confirmed + contradicted + explained + notComparableCount }

    /// The reasons that occurred, in their published order.
    public var reasons: [(reason: StatementCheck.Reason, count: Int)] {
        StatementCheck.Reason.allCases.compactMap { reason in
            notComparable[reason].flatMap { $0 > 0 ? (reason, $0) : nil }
        }
    }

    public static func += (total: inout StatementTally, other: StatementTally) {
        total.confirmed += other.confirmed
        total.contradicted += other.contradicted
        total.explained += other.explained
        total.notComparable.merge(other.notComparable, uniquingKeysWith: +)
    }
}
