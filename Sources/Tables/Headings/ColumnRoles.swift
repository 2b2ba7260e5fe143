import Lexicon

/// Gives the columns that no words name the role that their cells show.
enum ColumnRoles {
    static func complete(_ columns: inout [Column], surveys: [ColumnSurvey], labelColumn: Int?) {
        for index in columns.indices {
            if columns[index].index == labelColumn {
                columns[index].role = .label
                continue
            }
            let survey = surveys[index]
            // What its words call a comment or a rating but holds figures is something else.
            if Self.takesWords(columns[index].role) || namesMonth(columns[index]), survey.numbers > 0,
                survey.texts + survey.glyphs + survey.trends == 0
            {
                columns[index].role = nil
            }
            // "Maximum in period" over amounts is no date, nor is "Due" over what is counted.
            if columns[index].role == .date, survey.texts + survey.absences == 0, survey.numbers > 1,
                survey.amounts * 2 > survey.numbers || survey.years + survey.ranges == 0
            {
                columns[index].role = nil
            }
            // A figure's heading over nothing but words: an "impact" that is high or low.
            if let role = columns[index].role, !Self.takesNoFigures(role), role != .likelihood,
                survey.numbers + survey.absences == 0, survey.texts >= 2
            {
                columns[index].role = nil
            }
            if columns[index].role == .rating, survey.glyphs == 0, survey.texts >= 2, survey.ratingWords == 0,
                survey.changes * 3 >= survey.texts * 2
            {
                columns[index].role = nil
            }
            guard columns[index].role == nil else { continue }
            if countsRows(index, surveys, labelColumn: labelColumn) {
                columns[index].role = .reference
                continue
            }
            if survey.trends > 0, survey.trends == survey.filled {
                columns[index].role = .trend
            } else if survey.glyphs > 0, survey.glyphs == survey.filled {
                columns[index].role = .rating
            } else if survey.holdsRatings, survey.texts >= 2 {
                columns[index].role = .rating
            }
        }
    }

    /// `Spend to date £000 | % spent`: a percentage beside the amounts of its role is none of them.
    static func readShares(of columns: inout [Column]) {
        for index in columns.indices where columns[index].unit?.unit == .percent {
            guard let role = columns[index].role, [.actual, .forecast, .budget].contains(role),
                columns.contains(where: { $0.role == role && $0.unit?.unit.isMoney == true })
            else { continue }
            columns[index].role = nil
        }
    }

    /// Where nothing else tells what was spent, what is committed does.
    static func readCommitments(of columns: inout [Column]) {
        guard !columns.contains(where: { $0.role == .actual || $0.role == .forecast }) else { return }
        let committed = columns.indices.filter { columns[$0].role == .committed }
        if committed.count == 1 { columns[committed[0]].role = .actual }
    }

    /// Whether a column (from 0) left of the labels holds nothing but the numbers of the rows.
    static func countsRows(_ index: Int, _ surveys: [ColumnSurvey], labelColumn: Int?) -> Bool {
        guard let labelColumn, index + 1 < labelColumn else { return false }
        return surveys[index].countsRows
    }

    /// `Period 4` heads the figures of that month, and no dates.
    private static func namesMonth(_ column: Column) -> Bool { column.role == .date && column.period?.month != nil }

    private static func takesWords(_ role: ColumnRole?) -> Bool {
        role == .rating || role == .trend || role == .description || role == .owner
    }

    /// Roles whose numbers are no figures: they point to something.
    static func takesNoFigures(_ role: ColumnRole?) -> Bool {
        switch role {
        case .label, .note, .reference, .description, .owner, .date, .maturity, .rating, .trend, .polarity, .portfolio,
            .service,
            .area,
            .grantType, .awardingBody, .ringFenced, .risk, .transferred, .nominatedTo, .nominatedBy, .appointment,
            .localMember:
            true
        default: false
        }
    }
}
