/// One report inside a paper, as a range of the paper's blocks.
public struct OutlinePart: Hashable, Sendable {
    /// What showed that a report begins.
    public enum Opening: Hashable, Sendable {
        /// The paper begins.
        case top
        /// Authority, body, date and author, as reports have them at their head.
        case head
        case minutes
        /// The mark of another item of the agenda at the head of a page.
        case agendaItem
        case appendix
    }

    public var blocks: Range<Int>
    public var opening: Opening
    /// The part (from 0) whose appendix this is; nil for all others.
    public var parent: Int?
    /// What an appendix is called, `Appendix 3`; nil for all others.
    public var label: String?
    /// What the list of a report's appendices calls an appendix, or the line that opens it; empty where nothing does.
    public var title: String

    public init(
        blocks: Range<Int>,
        opening: Opening = .top,
        parent: Int? = nil,
        label: String? = nil,
        title: String = ""
    ) {
        self.blocks = blocks
        self.opening = opening
        self.parent = parent
        self.label = label
        self.title = title
    }
}
