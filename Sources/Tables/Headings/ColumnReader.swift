import Figures
import Lexicon
import Papers

/// Says what each column is from the words above it: its path, unit, role, period and age band.
struct ColumnReader {
    let lexicon: Lexicon
    var memory = HeadingMemory()
    let periods = PeriodReader(options: [.twoDigitYears, .bareYears, .ledgerMarks])

    func columns(of grid: Grid, headerRowCount: Int) -> [Column] {
        let paths = HeadingPaths(grid: grid, headerRowCount: headerRowCount)
        var columns = (1...max(1, grid.columnCount)).map { index in
            let path = paths.path(ofColumn: index)
            return memory.column(at: index, under: path) { column(at: index, path: path) }
        }
        if let unit = loneUnit(of: grid.rows.prefix(headerRowCount)) {
            for index in columns.indices where columns[index].unit == nil && takesUnit(columns[index]) {
                columns[index].unit = unit
                columns[index].unitOrigin = .column
            }
        }
        FundReader(lexicon: lexicon).complete(&columns)
        return columns
    }

    /// The unit that stands alone in a row of headings, centred over the columns that it holds for.
    private func loneUnit(of rows: ArraySlice<GridRow>) -> UnitDeclaration? {
        guard rows.count > 1 else { return nil }
        for row in rows {
            let filled = row.filledCells.filter { $0.column > 1 }
            guard filled.count == 1, let meaning = lexicon.units.meaning(of: Words(filled[0].text.text)), meaning.isMark
            else { continue }
            return meaning.declaration
        }
        return nil
    }

    private func takesUnit(_ column: Column) -> Bool {
        switch column.role {
        case .count, .share, .variancePercent, .rating, .trend, .note, .reference, .description, .owner, .date: false
        default: column.index > 1 && !column.path.isEmpty
        }
    }

    private func column(at index: Int, path: [String]) -> Column {
        var column = Column(index: index)
        var names: [Words] = []
        for heading in path {
            let words = Words(heading)
            let declared = lexicon.unit(in: words)
            if let declared {
                column.unit = declared.meaning.declaration
                column.unitOrigin = .column
            }
            let name = Self.name(of: heading, words: words, without: declared)
            guard !name.isEmpty else { continue }
            column.path.append(name)
            names.append(Words(name))
            column.period = period(in: name) ?? column.period
            column.band = AgeBandReader.band(in: name, lexicon: lexicon) ?? column.band
        }
        decideRole(of: &column, names: names)
        return column
    }

    /// The innermost heading that the lexicon knows gives the role.
    private func decideRole(of column: inout Column, names: [Words]) {
        if column.band != nil {
            column.role = .ageBand
            return
        }
        let meanings = HeadingMeaning(lexicon: lexicon)
        for (heading, name) in zip(column.path, names).reversed() {
            if let role = lexicon.wholeHeadings.meaning(of: name) {
                column.role = role
                break
            }
            guard let meaning = meanings.meaning(of: heading, words: name) else { continue }
            column.role = meaning.role
            column.stage = meaning.stage
            break
        }
        if column.role == nil { column.role = names.last.flatMap { wholeBesideTime(column.path.last ?? "", $0) } }
        // "Period 4" heads the figures of that month, and no dates.
        if column.role == .date, column.period?.month != nil, names.last?.count == 2 { column.role = nil }
        // So does "As at 31/3/31" those of that day.
        if column.role == .date, column.period?.asAt != nil { column.role = nil }
        if column.unit == nil, let name = names.last, lexicon.columnWords.tellCount(name) {
            column.role = .count
            column.unit = UnitDeclaration(unit: .count, scale: 0)
            column.unitOrigin = .column
        }
        if let name = names.last, tellsChange(name), column.role.flatMap(BudgetFlow.init) != nil { column.role = nil }
        tellTime(of: &column)
        tellStage(of: &column, names: names)
        tellBalance(of: &column, names: names)
        tellFlow(of: &column, names: names)
        if column.unit?.unit == .percent, column.role == .variance { column.role = .variancePercent }
        if column.role == nil, names.isEmpty, let unit = column.unit?.unit, unit != .percent { column.role = .amount }
    }

    /// `Change in net`: how a side of the budget has changed is none of its sides.
    private func tellsChange(_ name: Words) -> Bool {
        guard let end = lexicon.columnWords.endOfDifference(opening: name), end < name.count else { return false }
        return lexicon.headings.breaks.contains(name.hashes[end])
    }

    /// `Savings 2031/32`: what a heading means that is nothing else, but for a year.
    private func wholeBesideTime(_ heading: String, _ words: Words) -> ColumnRole? {
        let times = periods.mentions(in: heading).map(\.range)
        guard !times.isEmpty else { return nil }
        let rest = words.ranges.filter { word in !times.contains { $0.overlaps(word) } }
        guard let first = rest.first, let last = rest.last else { return nil }
        let name = String(decoding: Array(heading.utf8)[first.lowerBound..<last.upperBound], as: UTF8.self)
        switch lexicon.wholeHeadings.meaning(of: Words(name)) {
        case let role? where [.savingsTarget, .budget, .awarded, .benchmark].contains(role): return role
        default: return nil
        }
    }

    /// `Budget to 31 December`, `Budget Apr–Dec` is that of the year so far. The month in which a budget was set is not
    /// the time of which it tells: `Approved Budget Feb 2031`.
    private func tellTime(of column: inout Column) {
        guard column.role == .budget, let heading = column.path.last else { return }
        let mentions = periods.mentions(in: heading)
        guard !mentions.isEmpty else { return }
        if column.stage == nil, ColumnTimes.endWithinYear(mentions, in: heading, lexicon) { column.stage = .toDate }
        if column.stage == .approved || column.stage == .original, ColumnTimes.nameDayBeforeYear(mentions) {
            column.period = nil
        }
    }

    /// A budget, or what is over or under it, below "Year to date" is that of the year so far.
    private func tellStage(of column: inout Column, names: [Words]) {
        guard column.role == .budget || column.role == .variance, column.stage == nil else { return }
        for name in names.dropLast()
        where lexicon.columns.longestMatch(in: name)?.meaning.stage == .toDate {
            column.stage = .toDate
        }
    }

    /// A forecast or an actual below a heading that tells balances is a balance:
    /// `Year-end balance > 31 March (forecast)`.
    private func tellBalance(of column: inout Column, names: [Words]) {
        guard names.count > 1, column.role == .forecast || column.role == .actual else { return }
        for name in names.dropLast().reversed() {
            guard let role = lexicon.columns.longestMatch(in: name)?.meaning.role else { continue }
            if role == .balance || role == .closing || role == .opening { column.role = role }
            return
        }
    }

    /// Gross, income and net are a side of the budget, the forecast or the actual that another heading names.
    private func tellFlow(of column: inout Column, names: [Words]) {
        column.flow = column.role.flatMap(BudgetFlow.init)
        guard names.count > 1 else {
            // In one heading the side comes last: `2031/32 budget Gross`.
            if let name = names.last, name.count > 2, column.period != nil, column.role.map(Self.hasSides) == true,
                let last = lexicon.columns.match(in: name, at: name.count - 1)
            {
                column.flow = BudgetFlow(last.meaning.role)
            }
            return
        }
        for name in names {
            guard let match = lexicon.columns.longestMatch(in: name) else { continue }
            if let flow = BudgetFlow(match.meaning.role) {
                column.flow = column.flow ?? flow
            } else if column.flow != nil, column.role.flatMap(BudgetFlow.init) != nil, Self.hasSides(match.meaning.role)
            {
                column.role = match.meaning.role
                column.stage = match.meaning.stage
            }
        }
        if let role = column.role, !Self.hasSides(role), BudgetFlow(role) == nil { column.flow = nil }
    }

    private static func hasSides(_ role: ColumnRole) -> Bool {
        switch role {
        case .budget, .adjustedBudget, .forecast, .actual, .variance: true
        default: false
        }
    }

    /// A heading without its unit: `Controllable Budget £m` is "Controllable Budget".
    private static func name(
        of text: String,
        words: Words,
        without declared: (meaning: Lexicon.UnitMeaning, words: Range<Int>)?
    ) -> String {
        guard let declared, declared.meaning.isMark else { return text }
        let mark =
            words.ranges[declared.words.lowerBound].lowerBound..<words.ranges[declared.words.upperBound - 1].upperBound
        let utf8 = Array(text.utf8)
        let before = HeadingText.trimmed(utf8[..<mark.lowerBound])
        let after = HeadingText.trimmed(utf8[mark.upperBound...])
        let parts = [before, after].filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
        return parts.joined(separator: " ")
    }

    private func period(in text: String) -> Period? {
        let mentions = periods.mentions(in: text)
        guard !mentions.isEmpty else { return nil }
        let words = Words(text)
        return PeriodJoiner.period(of: mentions.filter { !leadsElsewhere($0, in: words) })
    }

    /// "Slippage from 2021/22", "Slippage to 2023/24", "Change from Q2": where something comes from or goes to is not
    /// the time of which the column tells. "Spend to Q3" is: what is reached by then.
    private func leadsElsewhere(_ mention: PeriodMention, in words: Words) -> Bool {
        guard let word = words.ranges.lastIndex(where: { $0.upperBound <= mention.range.lowerBound }) else {
            return false
        }
        let before = words.hashes[word]
        if lexicon.headings.origins.contains(before) { return true }
        switch mention.value {
        case .financialYear, .years, .calendarYear: return lexicon.headings.destinations.contains(before)
        case .quarter, .month, .date, .day, .period, .yearEnd: return false
        }
    }
}

/// Takes from the ends of a heading what a unit leaves behind when it goes: brackets, dashes, commas.
enum HeadingText {
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var slice = bytes
        while let first = slice.first, isLoose(first) || first == UInt8(ascii: ")") { slice.removeFirst() }
        while let last = slice.last, isLoose(last) || last == UInt8(ascii: "(") { slice.removeLast() }
        return slice
    }

    private static func isLoose(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "'"): true
        default: false
        }
    }
}
