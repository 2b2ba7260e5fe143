import Figures
import Tables
import Testing

@testable import Reconciliation

@Suite("Rates that no word calls so")
struct RateTests {
    @Test(
        "A total among its parts, in a column that adds up nowhere, is a rate where it may be one",
        arguments: [
            // Days for each person, a count with decimals, and a number without a unit.
            (Unit?.some(.days), "4.5", true), (.some(.count), "4.5", true), (nil, "4.5", true),
            // Money that a heading calls something is no rate.
            (.some(.gbp), "4.5", false),
            // A total beyond its parts is a wrong total.
            (.some(.days), "22.9", false),
        ]
    )
    func averages(_ unit: Unit?, _ total: String, _ isRate: Bool) {
        let sketch = TableSketch("| Lost\nX | 3.1\nY | 5.4\nZ | 4.9\nTotal | \(total)", unit: unit, scale: 0)
        let ends = isRate ? "1 structure_doubtful" : "1 failed"
        #expect(sketch.relating(sketch.rows(5, [2, 3, 4])).tally("total-mismatch").summary == ends)
    }

    @Test(
        "The greatest of its parts, or their mean by what a column that adds up counts, is no sum",
        arguments: [
            // The longest wait of four; the cost of one of 90 people, and a figure that is none.
            ("Wait", "9|4|6|9", "1 passed, 1 structure_doubtful"),
            ("Cost", "50|80|20|37", "1 passed, 1 structure_doubtful"),
            ("Cost", "50|80|20|30", "1 passed, 1 failed"),
        ]
    )
    func greatestAndMeans(_ heading: String, _ figures: String, _ summary: String) {
        let figures = figures.split(separator: "|").map(String.init)
        let sketch = TableSketch(
            "| People | \(heading)\nX | 30 | \(figures[0])\nY | 10 | \(figures[1])\nZ | 50 | \(figures[2])\n"
                + "Total | 90 | \(figures[3])",
            scale: 0
        )
        #expect(sketch.relating(sketch.rows(5, [2, 3, 4])).tally("total-mismatch").summary == summary)
    }

    @Test("Among few places between its parts a total is their mean by chance")
    func coarse() {
        let sketch = TableSketch(
            "| Forecast | Variance\nX | 20.9 | 0.4\nY | 11.5 | 0.1\nTotal | 32.4 | 0.3",
            scale: 0
        )
        #expect(sketch.relating(sketch.rows(4, [2, 3])).tally("total-mismatch").summary == "1 passed, 1 failed")
    }

    @Test(
        "A heading that is nothing but a unit says that a column tells amounts",
        arguments: [(UnitOrigin.column, "1 failed"), (.caption, "1 structure_doubtful")]
    )
    func unitAlone(_ origin: UnitOrigin, _ ends: String) {
        var sketch = TableSketch("| £\nX | 18.45\nY | 0.93\nZ | 0.41\nTotal | 3.45", scale: 0)
        sketch.table.columns[1].path = []
        sketch.table.columns[1].unitOrigin = origin
        #expect(sketch.relating(sketch.rows(5, [2, 3, 4])).tally("total-mismatch").summary == ends)
    }

    @Test("A column that makes one that adds up with another that does adds up itself, whatever its total is")
    func linked() {
        let sketch = TableSketch(
            "| In | Out | Left\nX | 100 | 90 | 10\nY | 90 | 80 | 10\nZ | 85 | 70 | 15\nTotal | 275 | 85 | 35",
            unit: nil,
            scale: 0
        )
        let related = sketch.relating(sketch.rows(5, [2, 3, 4]), sketch.columns(4, [2, -3]))
        #expect(related.tally("total-mismatch").summary == "5 passed, 2 failed")
    }

    @Test("A column of which another total holds adds up")
    func addsUp() {
        let sketch = TableSketch(
            "| Lost\nX | 3.1\nY | 5.4\nA | 8.5\nV | 3.1\nW | 1.2\nU | 9.9\nTotal B | 4.2",
            unit: .days,
            scale: 0
        )
        let related = sketch.relating(sketch.rows(4, [2, 3]), sketch.rows(8, [5, 6, 7]))
        #expect(related.tally("total-mismatch").summary == "1 passed, 1 failed")
    }

    @Test("A column without a heading, printed to other decimals than the rest of its row, is none of its sums")
    func printedApart() {
        var sketch = TableSketch(
            "| A | B | C | D\nX | 3.10 | 5.20 | 1.10 | 2.5\nY | 5.40 | 1.10 | 4.30 | -7.1\nTotal | 8.50 | 6.30 | 5.40 | 1.5"
        )
        sketch.table.columns[4].path = []
        let related = sketch.relating(sketch.rows(4, [2, 3]))
        #expect(related.tally("total-mismatch").summary == "3 passed, 1 structure_doubtful")
    }
}
