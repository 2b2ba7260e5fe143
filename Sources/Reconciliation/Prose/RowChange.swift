import Figures
import Lexicon
import Records
import Tables

/// By how much a row moved, and to where: "Arrears fell by £0.2m to £2.6m".
///
/// What it was and what it is stand in two columns of the row: opening and closing, two periods, or the two whose
/// difference a column prints. The movement is told against that difference, whether or not a column prints it.
struct RowChange: Sendable {
    var before: CellAddress
    var after: CellAddress
    /// The cell that prints the difference.
    var printed: Figure?

    var row: RowPlace { RowPlace(table: after.place.table, row: Int(after.place.cell.row)) }

    /// By how much the figure rose; negative where it fell. Sizes: a debt of -5 that becomes -7 has risen.
    var rise: ExactDecimal? {
        guard let was = before.figure.value, let now = after.figure.value,
            was.isNegative == now.isNegative || was.isZero || now.isZero
        else { return nil }
        return now.magnitude - was.magnitude
    }

    /// By how much of what it was the figure rose, in hundredths.
    var share: RoundingInterval? {
        guard let was = before.figure.size else { return nil }
        return after.figure.size?.percentGained(on: was)
    }

    /// Whether a statement tells the size of a change: the amount, the share of what was, or the points between two
    /// percentages. Two roundings may bring an amount one last digit away.
    func isSize(_ change: ExactDecimal, toldBy statement: Statement) -> Bool {
        let unit = statement.figure.unit
        if unit == .percent, after.figure.unit != .percent, let stated = statement.figure.interval, let share,
            // A row of few digits makes any share.
            share.width <= stated.width
        {
            let size = stated.upper <= .zero ? -stated : stated
            if size.meets(share) || size.meets(-share) { return true }
        }
        guard isComparable(unit) else { return false }
        var computed = after.figure
        computed.value = change.magnitude
        computed.unit = unit
        if let printed, printed.unit == unit, Agreement(statement, printed).isAgreement { return true }
        let agreement = Agreement(statement, computed)
        return agreement.isAgreement || agreement == .lastPlace
    }

    /// Whether a change of the row can be told in a unit as it is, and not as a share.
    func isComparable(_ unit: Unit?) -> Bool {
        unit == after.figure.unit || unit == .percentagePoints && after.figure.unit == .percent
    }
}

/// The columns of a table that tell the same of different times, each the earliest first: "31 March 2023" and "31 March
/// 2024", "Total at 30 September" and "Total".
struct ColumnSeries: Sendable {
    private struct Kind: Hashable {
        var stems: Set<UInt64>
        var stage: BudgetStage?
        var fund: String?
    }

    private struct Member {
        var column: Int
        /// Nil where the heading tells no time: that of the report.
        var time: Time?
    }

    /// When a column's figures are of, as it can be put in order with others that are told alike.
    private struct Time {
        var order: (Int, Int, Int) = (0, 0, 0)
        var shape: [Bool] = []

        init?(of column: Column, isTold: Bool) {
            if let period = column.period, period.isOfTime {
                order = period.order
                shape = period.shape
            } else if let year = Self.year(in: column) {
                order = (year, 0, 0)
            } else if !isTold {
                // "At 30 June" is a time too, if one that can't be put in order with others.
                return nil
            }
        }

        /// "Visitors 2031"
        private static func year(in column: Column) -> Int? {
            let bytes = column.heading.utf8.span
            let years = column.headingWords.ranges.compactMap { range -> Int? in
                guard range.count == 4 else { return nil }
                var value = 0
                for index in range {
                    guard bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") else { return nil }
                    value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
                }
                return ColumnSeries.years.contains(value) ? value : nil
            }
            return years.count == 1 ? years.first : nil
        }
    }

    private static let years = 1900...2100

    /// Of more columns only those next to each other are compared, and the first with the last.
    private static let mostPaired = 6

    /// What was and what is: numbers of columns.
    private(set) var pairs: [(before: Int, after: Int)] = []

    /// - Parameter tokens: Reads the words of a heading.
    init(of table: Table, tokens: (String, Words) -> NameTokens) {
        var kinds: [Kind] = []
        var members: [Kind: [Member]] = [:]
        for column in table.columns where column.role != .label && column.role != .trend && column.role != .rating {
            let times = PeriodReader().mentions(in: column.heading).map(\.range)
            let kind = Kind(
                stems: Self.stems(of: column, besides: times, tokens),
                stage: column.stage,
                fund: column.fund
            )
            let time = Time(of: column, isTold: !times.isEmpty)
            // A heading that tells neither what nor when is none of any kind.
            if kind.stems.isEmpty, time == nil { continue }
            if members[kind] == nil { kinds.append(kind) }
            members[kind, default: []].append(Member(column: column.index, time: time))
        }
        for kind in kinds { add(members[kind] ?? []) }
    }

    private mutating func add(_ members: [Member]) {
        let open = members.filter { $0.time == nil }
        let timed = members.compactMap { member in member.time.map { (column: member.column, time: $0) } }
        guard let first = timed.first?.time, timed.allSatisfy({ $0.time.shape == first.shape }) else { return }
        let sorted = timed.sorted { $0.time.order < $1.time.order }
        guard zip(sorted, sorted.dropFirst()).allSatisfy({ $0.time.order != $1.time.order }) else { return }
        let columns = sorted.map(\.column) + (open.count == 1 ? open.map(\.column) : [])
        for (position, before) in columns.enumerated() {
            for (offset, after) in columns[(position + 1)...].enumerated()
            where columns.count <= Self.mostPaired || offset == 0 || position == 0 && after == columns.last {
                pairs.append((before, after))
            }
        }
    }

    /// The words of a heading that tell no time.
    private static func stems(
        of column: Column,
        besides times: [Range<Int>],
        _ tokens: (String, Words) -> NameTokens
    ) -> Set<UInt64> {
        let (text, words) = (column.heading, column.headingWords)
        let read = tokens(text, words)
        let bytes = text.utf8.span
        return Set(
            read.stems.indices.filter { position in
                let range = words.ranges[read.words[position]]
                return bytes[range.lowerBound] >= UInt8(ascii: "A") && !times.contains { $0.overlaps(range) }
            }.map { read.stems[$0] }
        )
    }
}

extension Period {
    /// Which of its parts are told: only times told alike can be put in order.
    fileprivate var shape: [Bool] { [asAt != nil, financialYear != nil, quarter != nil, month != nil] }
}
