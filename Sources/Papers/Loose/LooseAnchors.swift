import Figures

/// What the names of rows say about where they stand: before their figures, or behind them, as the text layer of a
/// chart has it.
struct LooseAnchors {
    let marks: FusedMarks

    private static let leastSteps = 3

    /// Whether the first row has a name that can be one: the title of a scale (`Change in income (£bn)`) or a year
    /// among other names is none, and then the names may stand behind their figures.
    func areBefore(_ rows: [FusedRow]) -> Bool {
        let whole = rows.filter { $0.columns != nil }
        guard let first = whole.first, !first.label.isEmpty else { return false }
        let hasUnit = marks.kinds.isUnit(first.label[first.label.count - 1].bytes)
        if hasUnit, !whole.allSatisfy({ $0.label.last.map { marks.kinds.isUnit($0.bytes) } ?? true }) { return false }
        return !isPeriod(first) || whole.allSatisfy(isPeriod)
    }

    private func isPeriod(_ row: FusedRow) -> Bool {
        !row.label.isEmpty && row.label.allSatisfy { $0.kind == .period || $0.kind == .year }
    }

    /// Whether figures go by even steps: the marks of a scale.
    func isScale(_ row: FusedRow) -> Bool {
        let values = row.values.map { word -> ExactDecimal? in
            guard case .number(let number) = FigureReader.read(marks.bytes.span.extracting(word.bytes)) else {
                return nil
            }
            return number.value
        }
        let steps = zip(values, values.dropFirst()).map { one, other in one.flatMap { other?.subtracting($0) } }
        guard steps.count >= Self.leastSteps, let first = steps[0], !first.isZero else { return false }
        return steps.allSatisfy { $0 == first }
    }

    /// A unit names no row.
    func takeUnits(from rows: inout [FusedRow]) {
        rows.removeAll { row in row.isTitle && row.label.allSatisfy { marks.kinds.isUnit($0.bytes) } }
        for index in rows.indices where rows[index].label.allSatisfy({ marks.kinds.isUnit($0.bytes) }) {
            rows[index].label = []
        }
    }
}
