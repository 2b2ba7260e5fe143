import Testing

@testable import Figures

@Suite struct CellRangeTests {
    @Test(arguments: [
        ("10-14", "10", "14", nil as Unit?, 0, 0), ("10–14", "10", "14", nil, 0, 0),
        ("10 to 14", "10", "14", nil, 0, 0),
        ("5%-10%", "5", "10", .percent, 0, 0), ("5-10%", "5", "10", .percent, 0, 0),
        ("10-14 days", "10", "14", .days, 0, 0),
        ("0 - 30 Days", "0", "30", .days, 0, 0), ("1 - 2 Years", "1", "2", .years, 0, 0),
        ("31 - 365 Days", "31", "365", .days, 0, 0), ("£1m to £2m", "1000000", "2000000", .gbp, -6, -6),
        ("£1m-£2m", "1000000", "2000000", .gbp, -6, -6), ("£1-2m", "1000000", "2000000", .gbp, -6, -6),
        ("£1.2-£1.5m", "1200000", "1500000", .gbp, -5, -5), ("£500-£1m", "500", "1000000", .gbp, 0, -6),
        ("-5 to 3", "-5", "3", nil, 0, 0), ("1,000-2,500", "1000", "2500", nil, 0, 0),
        ("2.5 – 3.5%", "2.5", "3.5", .percent, 1, 1),
        ("10-20", "10", "20", nil, 0, 0),
    ])
    func reads(cell: String, lower: String, upper: String, unit: Unit?, decimals: Int, upperDecimals: Int) {
        guard case .range(let first, let second) = FigureReader.read(cell) else {
            Issue.record("\(cell) is \(FigureReader.read(cell))")
            return
        }
        #expect(first.value.description == lower)
        #expect(second.value.description == upper)
        #expect(first.unit == unit)
        #expect(second.unit == unit)
        #expect(first.decimals == decimals)
        #expect(second.decimals == upperDecimals)
    }

    @Test func keepsTheAnchor() throws {
        guard case .range(_, let upper) = FigureReader.read(" 10-14 *") else {
            Issue.record("not read")
            return
        }
        #expect(upper.anchor == 7..<8)
    }

    @Test(arguments: [
        "2020-21", "2020/21", "2018-2019", "2020–21", "20-21", "2024 - 2025", "14-10", "10-10", "5%-10 days",
        "10- 14", "10 -14", "1-2-3", "-5-3", "(5)-(6)", "10 too 14", "10 to", "10 to x",
    ])
    func isText(cell: String) {
        #expect(FigureReader.read(cell) == .text)
    }
}
