/// Reads the ways in which a cell says that it holds no number.
enum AbsenceReader {
    /// The cell is trimmed and not empty. Nil where it is no absence.
    static func read(_ cell: Span<UInt8>) -> Absence? {
        let text = cell.extracting(0..<endBeforeAnchor(cell))
        if isDash(text) { return .nilValue }
        if isOverflow(text) || DamagedNumber.matches(text) { return .unreadable }
        guard let match = NotationWords.absences.match(in: text, at: 0) else { return nil }
        if match.end == text.count { return match.value }
        return match.value == .due && namesPeriod(text, after: match.end) ? .due : nil
    }

    private static func endBeforeAnchor(_ cell: Span<UInt8>) -> Int {
        guard let start = FootnoteAnchor.start(in: cell), start > 0 else { return cell.count }
        return cell.extracting(0..<start).trimmedEnd(from: 0)
    }

    /// One or two dashes, with or without a unit (`£ -`, `-%`). Three make a rule, not a value.
    private static func isDash(_ text: Span<UInt8>) -> Bool {
        var index = 0
        if let match = NotationWords.currencies.match(in: text, at: 0) { index = text.skippingSpace(at: match.end) }
        var dashes = 0
        while case let length = text.dash(at: index), length > 0 {
            index += length
            dashes += 1
        }
        guard dashes == 1 || dashes == 2 else { return false }
        if text.byte(index) == UInt8(ascii: "%") { index += 1 }
        return index == text.count
    }

    /// `#####`: what a spreadsheet prints where a column is too narrow.
    private static func isOverflow(_ text: Span<UInt8>) -> Bool {
        guard text.count >= 2 else { return false }
        for index in 0..<text.count where text.byte(index) != UInt8(ascii: "#") { return false }
        return true
    }

    /// `Due in Q3`, `Due September 2021`; `Due to staffing` is a reason.
    private static func namesPeriod(_ text: Span<UInt8>, after end: Int) -> Bool {
        let rest = text.extracting(end..<text.count)
        guard rest.count <= 40, let period = PeriodReader().mentions(in: rest).first else { return false }
        return period.range.upperBound == rest.count
    }
}
