import Foundation
import Ingestion
import JSON
import Publishing
import Testing

/// The corpus through the exports: lines and cells say what the documents say.
@Suite struct RowExportTests {
    private func rows(of example: CorpusCase) throws -> (document: JSONValue, rows: RowBatch) {
        let bytes = [UInt8](try Data(contentsOf: example.paper))
        let document = try Pipeline().document(of: bytes, name: example.name)
        return (try JSONValue(parsing: document), try RowReader.rows(of: document, in: .standard()))
    }

    @Test(arguments: CorpusCase.readable)
    func everyRecordIsALineAsItsSchemaSays(_ example: CorpusCase) throws {
        let (document, rows) = try rows(of: example)
        let lines = RecordLines.lines(of: rows).split(separator: 0x0A)
        var byKind: [String: [JSONValue]] = [:]
        for line in lines {
            try Publisher.check(Array(line), against: .record, document: example.name)
            let value = try JSONValue(parsing: Array(line))
            byKind[value["kind"]?.stringValue ?? "", default: []].append(value["record"] ?? .null)
        }
        for kind in RecordKind.allCases.map(\.rawValue) {
            let expected = (document["reports"]?.arrayValue ?? []).flatMap { $0[kind]?.arrayValue ?? [] }
            #expect(byKind[kind] ?? [] == expected, "\(kind)")
        }
        #expect(byKind["findings"] ?? [] == document["findings"]?.arrayValue ?? [])
    }

    @Test(arguments: CorpusCase.readable)
    func everyLineOfCSVHasAFieldForEachColumn(_ example: CorpusCase) throws {
        let rows = try rows(of: example).rows
        let contract = try ContractTables.standard()
        for table in contract.tables.indices {
            let text = CSVText(table, of: contract)
            var bytes = text.heading()
            text.append(rows, to: &bytes)
            let lines = CSVLines.read(bytes)
            #expect(lines.count == rows.tables[table].count + 1)
            #expect(lines.allSatisfy { $0.count == text.names.count })
        }
    }

    @Test func aKindKeepsWhatItNames() throws {
        let example = try #require(CorpusCase.all.first { $0.name == "quarterly-monitoring" })
        let (document, rows) = try rows(of: example)
        var filter = RowFilter()
        filter.kinds = ["budget_lines"]
        let contract = rows.contract
        let kept = try #require(filter.apply(to: rows))
        let count = { (name: String) in contract.index(of: name).map { kept.tables[$0].count } }
        #expect(count("budget_lines") ?? 0 > 0)
        #expect(count("reports") == 1)
        #expect(count("tables") ?? 0 > 0)
        #expect((count("cells"), count("reserves")) == (0, 0))
        let again = try JSONValue(parsing: RowAssembler.document(of: kept))
        #expect(again["reports"]?[0]?["budget_lines"] == document["reports"]?[0]?["budget_lines"])
    }

    @Test func reportsAreChosenByTheirHead() throws {
        let example = try #require(CorpusCase.all.first { $0.name == "quarterly-monitoring" })
        let (document, rows) = try rows(of: example)
        let year = try #require(document["reports"]?[0]?["period"]?["financial_year"]?.stringValue)
        let council = try #require(document["reports"]?[0]?["authority"]?["name"]?.stringValue)
        var filter = RowFilter()
        filter.periods = [year]
        filter.authorities = [council.lowercased()]
        #expect(filter.apply(to: rows)?.tables[1].count == 1)
        filter.periods = ["1999-00"]
        #expect(filter.apply(to: rows) == nil)
    }
}

/// A plain reader of CSV, for the tests.
enum CSVLines {
    static func read(_ bytes: [UInt8]) -> [[String]] {
        var lines: [[String]] = []
        var line: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if index + 1 < bytes.count, bytes[index + 1] == byte {
                    field.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = true
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") {
                if byte == UInt8(ascii: "\n"), field.last == UInt8(ascii: "\r") { field.removeLast() }
                line.append(String(decoding: field, as: UTF8.self))
                field = []
                if byte == UInt8(ascii: "\n") {
                    lines.append(line)
                    line = []
                }
            } else {
                field.append(byte)
            }
            index += 1
        }
        return lines
    }
}
