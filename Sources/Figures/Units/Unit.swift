/// What a figure counts. Money has its ISO 4217 code.
public enum Unit: String, Sendable, CaseIterable {
    case gbp = "GBP"
    case eur = "EUR"
    case usd = "USD"
    case percent
    case percentagePoints = "percentage_points"
    case count
    case days
    case months
    case years
    case ratio

    public var isMoney: Bool {
        switch self {
        case .gbp, .eur, .usd: true
        case .percent, .percentagePoints, .count, .days, .months, .years, .ratio: false
        }
    }

    /// Tells units apart where their names are too long to compare: from 0, and below 15.
    @inlinable public var number: UInt8 {
        switch self {
        case .gbp: 0
        case .eur: 1
        case .usd: 2
        case .percent: 3
        case .percentagePoints: 4
        case .count: 5
        case .days: 6
        case .months: 7
        case .years: 8
        case .ratio: 9
        }
    }
}

/// A unit as a heading, a caption or a sentence declares it for the figures below: `£m` is pounds with scale 6.
public struct UnitDeclaration: Hashable, Sendable {
    public var unit: Unit
    /// The power of ten that a printed number is multiplied by: £m 6, £000 3, £bn 9, % 0.
    public var scale: Int

    public init(unit: Unit, scale: Int = 0) {
        self.unit = unit
        self.scale = scale
    }
}
