import Reconciliation

/// The published name of each diagnosis.
public enum DiagnosisKind: String, Sendable, CaseIterable {
    case signFlipped = "sign_flipped"
    case rowLeftOut = "row_left_out"
    case rowCountedTwice = "row_counted_twice"
    case digitsExchanged = "digits_exchanged"
    case oneDigitDiffers = "one_digit_differs"
    case unitSlip = "unit_slip"
    case figureOfAnother = "figure_of_another"
}

extension Finding.Diagnosis {
    public var kind: DiagnosisKind {
        switch self {
        case .signFlipped: .signFlipped
        case .rowLeftOut: .rowLeftOut
        case .rowCountedTwice: .rowCountedTwice
        case .digitsExchanged: .digitsExchanged
        case .oneDigitDiffers: .oneDigitDiffers
        case .unitSlip: .unitSlip
        case .figureOfAnother: .figureOfAnother
        }
    }

    /// The label of the row or cell that the diagnosis is about.
    var row: String? {
        switch self {
        case .rowLeftOut(let label), .rowCountedTwice(let label), .figureOfAnother(let label): label
        case .signFlipped, .digitsExchanged, .oneDigitDiffers, .unitSlip: nil
        }
    }

    /// What a figure in the wrong unit has to be multiplied by, as a power of ten.
    var powerOfTen: Int? {
        if case .unitSlip(let power) = self { power } else { nil }
    }
}
