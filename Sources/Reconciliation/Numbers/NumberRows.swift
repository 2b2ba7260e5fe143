import Figures
import Lexicon
import Papers
import Records
import Tables

/// The rows of a report's tables that print numbers and no money, by what they are called.
struct NumberRows: Sendable {
    private(set) var rows: [NumberRow] = []
    /// The words of the titles of their tables, and of the headings over their names.
    private(set) var topics: [Int: Set<UInt64>] = [:]
    /// Every word of a table's titles and headings.
    private var vocabularies: [Int: Set<UInt64>] = [:]
    /// The words of all headings of their columns.
    private(set) var headings: [Int: Set<UInt64>] = [:]
    private(set) var byPlace: [RowPlace: Int] = [:]
    /// The report's own time.
    let period: Period
    /// The rows with a name, by that of its words which the fewest rows have.
    private var byRarest: [UInt64: [(stems: [UInt64], row: Int)]] = [:]
    private var byCode: [UInt64: [Int]] = [:]

    /// The rows that print a number of so many digits that no other prints it by chance.
    private var byValue: [ExactDecimal: [Int]] = [:]
    private static let surelyOne = 4
    /// What may be a year.
    private static let years = ExactDecimal(1900)...ExactDecimal(2100)

    /// A row with a longer label is a sentence in a cell.
    private static let longestName = 12
    /// A name that more rows have says nothing of which is meant.
    private static let mostRows = 4
    /// The letters of a name of one word.
    private static let leastLetters = 6

    var isEmpty: Bool { rows.isEmpty }

    init(_ report: ReportSubject) {
        period = report.report.head.period
        var names: [(stems: [UInt64], row: Int)] = []
        for (number, table) in report.tables.enumerated() {
            let columns = NumberColumns(table.table, report)
            guard !columns.isEmpty else { continue }
            let over = table.table.columns
            headings[number] = Self.stems(of: over.map(\.heading), report)
            let titles = [table.table.caption?.text, table.table.heading].compactMap(\.self)
            topics[number] = Self.stems(of: titles + over.filter { $0.role == .label }.map(\.heading), report)
            vocabularies[number] = (titles + over.map(\.heading)).reduce(into: []) {
                $0.formUnion(LooseStems($1, silent: report.words.silent).stems)
            }
            for row in table.table.rows where row.roles.isDisjoint(with: [.header, .heading, .note, .unit, .share]) {
                guard let found = columns.row(row, ofTable: number) else { continue }
                for code in columns.codes(of: row) { byCode[code, default: []].append(rows.count) }
                let stems = found.stems
                if !stems.isEmpty, stems.count <= Self.longestName, !found.isTotal {
                    names.append((stems, rows.count))
                }
                for value in Set(found.cells.map(\.value)) where Self.isTelling(value) {
                    byValue[value, default: []].append(rows.count)
                }
                byPlace[RowPlace(table: number, row: row.index)] = rows.count
                rows.append(found)
            }
        }
        var counts: [UInt64: Int] = [:]
        for name in names { for stem in Set(name.stems) { counts[stem, default: 0] += 1 } }
        for name in names {
            guard let rarest = name.stems.min(by: { counts[$0] ?? 0 < counts[$1] ?? 0 }) else { continue }
            byRarest[rarest, default: []].append(name)
        }
    }

    /// The words of a row and of its table.
    func vocabulary(of row: NumberRow) -> Set<UInt64> { (vocabularies[row.table] ?? []).union(row.stems) }

    /// The words of titles and headings that say of what a table is.
    private static func stems(of texts: [String], _ report: ReportSubject) -> Set<UInt64> {
        texts.reduce(into: []) { topic, text in
            let words = Words(text)
            for index in 0..<words.count {
                let word = words.hashes[index]
                // What titles of any table say: "summary", "April", "service".
                guard !report.words.generic.contains(word), !report.words.titles.contains(word),
                    !report.lexicon.standings.times.contains(word), !report.lexicon.statements.references.contains(word)
                else { continue }
                topic.formUnion(
                    LooseStems(text.utf8.span, words, in: index..<index + 1, silent: report.words.silent).stems
                )
            }
        }
    }

    private static func isTelling(_ value: ExactDecimal) -> Bool {
        value.magnitude.leadingPlace >= surelyOne && !years.contains(value)
    }

    /// The one row that prints a number which a sentence tells, where it names none.
    func row(printing numbers: [ToldNumber]) -> Naming? {
        let found = Set(numbers.flatMap { $0.kind == .plain ? byValue[$0.value] ?? [] : [] })
        return found.count == 1 ? found.first.map { Naming(row: $0, words: 0...0, isSure: false) } : nil
    }

    /// A row that a text names, and where: the first and last of the words.
    struct Naming {
        var row: Int
        var words: ClosedRange<Int>
        /// Whether a code or more than one word names it.
        var isSure: Bool
    }

    /// The rows that a text names by all their words, in whatever order, or by a code; of names that stand in longer
    /// ones only those.
    func namings(in stems: LooseStems, _ words: Words) -> [Naming] {
        var found: [(naming: Naming, stems: Set<UInt64>)] = []
        let said = Set(stems.stems)
        for stem in said {
            for (name, row) in byRarest[stem] ?? [] where name.allSatisfy(said.contains) {
                let places = zip(stems.stems, stems.positions).filter { name.contains($0.0) }.map(\.1)
                guard let first = places.first, let last = places.last else { continue }
                found.append((Naming(row: row, words: first...last, isSure: name.count > 1), Set(name)))
            }
        }
        var namings = found.filter { one in
            !found.contains { $0.stems.count > one.stems.count && $0.stems.isSuperset(of: one.stems) }
        }.map(\.naming)
        for index in 0..<words.count {
            for row in byCode[words.hashes[index]] ?? [] {
                namings.removeAll { $0.row == row }
                namings.append(Naming(row: row, words: index...index, isSure: true))
            }
        }
        return namings.count <= Self.mostRows ? namings.sorted { $0.row < $1.row } : []
    }
}
