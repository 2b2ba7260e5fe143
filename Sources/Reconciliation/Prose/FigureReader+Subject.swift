import Figures
import Lexicon
import Records
import Tables

/// Whose a figure is.
extension FigureReader {
    func who(before: Range<Int>, after: Range<Int>, aspect: FigureAspect?) -> FigureReading.Subject {
        let behind = aspect == nil ? .unknown : walk(after, forwards: true)
        if case .named = behind { return behind }
        let ahead = walk(before, forwards: false)
        if case .named = ahead { return ahead }
        if case .whole = ahead { return .whole }
        if case .whole = behind { return .whole }
        if case .bare = behind, case .bare = ahead { return .bare }
        return .unknown
    }

    /// Goes from the figure over linking words, aspects and times until a name or a word for the whole is met.
    private func walk(_ range: Range<Int>, forwards: Bool) -> FigureReading.Subject {
        var index = forwards ? range.lowerBound : range.upperBound
        var metWhole = false
        while forwards ? index < range.upperBound : index > range.lowerBound {
            if !forwards, hasMark(before: index, in: [","]), index < range.upperBound {
                return metWhole ? .whole : .unknown
            }
            if let name = names.first(where: { forwards ? $0.words.lowerBound == index : $0.words.upperBound == index })
            {
                return isAlone(name.words, forwards: forwards) ? .named(name.name) : .unknown
            }
            if let match = aspects.first(where: {
                forwards ? $0.words.lowerBound == index : $0.words.upperBound == index
            }) {
                index = forwards ? match.words.upperBound : match.words.lowerBound
                continue
            }
            if let length = whole(at: index, forwards: forwards) {
                metWhole = true
                index += forwards ? length : -length
                continue
            }
            let word = forwards ? index : index - 1
            if forwards, subject.stops.contains(words.hashes[word]) { return metWhole ? .whole : .bare }
            guard comparison.links.contains(words.hashes[word]) || isNumber(word) else {
                return metWhole ? .whole : .unknown
            }
            index += forwards ? 1 : -1
        }
        return metWhole ? .whole : .bare
    }

    private func whole(at index: Int, forwards: Bool) -> Int? {
        if forwards {
            guard index < words.count else { return nil }
            return comparison.wholes.match(in: words, at: index)?.words.count
        }
        for start in max(0, index - 4)..<max(0, index) {
            if let match = comparison.wholes.match(in: words, at: start), match.words.upperBound == index {
                return match.words.count
            }
        }
        return nil
    }

    /// Whether no word that may belong to the name stands at its far side.
    private func isAlone(_ name: Range<Int>, forwards: Bool) -> Bool {
        let word = forwards ? name.upperBound : name.lowerBound - 1
        guard word >= 0, word < words.count else { return true }
        let mark = forwards ? name.upperBound : name.lowerBound
        if hasMark(before: mark, in: [",", ";", ":", "(", ")", "."]) || hasDash(before: mark) { return true }
        return comparison.links.contains(words.hashes[word]) || comparison.silent.contains(words.hashes[word])
            || comparison.generic.contains(words.hashes[word]) || subject.fillers.contains(words.hashes[word])
    }
}
