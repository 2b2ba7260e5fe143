import Figures

/// What one line at the head of a report says.
struct HeadLine {
    var authority: String?
    var body: String?
    var date: CalendarDate?
    var portfolio: String?
    var title: String?

    /// Whether nothing was taken from it, though it was understood.
    var isEmpty: Bool { authority == nil && body == nil && date == nil && portfolio == nil && title == nil }
}
