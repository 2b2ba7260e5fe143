import Figures
import Lexicon
import Papers
import Tables

/// Reads what a report says of itself before its first section: authority, body, date, title, portfolio and period.
struct HeadReader {
    /// How many blocks from the top may belong to the head.
    private static let reach = 40

    private let lexicon: Lexicon
    private let periods = PeriodReader()
    private let titlePeriods = PeriodReader(options: [.ledgerMarks])

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// - Parameters:
    ///   - parent: The head of the report whose appendix this is: what the appendix does not say of itself, that
    ///     report says.
    ///   - documentTitle: What an HTML page calls itself: it may name the authority,
    ///     whose name the page has in its frame.
    func head(
        of blocks: ArraySlice<Block>,
        _ part: OutlinePart,
        parent: ReportHead? = nil,
        documentTitle: String? = nil
    ) -> ReportHead {
        switch part.opening {
        case .appendix: return appendixHead(of: blocks, part, parent: parent)
        case .minutes: return MeetingHeadReader(lexicon: lexicon).minutes(blocks)
        case .top, .head, .agendaItem: break
        }
        if let agenda = MeetingHeadReader(lexicon: lexicon).agenda(blocks.prefix(Self.reach)) { return agenda }
        var lines = HeadLines(lexicon: lexicon)
        for block in blocks.prefix(Self.reach) where lines.isOpen { lines.pass(block) }
        let plainTitle = lines.body != nil && lines.date != nil ? lines.plainTitle : nil
        let title = lines.title ?? lines.heading ?? topLine(of: lines, beside: plainTitle) ?? plainTitle
        var head = ReportHead(kind: kind(title: title, lines: lines))
        head.title = title.map(Self.withoutMark)
        let authority =
            lines.authority ?? documentTitle.flatMap(authority(inTitle:)) ?? title.flatMap(authority(opening:))
        head.authority = authority.map { lexicon.authority(named: $0) }
        head.body = lines.body
        head.meetingDate = lines.date
        head.portfolio = lines.portfolio
        if head.kind == .minutes, let title {
            let meeting = MeetingHeadReader(lexicon: lexicon)
            head.meetingDate = meeting.held(in: blocks.prefix(Self.reach)) ?? head.meetingDate
            meeting.complete(&head, from: title)
        }
        // Where no head was read, the first year in the text may be any.
        let purpose = title != nil || lines.hasLines ? lines.purpose : nil
        head.period = period(
            title: title,
            purpose: purpose,
            meetingDate: head.meetingDate,
            isOver: head.kind == .outturn
        )
        // "Budget 2031/32: position at 30 September" tells how the budget goes.
        if head.kind == .budget, head.period.asAt != nil || head.period.quarter != nil || head.period.month != nil {
            head.kind = .budgetMonitoring
        }
        head.period.basis = isOver(head) ? .actual : Self.basis(of: head.kind)
        return head
    }

    /// The line that opens the paper, where nothing else heads it or it says more than the few words that do, which
    /// may be those of a section.
    private func topLine(of lines: HeadLines, beside title: String?) -> String? {
        guard let opening = lines.opening else { return nil }
        guard lines.hasLines else { return opening }
        return Words(opening).count >= 4 && title.map({ Words($0).count < 4 }) != false ? opening : nil
    }

    /// A title without the mark of its item or what says that it is one: `Item 5: Budget monitoring`, `RE: Review`.
    private static func withoutMark(_ title: String) -> String {
        guard let colon = title.firstIndex(of: ":") else { return title }
        let words = title[..<colon].split(separator: " ")
        let isItem = words.count == 2 && words[0].lowercased() == "item" && words[1].utf8.allSatisfy(\.isAlphanumeric)
        guard isItem || (words.count == 1 && words[0].lowercased() == "re") else { return title }
        let rest = HeadLabels.trimmed(String(title[title.index(after: colon)...]))
        return rest.isEmpty ? title : rest
    }

    /// Whether a report on money speaks of a year that was over when it was received.
    private func isOver(_ head: ReportHead) -> Bool {
        guard head.kind == .budgetMonitoring, let day = head.period.asAt, let met = head.meetingDate, day < met else {
            return false
        }
        return day.month == 3 && day.day == 31
    }

    /// `Wexcombe County Council: Budget pages`
    private func authority(opening title: String) -> String? {
        guard let colon = title.firstIndex(of: ":") else { return nil }
        let name = HeadLabels.trimmed(String(title[..<colon]))
        return HeadLineReader(lexicon: lexicon).isAuthority(name) ? name : nil
    }

    /// `Budget monitoring | Wexcombe County Council`
    private func authority(inTitle title: String) -> String? {
        let bytes = Array(title.utf8)
        let reader = HeadLineReader(lexicon: lexicon)
        return HeadLineReader.pieces(of: bytes[...]).first { reader.isAuthority($0) }
    }

    private func appendixHead(
        of blocks: ArraySlice<Block>,
        _ part: OutlinePart,
        parent: ReportHead?
    ) -> ReportHead {
        let title = part.title.isEmpty ? AppendixTitle(of: blocks, label: part.label ?? "").text : part.title
        let own = kind(title: title, purpose: nil)
        // "Budget" in the title of an appendix says too little: it belongs to the report whose appendix it is.
        let saysLittle = own == .other || own == .budget
        var head = ReportHead(kind: saysLittle ? parent?.kind ?? own : own)
        head.title = title
        head.authority = parent?.authority
        head.body = parent?.body
        head.meetingDate = parent?.meetingDate
        head.portfolio = title.flatMap(PortfolioName(lexicon).name) ?? parent?.portfolio
        head.period = period(title: title, purpose: nil)
        if let whole = parent?.period { head.period.complete(from: whole) }
        head.period.basis = Self.basis(of: head.kind) ?? parent?.period.basis
        return head
    }

    private func kind(title: String?, lines: HeadLines) -> ReportHead.Kind {
        kind(title: title, purpose: lines.purpose)
    }

    private func kind(title: String?, purpose: String?) -> ReportHead.Kind {
        for text in [title, purpose] {
            guard let text else { continue }
            let meanings = lexicon.reportKinds.matches(in: Words(text)).map(\.meaning)
            guard let first = meanings.min(by: { $0.rank < $1.rank }) else { continue }
            return first.kind
        }
        return .other
    }

    /// The title's period, completed from the sentence that states the purpose.
    private func period(
        title: String?,
        purpose: String?,
        meetingDate: CalendarDate? = nil,
        isOver: Bool = false
    ) -> Period {
        let read = [title.map { titlePeriods.mentions(in: $0) }, purpose.map { periods.mentions(in: $0) }]
        let mentions = read.map { found in
            (found ?? []).filter { mention in
                // "Meeting held on 11 May 2021": the day on which people met is no day of which they speak.
                guard case .date(let date) = mention.value else { return true }
                return mention.lead != nil || date != meetingDate
            }
        }
        var named = mentions.map { PeriodJoiner.period(of: $0) }
        // "The third quarter of 2024": a time of no financial year is the report's only beside one.
        if named[0] == nil, named[1]?.financialYear == nil, named[1]?.asAt == nil { named[1] = nil }
        var period = named[0] ?? named[1] ?? Period()
        // "Position at Period 9": the purpose says of which year.
        if period.financialYear == nil, period.asAt == nil, period.quarter != nil || period.month != nil {
            period.financialYear = named[1]?.financialYear
        }
        // "At Quarter 3 an overspend was forecast": a report on the year as a whole looks back.
        if !isOver, let more = named[1], more.financialYear == nil || more.financialYear == period.financialYear,
            Self.mayBe(more.asAt, in: period.financialYear)
        {
            // The day that the title names may be the end of another quarter than the one of which a sentence speaks.
            if period.asAt == nil || more.quarter.map({ period.financialYear?.end(of: $0) }) == period.asAt {
                period.quarter = period.quarter ?? more.quarter
            }
            period.month = period.month ?? more.month
            period.asAt = period.asAt ?? more.asAt
        }
        if period.asAt == nil, let year = period.financialYear {
            if let quarter = period.quarter {
                period.asAt = year.end(of: quarter)
            } else if let month = mentions.joined().lazy.compactMap({ Self.endedMonth($0) }).first,
                month.rawValue == period.month
            {
                period.asAt = year.end(of: month)
            } else if isOver, period.month == nil, let meetingDate, let end = year.end(of: Quarter.fourth),
                end < meetingDate
            {
                // What a year came to is told as it stood at its end.
                period.asAt = end
            }
        }
        readQuarterEnd(of: title, into: &period)
        if let meetingDate { completeYear(of: &period, before: meetingDate) }
        let years = mentions[0].filter { mention in
            switch mention.value {
            case .financialYear, .years: true
            default: false
            }
        }
        let isOfYears = years.count > 1 || years.contains { if case .years = $0.value { true } else { false } }
        if let meetingDate { keepBefore(meetingDate, &period, mayMove: isOfYears) }
        return period
    }

    /// Of a month or quarter without a year the last one that was over at the meeting is meant: "Period 9".
    private func completeYear(of period: inout Period, before meetingDate: CalendarDate) {
        guard period.financialYear == nil, period.asAt == nil else { return }
        let met = FinancialYear(containing: meetingDate)
        // A report on a quarter comes within the quarter rather than a year late.
        if let quarter = period.quarter, let end = met.end(of: quarter), meetingDate < end,
            Quarter(rawValue: quarter.rawValue - 1).flatMap({ met.end(of: $0) }).map({ $0 < meetingDate }) ?? true
        {
            period.financialYear = met
            return
        }
        for year in [met, FinancialYear(startYear: met.startYear - 1)] {
            let end =
                period.quarter.flatMap { year.end(of: $0) }
                ?? period.month.flatMap(Month.init(rawValue:)).flatMap { year.end(of: $0) }
            guard let end, end <= meetingDate else { continue }
            period.financialYear = year
            if period.quarter != nil || period.month != meetingDate.month { period.asAt = end }
            return
        }
    }

    /// "Quarter ended 30 September"
    private func readQuarterEnd(of title: String?, into period: inout Period) {
        guard let title, period.quarter == nil, let day = period.asAt, let year = period.financialYear,
            lexicon.headings.quarters.contains(where: { Words(title).firstIndex(of: $0) != nil })
        else { return }
        period.quarter = Quarter.allCases.first { year.end(of: $0) == day }
    }

    /// No report tells of a time in a year to come. The month of which a title speaks beside a plan for years is of the
    /// year in which the report was received: `Financial Strategy 2032/33 to 2035/36 and Month 7`.
    private func keepBefore(_ meetingDate: CalendarDate, _ period: inout Period, mayMove: Bool) {
        guard let day = period.asAt, day > meetingDate else { return }
        let (own, met) = (FinancialYear(containing: day), FinancialYear(containing: meetingDate))
        guard own != met else { return }
        let end =
            period.quarter.flatMap { met.end(of: $0) }
            ?? period.month.flatMap(Month.init(rawValue:)).flatMap { met.end(of: $0) }
        if mayMove, let end, end <= meetingDate, day.month == end.month {
            (period.financialYear, period.asAt) = (met, end)
        } else {
            (period.asAt, period.month, period.quarter) = (nil, nil, nil)
        }
    }

    /// Whether a day may be the one to which a report on a year speaks.
    private static func mayBe(_ day: CalendarDate?, in year: FinancialYear?) -> Bool {
        guard let day, let year else { return true }
        return FinancialYear(containing: day) == year
    }

    /// A month to whose end a report speaks: "Month 7", "at the end of December". A month alone may be the meeting's.
    private static func endedMonth(_ mention: PeriodMention) -> Month? {
        switch mention.value {
        case .period(let number): (1...12).contains(number) ? Month(rawValue: (number + 2) % 12 + 1) : nil
        case .month(let month, _): mention.lead == nil ? nil : month
        default: nil
        }
    }

    /// What kind of report one is whose title does not say, by what its tables tell; nil where they tell nothing or
    /// different things. Spending that is no forecast may be of a whole year or of a part of one; payments stand in the
    /// minutes of small councils too.
    static func kind(of tables: [IdentifiedTable]) -> ReportHead.Kind? {
        let kinds = Set(
            tables.compactMap { table -> ReportHead.Kind? in
                switch table.table.kind {
                case .budgetMonitoring:
                    if table.table.columns.contains(where: { $0.role == .forecast }) {
                        .budgetMonitoring
                    } else {
                        // How variances have moved is told of either.
                        table.table.columns.contains { $0.role == .previousVariance } ? nil : .other
                    }
                // How much may be borrowed is no performance.
                case .measures:
                    table.table.columns.contains { $0.role == .target || $0.role == .rating }
                        && !table.table.columns.contains { $0.role == .limit } ? .performance : nil
                default: nil
                }
            }
        )
        guard kinds.count == 1, let kind = kinds.first else { return nil }
        // A report on balances and debts that holds a few measures too is of neither.
        let isOfMoney = tables.contains { table in
            switch table.table.kind {
            case .balanceMovements, .reserves, .agedDebt, .financialRisks, .fundedCosts, .budget: true
            default: false
            }
        }
        return kind == .performance && isOfMoney ? nil : kind
    }

    static func basis(of kind: ReportHead.Kind) -> Period.Basis? {
        switch kind {
        case .outturn: .actual
        case .budgetMonitoring: .forecast
        default: nil
        }
    }
}

extension Period {
    /// Takes from the period of a whole report what its part does not say, where both may speak of the same time.
    fileprivate mutating func complete(from whole: Period) {
        if isEmpty {
            self = whole
        } else if financialYear == nil || financialYear == whole.financialYear {
            financialYear = financialYear ?? whole.financialYear
            quarter = quarter ?? whole.quarter
            month = month ?? whole.month
            asAt = asAt ?? whole.asAt
        }
    }
}
