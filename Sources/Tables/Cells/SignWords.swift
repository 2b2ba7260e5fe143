import Figures
import Lexicon

/// The words or letters behind the amounts of a column that say which way each goes: `16,700 F`, `24,200 under`,
/// `38,500 (over)`.
///
/// One cell alone says nothing, for a letter behind a figure may be a note; where every amount of a column carries one
/// of the same two, they are its signs.
enum SignWords {
    private struct Amount {
        var row: Int
        var cell: Int
        var number: PrintedNumber
        var leaning: FigureLeaning
    }

    /// Fewer amounts than this bear no notation out.
    private static let leastAmounts = 2
    /// A letter that never changes may be a note, unless it stands behind as many.
    private static let leastLetters = 3
    /// No word of a direction is longer.
    private static let longestWord = 24

    /// Reads the amounts of such columns as the signed numbers that they are.
    static func read(in grid: inout Grid, rows: Range<Int>, lexicon: Lexicon) {
        for (column, found) in amounts(in: grid, rows, lexicon) where found.count >= leastAmounts {
            guard areSigns(found), !isMixed(column, of: grid, rows, besides: found) else { continue }
            for amount in found {
                var number = amount.number
                if !amount.leaning.isUp { number.value = -number.value }
                number.notation = amount.leaning.isUp ? .adverse : .favourable
                grid.rows[amount.row].cells[amount.cell].reading = .number(number)
            }
        }
    }

    /// The amounts with such a word behind them, by their column.
    private static func amounts(in grid: Grid, _ rows: Range<Int>, _ lexicon: Lexicon) -> [Int: [Amount]] {
        var columns: [Int: [Amount]] = [:]
        // Read in place: a copy of a cell counts up a reference for each of its fields.
        let body = grid.rows.span
        for row in rows {
            let cells = body[row].cells.span
            for cell in cells.indices {
                guard case .text = cells[cell].reading, let amount = amount(cells[cell], row, cell, lexicon) else {
                    continue
                }
                columns[cells[cell].column, default: []].append(amount)
            }
        }
        return columns
    }

    /// Whether the words are of one pair, and letters are borne out.
    private static func areSigns(_ amounts: [Amount]) -> Bool {
        let leanings = Set(amounts.map(\.leaning))
        guard let first = leanings.first, leanings.isSubset(of: [first, first.opposite]) else { return false }
        return leanings.count == 2 || amounts.count >= leastLetters
    }

    /// Whether a column holds amounts without a sign, other than nil, or other words with digits.
    private static func isMixed(
        _ column: Int,
        of grid: Grid,
        _ rows: Range<Int>,
        besides amounts: [Amount]
    ) -> Bool {
        let signed = Set(amounts.map(\.row))
        return rows.contains { row in
            guard !signed.contains(row), let cell = grid.rows[row].cell(inColumn: column), cell.columnSpan == 1 else {
                return false
            }
            switch cell.reading {
            case .number(let number): return !number.value.isZero
            case .range: return true
            case .text: return cell.text.text.utf8.contains(where: \.isDigit)
            case .absence, .trend, .glyph: return false
            }
        }
    }

    private static func amount(_ cell: GridCell, _ row: Int, _ index: Int, _ lexicon: Lexicon) -> Amount? {
        guard cell.columnSpan == 1, let (number, leaning) = amount(in: cell.text.text, lexicon) else { return nil }
        return Amount(row: row, cell: index, number: number, leaning: leaning)
    }

    /// A number without a sign and the word or letter behind it.
    static func amount(in text: String, _ lexicon: Lexicon) -> (number: PrintedNumber, leaning: FigureLeaning)? {
        let bytes = text.utf8
        guard let first = bytes.first, first.isDigit || first == 0xC2 || first == 0x2E,
            let last = bytes.lastIndex(where: \.isDigit)
        else { return nil }
        // "£1.2m over": the number ends where the first gap behind its digits begins; "16,700F" has none.
        let rest = bytes[bytes.index(after: last)...]
        let end = rest.firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "(") } ?? rest.startIndex
        guard rest.distance(from: end, to: rest.endIndex) <= longestWord,
            let leaning = leaning(rest[end...], lexicon),
            case .number(let number) = FigureReader.read(bytes[..<end]), number.notation == .plain, number.anchor == nil
        else { return nil }
        return (number, leaning)
    }

    /// What the words or the letter behind an amount say, in brackets or without.
    private static func leaning(_ bytes: Substring.UTF8View, _ lexicon: Lexicon) -> FigureLeaning? {
        let letters = bytes.filter(\.isLetter)
        if letters.count == 1 {
            guard bytes.allSatisfy({ $0.isLetter || " ()".utf8.contains($0) }) else { return nil }
            switch letters[0] {
            case UInt8(ascii: "A"): return .adverse
            case UInt8(ascii: "F"): return .favourable
            case UInt8(ascii: "O"): return .over
            case UInt8(ascii: "U"): return .under
            default: return nil
            }
        }
        return lexicon.comparisons.direction(of: Words(String(Substring(bytes))))
    }
}

extension ComparisonWords {
    /// Which way an amount goes beside which some words stand alone: "under", "adverse"; nil where they say no way.
    func direction(of words: Words) -> FigureLeaning? {
        signs.meaning(of: words) ?? leanings.meaning(of: words) ?? sides.meaning(of: words)
    }
}
