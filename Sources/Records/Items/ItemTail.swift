import Figures
import Lexicon
import Papers

/// Reads what follows the amounts of an item, from left to right.
struct ItemTail {
    /// How many bytes may stand between two amounts.
    private static let longestJoin = 8

    typealias Said = (direction: Variance.Direction?, basis: BudgetAllocation.Basis?)

    private let text: TracedText
    private let bytes: [UInt8]
    private let words: Words
    /// Where the last amount, and what is said of it, ends.
    private var index = 0
    private var word = 0
    private var closedBracket = false

    init(text: TracedText, bytes: [UInt8], words: Words) {
        self.text = text
        self.bytes = bytes
        self.words = words
    }

    /// The words right after an amount, in brackets or not, that say which way it goes or for how long it is given.
    mutating func said(after end: Int, in lexicon: Lexicon) -> Said {
        index = end
        closedBracket = false
        var said: Said = (nil, nil)
        var position = end
        skipSpaces(&position)
        let isBracketed = position < bytes.count && bytes[position] == UInt8(ascii: "(")
        if isBracketed { position += 1 }
        while word < words.count, words.ranges[word].lowerBound < position { word += 1 }
        while word < words.count, isAdjacent(position) {
            if let match = lexicon.items.directions.match(in: words, at: word) {
                said.direction = said.direction ?? match.meaning
                advance(over: match.words, &position)
            } else if let match = lexicon.items.bases.match(in: words, at: word) {
                said.basis = said.basis ?? match.meaning
                advance(over: match.words, &position)
            } else if let match = lexicon.items.fillers.match(in: words, at: word),
                precedesMeaning(match.words, lexicon)
            {
                word = match.words.upperBound
                position = words.ranges[match.words.upperBound - 1].upperBound
            } else {
                break
            }
        }
        if isBracketed, index > end, index < bytes.count, bytes[index] == UInt8(ascii: ")") {
            index += 1
            closedBracket = true
        }
        return said
    }

    private mutating func advance(over range: Range<Int>, _ position: inout Int) {
        word = range.upperBound
        position = words.ranges[range.upperBound - 1].upperBound
        index = position
    }

    /// Whether only spaces lie between a position and the word at hand.
    private func isAdjacent(_ position: Int) -> Bool {
        let next = words.ranges[word].lowerBound
        return next >= position && bytes[position..<next].allSatisfy { $0 == UInt8(ascii: " ") }
    }

    private func precedesMeaning(_ range: Range<Int>, _ lexicon: Lexicon) -> Bool {
        guard range.upperBound < words.count else { return false }
        return lexicon.items.directions.match(in: words, at: range.upperBound) != nil
            || lexicon.items.bases.match(in: words, at: range.upperBound) != nil
    }

    /// Whether only a comma or "and" lies between the last amount and the next one.
    func leads(to next: Int, over lexicon: Lexicon) -> Bool {
        guard next > index, next - index <= Self.longestJoin else { return false }
        let between = String(decoding: bytes[index..<next], as: UTF8.self)
        let joins = Words(between)
        return joins.isEmpty || lexicon.items.joins.meaning(of: joins) == true
    }

    /// How the text goes on.
    var end: TextItem.End {
        var position = index
        skipSpaces(&position)
        guard position < bytes.count else { return .whole }
        if closedBracket { return .delimited }
        switch bytes[position] {
        case UInt8(ascii: "."):
            return position + 1 == bytes.count ? .whole : .delimited
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "-"), UInt8(ascii: ")"):
            return .delimited
        case 0xE2
        where position + 2 < bytes.count && bytes[position + 1] == 0x80
            && (bytes[position + 2] == 0x93 || bytes[position + 2] == 0x94):
            return .delimited
        default:
            break
        }
        let here = text.place(of: index - 1..<index).line
        let isNewLine = text.place(of: position..<position + 1).line > here
        let isCapital = bytes[position].isCapital
        return isNewLine && isCapital ? .nextLine : .running
    }

    private func skipSpaces(_ position: inout Int) {
        while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    }
}
