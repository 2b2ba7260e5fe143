import Testing

@testable import Papers

@Suite("Tables of words alone, in columns that spaces keep apart")
struct WordTableTests {
    @Test("Cells wrap below the first line of their row")
    func top() throws {
        let text = """
            Table 7 - Who answers

            Area                  Body in charge                     Main duties
            Upland                Ministry of Rural Affairs,         Keeps the register of growers and reports
                                  Department of Plant Health         each year to the council
            Lowland               Food Agency                        Inspects premises; may close those where
                                                                     hygiene is poor
            Coast                 Harbour boards                     Carry out controls at markets
            """
        #expect(
            try tableGrid(text) == [
                "H Area|Body in charge|Main duties",
                "  Upland|Ministry of Rural Affairs, Department of Plant Health|"
                    + "Keeps the register of growers and reports each year to the council",
                "  Lowland|Food Agency|Inspects premises; may close those where hygiene is poor",
                "  Coast|Harbour boards|Carry out controls at markets",
            ]
        )
    }

    @Test("Short cells stand in the middle of those of several lines")
    func middle() throws {
        let text = """
            Measure                                       Lead body               Deadline            Status
            Extend the register of private wells to all
                                                          Water Board             March 2042          In progress
            districts
            Publish guidance                              Board of Health         June 2041           Done
            Train two hundred inspectors in the new
                                                          Institute of Hygiene    December 2042       Not started
            methods of sampling
            """
        #expect(
            try tableGrid(text) == [
                "H Measure|Lead body|Deadline|Status",
                "  Extend the register of private wells to all districts|Water Board|March 2042|In progress",
                "  Publish guidance|Board of Health|June 2041|Done",
                "  Train two hundred inspectors in the new methods of sampling|Institute of Hygiene|"
                    + "December 2042|Not started",
            ]
        )
    }

    @Test("Marks in their columns are a table")
    func marks() throws {
        let text = """
            Table 3: Sources used
            Country                   Survey       Register       Census          Other source
            Upland                      X                            X
            Lowland                     X             X
            Coast                                     X                                X
            """
        #expect(
            try tableGrid(text) == [
                "H Country|Survey|Register|Census|Other source", "  Upland|X||X|", "  Lowland|X|X||", "  Coast||X||X",
            ]
        )
    }

    @Test("A column of figures among words takes no rows for headings")
    func figuresAmongWords() throws {
        let text = """
            Table 2. Access to documents

                                                       Fees charged to                  Time limit
              Country                   National law                     Court review
                                                            users                         (days)
              Upland                        Yes              No              Yes           30
              Lowland                       No               No              Yes           n.a.
              Coast                         Yes             Yes              No            60
              Isles                         Yes              No              No            45
            """
        #expect(
            try tableGrid(text) == [
                "H Country|National law|Fees charged to users|Court review|Time limit (days)",
                "  Upland|Yes|No|Yes|30", "  Lowland|No|No|Yes|n.a.", "  Coast|Yes|Yes|No|60", "  Isles|Yes|No|No|45",
            ]
        )
    }

    @Test("Without a caption, descriptions below short names and the items of a list in a cell tell a table")
    func withoutCaption() throws {
        let text = """
            Species            Habitat                                 Threat                          Protection
            Marsh orchid       Wet meadows and fens in the north       Drainage                        Listed
            Sand lizard        Dunes and heaths                        Building; trampling in the      Listed
                                                                       summer months
            Otter              Rivers with old trees along the banks   Road traffic                    Close season
            Bittern            Reed beds                               • Loss of reed beds             Reserve
                                                                       • Cold winters
            """
        #expect(
            try tableGrid(text) == [
                "H Species|Habitat|Threat|Protection",
                "  Marsh orchid|Wet meadows and fens in the north|Drainage|Listed",
                "  Sand lizard|Dunes and heaths|Building; trampling in the summer months|Listed",
                "  Otter|Rivers with old trees along the banks|Road traffic|Close season",
                "  Bittern|Reed beds|• Loss of reed beds • Cold winters|Reserve",
            ]
        )
    }

    @Test(
        "Newspaper columns, addresses and lists of names are no tables",
        arguments: [
            """
            The board met on three days in the spring        of the works. It was agreed that the roof
            and heard from the officers. The chair asked     should be mended before the winter and that
            for a report on the state of the hall and        the cost should be met from the reserve. The
            the officers said that it would be ready by      treasurer would write to the bank and report
            the end of the month, with the full cost         to the next meeting of the whole board.
            """,
            """
            Present:   Ann Archer        Bob Baker         Cai Cooper
                       Dan Draper        Eve Ellis         Fay Fisher
                       Gus Glover        Hal Hunter        Ivy Ironside
                       Jon Joiner        Kit Knight        Lee Lister
            """,
            """
            Town Hall                         Telephone  01632 960001
            High Street                       Fax        01632 960002
            Westford                          Email      clerk@example.org
            WF1 2AB                           Web        www.example.org
            """,
        ]
    )
    func noTables(_ text: String) throws {
        #expect(try tableGrid(text) == [])
    }
}
