import Lexicon
import Testing

@testable import Tables

@Suite("Which column names the rows of a register")
struct NameColumnTests {
    private static let rows = """
        Heating|NTH|Joan Peel|%|New boilers for the halls|310.5|40.0
        Heating|STH|Ravi Shah|%|Lagging of the pipes|22.0|0.0
        Heating|NTH|Joan Peel|%|Radiators for the upper floor|18.5|0.0
        TOTAL HEATING|||||351.0|40.0
        Lighting|STH|Ravi Shah|%|Lamps that use less power|64.0|12.5
        Lighting|NTH|Joan Peel|%|Columns along the sea front|96.0|12.5
        Lighting|STH|Ravi Shah|%|Signals at the crossings|41.0|0.0
        TOTAL LIGHTING|||||201.0|25.0
        """

    private static func table(_ heading: String, naming names: [String]) throws -> Table {
        var names = names[...]
        let body = rows.map { $0 == "%" ? names.removeFirst() : String($0) }.joined()
        return try TableText.table("Theme|Team|Lead|\(heading)|Details|2041-42 £k|2042-43 £k\n" + body)
    }

    @Test("The one whose heading says so, though the same stands in many rows")
    func named() throws {
        let table = try Self.table(
            "Headline description",
            naming: ["Boilers", "Boilers", "Boilers", "Lamps", "Lamps", "Lamps"]
        )
        #expect(table.columns.first { $0.role == .label }?.index == 4)
        #expect(table.rows[1].label == "Boilers")
    }

    @Test("Without such words the one that differs most from row to row")
    func varied() throws {
        let table = try Self.table("Works", naming: ["Boilers", "Pipes", "Radiators", "Lamps", "Columns", "Signals"])
        #expect(table.columns.first { $0.role == .label }?.index == 4)
    }

    @Test("A row without a name takes its leftmost words, and TOTAL makes it a total")
    func totals() throws {
        let table = try Self.table("Item", naming: ["Boilers", "Pipes", "Radiators", "Lamps", "Columns", "Signals"])
        #expect([5, 9].map { table.rows[$0 - 1].label } == ["TOTAL HEATING", "TOTAL LIGHTING"])
        #expect([5, 9].map { table.roles($0) } == [["total"], ["total"]])
    }

    @Test("Rows below the last total that have words where the rows above it have them are lines as those are")
    func linesBelowTotal() throws {
        let table = try TableText.table(
            """
            Theme|Team|Item|2041-42 £k|2042-43 £k
            Heating|NTH|Boilers|310.5|40.0
            Heating|STH|Pipes|22.0|0.0
            TOTAL HEATING|||332.5|40.0
            Lighting|STH|Lamps|64.0|12.5
            Lighting|NTH|Columns|96.0|12.5
            Reserves|||500.0|400.0
            """
        )
        #expect((4...7).map { table.roles($0) } == [["total"], ["line"], ["line"], ["memorandum"]])
    }
}
