/// The words of an item, in their order. Nearly every item of a table is one word, which is kept without an array:
/// items are copied from line to row to column, and none of that counts references then.
struct AlignedWords: RandomAccessCollection {
    private enum Kept {
        case one(AlignedWord)
        case several([AlignedWord])
    }

    private let kept: Kept

    init(_ word: AlignedWord) { kept = .one(word) }

    init(_ words: [AlignedWord]) {
        kept = words.count == 1 ? .one(words[0]) : .several(words)
    }

    var startIndex: Int { 0 }

    var endIndex: Int {
        switch kept {
        case .one: 1
        case .several(let words): words.count
        }
    }

    subscript(index: Int) -> AlignedWord {
        switch kept {
        case .one(let word):
            precondition(index == 0, "There is but one word.")
            return word
        case .several(let words): return words[index]
        }
    }
}
