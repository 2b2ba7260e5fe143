import Testing

@testable import Papers

/// Nothing after this room asks whether a paper was text or HTML, so both forms have to give the same.
@Suite("A paper as text and as HTML")
struct HTMLTextFormTests {
    private static let text = """
        1. Purpose of the Report

        To inform the Panel of the outturn position of the services for the year, and of the reserves that are held.

        2. Information and Analysis

        2.1 Forecast Summary

        The forecast overspend is £1.234m, which the services are taking action to reduce before the end of the year.

        - Libraries are underspent by £0.2m
        - Roads are overspent by £1.4m

        Table 1: Outturn by service

        Service\tBudget £m\tActual £m
        Libraries\t4.2\t4.0
        Roads\t10.1\t11.5
        Total\t14.3\t15.5

        """

    private static let html = """
        <html><body><h2>1. Purpose of the Report</h2>
        <p>To inform the Panel of the outturn position of the services for the year, and of the reserves that are held.</p>
        <h2>2. Information and Analysis</h2><h3>2.1 Forecast Summary</h3>
        <p>The forecast overspend is &pound;1.234m, which the services are taking action to reduce before the end of the
        year.</p><ul><li>Libraries are underspent by &pound;0.2m<li>Roads are overspent by &pound;1.4m</ul>
        <p>Table 1: Outturn by service</p><table><tr><td>Service<td>Budget &pound;m<td>Actual &pound;m<tr><td>Libraries
        <td>4.2<td>4.0<tr><td>Roads<td>10.1<td>11.5<tr><td>Total<td>14.3<td>15.5</table></body></html>
        """

    /// Levels are those of the tags in one, of the numbers in the other.
    private func withoutLevels(_ blocks: [Block]) -> [String] {
        outline(blocks).map { line in
            guard line.hasPrefix("h"), line.dropFirst(2).first == " " else { return line }
            return "h" + line.dropFirst(2)
        }
    }

    @Test func bothGiveTheSameBlocks() throws {
        let text = try TextPaperReader.read(SourceText(Array(Self.text.utf8)), limits: .default).blocks
        let html = try HTMLPaperReader.read(SourceText(Array(Self.html.utf8))).blocks
        #expect(withoutLevels(html) == withoutLevels(text))
        #expect(html.count == 9)
    }
}
