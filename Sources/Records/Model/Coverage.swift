import Papers

/// Where the printed figures of a paper went: each is counted once, in the first of the four that has it.
public struct Coverage: Hashable, Sendable {
    /// A printed figure that nothing has read.
    public struct Unread: Hashable, Sendable {
        /// The digits as printed, with their separators.
        public var printed: String
        public var place: Place

        public init(printed: String, place: Place) {
            self.printed = printed
            self.place = place
        }
    }

    /// In the cells of tables, labels included.
    public var inCells: Int
    /// In records that were read from the text.
    public var inRecords: Int
    /// In sentences and headings that were read.
    public var inStatements: Int
    /// In the order of the paper.
    public var unread: [Unread]

    public init(inCells: Int = 0, inRecords: Int = 0, inStatements: Int = 0, unread: [Unread] = []) {
        self.inCells = inCells
        self.inRecords = inRecords
        self.inStatements = inStatements
        self.unread = unread
    }

    /// How many figures the paper prints.
    public var figures: Int { inCells + inRecords + inStatements + unread.count }
}
