import Figures
import Papers
import Tables
import Testing

@testable import Reconciliation

@Suite("Findings")
struct FindingTests {
    @Test("A fingerprint is 16 hexadecimal digits of FNV-1a")
    func fingerprintText() {
        #expect(Fingerprint().text == "cbf29ce484222325")
        var one = Fingerprint()
        one.add("a")
        #expect(one.text.utf8.count == 16)
        var parted = Fingerprint()
        parted.add("ab")
        parted.add("c")
        var otherwise = Fingerprint()
        otherwise.add("a")
        otherwise.add("bc")
        #expect(parted.text != otherwise.text)
    }

    private func fingerprint(_ rows: String, line: Int = 1) -> String {
        let sketch = TableSketch("| Budget\n\(rows)", line: line)
        let last = sketch.table.rows.count
        return sketch.relating(sketch.rows(last, Array(2..<last))).findings[0].fingerprint
    }

    @Test("It stays where only positions change, and changes with labels and values")
    func fingerprintOfContent() {
        let original = fingerprint("A | 1.0\nB | 2.0\nC | 4.0\nTotal | 9.9")
        #expect(original == fingerprint("A | 1.0\nB | 2.0\nC | 4.0\nTotal | 9.9", line: 77))
        #expect(original == fingerprint("C | 4.0\nB | 2.0\nA | 1.0\nTotal | 9.9"))
        #expect(original != fingerprint("A | 1.0\nB | 2.0\nC | 4.0\nTotal | 9.8"))
        #expect(original != fingerprint("A | 1.1\nB | 2.0\nC | 4.0\nTotal | 9.9"))
        #expect(original != fingerprint("A | 1.0\nD | 2.0\nC | 4.0\nTotal | 9.9"))
        #expect(original != fingerprint("A | 2.0\nB | 1.0\nC | 4.0\nTotal | 9.9"))
    }

    @Test("The number of a row without a label is a position too")
    func fingerprintOfUnlabelled() {
        func fingerprint(_ before: String, row: Int) -> String {
            let sketch = TableSketch("| Budget | Actual | Variance\n\(before)| 1.0 | 2.0 | 5.0")
            return sketch.relating(sketch.columns(4, [3, -2], across: [row], kind: .variance)).findings[0].fingerprint
        }
        #expect(fingerprint("", row: 2) == fingerprint("A | 9.0 | 9.0 | 0.0\n", row: 3))
    }

    @Test("Few parts are told one by one, with what is done to them")
    func expression() {
        let sketch = TableSketch("| Amount\nIncome | 9.0\nGrants | 2.0\nCosts | 5.0\nNet | 9.5")
        let net = Relation(
            kind: .sum,
            axis: .rows,
            result: 5,
            operands: [.init(4, weight: -1), .init(3, weight: 2), .init(2)],
            across: [2],
            basis: .words
        )
        #expect(
            sketch.relating(net).findings[0].message
                == "‘Net’ under ‘Amount’ is printed as 9.5, but 2 times ‘Grants’ 2.0 plus ‘Income’ 9.0 less ‘Costs’ 5.0 "
                + "make 8.0, 1.5 less"
        )
    }

    @Test("Errors come first, then what stands first")
    func order() {
        let words = TableSketch("| Budget\nA | 1.0\nB | 2.0\nC | 4.0\nTotal | 9.9", line: 50)
        let silent = TableSketch("| X | Y | Z\nA | 1.0 | 1.0 | 1.0\nB | 2.0 | 2.0 | 2.0\nT | 3.0 | 9.9 | 3.0", line: 10)
        let early = TableSketch("| Budget\nA | 1.0\nB | 2.0\nC | 4.0\nTotal | 9.9", line: 30)
        let findings = TableSketch.audited([
            words.relating(words.rows(5, [2, 3, 4])), silent.relating(silent.rows(4, [2, 3], basis: .arithmetic)),
            early.relating(early.rows(5, [2, 3, 4])),
        ]).findings
        #expect(findings.map(\.severity) == [.error, .error, .warning])
        #expect(findings.map(\.place.line) == [34, 54, 13])
    }

    @Test("The same paper is always audited the same")
    func deterministic() {
        let sketch = FaultTests.budget(replacing: [(2, 4, "10.072"), (4, 4, "-0.473"), (6, 3, "70.492")])
        let first = sketch.findings
        for _ in 0..<5 {
            #expect(sketch.findings.map(\.fingerprint) == first.map(\.fingerprint))
            #expect(sketch.findings.map(\.message) == first.map(\.message))
        }
    }

    @Test(arguments: [
        ("10.062", 10_062_000, -3, 10_072_000, "10.072"),
        ("10.062", 10_062_000, -3, 10_072_500, "10.0725"),
        ("-0.657", -657_000, -3, -1_000_000, "-1.000"),
        ("£1,234", 1234, 0, 1_234_567, "£1,234,567"),
        ("(1,234)", -1234, 0, -12, "-12"),
        ("£4.2m", 4_200_000, -5, 5_150_000, "£5.15m"),
        ("£1.2 million", 1_200_000, -5, 3_000_000, "£3.0 million"),
        ("1,234 CR", -1234, 0, -999, "-999"),
        ("0.5*", 500_000, -5, 700_000, "0.7"),
    ])
    func printedForm(_ printed: String, _ value: Int, _ decimals: Int, _ other: Int, _ text: String) throws {
        let place = Place(line: 1, column: 1, endLine: 1, endColumn: 2)
        let figure = Figure(
            value: ExactDecimal(Int128(value)),
            unit: .gbp,
            decimals: decimals,
            printed: printed,
            place: place
        )
        #expect(try #require(PrintedForm(of: figure)).text(ExactDecimal(Int128(other))) == text)
    }

    @Test("Cells without labels go by their numbers")
    func unlabelled() {
        let sketch = TableSketch("|\n| 1.0\n| 2.0\n| 4.0\n| 9.9")
        var bare = sketch.relating(sketch.rows(5, [2, 3, 4]))
        bare.table.columns[1].path = []
        #expect(bare.findings[0].message.hasPrefix("row 5 under column 2 is printed as 9.9"))
    }
}
