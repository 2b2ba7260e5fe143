import Figures
import Lexicon
import Papers
import Tables

/// The rows of one name that stand under two portfolios: in a column of the table, or in the headings above two tables.
///
/// Two parts of an authority may well call something alike. That both have one figure of it to the last digit, and
/// hardly others in the rest, says that it is one thing, counted twice or brought up to date in one place.
struct PartedRows {
    struct Line {
        var name: String
        var table: String
        var part: String
        var line: Int
        var readings: [(label: String, figure: Figure)]
    }

    struct Pair {
        var first: Line
        var second: Line
        /// Whether the figures say that both tell of one thing.
        var isOne: Bool
    }

    private(set) var pairs: [Pair] = []

    private struct Key: Hashable {
        var name: Words
        var headings: [Words]
    }

    init(in report: ReportSubject) {
        var known: [Key: [Line]] = [:]
        for subject in report.tables {
            let column = subject.table.columns.first { $0.role == .portfolio }?.index
            let title = column == nil ? Self.portfolio(above: subject, in: report) : nil
            guard column != nil || title != nil else { continue }
            for row in subject.table.rows where row.tellsItself && row.roles.isDisjoint(with: [.total, .subtotal]) {
                guard !row.labelWords.hashes.allSatisfy(report.words.generic.contains),
                    let part = column.map({ row.cell(inColumn: $0)?.text ?? "" }) ?? title, !part.isEmpty
                else { continue }
                let line = Self.line(row, of: part, in: subject)
                let key = Key(name: row.labelWords, headings: line.readings.map { Words($0.label) })
                for other in known[key] ?? [] where Words(other.part) != Words(part) {
                    pairs.append(Pair(first: other, second: line, isOne: Self.areOne(other, line)))
                }
                known[key, default: []].append(line)
            }
        }
    }

    /// The nearest heading above a table, where it says that it is a portfolio's.
    private static func portfolio(above subject: TableSubject, in report: ReportSubject) -> String? {
        guard let line = subject.table.lineRanges.first?.lowerBound,
            let heading = report.blocks.last(where: { $0.lines.upperBound < line && $0.headingLevel != nil })
        else { return nil }
        let isNamed = report.lexicon.packs.portfolios.contains {
            heading.words.count > $0.count && heading.words.ends(with: $0)
        }
        return isNamed ? heading.text.text : nil
    }

    private static func line(_ row: Row, of part: String, in subject: TableSubject) -> Line {
        let readings = row.cells.compactMap { cell -> (label: String, figure: Figure)? in
            guard let figure = cell.figure, figure.value != nil, figure.upper == nil else { return nil }
            return (subject.columnLabel(Int32(clamping: cell.column)), figure)
        }
        return Line(
            name: row.label,
            table: subject.id,
            part: part,
            line: readings.first.map { Int($0.figure.place.line) } ?? 1,
            readings: readings
        )
    }

    private static func areOne(_ first: Line, _ second: Line) -> Bool {
        let pairs = zip(first.readings, second.readings).map { ($0.figure, $1.figure) }
        guard pairs.contains(where: { $0.value == $1.value && $0.isExactToThreeDigits }) else { return false }
        return pairs.allSatisfy { one, other in
            guard one.unit == other.unit, let a = one.value, let b = other.value, let gap = a.subtracting(b)
            else { return false }
            return gap.isZero || gap.magnitude.scaled(byPowerOfTen: 1) <= max(a.magnitude, b.magnitude)
        }
    }
}

extension Figure {
    /// Whether it is no round number: three digits at least without the noughts at both ends.
    fileprivate var isExactToThreeDigits: Bool {
        let digits = printed.utf8.filter { $0.isDigit }
        let nought = UInt8(ascii: "0")
        guard let first = digits.firstIndex(where: { $0 != nought }),
            let last = digits.lastIndex(where: { $0 != nought })
        else { return false }
        return last - first >= 2
    }
}
