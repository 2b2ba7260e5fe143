import Figures
import Lexicon
import Papers

/// A report whose title names one year, and all the rest of it the year beside that.
public struct TitleYear: Rule {
    public let description = RuleDescription(
        id: "title-year",
        summary: "A title names another year than everything below it.",
        severity: .warning,
        reason: """
            Papers are filed and found by their titles. One that was carried over from last year's paper puts the figures
            into the wrong year for everybody who looks for them.
            """,
        grading: "Always a question: the report may look back or ahead of the year that it is made for.",
        needs: """
            A title with one financial year, which nothing else in the report names and on no day of which anything stands,
            while another one, the year before or after, is named at least three times, more often than all others, and in
            no heading near the title; "than in 2030-31" and the column of that year beside one without a year tell of
            nothing but a comparison; a report on the course of a year that is heard in that year looks back at the year
            before. Or a title that goes on, right behind the year, up to a day that is not in it. Or a day of the meeting
            that denies the title's year: the outturn of a year that is not over, or had ended a year before, or a year
            that begins more than a year later; then the year beside it must be told twice, and no year more often.
            """,
        acceptance: """
            Where the report is made for the year of its title and tells of another. The acceptance names the rule and the
            finding's fingerprint, and says who accepts it and why.
            """,
        triggering: [
            RuleExample(
                "A title of the next year",
                """
                WEXCOMBE COUNTY COUNCIL

                CABINET

                9 July 2031

                REVENUE OUTTURN ↓2031-32

                1. The outturn for 2030-31 was below the budget.

                2. Highways spent less in 2030-31 than in 2029-30.

                Table 1: Outturn 2030-31

                \tBudget £m\tActual £m
                Gritting\t1.200\t1.150
                Lighting\t3.441\t3.401
                Drainage\t0.760\t0.702

                """
            ),
            RuleExample(
                "A title with a day of another year",
                """
                WEXCOMBE COUNTY COUNCIL

                CABINET

                9 November 2031

                BUDGET MONITORING ↓2030-31 TO 30 SEPTEMBER 2031

                1. Spending was below the budget.

                Table 1: Position

                \tBudget £m\tForecast £m
                Gritting\t1.200\t1.150
                Lighting\t3.441\t3.401
                Drainage\t0.760\t0.702

                """
            ),
        ],
        nonTriggering: [
            RuleExample(
                "A title of the year that is told",
                """
                WEXCOMBE COUNTY COUNCIL

                CABINET

                9 July 2031

                REVENUE OUTTURN 2030-31

                1. The outturn for 2030-31 was below the budget.

                2. Highways spent less in 2030-31 than in 2029-30.

                Table 1: Outturn 2030-31

                \tBudget £m\tActual £m
                Gritting\t1.200\t1.150
                Lighting\t3.441\t3.401
                Drainage\t0.760\t0.702

                """
            )
        ]
    )

    /// Among how many of the first blocks the title stands.
    private static let headBlocks = 24
    private static let leastMentions = 3
    /// How many times as often as the year of the title another one is told where the title's is told at all.
    private static let timesMore = 2
    /// No meeting hears of a period that ended so many months before.
    private static let mostMonths = 12
    /// Among how many of the first blocks another title would stand.
    private static let titleBlocks = 8
    /// `Budget 2031/32`: the words of a column's head.
    private static let columnWords = 3

    public init() {}

    public func checks(in report: ReportSubject) -> [ReportCheck] {
        let reader = PeriodReader()
        guard let title = report.report.head.title else { return [] }
        let mentions = reader.mentions(in: title)
        let titled = Set(mentions.compactMap(\.yearNamed))
        let blocks = report.blocks
        guard titled.count == 1, let year = titled.first,
            let (block, range) = mention(of: year, in: blocks.prefix(Self.headBlocks), reader),
            isTitle(block) || block.text.text.hasSuffix(title)
        else { return [] }
        if let day = Self.dayBeyond(year, in: block, reader, report.words) {
            return [
                .failed(finding("The title names \(year), but goes up to \(day)", title, block.text.place(of: range)))
            ]
        }
        // By its name, and also by the days on which its accounts are looked at.
        var (named, told): ([FinancialYear: Int], [FinancialYear: Int]) = ([:], [:])
        var own = 0
        func count(_ mentions: [PeriodMention]) {
            if mentions.contains(where: { $0.tells(of: year) || $0.yearTold == year }) { own += 1 }
            for other in mentions.compactMap(\.yearTold) where other != year { told[other, default: 0] += 1 }
            for other in mentions.compactMap(\.financialYear) where other != year { named[other, default: 0] += 1 }
        }
        let comparators = YearComparators(year: year, words: report.words)
        for other in blocks where other.lines != block.lines && other.words != block.words {
            // No year is told without a number.
            guard other.text.text.holdsDigit else { continue }
            let found = reader.mentions(in: other.text.text)
            if !found.isEmpty { count(comparators.leftOut(of: found, in: other)) }
        }
        for table in report.tables { for found in comparators.headings(of: table, reader) { count(found) } }
        let timing = timing(of: year, mentions, title, report)
        if let (other, times) = timing?.yearMeant(own: own, told: told.merging(named, uniquingKeysWith: max)) {
            return [.failed(finding(told: other, times, insteadOf: year, title, block.text.place(of: range)))]
        }
        // What is compared with the year before tells of both; whether that is of the title the day of the meeting
        // says.
        guard own == 0 || isLongPast(year, mentions, report.report.head.meetingDate) else { return [.passed] }
        let counts = own == 0 ? named : told
        // What goes over into the next year names that too while this one is not over.
        let isOver = report.report.head.meetingDate.map(year.contains) != true
        let beside = [year.previous, year.next].max { counts[$0] ?? 0 < counts[$1] ?? 0 }
        guard let beside, let count = counts[beside], count >= Self.leastMentions, count > own * Self.timesMore,
            count * 2 > counts.values.reduce(0, +), !isTitled(beside, blocks, reader),
            own == 0 || beside == year.next, isOver || beside != year.next,
            beside == year.next || timing?.isOfItsTime != true
        else { return own > 0 ? [.passed] : [] }
        return [.failed(finding(told: beside, count, insteadOf: year, title, block.text.place(of: range)))]
    }

    /// What the day of the meeting says; nil where none is known.
    private func timing(
        of year: FinancialYear,
        _ mentions: [PeriodMention],
        _ title: String,
        _ report: ReportSubject
    ) -> TitleTiming? {
        guard let meeting = report.report.head.meetingDate else { return nil }
        // "Forecast outturn": what is to be spent.
        let isForecast = report.words.aspects.matches(in: Words(title)).contains { $0.meaning == .spend }
        return TitleTiming(
            year: year,
            meeting: meeting,
            isOfWholeYear: report.report.head.kind == .outturn && mentions.count == 1 && !isForecast
        )
    }

    /// Whether what a title tells of had ended a year before the meeting, or longer.
    private func isLongPast(_ year: FinancialYear, _ mentions: [PeriodMention], _ meeting: CalendarDate?) -> Bool {
        let quarter = mentions.compactMap { mention -> Quarter? in
            if case .quarter(let quarter) = mention.value { quarter } else { nil }
        }.first
        guard let meeting, let end = year.end(of: quarter ?? .fourth) else { return false }
        return (meeting.year - end.year) * 12 + meeting.month - end.month >= Self.mostMonths
    }

    private func finding(
        told other: FinancialYear,
        _ times: Int,
        insteadOf year: FinancialYear,
        _ title: String,
        _ place: Place
    ) -> Finding {
        finding("The title names \(year), but the report tells of \(other), \(times) times", title, place)
    }

    private func finding(_ message: String, _ title: String, _ place: Place) -> Finding {
        var finding = ReportFinding(description, message: message, at: place)
        finding.add(.stated, "title", quote: title, at: place)
        return finding.finished()
    }

    /// `2030-31 to 30 September 2031`: the day, printed right behind the year that it is not of.
    private static func dayBeyond(
        _ year: FinancialYear,
        in block: Block,
        _ reader: PeriodReader,
        _ words: ComparisonWords
    ) -> CalendarDate? {
        let text = block.text.text
        let mentions = reader.mentions(in: text)
        for (named, next) in zip(mentions, mentions.dropFirst()) where named.financialYear == year {
            guard case .date(let day) = next.value, !year.contains(day),
                let between = String(
                    text.utf8.dropFirst(named.range.upperBound).prefix(next.range.lowerBound - named.range.upperBound)
                )
            else { continue }
            if words.until.contains(Words(between)) { return day }
        }
        return nil
    }

    /// A year and one word more may be the head of a column that lost its table.
    private func isTitle(_ block: Block) -> Bool {
        block.headingLevel != nil && block.words.count > Self.columnWords
    }

    /// Whether another heading of the head names the year that the report tells of: then that is the title.
    private func isTitled(_ year: FinancialYear, _ blocks: [Block], _ reader: PeriodReader) -> Bool {
        blocks.prefix(Self.titleBlocks).contains { block in
            block.headingLevel != nil
                && reader.mentions(in: block.text.text).contains { $0.financialYear == year }
        }
    }

    private func mention(
        of year: FinancialYear,
        in blocks: ArraySlice<Block>,
        _ reader: PeriodReader
    ) -> (Block, Range<Int>)? {
        for block in blocks {
            if let found = reader.mentions(in: block.text.text).first(where: { $0.yearNamed == year }) {
                return (block, found.range)
            }
        }
        return nil
    }
}

extension PeriodMention {
    fileprivate var financialYear: FinancialYear? {
        if case .financialYear(let year) = value { year } else { nil }
    }

    /// The year that is named, by itself or by its last day.
    fileprivate var yearNamed: FinancialYear? {
        guard case .date(let day) = value else { return financialYear }
        let year = FinancialYear(containing: day)
        return year.end(of: .fourth) == day ? year : nil
    }

    /// The year that is named, or whose accounts begin, end or are looked at on a day: its first and last, and the last
    /// of a quarter.
    fileprivate var yearTold: FinancialYear? {
        guard case .date(let day) = value else { return financialYear }
        let year = FinancialYear(containing: day)
        let isFirst = day.month == Month.april.rawValue && day.day == 1
        return isFirst || Quarter.allCases.contains { year.end(of: $0) == day } ? year : nil
    }

    /// Whether something is told of a year: the year itself, several with it, or where things stood on one of its days.
    fileprivate func tells(of year: FinancialYear) -> Bool {
        switch value {
        case .financialYear(let other): other == year
        case .years(let first, let last): (first...max(first, last)).contains(year.startYear)
        case .date(let day): lead != nil && year.contains(day)
        case .month(let month, let number): number.map { year.end(of: month)?.year == $0 } ?? false
        case .calendarYear, .quarter, .day, .period, .yearEnd: false
        }
    }
}
