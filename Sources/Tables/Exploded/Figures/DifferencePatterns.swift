/// The figures of a table in the order of print, with what is known of each before any row is.
struct FigureStream: Sendable {
    /// Scaled to whole numbers.
    var values: [Int64]
    /// Whether a figure is known to be a result, because a rating was printed right behind it. All false where
    /// nothing marks the results.
    var isMarked: [Bool]

    var hasMarks: Bool { isMarked.contains(true) }
    var count: Int { values.count }
    var rowCount: Int { values.count / 3 }
}

/// Three values that may make a row: `sum` = `first` + `second`, where one of the two is the result.
///
/// Values, not positions: two figures that print the same are interchangeable, and one pattern stands for both.
struct DifferencePattern: Sendable {
    /// Classes of equal figures: the two parts and their sum.
    var first: Int
    var second: Int
    var sum: Int
    /// The least that it costs to print the three where such figures stand.
    var cost: Double

    /// How many figures of a class it takes.
    func need(_ member: Int) -> Int {
        (first == member ? 1 : 0) + (second == member ? 1 : 0) + (sum == member ? 1 : 0)
    }
}

/// Lists which figures may be the difference of which.
struct DifferencePatterns {
    /// The class of each figure, and the figures of each class in the order of print.
    private(set) var classes: [Int] = []
    private(set) var members: [[Int]] = []
    private(set) var patterns: [DifferencePattern] = []
    /// Whether there were more than the limit.
    private(set) var isBounded = false

    private let stream: FigureStream
    private var classOf: [Key: Int] = [:]
    private var indexOf: [Triple: Int] = [:]

    private struct Key: Hashable {
        var value: Int64
        var isMarked: Bool
    }

    private struct Triple: Hashable {
        var first: Int
        var second: Int
        var sum: Int
    }

    /// - Parameter window: how many figures may stand between the first and the last of one row.
    init(_ stream: FigureStream, window: Int) {
        self.stream = stream
        for index in 0..<stream.count {
            let key = Key(value: stream.values[index], isMarked: stream.isMarked[index])
            let number = classOf[key, default: members.count]
            if number == members.count {
                classOf[key] = number
                members.append([])
            }
            classes.append(number)
            members[number].append(index)
        }
        for opening in 0..<stream.count where !stream.isMarked[opening] {
            let low = max(0, opening - window)
            for other in low..<min(stream.count, opening + window + 1) where other != opening {
                guard !stream.isMarked[other] else { continue }
                add(opening, other, window: window)
                if isBounded { return }
            }
        }
    }

    /// All rows whose first figure is `opening` and whose sum is `sum`.
    private mutating func add(_ opening: Int, _ sum: Int, window: Int) {
        let (value, overflow) = stream.values[sum].subtractingReportingOverflow(stream.values[opening])
        guard !overflow, let results = classOf[Key(value: value, isMarked: stream.hasMarks)] else { return }
        let low = max(opening, sum) - window
        let high = min(opening, sum) + window
        var best: Double?
        for result in members[results] where result >= low && result <= high && result != opening && result != sum {
            let cost = Self.cost(opening, sum, result)
            if cost < best ?? .infinity { best = cost }
        }
        guard let best else { return }
        var triple = Triple(first: classes[opening], second: results, sum: classes[sum])
        if !stream.hasMarks, triple.second < triple.first { swap(&triple.first, &triple.second) }
        if let index = indexOf[triple] {
            patterns[index].cost = min(patterns[index].cost, best)
        } else if patterns.count == ExplodedLimits.patterns {
            isBounded = true
        } else {
            indexOf[triple] = patterns.count
            patterns.append(
                DifferencePattern(first: triple.first, second: triple.second, sum: triple.sum, cost: best)
            )
        }
    }

    /// What it costs to print a row's figures at three places of the stream.
    static func cost(_ first: Int, _ sum: Int, _ result: Int) -> Double {
        var cost = 0.0
        if sum < first { cost += ExplodedCosts.figureBackwards }
        if result < sum { cost += ExplodedCosts.figureBackwards }
        if result != sum + 1 { cost += ExplodedCosts.resultApart }
        if sum != first + 1 { cost += ExplodedCosts.operandApart }
        let spread = max(first, sum, result) - min(first, sum, result)
        return cost + ExplodedCosts.figurePlace * Double(spread)
    }
}
