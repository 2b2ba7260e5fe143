import Testing

@testable import Figures

@Suite struct CellAbsenceTests {
    @Test(arguments: [
        ("nil", Absence.nilValue), ("Nil", .nilValue), ("NIL", .nilValue), ("-", .nilValue), ("–", .nilValue),
        ("—", .nilValue), ("‐", .nilValue), ("\u{2212}", .nilValue), ("--", .nilValue), ("£-", .nilValue),
        ("£      -", .nilValue), ("-%", .nilValue), ("-*", .nilValue), (" - ", .nilValue),
        ("", .blank), ("  \t ", .blank), ("\u{A0}", .blank), ("\u{202F}\u{2009}", .blank), ("\n", .blank),
        ("n/a", .notAvailable), ("N/A", .notAvailable), ("N/A*", .notAvailable), ("n/a [1]", .notAvailable),
        ("not applicable", .notAvailable), ("Not Applicable", .notAvailable), ("Not\u{A0}available", .notAvailable),
        ("Not set", .notSet), ("TBC", .notSet), ("tbc", .notSet), ("To be confirmed", .notSet),
        ("No data", .noData), ("no  data", .noData), ("Data not available", .noData), ("NO DATA", .noData),
        ("Due in Q3", .due), ("Due in Q2", .due), ("Due", .due), ("due September 2021", .due), ("Due 2021-22", .due),
        ("Cancelled", .cancelled), ("Baseline", .baseline),
        ("######", .unreadable), ("#####", .unreadable), ("##", .unreadable), ("#REF!", .unreadable),
        ("#DIV/0!", .unreadable), ("#VALUE!", .unreadable), ("#N/A", .unreadable),
    ])
    func reads(cell: String, absence: Absence) {
        #expect(FigureReader.read(cell) == .absence(absence))
    }

    @Test(arguments: [
        "nilly", "Nil return", "name", "data", "not", "Due to staffing", "Due to staffing in Q3 and after",
        "Cancelled due to Covid",
        "Baseline budget", "#", "---", "-----", "(-)", "Nation", "- text", "tbc by Q3", "#hashtag",
    ])
    func isText(cell: String) {
        #expect(FigureReader.read(cell) == .text)
    }

    @Test(arguments: [
        "1234567890123456", "0.1234567890123456", "1,234,567,890,123,456.7", "0.1234567891", "£1,000,000,000bn",
        "£999999999999999m", "--5", "(-5)", "-5-", "(5)-", "+-5", "(5) CR", "£(-1.2m)", "-(5)", "1234567890123456*",
        "-£-5",
    ])
    func isUnreadableWhereNoValueIsCertain(cell: String) {
        #expect(FigureReader.read(cell) == .absence(.unreadable))
    }

    @Test(arguments: [
        "1O.5", "l2.4", "£1O.5m", "1,O62", "10.O62", "(1l.4)", "2S.6%", "1\u{FFFD}.5", "£S.25m", "|2.45", "-1O.5",
        "1o.55",
    ])
    func isUnreadableWhereALetterStandsForADigit(cell: String) {
        #expect(FigureReader.read(cell) == .absence(.unreadable))
    }

    @Test(arguments: [
        "S106", "S1.1", "O2", "Il", "lO", "SOS", "B1.2", "1.l", "Oil", "I1.25", "O.5", "l", "S", "10 l", "1O5", "Solo",
        "1.2.l",
    ])
    func referencesAndWordsAreNoDamagedNumbers(cell: String) {
        #expect(FigureReader.read(cell) == .text)
    }

    @Test func rawValuesAreThoseOfTheContract() {
        #expect(
            Absence.allCases.map(\.rawValue) == [
                "nil", "blank", "not_set", "no_data", "not_available", "due", "cancelled", "baseline", "unreadable",
            ]
        )
    }
}
