import Papers
import Publishing
import Reconciliation
import Testing

@Suite struct AuditTextTests {
    @Test func showsPlaceLineSumAndDiagnosis() {
        let text = AuditText().findings(of: Sample.audited(findings: [Sample.sum(["5.072", "2.495"])]))
        #expect(
            text == """
                wexcombe/q2.txt:3:7: error: the total is £2,505,000 more than its rows make [total-mismatch]
                  3 | Total   10.072
                    |         ^~~~~~
                  Budget
                              5.072  Row 1  11:9
                    +         2.495  Row 2  12:9
                    =         7.567
                    printed  10.072  Total  3:7   off by 2.505; rounding allows 0.001
                  likely: the row Rivers may be left out
                  fingerprint 0123456789abcdef

                """
        )
    }

    @Test func ofManyRowsTheFirstAndTheLastAreShown() {
        let quotes = (1...20).map { "\($0).000" }
        let text = AuditText().findings(of: Sample.audited(findings: [Sample.sum(quotes)]))
        #expect(
            text.contains(
                """
                    +          6.000  Row 6    16:9
                    +        150.000  12 more
                    +         19.000  Row 19   29:9
                    +         20.000  Row 20   30:9
                    =        210.000
                    printed   10.072  Total    3:7   off by 199.928; rounding allows 0.001

                """
            ),
            "\(text)"
        )
    }

    @Test func inHTMLShowsThePath() {
        let text = AuditText().findings(of: Sample.htmlPaper())
        #expect(
            text == """
                wexcombe/q2.html:3: note: within rounding [total-mismatch]
                  at /html/td[2]
                    =        10,062,000
                    printed      10.072  Total  3 /html/td[2]  off by 10,000; rounding allows 1,000
                  fingerprint fedcba9876543210

                """
        )
    }

    @Test func ofFurtherChecksASentenceIsTold() {
        let text = AuditText().findings(of: Sample.audited(findings: [Sample.crossing]))
        #expect(
            text.hasSuffix(
                """
                  also: the shares make 101 [percent-share-sum]
                  remark: One wrong figure would explain both.
                  fingerprint 0123456789abcdef

                """
            )
        )
    }

    @Test func whatIsAcceptedComesLastAndInShort() {
        var accepted = Sample.finding
        accepted.acceptance = Sample.acceptance
        let text = AuditText().findings(of: Sample.audited(findings: [accepted, Sample.sum(["1.000", "2.000"])]))
        let parts = text.split(separator: "\n\n")
        #expect(parts.count == 2)
        #expect(parts[0].hasPrefix("wexcombe/q2.txt:3:7: error:"))
        #expect(
            parts[1] == """
                wexcombe/q2.txt:3:7: accepted error: the total is £10,000 more than its rows make [total-mismatch]
                  accepted by A. Officer on 2031-10-01, until 2032-03-31: It is told below the table.

                """
        )
    }

    @Test func withoutAReckoningTheFiguresAreTold() {
        var finding = Sample.finding
        finding.checks = []
        let text = AuditText().findings(of: Sample.audited(findings: [finding]))
        #expect(text.contains("\n    printed   10.072  Total / Budget             3:7\n"))
        #expect(!text.contains("computed"))
    }

    @Test func severalFindingsStandApart() {
        let text = AuditText().findings(of: Sample.audited(findings: [Sample.finding, Sample.finding]))
        #expect(text.split(separator: "\n\n").count == 2)
        #expect(AuditText().findings(of: Sample.audited(findings: [])).isEmpty)
    }

    @Test func coloursAreOnlyAddedToTheSameText() {
        let audited = Sample.audited()
        let coloured = AuditText(usesColour: true).findings(of: audited)
        var plain = coloured
        for code in ["31", "32", "33", "36", "1", "2", "0"] { plain = plain.replacing("\u{1B}[\(code)m", with: "") }
        #expect(plain == AuditText().findings(of: audited))
        #expect(coloured.contains("\u{1B}[31merror:\u{1B}[0m"))
    }

    @Test func aPaperCannotCommandTheTerminal() {
        var finding = Sample.finding
        finding.message = "over\u{1B}[2J"
        finding.evidence[0].label = "To\u{202E}tal"
        let text = AuditText().findings(of: Sample.audited(name: "a\u{7}.txt", findings: [finding]))
        #expect(text.hasPrefix("a\u{FFFD}.txt:3:7: error: over\u{FFFD}[2J [total-mismatch]\n"))
        #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }

    @Test func tally() {
        var counts = PaperCounts(of: Sample.audited())
        counts += PaperCounts(of: Sample.htmlPaper())
        counts.checks.append(CheckTally(rule: "rule-without-checks"))
        #expect(
            AuditText().tally(counts, papers: 2, refused: 1) == """
                1 error, 0 warnings, 1 note in 2 papers
                1 file could not be read
                  total-mismatch     65 passed, 1 failed, 3 not evaluated (blank figure 2, unit unknown 1)
                  percent-share-sum   7 passed, 0 failed, 0 not evaluated
                  1 statement: 0 confirmed, 0 contradicted, 0 explained, 1 not comparable (another period 1)

                """
        )
        #expect(
            AuditText().tally(PaperCounts(), papers: 1) == "0 errors, 0 warnings, 0 notes in 1 paper\n  no checks\n"
        )
    }

    @Test func summary() {
        #expect(
            SummaryText.summary(of: ArchiveTests.index) == """
                read 2 papers, refused 1
                  b.pdf is a PDF, not text
                    convert it first
                reports                 2
                tables                  2
                  budget_monitoring     1
                  of no known kind      1
                  laid out as tabbed    1
                  laid out as html      1
                figures in tables       3
                printed figures        10
                  in cells              6
                  in records            1
                  in statements         2
                  unread                1
                records                48
                  budget_lines          2
                  savings_initiatives   2
                  reserves              2
                  aged_debts            2
                  measures              2
                  savings_positions     2
                  balance_movements     2
                  funded_costs          2
                  debt_write_offs       2
                  receipts_payments     2
                  traded_areas          2
                  grants                2
                  financial_risks       2
                  budget_allocations    2
                  one_off_items         2
                  variances             2
                  deliverables          2
                  rating_keys           2
                  agenda_items          2
                  decisions             2
                  nominations           2
                  petitions             2
                  footnotes             2
                  statements            2
                checks                 76
                  total-mismatch     65 passed, 1 failed, 3 not evaluated (blank figure 2, unit unknown 1)
                  percent-share-sum   7 passed, 0 failed, 0 not evaluated
                findings  1 error, 0 warnings, 1 note

                """
        )
    }

    @Test func nothingReadHasNoCounts() {
        let index = ArchiveIndex(entries: [ArchiveIndex.Entry(name: "b.pdf", outcome: .refused(ArchiveTests.refusal))])
        #expect(
            SummaryText.summary(of: index)
                == "read 0 papers, refused 1\n  b.pdf is a PDF, not text\n    convert it first\n"
        )
    }
}
