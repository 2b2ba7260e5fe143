import Figures
import Papers

extension Finding {
    /// A figure that a finding rests on, and what part it plays.
    public struct Evidence: Sendable {
        public enum Role: String, Sendable, CaseIterable {
            /// What the paper states.
            case stated
            /// What goes into the computation, with its weight.
            case operand
        }

        public var role: Role
        /// What the reader would call the figure: the labels of its row and column.
        public var label: String
        /// Exactly as printed.
        public var quote: String
        public var value: ExactDecimal?
        public var interval: RoundingInterval?
        public var weight: Int
        public var place: Place
        /// Which of ``Finding/checks`` the figure takes part in, from 0. A figure in two checks is listed in each.
        public var check: Int
        /// The name of the file that prints it, where that is another than the finding's.
        public var paper: String?

        public init(
            role: Role,
            label: String,
            quote: String,
            value: ExactDecimal?,
            interval: RoundingInterval?,
            weight: Int = 1,
            place: Place,
            check: Int = 0,
            paper: String? = nil
        ) {
            self.role = role
            self.label = label
            self.quote = quote
            self.value = value
            self.interval = interval
            self.weight = weight
            self.place = place
            self.check = check
            self.paper = paper
        }
    }

    /// One check that a finding rests on: its own numbers, where the finding speaks of a figure that several share.
    public struct Contradiction: Sendable {
        public var rule: String
        /// One sentence about what does not fit.
        public var message: String
        /// What the paper states; nil where it prints no result and the parts should make a known whole.
        public var stated: ExactDecimal?
        public var statedInterval: RoundingInterval?
        public var computed: ExactDecimal
        public var computedInterval: RoundingInterval
        /// Stated less computed.
        public var difference: ExactDecimal
        /// How far apart rounding alone may bring the two.
        public var tolerance: ExactDecimal

        public init(
            rule: String,
            message: String,
            stated: ExactDecimal?,
            statedInterval: RoundingInterval?,
            computed: ExactDecimal,
            computedInterval: RoundingInterval,
            difference: ExactDecimal,
            tolerance: ExactDecimal
        ) {
            self.rule = rule
            self.message = message
            self.stated = stated
            self.statedInterval = statedInterval
            self.computed = computed
            self.computedInterval = computedInterval
            self.difference = difference
            self.tolerance = tolerance
        }
    }
}
