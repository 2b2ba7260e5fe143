import Figures
import Papers
import Reconciliation

/// The first check of a finding set out as a sum on paper: the parts with their signs and places, what they make, and
/// what is printed.
struct Reckoning {
    /// So many parts are told one by one; of more, the first and the last.
    private static let mostParts = 12
    private static let firstParts = 6
    private static let lastParts = 2

    private let check: Finding.Contradiction?
    private let unit: Unit?
    private let parts: [Finding.Evidence]
    private let printed: Finding.Evidence?
    private let form: PrintedForm?
    private let arithmetic: Arithmetic
    /// What all labels have in common, which the headline tells already or a line above the sum has to.
    private let labels: SharedLabel

    private enum Arithmetic {
        case sum, quotient, product, unknown
    }

    /// One line: what is done, the number, whose it is, and where it stands.
    private struct Line {
        var mark = ""
        var number = ""
        var label = ""
        var place = ""
        var remark = ""
    }

    init(of finding: Finding) {
        let evidence = finding.checks.isEmpty ? finding.evidence : finding.evidence.filter { $0.check == 0 }
        check = finding.checks.first
        parts = evidence.filter { $0.role == .operand }
        printed = evidence.first { $0.role == .stated }
        arithmetic = Self.arithmetic(of: parts, making: check?.computed)
        let model = printed ?? (arithmetic == .sum ? parts.first : nil)
        form = model.flatMap(PrintedForm.init(of:))
        unit = finding.checks.count == 1 ? finding.unit : nil
        labels = SharedLabel(of: evidence.map(\.label), toldIn: finding.message)
    }

    func lines(_ paths: inout PathWriter) -> [String] {
        var lines = partLines(&paths)
        if let check, isWorthTelling(check) { lines.append(Line(mark: "=", number: text(check.computed))) }
        if let printed {
            var line = self.line(of: printed, mark: "printed", &paths)
            line.remark = check.map(gap) ?? ""
            lines.append(line)
        } else if let check {
            lines.append(Line(remark: gap(check)))
        }
        return (labels.heading.map { [$0] } ?? []) + Self.aligned(lines)
    }

    private func partLines(_ paths: inout PathWriter) -> [Line] {
        guard parts.count > Self.mostParts else {
            return parts.indices.map { line(of: parts[$0], mark: mark(of: $0), &paths) }
        }
        let last = parts.count - Self.lastParts
        var lines = (0..<Self.firstParts).map { line(of: parts[$0], mark: mark(of: $0), &paths) }
        let hidden = parts[Self.firstParts..<last]
        let together = arithmetic == .sum ? Self.sum(Array(hidden)) : nil
        lines.append(
            Line(mark: arithmetic == .sum ? "+" : "", number: together.map(text) ?? "…", label: "\(hidden.count) more")
        )
        return lines + (last..<parts.count).map { line(of: parts[$0], mark: mark(of: $0), &paths) }
    }

    private func line(of evidence: Finding.Evidence, mark: String, _ paths: inout PathWriter) -> Line {
        Line(
            mark: mark,
            number: evidence.quote.isEmpty ? "(blank)" : TerminalText.safe(evidence.quote),
            label: TerminalText.shortened(TerminalText.safe(labels.rest(of: evidence.label)), to: 60),
            place: place(of: evidence, &paths)
        )
    }

    private func mark(of index: Int) -> String {
        let weight = parts[index].weight
        if arithmetic == .quotient { return index == 0 ? "" : "÷" }
        if arithmetic == .product { return index == 0 ? "" : "×" }
        guard arithmetic == .sum || weight != 1 else { return "" }
        let sign = weight < 0 ? "-" : index == 0 ? "" : "+"
        return abs(weight) == 1 ? sign : "\(sign)\(sign.isEmpty ? "" : " ")\(abs(weight)) ×"
    }

    /// One part that is the same as what is made of it needs no sum.
    private func isWorthTelling(_ check: Finding.Contradiction) -> Bool {
        !(parts.count == 1 && parts[0].weight == 1 && parts[0].value == check.computed)
    }

    private func text(_ value: ExactDecimal) -> String {
        form.map { $0.text(value) } ?? PlainAmount.text(value, unit: unit)
    }

    private func textOfDifference(_ value: ExactDecimal) -> String {
        form.map { $0.textOfDifference(value) } ?? PlainAmount.text(value, unit: unit)
    }

    private func gap(_ check: Finding.Contradiction) -> String {
        // How far a figure is from its own opposite says nothing: its sign, or the word for it, is what is wrong.
        if let stated = check.stated, !stated.isZero, (stated + check.computed).magnitude <= check.tolerance {
            return "of the other sign"
        }
        let stated = printed == nil ? check.stated.map { "\(text($0)) expected, " } ?? "" : ""
        let difference = "\(stated)off by \(textOfDifference(check.difference.magnitude))"
        if check.tolerance.isZero { return difference }
        return "\(difference); rounding allows \(textOfDifference(check.tolerance))"
    }

    private func place(of evidence: Finding.Evidence, _ paths: inout PathWriter) -> String {
        let place = evidence.place
        let file = evidence.paper.map { "\(TerminalText.safe($0)):" } ?? ""
        if place.column > 0 { return "\(file)\(place.line):\(place.column)" }
        guard evidence.paper == nil, let path = paths.path(of: place) else { return "\(file)\(place.line)" }
        return "\(place.line) \(TerminalText.safe(path))"
    }

    // MARK: Arithmetic

    private static func arithmetic(of parts: [Finding.Evidence], making computed: ExactDecimal?) -> Arithmetic {
        guard let computed, !parts.isEmpty else { return .unknown }
        if sum(parts) == computed { return .sum }
        guard parts.count == 2 else { return .unknown }
        if let one = parts[0].value, let other = parts[1].value, one * other == computed { return .product }
        return .quotient
    }

    private static func sum(_ parts: [Finding.Evidence]) -> ExactDecimal {
        parts.reduce(.zero) { $0 + ($1.value ?? .zero) * ExactDecimal(Int128($1.weight)) }
    }

    // MARK: Layout

    private static func aligned(_ lines: [Line]) -> [String] {
        func width(_ part: KeyPath<Line, String>) -> Int { lines.map { DisplayWidth.of($0[keyPath: part]) }.max() ?? 0 }
        let (mark, number) = (width(\.mark), width(\.number))
        let (label, place) = (width(\.label), width(\.place))
        return lines.map { line in
            let columns = [
                TerminalText.padded(line.mark, to: mark), TerminalText.padded(line.number, from: number),
                TerminalText.padded(line.label, to: label), TerminalText.padded(line.place, to: place), line.remark,
            ]
            var text = "  " + columns.joined(separator: "  ")
            while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
            return text
        }
    }
}
