import Figures
import Lexicon

/// Rows of one label and values, as the counting of strips gave them.
struct StripGrid {
    struct Row {
        var label: [Int]?
        var values: [Int]
    }

    var rows: [Row]
    /// Whether the strips are what was printed under each heading, so that a total may be among them.
    var isByColumns: Bool

    var valueCount: Int { rows.first?.values.count ?? 0 }
}

/// Says what the figures of a grid prove: totals of the rows above them, differences between columns.
struct StripProof {
    private(set) var hasTotal = false
    private(set) var hasDifference = false
    /// A row that is named a total is none, or the other way round: the labels have slipped.
    private(set) var labelsDisagree = false

    private static let leastRows = 3

    init(_ grid: StripGrid, region: ExplodedRegion, lexicon: Lexicon) {
        let values = grid.rows.map { row in row.values.map { Self.value(region.pieces[$0]) } }
        let totals = Self.totals(values)
        let named = grid.rows.map { row in
            row.label.map { lexicon.rows.meaning(of: BlockReadings.words($0, region)) == .total } ?? false
        }
        hasTotal = totals.contains(true) && !zip(totals, named).allSatisfy { !($0 && $1) }
        labelsDisagree = zip(totals, named).contains { total, name in name && !total } && totals.contains(true)
        hasDifference = Self.hasDifference(values)
    }

    /// Which rows are in every column the sum of the rows since the last such row, or of all such rows.
    private static func totals(_ values: [[ExactDecimal?]]) -> [Bool] {
        var totals: [Bool] = []
        var sums: [ExactDecimal?] = []
        var grand: [ExactDecimal?] = []
        var count = 0
        var sections = 0
        for row in values {
            let isSum = count >= 2 && !row.isEmpty && zip(row, sums).allSatisfy { $0 != nil && $0 == $1 }
            let isGrand = sections >= 2 && !row.isEmpty && zip(row, grand).allSatisfy { $0 != nil && $0 == $1 }
            totals.append(isSum || isGrand)
            if isSum {
                grand = sections == 0 ? row : add(grand, row)
                sections += 1
                count = 0
                sums = []
            } else {
                sums = count == 0 ? row : add(sums, row)
                count += 1
            }
        }
        return totals
    }

    private static func add(_ one: [ExactDecimal?], _ other: [ExactDecimal?]) -> [ExactDecimal?] {
        zip(one, other).map { one, other in
            guard let one, let other else { return nil }
            return one.adding(other)
        }
    }

    private static func hasDifference(_ values: [[ExactDecimal?]]) -> Bool {
        guard values.count >= leastRows, let width = values.first?.count, width >= 3 else { return false }
        for result in 2..<width {
            for first in 0..<result {
                for second in (first + 1)..<result {
                    for weights in [(1, -1), (-1, 1), (1, 1)] where holds(values, first, second, result, weights) {
                        return true
                    }
                }
            }
        }
        return false
    }

    private static func holds(
        _ values: [[ExactDecimal?]],
        _ first: Int,
        _ second: Int,
        _ result: Int,
        _ weights: (Int, Int)
    ) -> Bool {
        var telling = 0
        for row in values {
            guard let one = row[first], let other = row[second], let sum = row[result] else { return false }
            let left = weights.0 > 0 ? one : -one
            let right = weights.1 > 0 ? other : -other
            guard left.adding(right) == sum else { return false }
            if !one.isZero, !other.isZero { telling += 1 }
        }
        return telling >= leastRows
    }

    /// A dash is nothing, said on purpose.
    static func value(_ piece: ExplodedPiece) -> ExactDecimal? {
        switch FigureReader.read(piece.text) {
        case .number(let number): number.value
        case .absence(.nilValue): .zero
        default: nil
        }
    }
}
