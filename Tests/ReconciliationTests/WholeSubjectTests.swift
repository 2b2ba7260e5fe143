import Testing

@testable import Reconciliation

@Suite("Numbers are held to a row only where they are of all of it")
struct WholeSubjectTests {
    private static let fines = """
        Wexcombe Enforcement, Quarter 3 2031/32

        Measure\tQ3 2030/31\tQ2 2031/32\tQ3 2031/32
        Parking fines issued\t88\t97\t104
        Homes inspected\t131\t122\t118


        """

    private static let incidents = """
        Wexcombe Safety Report

        Kind\t2030/31\t2031/32
        Slips and falls\t275\t309
        Cuts and burns\t130\t121
        Other\t145\t130
        Total\t550\t560


        """

    private static let targets = """
        Wexcombe Street Scene

        Measure\tQ1 2031/32\tQ2 2031/32\tTarget 2031/32
        Dumping reported\t611\t574\t580
        Warnings issued\t71\t104\t90


        """

    private static let months = """
        Wexcombe Care

        Measure\tSep 2031\tDec 2031
        Children with a plan\t436\t447


        """

    private static let years = """
        Wexcombe Performance

        Measure\t2030/31\tQ2\tQ3\tTarget
        Tax collected (%)\t96.8\t56.4\t83.9\t97
        Sickness (days)\t10.2\t9.8\t10.1\t9
        Bills paid in time (%)\t95.5\t96.1\t97.3\t95


        """

    private func told(_ sentence: String, below table: String) throws -> [String] {
        try RuleExampleCase.audited(table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map { "\($0.rule) \($0.message)" }
    }

    @Test(arguments: [
        "Parking fines issued for litter rose by 15.", "Parking fines issued at the market rose by 15.",
        "Repeat parking fines issued rose by 15.", "Parking fines issued (schools) rose by 15.",
        "Parking fines issued, schools only, rose by 15.", "Parking fines issued which were paid rose by 15.",
        "Homes inspected were 14 fewer than budgeted.", "Homes inspected were 14 more than predicted.",
        "Homes inspected were 14 fewer than became empty.", "Homes inspected were 14 short of what the plan assumed.",
        "Homes inspected exceeded those reported by 14.", "We expect homes inspected to rise by 14.",
        "Homes inspected, at 118, were 31 below the peak of 149 in 2028.",
        "Parking fines issued went to 102 people.",
        "Parking fines issued have since risen to 105.",
    ])
    func partsAndOtherBases(_ sentence: String) throws {
        #expect(try told(sentence, below: Self.fines) == [])
    }

    @Test(arguments: [
        "Parking fines issued rose by 15.", "Homes inspected fell by 14 on the same quarter last year.",
        "Homes inspected, at 118, were 14 below the peak of 149 in 2028.",
    ])
    func wholesAreHeldStill(_ sentence: String) throws {
        #expect(try told(sentence, below: Self.fines).count == 1)
    }

    @Test(arguments: [
        "Apart from slips and falls, incidents fell from 275 to 251.",
        "Slips and falls aside, the number fell from 275 to 251.",
        "Were slips and falls left aside, the number fell from 275 to 251.",
        "Other than slips and falls, there were 251 incidents.",
        "Minus slips and falls, there were 251 incidents.",
    ])
    func rowsThatAreLeftOut(_ sentence: String) throws {
        #expect(try told(sentence, below: Self.incidents) == [])
    }

    @Test func theRestIsWhatTheTotalComesTo() throws {
        #expect(
            try told("Apart from slips and falls, incidents fell from 275 to 261.", below: Self.incidents) == [
                "told-number-mismatch The text says 261, but ‘Total’ less ‘Slips and falls’ comes to 251"
            ]
        )
    }

    @Test(arguments: [
        ("The target for dumping reported will fall from 580 to 560 a quarter.", Self.targets),
        ("Next year's target for warnings issued is 400, or 100 a quarter.", Self.targets),
        ("Children with a plan fell to 447 from 462 in November.", Self.months),
        ("Tax collected is 83.9%.", Self.years),
        ("Bills paid in time, at 97.3%, are on target.", Self.years),
        ("One of the three measures met its target.", Self.years),
    ])
    func otherTimes(_ sentence: String, table: String) throws {
        #expect(try told(sentence, below: table) == [])
    }

    @Test(arguments: [
        ("The target for dumping reported is 560 a quarter.", Self.targets),
        ("Tax collected is 84.9%.", Self.years),
    ])
    func wrongOnesAreToldStill(_ sentence: String, table: String) throws {
        #expect(try told(sentence, below: table).count == 1)
    }

    @Test(arguments: [
        "Admissions were 388 per 100,000, lower than the 402 at the same point last year.",
        "The rate was 12 in 10,000, lower than the 15 in 10,000 of the region.",
        "Of 81 pupils, 44 were in Year 11, more than the 39 in 2023.",
    ])
    func whatRatesAreTakenOf(_ sentence: String) throws {
        #expect(try told(sentence, below: "Wexcombe Health\n\n") == [])
    }

    @Test(arguments: [
        "Admissions were 418 per 100,000, lower than the 402 at the same point last year.",
        "The rate was 17 in 10,000, lower than the 15 in 10,000 of the region.",
    ])
    func wrongRatesAreToldStill(_ sentence: String) throws {
        #expect(try told(sentence, below: "Wexcombe Health\n\n").count == 1)
    }
}
