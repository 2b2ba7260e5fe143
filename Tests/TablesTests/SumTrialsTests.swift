import TestSupport
import Testing

@testable import Tables

@Suite struct SumTrialsTests {
    /// Sums that grow by a row at a time are those that are added up from the start.
    @Test(arguments: 0..<30) func addsARowAtATime(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let cells = ["", "-", "n/a", "1.0", "2.0", "3.0", "-1.0", "12.345", "5.0%"]
        let lines = (0..<Int.random(in: 3...9, using: &generator)).map { number in
            (["Row \(number)"] + (0..<3).map { _ in cells.randomElement(using: &generator) ?? "" })
                .joined(separator: "|")
        }
        let table = try TableText.table((["Name|A £m|B £m|C £m"] + lines).joined(separator: "\n"))
        let values = ValueGrid(rows: table.rows, columnCount: table.columns.count)
        let trials = SumTrials(values: values, columns: [2, 3, 4], told: [])
        let rows = Array(2..<table.rows.count)
        var lengths = 0
        for fit in trials.fits(of: table.rows.count, over: rows) {
            lengths += 1
            let whole = trials.fit(of: table.rows.count, rows.suffix(lengths).map { Relation.Operand($0) })
            #expect(fit.length == lengths)
            #expect(fit.tried == whole.tried && fit.held == whole.held)
            #expect(fit.telling == whole.telling && fit.unread == whole.unread)
        }
        #expect(lengths == rows.count)
    }
}
