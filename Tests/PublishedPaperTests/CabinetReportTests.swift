import Figures
import Papers
import Reconciliation
import Records
import Tables
import Testing

/// A council-wide report with appendices, whose tables run over pages and into the prose below them.
@Suite("A quarterly report of a whole council", .enabled(if: PublishedPapers.areThere))
struct CabinetReportTests {
    private func pounds(_ thousands: Int) -> ExactDecimal { ExactDecimal(Int128(thousands), exponent: 3) }

    private func reports(_ name: String = "derbyshire/004") throws -> [Report] {
        try PublishedPapers.audited(name).reports
    }

    @Test("seven fully and thirty-four partially traded areas, each table with its total")
    func tradedAreas() throws {
        let reports = try reports()
        let areas = reports.flatMap(\.tradedAreas)
        #expect(areas.count { $0.role == .line && $0.contribution != nil } == 7)
        #expect(areas.count { $0.role == .line && $0.excess != nil } == 34)
        let totals = areas.filter { $0.role == .total }
        #expect(totals.map(\.contribution?.value) == [pounds(-225), nil])
        #expect(totals.map(\.excess?.value) == [nil, pounds(-191)])
        #expect(
            areas.filter { $0.role == .line }.allSatisfy { $0.portfolio != nil && $0.service != nil && $0.area != nil }
        )
        let tables = reports.flatMap(\.tables).map(\.table).filter { $0.kind == .tradedAreas }
        #expect(tables.map(\.lineRanges.count) == [1, 4])
    }

    @Test("fifty-six reserves in eight groups, with their totals and the whole")
    func reserves() throws {
        let reserves = try reports().flatMap(\.reserves)
        let earmarked = reserves.filter { $0.kind == .earmarked }
        #expect(earmarked.count { $0.role == .line } == 56)
        #expect(earmarked.count { $0.role == .subtotal } == 8)
        #expect(Set(earmarked.filter { $0.role == .line }.map(\.group)).count == 8)
        #expect(earmarked.filter { $0.role == .total }.map(\.balance?.value) == [pounds(214_192)])
        #expect(earmarked.allSatisfy { $0.balance?.unit == .gbp })
        let others = reserves.filter { $0.kind != .earmarked }
        #expect(others.map(\.balance?.unitOrigin) == Array(repeating: .section, count: 4))
        #expect(others.last?.balance?.value == pounds(8532))
    }

    @Test("fourteen grants on five pages")
    func grants() throws {
        let grants = try reports().flatMap(\.grants)
        #expect(grants.count { $0.role == .line } == 14)
        #expect(grants.filter { $0.role == .line }.allSatisfy { $0.ringFenced != nil && $0.purpose != nil })
        let total = try #require(grants.first { $0.role == .total })
        #expect(total.broughtForward?.value == pounds(35_676))
        #expect(total.additional?.value == pounds(39_229))
        #expect(total.forecastSpend?.value == pounds(41_505))
    }

    @Test("the general reserve step by step")
    func balance() throws {
        let movements = try reports().flatMap(\.balanceMovements)
        let movement = try #require(movements.first)
        #expect(movements.count == 1)
        #expect(movement.opening?.amount.value == pounds(77_663))
        #expect(movement.movements.count == 10)
        #expect(movement.movements.count { $0.group != nil } == 9)
        #expect(movement.subtotals.map(\.amount.value) == [pounds(52_417)])
        #expect(movement.closing?.amount.value == pounds(50_873))
        #expect(movement.percentOfNetBudget?.value == ExactDecimal(889, exponent: -2))
    }

    @Test("nine savings positions and their total")
    func savingsPositions() throws {
        let positions = try reports().flatMap(\.savingsPositions).filter { $0.provenance.table != nil }
        #expect(positions.count { $0.role == .line } == 9)
        let total = try #require(positions.last)
        #expect(total.role == .total)
        #expect(total.identifiedShortfall?.value == pounds(9604))
        #expect(total.shortfall?.value == pounds(16_282))
        #expect(positions.allSatisfy { $0.shortfall?.isReversed == true && $0.currentYear?.value != nil })
    }

    @Test(
        "what the pandemic cost and what paid for it",
        arguments: [("derbyshire/003", 8, 6357), ("derbyshire/004", 8, 14_060)]
    )
    func fundedCosts(_ name: String, _ lines: Int, _ net: Int) throws {
        let costs = try reports(name).flatMap(\.fundedCosts).filter { !$0.costs.isEmpty }
        #expect(costs.count { $0.role == .line } == lines)
        #expect(costs.last?.net?.value == pounds(net))
    }

    @Test("specific funding in three groups")
    func specificFunding() throws {
        let list = try reports().flatMap(\.fundedCosts).filter { $0.costs.isEmpty }
        #expect(list.count { $0.role == .line } == 10)
        #expect(list.count { $0.role == .subtotal } == 3)
        #expect(list.last?.funding.map(\.amount.value) == [pounds(25_550)])
    }

    @Test(
        "debt written off, from a table or a sentence",
        arguments: [("derbyshire/002", 1, 35), ("derbyshire/003", 1, 19), ("derbyshire/004", 5, 299)]
    )
    func writeOffs(_ name: String, _ count: Int, _ last: Int) throws {
        let writeOffs = try reports(name).flatMap(\.debtWriteOffs)
        #expect(writeOffs.count == count)
        #expect(writeOffs.last?.amount?.value == pounds(last))
        #expect(writeOffs.allSatisfy { $0.periodEnd != nil })
    }

    @Test("three financial risks")
    func risks() throws {
        let risks = try reports("derbyshire/002").flatMap(\.financialRisks)
        #expect(risks.map(\.sensitivity?.value) == [pounds(1300), pounds(20), pounds(500)])
        #expect(risks.map(\.likelihood?.value) == [ExactDecimal(4), ExactDecimal(1), ExactDecimal(3)])
    }

    @Test("the rows below the savings total", arguments: [("derbyshire/002", 1207), ("derbyshire/003", 1215)])
    func savingsSummary(_ name: String, _ achieved: Int) throws {
        let positions = try reports(name).flatMap(\.savingsPositions).filter { $0.provenance.table != nil }
        #expect(positions.count == 1)
        #expect(positions.first?.identified?.value == pounds(2350))
        #expect(positions.first?.totalTarget?.value == pounds(3179))
        #expect(positions.first?.identifiedShortfall?.value == pounds(829))
        #expect(positions.first?.achieved?.value == pounds(achieved))
    }

    @Test(
        "a figure of the text that its row prints otherwise, six questions on labels, one on a grant, and nothing else is found"
    )
    func checks() throws {
        let audited = try PublishedPapers.audited("derbyshire/004")
        #expect(
            audited.findings.map { "\($0.severity.rawValue) \($0.rule) \($0.place.line)" } == [
                "error stated-figure-mismatch 1928", "warning unit-lost 1684", "warning reference-astray 157",
                "warning target-not-set 469", "warning age-ranges-differ 1537", "warning row-printed-twice 2131",
                "warning year-of-origin 2340", "warning funds-exceeded 2359",
            ]
        )
        #expect(audited.statementTally.confirmed > 150)
    }
}
