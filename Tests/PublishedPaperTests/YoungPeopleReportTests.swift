import Figures
import Papers
import Reconciliation
import Records
import Tables
import Testing

/// Two monitoring reports on one portfolio, whose tables were looked at cell by cell.
@Suite("A quarterly report and the outturn after it", .enabled(if: PublishedPapers.areThere))
struct YoungPeopleReportTests {
    private func pounds(_ thousands: Int) -> ExactDecimal { ExactDecimal(Int128(thousands), exponent: 3) }

    @Test("the budget lines of the quarter: thirteen services, an adjustment and both totals")
    func budgetLines() throws {
        let lines = try PublishedPapers.audited("derbyshire/002").reports[0].budgetLines
        #expect(lines.count { $0.role == .line } == 13)
        #expect(lines.filter { $0.role == .adjustment }.map(\.budget?.value) == [pounds(9_599)])
        let totals = lines.filter { $0.role == .total }
        #expect(totals.map(\.budget?.value) == [pounds(120_833), pounds(130_432)])
        #expect(totals.map(\.variance?.value) == [pounds(13_843), pounds(4_244)])
        let first = try #require(lines.first?.variance)
        #expect(first.value == pounds(10_062))
        #expect(first.decimals == -3)
        #expect(first.unit == .gbp)
        #expect((first.place.line, first.place.column) == (114, 72))
    }

    @Test(
        "fifteen savings initiatives with their notes and marks",
        arguments: [("derbyshire/002", 1207), ("derbyshire/003", 1215)]
    )
    func savings(_ name: String, _ achieved: Int) throws {
        let savings = try PublishedPapers.audited(name).reports[0].savingsInitiatives
        #expect(savings.count { $0.role == .line } == 15)
        #expect(savings.count { !$0.notes.isEmpty } == 5)
        #expect(savings.flatMap(\.notes).map(\.anchor) == ["1", "1", "2", "1", "3"])
        #expect(savings.allSatisfy { $0.rating != nil })
        #expect(savings.first { $0.role == .total }?.achieved?.value == pounds(achieved))
    }

    @Test(
        "reserves with their arrows, one of them lost",
        arguments: [("derbyshire/002", 7101, 0), ("derbyshire/003", 6912, 1)]
    )
    func reserves(_ name: String, _ total: Int, _ lost: Int) throws {
        let reserves = try PublishedPapers.audited(name).reports[0].reserves
        #expect(reserves.first { $0.role == .total }?.balance?.value == pounds(total))
        #expect(reserves.count { $0.trend == nil } == lost)
    }

    @Test("aged debt is one record of six bands", arguments: [("derbyshire/002", 482), ("derbyshire/003", 2685)])
    func debt(_ name: String, _ total: Int) throws {
        let debts = try PublishedPapers.audited(name).reports[0].agedDebts
        let debt = try #require(debts.first)
        #expect(debts.count == 1)
        #expect(debt.bands.count == 6)
        #expect(
            debt.bands.allSatisfy {
                $0.owed.amount?.value != nil && $0.owed.share?.value != nil && $0.owed.trend != nil
            }
        )
        #expect(debt.total?.amount?.value == pounds(total))
        #expect(debt.total?.share?.value == ExactDecimal(100))
    }

    @Test("five measures with their years, targets and ratings", arguments: ["derbyshire/002", "derbyshire/003"])
    func measures(_ name: String) throws {
        let measures = try PublishedPapers.audited(name).reports[0].measures
        #expect(measures.count == 5)
        #expect(measures.map(\.results.count) == [2, 2, 3, 3, 3])
        #expect(measures.map(\.targets.count) == [0, 0, 1, 1, 1])
        #expect(measures.map(\.ratings.count) == [0, 0, 1, 1, 1])
        #expect(measures[2].results.map(\.period.financialYear?.startYear) == [2018, 2019, 2020])
    }

    @Test("three headings say over for under, two amounts have a minus too many, and nothing else is found")
    func findings() throws {
        // Its key gives one glyph two meanings.
        let other = try PublishedPapers.audited("derbyshire/002").findings
        #expect(other.map { "\($0.severity.rawValue) \($0.rule) \($0.place.line)" } == ["warning ambiguous-glyph 54"])
        let findings = try PublishedPapers.audited("derbyshire/003").findings.sorted { $0.place.line < $1.place.line }
        #expect(
            findings.filter { $0.severity == .error }.map { "\($0.rule) \($0.place.line)" } == [
                "direction-mismatch 129", "direction-mismatch 133", "direction-mismatch 149",
            ]
        )
        #expect(
            findings.filter { $0.severity != .error }.map { "\($0.rule) \($0.place.line)" } == [
                "double-negative 89", "double-negative 141",
            ]
        )
    }

    @Test(
        "what the prose restates is confirmed or explained",
        arguments: [("derbyshire/002", 29), ("derbyshire/003", 28)]
    )
    func restated(_ name: String, _ count: Int) throws {
        let tally = try PublishedPapers.audited(name).statementTally
        #expect(tally.confirmed + tally.explained >= count)
    }

    @Test("every check passes or says why not", arguments: ["derbyshire/002", "derbyshire/003"])
    func checks(_ name: String) throws {
        let audited = try PublishedPapers.audited(name)
        for rule in ["total-mismatch", "variance-mismatch", "variance-percent-mismatch", "percent-share-sum"] {
            let tally = try #require(audited.checks.first { $0.rule == rule })
            #expect(tally.passed > 0, "\(rule)")
        }
    }

    @Test(
        "every numeric cell of the tables has its type, its unit and its place",
        arguments: ["derbyshire/002", "derbyshire/003"]
    )
    func cells(_ name: String) throws {
        let audited = try PublishedPapers.audited(name)
        for table in audited.reports[0].tables {
            for row in table.table.rows where !row.roles.contains(.header) {
                for cell in row.cells where cell.text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
                    let role = table.table.columns[cell.column - 1].role
                    guard role != .label, role != .note else { continue }
                    let figure = try #require(cell.figure, "\(table.id) row \(row.index): \(cell.text)")
                    let range = audited.paper.source.range(ofLine: Int(figure.place.line))
                    let start = range.lowerBound + Int(figure.place.column) - 1
                    let end = range.lowerBound + Int(figure.place.endColumn) - 1
                    #expect(String(decoding: audited.paper.source.bytes[start..<end], as: UTF8.self) == figure.printed)
                }
            }
        }
    }
}
