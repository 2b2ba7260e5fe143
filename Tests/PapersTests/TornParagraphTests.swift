import Testing

@Suite("Titles within paragraphs and sections")
struct TornParagraphTests {
    @Test("a paragraph goes on behind the title of a chart that stands in the midst of its sentence")
    func torn() throws {
        let text = """
            The overspend will be met from the reserve that was set aside in March for the
            Page 11
             Spending against
             plan

            Council to help with the costs of the flood, which are told below in full.

            Nine benches were mended in the spring and, as was planned a year ago, the

            Benches mended

            number of those that wait for the joiner has fallen again since January this year.
            """
        #expect(
            try textOutline(text) == [
                "p The overspend will be met from the reserve that was set aside in March for the Council to help with "
                    + "the costs of the flood, which are told below in full.",
                "furniture Page 11", "caption Spending against plan",
                "p Nine benches were mended in the spring and, as was planned a year ago, the number of those that wait "
                    + "for the joiner has fallen again since January this year.",
                "caption Benches mended",
            ]
        )
    }

    @Test("what ends with a full stop is whole, and a title with a sentence of its own stays a title")
    func whole() throws {
        let text = """
            Nine benches were mended in the spring and, as was planned a year ago, more will be.

            Benches mended

            Numbers of those that wait for the joiner have fallen again since January this year.
            """
        #expect(
            try textOutline(text) == [
                "p Nine benches were mended in the spring and, as was planned a year ago, more will be.",
                "h1 Benches mended",
                "p Numbers of those that wait for the joiner have fallen again since January this year.",
            ]
        )
    }

    @Test("a title with a gap below it is one, also above a line in lower case, where no sentence is torn above")
    func leftAlone() throws {
        let text = """
            Nine benches were mended in the spring and, as was planned a year ago, more will be.

            Recommendations to Members


            that the report be noted, and that the benches be mended as the plan says.
            """
        #expect(
            try textOutline(text) == [
                "p Nine benches were mended in the spring and, as was planned a year ago, more will be.",
                "h1 Recommendations to Members",
                "p that the report be noted, and that the benches be mended as the plan says.",
            ]
        )
    }

    @Test("a title that repeats the one of its section, and has a gap below it, names a chart; one beside it does not")
    func repeated() throws {
        let text = """
            ## 4.6 Savings

            The target for the year is told below, with what was brought forward from the year before.

            ### Savings



            ### Trees

            Trees are told of again in the next section, where each of them has a line of its own.

            ## Trees

            ### Trees

            Trees were planted in each of the parks, as the plan that was agreed in May asks for.
            """
        #expect(
            try textOutline(text) == [
                "h2 (4.6) Savings",
                "p The target for the year is told below, with what was brought forward from the year before.",
                "caption Savings", "h3 Trees",
                "p Trees are told of again in the next section, where each of them has a line of its own.", "h2 Trees",
                "h3 Trees",
                "p Trees were planted in each of the parks, as the plan that was agreed in May asks for.",
            ]
        )
    }
}
