/// A month of the calendar; the raw value is its number.
public enum Month: Int, Sendable, CaseIterable {
    case january = 1
    case february, march, april, may, june, july, august, september, october, november, december

    /// Their names in lower case, January first.
    public static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    func dayCount(in year: Int) -> Int {
        switch self {
        case .april, .june, .september, .november: 30
        case .february: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// The quarter of the financial year that it belongs to; April opens the first.
    public var quarter: Quarter {
        switch self {
        case .april, .may, .june: .first
        case .july, .august, .september: .second
        case .october, .november, .december: .third
        case .january, .february, .march: .fourth
        }
    }
}
