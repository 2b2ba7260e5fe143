import Figures
import Tables

extension Row {
    /// Whether it has a label and figures enough that another row of the same ones is no accident: two different ones
    /// of three digits and more.
    var tellsItself: Bool {
        guard !label.isEmpty, roles.isDisjoint(with: [.header, .heading, .unit, .note]) else { return false }
        let long = cells.compactMap(\.figure).filter { $0.digitCount >= 3 }
        return Set(long.compactMap(\.value)).count >= 2
    }
}

extension Figure {
    /// How many digits are printed.
    fileprivate var digitCount: Int {
        value == nil ? 0 : printed.utf8.count { $0.isDigit }
    }
}
