import Figures
import Tables

extension Figure {
    /// All that the contract may ask of the figure's members before its place: two figures of one shape are published
    /// with the same members, of the same kinds and, but for what was printed, with the same words.
    ///
    /// Nil for the few that tell more: a range, a value that was not printed where it stands.
    var shape: UInt64? {
        guard upper == nil, origin == .printed, case let places = decimals ?? 0, -64..<64 ~= places else { return nil }
        var shape: UInt64 = 0
        func add(_ number: Int, bits: Int) { shape = shape << UInt64(bits) | UInt64(truncatingIfNeeded: number) }
        add(value.map { $0.isPublishable ? 2 : 1 } ?? 0, bits: 2)
        add(unit.map { Int($0.number) } ?? 15, bits: 4)
        add(unitOrigin?.number ?? 15, bits: 4)
        add(decimals == nil ? 0 : places + 65, bits: 8)
        add(printed.isEmpty ? 1 : 0, bits: 1)
        add(isReversed ? 1 : 0, bits: 1)
        add(absence?.number ?? 15, bits: 4)
        return shape
    }

    /// All that is published of the figure between its value and its printed characters, where it is one number that
    /// stands where it was printed; nil for the few that are more.
    var plainShape: UInt32? {
        guard upper == nil, origin == .printed, absence == nil, !isReversed, value?.isPublishable ?? true,
            case let places = decimals ?? 0, -64..<64 ~= places
        else { return nil }
        let marks = UInt32(unit.map { $0.number } ?? 15) << 4 | UInt32(unitOrigin?.number ?? 15)
        return marks << 8 | (decimals == nil ? 0 : UInt32(places + 65))
    }
}

extension UnitOrigin {
    fileprivate var number: Int {
        switch self {
        case .cell: 0
        case .column: 1
        case .row: 2
        case .caption: 3
        case .table: 4
        case .section: 5
        case .report: 6
        }
    }
}

extension Absence {
    fileprivate var number: Int {
        switch self {
        case .nilValue: 0
        case .blank: 1
        case .notSet: 2
        case .noData: 3
        case .notAvailable: 4
        case .due: 5
        case .cancelled: 6
        case .baseline: 7
        case .unreadable: 8
        }
    }
}
