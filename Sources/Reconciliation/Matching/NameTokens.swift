import Lexicon

/// A text as names are compared: its words without case, accents of punctuation, plurals and possessives, in order.
///
/// `Children's Services & Safeguarding` and `Childrens service and safeguarding` are the same. A short form that the
/// paper explains is told in full.
struct NameTokens: Sendable {
    /// One number a word.
    private(set) var stems: [UInt64] = []
    /// Which of the text's ``words`` each came of.
    private(set) var words: [Int] = []

    /// - Parameter silent: Words that tell no name from another: "and", "the".
    init(_ text: String, words: Words? = nil, silent: WordSet, shortForms: ShortForms = ShortForms()) {
        let all = words ?? Words(text)
        let bytes = text.utf8.span
        stems.reserveCapacity(all.count)
        self.words.reserveCapacity(all.count)
        for index in 0..<all.count {
            let word = all.hashes[index]
            guard !silent.contains(word) else { continue }
            if !shortForms.isEmpty, let long = shortForms[word] {
                // "Dedicated Schools Grant (DSG)" names it once.
                if stems.suffix(long.count).elementsEqual(long) { continue }
                stems += long
                self.words += Array(repeating: index, count: long.count)
                continue
            }
            let range = all.ranges[index]
            stems.append(WordStem.mayHaveEnding(bytes, range) ? WordStem.hash(bytes, range) : word)
            self.words.append(index)
        }
    }

    var isEmpty: Bool { stems.isEmpty }

    /// Those of the text's words in a range of them, in its order.
    func stems(within range: Range<Int>) -> ArraySlice<UInt64> {
        let first = words.firstIndex { $0 >= range.lowerBound } ?? words.count
        let last = words[first...].firstIndex { $0 >= range.upperBound } ?? words.count
        return stems[first..<last]
    }

    /// What sentences call a label by: "Invoices paid in time (%)" and "Missed bins per 100,000" without the unit; a
    /// year is no name.
    ///
    /// - Parameter rates: Words before what it is told for each of: "per".
    func name(in label: String, _ read: Words, rates: WordSet = WordSet()) -> [UInt64] {
        let bytes = label.utf8.span
        let rate = (1..<max(1, read.count)).first { index in
            index + 1 < read.count && rates.contains(read.hashes[index])
                && bytes[read.ranges[index + 1].lowerBound].isDigit
        }
        guard read.ranges.contains(where: { bytes[$0.lowerBound] >= UInt8(ascii: "A") }) else { return [] }
        return stems.indices.filter { index in
            words[index] < rate ?? read.count && bytes[read.ranges[words[index]].lowerBound] >= UInt8(ascii: "0")
        }.map { stems[$0] }
    }
}
