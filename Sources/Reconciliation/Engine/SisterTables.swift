import Lexicon
import Tables

/// The tables of a report by their headings: a long table that goes on over pages comes as several with the same ones.
///
/// A total that leaves out what stands on another page holds in the rows that have nothing there. One page where it
/// holds nearly always shows nothing while it fails on the next.
///
/// A class, since the headings are read when the first sum is in doubt, and in most reports none is.
final class SisterTables {
    private let subjects: [TableSubject]
    private lazy var byHeading = Self.byHeading(subjects)

    /// More failures than this in the other tables of the same headings, and the sum was not meant.
    private static let mostFailures = 1
    /// How many tables of the same headings are looked at.
    private static let mostTables = 32

    init(_ subjects: [TableSubject]) {
        self.subjects = subjects
    }

    private static func byHeading(_ subjects: [TableSubject]) -> [Words: [Int]] {
        var byHeading: [Words: [Int]] = [:]
        for (index, subject) in subjects.enumerated() {
            for heading in Set(subject.table.columns.map(\.headingWords))
            where !heading.isEmpty {
                byHeading[heading, default: []].append(index)
            }
        }
        return byHeading
    }

    /// Whether the same columns of other tables deny a sum along the rows of a table. What leaves parts out is more
    /// than those that are told: it does not explain a sum that is less.
    ///
    /// - Parameter isBelow: whether what the table prints is less than its parts make.
    func deny(_ equation: Equation, whereBelow isBelow: Bool, of subject: TableSubject) -> Bool {
        guard equation.kind == .sum, !equation.isDown, let stated = equation.stated else { return false }
        func heading(_ column: Int32) -> Words? {
            subject.printedLabel(ofColumn: column).map { Words($0) }
        }
        guard let result = heading(stated.cell.column) else { return false }
        var failures = 0
        for index in (byHeading[result] ?? []).prefix(Self.mostTables) where subjects[index].id != subject.id {
            let sister = subjects[index]
            let columns = Self.columns(of: sister)
            guard let resultColumn = columns[result] else { continue }
            let operands = equation.operands.compactMap { term -> Relation.Operand? in
                guard let column = heading(term.cell.column).flatMap({ columns[$0] }) else { return nil }
                return Relation.Operand(column, weight: term.weight)
            }
            guard operands.count == equation.operands.count else { continue }
            let relation = Relation(
                kind: .sum,
                axis: .columns,
                result: resultColumn,
                operands: operands,
                across: [],
                basis: .arithmetic,
                tried: 0,
                held: 0
            )
            failures += Self.failures(of: relation, whereBelow: isBelow, in: sister)
            if failures > Self.mostFailures { return true }
        }
        return false
    }

    /// Whether a table may go on with the one before it: that has the same headings, and no total closes it.
    func mayPrecede(_ subject: TableSubject) -> Bool {
        guard let position = subjects.firstIndex(where: { $0.id == subject.id }), position > 0 else { return false }
        let (before, own) = (subjects[position - 1].table, subject.table)
        let last = before.rows.last { row in row.cells.contains { $0.figure?.value != nil } }
        return before.columns.map(\.headingWords) == own.columns.map(\.headingWords)
            && last?.roles.isDisjoint(with: [.total, .subtotal]) != false
    }

    /// The columns by their headings; a heading that stands over two names neither.
    private static func columns(of subject: TableSubject) -> [Words: Int] {
        var columns: [Words: Int] = [:]
        var repeated: Set<Words> = []
        for column in subject.table.columns {
            let heading = column.headingWords
            if columns.updateValue(column.index, forKey: heading) != nil { repeated.insert(heading) }
        }
        return columns.filter { !repeated.contains($0.key) }
    }

    private static func failures(of relation: Relation, whereBelow isBelow: Bool, in subject: TableSubject) -> Int {
        subject.table.rows.count { row in
            guard row.roles.isDisjoint(with: [.header, .heading, .unit]) else { return false }
            let equation = subject.equation(of: relation, at: row.index)
            guard equation.isPrinted, let computation = try? equation.computation() else { return false }
            return computation.isTelling && !computation.isConsistent && computation.difference.isNegative == isBelow
        }
    }
}
