import Lexicon

/// Reads the plain clauses of a sentence.
///
/// Every word of the clause has to be of the name, of what the figure is, or of a short list of words that tell
/// nothing: one other word, and nothing is read. "Libraries are forecast to overspend by £0.2m on agency staff" is no
/// plain clause.
struct PlainClauseReader {
    private let sentence: String
    let words: Words
    let marks: [ClauseMarks]
    let names: [NameIndex.Occurrence]
    /// The words of each figure.
    let figures: [Range<Int>]
    let comparison: ComparisonWords
    /// What the words of the sentence tell of columns, but for those that are of a name.
    let aspects: [(meaning: FigureAspect, words: Range<Int>)]

    init(
        _ sentence: String,
        _ words: Words,
        names: [NameIndex.Occurrence],
        figures: [Range<Int>],
        comparison: ComparisonWords
    ) {
        self.sentence = sentence
        self.words = words
        marks = ClauseMarks.all(in: sentence, words)
        self.names = names
        self.figures = figures
        self.comparison = comparison
        var told: [(meaning: FigureAspect, words: Range<Int>)] = []
        // "adverse variance" is one phrase, whose second word is one too.
        for side in comparison.leanings.matches(in: words) where side.meaning.isOfWorth && side.words.count > 1 {
            told.append((.variance, side.words))
        }
        for aspect in comparison.aspects.matches(in: words) where aspect.meaning != .change {
            if !told.contains(where: { $0.words.overlaps(aspect.words) }) {
                told.append((aspect.meaning, aspect.words))
            }
        }
        aspects = told.filter { aspect in !names.contains { $0.words.overlaps(aspect.words) } }
    }

    /// The clause of each figure; nil where it has none that is plain.
    func clauses() -> [PlainClause?] {
        var found: [PlainClause?] = []
        for position in figures.indices {
            let last = position > 0 ? found[position - 1] : nil
            found.append(
                named(before: position, last) ?? named(behind: position, last) ?? continued(position, last)
            )
        }
        for (position, clause) in bracketed() + respective() where found[position]?.aspect == nil {
            found[position] = clause
        }
        return found
    }

    // MARK: Clauses

    /// "Libraries are forecast to overspend by £0.2m", "and museums by £0.1m", "Libraries £0.2m over".
    private func named(before position: Int, _ last: PlainClause?) -> PlainClause? {
        let figure = figures[position]
        guard let lead = lead(endingAt: figure.lowerBound, from: start(of: position), mayCut: false),
            let name = names.first(where: { $0.words.upperBound == lead.start }),
            isOpening(name.words.lowerBound, of: position), areInside(lead.start..<figure.lowerBound, of: figure)
        else { return nil }
        let behind = aspect(behind: figure.upperBound)
        guard ends(at: behind.end) else { return nil }
        var aspect = lead.aspect
        if behind.aspect != nil, aspect?.isVariance != true { aspect = behind.aspect }
        // "Libraries overspend by £0.2m and museums by £0.1m"
        if aspect == nil, let last, !last.isBehind, last.aspect?.isVariance == true,
            comparison.changedBy.contains(where: { words.matches($0, at: lead.start) }),
            figure.lowerBound - lead.start == 1
        {
            aspect = last.aspect
        }
        return PlainClause(name: name, aspect: aspect)
    }

    /// "an overspend of £0.2m is forecast in libraries", "£0.1m on museums".
    private func named(behind position: Int, _ last: PlainClause?) -> PlainClause? {
        let figure = figures[position]
        let lower = last?.isBehind == true ? last?.name.words.upperBound ?? 0 : start(of: position)
        guard lower <= figure.lowerBound,
            let lead = lead(endingAt: figure.lowerBound, from: lower, mayCut: false)
        else { return nil }
        let told = aspect(behind: figure.upperBound)
        let isListed =
            last?.isBehind == true && lead.aspect == nil
            && (lower..<figure.lowerBound).allSatisfy { comparison.joins.contains(words.hashes[$0]) }
        // "An overspend of £0.2m on libraries" is one whatever it is said of.
        guard
            isListed || lead.aspect != nil && !isMoved(lead.start, of: position) || isOpening(lead.start, of: position),
            let aspect = lead.aspect ?? told.aspect ?? (isListed ? last?.aspect : nil), aspect.isVariance,
            let name = name(startingFrom: told.end), ends(at: name.words.upperBound)
        else { return nil }
        return PlainClause(name: name, aspect: aspect, isBehind: true)
    }

    /// Whether a word before says that what is told has moved: "a rise in the overspend of £0.2m on libraries".
    private func isMoved(_ word: Int, of position: Int) -> Bool {
        (start(of: position)..<figures[position].lowerBound).contains {
            comparison.leanings.match(in: words, at: $0)?.meaning.isOfSize == true
        }
    }

    /// "Libraries cost £1.2m, £0.1m under budget", "against a budget of £1.1m".
    private func continued(_ position: Int, _ last: PlainClause?) -> PlainClause? {
        guard let last, !last.isBehind, position > 0 else { return nil }
        let figure = figures[position]
        let lower = figures[position - 1].upperBound
        guard let lead = lead(endingAt: figure.lowerBound, from: lower, mayCut: true), lead.start == lower,
            lead.isCut || !marks[lower].isDisjoint(with: [",", "("]),
            !((lower + 1)..<max(lower + 1, figure.lowerBound)).contains(where: { !marks[$0].isEmpty })
        else { return nil }
        let behind = aspect(behind: figure.upperBound)
        guard ends(at: behind.end), let aspect = lead.aspect ?? behind.aspect,
            lead.aspect == nil || behind.aspect == nil
        else { return nil }
        return PlainClause(name: last.name, aspect: aspect)
    }

    // MARK: Words

    func start(of position: Int) -> Int { position > 0 ? figures[position - 1].upperBound : 0 }

    /// Where the words begin that lead up to a place and say nothing but what stands there.
    ///
    /// - Parameter mayCut: Whether words for what is measured against another may stand among them.
    func lead(
        endingAt end: Int,
        from lower: Int,
        mayCut: Bool
    ) -> (start: Int, aspect: FigureAspect?, isCut: Bool)? {
        var (index, isCut) = (end, false)
        var aspect: FigureAspect?
        while index > lower {
            if names.contains(where: { $0.words.upperBound == index }) { break }
            if let told = aspects.first(where: { $0.words.upperBound == index && $0.words.lowerBound >= lower }) {
                if let known = aspect, known != told.meaning {
                    // "The libraries budget is forecast to overspend by"
                    guard known.isVariance, told.meaning == .budget else { return nil }
                } else {
                    aspect = told.meaning
                }
                index = told.words.lowerBound
            } else if mayCut,
                let cut = (lower..<index).first(where: {
                    comparison.cuts.match(in: words, at: $0)?.words.upperBound == index
                })
            {
                (index, isCut) = (cut, true)
            } else if comparison.plainLinks.contains(words.hashes[index - 1]) {
                index -= 1
            } else if comparison.plainSpends.contains(words.hashes[index - 1]), aspect == nil {
                aspect = .spend
                index -= 1
            } else {
                break
            }
        }
        return (index, aspect, isCut)
    }

    /// Whether a clause may open at a word: with the sentence, behind a mark or a figure, or words that open clauses.
    /// What opens the sentence and ends with a comma may say of what all of it is: "On capital, libraries overspend".
    func isOpening(_ word: Int, of position: Int) -> Bool {
        let lower = start(of: position)
        let ends: ClauseMarks = lower == 0 ? [";", ":", "."] : [",", ";", ":", "."]
        var index = word
        while index > lower, marks[index].isDisjoint(with: ends) {
            guard comparison.plainOpeners.contains(words.hashes[index - 1]) || isNumber(index - 1) else { return false }
            index -= 1
        }
        return true
    }

    /// The number of a paragraph.
    private func isNumber(_ word: Int) -> Bool {
        word < Self.longestNumber
            && (0...word).allSatisfy { sentence.utf8.span[words.ranges[$0].lowerBound] < UInt8(ascii: "A") }
    }

    private static let longestNumber = 3

    /// Whether no mark parts a name from its figure, but one right behind the name or a bracket before the figure.
    private func areInside(_ range: Range<Int>, of figure: Range<Int>) -> Bool {
        guard range.lowerBound < range.upperBound else {
            return marks[figure.lowerBound].isDisjoint(with: [",", ";", "."])
        }
        return marks[range.lowerBound].isDisjoint(with: [",", ";", "(", ")", "."])
            && !(range.lowerBound + 1...range.upperBound).contains { !marks[$0].isEmpty }
    }

    /// What the words right behind a figure say that it is: "£0.2m over budget", "£0.1m better than the budget".
    func aspect(behind end: Int) -> (aspect: FigureAspect?, end: Int) {
        guard end < words.count, marks[end].isEmpty else { return (nil, end) }
        if let told = aspects.first(where: { $0.words.lowerBound == end && $0.meaning.isVariance }) {
            return (told.meaning, told.words.upperBound)
        }
        if let side = comparison.leanings.match(in: words, at: end), side.meaning.isOfSize || side.meaning.isOfWorth {
            var index = side.words.upperBound
            while index < words.count, marks[index].isEmpty, comparison.plainLinks.contains(words.hashes[index]) {
                index += 1
            }
            if let base = base(at: index), marks[index].isEmpty { return (.variance, base) }
            if side.meaning.isOfWorth, ends(at: side.words.upperBound) { return (.variance, side.words.upperBound) }
            return (nil, end)
        }
        if let side = comparison.sides.match(in: words, at: end), side.meaning == .more || side.meaning == .less,
            side.words.upperBound == words.count || !marks[side.words.upperBound].isEmpty
        {
            return (.variance, side.words.upperBound)
        }
        return (nil, end)
    }

    /// What ends a phrase for the budget that opens at a word.
    func base(at index: Int) -> Int? {
        if let told = aspects.first(where: { $0.words.lowerBound == index }) {
            return told.meaning == .budget || told.meaning == .adjustedBudget ? told.words.upperBound : nil
        }
        return comparison.baselines.match(in: words, at: index)?.words.upperBound
    }

    /// The name that words for a place lead to.
    private func name(startingFrom start: Int) -> NameIndex.Occurrence? {
        var (index, isPlace) = (start, false)
        while index < words.count, marks[index].isEmpty {
            if isPlace, let name = names.first(where: { $0.words.lowerBound == index }) { return name }
            let word = words.hashes[index]
            isPlace = isPlace || comparison.plainPlaces.contains(word)
            guard comparison.plainPlaces.contains(word) || comparison.plainLinks.contains(word) else { return nil }
            index += 1
        }
        return nil
    }

    /// Whether a clause ends before a word: nothing behind says of what the figure is.
    func ends(at index: Int) -> Bool {
        index >= words.count || !marks[index].isEmpty || comparison.plainTails.contains(words.hashes[index])
            || comparison.cuts.match(in: words, at: index) != nil
    }
}
