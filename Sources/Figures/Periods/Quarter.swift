/// A quarter of the financial year: April to June is the first.
public enum Quarter: Int, Sendable, CaseIterable, Comparable {
    case first = 1
    case second, third, fourth

    public static func < (left: Quarter, right: Quarter) -> Bool { left.rawValue < right.rawValue }

    public var lastMonth: Month {
        switch self {
        case .first: .june
        case .second: .september
        case .third: .december
        case .fourth: .march
        }
    }
}
