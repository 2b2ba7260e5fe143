import Figures
import Lexicon
import Tables

/// Holds what sentences say of how rows stand against the tables.
struct StandingTrial {
    enum Outcome {
        case agrees
        case unknown
        /// A row that is named stands otherwise.
        case rowDiffers(RowPlace, name: Range<Int>)
        /// So many of a table's lines stand so.
        case countDiffers(expected: Int, of: Int, StandingTable, isWhole: Bool, isSure: Bool)
    }

    let standings: ReportStandings

    func outcome(of told: ReportStandings.Told) -> Outcome {
        if told.isOfOtherTime, !told.claim.state.isOfTimes { return .unknown }
        if told.claim.count != nil, !told.claim.isOnly { return outcome(ofCount: told) }
        return outcome(ofNames: told)
    }

    // MARK: Rows

    private func outcome(ofNames told: ReportStandings.Told) -> Outcome {
        var isKnown = false
        for (name, rows) in zip(told.claim.names, told.rows) {
            switch holds(told, rows) {
            case nil: continue
            case true?: isKnown = true
            case false?:
                guard let row = rows.first(where: { holds(told.claim, $0) == false }) else { continue }
                return .rowDiffers(row, name: name)
            }
        }
        guard isKnown else { return .unknown }
        return told.claim.isOnly && !told.claim.state.isOfTimes ? outcome(ofOnly: told) : .agrees
    }

    /// Whether any row of a name stands so; nil where none says. False where none does and one says otherwise.
    private func holds(_ told: ReportStandings.Told, _ rows: [RowPlace]) -> Bool? {
        var found: Bool?
        for row in rows {
            switch holds(told.claim, row) {
            case true?: return true
            case false?: found = false
            case nil: continue
            }
        }
        return found
    }

    private func holds(_ claim: StandingClaim, _ row: RowPlace) -> Bool? {
        guard let line = standings.line(row), let table = standings.table(row) else { return nil }
        guard isOfSize(claim, line.facts) else { return nil }
        return holds(claim, line.facts, table)
    }

    /// - Parameter bySize: Whether targets are missed by what is little; nil where one row is asked for.
    private func holds(
        _ claim: StandingClaim,
        _ facts: RowFacts,
        _ table: StandingTable,
        bySize: Bool? = nil
    ) -> Bool? {
        switch claim.state {
        case .standing(let standing):
            if standing.isOfTimes {
                if let told = claim.monthsBack, told != facts.monthsBack { return nil }
                guard claim.times.allSatisfy({ facts.base.firstIndex(of: $0) != nil }) else { return nil }
            }
            let holds = bySize.map { facts.holds(standing, bySize: $0) } ?? facts.holds(standing)
            return holds ?? aim(standing, facts)
        case .rated(let meaning): return facts.mark.flatMap { isRated($0, meaning, table) }
        }
    }

    /// "Below target" of what only a rating tells.
    private func aim(_ standing: RowStanding, _ facts: RowFacts) -> Bool? {
        guard facts.gap == nil, facts.mark?.rating?.scale == .aim, let side = facts.mark?.side else { return nil }
        switch standing {
        case .met: return side == .good
        case .missed: return side == .bad
        default: return nil
        }
    }

    private func isRated(_ mark: RatingMark, _ meaning: Lexicon.RatingMeaning, _ table: StandingTable) -> Bool? {
        if mark.rating == meaning.rating { return true }
        if mark.rating?.scale == .unrated { return false }
        if let rag = meaning.rag { return mark.rag.map { $0 == rag } }
        return table.ratings.contains(meaning.rating) && mark.rating != nil ? false : nil
    }

    /// Whether the amount told beside it, if any, is what the row prints: of another the sentence may tell of a part.
    private func isOfSize(_ claim: StandingClaim, _ facts: RowFacts) -> Bool {
        guard let amount = claim.amount else { return true }
        guard case .standing(let standing) = claim.state else { return false }
        guard let size = standing.isOfTimes ? facts.moved : facts.excess?.value else { return false }
        let value = RoundingInterval(value: amount.number.value.magnitude, decimals: amount.number.decimals)
        return value.contains(size.magnitude)
    }

    // MARK: Wholes

    /// How far a number of all things may be from that of the lines: of another the sentence counts something else.
    private static let nearWhole = 2
    private static let leastWhole = 4

    /// The table whose lines are so called, where there are more or fewer of them.
    func table(deniedBy whole: StandingClaim.Count) -> StandingTable? {
        guard let value = whole.whole?.value else { return nil }
        let called = standings.tables.filter { table in
            !table.labels.isDisjoint(with: whole.things) && whole.rest.allSatisfy(table.things.contains)
        }
        guard called.count == 1, called[0].isPlain, called[0].lines.count >= Self.leastWhole,
            case let lines = called[0].lines.count, lines != value, abs(lines - value) <= Self.nearWhole,
            !called[0].sets.contains(where: { $0.count == value }), called[0].hasNothingElse
        else { return nil }
        return called[0]
    }

    // MARK: Counts

    /// "Only Highways overspent": it did, and nothing else of its table or group.
    private func outcome(ofOnly told: ReportStandings.Told) -> Outcome {
        var other: (Int, StandingTable)?
        for row in told.rows[0] where holds(told.claim, row) == true {
            guard let table = standings.table(row) else { continue }
            if let count = told.claim.count, !fits(count, table) { return .agrees }
            for set in table.sets where set.contains(where: { $0.row == row.row }) {
                guard let number = number(told.claim, set, table) else { continue }
                if number == 1 { return .agrees }
                other = other ?? (number, table)
            }
        }
        guard let (number, table) = other else { return .agrees }
        return .countDiffers(expected: number, of: table.lines.count, table, isWhole: false, isSure: false)
    }

    private func number(
        _ claim: StandingClaim,
        _ rows: [StandingTable.Line],
        _ table: StandingTable,
        bySize: Bool = false
    ) -> Int? {
        StandingTable.count(rows) { holds(claim, $0, table, bySize: bySize) }
    }

    /// How many meet a target where none says whether more is good: nil where as many do as are told, if less is.
    private func number(
        _ claim: StandingClaim,
        _ rows: [StandingTable.Line],
        eitherWay table: StandingTable
    ) -> Int? {
        guard case .standing(let standing) = claim.state, case .number(let told)? = claim.count?.part,
            rows.allSatisfy({ $0.facts.gap != nil })
        else { return nil }
        let (above, at) = (rows.count { $0.facts.gap == 1 }, rows.count { $0.facts.gap == 0 })
        let below = rows.count - above - at
        let (high, low): (Int, Int)
        switch standing {
        case .met: (high, low) = (above + at, below + at)
        case .beaten: (high, low) = (above, below)
        case .missed: (high, low) = (below, above)
        default: return nil
        }
        return told == high || told == low ? nil : high
    }

    /// How many rows are rated as what meets its target, or misses it by little or by much: such a word may mean that.
    private func ratings(_ claim: StandingClaim, _ rows: [StandingTable.Line]) -> [Int] {
        guard case .standing(let standing) = claim.state else { return [] }
        let marks = rows.compactMap(\.facts.mark)
        let good = marks.count { $0.side == .good }
        let bad = marks.count { $0.side == .bad }
        // Words that no vocabulary knows may be ratings between the two.
        guard marks.count == rows.count else {
            return standing == .missed ? [bad, marks.count - good] : standing == .met ? [good] : []
        }
        switch standing {
        case .met, .beaten: return [good, rows.count - bad]
        case .missed: return [bad, rows.count - good, rows.count - good - bad]
        default: return []
        }
    }

    private func outcome(ofCount told: ReportStandings.Told) -> Outcome {
        let claim = told.claim
        // "One of the five overspent by £292,000, another by £171,000": of those there are more.
        guard let count = claim.count, claim.amount == nil, !isSum(count, told) else { return .unknown }
        let known = standings.tables.compactMap { table in
            number(claim, table.lines, table).map { (table: table, number: $0) }
        }
        for (rows, name) in zip(told.excepted, claim.excepted) where holds(told, rows) == true {
            if let row = rows.first { return .rowDiffers(row, name: name) }
        }
        let part = count.part
        func agrees(_ number: Int, of whole: Int) -> Bool {
            (number == part.value(of: whole) || claim.isOfSome && number > part.value(of: whole))
                && (count.whole.map { $0.value == whole } ?? true)
        }
        // All lines of the tables, of one of them, of a group.
        if agrees(known.reduce(0) { $0 + $1.number }, of: known.reduce(0) { $0 + $1.table.lines.count }) {
            return .agrees
        }
        for table in standings.tables {
            for set in table.sets {
                if ratings(claim, set).contains(where: { agrees($0, of: set.count) }) { return .agrees }
                for bySize in [false, true] {
                    if let number = number(claim, set, table, bySize: bySize), agrees(number, of: set.count) {
                        return .agrees
                    }
                }
            }
        }
        let fitting = known.filter { fits(count, $0.table) }
        guard let whole = count.whole else { return outcome(ofPart: count, fitting.filter(\.table.isPlain)) }
        var meant: [(table: StandingTable, number: Int)] = []
        for table in standings.tables where fits(count, table) {
            for set in table.sets where set.count == whole.value {
                if let number = number(claim, set, table) ?? number(claim, set, eitherWay: table) {
                    meant.append((table, number))
                }
            }
        }
        let called = meant.filter { isCalled(count, $0.table) }
        if let only = called.count == 1 ? called[0] : meant.count == 1 ? meant[0] : nil {
            return .countDiffers(
                expected: only.number,
                of: whole.value,
                only.table,
                isWhole: false,
                isSure: !called.isEmpty && only.table.isPlain
            )
        }
        // So many of its lines stand so: then there are more or fewer of them.
        let labelled = fitting.filter { $0.table.isPlain && !$0.table.labels.isDisjoint(with: count.things) }
        if meant.isEmpty, labelled.count == 1, labelled[0].table.hasTotal, case .number(let told) = part, told > 1,
            labelled[0].number == told
        {
            let lines = labelled[0].table.lines.count
            return .countDiffers(expected: lines, of: lines, labelled[0].table, isWhole: true, isSure: false)
        }
        return .unknown
    }

    /// "All sites rose by 8,446": so the total is called.
    private func isSum(_ count: StandingClaim.Count, _ told: ReportStandings.Told) -> Bool {
        guard case .all = count.part, count.whole == nil, let first = count.words.first else { return false }
        let lexicon = standings.lexicon
        let words = told.sentence.words
        let all = LooseStems(
            told.sentence.text.utf8.span,
            words,
            in: first..<first + 1,
            silent: lexicon.comparisons.silent
        ).stems
        return standings.tables.contains { $0.sums.contains(all + count.things) }
    }

    /// A count without its whole is held against the only table of what is so called.
    private func outcome(
        ofPart count: StandingClaim.Count,
        _ fitting: [(table: StandingTable, number: Int)]
    ) -> Outcome {
        let called = fitting.filter { isCalled(count, $0.table) }
        guard let only = called.count == 1 ? called[0] : called.isEmpty && fitting.count == 1 ? fitting[0] : nil else {
            return .unknown
        }
        // A table of nothing but such rows, or of none, may be a list of them, or of the others.
        if case .number(let told) = count.part {
            guard only.number > 0, only.number < only.table.lines.count, told <= only.table.lines.count else {
                return .unknown
            }
        }
        return .countDiffers(
            expected: only.number,
            of: only.table.lines.count,
            only.table,
            isWhole: false,
            isSure: false
        )
    }

    /// Whether a table may list what is counted.
    private func fits(_ count: StandingClaim.Count, _ table: StandingTable) -> Bool {
        guard count.rest.allSatisfy(table.parts.contains) else { return false }
        return isCalled(count, table) || count.kind != nil && count.kind == table.kind
            || count.isOfAnyLines && (table.kind == .services || table.kind == nil)
    }

    private func isCalled(_ count: StandingClaim.Count, _ table: StandingTable) -> Bool {
        !table.things.isDisjoint(with: count.things)
    }
}
