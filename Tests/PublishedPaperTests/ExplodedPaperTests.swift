import Figures
import Foundation
import Lexicon
import Papers
import Tables
import Testing

/// Tables that a text layer printed one cell a line, against the clean print of the same tables elsewhere.
@Suite("Exploded tables of published papers", .enabled(if: PublishedPapers.areThere))
struct ExplodedPaperTests {
    private static func paper(_ prefix: String) throws -> Paper {
        let folder = try #require(PublishedPapers.folder)
        let all = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
        let path = try #require(all.first { $0.hasPrefix(prefix) }, "no paper \(prefix) in \(folder)")
        return try PaperReader.read(
            [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))),
            name: path,
            lexicon: .standard()
        )
    }

    private static func recovered(_ prefix: String) throws -> [RecoveredTable] {
        let paper = try paper(prefix)
        var reader = RecoveredTableReader(paper, lexicon: try Lexicon.standard())
        return reader.read(paper.blocks.indices).tables
    }

    private static func exploded(_ prefix: String) throws -> [Table] {
        try recovered(prefix).map(\.table).filter { $0.layout == .exploded }
    }

    private static func body(_ table: Table) -> [Row] { table.rows.filter { !$0.roles.contains(.header) } }

    private static func texts(_ table: Table) -> [[String]] { body(table).map { $0.cells.map(\.text) } }

    /// The cells of the lines of a paper, as tabs part them.
    private static func lines(_ prefix: String, _ lines: [ClosedRange<Int>]) throws -> [[String]] {
        let source = try paper(prefix).source
        return lines.flatMap(\.self).map { line in
            source.text(ofLine: line).split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private static func isRecovered(_ cell: Cell) -> Bool {
        if case .recovered = cell.figure?.origin { true } else { false }
    }

    @Test(
        "three risks each, one of them scattered over two places",
        arguments: [("derbyshire/000", "1.300"), ("derbyshire/001", "5.000")]
    )
    func risks(_ name: String, _ first: String) throws {
        let table = try #require(
            try Self.exploded(name).first { $0.kind == .financialRisks }
        )
        let rows = Self.body(table)
        #expect(rows.map { $0.cells[2].text } == [first, "0.020", "0.500"])
        #expect(rows.map { $0.cells[3].text } == ["4", "1", "3"])
        #expect(rows[0].cells[0].text == "Placements")
        #expect(rows[2].cells[0].text == "All")
        #expect(rows[2].cells[1].otherPlaces.count == 1)
        #expect(rows.allSatisfy { Self.isRecovered($0.cells[2]) && $0.cells[2].figure?.unit == .gbp })
    }

    @Test("three fully and twelve partially traded areas, as the other paper prints the same rows")
    func tradedAreas() throws {
        let tables = try Self.exploded("derbyshire/001").filter { $0.columns.count >= 6 }
        #expect(tables.map { Self.body($0).count } == [3, 12])
        let twins = [
            try Self.lines("derbyshire/004", [2069...2071]),
            try Self.lines("derbyshire/004", [2115...2117, 2120...2128]),
        ]
        for (table, twin) in zip(tables, twins) {
            for (row, printed) in zip(Self.body(table), twin) {
                #expect(row.cells[2...4].map(\.text) == Array(printed[3...5]))
                #expect(row.cells[2...4].allSatisfy(Self.isRecovered))
                #expect(row.cells[0].text == printed[1])
                // One paper spells out what the other shortens.
                let isSame = row.cells[1].text == printed[2]
                #expect(isSame || row.cells[1].text.hasPrefix(printed[2].prefix(17)), "\(row.cells[1].text)")
            }
            #expect(table.relations.contains { $0.usedToRecover && $0.held == Self.body(table).count })
        }
        #expect(tables[0].rows.last?.cells[6].text == "No")
    }

    @Test("twelve small tables of measures, equal to those of the other paper but for lost ratings")
    func measures() throws {
        let ours = try Self.recovered("derbyshire/001").map(\.table).filter { $0.layout == .keyValue }
        let theirs = try Self.recovered("derbyshire/004").map(\.table).filter { $0.layout == .keyValue }
        #expect(ours.count == 12)
        #expect(theirs.count == 36)
        for table in ours {
            let values = Self.values(table)
            #expect(theirs.contains { Self.values($0) == values }, "\(values)")
            #expect(table.caption != nil)
        }
        #expect(ours.count { $0.remarks.contains { $0.kind == .titleRepaired } } >= 9)
        #expect(
            ours.compactMap { table in Self.ratings(table).first } == [
                "Strong", "Review", "Action", "Good", "Good", "Good",
            ]
        )
    }

    /// Labels and values without the ratings, which are lost in one paper and words in the other.
    private static func values(_ table: Table) -> [String] {
        table.columns.filter { $0.role != .rating }.map { column in
            "\(column.path.joined(separator: " ")): \(table.cell(row: 2, column: column.index)?.text ?? "")"
        }.sorted()
    }

    private static func ratings(_ table: Table) -> [String] {
        table.columns.filter { $0.role == .rating }.compactMap { table.cell(row: 2, column: $0.index)?.text }
            .filter { !$0.isEmpty }
    }

    @Test("nominations as far as they are certain: the statuses, four for three rows, are refused")
    func nominations() throws {
        let table = try #require(try Self.exploded("derbyshire/001").first)
        #expect(table.columns.map { $0.path.joined() } == ["", "Name", "School", "Nominating Councillor", ""])
        #expect(
            Self.texts(table).map { $0.dropLast().joined(separator: ", ") } == [
                "Amber Valley, F Atkinson, Belper School & Sixth Form, J Nelson",
                "Chesterfield, A Downing, Hady Primary School, L Ramsey",
                "North East, M Fairclough, Ridgeway Primary School, C Renwick",
            ]
        )
        #expect(table.remarks.filter { $0.kind == .cellRefused }.map(\.place.line) == [67, 83, 93, 95])
    }

    @Test("the petition: one row, 44 signatures")
    func petition() throws {
        let table = try Self.exploded("derbyshire/001")[1]
        let rows = Self.body(table)
        #expect(rows.count == 1)
        #expect(rows[0].cells[1].figure?.value == ExactDecimal(44))
        #expect(rows[0].cells[2].text == "Councillor R George")
    }

    @Test(
        "no other table is found",
        arguments: [
            ("derbyshire/000", 1), ("derbyshire/001", 5), ("derbyshire/002", 0), ("derbyshire/003", 0),
            ("derbyshire/004", 0),
        ]
    )
    func noOther(_ name: String, _ count: Int) throws {
        #expect(try Self.exploded(name).count == count)
    }

    @Test("what is recovered is published with its report, and no check is passed by what put a table together")
    func published() throws {
        let audited = try PublishedPapers.audited("derbyshire/001")
        let reports = audited.reports
        #expect(reports.flatMap(\.financialRisks).map { $0.sensitivity?.printed } == ["5.000", "0.020", "0.500"])
        #expect(reports.flatMap(\.tradedAreas).count { $0.contribution != nil } == 3)
        #expect(reports.flatMap(\.tradedAreas).count { $0.excess != nil } == 12)
        #expect(reports.flatMap(\.measures).count == 12)
        #expect(reports.flatMap(\.nominations).count == 3)
        #expect(reports.flatMap(\.petitions).map(\.signatures?.printed) == ["44"])
        let recovered = reports.flatMap(\.tables).map(\.table).filter { $0.layout == .exploded }
        #expect(recovered.count == 5)
        let tableRules: Set = ["total-mismatch", "variance-mismatch", "variance-percent-mismatch", "percent-share-sum"]
        #expect(audited.checks.allSatisfy { !tableRules.contains($0.rule) || $0.passed == 0 && $0.failed == 0 })
        #expect(audited.checks.contains { ($0.notEvaluated[.usedToRecover] ?? 0) >= 15 })
    }
}
