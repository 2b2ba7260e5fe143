import Lexicon

/// Where the text cells of a table may go, given where its figures are.
struct LabelProblem {
    struct TextColumn {
        /// Which column of the table it is, from 0.
        var column: Int
        /// Which texts it takes.
        var takes: Kind
    }

    /// Names of people and statuses are apart from other words where the table has columns of their own for them.
    enum Kind {
        case words, person, status
    }

    enum Step {
        /// A figure whose place is known; row and column from 0.
        case fixed(row: Int, column: Int)
        case text([BlockReading], Kind)
    }

    var steps: [Step]
    var columns: [TextColumn]
    var rowCount: Int
    let region: ExplodedRegion

    /// What a step of the figures from row to row or down a column costs the texts.
    ///
    /// Texts run as the figures do: where those stand row by row, a step along the row is cheap.
    var steadyCosts: (row: Double, column: Double) {
        var last: (row: Int, column: Int)?
        var rows = 0
        var columns = 0
        for case .fixed(let row, let column) in steps {
            if let last {
                if last.row == row, column == last.column + 1 { rows += 1 }
                if last.column == column, row == last.row + 1 { columns += 1 }
            }
            last = (row, column)
        }
        guard rows + columns > 0 else { return (ExplodedCosts.steadyStep / 2, ExplodedCosts.steadyStep / 2) }
        let share = Double(rows) / Double(rows + columns)
        return (ExplodedCosts.steadyStep * (1 - share), ExplodedCosts.steadyStep * share)
    }
}

/// Where the text cells went.
struct LabelSolution {
    /// For each text column and row the pieces of its cell; nil where no cell is certain.
    var cells: [[[Int]?]]
    /// Cells that stand in different places in readings all but as good.
    var uncertain: [[Int]]
    var isRefused: Bool

    /// Whether the best arrangement has a text in every cell, certain or not.
    var isFilled: Bool
}
