import Publishing
import Testing

@Suite struct RowLinksTests {
    /// Two tables, and a record that names one of them.
    private func rows(naming id: String) throws -> RowBatch {
        let contract = try ContractTables.standard()
        var rows = RowBatch(contract)
        func add(_ table: String, _ values: [String: String]) throws {
            let index = try #require(contract.index(of: table))
            let row = rows.appendRow(to: index, parent: 0)
            for (name, text) in values {
                let column = try #require(contract.tables[index].column(name))
                var bytes = Array(text.utf8)
                let value = bytes.withUnsafeMutableBufferPointer { rows.append(text: UnsafeBufferPointer($0)) }
                rows.set(value, index, row, column)
            }
        }
        try add("papers", ["file_sha256": String(repeating: "a", count: 64)])
        try add("reports", ["id": "aaaaaaaaaaaa/r1"])
        try add("tables", ["id": "aaaaaaaaaaaa/r1/t1"])
        try add("tables", ["id": "aaaaaaaaaaaa/r1/t2"])
        try add("budget_lines", ["id": "aaaaaaaaaaaa/r1/b1", "provenance_table": id])
        try add("budget_lines", ["id": "aaaaaaaaaaaa/r1/b2"])
        return rows
    }

    @Test func aLinkLeadsToARowOfThePaper() throws {
        #expect(try rows(naming: "aaaaaaaaaaaa/r1/t2").brokenLink == nil)
        let broken = try #require(try rows(naming: "aaaaaaaaaaaa/r1/t3").brokenLink)
        #expect(broken == ("budget_lines", "provenance_table", "aaaaaaaaaaaa/r1/t3"))
    }
}
