import Figures
import Lexicon
import Records
import Tables

/// Which tables count things in columns that don't say so, as the sentences around them show: "95,915 visitors" of a
/// row that prints 95,915.
///
/// Only prose is held against a table so read: what is published keeps its figures without a unit.
struct ToldCounts: Sendable {
    private(set) var tables: Set<Int> = []

    /// A number of so many digits agrees with no cell by chance.
    private static let surelyTold = 4
    private static let fewestDigits = 2
    /// How much has to agree: one number of many digits, or two of few.
    private static let leastEvidence = 2

    /// - Parameters:
    ///   - tokens: Reads the words of a label, or of a sentence.
    ///   - generic: Words that name nothing by themselves.
    init(_ report: Report, tokens: (String, Words?) -> NameTokens, generic: WordSet) {
        var stated: [ExactDecimal: [Int]] = [:]
        // By their positions: a copy of a statement counts up a reference for each of its parts.
        for index in report.statements.indices {
            let figure = report.statements[index].figure
            guard Self.isWhole(figure), report.statements[index].qualifier == nil,
                figure.tellingDigits >= Self.fewestDigits, let value = figure.value
            else { continue }
            stated[value, default: []].append(index)
        }
        guard !stated.isEmpty else { return }
        for (number, table) in report.tables.enumerated() {
            var evidence = 0
            var seen: Set<Int> = []
            for row in table.table.rows where evidence < Self.leastEvidence {
                for cell in row.cells {
                    guard let figure = cell.figure, figure.unit == nil, Self.isWhole(figure), let value = figure.value,
                        let told = stated[value]
                    else { continue }
                    let isTotal = !row.roles.isDisjoint(with: [.total, .subtotal])
                    let label = tokens(row.label, nil).stems.filter { !generic.contains($0) }
                    for index in told where !seen.contains(index) {
                        let said = tokens(report.statements[index].sentence, report.statements[index].words).stems
                        guard isTotal || !label.isEmpty && label.contains(where: said.contains) else { continue }
                        seen.insert(index)
                        evidence += figure.tellingDigits >= Self.surelyTold ? Self.leastEvidence : 1
                    }
                }
            }
            if evidence >= Self.leastEvidence { tables.insert(number) }
        }
    }

    /// A number of things, as far as it says: whole, and of no other unit.
    private static func isWhole(_ figure: Figure) -> Bool {
        (figure.unit == nil || figure.unit == .count) && figure.upper == nil
            && figure.value.map { !$0.isZero && $0.exponent >= 0 } == true && (figure.decimals ?? 0) == 0
    }

    /// The report with the whole numbers of such tables, and those of sentences, as counts.
    func applied(to report: Report) -> Report {
        guard !tables.isEmpty else { return report }
        var report = report
        for number in tables {
            report.tables[number].table.changeFigures { Self.isWhole($0) ? Self.counted($0) : $0 }
        }
        for index in report.statements.indices where Self.isWhole(report.statements[index].figure) {
            report.statements[index].figure = Self.counted(report.statements[index].figure)
        }
        return report
    }

    /// Counts are exact.
    private static func counted(_ figure: Figure) -> Figure {
        var counted = figure
        counted.unit = .count
        counted.decimals = nil
        return counted
    }
}
