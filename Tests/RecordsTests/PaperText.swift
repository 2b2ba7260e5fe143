import Figures
import Lexicon
import Papers
import Tables

@testable import Records

/// Papers for tests, written as plain text with a bar where the paper has a tab.
enum PaperText {
    static func report(_ text: String) throws -> Report {
        let tabbed = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.replacing("|", with: "\t")
        }
        let paper = try PaperReader.read(
            Array(tabbed.joined(separator: "\n").utf8),
            name: "paper.txt",
            lexicon: .standard()
        )
        let reports = try ReportReader(lexicon: Lexicon.standard()).reports(of: paper)
        return reports[0]
    }
}

extension PaperText {
    static func html(_ body: String) throws -> Report {
        let page = "<!DOCTYPE html><html><head><title>Report</title></head><body>\(body)</body></html>"
        let paper = try PaperReader.read(Array(page.utf8), name: "paper.html", lexicon: .standard())
        return try ReportReader(lexicon: Lexicon.standard()).reports(of: paper)[0]
    }
}

extension Figure {
    /// A whole value in thousandths, for short expectations.
    var thousands: Int? { value.flatMap { Int(($0 * ExactDecimal(1, exponent: -3)).description) } }
}
