import Figures
import Publishing
import Reconciliation
import Testing

@Suite struct FindingsCSVTests {
    /// The fields of the rows, as RFC 4180 has them.
    static func fields(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    field.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = true
            } else if byte == UInt8(ascii: ",") || byte == 0x0D {
                row.append(String(decoding: field, as: UTF8.self))
                field = []
                if byte == 0x0D {
                    rows.append(row)
                    row = []
                    #expect(bytes[index] == 0x0A)
                    index += 1
                }
            } else {
                field.append(byte)
            }
        }
        #expect(row.isEmpty && field.isEmpty)
        return rows
    }

    private static func row(_ finding: Finding) -> [String: String] {
        let names = fields(FindingsCSV.header)[0]
        let rows = fields(FindingsCSV.rows(of: Sample.audited(findings: [finding])))
        #expect(rows.count == 1)
        #expect(rows[0].count == names.count)
        return Dictionary(uniqueKeysWithValues: zip(names, rows[0]))
    }

    @Test func tellsTheFinding() {
        let row = Self.row(Sample.finding)
        #expect(row["paper"] == "wexcombe/q2.txt")
        #expect(row["line"] == "3")
        #expect(row["column"] == "7")
        #expect(row["severity"] == "error")
        #expect(row["printed"] == "10.072")
        #expect(row["stated"] == "10072000")
        #expect(row["diagnosis"] == "row_left_out")
        #expect(
            row["evidence"] == "stated 10.072 (Total / Budget at 3:7); "
                + "operand -1 × 10.062 (Parks & \"Greens\" / Budget at 2:18); operand 2 ×  (Rivers / Budget at 2:25)"
        )
        #expect(row["accepted_by"] == "")
    }

    @Test func negativeNumbersStayNumbers() {
        var finding = Sample.finding
        finding.difference = ExactDecimal(-10_000)
        #expect(Self.row(finding)["difference"] == "-10000")
    }

    @Test(arguments: ["=1+1", "+44", "-0.5m is short", "@sum", "\tx", "  =1", "\rx"])
    func aPaperCannotPutAFormulaIntoASpreadsheet(_ text: String) {
        var finding = Sample.finding
        finding.message = text
        #expect(Self.row(finding)["message"] == "'" + text)
    }

    @Test func quotesWhatHasToBe() {
        var finding = Sample.finding
        finding.message = "a, \"b\"\r\nc"
        finding.acceptance = Sample.acceptance
        let row = Self.row(finding)
        #expect(row["message"] == "a, \"b\"\r\nc")
        #expect(row["acceptance_reason"] == "It is told below the table.")
        #expect(row["valid_until"] == "2032-03-31")
    }
}
