import Figures
import Lexicon
import Papers
import Tables

/// Reads how far savings targets are met from the sentences of a section: what is to be saved, found and achieved.
///
/// `The savings target for 2030-31 is £2m, with a further £1m brought forward. Of this total target of £3m, £2.5m is
/// expected to be achieved.` What two figures of one section tell differently is told by neither.
struct SavingsSentenceReader {
    private enum Field: CaseIterable {
        case broughtForward, currentYear, totalTarget, identified, identifiedShortfall, achieved, shortfall
    }

    /// What stands further from a figure says nothing of it.
    private static let reachBehind = 6

    private let lexicon: Lexicon
    private let splitter: SentenceSplitter
    private let finder: StatedFigureFinder
    private let aspects: PhraseBook<FigureAspect>
    private let periods = PeriodReader()
    private let report: String

    init(lexicon: Lexicon, report: String) {
        self.lexicon = lexicon
        self.report = report
        splitter = SentenceSplitter(abbreviations: lexicon.statements.abbreviations)
        finder = StatedFigureFinder(lexicon: lexicon.statements)
        aspects = lexicon.comparisons.aspects
    }

    func positions(in blocks: ArraySlice<Block>, of head: ReportHead, isPart: Bool) -> [SavingsPosition] {
        var positions: [SavingsPosition] = []
        var section = Section()
        var heading: String?
        func close(_ section: Section) {
            let id = "\(report)/savings_positions/\(positions.count + 1)"
            let portfolio = heading.flatMap(PortfolioName(lexicon).name) ?? portfolio(of: head, isPart: isPart)
            if let position = section.position(id: id, head: head, portfolio: portfolio) { positions.append(position) }
        }
        for block in blocks {
            // A title that repeats the one of its section opens no other.
            if block.headingLevel != nil, block.text.text != heading {
                close(section)
                section = Section()
                heading = block.text.text
            }
            switch block.kind {
            case .paragraph, .listItem, .heading: break
            case .caption, .table, .keyValue, .furniture: continue
            }
            let told = self.section(of: block)
            // Items of a list have subjects of their own.
            guard told.isWhole || !block.isListItem else { continue }
            // Where a target has been told another one is another's; what tells none goes on with the one before.
            if told.hasTarget, section.isWhole || told.isWhole {
                close(section)
                section = told
            } else {
                section.add(told)
            }
        }
        close(section)
        return positions
    }

    /// Whose savings a report tells of: those of the portfolio that its title names, or whose member receives it.
    private func portfolio(of head: ReportHead, isPart: Bool) -> String? {
        if isPart { return head.title.flatMap(PortfolioName(lexicon).name) }
        guard let portfolio = head.portfolio else { return nil }
        return head.body.map { Words($0).firstIndex(of: Words(portfolio)) != nil } == true ? portfolio : nil
    }

    private func section(of block: Block) -> Section {
        var section = Section()
        let text = block.text.text
        // Nearly no block says anything of savings: its sentences need not be found.
        guard text.holdsDigit, tellsSavings(block.words) else { return section }
        let bytes = Array(text.utf8)
        for range in splitter.sentences(of: text) {
            let words = block.words.part(range)
            // Nor are the figures of the others among them.
            guard tellsSavings(words) else { continue }
            let sentence = String(decoding: bytes[range], as: UTF8.self)
            let amounts = finder.figures(in: sentence, words: words).filter { $0.unit?.isMoney == true }
            if amounts.isEmpty, tellsWhole(words) { section.isAchievedInFull = true }
            var last = 0
            for stated in amounts {
                let before = min(last, stated.before.lowerBound)..<stated.before.upperBound
                last = stated.after.lowerBound
                guard stated.mention.upper == nil, let field = field(of: stated, before, words, of: sentence) else {
                    continue
                }
                let place = range.lowerBound + stated.mention.range.lowerBound
                var figure = Figure(
                    value: stated.mention.number.value,
                    unit: stated.unit,
                    unitOrigin: .cell,
                    decimals: stated.mention.number.decimals,
                    printed: String(decoding: bytes[place..<place + stated.mention.range.count], as: UTF8.self),
                    place: block.text.place(of: place..<place + stated.mention.range.count)
                )
                // What was saved beyond the target is taken off what is still to be saved.
                if field == .broughtForward, tells(.surplus, before, words) { figure = figure.reversed }
                let year = field == .currentYear ? financialYear(in: sentence) : nil
                section.add(figure, as: field, year: year, from: block.lines)
            }
        }
        return section
    }

    /// - Parameter before: All the words between the figure before and this one.
    private func field(
        of stated: StatedFigure,
        _ before: Range<Int>,
        _ words: Words,
        of sentence: String
    ) -> Field? {
        var nearest: (aspect: FigureAspect, distance: Int)?
        var said: Set<FigureAspect> = []
        // "An over-achievement of savings of" is no achievement: what follows the figure says what becomes of it.
        let isBeyond = tells(.surplus, before, words)
        for match in aspects.matches(in: words) where before.contains(match.words.lowerBound) {
            guard match.words.upperBound <= before.upperBound, !isBeyond || match.meaning != .achieved else {
                continue
            }
            said.insert(match.meaning)
            let end = words.ranges[match.words.upperBound - 1].upperBound
            // "Of this target, £2m is expected to be achieved": what stands before a comma is told of less.
            let isCut = sentence.utf8.dropFirst(end).prefix(stated.mention.range.lowerBound - end).contains(0x2C)
            // "Short of its target, and vacancies will over-deliver by £2m": another clause has a subject of its own.
            if isCut, opensClause(after: end, words, upTo: before.upperBound) { continue }
            nearest = (match.meaning, before.upperBound - match.words.upperBound + (isCut ? Self.reachBehind : 0))
        }
        let last = min(stated.after.upperBound, stated.after.lowerBound + Self.reachBehind)
        for index in stated.after.lowerBound..<max(stated.after.lowerBound, last) {
            let distance = index - stated.after.lowerBound
            if let nearest, nearest.distance <= distance, !isBeyond { break }
            // "£2m of savings targets" is a part of them.
            guard let match = aspects.match(in: words, at: index), match.meaning != .savingsTarget else { continue }
            nearest = (match.meaning, distance)
            said = [match.meaning]
            break
        }
        switch nearest?.aspect {
        case .broughtForward: return .broughtForward
        case .savingsTarget: return .currentYear
        case .totalTarget: return said.contains(.shortfall) ? nil : .totalTarget
        case .identified: return said.contains(.shortfall) ? .identifiedShortfall : .identified
        case .achieved: return said.contains(.shortfall) || isDenied(stated, words) ? nil : .achieved
        case .shortfall: return said.contains(.identified) ? .identifiedShortfall : .shortfall
        default: return nil
        }
    }

    /// "£2m will be achieved, but £0.1m will not be"
    private func isDenied(_ stated: StatedFigure, _ words: Words) -> Bool {
        stated.after.prefix(Self.reachOfDenial).contains { lexicon.items.notWhole.match(in: words, at: $0) != nil }
    }

    private static let reachOfDenial = 3

    /// Whether the first word behind a place joins another clause to the one that ends there.
    private func opensClause(after end: Int, _ words: Words, upTo limit: Int) -> Bool {
        guard let next = words.ranges.firstIndex(where: { $0.lowerBound >= end }), next + Self.reachBehind <= limit
        else {
            return false
        }
        return lexicon.comparisons.joins.contains(words.hashes[next])
    }

    /// "All of this target is expected to be achieved": a sentence without an amount that denies nothing.
    private func tellsWhole(_ words: Words) -> Bool {
        guard lexicon.items.whole.match(in: words, at: 0) != nil,
            lexicon.items.notWhole.longestMatch(in: words) == nil
        else { return false }
        let said = Set(aspects.matches(in: words).map(\.meaning))
        return said.contains(.achieved) && !said.contains(.shortfall)
    }

    /// Whether any words are such as ``field(of:_:_:of:)`` asks for.
    private func tellsSavings(_ words: Words) -> Bool {
        words.hashes.indices.contains { index in
            switch aspects.match(in: words, at: index)?.meaning {
            case .broughtForward, .savingsTarget, .totalTarget, .identified, .achieved, .shortfall: true
            default: false
            }
        }
    }

    private func tells(_ direction: StatementDirection, _ range: Range<Int>, _ words: Words) -> Bool {
        range.contains { lexicon.statements.directions.match(in: words, at: $0)?.meaning == direction }
    }

    private func financialYear(in sentence: String) -> FinancialYear? {
        let years = periods.mentions(in: sentence).compactMap { mention -> FinancialYear? in
            if case .financialYear(let year) = mention.value { year } else { nil }
        }
        return years.first
    }

    /// What the sentences under one heading say.
    private struct Section {
        private var figures: [Field: Figure] = [:]
        /// Fields that two figures tell differently.
        private var disputed: Set<Field> = []
        private var year: FinancialYear?
        private var lines: [ClosedRange<Int>] = []
        /// Whether a sentence says that all of the target is achieved.
        var isAchievedInFull = false

        /// Whether it tells a target and at least two things more.
        var isWhole: Bool { hasTarget && figures.count >= 3 && disputed.isEmpty }

        var hasTarget: Bool { figures[.currentYear] != nil || figures[.totalTarget] != nil }

        mutating func add(_ other: Section) {
            for field in Field.allCases {
                if let figure = other.figures[field] { add(figure, as: field, year: other.year) }
            }
            disputed.formUnion(other.disputed)
            isAchievedInFull = isAchievedInFull || other.isAchievedInFull
            lines += other.lines
        }

        private mutating func add(_ figure: Figure, as field: Field, year: FinancialYear?) {
            if let known = figures[field] {
                if known.value != figure.value { disputed.insert(field) }
                return
            }
            figures[field] = figure
            self.year = self.year ?? year
        }

        mutating func add(_ figure: Figure, as field: Field, year: FinancialYear?, from lines: ClosedRange<Int>) {
            add(figure, as: field, year: year)
            self.lines.append(lines)
        }

        /// What is achieved where nothing of the target is left out, which one figure tells.
        private var achievedInFull: Figure? {
            let told = [figures[.totalTarget], figures[.currentYear]].compactMap(\.self)
            let isPart = figures[.broughtForward] != nil && figures[.totalTarget] == nil
            guard isAchievedInFull, !isPart, figures[.achieved] == nil, figures[.shortfall] == nil,
                var figure = told.first
            else { return nil }
            figure.origin = .derived("all of the target, as the text says")
            return figure
        }

        /// The record; nil where no target is told, or one alone of no year, or with one thing that stands elsewhere.
        func position(id: String, head: ReportHead, portfolio: String?) -> SavingsPosition? {
            func told(_ field: Field) -> Figure? { disputed.contains(field) ? nil : figures[field] }
            let fields = Field.allCases.filter { told($0) != nil }
            guard told(.currentYear) != nil || told(.totalTarget) != nil else { return nil }
            // Two things told apart from each other may be of different savings.
            let isTogether = Set(lines).count == 1
            guard fields.count > 2 || (fields.count == 2 && isTogether) || (fields == [.currentYear] && year != nil)
            else {
                return nil
            }
            var period = head.period
            if let year, year != period.financialYear { period = Period(financialYear: year) }
            var position = SavingsPosition(
                id: id,
                provenance: Provenance(table: nil, rows: [], lineRanges: RecordSource.joined(lines)),
                portfolio: portfolio,
                period: period,
                role: .line
            )
            position.broughtForward = told(.broughtForward)
            // A target of no year, with nothing beside it, is the whole one.
            let isOwn = year != nil || told(.totalTarget) != nil || told(.broughtForward) != nil
            position.currentYear = isOwn ? told(.currentYear) : nil
            position.totalTarget = isOwn ? told(.totalTarget) : told(.currentYear)
            position.identified = told(.identified)
            position.identifiedShortfall = told(.identifiedShortfall)
            position.achieved = told(.achieved) ?? (disputed.isEmpty ? achievedInFull : nil)
            position.shortfall = told(.shortfall)
            return position
        }
    }
}
