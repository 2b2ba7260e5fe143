import Figures
import Lexicon
import Papers
import Tables

/// A row that prints numbers and no money: a measure, a group of staff, a kind of home.
struct NumberRow: Sendable {
    struct Cell: Sendable {
        enum Part: Sendable {
            /// What the row had or has at some time, or has of something.
            case result
            case target
            /// By how much it moved.
            case change
            /// What it is held against beside the target: a benchmark, a limit.
            case other
        }

        var column: Int
        var heading: String
        /// What its heading says, the words that other columns have too left out.
        var names: [UInt64]
        var part: Part
        var value: ExactDecimal
        /// How many digits are printed behind the point.
        var decimals: Int {
            guard let point = printed.utf8.lastIndex(of: UInt8(ascii: ".")) else { return 0 }
            return printed.utf8[point...].count(where: \.isDigit)
        }
        var isPercent: Bool
        /// When it was so, in months; nil where nothing says.
        var time: Int?
        var period: Period?
        var printed: String
        var place: Place

        /// Whether both tell a time, and this one the earlier.
        func isBefore(_ other: Cell) -> Bool {
            guard let time, let later = other.time else { return false }
            return time < later
        }
    }

    /// The position of its table among the report's.
    var table: Int
    /// Its own among the table's.
    var index: Int
    var label: String
    /// The words of its label.
    var stems: [UInt64]
    var isTotal: Bool
    var cells: [Cell]
    /// All that it prints, be it in columns of money or of shares.
    var printed: [ExactDecimal]
    /// The numbers in its label, "within 60 seconds", and in what its cells say: "at least 1.25".
    var labelNumbers: [UInt64]

    /// The names of the rows that have been taken from it; of a printed row none.
    var withoutRows: [String] = []

    /// The result of the latest time; nil where the columns don't say which that is.
    var latest: Cell? {
        let results = cells.filter { $0.part == .result }
        guard results.count > 1 else { return results.first }
        let times = results.compactMap(\.time)
        guard times.count == results.count, let last = times.max(), times.count(where: { $0 == last }) == 1 else {
            return nil
        }
        return results.first { $0.time == last }
    }

    var target: Cell? {
        let targets = cells.filter { $0.part == .target }
        return targets.count == 1 ? targets[0] : nil
    }

    /// The result that a target is set for: the latest, or the only one of its kind.
    func result(beside target: Cell) -> Cell? {
        if let latest, latest.isPercent == target.isPercent { return latest }
        let alike = cells.filter { $0.part == .result && $0.isPercent == target.isPercent }
        guard alike.count == 1 else { return nil }
        // Beside what is told of no time, a year is another one.
        let isOfOtherTime = alike[0].time != nil && cells.contains { $0.part != .target && $0.time == nil }
        return isOfOtherTime ? nil : alike[0]
    }

    func cell(inColumn column: Int) -> Cell? { cells.first { $0.column == column } }
}
