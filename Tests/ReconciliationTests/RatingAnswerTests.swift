import Testing

@testable import Reconciliation

@Suite("Ratings beside floors, limits, shares and overspends")
struct RatingAnswerTests {
    private static func found(_ table: String, key: String = "") throws -> [String] {
        let text = """
            WEXCOMBE COUNTY COUNCIL

            MONITORING REPORT 2031/2032

            Position by Line

            \(table)

            \(key)

            """
        return try RuleExampleCase.audited(text, name: "paper.txt").findings
            .filter { $0.rule == "rating-mismatch" }.map(\.message)
    }

    @Test("Where amber is better than green, ratings follow something other than the variances")
    func others() throws {
        let table = """
            \tBaseline £000\tForecast £000\tVariance £000\tRAG
            New telephones\t640.0\t612.5\t(27.5)\tGreen
            Case system\t2,850.0\t3,215.0\t365.0\tAmber
            Web pages\t415.0\t428.0\t13.0\tGreen
            Cloud exit\t1,120.0\t1,120.0\t0.0\tAmber
            Highways mobile\t530.0\t497.0\t(33.0)\tRed
            Cyber improvements\t760.0\t742.5\t(17.5)\tGreen
            Payroll upgrade\t1,975.0\t2,140.0\t165.0\tAmber
            Scanning\t310.0\t310.0\t0.0\tGreen
            """
        #expect(try Self.found(table) == [])
    }

    private static let floors = """
        Indicator\tTarget\tRed below\tActual\tRAG
        Calls answered\t80%\t75%\t82%\tGreen
        Books returned\t48%\t45%\t46%\tAmber
        Users satisfied\t75%\t70%\t68%\tRed
        Learners completing\t98%\t96%\t98%\tGreen
        """
    private static let limits = """
        Maturity\tLower limit %\tUpper limit %\tActual %\tWithin limits?
        Under 12 months\t0%\t20%\t12.3%\tYes
        12 months to 5 years\t0%\t60%\t21.2%\tYes
        5 to 10 years\t0%\t60%\t62.5%\tNo
        10 years and above\t30%\t100%\t49.0%\tYes
        """
    private static let spending = """
        Service\tBudget £000\tForecast £000\tVariance £000\tRAG
        Libraries\t64,210\t66,035\t1,825\tAmber
        Museums\t41,880\t44,626\t2,746\tRed
        Archives\t12,640\t12,398\t(242)\tGreen
        Parks\t1,480\t1,490\t10\tGreen
        """
    private static let savings = """
        Saving\tTarget £000\tForecast £000\tRAG
        Opening hours\t1,200\t1,200\tGreen
        Route planning\t1,500\t640\tRed
        Contracts\t600\t520\tAmber
        Shared back office\t750\t700\tAmber
        """
    private static let overspends =
        "RAG: Green – underspend or overspend up to 1%; Amber – overspend between 1% and 5%; Red – overspend above 5%."
    private static let shares =
        "Green: 95% or more of the target will be delivered; Amber: 75% to 95%; Red: less than 75%."

    private static let progress = """
        Output\tLifetime target\tDelivered to date\t% of target\tRating
        Homes\t6,400\t2,112\t33%\tAmber
        Jobs\t11,500\t7,705\t67%\tGreen
        Learners\t28,000\t19,880\t71%\tGreen
        Bus stops\t950\t247\t26%\tRed
        Charging points\t2,600\t130\t5%\tRed
        """
    private static let reached = "Green: 60% of the lifetime target or more. Amber: 30% to 59%. Red: below 30%."
    private static let times = """
        Measure\tResult\tTarget\tStatus
        Average attendance time (minutes)\t9.6\t9.0\tAmber
        Availability (%)\t78.7\t90.0\tRed
        Visits (%)\t71.2\t70.0\tGreen
        Sickness, days lost\t2.9\t2.0\tRed
        """
    private static let missed = "Green: target met. Amber: missed by 10% or less. Red: missed by more than 10%."

    @Test("a key in shares of the target is one of all its ratings")
    func progressOfTarget() throws {
        #expect(try Self.found(Self.progress, key: Self.reached).isEmpty)
        let wrong = Self.progress.replacing("33%\tAmber", with: "33%\tGreen")
        #expect(
            try Self.found(wrong, key: Self.reached) == [
                "‘Homes’ is rated Green, but by the paper's key its figures are 67% under target, which gives ‘Amber’"
            ]
        )
    }

    @Test("of what takes minutes, fewer are better")
    func minutes() throws {
        #expect(try Self.found(Self.times, key: Self.missed).isEmpty)
        let wrong = Self.times.replacing("90.0\tRed", with: "90.0\tGreen")
        #expect(
            try Self.found(wrong, key: Self.missed) == [
                "‘Availability (%)’ is rated Green, but by the paper's key its figures are 12.6% under target, which gives ‘Red’"
            ]
        )
    }

    @Test("what goes with its figures passes")
    func kept() throws {
        #expect(try Self.found(Self.floors).isEmpty)
        #expect(try Self.found(Self.limits).isEmpty)
        #expect(try Self.found(Self.spending, key: Self.overspends).isEmpty)
        #expect(try Self.found(Self.savings, key: Self.shares).isEmpty)
    }

    @Test(
        "one that does not is told",
        arguments: [
            (floors.replacing("46%\tAmber", with: "46%\tRed"), "", "Books returned"),
            (limits.replacing("62.5%\tNo", with: "62.5%\tYes"), "", "5 to 10 years"),
            (limits.replacing("12.3%\tYes", with: "12.3%\tNo"), "", "Under 12 months"),
            (spending.replacing("1,825\tAmber", with: "1,825\tRed"), overspends, "Libraries"),
            (savings.replacing("640\tRed", with: "640\tAmber"), shares, "Route planning"),
        ]
    )
    func denied(table: String, key: String, row: String) throws {
        let found = try Self.found(table, key: key)
        #expect(found.count == 1)
        #expect(found.allSatisfy { $0.contains(row) })
    }

    private static let risks = """
        Risk\tActual\tTarget\tLast quarter\tRating
        Supply of gas\t16\t4\t16\tRed
        Loss of records\t8\t8\t12\tAmber
        Flooded depot\t9\t4\t9\tAmber
        Ferry strike\t4\t2\t8\tGreen
        Two elections\t10\t6\t6\tAmber
        Old lifts\t6\t2\t6\tGreen
        """

    @Test(
        "a key of numbers is one of the column that goes with it, however it is told",
        arguments: [
            "Red: 15 or more. Amber: 8 to 14. Green: below 8.",
            "Score = likelihood x impact. Green: 1-7; Amber: 8-14; Red: 15-25",
            "A score of 15 or more is red, 8 to 14 is amber and below 8 is green.",
            "Key: Green 1–7, Amber 8–14, Red 15+",
            "Red (15 to 25), amber (8 to 14), green (under 8)",
            "- Red: 15 and above\n- Amber: at least 8 but less than 15\n- Green: up to 7",
            "Rating\tScore\nRed\t15 or more\nAmber\t8 to 14\nGreen\t1 to 7",
        ]
    )
    func levels(key: String) throws {
        #expect(try Self.found(Self.risks, key: key).isEmpty)
        let wrong = Self.risks.replacing("9\tAmber", with: "9\tGreen")
        #expect(
            try Self.found(wrong, key: key) == [
                "‘Flooded depot’ is rated Green, but by the paper's key its ‘Actual’ of 9 gives ‘\(key.contains("amber") ? "amber" : "Amber")’"
            ]
        )
    }

    @Test("a key of other numbers than a table has explains nothing of it, and numbers that count are no key")
    func otherLevels() throws {
        let wrong = Self.risks.replacing("9\tAmber", with: "9\tGreen")
        for key in ["Red: 150 or more. Amber: 80 to 140. Green: below 80.", "Red: 2. Amber: 3. Green: 1."] {
            #expect(try Self.found(wrong, key: key).allSatisfy { !$0.contains("key") })
        }
    }

    @Test("a limit that names the least leaves its table alone")
    func least() throws {
        let mixed = Self.limits
            .replacing("5 to 10 years\t0%\t60%\t62.5%\tNo", with: "Minimum over 5 years\t0%\t60%\t62.5%\tYes")
        #expect(try Self.found(mixed).isEmpty)
    }
}
