/// How far the search for the order of an exploded table goes. Beyond it the table is refused and the remark says so.
enum ExplodedLimits {
    /// Lines of one region that are not blank. The longest exploded table that we know has under 200.
    static let regionLines = 2000
    /// Figures of one table that are tried as differences of each other.
    static let figures = 360
    /// Text cells whose places are searched for.
    static let textCells = 240
    /// Steps of the search for the differences that are left after the forced moves.
    static let coverNodes = 20_000
    /// Differences that may be listed before the figures are too much alike to tell.
    static let patterns = 20_000
    /// States that the search for the labels' places keeps, and how many each of them may have after the next cell.
    static let beamStates = 300
    static let beamBranches = 4
    /// Text columns that a table of no known kind may have.
    static let textColumns = 3
    /// Figures between the first and the last of one row, where they are not printed column by column.
    static let figureWindow = 24
    /// Lines behind a note in which a lost cell may stand.
    static let linesAfterNote = 6
    /// Lines that a note at the foot of a table may have.
    static let noteLines = 6
    /// Lines in which the rating of a measure may have strayed from its table.
    static let ratingReach = 25
    /// Lines above a measure's table in which its title may stand.
    static let titleReach = 60
    /// Bytes of a line that may be one cell.
    static let cellBytes = 60
    /// Ways in which the lines of one block may be cells, and cells that one block may hold.
    static let blockReadings = 12
    static let blockCells = 4
    /// Ways that are followed at once through the lines of a block.
    static let openReadings = 256
    /// Blocks of text over a table that may be headings of its columns.
    static let headingBlocks = 40
    /// Values in one row of a table read label by label.
    static let rowValues = 12
}

/// What an arrangement of cells costs, as found on published tables and on clean tables exploded on purpose.
///
/// The unit is arbitrary: a step that the printing does all the time costs next to nothing, one that it hardly ever
/// does costs 1 and more.
enum ExplodedCosts {
    // The steps from one cell to the next.
    static let steadyStep = 0.3
    static let topOfColumn = 0.2
    static let carriageReturn = 0.25
    static let carriageReturnColumn = 0.1
    static let figureOfOtherRow = 1.6
    static let figureNotAdjoining = 0.5
    static let jump = 1.0
    static let jumpRow = 0.1

    // Whole arrangements.
    static let unlikeFullStop = 1.0
    static let emptyCell = 3.0
    static let leftOver = 1.5
    static let sharedWord = -0.4
    static let textInTwoColumns = 0.5

    // Borders between the lines of one block.
    static let border = 1.6
    static let knownPart = -0.7
    static let borderThatFits = 0.3
    static let joinThatFits = 1.2
    static let leastBorder = 0.05

    // The three figures of a row.
    static let figureBackwards = 3.0
    static let resultApart = 1.0
    static let operandApart = 0.5
    static let figurePlace = 0.02

    // How certain a reading must be.
    /// A row of figures stands where every cover within this of the best has it.
    static let coverMargin = 1.5
    /// A label stands where every arrangement within this of the best has it.
    static let labelMargin = 0.5
    /// What the best arrangement may cost for each text cell.
    static let labelCeiling = 0.9
    /// The share of a table's figures that a reading has to place.
    static let leastShare = 0.5
    /// The share of the words of a kind's headings that has to be there.
    static let kindCoverage = 0.8
}
