import Papers
import Testing

@Suite("Block dump")
struct BlockDumpTests {
    @Test("A line for each block: where it stands, what it is, how it begins")
    func lines() throws {
        let text = """
            **Summary**

            The roads of the county were mended at a cost that the budget had not foreseen.
            Page 4

            Roads
            | Service | £m |
            |---|---|
            | Roads | 1.5 |

            - 2.1 Note the report.
            """
        let paper = try PaperReader.read(Array(text.utf8), name: "a.txt")
        let expected = """
            1           heading 1 * Summary
            3           paragraph   The roads of the cou…
            4           furniture   Page 4
            6           caption     Roads
            7-9         table       piped 2x2 head 1
            11          item        2.1 | Note the report.

            """
        #expect(BlockDump.text(of: paper, width: 20) == expected)
    }
}
