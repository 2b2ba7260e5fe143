import Testing

@testable import Tables

@Suite("Means of columns and rows")
struct MeanFinderTests {
    private static let wards = """
        Ward|2029/30|2030/31|2031/32|Average
        North|412|398|377|396
        South|520|547|601|556
        East|288|301|296|295
        West|193|177|170|180
        Ward average|353|356|361|357
        """

    @Test("an average is the mean of the columns before it, and of the lines above it")
    func means() throws {
        let table = try TableText.table(Self.wards)
        #expect(table.relationTexts.contains("columns mean 5 = +2 +3 +4"))
        #expect(table.relationTexts.contains("rows mean 6 = +2 +3 +4 +5"))
    }

    @Test("one wrong average hides none of the others")
    func oneWrong() throws {
        let table = try TableText.table(Self.wards.replacing("|556", with: "|656"))
        let relation = try #require(table.relations.first { $0.kind == .mean && $0.axis == .columns })
        #expect((relation.held, relation.tried) == (4, 5))
    }

    @Test("an average of other weights is no mean")
    func weighted() throws {
        let other = Self.wards.replacing("396", with: "388").replacing("295", with: "299").replacing("180", with: "174")
        #expect(try !TableText.table(other).relations.contains { $0.kind == .mean && $0.axis == .columns })
    }
}
