/// How far the search for the order of an exploded table goes. Beyond it the table is refused and the remark says so.
public enum ExplodedLimits {
    /// Lines of one region that are not blank. The longest exploded table that we know has under 200.
    public static let regionLines = 2000
    /// Figures of one table that are tried as differences of each other.
    public static let figures = 360
    /// Text cells whose places are searched for.
    public static let textCells = 240
    /// Steps of the search for the differences that are left after the forced moves.
    public static let coverNodes = 20_000
    /// Differences that may be listed before the figures are too much alike to tell.
    public static let patterns = 20_000
    /// States that the search for the labels' places keeps, and how many each of them may have after the next cell.
    public static let beamStates = 300
    public static let beamBranches = 4
    /// Text columns that a table of no known kind may have.
    public static let textColumns = 3
    /// Figures between the first and the last of one row, where they are not printed column by column.
    public static let figureWindow = 24
    /// Lines behind a note in which a lost cell may stand.
    public static let linesAfterNote = 6
    /// Lines that a note at the foot of a table may have.
    public static let noteLines = 6
    /// Lines in which the rating of a measure may have strayed from its table.
    public static let ratingReach = 25
    /// Lines above a measure's table in which its title may stand.
    public static let titleReach = 60
    /// Bytes of a line that may be one cell.
    public static let cellBytes = 60
    /// Ways in which the lines of one block may be cells, and cells that one block may hold.
    public static let blockReadings = 12
    public static let blockCells = 4
    /// Ways that are followed at once through the lines of a block.
    public static let openReadings = 256
    /// Blocks of text over a table that may be headings of its columns.
    public static let headingBlocks = 40
    /// Values in one row of a table read label by label.
    public static let rowValues = 12
}

/// What an arrangement of cells costs, as found on published tables and on clean tables exploded on purpose.
///
/// The unit is arbitrary: a step that the printing does all the time costs next to nothing, one that it hardly ever
/// does costs 1 and more.
public enum ExplodedCosts {
    // The steps from one cell to the next.
    public static let steadyStep = 0.3
    public static let topOfColumn = 0.2
    public static let carriageReturn = 0.25
    public static let carriageReturnColumn = 0.1
    public static let figureOfOtherRow = 1.6
    public static let figureNotAdjoining = 0.5
    public static let jump = 1.0
    public static let jumpRow = 0.1

    // Whole arrangements.
    public static let unlikeFullStop = 1.0
    public static let emptyCell = 3.0
    public static let leftOver = 1.5
    public static let sharedWord = -0.4
    public static let textInTwoColumns = 0.5

    // Borders between the lines of one block.
    public static let border = 1.6
    public static let knownPart = -0.7
    public static let borderThatFits = 0.3
    public static let joinThatFits = 1.2
    public static let leastBorder = 0.05

    // The three figures of a row.
    public static let figureBackwards = 3.0
    public static let resultApart = 1.0
    public static let operandApart = 0.5
    public static let figurePlace = 0.02

    // How certain a reading must be.
    /// A row of figures stands where every cover within this of the best has it.
    public static let coverMargin = 1.5
    /// A label stands where every arrangement within this of the best has it.
    public static let labelMargin = 0.5
    /// What the best arrangement may cost for each text cell.
    public static let labelCeiling = 0.9
    /// The share of a table's figures that a reading has to place.
    public static let leastShare = 0.5
    /// The share of the words of a kind's headings that has to be there.
    public static let kindCoverage = 0.8
}
