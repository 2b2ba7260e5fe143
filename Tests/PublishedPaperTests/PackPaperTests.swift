import Records
import Testing

/// Packs of published papers, cut into their reports.
@Suite("Packs of published papers", .enabled(if: PublishedPapers.areThere))
struct PackPaperTests {
    private func reports(_ name: String) throws -> [Report] {
        try PublishedPapers.audited("derbyshire/\(name)").reports
    }

    @Test("letter, minutes, petition with its appendix, report with two")
    func pack() throws {
        let reports = try reports("001")
        #expect(
            reports.map(\.head.kind) == [
                .agenda, .minutes, .petition, .petition, .budgetMonitoring, .budgetMonitoring, .performance,
            ]
        )
        #expect(reports.map { $0.lineRanges[0].lowerBound } == [1, 34, 193, 329, 353, 992, 1028])
        #expect(reports.map { $0.partOf.map { String($0.suffix(2)) } } == [nil, nil, nil, "r3", nil, "r5", "r5"])
        #expect(reports[0].agendaItems.map(\.number) == ["1", "2", "3", "4"])
        #expect(reports[0].head.meetingDate?.description == "2021-09-07")
        #expect(reports[1].head.meetingDate?.description == "2021-08-03")
        #expect(reports[1].decisions.map(\.number) == ["07/21", "08/21", "09/21", "10/21", "11/21"])
        #expect(reports[1].decisions.map(\.resolved.count) == [1, 1, 1, 3, 1])
        #expect(reports[1].decisions.last?.title == "SCHOOL TERM DATES 2021-22")
        // The minutes and the petition have no table but their own two.
        #expect(reports[..<4].map(\.tables.count) == [0, 1, 1, 0])
    }

    @Test("sixteen appendices, most of them without their number")
    func appendices() throws {
        let reports = try reports("004")
        #expect(reports.count == 17)
        #expect(reports.dropFirst().allSatisfy { $0.partOf == reports[0].id })
        #expect(
            reports.map { $0.lineRanges[0].lowerBound } == [
                5, 344, 381, 392, 1637, 1699, 1747, 1791, 1862, 1897, 1951, 1994, 2042, 2140, 2258, 2281, 2304,
            ]
        )
        #expect(reports.allSatisfy { $0.head.period.financialYear?.description == "2021-22" })
        #expect(reports[8].head.portfolio == "Health and Communities")
    }

    @Test("a report by itself is one report", arguments: ["000", "002"])
    func single(_ name: String) throws {
        #expect(try reports(name).count == 1)
    }
}
