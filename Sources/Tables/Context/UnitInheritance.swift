import Figures
import Lexicon

/// Hands the unit that is declared outside the headings down to the columns that declare none.
///
/// Beside what is to be saved, a column that is headed as a rating and holds numbers tells how much is in that state.
struct UnitInheritance {
    let context: TableContext
    let hasHeader: Bool

    func complete(_ columns: inout [Column], surveys: [ColumnSurvey], labelColumn: Int?) {
        let headed = labelColumn.flatMap { unitOfAll(&columns[$0 - 1]) }
        let tellsSavings = columns.contains { $0.role == .savingsTarget }
        for index in columns.indices where columns[index].unit == nil {
            guard surveys[index].holdsFigures, columns[index].index != labelColumn else { continue }
            if let usual = surveys[index].usualMoney {
                columns[index].unit = usual
                columns[index].unitOrigin = .column
                continue
            }
            let isState = tellsSavings && columns[index].role == .rating && surveys[index].holdsOnlyNumbers
            guard isState || takesUnit(columns[index].role) else { continue }
            if let headed {
                columns[index].unit = headed
                columns[index].unitOrigin = .column
                continue
            }
            guard let declared else { continue }
            if ColumnRoles.countsRows(index, surveys, labelColumn: labelColumn) { continue }
            columns[index].unit = declared.unit
            columns[index].unitOrigin = declared.origin
            if !hasHeader, columns[index].role == nil { columns[index].role = .amount }
        }
    }

    /// A unit of money over the labels, "All figures in £m", is that of the figures beside them.
    private func unitOfAll(_ labels: inout Column) -> UnitDeclaration? {
        guard let unit = labels.unit, unit.unit.isMoney else { return nil }
        labels.unit = nil
        labels.unitOrigin = nil
        return unit
    }

    private var declared: (unit: UnitDeclaration, origin: UnitOrigin?)? {
        if let unit = context.unit { return (unit, context.unitOrigin) }
        guard !hasHeader, let unit = context.neighbourUnit else { return nil }
        return (unit, .section)
    }

    /// Money is not inherited by what the heading calls something else.
    private func takesUnit(_ role: ColumnRole?) -> Bool {
        switch role {
        case .label, .note, .reference, .description, .owner, .date, .rating, .trend, .variancePercent, .share, .count,
            .portfolio, .service, .area, .grantType, .awardingBody, .ringFenced, .risk, .transferred, .likelihood,
            .nominatedTo, .nominatedBy, .appointment,
            .signatures, .localMember:
            false
        default: true
        }
    }
}
