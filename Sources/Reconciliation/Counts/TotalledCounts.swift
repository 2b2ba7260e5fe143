import Figures
import Lexicon
import Papers
import Tables

/// Numbers of things told beside the total of the table that lists them: "£40.70m was invested with five
/// counterparties".
struct TotalledCounts {
    struct Denied {
        var table: StandingTable
        var total: Row
        var figure: Figure
        /// The words of the number.
        var number: Range<Int>
        var lines: Int
    }

    enum Outcome {
        case agrees
        case differs(Denied)
    }

    /// How far a miscount may lie: what is further off counts other things.
    private static let nearest = 2
    private static let leastLines = 3
    private static let leastDigits = 3
    /// How many words may stand between the number and what it counts.
    private static let reach = 3

    private let report: ReportSubject
    /// The tables that may be meant.
    private let tables: [StandingTable]
    private let lexicon: Lexicon

    init(_ report: ReportSubject) {
        self.report = report
        tables = report.standings.tables.filter { $0.lines.count >= Self.leastLines && $0.isPlain }
        lexicon = report.lexicon
    }

    func outcomes(of sentence: ReportSentence) -> [Outcome] {
        guard !tables.isEmpty else { return [] }
        let sentence = StandingSentence(sentence)
        let words = sentence.words
        let counts = (0..<words.count).compactMap { index -> (index: Int, number: Int)? in
            guard let number = sentence.number(at: index), number > 1, isWhole(index, words, sentence) else {
                return nil
            }
            return (index, number)
        }
        guard !counts.isEmpty else { return [] }
        let amounts = sentence.amounts.filter { $0.number.value.writtenDigits >= Self.leastDigits }
        guard !amounts.isEmpty else { return [] }
        return counts.compactMap { outcome($0.number, $0.index, amounts, words, sentence) }
    }

    /// "five of the counterparties" are some of them, and "other five" are others.
    private func isWhole(_ index: Int, _ words: Words, _ sentence: StandingSentence) -> Bool {
        guard index + 1 < words.count, !sentence.hasMark(before: index + 1),
            !lexicon.performance.partJoins.contains(words.hashes[index + 1])
        else { return false }
        guard index > 0, !sentence.hasMark(before: index) else { return true }
        let before = words.hashes[index - 1]
        return !lexicon.standings.others.contains(before) && !lexicon.performance.partJoins.contains(before)
            && !lexicon.statements.references.contains(before)
            && lexicon.standings.shares.match(in: words, at: index - 1)?.meaning != .only
            && !lexicon.statements.qualifiers.matches(in: words, endingAt: index)
    }

    private func outcome(
        _ number: Int,
        _ index: Int,
        _ amounts: [FigureMention],
        _ words: Words,
        _ sentence: StandingSentence
    ) -> Outcome? {
        var end = index + 1
        while end < words.count, end - index <= Self.reach, !sentence.hasMark(before: end),
            !lexicon.standings.between.contains(words.hashes[end]) || end == index + 1
        { end += 1 }
        let things = sentence.stems(index + 1..<end)
        for table in tables where !table.labels.isDisjoint(with: things) {
            let rows = report.tables[table.number].table.rows.filter { $0.roles.contains(.total) }
            guard rows.count == 1, let total = rows.first else { continue }
            for cell in total.cells {
                guard let figure = cell.figure, let amount = amounts.first(where: { isTold(figure, by: $0) }),
                    isOfClause(amount, index, words, sentence)
                else { continue }
                let lines = table.lines.count
                if lines == number || table.sets.contains(where: { $0.count == number }) { return .agrees }
                guard abs(lines - number) <= Self.nearest else { continue }
                return .differs(
                    Denied(table: table, total: total, figure: figure, number: index..<index + 1, lines: lines)
                )
            }
        }
        return nil
    }

    private func isOfClause(_ amount: FigureMention, _ index: Int, _ words: Words, _ sentence: StandingSentence) -> Bool
    {
        let first = words.position(atOrAfter: amount.range.lowerBound)
        let span = min(first, index) + 1..<max(first, index) + 1
        // The point of a number has no space behind it.
        return span.allSatisfy { index in
            let bytes = sentence.bytes(between: index)
            return bytes.count < 2 || !bytes.contains { Self.ends.contains($0) }
        }
    }

    private func isTold(_ figure: Figure, by mention: FigureMention) -> Bool {
        let told = RoundingInterval(value: mention.number.value.magnitude, decimals: mention.number.decimals)
        guard let value = figure.value, figure.unit == mention.number.unit else { return false }
        return told.contains(value.magnitude)
    }

    private static let ends = Array(".;:!?".utf8)
}
