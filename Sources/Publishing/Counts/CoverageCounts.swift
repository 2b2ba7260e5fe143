import Records

/// Where the printed figures of a paper, or of several, went; the four add up to all of them.
public struct CoverageCounts: Hashable, Sendable {
    public var inCells = 0
    public var inRecords = 0
    public var inStatements = 0
    public var unread = 0

    public init() {}

    public init(of coverage: Coverage) {
        inCells = coverage.inCells
        inRecords = coverage.inRecords
        inStatements = coverage.inStatements
        unread = coverage.unread.count
    }

    public var figures: Int { inCells + inRecords + inStatements + unread }

    public static func += (total: inout CoverageCounts, other: CoverageCounts) {
        total.inCells += other.inCells
        total.inRecords += other.inRecords
        total.inStatements += other.inStatements
        total.unread += other.unread
    }
}
