import Figures
import Papers

/// What a rule has to say about figures of a paper.
public struct Finding: Sendable {
    /// The one mend that would make both the sum and the row's own relation hold.
    public enum Diagnosis: Hashable, Sendable {
        case signFlipped
        case rowLeftOut(String)
        case rowCountedTwice(String)
        case digitsExchanged
        case oneDigitDiffers
        /// The figure should be multiplied by this power of ten.
        case unitSlip(powerOfTen: Int)
        /// The figure is that of the cell right beside it, above or below, which the label names.
        case figureOfAnother(String)
    }

    public var rule: String
    public var severity: Severity
    /// One sentence about what is wrong in the paper.
    public var message: String
    /// What the paper states at ``place``.
    public var stated: ExactDecimal?
    /// What should stand there by the other figures.
    public var computed: ExactDecimal?
    /// Stated less computed.
    public var difference: ExactDecimal?
    /// How far apart rounding alone may bring them.
    public var tolerance: ExactDecimal?
    public var unit: Unit?
    public var diagnosis: Diagnosis?
    /// In words, what the diagnosis says of this case, or what else would explain it.
    public var explanation: String?
    /// The checks that the finding rests on, the one of ``rule`` first. More than one where one wrong figure explains
    /// them all: then the finding speaks of that figure.
    public var checks: [Contradiction]
    /// The figures of all ``checks``, in their order.
    public var evidence: [Evidence]
    /// The id of the table, where the figures stand in one.
    public var table: String?
    /// Where the reader should look first.
    public var place: Place
    /// 16 hexadecimal digits over rule, labels and values, so that a changed figure is a new finding. The same error in
    /// the same table printed twice has one fingerprint.
    public var fingerprint: String
    /// Who accepted that the finding stands, and why; nil where nobody did.
    public var acceptance: Acceptance?

    public init(
        rule: String,
        severity: Severity,
        message: String,
        checks: [Contradiction] = [],
        evidence: [Evidence],
        place: Place,
        fingerprint: String
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.checks = checks
        self.evidence = evidence
        self.place = place
        self.fingerprint = fingerprint
    }
}
