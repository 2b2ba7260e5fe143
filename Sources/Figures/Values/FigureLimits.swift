/// What a printed figure may be at most. Beyond it a cell is `unreadable`, never rounded.
public enum FigureLimits {
    /// JSON readers keep 15 significant digits of a number.
    public static let significantDigits = 15
    /// |value| < 10^18.
    public static let leadingPlace = 18
    /// The last printed digit stands for 10^-9 or more.
    public static let decimals = 9
}
