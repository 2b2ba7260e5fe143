import Testing

@testable import Figures

/// One printed number and what it stands for.
struct NumberCase: CustomTestStringConvertible, Sendable {
    let printed: String
    let value: String
    let decimals: Int
    var unit: Unit?
    var multiplier: Int?
    var notation: SignNotation

    init(
        _ printed: String,
        _ value: String,
        _ decimals: Int,
        _ unit: Unit? = nil,
        x multiplier: Int? = nil,
        _ notation: SignNotation = .plain
    ) {
        (self.printed, self.value, self.decimals) = (printed, value, decimals)
        (self.unit, self.multiplier, self.notation) = (unit, multiplier, notation)
    }

    var testDescription: String { printed }

    static let plain: [NumberCase] = [
        NumberCase("1234", "1234", 0), NumberCase("1,234", "1234", 0), NumberCase("1,234,567.89", "1234567.89", 2),
        NumberCase("10.062", "10.062", 3), NumberCase("0.000", "0", 3), NumberCase("0", "0", 0),
        NumberCase(".5", "0.5", 1), NumberCase("100", "100", 0), NumberCase("0.50", "0.5", 2),
        NumberCase("1,000,000", "1000000", 0), NumberCase("120.833", "120.833", 3),
        NumberCase("999999999999999", "999999999999999", 0), NumberCase("0.000000001", "0.000000001", 9),
        NumberCase("1\u{A0}234", "1234", 0), NumberCase("1\u{2009}234\u{2009}567", "1234567", 0),
        NumberCase("12\u{202F}345.6", "12345.6", 1),
    ]

    static let signed: [NumberCase] = [
        NumberCase("-0.657", "-0.657", 3, .minus), NumberCase("\u{2212}5", "-5", 0, .minus),
        NumberCase("–5", "-5", 0, .minus), NumberCase("‐5", "-5", 0, .minus), NumberCase("\u{2011}5", "-5", 0, .minus),
        NumberCase("- 45.4", "-45.4", 1, .minus), NumberCase("-.5", "-0.5", 1, .minus),
        NumberCase("+3.2", "3.2", 1, .plus), NumberCase("-0.0", "0", 1, .minus), NumberCase("-0", "0", 0, .minus),
        NumberCase("1,234-", "-1234", 0, .trailingMinus), NumberCase("5.5\u{2212}", "-5.5", 1, .trailingMinus),
        NumberCase("(1,234)", "-1234", 0, .brackets), NumberCase("(0.866)", "-0.866", 3, .brackets),
        NumberCase("( 12 )", "-12", 0, .brackets),
        NumberCase("1,234 CR", "-1234", 0, .credit), NumberCase("1,234CR", "-1234", 0, .credit),
        NumberCase("1,234 Cr", "-1234", 0, .credit), NumberCase("1,234 DR", "1234", 0, .debit),
    ]

    static let money: [NumberCase] = [
        NumberCase("£0", "0", 0, .gbp), NumberCase("£41,000", "41000", 0, .gbp),
        NumberCase("£2,898,546", "2898546", 0, .gbp), NumberCase("£0.20", "0.2", 2, .gbp),
        NumberCase("£4.244m", "4244000", -3, .gbp, x: 6), NumberCase("£250k", "250000", -3, .gbp, x: 3),
        NumberCase("£1,031.9k", "1031900", -2, .gbp, x: 3), NumberCase("£1.2 million", "1200000", -5, .gbp, x: 6),
        NumberCase("£6 million", "6000000", -6, .gbp, x: 6), NumberCase("£8M", "8000000", -6, .gbp, x: 6),
        NumberCase("£1.2 m", "1200000", -5, .gbp, x: 6), NumberCase("£1.5mn", "1500000", -5, .gbp, x: 6),
        NumberCase("£2.5bn", "2500000000", -8, .gbp, x: 9), NumberCase("£3 thousand", "3000", -3, .gbp, x: 3),
        NumberCase("£.5m", "500000", -5, .gbp, x: 6), NumberCase("£ 300", "300", 0, .gbp),
        NumberCase("£      1,234", "1234", 0, .gbp), NumberCase("€5", "5", 0, .eur), NumberCase("5 €", "5", 0, .eur),
        NumberCase("$3.20", "3.2", 2, .usd), NumberCase("US$5m", "5000000", -6, .usd, x: 6),
        NumberCase("GBP 1,200", "1200", 0, .gbp), NumberCase("1,200 GBP", "1200", 0, .gbp),
        NumberCase("EUR5", "5", 0, .eur),
        NumberCase("-£1.2m", "-1200000", -5, .gbp, x: 6, .minus),
        NumberCase("+£55.1m", "55100000", -5, .gbp, x: 6, .plus),
        NumberCase("£-0.204m", "-204000", -3, .gbp, x: 6, .minus), NumberCase("–£30", "-30", 0, .gbp, .minus),
        NumberCase("- £30", "-30", 0, .gbp, .minus), NumberCase("£1.2m-", "-1200000", -5, .gbp, x: 6, .trailingMinus),
        NumberCase("£(1.2)", "-1.2", 1, .gbp, .brackets), NumberCase("(£1.2m)", "-1200000", -5, .gbp, x: 6, .brackets),
        NumberCase("£(1.2)m", "-1200000", -5, .gbp, x: 6, .brackets),
        NumberCase("£(1.2m)", "-1200000", -5, .gbp, x: 6, .brackets),
    ]

    static let multiplied: [NumberCase] = [
        NumberCase("2.5bn", "2500000000", -8, x: 9), NumberCase("1.2m", "1200000", -5, x: 6),
        NumberCase("5k", "5000", -3, x: 3), NumberCase("3 million", "3000000", -6, x: 6),
    ]

    static let otherUnits: [NumberCase] = [
        NumberCase("26.6%", "26.6", 1, .percent), NumberCase("26.6 %", "26.6", 1, .percent),
        NumberCase("5 per cent", "5", 0, .percent), NumberCase("5 percent", "5", 0, .percent),
        NumberCase("-0.4%", "-0.4", 1, .percent, .minus), NumberCase("+3.20%", "3.2", 2, .percent, .plus),
        NumberCase("(3.2)%", "-3.2", 1, .percent, .brackets), NumberCase("(3.2%)", "-3.2", 1, .percent, .brackets),
        NumberCase("0.5pp", "0.5", 1, .percentagePoints), NumberCase("0.5 pp", "0.5", 1, .percentagePoints),
        NumberCase("0.5 percentage points", "0.5", 1, .percentagePoints),
        NumberCase("1 percentage point", "1", 0, .percentagePoints),
        NumberCase("2% points", "2", 0, .percentagePoints),
        NumberCase("12 days", "12", 0, .days), NumberCase("1 day", "1", 0, .days),
        NumberCase("13 months", "13", 0, .months),
        NumberCase("50 Years", "50", 0, .years), NumberCase("1.5:1", "1.5", 1, .ratio),
        NumberCase("3 : 1", "3", 0, .ratio),
    ]
}

extension NumberCase {
    init(_ printed: String, _ value: String, _ decimals: Int, _ notation: SignNotation) {
        self.init(printed, value, decimals, nil, x: nil, notation)
    }
}

@Suite struct CellNumberTests {
    @Test(
        arguments: [
            NumberCase.plain, NumberCase.signed, NumberCase.money, NumberCase.multiplied, NumberCase.otherUnits,
        ].joined().map { $0 }
    )
    func reads(_ expected: NumberCase) {
        let number = PrintedNumber(
            value: ExactDecimal(literal: expected.value),
            decimals: expected.decimals,
            unit: expected.unit,
            multiplier: expected.multiplier,
            notation: expected.notation
        )
        #expect(FigureReader.read(expected.printed) == .number(number))
        #expect(FigureReader.read("\u{A0} \(expected.printed)\t ") == .number(number))
    }

    @Test(arguments: [
        ("1,234*", "*"), ("1,234 *", "*"), ("12.3¹", "¹"), ("1,234 [1]", "[1]"), ("£5m**", "**"), ("5%†", "†"),
        ("7⁴", "⁴"), ("7 [a]", "[a]"), ("(5)‡", "‡"), ("9²³", "²³"),
    ])
    func saysWhereAnAnchorStood(printed: String, anchor: String) throws {
        for cell in [printed, "  " + printed + " "] {
            guard case .number(let number) = FigureReader.read(cell) else {
                Issue.record("\(cell) is no number")
                continue
            }
            let range = try #require(number.anchor)
            #expect(cell.text(range) == anchor)
            #expect(FigureReader.anchor(in: cell) == range)
        }
    }

    @Test(arguments: ["Placements²", "n/a [1]", "Total*"])
    func findsTheAnchorOfAnyCell(cell: String) throws {
        let range = try #require(FigureReader.anchor(in: cell))
        #expect(range.upperBound == cell.utf8.count)
        #expect(["²", "[1]", "*"].contains(cell.text(range)))
    }

    @Test(arguments: ["Total", "", "12", "[draft report]", "a]", "[]"])
    func findsNoAnchorWhereThereIsNone(cell: String) {
        #expect(FigureReader.anchor(in: cell) == nil)
    }

    @Test(arguments: [
        "1.2.3", "12/21", "01629 555000", "0123", "000", "30/06/2021", "30 June 2021", "10:30", "Q3", "S106", "A12",
        "3rd",
        "2a", "1,23,4", "1234,567", "12,34", "€1,5", "1.234,56", "1,234,56", "0,123", "12.", "27.", "339.5 -23,335.3",
        "£10.3m £10.2m", "5 m", "120m²", "£", "%", "m", ".", "(", "()", "(5", "5)", "£(5", "-x", "+", "5 apples",
        "10 (of 12)", "c. £5m", "<5", "1/2", "½", "5m £6", "3:2", "1.5:1:1", "1.5:1.2", "1 234", "- - 5 -", "—5",
        "£5 days", "5% days", "Placements", "Covid-19",
    ])
    func isText(cell: String) {
        #expect(FigureReader.read(cell) == .text)
    }

    @Test func anIntervalFollowsThePrintedPlaces() {
        guard case .number(let number) = FigureReader.read("£4.244m") else {
            Issue.record("not read")
            return
        }
        #expect(number.interval.lower.description == "4243500")
        #expect(number.interval.upper.description == "4244500")
    }

    @Test(arguments: [
        ("10.062", UnitDeclaration(unit: .gbp, scale: 6), "10062000", -3, Unit.gbp),
        ("£10.062", UnitDeclaration(unit: .gbp, scale: 6), "10062000", -3, .gbp),
        ("£250k", UnitDeclaration(unit: .gbp, scale: 6), "250000", -3, .gbp),
        ("4.2m", UnitDeclaration(unit: .gbp), "4200000", -5, .gbp),
        ("2.8%", UnitDeclaration(unit: .gbp, scale: 6), "2.8", 1, .percent),
        ("12", UnitDeclaration(unit: .days), "12", 0, .days),
        ("0", UnitDeclaration(unit: .gbp, scale: 3), "0", -3, .gbp),
    ])
    func takesADeclaredUnit(cell: String, declaration: UnitDeclaration, value: String, decimals: Int, unit: Unit) {
        guard case .number(let number) = FigureReader.read(cell) else {
            Issue.record("not read")
            return
        }
        let applied = number.applying(declaration)
        #expect(applied.value.description == value)
        #expect(applied.decimals == decimals)
        #expect(applied.unit == unit)
    }
}
