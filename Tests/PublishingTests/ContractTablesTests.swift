import JSON
import Testing

@testable import Publishing

@Suite struct ContractTablesTests {
    @Test func aFigureIsSpreadAsTheContractSays() throws {
        let contract = try ContractTables.standard()
        let lines = contract.tables[try #require(contract.index(of: "budget_lines"))]
        let names = lines.columns.map(\.name)
        for name in [
            "budget", "budget_unit", "budget_decimals", "budget_printed", "budget_absence", "budget_line",
            "budget_column",
        ] {
            #expect(names.contains(name))
        }
        #expect(lines.parentColumn == "report_id")
        #expect(try #require(lines.columns.first { $0.name == "budget" }).unitColumn == "budget_unit")
        #expect(lines.columns.first { $0.name == "provenance_table" }?.references == "tables")
    }

    @Test func everyListOfTheReportIsATable() throws {
        let contract = try ContractTables.standard()
        let schema = try JSONValue(parsing: PublishedSchema.paper.bytes)
        let report = try #require(schema["$defs"]?["report"]?["properties"]?.objectValue)
        for member in report.members
        where member.value["items"]?["$ref"]?.stringValue.map({ $0 != "#/$defs/line_range" }) == true {
            #expect(contract.index(of: member.name) != nil, "\(member.name)")
        }
        #expect(RecordKind.allCases.allSatisfy { contract.index(of: $0.rawValue) != nil })
    }

    @Test func noTwoTablesShareAName() throws {
        let names = try ContractTables.standard().tables.map(\.name)
        #expect(Set(names).count == names.count)
        for expected in [
            "papers", "reports", "tables", "table_rows", "cells", "findings", "aged_debt_bands", "coverage_unread",
        ] {
            #expect(names.contains(expected))
        }
    }

    @Test func everyColumnIsDescribed() throws {
        for table in try ContractTables.standard().tables {
            #expect(!table.description.isEmpty, "\(table.name)")
            for column in table.columns { #expect(!column.description.isEmpty, "\(table.name).\(column.name)") }
        }
    }

    @Test func aSchemaThatGivesAColumnTwiceIsRefused() throws {
        let schema = try JSONValue(
            parsing: """
                {"type": "object", "properties": {
                    "a_b": {"type": "string"},
                    "a": {"type": "object", "properties": {"b": {"type": "string"}}}
                }}
                """
        )
        #expect(throws: ContractTablesError.self) { try ContractTables(schema: schema) }
    }

    @Test(arguments: [
        ("0", 0, 0), ("12", 12, 0), ("-4.10", -41, 1), ("10062000", 10_062_000, 0), ("0.005", 5, 3), ("1e3", 1000, 0),
    ])
    func decimalsKeepTheLeastScale(_ text: String, _ digits: Int64, _ scale: UInt8) throws {
        let number = try #require(try JSONValue(parsing: text).numberValue)
        #expect(RowValue(exactly: number) == .decimal(digits, scale: scale))
    }

    @Test func theKeyOfAPaperIsTheBeginningOfItsIds() {
        #expect(RowBatch.paperKey(sha256: "00000000000fabcd".utf8) == 15)
        #expect(RowBatch.paperKey(sha256: "ffffffffffff".utf8) == 1 << 48 - 1)
        #expect(RowBatch.paperKey(sha256: "xyz".utf8) == nil)
    }
}
