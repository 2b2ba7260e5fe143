import Figures
import Lexicon
import Papers
import Records
import Tables

/// Where the words of a figure leave open whose it is, the heading above it says so.
extension ProseTrial {
    /// How alike a heading and a row's label must be, in thousandths.
    private static let leastLikeness = 800

    /// Under the heading of a row, "a forecast overspend of £1.2m" is the row's; elsewhere the total's of its section.
    mutating func compareSections() {
        for index in statements.indices where checks[index] == nil {
            guard let aspect = readings[index].aspect, aspect != .change else { continue }
            switch readings[index].subject {
            case .named, .unknown: continue
            case .whole, .bare: break
            }
            if let name = sectionName(of: index) {
                let records = scoped(subject.recordsByName[name] ?? [], at: index)
                compare(index, aspect, with: records, bound: .section(isTotal: false))
            } else if case .bare = readings[index].subject, let family = aspect.family {
                compare(index, aspect, with: totals(of: family, at: index), bound: .section(isTotal: true))
            }
        }
    }

    /// The totals of the tables under the heading of a statement; where there are none, those of its part of the paper.
    private func totals(of family: RecordFacts.Family, at index: Int) -> [Int] {
        let all = wholes(of: family, at: index)
        let heading = subject.sections.heading(of: statements[index].block)
        let own = all.filter { record in
            let line = subject.tables[subject.records[record].table].table.lineRanges.first?.lowerBound ?? 0
            return subject.sections.heading(of: subject.sections.block(atLine: line)) == heading
        }
        return own.isEmpty ? all : own
    }

    /// The name of the row that the heading above a statement is.
    func sectionName(of index: Int) -> Int? {
        sectionNames[subject.sections.heading(of: statements[index].block)]
    }

    /// Which headings are nothing but the name of a record, with or without its amount.
    func namesOfSections() -> [Int: Int] {
        guard !subject.records.isEmpty else { return [:] }
        var names: [Int: Int] = [:]
        var seen: Set<Int> = []
        for index in statements.indices {
            let heading = subject.sections.heading(of: statements[index].block)
            guard seen.insert(heading).inserted else { continue }
            names[heading] = name(ofHeading: subject.text(ofBlock: heading))
        }
        return names
    }

    private func name(ofHeading text: String) -> Int? {
        let words = Words(text)
        let tokens = subject.tokens(text, words: words)
        if let best = subject.names.best(for: tokens), best.score >= Self.leastLikeness,
            !subject.names.names[best.name].isGeneric
        {
            return best.name
        }
        let found = subject.names.occurrences(in: tokens)
        guard found.count == 1, let only = found.first else { return nil }
        // Beside the name only its number, its amount, and words that name nothing.
        let bytes = text.utf8.span
        let isRestSilent = words.ranges.indices.allSatisfy { word in
            only.words.contains(word) || subject.words.generic.contains(words.hashes[word])
                || subject.words.titles.contains(words.hashes[word]) || subject.fillers.contains(words.hashes[word])
                || subject.words.links.contains(words.hashes[word])
                || bytes[words.ranges[word].lowerBound] < UInt8(ascii: "A")
        }
        return isRestSilent ? only.name : nil
    }
}

extension FigureAspect {
    /// The kind of record that prints it as a total.
    fileprivate var family: RecordFacts.Family? {
        switch self {
        case .budget, .adjustedBudget, .additionalFunding, .spend, .overspend, .underspend, .variance: .budget
        case .savingsTarget, .totalTarget, .broughtForward, .identified, .achieved, .shortfall: .savings
        case .reserves: .reserves
        case .debt: .debt
        case .writtenOff: .writeOff
        case .change, .opening, .closing: nil
        }
    }
}
