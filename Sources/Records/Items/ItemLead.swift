import Lexicon

/// What stands before the first amount of an item: its name, then perhaps words that belong to the amount.
struct ItemLead {
    private let bytes: [UInt8]
    private let words: Words
    private let start: Int
    private var end: Int
    /// The first word of the lead, and the word after its last.
    private let firstWord: Int
    private var lastWord: Int

    private(set) var direction: Variance.Direction?
    private(set) var basis: BudgetAllocation.Basis?

    init(bytes: [UInt8], words: Words, range: Range<Int>) {
        self.bytes = bytes
        start = range.lowerBound
        end = range.upperBound
        firstWord = words.position(atOrAfter: range.lowerBound)
        lastWord = words.position(atOrAfter: range.upperBound)
        self.words = words.prefix(lastWord)
    }

    var wordCount: Int { lastWord - firstWord }

    /// Drops the words that say something of the amount from the end.
    mutating func dropSaid(of lexicon: Lexicon) {
        while lastWord > firstWord {
            if let (length, meaning) = phrase(in: lexicon.items.directions) {
                direction = direction ?? meaning
                drop(length)
            } else if let (length, meaning) = phrase(in: lexicon.items.bases) {
                basis = basis ?? meaning
                drop(length)
            } else if let (length, _) = phrase(in: lexicon.items.fillers) {
                drop(length)
            } else {
                return
            }
        }
    }

    /// The longest phrase that ends the lead, within its last four words.
    private func phrase<Meaning>(in book: PhraseBook<Meaning>) -> (length: Int, meaning: Meaning)? {
        for first in max(firstWord, lastWord - 4)..<lastWord {
            if let match = book.match(in: words, at: first), match.words.upperBound == lastWord {
                return (match.words.count, match.meaning)
            }
        }
        return nil
    }

    private mutating func drop(_ length: Int) {
        lastWord -= length
        end = words.ranges[lastWord].lowerBound
    }

    /// Whether a mark sets the name apart from what follows.
    var isApart: Bool {
        bytes[trimmedEnd..<end].contains { $0 != UInt8(ascii: " ") }
    }

    /// Whether nothing stands before the amount.
    var isEmpty: Bool { trimmedStart >= trimmedEnd }

    /// The words of the name as printed; nil where there are none, or several sentences.
    var name: String? {
        let range = trimmedStart..<max(trimmedStart, trimmedEnd)
        guard !range.isEmpty, let first = bytes[range].first, Self.opensName(first) else { return nil }
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            if bytes[index] == UInt8(ascii: "."), bytes[index + 1] == UInt8(ascii: " ") { return nil }
            index += 1
        }
        return String(decoding: bytes[range], as: UTF8.self)
    }

    private var trimmedStart: Int {
        var index = start
        while index < end, bytes[index] == UInt8(ascii: " ") { index += 1 }
        return index
    }

    /// The end of the name without spaces, commas, colons, dashes and opening brackets.
    private var trimmedEnd: Int {
        var index = end
        while index > start {
            switch bytes[index - 1] {
            case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "-"),
                UInt8(ascii: "("):
                index -= 1
            case 0x93, 0x94:
                // U+2013 and U+2014 are the dashes.
                guard index - 3 >= start, bytes[index - 3] == 0xE2, bytes[index - 2] == 0x80 else { return index }
                index -= 3
            default:
                return index
            }
        }
        return index
    }

    /// A name opens with a capital, a digit or a letter beyond ASCII; a lower-case letter goes on with a sentence.
    private static func opensName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF: true
        default: false
        }
    }
}
