import Testing

@testable import Reconciliation

/// Rows told in one breath: together, or one behind the other.
@Suite("Rows told in one breath")
struct ParallelTests {
    private static let table = """
        1. Contracts

        Contract\tBudget £000\tForecast £000\tVariance £000
        Composting\t2,030\t1,905\t(125)
        Sorting plant\t2,850\t2,766\t(84)
        Landfill tax\t1,240\t1,610\t370
        Street bins\t941\t948\t7
        Total\t7,061\t7,229\t168

        2. Commentary


        """

    private func findings(_ prose: String) throws -> [String] { try ProseSketch(Self.table + prose + "\n").findings() }

    private static let wrong = ["stated-figure-mismatch warning"]

    @Test(
        "One behind the other",
        arguments: [
            ("Composting gives £125k back and the sorting plant £84k.", [] as [String]),
            ("Composting gives £125k back and the sorting plant £2,766k.", wrong),
            ("Composting gives £1,905k back and the sorting plant £84k.", wrong),
            // Its own words say what it is.
            ("Composting gives £125k back and the sorting plant, whose budget is £2,850k, a little.", []),
        ]
    )
    func parallel(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "Together",
        arguments: [
            ("Both composting and the sorting plant are under, together by £209k.", [] as [String]),
            ("Both composting and the sorting plant are under, together by £290k.", wrong),
            ("Both composting and the sorting plant are under, together by £777k.", []),
        ]
    )
    func together(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }
}
