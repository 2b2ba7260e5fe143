import Figures
import Lexicon

/// What kind of value a line holds, by its looks alone.
enum CellShape: Hashable, Sendable {
    case number(decimals: Int, unit: Unit?)
    case dash
    /// Due, cancelled, no data, and a number that can't be read.
    case absence
    case trend
    case rating
    case answer
    case status
    case year
    case person
    case text

    var isNumber: Bool { if case .number = self { true } else { false } }

    /// Whether the line is one cell, whatever stands around it.
    var isValue: Bool {
        switch self {
        case .text: false
        case .number, .dash, .absence, .trend, .rating, .answer, .status, .year, .person: true
        }
    }

    /// Whether the value says that a table is near. Names, years and dashes stand alone in many places.
    var isTelling: Bool {
        switch self {
        case .number, .absence, .rating, .status, .answer, .trend: true
        case .text, .year, .person, .dash: false
        }
    }
}

/// Reads the shape of a line.
struct CellShapeReader {
    let lexicon: Lexicon
    private let periods = PeriodReader(options: [.bareYears])

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    func shape(of text: String) -> CellShape {
        guard text.utf8.count <= ExplodedLimits.cellBytes else { return .text }
        if isYear(text) { return .year }
        switch FigureReader.read(text) {
        case .number(let number):
            // A full stop makes it the number of an item, not a figure.
            return text.utf8.last == UInt8(ascii: ".") ? .text : shape(of: number)
        // Bands of age and the like head a column.
        case .range: return .text
        case .absence(.nilValue): return .dash
        case .absence(.blank), .text: return shape(ofWords: text)
        case .absence: return .absence
        case .trend: return .trend
        case .glyph: return .rating
        }
    }

    /// What a cell adds to a sum; a word or a letter behind it says which way it goes.
    func value(of text: String) -> ExactDecimal? {
        switch FigureReader.read(text) {
        case .number(let number): number.value
        case .absence(.nilValue): .zero
        case .text: SignWords.amount(in: text, lexicon).map { $0.leaning.isUp ? $0.number.value : -$0.number.value }
        default: nil
        }
    }

    /// The values of a line that holds nothing else, where it holds several.
    func values(in text: String) -> [Range<Int>]? {
        if case .range = FigureReader.read(text) { return nil }
        let bytes = Array(text.utf8)
        var tokens: [Range<Int>] = []
        var start: Int?
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: " ") {
                if let first = start { tokens.append(first..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let start { tokens.append(start..<bytes.count) }
        guard tokens.count > 1 else { return nil }
        // "31 - 90" heads a column of ages.
        if tokens.count == 3, tokens[1].count == 1, bytes[tokens[1].lowerBound] == UInt8(ascii: "-"),
            [tokens[0], tokens[2]].allSatisfy({ $0.allSatisfy { bytes[$0].isDigit } })
        {
            return nil
        }
        var numbers = 0
        for token in tokens {
            let shape = shape(of: String(decoding: bytes[token], as: UTF8.self))
            guard shape.isNumber || shape == .dash || shape == .rating || shape == .answer else { return nil }
            if shape.isNumber { numbers += 1 }
        }
        return numbers > 0 ? tokens : nil
    }

    private func shape(of number: PrintedNumber) -> CellShape {
        .number(decimals: number.decimals + (number.multiplier ?? 0), unit: number.unit)
    }

    private func shape(ofWords text: String) -> CellShape {
        if let (number, _) = SignWords.amount(in: text, lexicon) { return shape(of: number) }
        let words = Words(text)
        guard !words.isEmpty, words.count <= 4 else { return .text }
        if lexicon.exploded.answers.contains(words) { return .answer }
        if lexicon.exploded.statuses.contains(words) { return .status }
        if lexicon.ratings.meaning(of: words) != nil, text.utf8.count > 1 { return .rating }
        return isPerson(words, text) ? .person : .text
    }

    private func isYear(_ text: String) -> Bool {
        guard let first = text.utf8.first, first.isDigit, text.utf8.count <= 9 else { return false }
        let mentions = periods.mentions(in: text)
        guard mentions.count == 1, mentions[0].range == 0..<text.utf8.count else { return false }
        switch mentions[0].value {
        case .financialYear, .calendarYear, .years: return true
        default: return false
        }
    }

    /// An initial or two and a surname, with or without a title before them.
    private func isPerson(_ words: Words, _ text: String) -> Bool {
        let bytes = Array(text.utf8)
        var index = 0
        if words.count > 2, lexicon.exploded.personTitles.contains(words.hashes[0]) { index = 1 }
        guard (2...3).contains(words.count - index) else { return false }
        for place in index..<words.count {
            let word = words.ranges[place]
            guard bytes[word.lowerBound].isCapital else { return false }
            let isInitial = word.count == 1
            if isInitial != (place < words.count - 1) { return false }
            if !isInitial,
                word.count < 3 || !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[word.upperBound - 1])
            {
                return false
            }
        }
        return true
    }
}
