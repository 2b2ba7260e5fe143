import ArgumentParser
import Figures

/// A financial year on the command line, or a quarter of it: `2020-21`, `2020/21`, `2020-21 Q2`.
struct PeriodArgument: Hashable, Sendable {
    let year: FinancialYear
    let quarter: Quarter?

    /// - Throws: `ValidationError` where the text is no such period.
    init(_ text: String) throws {
        var years: [FinancialYear] = []
        var quarters: [Quarter] = []
        let mentions = PeriodReader().mentions(in: text)
        for mention in mentions {
            switch mention.value {
            case .financialYear(let year): years.append(year)
            case .quarter(let quarter): quarters.append(quarter)
            default: throw Self.error
            }
        }
        let read = mentions.map { Set($0.range) }.reduce(Set<Int>()) { $0.union($1) }
        let rest = text.utf8.enumerated().filter { !read.contains($0.offset) }.map(\.element)
        guard let year = years.first, years.count == 1, quarters.count < 2,
            rest.allSatisfy({ [UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: ",")].contains($0) })
        else { throw Self.error }
        self.year = year
        quarter = quarters.first
    }

    private static var error: ValidationError {
        ValidationError("give a financial year as 2020-21, or a quarter as '2020-21 Q2'")
    }

    /// As the contract writes it: `2020-21`, `2020-21 Q2`.
    var text: String { "\(year)" + (quarter.map { " Q\($0.rawValue)" } ?? "") }
}
