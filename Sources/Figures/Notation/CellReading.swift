/// What a whole cell says.
public enum CellReading: Hashable, Sendable {
    case number(PrintedNumber)
    /// Two numbers that span a range; the first is the smaller.
    case range(PrintedNumber, PrintedNumber)
    case absence(Absence)
    case trend(Trend)
    case glyph(RatingGlyph)
    case text
}
