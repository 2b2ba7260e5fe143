import Tables
import Testing

@testable import Reconciliation

@Suite("Figures that stand in each other's row")
struct ExchangeTests {
    /// Four services whose bands make their totals by arithmetic alone;
    /// `second` and `third` take the places of two of them.
    private func debts(_ second: String, _ third: String) -> TableSketch {
        let sketch = TableSketch(
            """
            | New | Old | All
            Rents | 1.204 | 0.466 | 1.670
            \(second)
            \(third)
            Fines | 2.118 | 0.731 | 2.849
            Total | 8.463 | 2.534 | 10.997
            """
        )
        return sketch.relating(
            sketch.rows(6, [2, 3, 4, 5]),
            sketch.columns(4, [2, 3], basis: .arithmetic)
        )
    }

    @Test("The table holds as it is")
    func holds() {
        #expect(debts("Licences | 3.315 | 0.902 | 4.217", "Markets | 1.826 | 0.435 | 2.261").findings.isEmpty)
    }

    @Test("Two figures exchanged in a column are one finding, at both rows")
    func exchanged() throws {
        let findings = debts("Licences | 1.826 | 0.902 | 4.217", "Markets | 3.315 | 0.435 | 2.261").findings
        try #require(findings.count == 1)
        #expect(findings[0].checks.count == 2)
        #expect(
            findings[0].explanation
                == "The figures of ‘Licences’ and ‘Markets’ under ‘New’ would fit if they were exchanged."
        )
    }

    /// Works whose totals words alone tell; `third` takes the place of one of them.
    private func works(_ third: String) -> TableSketch {
        let sketch = TableSketch(
            """
            | 2031/32 | 2032/33
            Footbridge | 0.415 | 0.632
            Harbour | 0.870 | 0.945
            \(third)
            Total | 1.625 | 1.942
            """
        )
        return sketch.relating(sketch.rows(5, [2, 3, 4], basis: .words))
    }

    @Test("Two figures exchanged in a row are one finding though no column holds")
    func exchangedColumns() throws {
        #expect(works("Barn | 0.340 | 0.365").findings.isEmpty)
        let findings = works("Barn | 0.365 | 0.340").findings
        try #require(findings.count == 1)
        #expect(
            findings[0].explanation
                == "The figures of ‘Barn’ under ‘2031/32’ and ‘2032/33’ would fit if they were exchanged."
        )
        #expect(works("Barn | 0.375 | 0.345").findings.isEmpty)
    }

    @Test("Two rows that fail by different amounts are none: most of so few rows would have to hold")
    func others() {
        let sketch = debts("Licences | 1.826 | 0.902 | 4.217", "Markets | 3.115 | 0.435 | 2.261")
        #expect(!sketch.findings.contains { $0.explanation?.contains("exchanged") == true })
    }

    @Test("Rows that no one row explains in all columns are told column by column")
    func severalRows() {
        let sketch = TableSketch(
            """
            | A | B | C
            X | 3.3 | 8.3 | 4.1
            Y | 5.4 | 12.2 | 1.7
            Z | 6.7 | 9.9 | 2.4
            Total | 10.0 | 18.2 | 5.8
            """
        )
        let findings = sketch.relating(sketch.rows(5, [2, 3, 4])).findings
        #expect(findings.map(\.rule) == ["total-mismatch", "total-mismatch", "total-mismatch"])
    }
}
