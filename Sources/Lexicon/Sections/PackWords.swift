/// The words by which the reports inside a paper are told apart: a pack's agenda, minutes, reports and appendices.
public struct PackWords: Sendable {
    /// What opens the line at the head of a report that says whose it is.
    public internal(set) var authors: [Words] = []
    /// What may stand before the date of a meeting.
    public internal(set) var dateLabels: [Words] = []
    /// What the labels at the head of a report say that they give.
    public internal(set) var headLabels = PhraseBook<HeadLabel>()
    /// What leads to the name of a body: "report to the".
    public internal(set) var headLeads = PhraseBook<Bool>()
    /// What stands between a body and a date and says nothing by itself: "held on", the day of the week.
    public internal(set) var headFillers = PhraseBook<Bool>()
    /// What stands between a person and their portfolio: "cabinet member for".
    public internal(set) var offices = PhraseBook<Bool>()
    /// What opens the minutes of a meeting.
    public internal(set) var minutes: [Words] = []
    /// What opens the list of those who were there.
    public internal(set) var attendance: [Words] = []
    /// What an appendix is called, before its number.
    public internal(set) var appendices = PhraseBook<Bool>()
    /// Headings of the list of a report's appendices.
    public internal(set) var appendixLists = PhraseBook<Bool>()
    /// The heading of an agenda.
    public internal(set) var agendas = PhraseBook<Bool>()
    /// What stands at the head of the first page of an item, before its number.
    public internal(set) var itemMarks: [Words] = []
    /// What an agenda's letter says before the name of the body.
    public internal(set) var addressees: [Words] = []
    /// What joins a body and the council whose it is, or a meeting and the body that met: "of the".
    public internal(set) var belonging: [Words] = []
    /// What joins the office of an author to the next author: "and the".
    public internal(set) var authorJoins: [Words] = []
    /// What the sentence that calls a meeting, or tells that it was held, calls it.
    public internal(set) var meetings: [Words] = []
    /// Words that end the name of the body that met: "held", "on", "at".
    public internal(set) var held = WordSet()
    /// The word behind the name of a portfolio: "portfolio".
    public internal(set) var portfolios: Set<Words> = []
    /// Words that stand inside such a name in lower case: "and", "of".
    public internal(set) var nameJoins: Set<Words> = []
    /// Words that open a sentence with a capital and no such name: "this".
    public internal(set) var nameBreaks: Set<Words> = []
    /// What opens what a meeting decided.
    public internal(set) var resolutions = PhraseBook<Bool>()
}
