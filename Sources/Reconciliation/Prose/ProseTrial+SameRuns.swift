import Figures
import Lexicon
import Records

/// Two figures between the same words, one after the other: "85.6% of defects were completed within target, bringing it
/// near", told again in another part of the paper. Whatever part that is, and whatever else the sentence tells.
extension ProseTrial {
    /// How many words that tell must be the same, without one that differs between them and the figure.
    private static let leastInRun = 5
    /// How many of them must name something by themselves.
    private static let leastNaming = 3

    func isTold(_ index: Int, inTheRunOf other: Int, _ around: inout WordsAround) -> Bool {
        // Not in a loop over the two: that would take an array for each pair.
        if !around.areRead(around: index) { around.keep(words(around: index), around: index) }
        if !around.areRead(around: other) { around.keep(words(around: other), around: other) }
        let run = around.run(around: index, other, least: Self.leastInRun)
        return !run.isEmpty && Set(run).count { !subject.words.generic.contains($0) } >= Self.leastNaming
    }

    /// The stems of the words that tell, on either side of a figure and the nearest first.
    private func words(around index: Int) -> (before: [UInt64], behind: [UInt64]) {
        guard let tokens = tokens[passageOf[index]] else { return ([], []) }
        let words = statements[index].words
        let (first, window) = (firstWord(of: index), readings[index].window)
        let end = words.position(atOrAfter: statements[index].range.upperBound)
        var (before, behind): ([UInt64], [UInt64]) = ([], [])
        for (word, stem) in zip(tokens.words, tokens.stems)
        where window.contains(word) && !subject.words.links.contains(words.hashes[word])
            && !subject.fillers.contains(stem)
        {
            if word < first { before.append(stem) } else if word >= end { behind.append(stem) }
        }
        return (before.reversed(), behind)
    }
}
