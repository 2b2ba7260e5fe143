import Figures
import Tables

/// Figures of a table that don't make what they should, for a rule to put into words.
public struct Discrepancy: Sendable {
    let subject: TableSubject
    let equation: Equation
    let computation: Computation
    let form: PrintedForm

    init(_ verdict: Verdict, computation: Computation, in subject: TableSubject) {
        self.subject = subject
        self.equation = verdict.equation
        self.computation = computation
        self.form = Self.form(of: verdict.equation, in: subject)
    }

    private static func form(of equation: Equation, in subject: TableSubject) -> PrintedForm {
        let terms = [equation.stated].compactMap(\.self) + (equation.isQuotient ? [] : equation.operands)
        for term in terms {
            if let figure = subject.cell(at: term.cell)?.figure, let form = PrintedForm(of: figure) { return form }
        }
        return PrintedForm()
    }

    /// What the paper states, as printed.
    var stated: String {
        guard let stated = equation.stated else { return form.text(Equation.whole) }
        return printed(stated)
    }

    /// What the operands make, in the form of what is stated.
    var computed: String { form.text(computation.publishedComputed) }

    /// `, 0.010 more`
    var gap: String {
        let size = form.textOfDifference(computation.publishedDifference.magnitude)
        let direction = computation.difference.isNegative ? "more" : "less"
        return ", \(size) \(direction)"
    }

    /// How many operands are printed.
    var operandCount: Int { equation.numbers.count - (equation.stated == nil ? 0 : 1) }

    func printed(_ term: Term) -> String {
        let printed = subject.cell(at: term.cell)?.figure?.printed ?? ""
        return printed.isEmpty ? form.text(term.reading.number ?? .zero) : printed
    }

    /// `‘Total’ under ‘Controllable Budget’`
    var resultName: String {
        subject.name(of: equation.stated?.cell ?? equation.operands[0].cell)
    }

    /// The label of an operand, the row or column that it shares with the others left out.
    func operandName(_ term: Term) -> String {
        equation.isDown ? subject.name(ofRow: term.cell.row) : subject.name(ofColumn: term.cell.column)
    }

    /// `‘Full Year Forecast’ 47.937 less ‘Controllable Budget’ 37.875`
    var expression: String {
        let parts = equation.operands.filter { $0.reading.number != nil }.sorted { $0.weight > $1.weight }
        var text = ""
        for (position, term) in parts.enumerated() {
            if term.weight < 0 { text += position == 0 ? "less " : " less " } else if position > 0 { text += " plus " }
            if abs(term.weight) != 1 { text += "\(abs(term.weight)) times " }
            text += "\(operandName(term)) \(printed(term))"
        }
        return text
    }

    /// `‘Variance’ 10.062 is 26.6% of ‘Budget’ 37.875`
    var quotient: String {
        if equation.kind == .mean {
            return "the mean of its \(equation.operands.count) \(equation.isDown ? "rows" : "columns") is \(computed)"
        }
        let (dividend, divisor) = (equation.operands[0], equation.operands[1])
        let part = "\(operandName(dividend)) \(printed(dividend))"
        let whole = "\(operandName(divisor)) \(printed(divisor))"
        return switch equation.kind {
        case .change: "from \(whole) to \(part) is a change of \(computed)"
        case .quotient: "\(part) divided by \(whole) makes \(computed)"
        case .product: "\(part) times \(whole) makes \(computed)"
        case .portion: "\(part) is \(computed) of itself and \(whole)"
        default: "\(part) is \(computed) of \(whole)"
        }
    }
}

extension Equation {
    /// Whether the operands stand below each other, in one column; two of them tell, or one and the result.
    var isDown: Bool {
        guard let other = operands.count > 1 ? operands[1] : stated else { return true }
        return operands[0].cell.column == other.cell.column
    }
}

extension TableSubject {
    /// What tells an operand from the others: the label of its row, or where they share a row, its column's.
    func rowLabel(_ term: Term, in equation: Equation) -> String {
        equation.isDown ? rowLabel(term.cell.row) : columnLabel(term.cell.column)
    }
}

extension TableSubject {
    /// The column or row in which the operands stand.
    func nameOfLine(of equation: Equation) -> String {
        let cell = equation.operands[0].cell
        return equation.isDown ? name(ofColumn: cell.column) : name(ofRow: cell.row)
    }
}

extension Computation {
    /// A quotient has no end of digits; a few beyond those printed are worth telling.
    var publishedComputed: ExactDecimal { places.map { computed.rounded(toPlaces: $0) } ?? computed }

    var publishedDifference: ExactDecimal { stated - publishedComputed }

    var publishedTolerance: ExactDecimal { places.map { tolerance.rounded(toPlaces: $0) } ?? tolerance }

    var publishedHalf: ExactDecimal { places.map { computedHalf.rounded(toPlaces: $0) } ?? computedHalf }
}
