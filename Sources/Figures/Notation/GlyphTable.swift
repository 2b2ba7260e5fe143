/// What arrows and glyphs mean everywhere. A report's own key may say more.
enum GlyphTable {
    static let meanings: [Unicode.Scalar: GlyphMention.Value] = {
        var meanings: [Unicode.Scalar: GlyphMention.Value] = [:]
        for (scalars, trend) in trends {
            for scalar in scalars.unicodeScalars { meanings[scalar] = .trend(trend) }
        }
        for (scalars, shape, rag) in ratings {
            for scalar in scalars.unicodeScalars {
                meanings[scalar] = .rating(RatingGlyph(scalar: scalar, shape: shape, rag: rag))
            }
        }
        return meanings
    }()

    private static let trends: [(String, Trend)] = [
        ("↑▲⬆↗△⇧🔼🔺", .up),
        ("↓▼⬇↘▽⇩🔽🔻", .down),
        ("→➡↔⬌⇔⟷►▶", .unchanged),
    ]

    private static let ratings: [(String, RatingGlyph.Shape, RAG?)] = [
        ("🔴", .circle, .red), ("🟠🟡", .circle, .amber), ("🟢", .circle, .green), ("🔵", .circle, .blue),
        ("⚪⚫●○◯🟣🟤", .circle, nil),
        ("🟥", .square, .red), ("🟧🟨", .square, .amber), ("🟩", .square, .green), ("🟦", .square, .blue),
        ("⬜⬛■□❑", .square, nil),
        ("✓✔✅☑", .tick, nil),
        ("✗✘❌✖☒", .cross, nil),
        ("★☆⭐", .star, nil),
        ("⚠", .warning, nil),
        ("📌", .pin, nil),
        ("🚩🏁", .flag, nil),
    ]
}
