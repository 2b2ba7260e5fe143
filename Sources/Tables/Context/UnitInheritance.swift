import Figures
import Lexicon

/// Hands the unit that is declared outside the headings down to the columns that declare none.
struct UnitInheritance {
    let context: TableContext

    func complete(_ columns: inout [Column], surveys: [ColumnSurvey], labelColumn: Int?) {
        for index in columns.indices where columns[index].unit == nil {
            guard surveys[index].holdsFigures, columns[index].index != labelColumn else { continue }
            guard takesUnit(columns[index].role), let unit = context.unit else { continue }
            columns[index].unit = unit
            columns[index].unitOrigin = context.unitOrigin
        }
    }

    /// Money is not inherited by what the heading calls something else.
    private func takesUnit(_ role: ColumnRole?) -> Bool {
        switch role {
        case .label, .note, .reference, .description, .owner, .date, .rating, .trend, .variancePercent, .share, .count:
            false
        default: true
        }
    }
}
