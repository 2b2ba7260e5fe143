import Lexicon
import Papers
import Records

/// A name of rows of numbers in a sentence.
struct NumberName: Sendable {
    var words: Range<Int>
    /// The positions of the rows among those that print numbers.
    var rows: [Int]
    /// Whether its words stand side by side, and begin as a name does.
    var isWhole: Bool
}

extension NumberRows {
    /// The names of rows in a sentence, from left to right: those by which any table is read, codes, and names whose
    /// words stand apart.
    func names(in sentence: ReportSentence, _ namings: [Naming], _ report: ReportSubject) -> [NumberName] {
        let (text, words) = (sentence.text, sentence.words)
        var names = report.standings.names(in: sentence).compactMap { name -> NumberName? in
            let found = name.rows.compactMap { byPlace[$0] }
            return found.isEmpty ? nil : NumberName(words: name.words, rows: found, isWhole: true)
        }
        for naming in namings {
            let range = naming.words.lowerBound..<naming.words.upperBound + 1
            if let same = names.firstIndex(where: { $0.words == range }) {
                if !names[same].rows.contains(naming.row) { names[same].rows.append(naming.row) }
            } else if !names.contains(where: { $0.words.overlaps(range) }) {
                let isCapital = text.utf8.span[words.ranges[range.lowerBound].lowerBound].isCapital
                let isWhole =
                    (naming.isSure || isCapital)
                    && range.count <= max(1, rows[naming.row].stems.count) + Self.mostSilent
                names.append(NumberName(words: range, rows: [naming.row], isWhole: isWhole))
            }
        }
        return names.sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    /// How many words that say nothing may stand within a name.
    private static var mostSilent: Int { 2 }
}

extension [NumberName] {
    /// Whether another name is joined to one right before it: "Waste and Benefits".
    func isListed(_ name: NumberName, in sentence: NumberSentence) -> Bool {
        guard let other = last(where: { $0.words.upperBound <= name.words.lowerBound }) else { return false }
        return (other.words.upperBound..<name.words.lowerBound).allSatisfy {
            sentence.comparison.silent.contains(sentence.words.hashes[$0])
        }
    }

    /// The name that a number is told of: the only one, or the last before it.
    func owner(of number: ToldNumber, in sentence: NumberSentence, _ rows: NumberRows) -> NumberName? {
        guard let one = first, !isBehindOther(number, in: sentence) else { return nil }
        if Set(flatMap { $0.rows.map { rows.rows[$0].label } }).count == 1 {
            var all = one
            all.rows = [Int](Set(flatMap(\.rows))).sorted()
            return all
        }
        let index = sentence.words.position(atOrAfter: number.range.lowerBound)
        guard let name = last(where: { $0.words.upperBound <= index }) else { return nil }
        let start = sentence.words.ranges[name.words.upperBound - 1].upperBound
        let bytes = sentence.text.utf8.span
        let isApart = (start..<number.range.lowerBound).contains { bytes[$0] == UInt8(ascii: ";") }
        return isApart ? nil : name
    }

    /// "62 visits, of which 21 were to Moor Lane": whether all names stand behind another number, which is of them.
    private func isBehindOther(_ number: ToldNumber, in sentence: NumberSentence) -> Bool {
        guard let name = first else { return false }
        let start = sentence.words.ranges[name.words.lowerBound].lowerBound
        return sentence.numbers.contains { other in
            number.range.upperBound <= other.range.lowerBound && other.range.upperBound <= start
                && other.part == .portion
        }
    }
}
