/// A period or a day that a text speaks of.
public struct PeriodMention: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        /// `2020/2021`, `2020-21`, `FY21/22`
        case financialYear(FinancialYear)
        /// Several years told as one: `2025-28`, first and last as printed.
        case years(from: Int, through: Int)
        /// `2021` alone; read only where asked for.
        case calendarYear(Int)
        case quarter(Quarter)
        /// `Jun-2021`, `December 2020`; the year is nil where none was printed.
        case month(Month, year: Int?)
        case date(CalendarDate)
        /// `30 June`, the year left to the context.
        case day(Int, Month)
        /// `period 3`, `month 3`: counted from April.
        case period(Int)
        case yearEnd
    }

    /// The words that lead up to the period.
    public enum Lead: Sendable {
        /// `as at 30 June 2021`
        case asAt
        /// `up to the end of December 2020`, `to the end of Quarter 3`
        case upTo
        /// `end of March 2021`
        case endOf
    }

    public let value: Value
    public let lead: Lead?
    /// The bytes of the period itself, without the lead.
    public let range: Range<Int>
}
