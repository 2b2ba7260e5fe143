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
