import Figures
import Lexicon
import Papers
import Tables

/// Of which time the numbers of a sentence are.
extension NumberSentence {
    /// Whether a cell is of the times that are told beside a number.
    func isOfTime(_ cell: NumberRow.Cell, _ number: ToldNumber, of report: Period) -> Bool {
        periods.allSatisfy { period in
            guard isNearby(period.range.lowerBound, number) else { return true }
            return (cell.period ?? report).isTold(by: [period.value]) || isYearEnd(period.value, cell, of: report)
        }
    }

    /// "On 31 March there were 212": what a cell of the report's own year tells as a rule.
    private func isYearEnd(_ time: PeriodMention.Value, _ cell: NumberRow.Cell, of report: Period) -> Bool {
        if case .day(let day, let month) = time, (cell.period ?? report).ends(on: day, of: month) { return true }
        guard cell.period == nil || cell.period?.financialYear == report.financialYear else { return false }
        switch time {
        case .day(let day, let month): return day == 31 && month == .march
        case .date(let date): return report.financialYear?.end(of: .fourth) == date
        case .yearEnd: return true
        default: return false
        }
    }

    /// Whether what stands somewhere is said of a number: before it with no other number between, or behind it up to a
    /// mark or a word that holds it against something else.
    func isNearby(_ offset: Int, _ number: ToldNumber) -> Bool {
        if offset < number.range.lowerBound {
            let index = words.position(atOrAfter: offset)
            let isBase =
                index > 0
                && comparison.measured.contains { words.matches($0, at: index - $0.count) }
                && comparison.starts.contains { words.matches($0, at: index - $0.count) }
            return !isBase
                && !numbers.contains {
                    $0.range.lowerBound > offset && $0.range != number.range
                        && $0.range.upperBound <= number.range.lowerBound
                }
        }
        let first = number.trail.lowerBound
        let index = words.position(atOrAfter: offset)
        guard index <= number.trail.upperBound else { return false }
        return !(first..<index).contains { word in
            comparison.measured.contains { words.matches($0, at: word) } && !isOnDay(word, offset)
        } && !hasMark(between: number.range.upperBound, offset)
    }

    /// "On 31 December": the day of which a number is, and not one that it is held against, as in "up on".
    private func isOnDay(_ word: Int, _ offset: Int) -> Bool {
        guard comparison.plainPlaces.contains(words.hashes[word]), word + 1 == words.position(atOrAfter: offset),
            !(max(0, word - 1)..<word).contains(where: { comparison.moves.match(in: words, at: $0) != nil })
        else { return false }
        return periods.contains { period in
            guard period.range.lowerBound == offset else { return false }
            switch period.value {
            case .day, .date: return true
            default: return false
            }
        }
    }

    /// Whether the words around a number tell of another time or body.
    func isElsewhere(_ number: ToldNumber) -> Bool {
        (0..<words.count).contains { index in
            isElsewhere(at: index) && isNearby(words.ranges[index].lowerBound, number)
        }
    }

    /// Whether a word tells a time: "a year ago", "last quarter", "March", "before".
    func isTimeWord(at index: Int) -> Bool {
        isElsewhere(at: index) || lexicon.performance.earlier.match(in: words, at: index) != nil
            || lexicon.performance.yearBefore.match(in: words, at: index) != nil
            || lexicon.performance.quarterBefore.match(in: words, at: index) != nil
            || lexicon.standings.times.contains(words.hashes[index])
            || comparison.cuts.match(in: words, at: index) != nil
            || comparison.starts.contains { $0.count == 1 && words.matches($0, at: index) }
    }

    /// "have since risen", "has risen again since": after the last time of the table.
    private func isAfterwards(at index: Int) -> Bool {
        let standings = lexicon.standings
        guard index > 0, standings.openers.contains(words.hashes[index]),
            standings.timeLeads.contains(words.hashes[index])
        else { return false }
        if index + 1 >= words.count { return true }
        return standings.between.contains(words.hashes[index - 1])
            && (comparison.leanings.match(in: words, at: index + 1) != nil
                || comparison.telling.contains(words.hashes[index + 1]))
    }

    /// Whether a word takes what is told to another time or body.
    func isElsewhere(at index: Int) -> Bool {
        if comparison.elsewhen.match(in: words, at: index) != nil || isAfterwards(at: index) { return true }
        return comparison.scopes.match(in: words, at: index).map { scope in
            switch scope.meaning {
            case .here, .affirmed, .part: false
            default: true
            }
        } == true
    }
}
