/// How one equation ended.
struct Verdict: Sendable {
    /// The position of its rule among those applied.
    let rule: Int
    /// The position of its series among all of the table.
    let series: Int
    let equation: Equation
    /// What the figures make; nil where that can't be computed.
    let computation: Computation?
    var outcome: Check.Outcome

    init(of equation: Equation, rule: Int, series: Int) {
        self.rule = rule
        self.series = series
        self.equation = equation
        do {
            let computation = try equation.computation()
            self.computation = computation
            self.outcome = computation.isConsistent ? .passed : .failed
        } catch {
            self.computation = nil
            self.outcome = .notEvaluated(error)
        }
    }

    /// Fails, but would perhaps not if the blanks in it were not nils.
    var failsWithBlanks: Bool { outcome == .failed && computation?.hasBlank == true }

    var isEvaluated: Bool { outcome == .passed || outcome == .failed }
}
