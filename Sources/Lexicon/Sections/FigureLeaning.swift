/// Which way the words of a figure in prose say that it goes.
public enum FigureLeaning: String, Sendable, CaseIterable {
    /// More was spent than there was, or less: a deficit, a surplus.
    case over, under
    /// Worse or better than planned, of costs and of income alike.
    case adverse, favourable
    /// The figure is a difference, and its words say which of the two is larger: "£0.2m higher than the budget".
    case more, less
    /// So much was added to the earlier figure, or taken from it: "an increase of £0.2m".
    case rise, fall

    /// Whether it is the one of a pair that goes up: over, adverse, more, a rise.
    public var isUp: Bool {
        switch self {
        case .over, .adverse, .more, .rise: true
        case .under, .favourable, .less, .fall: false
        }
    }

    /// Whether it compares two figures by their size alone.
    public var isOfSize: Bool {
        switch self {
        case .more, .less, .rise, .fall: true
        case .over, .under, .adverse, .favourable: false
        }
    }

    /// Whether it says what was good or bad, which of income is the other way round than of costs.
    public var isOfWorth: Bool { self == .adverse || self == .favourable }

    public var opposite: FigureLeaning {
        switch self {
        case .over: .under
        case .under: .over
        case .adverse: .favourable
        case .favourable: .adverse
        case .more: .less
        case .less: .more
        case .rise: .fall
        case .fall: .rise
        }
    }
}
