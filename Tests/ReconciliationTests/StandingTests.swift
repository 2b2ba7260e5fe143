import Testing

@testable import Reconciliation

@Suite("How rows stand, and how many of them, as sentences say it")
struct StandingTests {
    private static let budget = """
        Wexcombe Revenue Monitoring Quarter 2 2031/32

        1. Position

        Service\tBudget £000\tForecast £000\tVariance £000
        Planning Policy\t1,204\t1,291\t87
        Waste Collection\t4,310\t4,655\t345
        Leisure Centres\t2,118\t2,040\t-78
        Street Cleansing\t1,640\t1,652\t12
        Community Safety\t519\t488\t-31
        Democratic Services\t842\t842\t0
        Total\t10,633\t10,968\t335

        2. Commentary


        """

    private static let measures = """
        Wexcombe Performance Quarter 2 2031/32

        1. Indicators

        Indicator\tBetter if\tTarget\tQ1 2031/32\tQ2 2031/32\tRAG
        Household waste recycled\tHigher\t52.0%\t49.1%\t50.3%\tAmber
        Calls answered within a minute\tHigher\t85.0%\t88.0%\t86.2%\tGreen
        Missed bins per 100,000\tLower\t40\t61\t58\tRed
        Planning applications decided in time\tHigher\t90.0%\t91.0%\t93.5%\tGreen
        Homelessness prevented\tHigher\t60\t55\t44\tRed
        Sickness days per employee\tLower\t4.0\t3.6\t3.6\tGreen

        2. Commentary


        """

    private func findings(_ sentence: String, below table: String) throws -> [String] {
        try RuleExampleCase.audited(table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map { "\($0.rule) \($0.evidence.first?.quote ?? "")" }
    }

    @Test(arguments: [
        "Three of the six services are forecast to overspend.",
        "Of the six services, three are overspent and two are underspent.",
        "Three services are over budget, two are under budget and one is on budget.",
        "All but three of the services are within budget.",
        "Planning Policy and Waste Collection are forecast to overspend, while Leisure Centres is under budget.",
        "Leisure Centres overspent on energy.",
        "Leisure Centres could overspend if admissions fall.",
        "In 2029/30 Leisure Centres overspent.",
        "Leisure Centres is not overspent.",
        "Four services in neighbouring councils overspent.",
        "Three services overspent by more than £10,000.",
        "Only Democratic Services is on budget.",
        "The largest overspend, £345,000, is in Waste Collection, followed by Planning Policy at £87,000.",
        "The two largest overspends are in Waste Collection and Planning Policy.",
        "The largest variance is in Waste Collection.",
        "The largest adverse variance is in Waste Collection, and the largest favourable variance in Leisure Centres.",
        "The largest is then Waste Collection, at £4,655,000, and the smallest Community Safety, at £488,000.",
    ])
    func silentOnBudgets(_ sentence: String) throws {
        #expect(try findings(sentence, below: Self.budget).isEmpty)
    }

    @Test(arguments: [
        ("Four of the six services are forecast to overspend.", "count-mismatch Four"),
        ("Of the six services, three are overspent and three are underspent.", "count-mismatch three"),
        ("Four services are over budget.", "count-mismatch Four"),
        ("All services are forecast to overspend.", "count-mismatch All"),
        ("Overspends are forecast in five services.", "count-mismatch five"),
        ("An overspend is forecast in Leisure Centres.", "standing-mismatch overspend"),
        ("Planning Policy and Community Safety are forecast to overspend.", "standing-mismatch overspend"),
        ("Street Cleansing will end the year within budget.", "standing-mismatch within budget"),
        ("Democratic Services is the only service within budget.", "standing-mismatch within budget"),
        ("The largest overspend is in Planning Policy.", "extreme-mismatch largest"),
        ("The second largest overspend is in Street Cleansing.", "extreme-mismatch largest"),
        ("Waste Collection shows the largest overspend, followed by Street Cleansing.", "extreme-mismatch largest"),
        ("The smallest is in Waste Collection, at £345,000.", "extreme-mismatch smallest"),
        ("The largest adverse variance is in Planning Policy.", "extreme-mismatch largest"),
        ("The largest is in Planning Policy, at £4,655,000.", "extreme-mismatch largest"),
        (
            "The largest is Waste Collection, at £4,655,000, and the smallest Planning Policy, at £1,291,000.",
            "extreme-mismatch smallest"
        ),
    ])
    func foundInBudgets(_ sentence: String, _ expected: String) throws {
        #expect(try findings(sentence, below: Self.budget) == [expected])
    }

    @Test(arguments: [
        "Three indicators are green, one is amber and two are red.",
        "Three indicators met their target and three missed it.",
        "Household waste recycled is below target but has improved since last quarter.",
        "Homelessness prevented went from amber to red.",
        "Household waste recycled is expected to be green by March.",
        "Nationally, Household waste recycled has fallen.",
        "Household waste recycled fell last year.",
        "Two indicators improved in the region.",
        "Sickness days per employee is unchanged, and below target.",
        "Missed bins per 100,000 fell to 58, from 61 in the quarter before, and is rated Red.",
        "Homelessness prevented is red, at 44; a further 20 cases would make it green.",
    ])
    func silentOnMeasures(_ sentence: String) throws {
        #expect(try findings(sentence, below: Self.measures).isEmpty)
    }

    @Test(arguments: [
        ("Five indicators met their target.", "count-mismatch Five"),
        ("Three measures are rated amber.", "count-mismatch Three"),
        ("Household waste recycled has worsened since last quarter.", "standing-mismatch worsened"),
        ("Homelessness prevented exceeded its target.", "standing-mismatch exceeded its target"),
        ("Homelessness prevented went from red to amber.", "rating-mismatch amber"),
        ("Missed bins per 100,000 and Household waste recycled are red.", "rating-mismatch red"),
        ("Sickness days per employee has increased.", "standing-mismatch increased"),
        (
            "Missed bins per 100,000 fell to 58, from 61 in the quarter before, and is rated Amber.",
            "rating-mismatch Amber"
        ),
        ("Missed bins per 100,000 fell to 58, which is rated Green.", "rating-mismatch Green"),
        ("Homelessness prevented is amber, at 44; a further 20 cases would make it green.", "rating-mismatch amber"),
    ])
    func foundInMeasures(_ sentence: String, _ expected: String) throws {
        #expect(try findings(sentence, below: Self.measures) == [expected])
    }

    @Test(arguments: [
        ("It was 85.4%, above the target of 84.0%.", false), ("It was 85.4%, below the target of 84.0%.", true),
        ("The score is 20, up from 15.", false), ("The score is 20, down from 15.", true),
        ("Claims fell from 71 to 43.", false), ("Claims rose from 71 to 43.", true),
        ("It cost £2m, more than half the budget of £3m.", false), ("It is £2m above the budget of £10m.", false),
    ])
    func comparesFiguresOfASentence(_ sentence: String, _ isWrong: Bool) throws {
        let found = try findings(sentence, below: "Wexcombe Libraries\n\n")
        #expect(found.contains { $0.hasPrefix("direction-mismatch") } == isWrong)
    }

    @Test("Where a status is printed it counts too, also beside one that no vocabulary knows")
    func statuses() throws {
        let sentence = "Three of the six indicators are on target and two off target."
        let table = Self.measures.replacing("\tRAG", with: "\tStatus").replacing("\tGreen", with: "\tOn target")
            .replacing("\tAmber", with: "\tClose").replacing("\tRed", with: "\tOff target")
        #expect(try findings(sentence, below: table).isEmpty)
    }
}
