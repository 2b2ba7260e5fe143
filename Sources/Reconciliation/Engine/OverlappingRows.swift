import Figures
import Lexicon
import Papers
import Tables

/// What a report says of tables whose rows count one thing several times: "a person may use more than one service".
///
/// Then the total, which counts each once, is at least the largest row and at most their sum; no more can be held.
struct OverlappingRows {
    let report: ReportSubject

    private var lexicon: Lexicon { report.lexicon }

    /// Whether what stands beside a table explains that a total is less than its rows make.
    func explain(_ verdict: Verdict, in subject: TableSubject) -> Bool {
        let equation = verdict.equation
        guard equation.kind == .sum, equation.isDown, let stated = equation.stated?.reading.number,
            let computation = verdict.computation, computation.difference.isNegative,
            equation.unit.map({ !$0.isMoney && $0 != .percent }) != false,
            equation.operands.allSatisfy({ term in
                term.weight == 1 && (term.reading.number.map { !$0.isNegative && $0 <= stated } ?? true)
            })
        else { return false }
        return sentences(beside: subject).contains { tells($0, of: computation.difference.magnitude) }
    }

    /// The sentences between the table before and this one, and between this one and the next.
    private func sentences(beside subject: TableSubject) -> [ReportSentence] {
        let lines = subject.table.lineRanges
        guard let first = lines.map(\.lowerBound).min(), let last = lines.map(\.upperBound).max() else { return [] }
        let others = report.tables.flatMap(\.table.lineRanges)
        let before = others.map(\.upperBound).filter { $0 < first }.max() ?? 0
        let next = others.map(\.lowerBound).filter { $0 > last }.min() ?? .max
        return report.sentences.all(with: []).filter {
            $0.block.lines.lowerBound > before && $0.block.lines.upperBound < next
        }
    }

    private func tells(_ sentence: ReportSentence, of gap: ExactDecimal) -> Bool {
        let (words, standings) = (sentence.words, lexicon.standings)
        guard !words.hashes.contains(where: standings.roundings.contains) else { return false }
        if words.hashes.indices.contains(where: { standings.overlaps.match(in: words, at: $0) != nil }) { return true }
        guard words.hashes.contains(where: standings.mayOverlap.contains) else { return false }
        return words.hashes.contains(where: standings.maybes.contains)
            || sentence.untimedFigures.contains { $0.number.value == gap }
            || words.hashes.contains { lexicon.performance.numbers[$0].map { ExactDecimal(Int128($0)) == gap } == true }
    }
}
