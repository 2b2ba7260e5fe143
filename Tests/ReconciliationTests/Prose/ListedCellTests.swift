import Testing

@testable import Reconciliation

@Suite("Figures that a sentence lists by the names of their rows")
struct ListedCellTests {
    private static let table = """
        1. Position

        Harbour\tMoorings £m\tDues £m\tLicences £m
        Lamorna and Zennor\t4.1\t2.3\t0.7
        Pendeen\t2.6\t1.9\t1.4
        Trevose\t3.7\t5.2\t0.6
        Total\t10.4\t9.4\t2.7

        2. Commentary


        """

    @Test(
        "The column is that of the other items",
        arguments: [
            ("Most of it comes from Lamorna and Zennor (£4.1m) and Pendeen (£2.6m).", 0),
            ("Most of it comes from Lamorna and Zennor (£4.1m) and Pendeen (£6.2m).", 1),
            ("Most of it comes from Lamorna and Zennor (£1.4m), Pendeen (£2.6m) and Trevose (£3.7m).", 1),
            ("It rises at Lamorna and Zennor by £2.3m, Pendeen by £1.9m and Trevose by £2.5m.", 1),
            // The figure of another column of the row.
            ("Most of it comes from Lamorna and Zennor (£4.1m) and Pendeen (£1.9m).", 0),
            // No slip: another thing.
            ("Most of it comes from Lamorna and Zennor (£4.1m) and Pendeen (£8.3m).", 0),
            // A part of it, and what words of its own make another thing.
            ("It comes from Lamorna and Zennor (£4.1m) and, of new licences alone, Pendeen (£2.4m).", 0),
            ("It comes from Lamorna and Zennor (£4.1m), whereas in 2019 it was Pendeen (£6.2m).", 0),
        ]
    )
    func column(_ sentence: String, _ count: Int) throws {
        #expect(try ProseSketch(Self.table + sentence + "\n").findings().count == count)
    }
}
