import Testing

@testable import Figures

@Suite struct FigureScannerTests {
    @Test(arguments: [
        ("an overspend of £11.362m.", ["£11.362m"]),
        ("£1.300m ongoing, £1.300m one-off", ["£1.300m", "£1.300m"]),
        ("rose by 26.6%, or 0.5 percentage points", ["26.6%", "0.5 percentage points"]),
        ("(£0.204m) below, and £-0.204m", ["£0.204m", "£-0.204m"]),
        ("£6 million of £1.2 billion", ["£6 million", "£1.2 billion"]),
        ("costs £41,000, up by -3 and +4", ["£41,000", "-3", "+4"]),
        ("from £1m to £2m", ["£1m", "£2m"]),
        ("between 10-14 days and 5%-10%", ["10-14 days", "5%-10%"]),
        ("1,234 children in 12 homes", ["1,234", "12"]),
        ("a £5m-a-year plan, a 5-year one", ["£5m", "5"]),
        ("Covid-19 and S106, A12 or mid-2021", []),
        ("paragraph 2.6.1 at 10:30 on 12/21", []),
        ("call 01629 555000 or 3rd place", []),
        ("1,23,4 and 1.234,5", []),
        ("see 4.37.", ["4.37"]),
        ("1,234. Then 5", ["1,234", "5"]),
        ("pre-£5m", ["£5m"]),
        ("£(1.2m) and (3)", ["£(1.2m)", "3"]),
        ("5 per cent; 12 months; 5 per head", ["5 per cent", "12 months", "5"]),
        ("€5 or $6 or GBP 7", ["€5", "$6", "GBP 7"]),
        ("‘-5’ and “–£6m”", ["-5", "–£6m"]),
        ("1234567890123456", []),
        ("£ 5 and £", ["£ 5"]),
        ("£1.2m£1.3m", ["£1.2m", "£1.3m"]),
        ("#5 @6 _7 8_", []),
        ("1/4 of 3", ["3"]),
        ("£5m/£6m", ["£5m", "£6m"]),
        ("of £1.2\n   million in 5\tdays", ["£1.2\n   million", "5"]),
        ("a rate of 4.00%.2 If .5 then", ["4.00%", ".5"]),
        ("12\n\nmonths", ["12"]),
        ("£12½m, 2½% and £¾m", ["£12½m", "2½%", "£¾m"]),
        ("is minus £1.2m, or minus 3%", ["minus £1.2m", "minus 3%"]),
        ("£5m minus £2m, plus or minus 5%, minus 4", ["£5m", "£2m", "5%", "4"]),
        ("£1.2m CR, £500 Dr Lee and 5 CR", ["£1.2m CR", "£500", "5"]),
        ("75p, £0.75p, 5 p and 12pm", ["75p", "£0.75p", "5"]),
        ("25 basis points, or 25bps", ["25 basis points", "25bps"]),
        ("", []),
    ])
    func finds(text: String, figures: [String]) {
        #expect(FigureScanner.mentions(in: text).map { text.text($0.range) } == figures)
    }

    @Test func readsValuesAndUnits() throws {
        let found = FigureScanner.mentions(in: "An overspend of £4.244m (3.5%) after £-0.204m, over 10-14 days")
        #expect(found.map(\.number.value.description) == ["4244000", "3.5", "-204000", "10"])
        #expect(found.map(\.number.unit) == [.gbp, .percent, .gbp, .days])
        #expect(found.map(\.number.decimals) == [-3, 1, -3, 0])
        #expect(found[3].upper?.value == ExactDecimal(14))
        #expect(found[0].upper == nil)
    }

    @Test(
        "Printed forms of values",
        arguments: [
            ("£12½m", "12500000", -6), ("£1¼m", "1250000", -6), ("2½%", "2.5", 0), ("£¾m", "750000", -6),
            ("is minus £1.2m", "-1200000", -5), ("£1.2m CR", "-1200000", -5), ("£1.2m DR", "1200000", -5),
            ("75p", "0.75", 2), ("27.9418p", "0.279418", 6), ("£0.75p", "0.75", 2), ("25 basis points", "0.25", 2),
        ]
    )
    func values(_ text: String, _ value: String, _ decimals: Int) throws {
        let number = try #require(FigureScanner.mentions(in: text).first).number
        #expect(number.value.description == value)
        #expect(number.decimals == decimals)
    }

    @Test func bracketsInASentenceAreNoSign() {
        #expect(FigureScanner.mentions(in: "the shortfall (£1.2m)").map(\.number.value.description) == ["1200000"])
    }

    @Test func marksWhatBelongsToAPeriod() {
        let text = "In 2020-21, as at 30 June 2021, 21 of 30 cost £2,021 in 2019"
        let found = FigureScanner.mentions(in: text)
        let inside = found.filter(\.isInsidePeriod).map { text.text($0.range) }
        let outside = found.filter { !$0.isInsidePeriod }.map { text.text($0.range) }
        #expect(inside == ["2020", "21", "30", "2021", "2019"])
        #expect(outside == ["21", "30", "£2,021"])
    }

    @Test(
        "The first amount outside periods is that of all mentions",
        arguments: [
            "In 2020-21, as at 30 June 2021, 21 of 30 cost £2,021 in 2019", "is minus £1.2m, then £5m",
            "£2021 to £5m", "£2020-21 then £7k", "31 March £2021/22 and £4.1m", "£5m minus £1.2m",
            "plus or minus £5m", "from £1m-£2m to £3m", "March 2021k and £2k", "no money in 2021", "",
        ]
    )
    func firstOutsidePeriods(_ text: String) {
        func isAmount(_ mention: FigureMention) -> Bool {
            mention.number.unit?.isMoney == true && mention.upper == nil
        }
        let all = FigureScanner.mentions(in: text)
        #expect(
            FigureScanner.firstOutsidePeriods(in: text, where: isAmount)
                == all.first { isAmount($0) && !$0.isInsidePeriod }
        )
    }

    @Test func aReaderWithoutBareYearsLeavesThemAsCounts() {
        let found = FigureScanner.mentions(in: "In 2019".utf8.span, reader: PeriodReader())
        #expect(found.map(\.isInsidePeriod) == [false])
    }
}
