/// How large a table may be before the reader stops laying it out. What is beyond is remarked upon,
/// never silently lost.
public enum TableLimits {
    /// Columns of one table, spans counted. The widest published budget table that we know has under 60.
    public static let columns = 4096
    /// Slots that the cells of one table may cover by spanning columns.
    public static let spannedSlots = 1 << 20
    /// Rows at the top that are tried as headings.
    public static let headerRows = 8
    /// Columns left and right of a column that are tried as its operands where no words name them.
    public static let operandWindow = 6
    /// The most columns of amounts of which any three are tried together, however far apart they stand.
    public static let freeWindow = 12
    /// The most columns of amounts of which any choice is tried as a sum.
    public static let freelyRelatedColumns = 6
    /// Columns of amounts among which sums and differences are looked for where no words name them.
    public static let relatedColumns = 64
    /// Columns that a total at their right may sum up.
    public static let summedColumns = 40
    /// Rows above a row that are tried as its operands where nothing but their figures says that it is a total.
    public static let silentSumRows = 60
}
