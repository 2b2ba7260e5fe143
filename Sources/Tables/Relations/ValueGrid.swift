import Figures

/// The figures of a table as whole numbers of one common unit, so that a sum is tried in a few nanoseconds.
///
/// Every value is held twice over, so that half of the last printed place is a whole number too.
struct ValueGrid: Sendable {
    struct Slot: Sendable {
        enum State: UInt8, Sendable {
            /// A number, or a dash, which is nil.
            case value
            /// An empty cell of a column that takes figures.
            case blank
            /// Something is printed that can't take part: words, an absence, a number too large to be tried here.
            case unread
            /// No cell.
            case none
        }

        var doubled: Int64 = 0
        /// Twice the half-width of the rounding interval.
        var slack: Int64 = 0
        var state: State = .none
        var unit: Unit?
        /// A word or letter behind the digits made it negative, so that a percentage of it has no sign of its own.
        var isTurnedByWord = false
        /// A dash or the word "nil" stood there, which may also mean that nothing is known yet.
        var isDash = false

        var isValue: Bool { state == .value }

        /// Whether at least three digits were printed, so that a sum that fits is hardly an accident.
        var isLong: Bool { isValue && doubled.magnitude >= 200 * max(1, slack.magnitude) }
    }

    let rowCount: Int
    let columnCount: Int
    private(set) var slots: [Slot]
    /// What one whole unit (a pound, a percent) is in the doubled numbers of the slots.
    let wholeUnit: Int64

    /// The slot of a row and a column, both from 1.
    subscript(row: Int, column: Int) -> Slot { slots[(row - 1) * columnCount + column - 1] }

    /// Whether every number of a column is printed in a unit.
    func printsOnly(_ unit: Unit, inColumn column: Int) -> Bool {
        guard rowCount > 0 else { return false }
        var isPrinted = false
        for row in 1...rowCount where self[row, column].isValue && !self[row, column].isDash {
            if self[row, column].unit != unit { return false }
            isPrinted = true
        }
        return isPrinted
    }

    init(rows: [Row], columnCount: Int) {
        self.rowCount = rows.count
        self.columnCount = columnCount
        let exponent = Self.commonExponent(of: rows)
        self.slots = Array(repeating: Slot(), count: rows.count * columnCount)
        self.wholeUnit = 2 * (Self.whole(1, exponent: 0, in: exponent) ?? 1)
        // Read in place, here and below: a copy of a row or cell counts up a reference for each of its fields.
        let rows = rows.span
        for row in rows.indices {
            let cells = rows[row].cells.span
            for cell in cells.indices {
                let column = cells[cell].column
                let index = (rows[row].index - 1) * columnCount + column - 1
                if let figure = cells[cell].figure {
                    slots[index] = Self.slot(of: figure, exponent: exponent)
                } else if !cells[cell].text.isEmpty {
                    // Words over several columns may hold a figure of any of them.
                    let width = min(cells[cell].columnSpan, columnCount - column + 1)
                    for next in 0..<max(1, width) { slots[index + next] = Slot(state: .unread) }
                }
            }
        }
    }

    private static func commonExponent(of rows: [Row]) -> Int {
        var exponent = 0
        let rows = rows.span
        for row in rows.indices {
            let cells = rows[row].cells.span
            for cell in cells.indices {
                guard let figure = cells[cell].figure, let value = figure.value else { continue }
                exponent = min(exponent, value.exponent, -(figure.decimals ?? 0))
            }
        }
        return exponent
    }

    private static func slot(of figure: Figure, exponent: Int) -> Slot {
        switch figure.absence {
        case .blank: return Slot(state: .blank, unit: figure.unit)
        case .nilValue:
            let slack = figure.decimals.flatMap { whole(1, exponent: -$0, in: exponent) } ?? 0
            return Slot(slack: slack, state: .value, unit: figure.unit, isDash: true)
        case .some: return Slot(state: .unread)
        case nil: break
        }
        guard let value = figure.value, figure.upper == nil else { return Slot(state: .unread) }
        guard let number = whole(value.significand, exponent: value.exponent, in: exponent),
            number.magnitude < 1 << 52
        else { return Slot(state: .unread) }
        let slack = figure.decimals.flatMap { whole(1, exponent: -$0, in: exponent) } ?? 0
        var slot = Slot(doubled: number * 2, slack: slack, state: .value, unit: figure.unit)
        slot.isTurnedByWord = number < 0 && figure.isTurnedByWord
        return slot
    }

    private static func whole(_ significand: Int128, exponent: Int, in common: Int) -> Int64? {
        guard exponent >= common, exponent - common <= 18 else { return nil }
        var number = significand
        for _ in 0..<(exponent - common) {
            let (product, overflow) = number.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            number = product
        }
        return Int64(exactly: number)
    }
}
