/// What a question gives: rows under named columns.
public struct Answer: Sendable {
    public enum Value: Sendable {
        case null
        case integer(Int64)
        /// A plain number of a view, or one that SQL worked out.
        case real(Double)
        case text(String)

        /// As it is shown; nil where there is nothing.
        public var shown: String? {
            switch self {
            case .null: nil
            case .integer(let value): "\(value)"
            case .real(let value):
                value == value.rounded() && value.magnitude < 1e15 ? "\(Int64(value))" : "\(value)"
            case .text(let value): value
            }
        }

        public var isNumber: Bool {
            switch self {
            case .integer, .real: true
            case .null, .text: false
            }
        }
    }

    public var columns: [String]
    public var rows: [[Value]] = []
    /// Whether there were more rows than were asked for.
    public var isCut = false
}
