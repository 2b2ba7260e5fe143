import Lexicon
import Records

/// The targets that sentences set beside a result: "contacts at 93.5% against the target of 93%".
struct ToldTargets {
    /// A result, the target right after it, and the words that lead up to the result in its sentence.
    private struct Pair {
        var result: Statement
        var target: Statement
        var lead: StemSet
    }

    private let pairs: [Pair]
    private let silent: WordSet

    /// Words of a measure's name that a sentence has to have.
    private static let leastShared = 2

    init(in report: ReportSubject) {
        let targets = report.lexicon.performance.targets
        silent = report.lexicon.comparisons.silent
        let statements = report.report.statements
        pairs = zip(statements, statements.dropFirst()).compactMap { [silent] result, target in
            guard result.block == target.block, result.sentence == target.sentence,
                result.range.upperBound <= target.range.lowerBound, result.figure.unit == target.figure.unit,
                result.figure.upper == nil, target.figure.upper == nil, result.figure.value != nil
            else { return nil }
            let words = target.words
            let (start, end) = (
                words.position(atOrAfter: result.range.upperBound), words.position(atOrAfter: target.range.lowerBound)
            )
            guard start < end, end - start <= Self.reach,
                words.hashes[start..<end].contains(where: targets.contains)
            else { return nil }
            let lead = StemSet(LooseStems(target.sentence, silent: silent).stems)
            return Pair(result: result, target: target, lead: lead)
        }
    }

    /// How many words may stand between a result and its target.
    private static let reach = 8

    /// The target that a sentence sets beside a measure's own result; nil where none does.
    func target(of measure: Measure, named name: Words) -> Statement? {
        guard !pairs.isEmpty, let own = measure.name else { return nil }
        let stems = StemSet(LooseStems(own, silent: silent).stems)
        return pairs.first { pair in
            let figure = pair.result.figure
            return measure.results.contains { $0.figure.value == figure.value && $0.figure.unit == figure.unit }
                && stems.shares(Self.leastShared, with: pair.lead)
        }?.target
    }
}
