import Figures
import Lexicon
import Records
import Tables

/// In what unit the money of a table is that doesn't say so, as the sentences around it show: "£14.9m" of a row that
/// prints 14.9 and "£0.6m" of one that prints 0.6.
///
/// Only prose is held against a table so read: what is published keeps its figures without a unit.
struct ToldScales: Sendable {
    /// For each table the power of ten by which its figures are pounds.
    private(set) var powers: [Int: Int] = [:]

    /// A figure of so many digits agrees with no cell by chance.
    private static let surelyTold = 4
    private static let fewestDigits = 2
    /// How much has to agree: one figure of many digits, or two of few.
    private static let leastEvidence = 2
    private static let powersOfMoney = [0, 3, 6]
    /// Sentences tell amounts to no more different places than these.
    private static let mostPlaces = 8
    /// A value that more rows print tells none of them.
    private static let mostRows = 8

    private struct Seen: Hashable {
        var value: ExactDecimal
        var places: Int
    }

    private struct Candidate {
        var table: Int
        var row: Int
        var power: Int
    }

    /// - Parameter tokens: Reads the words of a label, or of a sentence.
    init(_ report: Report, tokens: (String, Words?) -> NameTokens, generic: WordSet) {
        let tables = report.tables.indices.filter { Self.isWithoutUnit(report.tables[$0].table) }
        guard !tables.isEmpty else { return }
        let told = report.statements.filter { statement in
            statement.figure.unit == .gbp && statement.figure.upper == nil && statement.qualifier == nil
                && statement.figure.slippingDigits >= Self.fewestDigits && statement.figure.decimals != nil
        }
        guard !told.isEmpty else { return }
        let places = Set(told.compactMap(\.figure.decimals)).sorted().suffix(Self.mostPlaces)
        let stated = Set(told.compactMap { Self.seen($0.figure) })
        var rows: [Seen: [Candidate]] = [:]
        for number in tables {
            for row in report.tables[number].table.rows {
                for cell in row.cells {
                    guard let value = cell.figure?.value?.magnitude, !value.isZero, cell.figure?.unit == nil else {
                        continue
                    }
                    for power in Self.powersOfMoney {
                        for place in places {
                            let scaled = value.scaled(byPowerOfTen: power).rounded(toPlaces: place)
                            let seen = Seen(value: scaled, places: place)
                            guard stated.contains(seen), rows[seen, default: []].count < Self.mostRows else { continue }
                            rows[seen, default: []].append(Candidate(table: number, row: row.index, power: power))
                        }
                    }
                }
            }
        }
        settle(report, told, rows, tokens, generic)
    }

    private mutating func settle(
        _ report: Report,
        _ told: [Statement],
        _ rows: [Seen: [Candidate]],
        _ tokens: (String, Words?) -> NameTokens,
        _ generic: WordSet
    ) {
        var evidence: [Int: [Int: Int]] = [:]
        for statement in told {
            guard let candidates = Self.seen(statement.figure).flatMap({ rows[$0] }) else { continue }
            let said = Set(tokens(statement.sentence, statement.words).stems)
            var counted: Set<[Int]> = []
            for one in candidates {
                let row = report.tables[one.table].table.rows[one.row - 1]
                let label = tokens(row.label, nil).stems.filter { !generic.contains($0) }
                let isTotal = !row.roles.isDisjoint(with: [.total, .subtotal])
                guard isTotal || !label.isEmpty && label.allSatisfy(said.contains),
                    counted.insert([one.table, one.power]).inserted
                else { continue }
                evidence[one.table, default: [:]][one.power, default: 0] +=
                    statement.figure.slippingDigits >= Self.surelyTold ? Self.leastEvidence : 1
            }
        }
        for (table, found) in evidence {
            guard let best = found.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
                best.value >= Self.leastEvidence,
                found.allSatisfy({ $0.key == best.key || $0.value * 2 < best.value })
            else { continue }
            powers[table] = best.key
        }
    }

    private static func seen(_ figure: Figure) -> Seen? {
        guard let value = figure.value?.magnitude, let places = figure.decimals else { return nil }
        return Seen(value: value, places: places)
    }

    /// Whether a table prints figures, and none of them is told to be money.
    private static func isWithoutUnit(_ table: Table) -> Bool {
        var hasFigures = false
        for row in table.rows {
            for cell in row.cells {
                guard let figure = cell.figure, figure.value != nil else { continue }
                if figure.unit?.isMoney == true { return false }
                if figure.unit == nil { hasFigures = true }
            }
        }
        return hasFigures
    }

    // MARK: Applying

    /// The report with the figures of such tables as pounds.
    func applied(to report: Report) -> Report {
        var report = report
        for (number, power) in powers {
            report.tables[number].table.changeFigures { Self.scaled($0, power) }
        }
        return report
    }

    /// A figure of a table as it is compared.
    func scaled(_ figure: Figure, ofTable table: Int) -> Figure {
        powers[table].map { Self.scaled(figure, $0) } ?? figure
    }

    private static func scaled(_ figure: Figure, _ power: Int) -> Figure {
        guard figure.unit == nil, let value = figure.value else { return figure }
        var scaled = figure
        scaled.value = value.scaled(byPowerOfTen: power)
        scaled.upper = figure.upper?.scaled(byPowerOfTen: power)
        scaled.decimals = (figure.decimals ?? 0) - power
        scaled.unit = .gbp
        return scaled
    }
}

extension Table {
    /// Reads figures otherwise than they are published.
    mutating func changeFigures(_ change: (Figure) -> Figure) {
        for row in rows.indices {
            var cells = rows[row].cells
            for cell in cells.indices {
                guard let figure = cells[cell].figure else { continue }
                cells[cell].content = .figure(change(figure))
            }
            rows[row].cells = cells
        }
    }
}
