import Testing

@testable import Papers

@Suite("Cells of registers that stand one space apart")
struct AlignedRegisterTests {
    @Test("Words that reach into the next column, where the row has no other cell there, are two cells")
    func wordsIntoNextColumn() throws {
        let text = """
            Group      Team     Lead           Scheme                    Purpose                                   2041-42    2042-43 Source
            Heating    NTH      Joan Peel      Boilers                   New boilers for the two halls               310.5       40.0 Own
            Heating    NTH      Ravi Shah      Pipes                     Lagging of the pipes in the cellar           22.0        0.0 Own
            Heating    STH      Joan Peel      Radiators                 Radiators for the upper floor                18.5        0.0 Own
            Lighting   STH      Ravi Shah      Lamps                     Lamps that use less power                    64.0       12.5 Own
            Lighting   STH      Christina Peel Street lamps              Columns along the sea front                  96.0       12.5 Own
            Lighting   STH      Joan Peel      Signals                   Signals at the four crossings                41.0        0.0 Own
            """
        #expect(
            try tableGrid(text)[5]
                == "  Lighting|STH|Christina Peel|Street lamps|Columns along the sea front|96.0|12.5|Own"
        )
    }

    @Test("A cell that stands some way left of its column is not cut where the others begin")
    func driftedCell() throws {
        let text = """
            Group      Team     Lead         Scheme                    Purpose                                   2041-42    2042-43 Source
            Heating    NTH      Joan Peel    Boilers                   New boilers for the two halls               310.5       40.0 Own
            Heating    NTH      Ravi Shah    Pipes                     Lagging of the pipes in the cellar           22.0        0.0 Own
            Heating    STH      Joan Peel    Radiators                 Radiators for the upper floor                18.5        0.0 Own
            Lighting   STH  Dan Wells        Lamps                     Lamps that use less power                    64.0       12.5 Own
            Lighting   STH      Ravi Shah    Street lamps              Columns along the sea front                  96.0       12.5 Own
            """
        #expect(try tableGrid(text)[4] == "  Lighting|STH|Dan Wells|Lamps|Lamps that use less power|64.0|12.5|Own")
    }

    @Test("Words that end in what another row has in the next column are two cells")
    func repeatedCell() throws {
        let text = """
            Group      Team     Lead         Item        Details                          2041-42    2042-43 Service Area                  Core or
                                                                                                                                         External
            Pay        NTH      Joan Peel    Levy        Levy on pay in the north            -1.7        0.0 Markets                       Core
            Pay        STH      Ravi Shah    Levy        Levy on pay                         -4.0        0.0 Town Halls, Markets & Fairs Core
            Pay        STH      Joan Peel    Rises       Rises in the south                  -4.3        1.5 Fairs                         Core
            Pay        NTH      Joan Peel    Pensions    Pensions in the north              -18.2        0.0 Fairs                         External
            """
        #expect(
            try tableGrid(text)[2] == "  Pay|STH|Ravi Shah|Levy|Levy on pay|-4.0|0.0|Town Halls, Markets & Fairs|Core"
        )
    }

    @Test("A figure in front of the words of the last column is a cell of its own")
    func figureBeforeWords() throws {
        let text = """
            Group      Team     Lead         Scheme                    Purpose                                2041-42    2042-43   2043-44 Service Area
                                                                                                               £000's     £000's    £000's
            Heating    NTH      Joan Peel    Boilers                   New boilers for the two halls            310.5       40.0        0.0 Town Halls
            Heating    NTH      Ravi Shah    Pipes                     Lagging of the pipes in the cellar        22.0        0.0        0.0 Town Halls
            Heating    STH      Joan Peel    Radiators                 Radiators for the upper floor             18.5        0.0        1.5 Town Halls
            Heating    STH      Joan Peel    Stoves                    Stoves for the lower floor                 9.5        0.0       -1.5 Town Halls
            TOTAL HEATING                                                                                       360.5       40.0       0.0
            """
        #expect(
            try tableGrid(text).suffix(2) == [
                "  Heating|STH|Joan Peel|Stoves|Stoves for the lower floor|9.5|0.0|-1.5|Town Halls",
                "  TOTAL HEATING|||||360.5|40.0|0.0|",
            ]
        )
    }

    @Test("A long figure that a row lacks is taken from the end of its description")
    func figureBehindWords() throws {
        let text = """
            Team     Lead           Scheme               Purpose                                        2041-42        2042-43     2043-44 Source
            NTH      Joan Peel      Boilers              New boilers for the two halls                    -30.5          -40.0         0.0 Own
            NTH      Ravi Shah      Packaging            Income from packaging under the new law on -13,288.0          1,000.0         0.0 Own
            STH      Joan Peel      Radiators            Radiators for the upper floor                    -18.5            0.0         1.5 Own
            STH      Joan Peel      Stoves               Stoves for the lower floor                        -9.5            0.0        -1.5 Own
            """
        #expect(
            try tableGrid(text)[2]
                == "  NTH|Ravi Shah|Packaging|Income from packaging under the new law on|-13,288.0|1,000.0|0.0|Own"
        )
    }

    @Test("A row that is all of its table has its name on the lines above and below its figures")
    func nameAboutLoneRow() throws {
        let text = """
                      2040-41
                 Revised Base                                                                         2041-42
                  Budget (Net                                            2041-42        2041-42         Gross    2041-42      2041-42     2041-42
            Row         Cost)                                           Staffing   Non Staffing   Expenditure    Income        Grants    Net Cost
             Ref        £000s Service                                      £000s          £000s         £000s      £000s        £000s       £000s Description
                              Direction and                                                                                                       Costs of the directors and their
              39       4,372.4                                           5,072.4        5,983.7      11,056.1   -3,015.7     -3,684.3     4,356.1
                              Planning                                                                                                            offices
            """
        #expect(
            try tableGrid(text).last == "  39|4,372.4|Direction and Planning|5,072.4|5,983.7|11,056.1|-3,015.7|-3,684.3"
                + "|4,356.1|Costs of the directors and their offices"
        )
    }

    @Test("A description that begins above the first row does not part it from the heading")
    func descriptionAboveLoneRow() throws {
        let text = """
                      2040-41
                 Revised Base                                                                       2041-42
                  Budget (Net                                          2041-42        2041-42         Gross    2041-42    2041-42    2041-42
            Row         Cost)                                          Staffing   Non Staffing   Expenditure   Income      Grants   Net Cost
             Ref        £000s Service                                    £000s          £000s         £000s      £000s      £000s      £000s Description
                                                                                                                                             The day to day costs of the many buildings that the town owns
            110       28,628.6 Property Services                           0.0        35,209.2      35,209.2   -8,437.4    -187.0   26,584.8 and lets, the care of those that stand empty and the rent of
                                                                                                                                             others
            """
        let grid = try tableGrid(text)
        #expect(grid.count == 2)
        #expect(grid[0].hasPrefix("H Row Ref|2040-41 Revised Base Budget (Net Cost) £000s|Service|2041-42 Staffing"))
        #expect(grid[1].hasPrefix("  110|28,628.6|Property Services|0.0|35,209.2|35,209.2|-8,437.4|-187.0|26,584.8|"))
    }
}
