import Records
import Testing

/// What stands outside the tables of five published papers, counted by hand.
@Suite("Records of the text", .enabled(if: PublishedPapers.areThere))
struct TextRecordTests {
    @Test(
        "allocations, variances and deliverables",
        arguments: [
            ("derbyshire/000", 14, 8, 7), ("derbyshire/001", 10, 8, 10), ("derbyshire/002", 14, 8, 7),
            ("derbyshire/003", 14, 7, 7), ("derbyshire/004", 31, 28, 63),
        ]
    )
    func counts(_ name: String, _ allocations: Int, _ variances: Int, _ deliverables: Int) throws {
        let reports = try PublishedPapers.audited(name).reports
        #expect(reports.reduce(0) { $0 + $1.budgetAllocations.count } == allocations)
        #expect(reports.reduce(0) { $0 + $1.variances.count } == variances)
        #expect(reports.reduce(0) { $0 + $1.deliverables.count } == deliverables)
    }

    @Test("two readings of one report give the same allocations and variances")
    func twoReadings() throws {
        let first = try PublishedPapers.audited("derbyshire/000").reports[0]
        let second = try PublishedPapers.audited("derbyshire/002").reports[0]
        #expect(first.budgetAllocations.map(\.name) == second.budgetAllocations.map(\.name))
        let amounts = [first, second].map { $0.budgetAllocations.map { $0.amounts.map(\.amount.value) } }
        #expect(amounts[0] == amounts[1])
        #expect(first.variances.map(\.amount.value) == second.variances.map(\.amount.value))
        #expect(first.variances.map(\.direction) == second.variances.map(\.direction))
    }

    @Test("a heading repeated from hidden text is one record of both lines")
    func hiddenText() throws {
        let first = try PublishedPapers.audited("derbyshire/000").reports[0].budgetAllocations.first
        #expect(first?.provenance.lineRanges == [227...227, 295...295])
        let variance = try PublishedPapers.audited("derbyshire/000").reports[0].variances.first
        #expect(variance?.amount.place.line == 117)
    }

    @Test(
        "keys, with the glyph that stands for two ratings",
        arguments: [("derbyshire/002", ["🟦", "🟢", "🟡", "🔴", "🟡"]), ("derbyshire/003", ["★", "✓", "◯", "📌", "■"])]
    )
    func keys(_ name: String, _ glyphs: [String]) throws {
        let key = try #require(try PublishedPapers.audited(name).reports[0].ratingKeys.first)
        #expect(key.entries.map(\.glyph) == glyphs)
        #expect(key.entries.map(\.rating?.name) == ["strong", "good", "review", "action", nil])
    }

    @Test("deliverables by rating, one left blank, and by the four priorities")
    func deliverables() throws {
        let deliverables = try PublishedPapers.audited("derbyshire/004").reports.flatMap(\.deliverables)
        #expect(deliverables.count { $0.rating?.rating?.name == "review" } == 6)
        #expect(deliverables.count { $0.rating?.rating?.name == "action" } == 1)
        #expect(deliverables.count { $0.rating == nil } == 1)
        #expect(deliverables.allSatisfy { $0.expectedCompletion != nil && !$0.commentary.isEmpty })
        #expect(Set(deliverables.map(\.priority)).count == 4)
    }
}
