import Testing

@Suite("Headings and captions of text papers")
struct TextHeadingTests {
    /// A sentence long enough to stand below a title.
    private static let prose =
        "The budget of the Highways service is reported to the Cabinet Member each quarter of the year."

    @Test("A bold line right above a lone figure says what that figure is of")
    func boldLabel() throws {
        #expect(
            try textOutline("**Dues**\n\nNorth\n\n€35\n\n**Total**\n\n**€567**\n") == [
                "h1 *Dues", "p North", "p €35", "p *Total", "p *€567",
            ]
        )
        #expect(try textOutline("**Summary**\n\n£000\n\n\(Self.prose)\n").first == "h1 *Summary")
    }

    @Test(
        "A title over prose is a heading, by its marks or by its look",
        arguments: [
            ("# Report", ["h1 Report"]), ("## **Report** ##", ["h2 *Report"]), ("#### 2.1 Risks", ["h2 (2.1) Risks"]),
            ("**Summary**", ["h1 *Summary"]), ("**1. Purpose**", ["h1 (1) *Purpose"]),
            ("**1.2.** **Purpose**", ["h2 (1.2) *Purpose"]), ("<b>Summary</b>", ["h1 *Summary"]),
            (
                "**Outturn of the Highways service and the\nDirector of Finance**",
                [
                    "h1 *Outturn of the Highways service and the Director of Finance"
                ]
            ),
            ("1. Purpose of the Report", ["h1 (1) Purpose of the Report"]),
            ("2.4.1 Bridges, overspend £1.362m", ["h3 (2.4.1) Bridges, overspend £1.362m"]),
            ("- 2.4.1 Bridges - £0.3m ongoing", ["h3 (2.4.1) Bridges - £0.3m ongoing"]),
            ("1.\n\nPurpose of the Report", ["h1 (1) Purpose of the Report"]),
            ("WEXCOMBE COUNTY COUNCIL", ["h1 WEXCOMBE COUNTY COUNCIL"]), ("Appendix 3", ["h1 Appendix 3"]),
            ("Budget Monitoring", ["h1 Budget Monitoring"]),
            ("8. Is it necessary to wait?", ["h1 (8) Is it necessary to wait?"]),
            ("**Is it necessary to wait?**", ["h1 *Is it necessary to wait?"]),
            ("2.1 This is not a key decision", ["p (2.1) This is not a key decision"]), ("Notes:", ["p Notes:"]),
            ("2 March 2031", ["p 2 March 2031"]), ("Friday, 2 May 2031", ["p Friday, 2 May 2031"]),
            ("Rating: Good", ["p Rating: Good"]), ("budget monitoring", ["p budget monitoring"]),
            ("Net budget £2.5m", ["p Net budget £2.5m"]), ("Councillor A Marsh", ["p Councillor A Marsh"]),
            ("a.marsh@wexcombe.example", ["p a.marsh@wexcombe.example"]),
            ("Key 🟢 Good 🔴 Action", ["p Key 🟢 Good 🔴 Action"]),
            ("Good – performing well", ["p Good – performing well"]), ("**1.250**", ["p *1.250"]),
            ("**6 JULY 2031**", ["p *6 JULY 2031"]),
        ] as [(String, [String])]
    )
    func titles(_ title: String, _ expected: [String]) throws {
        #expect(try textOutline("\(title)\n\n\(Self.prose)\n") == expected + ["p \(Self.prose)"])
    }

    @Test("A heading without a number stands below the numbered one before it")
    func levels() throws {
        let text = "1. Purpose\n\n\(Self.prose)\n\n2.1 Risks\n\n\(Self.prose)\n\nFlooding\n\n\(Self.prose)\n"
        let headings = try textOutline(text).filter { $0.hasPrefix("h") }
        #expect(headings == ["h1 (1) Purpose", "h2 (2.1) Risks", "h3 Flooding"])
    }

    @Test("A stack of numbers is dealt out to the titles below it")
    func stack() throws {
        let text =
            "4.\n\n5.\n6.\n\nOther Considerations\nNone arise.\nKey Decision\nNo.\nCall-In\nIs it required? No.\n"
        #expect(
            try textOutline(text) == [
                "h1 (4) Other Considerations", "p None arise.", "h1 (5) Key Decision", "p No.", "h1 (6) Call-In",
                "p Is it required? No.",
            ]
        )
    }

    @Test("Numbered titles one below the other are a list, not headings")
    func lists() throws {
        let text = "9.1 Appendix 1 – Implications\n9.2 Appendix 2 – Key\n\n10.1 None\n"
        #expect(
            try textOutline(text) == [
                "p (9.1) Appendix 1 – Implications", "p (9.2) Appendix 2 – Key", "p (10.1) None",
            ]
        )
    }

    @Test("A title directly above a table is its caption, and so is a labelled one anywhere")
    func captions() throws {
        let table = "\t2030\t2031\nRoads\t1\t2\n"
        #expect(try textOutline("Highways Budget\n\n\(table)").first == "caption Highways Budget")
        #expect(try textOutline("**Highways Budget**\n\(table)").first == "caption *Highways Budget")
        #expect(
            try textOutline("Table 3: Budget of Highways\n\n\(Self.prose)\n").first
                == "caption Table 3: Budget of Highways"
        )
        #expect(
            try textOutline("Table: Budget of Highways (£000)\n\n\(Self.prose)\n").first
                == "caption Table: Budget of Highways (£000)"
        )
        #expect(try textOutline("Table:\n\n\(Self.prose)\n").first != "caption Table:")
        #expect(try textOutline("Tables: see below.\n\n\(Self.prose)\n").first != "caption Tables: see below.")
        #expect(try textOutline("Figure 2 Rainfall\n\n\(Self.prose)\n").first == "caption Figure 2 Rainfall")
        let sentence = "Table 3 shows the budget of Highways.\n\n\(table)"
        #expect(try textOutline(sentence).first == "p Table 3 shows the budget of Highways.")
        #expect(try textOutline("## Highways Budget\n\n\(table)").first == "h2 Highways Budget")
    }

    @Test("A title whose table or chart was lost is a caption where the paper tells so")
    func lostTables() throws {
        let bySubject = "Outturn against target budget\n\n\(Self.prose)\n"
        #expect(try textOutline(bySubject).first == "caption Outturn against target budget")
        let afterColon = "The reserves are held as follows:\n\nReserves\n\n1. Next Section\n\n\(Self.prose)\n"
        #expect(try textOutline(afterColon)[1] == "caption Reserves")
        let asSection = "2.5 Savings Plan\n\n\(Self.prose)\n\nSavings Plan\n\n\(Self.prose)\n"
        #expect(try textOutline(asSection)[2] == "caption Savings Plan")
        let wide =
            "\(Self.prose)\n\nMeasures\n\n\n\n\(Self.prose)\n\nMeasures\n\n\n\n\(Self.prose)\n\n\(Self.prose)\n\n\(Self.prose)\n"
        #expect(try textOutline(wide).filter { $0 == "caption Measures" }.count == 2)
    }

    @Test("Cells of a table that came out one to a line are no headings")
    func cells() throws {
        let text =
            "Service\n\nRisk\n\nSensitivity\n\nLikelihood\n\nRoads\n\n\(Self.prose)\n\n1.300\n\nAction\n\n\(Self.prose)\n"
        #expect(try textOutline(text).allSatisfy { $0.hasPrefix("p ") })
    }

    @Test("Two titles set on one line, the second bold, are two")
    func fused() throws {
        let text = "Total Roads 6.766**Bridges**\n\nRailings\t1.5\nParapets\t2.5\n"
        #expect(try textOutline(text).prefix(2) == ["p Total Roads 6.766", "caption *Bridges"])
    }
}
