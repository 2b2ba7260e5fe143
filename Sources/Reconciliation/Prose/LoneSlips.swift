import Figures
import Tables

/// The slips that may have made a figure that stands nowhere of a value; thousands of values are asked of.
struct LoneSlips {
    private let figure: Figure
    private let stated: ExactDecimal?
    private let sieve: SlipSieve?

    init(of figure: Figure) {
        self.figure = figure
        stated = figure.value?.magnitude
        sieve = SlipSieve(figure)
    }

    /// The slip that makes the figure of a value; a last digit that is one off may have been rounded otherwise.
    func slip(of value: ExactDecimal) -> Finding.Diagnosis? {
        guard sieve?.mayPass(value) ?? true, let stated, case let target = figure.told(value),
            figure.decimals.map({ (stated - target).magnitude > ExactDecimal(1, exponent: -$0) }) ?? true
        else { return nil }
        return NearMiss.diagnosis(stated: figure, printed: target) ?? NearMiss.pointSlip(of: value, to: figure)
    }
}
