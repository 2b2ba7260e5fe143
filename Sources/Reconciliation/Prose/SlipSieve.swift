import Figures
import Tables

/// Tells at once most of the values of which no slip has made a figure: in whole numbers of what the figure's last
/// digit stands for.
struct SlipSieve {
    private let stated: Int64
    /// Without the zeros at its end.
    private let digits: UInt64
    private let places: Int

    /// Nil where the figure is exact, or more than 64 bits hold.
    init?(_ figure: Figure) {
        guard let value = figure.value?.magnitude, let places = figure.decimals, value.exponent + places >= 0,
            let stated = value.units(ofPlaces: places), stated < Self.limit
        else { return nil }
        self.stated = stated
        self.places = places
        digits = Self.significant(stated.magnitude)
    }

    /// Whether one slip may part a value from the figure. One digit makes a difference of one digit; an exchange one
    /// that nine divides so that the same digit is left over and over; a point that stands elsewhere leaves the digits,
    /// and one that stands one place away ten times as much, or a tenth, but for what is rounded.
    func mayPass(_ value: ExactDecimal) -> Bool {
        guard let told = value.units(ofPlaces: places), told < Self.limit else { return true }
        let difference = (told - stated).magnitude
        // A last digit that is one off may have been rounded otherwise.
        if difference <= 1 { return false }
        if (told * 10 - stated).magnitude <= Self.mostRounded || (told - stated * 10).magnitude <= Self.mostRounded {
            return true
        }
        guard difference % 9 == 0 else { return Self.significant(difference) <= 9 }
        return Self.isOneDigit(Self.significant(difference) / 9) || Self.significant(told.magnitude) == digits
    }

    /// A number without the zeros at its end.
    private static func significant(_ number: UInt64) -> UInt64 {
        var number = number
        while number > 0, number % 10 == 0 { number /= 10 }
        return number
    }

    /// Whether a number is written with one digit, however often.
    private static func isOneDigit(_ number: UInt64) -> Bool {
        let digit = number % 10
        var rest = number
        while rest > 0, rest % 10 == digit { rest /= 10 }
        return rest == 0
    }

    /// Ten times as much, and a difference of two of these, can be told in 64 bits.
    private static let limit = Int64.max / 32
    /// Half of a unit and half of ten.
    private static let mostRounded: UInt64 = 6
}

extension ExactDecimal {
    /// How many units of a place the value is, halves taken away from zero; nil where 64 bits don't tell.
    fileprivate func units(ofPlaces places: Int) -> Int64? {
        let shift = exponent + places
        guard let digits = Int64(exactly: significand), shift.magnitude < Self.powers.count else { return nil }
        let power = Self.powers[Int(shift.magnitude)]
        if shift >= 0 {
            let (units, overflow) = digits.multipliedReportingOverflow(by: power)
            return overflow ? nil : units
        }
        let (units, rest) = digits.quotientAndRemainder(dividingBy: power)
        return rest.magnitude >= power.magnitude / 2 ? units + rest.signum() : units
    }

    /// Those that 64 bits hold.
    private static let powers: [Int64] = (0..<18).reduce(into: [1]) { powers, place in
        powers.append(powers[place] * 10)
    }
}
