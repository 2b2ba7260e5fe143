import Figures
import Papers
import Records
import Testing

@Suite("Allocations and variances in headings and lists")
struct ItemTests {
    @Test(
        "a variance is a name, a direction and an amount, in either order",
        arguments: [
            ("## 2.4.1 Parks and Play, overspend £1.362m", "Parks and Play", Variance.Direction.overspend, 1362),
            ("## 2.4.2 Roads, underspend of £0.657m", "Roads", .underspend, 657),
            ("## Ferries - net underspend £40k", "Ferries", .underspend, 40),
            (
                "- Parks, Play and other services, £0.411m underspend – vacant posts", "Parks, Play and other services",
                .underspend, 411
            ),
            ("- ✓ **Street Care, £0.901m underspend** - reason", "Street Care", .underspend, 901),
            ("- Care (or unable to stay), £5.761m overspent – demand", "Care (or unable to stay)", .overspend, 5761),
        ]
    )
    func variance(_ line: String, _ name: String, _ direction: Variance.Direction, _ thousands: Int) throws {
        let report = try PaperText.report("# Report\n\n\(line)\n")
        let variance = try #require(report.variances.first)
        #expect(report.variances.count == 1)
        #expect(variance.name == name)
        #expect(variance.direction == direction)
        #expect(variance.amount.thousands == thousands)
        #expect(variance.amount.unit == .gbp)
        #expect(report.budgetAllocations.isEmpty)
    }

    @Test("an amount on the next line belongs to its heading, and says where it stood")
    func wrapped() throws {
        let report = try PaperText.report(
            """
            2.4 Key Variances
            2.4.1 Museums and everything else that is kept by the county, overspend
            £0.412m
            The overspend is due to fewer visitors.
            """
        )
        let variance = try #require(report.variances.first)
        #expect(variance.number == "2.4.1")
        #expect(variance.group == "Key Variances")
        #expect((variance.amount.place.line, variance.amount.place.column) == (3, 1))
        #expect(variance.provenance.lineRanges == [2...3])
    }

    @Test("an underspend printed with a minus says it twice; the record says it once")
    func doubleNegative() throws {
        let variances = try PaperText.report("# R\n\n- Parks, underspend £-0.655m\n- Roads, overspend £-0.1m\n")
            .variances
        #expect(variances.map(\.amount.thousands) == [655, -100])
        #expect(variances.map(\.amount.isReversed) == [true, false])
    }

    @Test("an allocation has an amount for each basis")
    func allocation() throws {
        let report = try PaperText.report("## 2.6.1 Bridge Inspection - £1.300m ongoing, £0.971m one-off\n")
        let allocation = try #require(report.budgetAllocations.first)
        #expect(allocation.name == "Bridge Inspection")
        #expect(allocation.number == "2.6.1")
        #expect(allocation.amounts.map(\.basis) == [.ongoing, .oneOff])
        #expect(allocation.amounts.map(\.amount.thousands) == [1300, 971])
        #expect(allocation.amounts[0].amount.decimals == -3)
    }

    @Test("below an introduction that says so, an amount alone is an allocation")
    func introduced() throws {
        let list = """
            - Shelters - £0.150m, to replace the oldest of the 420 shelters.
            - Depot £0.070m - The lease was renewed.
            - Budget Support - £0.500m (one-off) to plan the savings.
            """
        let report = try PaperText.report("Additional funding has been given for the main growth items:\n\n\(list)\n")
        #expect(report.budgetAllocations.map(\.name) == ["Shelters", "Depot", "Budget Support"])
        #expect(report.budgetAllocations.map(\.amounts[0].basis) == [nil, nil, .oneOff])
        let other = try PaperText.report("Key areas of success are:\n\n\(list)\n")
        #expect(other.budgetAllocations.map(\.name) == ["Budget Support"])
    }

    @Test(
        "prose is no record",
        arguments: [
            "The forecast £5.768m overspend on the portfolio is due to demand.",
            "An overall overspend of £1.544m is forecast.",
            "- 4.12 Of the forecast £13.007m portfolio overspend, most is care.",
            "- £1.500m of one-off funding was approved in the budget.",
            "- The cost rose, by £2.0m ongoing work on the roads that nobody had expected",
            "Savings of £1m, £2m overspend and £3m of grants were told of before. They stand.",
            "2.1 Parks, overspend in 2031",
        ]
    )
    func prose(_ line: String) throws {
        let report = try PaperText.report("# Report\n\n\(line)\n")
        #expect(report.variances.isEmpty, "\(report.variances.map(\.name))")
        #expect(report.budgetAllocations.isEmpty, "\(report.budgetAllocations.map(\.name))")
    }

    @Test("what is printed twice in a section is one record of both places; in another section it is another")
    func duplicates() throws {
        let report = try PaperText.report(
            """
            # Growth

            ## 1.1 Bridges - £0.3m ongoing

            To inspect them.

            Bridges - £0.3m ongoing

            # More

            ## 2.1 Bridges - £0.3m ongoing
            """
        )
        #expect(report.budgetAllocations.map(\.provenance.lineRanges) == [[3...3, 7...7], [11...11]])
        #expect(Set(report.budgetAllocations.map(\.id)).count == 2)
    }

    @Test("the mark before a name is its rating")
    func marks() throws {
        let variances = try PaperText.report("# R\n\n- ✘ Coasts, £0.2m overspend – storms\n- Inns, £0.1m overspend\n")
            .variances
        #expect(variances.map(\.rating?.rating?.name) == ["not_met", nil])
        #expect(variances.map(\.name) == ["Coasts", "Inns"])
    }
}
