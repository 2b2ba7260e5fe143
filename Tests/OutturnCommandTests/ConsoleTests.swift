import Ingestion
import Testing

@testable import OutturnCommand

@Suite struct ConsoleTests {
    @Test func complainsWithSubjectReasonAndRemedy() {
        let complaint = Complaint(IngestionError(.notFound, at: FilePath("a b.txt")))
        #expect(complaint.description.hasPrefix("outturn: a b.txt: is not there\n  check the name"))
    }

    @Test func tellsHowFarARunHasCome() {
        var progress = BatchProgress(total: 300)
        (progress.done, progress.refused, progress.findings) = (50, 2, 7)
        let text = ProgressLine.text(progress, after: .seconds(2))
        #expect(text == "50 of 300 papers, 25 a second, 2 refused, 7 findings, 10 s left")
        #expect(ProgressLine.text(progress, after: .zero).contains("0 a second"))
    }

    @Test(arguments: [
        (0, 44, " [>" + String(repeating: " ", count: 39) + "]"),
        (50, 14, " [=====>    ]"),
        (99, 14, " [=========>]"),
        (100, 14, " [==========]"),
        (50, 11, ""),
        (50, -20, ""),
    ])
    func theBarTakesTheRoomThatIsLeft(done: Int, width: Int, bar: String) {
        var progress = BatchProgress(total: 100)
        progress.done = done
        #expect(ProgressLine.bar(progress, width: width) == bar)
    }

    @Test func setsWordsInColumns() {
        var grid = TextGrid(widest: 6)
        grid.add(["a", "längst und weit", "z"])
        grid.add(["bcd", "", ""])
        #expect(grid.lines == ["  a    längs…  z", "  bcd"])
    }
}
