/// One relation tried on one set of figures, and how it ended.
public enum Check {
    public enum Outcome: Hashable, Sendable {
        /// Holds within what the printed digits stand for.
        case passed
        case failed
        case notEvaluated(Reason)
    }

    /// Why a check could not be made. Counted, so that silence is never taken for health.
    public enum Reason: String, Error, CaseIterable {
        /// An operand is blank, and nothing shows that a blank is a nil here.
        case blankOperand = "blank_operand"
        /// An operand is absent for a reason that the paper names (no data, due, not set).
        case absentOperand = "absent_operand"
        /// An operand could not be read.
        case unreadableOperand = "unreadable_operand"
        /// One figure has a unit and another has none, or two differ.
        case unitUnknown = "unit_unknown"
        /// The divisor's interval holds zero.
        case divisorMayBeZero = "divisor_may_be_zero"
        /// The structure was inferred and most of it does not fit: no sum was meant.
        case structureDoubtful = "structure_doubtful"
        /// The relation served to put the table back together and can't also test it.
        case usedToRecover = "used_to_recover"
        /// The numbers are too large to be summed exactly.
        case outOfRange = "out_of_range"
    }
}
