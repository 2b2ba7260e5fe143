import Lexicon

/// Takes apart headings of several lines that stood so close on the page that the text layer wrote the first lines of
/// all, then the second lines of all.
///
/// `Original Revised Forecast`, `Variance`, `budget budget outturn` heads four columns: each takes the next words of
/// some of the lines. Which, only their meaning tells; so nearly all of the headings have to be known.
struct HeadingBraid {
    private let phrases: HeadingPhrases

    /// What each heading makes at least, on average.
    static let leastScore = 2.0
    private static let mostLines = 7
    /// The product of the lines' lengths bounds the search.
    private static let mostPlaces = 300
    private static let longest = 4
    /// Of columns that could stand anywhere, what tells others apart stands behind them.
    private static let differenceLast = 0.02

    init(lexicon: Lexicon) { phrases = HeadingPhrases(lexicon: lexicon) }

    struct Strand {
        var headings: [[HeadingWord]]
        var score: Double
    }

    /// The lines as so many headings; nil where that can't be told.
    func strands(_ lines: [[HeadingWord]], count: Int) -> Strand? {
        guard count > 1, (2...Self.mostLines).contains(lines.count), lines.contains(where: { $0.count > 1 }) else {
            return nil
        }
        var places = 1
        for line in lines {
            places *= line.count + 1
            guard places <= Self.mostPlaces else { return nil }
        }
        let steps = self.steps(lines, places: places)
        var best = Array(repeating: (score: -Double.infinity, ways: 0), count: places)
        best[0] = (0, 1)
        var from: [[Int]] = []
        for heading in 0..<count {
            var next = Array(repeating: (score: -Double.infinity, ways: 0), count: places)
            var came = Array(repeating: -1, count: places)
            for (start, ends) in steps.enumerated() where best[start].ways > 0 {
                for step in ends {
                    let bonus = step.isDifference ? Self.differenceLast * Double(heading) : 0
                    let score = best[start].score + step.score + bonus
                    if score > next[step.end].score + HeadingShare.equal {
                        next[step.end] = (score, best[start].ways)
                        came[step.end] = start
                    } else if score > next[step.end].score - HeadingShare.equal {
                        next[step.end].ways = 2
                    }
                }
            }
            best = next
            from.append(came)
        }
        guard let last = best.last, last.ways == 1, last.score >= Self.leastScore * Double(count) else { return nil }
        var headings: [[HeadingWord]] = []
        var end = places - 1
        for came in from.reversed() {
            headings.append(words(lines, from: came[end], to: end))
            end = came[end]
        }
        return Strand(headings: headings.reversed(), score: last.score)
    }

    private struct Step {
        var end: Int
        var score: Double
        var isDifference: Bool
    }

    /// From each place in the lines, what the next heading may take and what it makes.
    private func steps(_ lines: [[HeadingWord]], places: Int) -> [[Step]] {
        (0..<places).map { start in
            (start + 1..<max(places, start + 1)).compactMap { end in
                guard follows(lines, start, end), start > 0 || end % (lines[0].count + 1) < lines[0].count else {
                    return nil
                }
                let words = self.words(lines, from: start, to: end)
                let score = phrases.score(of: words[...])
                guard score > 0 else { return nil }
                return Step(end: end, score: score, isDifference: phrases.isDifference(words))
            }
        }
    }

    /// Whether no line goes back, and none takes too many words.
    private func follows(_ lines: [[HeadingWord]], _ start: Int, _ end: Int) -> Bool {
        var (one, other) = (start, end)
        for line in lines {
            let base = line.count + 1
            let taken = other % base - one % base
            guard taken >= 0, taken <= Self.longest else { return false }
            one /= base
            other /= base
        }
        return true
    }

    private func words(_ lines: [[HeadingWord]], from start: Int, to end: Int) -> [HeadingWord] {
        var words: [HeadingWord] = []
        var (one, other) = (start, end)
        for line in lines {
            let base = line.count + 1
            var taken = Array(line[one % base..<other % base])
            // Where a line of the page begins, its heading may go on.
            for index in taken.indices { taken[index].startsLine = index == 0 && !words.isEmpty }
            words += taken
            one /= base
            other /= base
        }
        return words
    }
}
