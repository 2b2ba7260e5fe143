import ArgumentParser
import Testing

@testable import OutturnCommand

@Suite struct PeriodArgumentTests {
    @Test(arguments: [
        ("2020-21", "2020-21"), ("2020/21", "2020-21"), ("2020-2021", "2020-21"), ("2020/2021", "2020-21"),
        ("2020-21 Q2", "2020-21 Q2"), ("Q2 2020-21", "2020-21 Q2"), ("2020-21 Quarter 4", "2020-21 Q4"),
        ("1999-00", "1999-00"), (" 2020-21 ", "2020-21"),
    ])
    func readsAYearOrAQuarter(_ text: String, _ period: String) throws {
        #expect(try PeriodArgument(text).text == period)
    }

    @Test(arguments: ["", "2020", "2020-22", "20-21", "Q2", "2020-21 Q5", "2020-21 2021-22", "2020-21 or so", "soon"])
    func refusesWhatIsNone(_ text: String) {
        #expect(throws: ValidationError.self) { try PeriodArgument(text) }
    }
}
