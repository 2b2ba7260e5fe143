import Figures
import Lexicon
import Records
import Tables

/// A cell of which the words of a figure speak.
struct CellAddress: Sendable {
    var place: ValueIndex.CellPlace
    var figure: Figure
    var telling: Telling
    /// Whether the words say what the column's figures are, or all that tells its heading from the others.
    var isFull = false
    /// Whether they say all that tells its heading from the others.
    var isCalled = false

    var row: RowPlace { RowPlace(table: place.table, row: Int(place.cell.row)) }

    /// How a column is known.
    enum Telling: Int {
        /// No word speaks of it.
        case no
        /// No word speaks of another, and it is the one that is usually meant.
        case usual
        case words
        /// The words right before the figure speak of nothing else, or its own words tell the time.
        case surely
    }
}

/// Which column of a row a figure's own words mean: by the words of its heading that the other headings lack, by what
/// they say that the figure is, and by the time of which they tell.
extension ProseTrial {
    private struct Candidate {
        var cell: CellAddress
        var period: Period?
        var score: Int
    }

    /// The cells that answer best; several where the words tell them not apart, none where they tell of another time.
    func addresses(
        of index: Int,
        in row: RowPlace,
        isNamed: Bool,
        _ context: inout ContextWords
    ) -> [CellAddress] {
        let table = subject.tables[row.table].table
        guard table.rows.indices.contains(row.row - 1) else { return [] }
        let unit = statements[index].figure.unit
        guard table.rows[row.row - 1].cells.contains(where: { $0.figure?.unit == unit && $0.figure?.value != nil })
        else { return [] }
        // The words of the row's own name say nothing of a column.
        let label = subject.tokens(table.rows[row.row - 1].label, words: table.rows[row.row - 1].labelWords).stems
        let own = StemSet(
            context.words(at: passageOf[index], within: readings[index].own).filter { !label.contains($0) }
        )
        let isChange = readings[index].aspect == .change
        var candidates: [Candidate] = []
        for cell in table.rows[row.row - 1].cells {
            guard let figure = cell.figure, let value = figure.value, figure.unit == unit,
                // That all shares make a hundred is told by nobody.
                unit != .percent || value != ExactDecimal(100),
                table.columns.indices.contains(cell.column - 1)
            else { continue }
            let place = ValueIndex.CellPlace(
                table: row.table,
                cell: GridCell(row: row.row, column: cell.column)
            )
            let share = context.share(ofTellingWordsOf: cell.column, of: row.table, in: own)
            let isRole = isRole(of: place, readings[index].aspect)
            if !isRole, let aspect = readings[index].aspect, let role = table.columns[cell.column - 1].role,
                role.isOfAspects, aspect != .change, share.thousandths < 1000
            {
                continue
            }
            if isChange, !isRole { continue }
            // What was spent so far is meant where all words for it are told.
            if table.columns[cell.column - 1].stage == .toDate, share.thousandths < 1000 { continue }
            let telling: CellAddress.Telling =
                isRole && readings[index].isPlain ? .surely : isRole || share.isHalf ? .words : .no
            candidates.append(
                Candidate(
                    cell: CellAddress(
                        place: place,
                        figure: figure,
                        telling: telling,
                        isFull: isRole || share.thousandths == 1000,
                        isCalled: share.thousandths == 1000
                    ),
                    period: table.columns[cell.column - 1].period,
                    score: (isRole ? 1500 : 0) + share.thousandths + share.shared
                )
            )
        }
        guard !candidates.isEmpty else { return [] }
        candidates = ofTime(index, candidates, &context)
        if candidates.count == 1, isNamed, candidates[0].cell.telling == .no { candidates[0].cell.telling = .usual }
        let best = candidates.map(\.score).max() ?? 0
        if best == 0, candidates.count > 1 { return outcome(candidates).map(\.cell) }
        let found = candidates.filter { $0.score == best }
        guard found.count > 1, !readings[index].isElsewhen else { return found.map(\.cell) }
        // Of debts by age the total is told without a word for it.
        let totals = found.filter { column(of: $0.cell.place)?.role == .total }
        if !totals.isEmpty { return totals.map(\.cell) }
        let now = found.filter { $0.period == nil }
        return (now.isEmpty ? latest(found) : now).map(\.cell)
    }

    /// Where no word tells the column: the latest result, or the total of the row.
    private func outcome(_ candidates: [Candidate]) -> [Candidate] {
        let results = candidates.filter { candidate in
            switch column(of: candidate.cell.place)?.role {
            case .result, .total: true
            case .actual: candidate.cell.figure.unit == .percent
            default: false
            }
        }
        var found = latest(results)
        if found.count == 1, found[0].cell.telling == .no { found[0].cell.telling = .usual }
        return found
    }

    func column(of place: ValueIndex.CellPlace) -> Column? {
        subject.tables[place.table].table.column(at: Int(place.cell.column))
    }

    // MARK: The time

    /// Those of the time of which a figure's words tell; without such words all but those of another time.
    private func ofTime(_ index: Int, _ candidates: [Candidate], _ context: inout ContextWords) -> [Candidate] {
        let all = times.mentions(at: passageOf[index])
        let told = all.filter { isOwn($0.range, of: index) }
        guard !told.isEmpty else {
            guard !readings[index].isElsewhen else {
                return candidates.filter { $0.cell.telling.rawValue > 1 && $0.period != nil }
            }
            return ofYear(candidates)
        }
        let meant = candidates.compactMap { candidate -> Candidate? in
            guard let period = candidate.period, period.isTold(by: told.map(\.value)) else { return nil }
            var candidate = candidate
            candidate.cell.telling = .surely
            candidate.cell.isFull = true
            return candidate
        }
        if !meant.isEmpty { return meant }
        // "In 2031/32": the year of the report is that of columns that tell none.
        let isNow = told.allSatisfy { mention in
            if case .financialYear(let year) = mention.value { return subject.report.head.period.financialYear == year }
            return subject.report.head.period.isTold(by: [mention.value])
        }
        return isNow && !readings[index].isElsewhen ? candidates.filter { $0.period == nil } : []
    }

    /// Whether a time is told of a figure, and not of the one before it: "£8.0m at 31 March after £0.6m was used".
    private func isOwn(_ time: Range<Int>, of index: Int) -> Bool {
        let own = readings[index].ownBytes
        guard own.lowerBound <= time.lowerBound, time.upperBound <= own.upperBound else { return false }
        guard index > passages[passageOf[index]].statements.lowerBound,
            time.upperBound <= statements[index].range.lowerBound
        else { return true }
        return time.lowerBound - statements[index - 1].range.upperBound > Self.nearestTime
    }

    /// How many bytes "at" or "as at" takes, with its spaces.
    private static let nearestTime = 8

    /// Of columns that are years, that of the report's.
    private func ofYear(_ candidates: [Candidate]) -> [Candidate] {
        guard let year = subject.report.head.period.financialYear, candidates.count > 1,
            candidates.allSatisfy({ $0.period?.financialYear != nil && $0.period?.quarter == nil }),
            case let now = candidates.filter({ $0.period?.financialYear == year }), !now.isEmpty
        else { return candidates }
        return now.map { candidate in
            var candidate = candidate
            if now.count == 1, candidate.cell.telling == .no { candidate.cell.telling = .usual }
            return candidate
        }
    }

    private func latest(_ candidates: [Candidate]) -> [Candidate] {
        guard let last = candidates.compactMap({ $0.period?.order }).max(by: <) else { return candidates }
        return candidates.filter { $0.period.map { $0.order == last } == true }
    }
}

extension Period {
    /// Whether words tell of this time; a year alone is none of its quarters or days.
    func isTold(by mentions: [PeriodMention.Value]) -> Bool {
        mentions.allSatisfy { mention in
            switch mention {
            case .financialYear(let year):
                financialYear == year && (mentions.count > 1 || quarter == nil && month == nil && asAt == nil)
            case .quarter(let told): quarter == told
            case .date(let date): asAt == date
            case .month(let told, _): month == told.rawValue
            case .calendarYear(let year): isIn(year)
            case .years, .day, .period, .yearEnd: false
            }
        }
    }

    /// Whether it may be what a year alone means: its day, or a financial year of which a part lies in it.
    private func isIn(_ year: Int) -> Bool {
        if let asAt { return asAt.year == year }
        return quarter == nil && month == nil
            && financialYear.map { $0.startYear == year || $0.startYear + 1 == year } == true
    }

    /// Later periods come after earlier ones.
    var order: (Int, Int, Int) {
        if let asAt { return (asAt.year, asAt.month, asAt.day) }
        // The year begins in April.
        return (financialYear?.startYear ?? 0, quarter?.rawValue ?? 0, month.map { ($0 + 8) % 12 } ?? -1)
    }

    /// Whether it tells when, and not only whether something is expected.
    var isOfTime: Bool { financialYear != nil || asAt != nil || quarter != nil || month != nil }
}
