import Testing

@testable import Reconciliation

@Suite("How far rows are told to lie from their budgets")
struct RowGapTests {
    private static let table = """
        1. Position

        Service\tAnnual budget £000\tForecast £000\tVariance £000
        Highways\t31,080\t33,254\t2,174
        Library service\t14,126\t15,681\t1,555
        Country parks\t8,910\t8,328\t(582)
        Specific grants\t(21,400)\t(22,230)\t(830)
        Total\t32,716\t35,033\t2,317

        2. Commentary


        """

    private func findings(_ text: String) throws -> [String] { try ProseSketch(Self.table + text + "\n").findings() }

    private static let slip = ["stated-figure-mismatch warning"]
    private static let error = ["stated-figure-mismatch error"]

    @Test(
        "The row that the sentence names",
        arguments: [
            ("Specific grants are £830k higher than budget.", [] as [String]),
            ("Specific grants are £380k higher than budget.", error),
            ("Country parks is £582k below the estimate.", []),
            ("Country parks is £528k below the estimate.", error),
            // What another row prints, or the difference of two, may be meant.
            ("Highways is £619k more than the Library service.", []),
            // A part of it.
            ("Highways is over budget by £2,174k, of which £147k is for salt.", []),
        ]
    )
    func named(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "The row that the heading, or the opening of the paragraph, is called by",
        arguments: [
            ("2.1 Highways\n\nSpending is £2,174k above budget.", [] as [String]),
            ("2.1 Highways\n\nSpending is £2,147k above budget.", slip),
            ("Highways had a hard winter of 31 days. Spending is £2,174k above budget.", []),
        ]
    )
    func above(_ text: String, _ expected: [String]) throws {
        #expect(try findings(text) == expected)
    }

    @Test(
        "The word behind the figure says on which side of its budget the row lies",
        arguments: [
            ("The Library service is expected to end £1,555k over.", 0),
            ("The Library service is expected to end £1,585k over.", 1),
            ("Country parks will spend £582k less.", 0),
            ("Country parks will spend £852k less.", 1),
            ("Country parks needs £582k less than was allowed for.", 0),
            ("Country parks needs £528k less than was allowed for.", 1),
            // Over so many years.
            ("The Library service will need £1,585k over four years.", 0),
        ]
    )
    func side(_ sentence: String, _ count: Int) throws {
        #expect(try findings(sentence).count == count)
    }

    @Test(
        "What is told of the first of two is not told of the second",
        arguments: [
            "Country parks is expected to come in £582k below budget and Highways £2,174k above.",
            "Country parks is £582k under budget, Highways £2,174k over.",
            "Highways spends £2,174k above its annual budget, the Library service £1,555k above and Country parks £582k below.",
            "Of the change in Highways, £31,080k was given, £2,174k more is needed.",
        ]
    )
    func ellipses(_ sentence: String) throws {
        #expect(try findings(sentence).isEmpty)
    }
}
