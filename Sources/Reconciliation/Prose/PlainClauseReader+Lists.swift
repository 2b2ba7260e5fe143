import Lexicon

/// Lists of names and figures, of which one word tells what all of the figures are.
extension PlainClauseReader {
    /// "overspends in libraries (£0.2m), parks (£0.1m) and museums (£0.4m)"
    func bracketed() -> [(position: Int, clause: PlainClause)] {
        var found: [(position: Int, clause: PlainClause)] = []
        for position in figures.indices where marks[figures[position].lowerBound].contains("(") {
            guard let name = names.first(where: { $0.words.upperBound == figures[position].lowerBound }),
                closes(position)
            else { continue }
            let start = name.words.lowerBound
            if let last = found.last, last.position == position - 1, areJoins(figures[position - 1].upperBound..<start)
            {
                found.append((position, PlainClause(name: name, aspect: last.clause.aspect)))
            } else if let aspect = aspect(leadingTo: start, from: self.start(of: position)) {
                found.append((position, PlainClause(name: name, aspect: aspect)))
            }
        }
        return found
    }

    /// Whether a bracket ends right behind a figure.
    private func closes(_ position: Int) -> Bool { marks[figures[position].upperBound].contains(")") }

    /// The variances that words for a place tell of a name: "overspends are forecast in".
    private func aspect(leadingTo name: Int, from lower: Int) -> FigureAspect? {
        guard name > lower, marks[name].isEmpty else { return nil }
        var (index, isPlace) = (name, false)
        while index > lower, marks[index].isEmpty {
            if isPlace, let told = aspects.first(where: { $0.words.upperBound == index }) {
                return told.meaning.isVariance ? told.meaning : nil
            }
            let word = words.hashes[index - 1]
            isPlace = isPlace || comparison.plainPlaces.contains(word)
            guard comparison.plainPlaces.contains(word) || comparison.plainLinks.contains(word) else { return nil }
            index -= 1
        }
        return nil
    }

    /// "Libraries and parks overspent, by £0.2m and £0.1m respectively"
    func respective() -> [(position: Int, clause: PlainClause)] {
        guard figures.count > 1 else { return [] }
        for first in figures.indices.dropLast() {
            var last = first
            while last + 1 < figures.count, areJoins(figures[last].upperBound..<figures[last + 1].lowerBound) {
                last += 1
            }
            guard last > first, let list = names(before: first, last - first + 1),
                ends(behind: figures[last].upperBound)
            else { continue }
            return list.names.enumerated().map { number, name in
                (first + number, PlainClause(name: name, aspect: list.aspect))
            }
        }
        return []
    }

    /// So many names that nothing parts but words that join them, and what is told of them all up to a figure.
    private func names(before position: Int, _ count: Int) -> (names: [NameIndex.Occurrence], aspect: FigureAspect)? {
        let figure = figures[position].lowerBound
        let lower = start(of: position)
        let before = names.filter { lower <= $0.words.lowerBound && $0.words.upperBound <= figure }
        guard before.count == count, let start = before.first?.words.lowerBound, isOpening(start, of: position),
            zip(before, before.dropFirst()).allSatisfy({ areJoins($0.words.upperBound..<$1.words.lowerBound) }),
            let end = before.last?.words.upperBound, let aspect = aspect(of: end..<figure)
        else { return nil }
        return (before, aspect)
    }

    /// The variance that some words tell and nothing else: "are forecast to overspend, by".
    private func aspect(of range: Range<Int>) -> FigureAspect? {
        var index = range.lowerBound
        var aspect: FigureAspect?
        while index < range.upperBound {
            guard marks[index].isSubset(of: [","]) else { return nil }
            if let told = aspects.first(where: { $0.words.lowerBound == index }) {
                guard aspect == nil, told.meaning.isVariance else { return nil }
                (aspect, index) = (told.meaning, told.words.upperBound)
            } else if aspect == nil, let side = comparison.leanings.match(in: words, at: index),
                side.meaning == .more || side.meaning == .less, let base = base(at: side.words.upperBound)
            {
                (aspect, index) = (.variance, base)
            } else if comparison.plainLinks.contains(words.hashes[index]) {
                index += 1
            } else {
                return nil
            }
        }
        return aspect
    }

    /// Whether words do no more than join the items of a list.
    private func areJoins(_ range: Range<Int>) -> Bool {
        (range.lowerBound..<range.upperBound).allSatisfy { comparison.joins.contains(words.hashes[$0]) }
            && marks[range.upperBound].isSubset(of: [",", "(", ")"])
            && (!range.isEmpty || !marks[range.upperBound].isEmpty)
    }

    /// Whether a list of figures ends, be it with "respectively".
    private func ends(behind end: Int) -> Bool {
        ends(at: end) || comparison.respective.contains(words.hashes[end]) && ends(at: end + 1)
    }
}
