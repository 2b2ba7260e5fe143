import Figures
import Lexicon
import Papers
import Records
import Tables

@testable import Reconciliation

/// A table set out in a test as it would be printed: the first row holds the headings, the first column the labels.
///
/// Amounts are in £m unless told otherwise, so a value of `10.062` is 10,062,000 GBP to -3 decimals. `#5` is a count,
/// `?5` a number without a unit, `~5` one put back by the reader, `1-2` a range.
struct TableSketch {
    var table: Table
    private let unit: Unit?
    private let scale: Int

    init(_ text: String, unit: Unit? = .gbp, scale: Int = 6, line: Int = 1) {
        self.unit = unit
        self.scale = scale
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let grid = lines.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed) }
        let columns = (grid.first ?? []).enumerated().map { Column(index: $0.offset + 1, path: [$0.element]) }
        self.table = Table(layout: .tabbed, lineRanges: [line...(line + grid.count)], columns: columns, rows: [])
        var decimals: [Int: Int] = [:]
        for cells in grid.dropFirst() {
            for (index, cell) in cells.enumerated() where cell.contains(".") {
                let places = cell.split(separator: ".").last?.filter(\.isNumber).count ?? 0
                decimals[index] = places - (cell.contains("%") ? 0 : scale)
            }
        }
        for (row, cells) in grid.enumerated() {
            table.rows.append(
                Row(
                    index: row + 1,
                    label: row == 0 ? "" : cells.first ?? "",
                    roles: row == 0 ? .header : .line,
                    cells: cells.enumerated().map { column, text in
                        let place = Place(
                            line: line + row,
                            column: column * 20 + 1,
                            endLine: line + row,
                            endColumn: column * 20 + 10
                        )
                        return Cell(
                            column: column + 1,
                            text: text,
                            place: place,
                            content: row == 0 || column == 0
                                ? .text : content(text, decimals: decimals[column], at: place)
                        )
                    },
                    lines: (line + row)...(line + row)
                )
            )
        }
    }

    /// The result comes first: `sum(5, of: 2, 3, -4)` is row 5 = row 2 + row 3 − row 4, in all columns but the first.
    func relating(_ relations: Relation...) -> TableSketch {
        var copy = self
        copy.table.relations += relations
        return copy
    }

    func rows(
        _ result: Int,
        _ operands: [Int],
        across: [Int]? = nil,
        kind: Relation.Kind = .sum,
        basis: Relation.Basis = .words
    ) -> Relation {
        let all = Array(table.columns.indices.dropFirst().map { $0 + 1 })
        return relation(kind, .rows, result, operands, across ?? all, basis)
    }

    func columns(
        _ result: Int,
        _ operands: [Int],
        across: [Int]? = nil,
        kind: Relation.Kind = .sum,
        basis: Relation.Basis = .words
    ) -> Relation {
        let all = Array(table.rows.indices.dropFirst().map { $0 + 1 })
        return relation(kind, .columns, result, operands, across ?? all, basis)
    }

    private func relation(
        _ kind: Relation.Kind,
        _ axis: Relation.Axis,
        _ result: Int,
        _ operands: [Int],
        _ across: [Int],
        _ basis: Relation.Basis
    ) -> Relation {
        Relation(
            kind: kind,
            axis: axis,
            result: result,
            operands: operands.map { Relation.Operand(abs($0), weight: $0.signum()) },
            across: across,
            basis: basis
        )
    }

    private func content(_ text: String, decimals: Int?, at place: Place) -> CellContent {
        var figure = Figure(value: nil, unit: unit, decimals: decimals, printed: text, place: place)
        switch text {
        case "": figure.absence = .blank
        case "-", "nil": figure.absence = .nilValue
        case "n/a": figure.absence = .notAvailable
        case "TBC": figure.absence = .notSet
        case "####": figure.absence = .unreadable
        case "^": return .trend(TrendMark(printed: "^", trend: .up, place: place))
        case "see note": return .text
        default: read(text, into: &figure)
        }
        return .figure(figure)
    }

    private func read(_ text: String, into figure: inout Figure) {
        var digits = text.filter { "0123456789.-".contains($0) }
        if let dash = digits.lastIndex(of: "-"), dash > digits.startIndex {
            figure.upper = ExactDecimal(digits[digits.index(after: dash)...])?.scaled(byPowerOfTen: scale)
            digits = String(digits[..<dash])
        }
        let places = digits.contains(".") ? digits.split(separator: ".")[1].count : 0
        switch text.first {
        case "#": (figure.unit, figure.decimals) = (.count, nil)
        case "?": (figure.unit, figure.decimals) = (nil, places)
        case _ where text.hasSuffix("%"): (figure.unit, figure.decimals) = (.percent, places)
        default: figure.decimals = places - scale
        }
        if text.first == "~" { figure.origin = .recovered("in a test") }
        let isScaled = figure.unit != nil && figure.unit == unit && text.first != "#" && !text.hasSuffix("%")
        figure.value = ExactDecimal(digits)?.scaled(byPowerOfTen: isScaled ? scale : 0)
        figure.printed = text
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

extension TableSketch {
    private static let lexicon = try! Lexicon.standard()

    /// The table in a paper of its own, audited.
    func audited(by rules: [any Rule] = RuleRegister.rules) -> AuditedPaper {
        Self.audited([self], by: rules)
    }

    static func audited(_ sketches: [TableSketch], by rules: [any Rule] = RuleRegister.rules) -> AuditedPaper {
        let file = PaperFile(
            name: "wexcombe.txt",
            sha256: String(repeating: "0", count: 64),
            bytes: 0,
            lineCount: 0,
            format: .text,
            encoding: .utf8
        )
        let paper = Paper(file: file, source: SourceText([]), blocks: [], outline: [])
        let report = Report(
            id: "000000000000/r1",
            head: ReportHead(kind: .budgetMonitoring),
            lineRanges: [],
            tables: sketches.enumerated().map { IdentifiedTable(id: "000000000000/r1/t\($0 + 1)", table: $1.table) }
        )
        return Reconciler(rules: rules, lexicon: Self.lexicon).audit(paper, reports: [report])
    }

    /// How the checks of a rule ended.
    func tally(_ rule: String) -> CheckTally {
        audited().checks.first { $0.rule == rule } ?? CheckTally(rule: "none")
    }

    var findings: [Finding] { audited().findings }
}

extension CheckTally {
    /// `3 passed, 1 failed, 2 blank_operand`
    var summary: String {
        var parts: [String] = []
        if passed > 0 { parts.append("\(passed) passed") }
        if failed > 0 { parts.append("\(failed) failed") }
        for reason in Check.Reason.allCases {
            if let count = notEvaluated[reason] { parts.append("\(count) \(reason.rawValue)") }
        }
        return parts.joined(separator: ", ")
    }
}
