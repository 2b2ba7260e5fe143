import Lexicon
import Papers
import Tables

/// A column whose cells tell one of a few words of each line: "Pass" and "Fail", "Met", "Close" and "Missed".
///
/// Its words are those by which sentences tell of its rows, and count them, whether the lexicon knows them or not.
struct WordColumn: Sendable {
    /// The position of its table among the report's.
    let table: Int
    let column: Int
    /// Whether its heading says that it tells of an earlier time.
    let isEarlier: Bool
    /// The words that its cells print, each once, in the order of the lines.
    private(set) var values: [(words: Words, printed: String)] = []
    /// Which of them each line has, by the row.
    private(set) var byRow: [Int: Int] = [:]

    private static let leastLines = 3
    private static let mostValues = 5
    private static let longestValue = 3

    /// All such columns of a report.
    static func all(in report: ReportSubject) -> [WordColumn] {
        report.tables.enumerated().flatMap { number, subject -> [WordColumn] in
            let lines = subject.table.rows.filter { $0.roles.contains(.line) && !$0.label.isEmpty }
            guard lines.count >= leastLines else { return [] }
            return subject.table.columns.compactMap { column in
                isOther(column.role) ? nil : WordColumn(column, of: lines, table: number, report.lexicon)
            }
        }
    }

    private static func isOther(_ role: ColumnRole?) -> Bool {
        switch role {
        case .label, .owner, .date, .reference, .description, .note, .polarity, .trend: true
        default: false
        }
    }

    private init?(_ column: Column, of lines: [Row], table: Int, _ lexicon: Lexicon) {
        self.table = table
        self.column = column.index
        isEarlier = lexicon.performance.earlier.longestMatch(in: column.headingWords) != nil
        for line in lines {
            guard let cell = line.cell(inColumn: column.index), Self.isOfWords(cell) else { return nil }
            let words = Words(cell.text)
            guard !words.isEmpty, words.count <= Self.longestValue, !Self.isTwofold(words, lexicon) else { return nil }
            if let known = values.firstIndex(where: { $0.words == words }) {
                byRow[line.index] = known
            } else {
                byRow[line.index] = values.count
                values.append((words, cell.text))
                guard values.count <= Self.mostValues else { return nil }
            }
        }
        // Of names each stands once or twice, and answers are words of any sentence.
        // Of ratings, each may stand once.
        let areRatings = values.allSatisfy { lexicon.ratings.meaning(of: $0.words) != nil }
        guard values.count > 1, areRatings || values.count * 2 <= lines.count + 1,
            !values.allSatisfy({ lexicon.answers.meaning(of: $0.words) != nil })
        else { return nil }
    }

    /// Cells of two columns that ran together: "Red Amber".
    static func isTwofold(_ words: Words, _ lexicon: Lexicon) -> Bool {
        words.count > 1
            && words.ranges.indices.allSatisfy {
                lexicon.ratings.match(in: words.prefix($0 + 1), at: $0)?.meaning.rag != nil
            }
    }

    private static func isOfWords(_ cell: Cell) -> Bool {
        switch cell.content {
        case .text, .rating: break
        case .figure, .trend, .blank: return false
        }
        let bytes = cell.text.utf8
        return bytes.contains(where: \.isLetter) && !bytes.contains(where: \.isDigit)
    }

    /// The word of a line; nil where the row is none.
    func value(ofRow row: Int) -> (words: Words, printed: String)? { byRow[row].map { values[$0] } }

    /// How many of some rows have each word; nil where one of them is no line.
    func counts(of rows: [Int]) -> [Int]? {
        var counts = Array(repeating: 0, count: values.count)
        for row in rows {
            guard let value = byRow[row] else { return nil }
            counts[value] += 1
        }
        return counts
    }
}
