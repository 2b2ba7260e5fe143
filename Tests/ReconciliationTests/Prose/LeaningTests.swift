import Lexicon
import Tables
import Testing

@testable import Reconciliation

@Suite("Which way figures go, in words")
struct LeaningTests {
    private static let table = """
        2.1 Grant Position

        Block\tAllocation £m\tForecast £m\t(Surplus)/Deficit £m\tPrior month £m\tMovement £m
        Schools\t171.406\t171.118\t(0.288)\t(0.301)\t0.013
        Central Services\t2.318\t2.377\t0.059\t0.112\t(0.053)
        Early Years\t12.940\t12.655\t(0.285)\t(0.190)\t(0.095)
        High Needs\t31.884\t36.219\t4.335\t3.868\t0.467
        Total Grant\t218.548\t222.369\t3.821\t3.489\t0.332

        2.2 Commentary


        """

    private func findings(_ prose: String) throws -> [String] { try ProseSketch(Self.table + prose + "\n").findings() }

    @Test(
        "The heading says what a figure in brackets is",
        arguments: [
            ("The High Needs block has a deficit of £4.335m.", [] as [String]),
            ("The High Needs block has a surplus of £4.335m.", ["direction-mismatch warning"]),
            ("Early Years is forecast to be in surplus by £0.285m.", []),
            ("Early Years is forecast to be in deficit by £0.285m.", ["direction-mismatch warning"]),
            (
                "The allocation is £218.548m and the forecast £222.369m, a surplus of £3.821m.",
                ["direction-mismatch warning"]
            ),
            ("Pupils in surplus places cost £4.335m elsewhere.", []),
        ]
    )
    func signs(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "The two figures whose difference is told say which is larger",
        arguments: [
            ("The High Needs block has a deficit of £4.335m, an increase of £0.467m since last month.", [] as [String]),
            (
                "The High Needs block has a deficit of £4.335m, a decrease of £0.467m since last month.",
                ["direction-mismatch warning"]
            ),
            ("High Needs will cost £36.219m, £4.335m more than its allocation of £31.884m.", []),
            (
                "High Needs will cost £36.219m, £4.335m less than its allocation of £31.884m.",
                ["direction-mismatch warning"]
            ),
        ]
    )
    func sizes(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    private static let worth = """
        2.1 Budget Position

        Directorate\tBudget £m\tOutturn £m\tVariance £m
        Adult Care\t54.12\t57.39\t3.27
        Children\t48.03\t47.76\t-0.27
        Highways\t26.41\t25.31\t-1.10
        Total\t128.56\t130.46\t1.90

        2.2 Commentary

        - Adult Care – £3.27m (6.0%) adverse, from demand.
        - Highways – £1.10m (4.2%) favourable, from a mild winter.

        """

    @Test(
        "What is adverse is known where the figures of the row show it, or the other sentences",
        arguments: [
            ("- Children – £0.27m (0.6%) favourable, from vacancies.", [] as [String]),
            ("- Children – £0.27m (0.6%) adverse, from vacancies.", ["direction-mismatch warning"]),
        ]
    )
    func worth(_ item: String, _ expected: [String]) throws {
        #expect(try ProseSketch(Self.worth + item + "\n").findings() == expected)
        let alone = Self.worth.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("-") }
            .joined(separator: "\n")
        #expect(try ProseSketch(alone + item + "\n").findings() == expected)
        // Less income is worse.
        let income = (alone + item + "\n").replacing("Children", with: "Parking income")
        #expect(try ProseSketch(income).findings() == [])
    }

    @Test(
        "A heading tells which figures have the minus",
        arguments: [
            ("(Surplus)/Deficit £m", FigureLeaning.over), ("Under (-)/ Over Spend £m", .over),
            ("Over/(Under) Spend", .over), ("Deficit / (Surplus)", .over), ("(Over)/Under Spend £000", .under),
            ("(Favourable) / Adverse", .adverse), ("Variance £m", nil), ("Under/Over Spend", nil), ("Surplus", nil),
            ("(Over)/Over", nil), ("Underspend/(Overspend)", .under), ("Under/(Over)spend", .under),
            ("(Under)/Overspend", .over), ("Variance (under)/over", .over), ("Over/(-)under spend", .over),
            ("(-)Over / Under", .under),
        ]
    )
    func headings(_ heading: String, _ expected: FigureLeaning?) throws {
        #expect(HeadingSigns.positive(in: heading, words: try Lexicon.standard().comparisons) == expected)
    }
}

@Suite("Words for a direction beside the row's name or a part of it")
struct NamedLeaningTests {
    private static let fires = """
        1. Budget

        Heading\tBudget £000\tForecast £000\tVariance fav/(adv) £000\tVariance %
        Wholetime firefighters\t24,310\t24,985\t(675)\t(2.8)%
        On-call firefighters\t4,180\t3,805\t375\t9.0%
        Support staff\t7,940\t7,615\t325\t4.1%
        Premises\t2,620\t2,744\t(124)\t(4.7)%
        Total\t39,050\t39,149\t(99)\t(0.3)%

        1.1 Commentary


        """

    @Test(
        "The word is held to the sign",
        arguments: [
            ("On-call pay is underspent by £375k.", [] as [String]),
            ("On-call pay is overspent by £375k.", ["direction-mismatch warning"]),
            ("There are favourable variances in On-call firefighters (£375k) and Support staff (£325k).", []),
            (
                "There are adverse variances in On-call firefighters (£375k) and Support staff (£325k).",
                ["direction-mismatch warning", "direction-mismatch warning"]
            ),
            ("Support staff is £325k (4.1%) below budget.", []),
            ("Support staff is £325k (4.1%) above budget.", ["direction-mismatch warning"]),
            ("Premises are £124k ahead of budget.", []),
            ("Premises are £124k behind the budget.", ["direction-mismatch warning"]),
            // What makes up an amount doesn't go up by it.
            ("Premises make up £124k of it.", []),
        ]
    )
    func words(_ sentence: String, _ expected: [String]) throws {
        #expect(try ProseSketch(Self.fires + sentence + "\n").findings() == expected)
    }
}

@Suite("Movements told in a sentence")
struct MovementTests {
    private func findings(_ sentence: String) throws -> [String] {
        try ProseSketch("1. Balances\n\n\(sentence)\n").findings()
    }

    @Test(
        "Which way it moved",
        arguments: [
            ("The balance fell from £4,210k to £3,825k.", [] as [String]),
            ("The balance rose from £4,210k to £3,825k.", ["direction-mismatch warning"]),
            ("The balance has increased from £4.2m to £4.6m.", []),
            ("The balance has decreased from £4.2m to £4.6m.", ["direction-mismatch warning"]),
            ("The balance closed at £3.8m, down from £4.2m.", []),
            ("The balance closed at £3.8m, up from £4.2m.", ["direction-mismatch warning"]),
            ("The council reduced the increase from 5.0% to 3.0%.", []),
            ("Growth was revised from 3.1% to 2.0%.", []),
            ("The deficit increased from -£1.2m to £0.4m.", []),
            ("It stood at £187.34m compared to £186.93m, an increase of £0.41m.", []),
            ("It stood at £187.34m compared to £186.93m, a decrease of £0.41m.", ["direction-mismatch warning"]),
            ("It stood at £187.34m compared to £186.93m, a decrease of £12.10m on the plan.", []),
        ]
    )
    func directions(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "By how much",
        arguments: [
            ("There was an increase of 2.0% from £53.51m to £54.59m.", [] as [String]),
            ("There was an increase of 3.0% from £53.51m to £54.59m.", ["told-sum-mismatch warning"]),
            ("There was an increase of 2.0% from £53.51m to £58.59m.", ["told-sum-mismatch warning"]),
            ("There was an increase of about 3% from £53.51m to £54.59m.", []),
            ("It rose from £53.51m to £54.59m, an increase of £1.08m.", []),
            ("It rose from £53.51m to £54.59m, an increase of £1.80m.", ["told-sum-mismatch error"]),
            ("It went from £9,100 to £5,000 as the rate rose from 13.8% to 15.0%.", []),
            ("It stood at £187.34m compared to £186.93m, an increase of £0.47m.", ["told-sum-mismatch error"]),
        ]
    )
    func amounts(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }
}
