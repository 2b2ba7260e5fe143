import Tables
import Testing

@testable import Reconciliation

@Suite("Whether a sum was meant at all")
struct StructureTests {
    /// One sum of two rows in as many columns as told; `holds` says in which it holds.
    private func totals(_ holds: [Bool], basis: Relation.Basis) -> TableSketch {
        let columns = holds.indices.map { "Column \($0)" }.joined(separator: "|")
        let parts = holds.map { _ in "1.5" }.joined(separator: "|")
        let totals = holds.map { $0 ? "3.0" : "7.0" }.joined(separator: "|")
        let sketch = TableSketch("|\(columns)\nA|\(parts)\nB|\(parts)\nTotal|\(totals)")
        return sketch.relating(sketch.rows(4, [2, 3], basis: basis))
    }

    @Test(arguments: [
        ([false], Relation.Basis.words, "1 failed"),
        ([true, false], .words, "1 passed, 1 failed"),
        ([false, false], .words, "2 structure_doubtful"),
        ([true, false, false], .words, "3 structure_doubtful"),
        ([true, true, false], .words, "2 passed, 1 failed"),
        ([false], .arithmetic, "1 structure_doubtful"),
        ([true, false], .arithmetic, "1 passed, 1 failed"),
        ([true, false, false], .arithmetic, "3 structure_doubtful"),
        ([true, true, true, true, false], .arithmetic, "4 passed, 1 failed"),
    ])
    func structure(_ holds: [Bool], _ basis: Relation.Basis, _ ends: String) {
        let sketch = totals(holds, basis: basis)
        #expect(sketch.tally("total-mismatch").summary == ends)
        #expect(sketch.findings.isEmpty == !ends.contains("failed"))
    }

    @Test("Sums of nothing but zeros bear out no structure")
    func zerosBearOutNothing() {
        let sketch = TableSketch(
            "| A | B | C | D\nX | 0.0 | 0.0 | 1.0 | 1.0\nY | - | 0.0 | 2.0 | 2.0\nTotal | - | 0.0 | 9.0 | 8.0"
        )
        let related = sketch.relating(sketch.rows(4, [2, 3], basis: .arithmetic))
        #expect(related.tally("total-mismatch").summary == "4 structure_doubtful")
    }

    @Test(
        "Without a unit, what lies among its parts is a rate of them and no sum",
        arguments: [("9.8", "2 passed, 1 structure_doubtful"), ("98.0", "2 passed, 1 failed"), ("29.8", "3 passed")]
    )
    func rates(_ total: String, _ ends: String) {
        let sketch = TableSketch(
            "| A | B | C\nX | 1.0 | 2.0 | 5.5\nY | 3.0 | 1.0 | 14.2\nZ | 4.0 | 2.0 | 10.1\nTotal | 8.0 | 5.0 | \(total)",
            unit: nil,
            scale: 0
        )
        let related = sketch.relating(sketch.rows(5, [2, 3, 4], basis: .words))
        #expect(related.tally("total-mismatch").summary == ends)
    }

    @Test("A total of one row is no sum where no figure says so")
    func oneRow() {
        let sketch = TableSketch("| A | B\nX | 1.0 | 1.0\nTotal | 9.0 | 8.0\nOther total | 1.0 | 2.0")
        #expect(
            sketch.relating(sketch.rows(3, [2], across: [2])).tally("total-mismatch").summary == "1 structure_doubtful"
        )
        #expect(sketch.relating(sketch.rows(4, [2])).tally("total-mismatch").summary == "1 passed, 1 failed")
    }

    @Test(arguments: [
        // Words that name a total make an error of it, however little else there is to show it.
        ([false], Relation.Basis.words, Severity.error),
        ([true, false], .words, .error),
        // Where only figures suggest a sum, eight others have to bear it out beyond chance.
        ([true, true, false], .arithmetic, .warning),
        ([true, true, true, false], .arithmetic, .warning),
    ])
    func severity(_ holds: [Bool], _ basis: Relation.Basis, _ severity: Severity) {
        #expect(totals(holds, basis: basis).findings.map(\.severity) == [severity])
    }

    @Test("One column that fits beyond chance shows that the rows are those of the sum, and two others are wrong")
    func beyondChance() {
        let sketch = TableSketch("| A | B | C\nX | 1.525 | 1.5 | 2.5\nY | 2.125 | 1.5 | 1.5\nTotal | 3.650 | 9.0 | 8.0")
        let related = sketch.relating(sketch.rows(4, [2, 3]))
        #expect(related.tally("total-mismatch").summary == "1 passed, 2 failed")
        let silent = sketch.relating(sketch.rows(4, [2, 3], basis: .arithmetic))
        #expect(silent.tally("total-mismatch").summary == "3 structure_doubtful")
    }

    @Test(
        "A total that misses one and the same row in every column was meant",
        arguments: [
            // What is missing is row Y.
            ("10.0 | 20.5", "2 failed"),
            // Row Y counted twice.
            ("20.8 | 44.9", "2 failed"),
            // Row Y is missing in one column, row X in the other.
            ("10.0 | 24.4", "2 structure_doubtful"),
        ]
    )
    func rowInEveryGap(_ totals: String, _ ends: String) {
        let sketch = TableSketch("| A | B\nX | 3.3 | 8.3\nY | 5.4 | 12.2\nZ | 6.7 | 12.2\nTotal | \(totals)")
        #expect(sketch.relating(sketch.rows(5, [2, 3, 4])).tally("total-mismatch").summary == ends)
    }

    @Test(
        "A total that its rows miss in every column lacks a row where another total bears out what totals mean",
        arguments: [
            // Row Z is missing, and the grand total takes the group's total in.
            ("Total B | 9.10 | 8.20", "4 passed, 2 failed", [Severity.error]),
            // Nothing like a row: the rows make more than twice what is left.
            ("Total B | 2.10 | 1.90", "4 passed, 2 structure_doubtful", []),
        ]
    )
    func missingRow(_ total: String, _ ends: String, _ severities: [Severity]) {
        let (a, b) = total.contains("9.10") ? ("20.30", "19.50") : ("13.30", "13.20")
        var sketch = TableSketch(
            """
            | A | B
            V | 5.10 | 6.20
            W | 6.10 | 5.10
            Total A | 11.20 | 11.30
            X | 3.30 | 3.10
            Y | 4.40 | 4.20
            \(total)
            Total | \(a) | \(b)
            """
        )
        for row in [4, 7, 8] { sketch.table.rows[row - 1].roles = .total }
        let related = sketch.relating(
            sketch.rows(4, [2, 3]),
            sketch.rows(7, [5, 6]),
            sketch.rows(8, [4, 7])
        )
        #expect(related.tally("total-mismatch").summary == ends)
        #expect(related.findings.map(\.severity) == severities)
    }

    @Test(
        "A sum along a row of which another column fills the gap leaves that column out",
        arguments: [
            // The gap of row B is its grant.
            ("9.00 | 4.00 | 3.00 | 2.00", "3 passed, 1 structure_doubtful"),
            // Nothing fills the gap, but no other row has a grant.
            ("9.00 | 4.00 | 3.50 | 2.00", "3 passed, 1 structure_doubtful"),
            ("9.00 | 4.00 | 3.00 | 0.00", "3 passed, 1 failed"),
        ]
    )
    func leftOutColumn(_ row: String, _ ends: String) {
        let text =
            "| Gross | Income | Net | Grant\nA | 8.00 | 3.00 | 5.00 | 0.00\nB | \(row)\nC | 7.50 | 3.00 | 4.50 | 0.00\n"
        let sketch = TableSketch(text + "D | 6.00 | 1.00 | 5.00 | 0.00")
        let related = sketch.relating(sketch.columns(4, [2, -3], basis: .arithmetic))
        #expect(related.tally("total-mismatch").summary == ends)
    }

    @Test("A column that has figures where a sum holds without it is no part that was left out of another")
    func noPart() {
        let sketch = TableSketch(
            """
            |Budget|Forecast|Variance|Last report
            A|20.1|20.9|0.8|0.6
            B|6.3|6.8|0.5|0.4
            C|8.4|8.9|0.5|0.3
            D|8.8|8.7|-0.4|-0.2
            """
        )
        let related = sketch.relating(sketch.columns(4, [3, -2], kind: .variance))
        #expect(related.tally("variance-mismatch").summary == "3 passed, 1 failed")
    }

    /// A page of schemes: four whose total is that of the two years, and one with another total.
    private func page(_ last: String, heading: String = "Total cost") -> TableSketch {
        let sketch = TableSketch(
            """
            |\(heading)|This year|Next year
            Bridge|3.358|1.141|2.217
            Quay|5.009|2.004|3.005
            Depot|7.250|3.125|4.125
            School|4.412|0.201|4.211
            Road|\(last)|1.341|2.417
            Weir|\(last)|1.442|2.417
            """
        )
        return sketch.relating(sketch.columns(2, [3, 4]))
    }

    @Test("A total that fails on another page of the same headings was not meant on this one")
    func sisters() {
        func summary(_ pages: [TableSketch]) -> String? {
            TableSketch.audited(pages).checks.first { $0.rule == "total-mismatch" }?.summary
        }
        let alone = page("3.859")
        #expect(summary([alone]) == "5 passed, 1 failed")
        var next = page("9.999")
        next.table.relations = []
        #expect(summary([alone, next]) == "5 passed, 1 structure_doubtful")
        // What leaves out years is no less than those that are told.
        #expect(summary([page("3.758"), next]) == "5 passed, 1 failed")
        // Nor do they bring a total just where its point moved, or the minus of a year would.
        #expect(summary([page("37.58"), next]) == "4 passed, 1 failed, 1 structure_doubtful")
        var other = page("9.999", heading: "Bids")
        other.table.relations = []
        #expect(summary([alone, other]) == "5 passed, 1 failed")
    }

    @Test("A total adds up the column of one sign and leaves the other sign to its own column, whatever that is called")
    func opposites() {
        let sketch = TableSketch(
            """
            |Budget|Actual|Under|Over
            Hall|3.50|2.50|1.00|
            Insurance|4.75|4.50|0.25|
            Mowing|31.40|28.80|2.60|
            Fair|2.00|2.88||0.88
            Total|41.65|38.68|3.85|
            """
        )
        var split = sketch.relating(
            sketch.columns(4, [2, -3], across: [2, 3, 4, 6], kind: .variance),
            sketch.columns(5, [3, -2], across: [5], kind: .variance)
        )
        split.table.rows[5].roles = .total
        #expect(split.tally("variance-mismatch").summary == "4 passed, 1 structure_doubtful")
        var alone = sketch.relating(sketch.columns(4, [2, -3], across: [2, 3, 4, 6], kind: .variance))
        alone.table.rows[5].roles = .total
        #expect(alone.tally("variance-mismatch").summary == "3 passed, 1 structure_doubtful")
        alone.table.rows[4].cells[4].content = .text
        #expect(alone.tally("variance-mismatch").summary == "3 passed, 1 failed")
    }
}
