import Figures
import Lexicon
import Papers
import Records
import Tables

/// What only the value and shared words bind: it may confirm, and never contradicts.
extension ProseTrial {
    mutating func confirmByValue() {
        var context = ContextWords(subject, tokens: tokens)
        for index in statements.indices where checks[index] == nil {
            guard let digits = Self.digits(of: statements[index].figure) else { continue }
            let stems = context.stems(of: passages, at: passageOf[index])
            if let (place, name) = cell(for: index, digits: digits, stems: stems, &context) {
                settle(index, .confirmed, by: StatedFigureMismatch.id, with: name, at: place)
            } else if let other = passage(for: index, digits: digits, stems: stems, &context) {
                settle(
                    index,
                    .confirmed,
                    by: StatedFigureMismatch.id,
                    with: "another passage",
                    at: statements[other].figure.place
                )
            }
        }
    }

    /// A cell that prints the same under words that the sentence, or its section, has.
    private func cell(
        for index: Int,
        digits: Int,
        stems: Set<UInt64>,
        _ context: inout ContextWords
    ) -> (place: Place, name: String)? {
        let figure = statements[index].figure
        let isMoney = figure.unit?.isMoney == true
        var best: (score: Int, place: ValueIndex.CellPlace)?
        for place in values.cells(like: figure) {
            let share = context.share(ofRow: Int(place.cell.row), of: place.table, in: stems)
            let title = context.share(ofTitleOf: place.table, in: stems)
            let role = isRole(of: place, readings[index].aspect)
            let isBound =
                if isMoney {
                    digits >= 4 || digits == 3 && (role || share.isHalf || title.isHalf)
                        || share.isMost && (role || share.shared >= 2)
                } else {
                    share.isHalf && share.shared >= 2 || share.isMost && digits >= 2
                }
            guard isBound else { continue }
            let score = share.thousandths * 2 + title.thousandths + (role ? 1000 : 0)
            if score > best?.score ?? -1 { best = (score, place) }
        }
        guard let best else { return nil }
        let table = subject.tables[best.place.table]
        return (table.place(of: best.place.cell), table.name(of: best.place.cell))
    }

    /// Whether a cell's column is what the sentence speaks of.
    private func isRole(of place: ValueIndex.CellPlace, _ aspect: FigureAspect?) -> Bool {
        let column = Int(place.cell.column) - 1
        let columns = subject.tables[place.table].table.columns
        guard columns.indices.contains(column), let role = columns[column].role, let aspect else { return false }
        switch aspect {
        case .budget: return role == .budget
        case .adjustedBudget: return role == .adjustedBudget
        case .additionalFunding: return role == .additionalFunding || role == .funding
        case .spend: return role == .forecast || role == .actual
        case .overspend, .underspend, .variance: return role == .variance
        case .savingsTarget, .totalTarget: return role == .savingsTarget
        case .broughtForward: return role == .opening
        case .identified: return role == .savingsIdentified
        case .achieved: return role == .savingsAchieved
        case .shortfall: return role == .savingsShortfall || role == .identifiedShortfall
        case .reserves: return role == .balance || role == .closing || role == .opening
        case .debt, .writtenOff, .change: return false
        }
    }

    /// Another sentence that states the same figure of the same thing.
    private func passage(
        for index: Int,
        digits: Int,
        stems: Set<UInt64>,
        _ context: inout ContextWords
    ) -> Int? {
        guard digits >= 2 else { return nil }
        return values.statements(like: index).first { other in
            guard passageOf[other] != passageOf[index] else { return false }
            let shared = ContextWords.countShared(stems, context.stems(of: passages, at: passageOf[other]))
            let isSameAspect = readings[other].aspect != nil && readings[other].aspect == readings[index].aspect
            return digits >= 3 ? shared >= 2 || isSameAspect : shared >= 4
        }
    }

    /// The digits that tell a figure from others: those between the first and the last that are not zero. Nil where the
    /// figure has no value.
    private static func digits(of figure: Figure) -> Int? {
        guard let value = figure.value, !value.isZero, figure.unit != nil, figure.upper == nil else { return nil }
        return value.leadingPlace - value.exponent
    }
}

/// The words of sentences, sections, rows and titles, each read once.
struct ContextWords {
    struct Share {
        var shared: Int
        var thousandths: Int
        var isHalf: Bool { thousandths >= 500 }
        var isMost: Bool { thousandths >= 800 }
    }

    private let subject: ProseSubject
    /// Those of the passages that have been read already.
    private let tokens: [NameTokens?]
    private var passages: [Set<UInt64>?]
    private var headings: [Int: Set<UInt64>] = [:]
    private var rows: [Int: [Int: Set<UInt64>]] = [:]
    private var titles: [Int: Set<UInt64>] = [:]

    init(_ subject: ProseSubject, tokens: [NameTokens?]) {
        self.subject = subject
        self.tokens = tokens
        passages = Array(repeating: nil, count: tokens.count)
    }

    private func content(_ text: String) -> Set<UInt64> { content(subject.tokens(text)) }

    /// A text has few words, the lists of those that say nothing have hundreds: the few are looked up among the many.
    private func content(_ tokens: NameTokens) -> Set<UInt64> {
        var stems: Set<UInt64> = []
        for stem in tokens.stems where !subject.words.generic.contains(stem) && !subject.fillers.contains(stem) {
            stems.insert(stem)
        }
        return stems
    }

    /// How many words two sets share.
    static func countShared(_ first: Set<UInt64>, _ second: Set<UInt64>) -> Int {
        first.count <= second.count ? first.count(where: second.contains) : second.count(where: first.contains)
    }

    /// What a sentence, the heading above it and its portfolio speak of.
    mutating func stems(of told: [Passage], at number: Int) -> Set<UInt64> {
        if let known = passages[number] { return known }
        let passage = told[number]
        var stems = if let read = tokens[number] { content(read) } else { content(passage.sentence) }
        let heading = subject.sections.heading(of: passage.block)
        if headings[heading] == nil { headings[heading] = content(subject.text(ofBlock: heading)) }
        stems.formUnion(headings[heading] ?? [])
        if let portfolio = subject.sections.portfolio(of: passage.block) {
            stems.formUnion(subject.names.names[portfolio].stems)
        }
        passages[number] = stems
        return stems
    }

    mutating func share(ofRow row: Int, of table: Int, in stems: Set<UInt64>) -> Share {
        let rowsOfTable = subject.tables[table].table.rows
        guard rowsOfTable.indices.contains(row - 1) else { return Share(shared: 0, thousandths: 0) }
        if rows[table]?[row] == nil {
            rows[table, default: [:]][row] = content(rowsOfTable[row - 1].label)
        }
        return Self.share(rows[table]?[row] ?? [], in: stems)
    }

    mutating func share(ofTitleOf table: Int, in stems: Set<UInt64>) -> Share {
        if titles[table] == nil {
            let told = subject.tables[table].table
            titles[table] = content(told.caption?.text ?? "").union(content(told.heading ?? ""))
        }
        return Self.share(titles[table] ?? [], in: stems)
    }

    private static func share(_ part: Set<UInt64>, in stems: Set<UInt64>) -> Share {
        guard !part.isEmpty else { return Share(shared: 0, thousandths: 0) }
        let shared = countShared(part, stems)
        return Share(shared: shared, thousandths: 1000 * shared / part.count)
    }
}
