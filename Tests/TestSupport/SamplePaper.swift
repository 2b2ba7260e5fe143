/// A small paper about an invented authority; the number makes one differ from another.
public enum SamplePaper {
    public static func text(_ number: Int, total: String? = nil) -> String {
        """
        WEXCOMBE COUNTY COUNCIL

        CABINET

        \(1 + number % 28) July 2031

        REVENUE BUDGET MONITORING 2031/2032 AS AT QUARTER 1

        1 Purpose of the Report

        To tell the Cabinet how the budgets of the year stand, in report number \(number).

        2 Budget Position

        Table 1: Revenue Budget

        Service\tBudget £m\tForecast £m\tVariance £m
        Lamplighting\t1.000\t1.\(padded(number))\t0.\(padded(number))
        Towpaths\t2.500\t2.400\t-0.100
        Bandstands\t0.750\t0.800\t0.050
        Total\t\(total ?? "4.250")\t\(sum(number, 4200))\t\(sum(number, -50))

        """
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number % 1000)
        return String(repeating: "0", count: 3 - digits.count) + digits
    }

    /// Thousandths as they are printed.
    private static func sum(_ number: Int, _ rest: Int) -> String {
        let value = number % 1000 + rest
        let sign = value < 0 ? "-" : ""
        return "\(sign)\(value.magnitude / 1000).\(padded(Int(value.magnitude)))"
    }
}
