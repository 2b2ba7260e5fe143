import Testing

@testable import Figures

@Suite struct GlyphTests {
    @Test(arguments: [
        ("↑", Trend.up), ("▲", .up), ("⬆", .up), ("⬆\u{FE0F}", .up), ("↗\u{FE0F}", .up), ("↓", .down), ("▼", .down),
        ("⬇\u{FE0F}", .down), ("↘", .down), ("→", .unchanged), ("➡\u{FE0F}", .unchanged), ("↔", .unchanged),
        ("=", .unchanged), (" ↑ ", .up),
    ])
    func readsTrends(cell: String, trend: Trend) {
        #expect(FigureReader.read(cell) == .trend(trend))
    }

    @Test(arguments: [
        ("🔴", RatingGlyph.Shape.circle, RAG.red as RAG?), ("🟢", .circle, .green), ("🟡", .circle, .amber),
        ("🟠", .circle, .amber),
        ("🔵", .circle, .blue), ("🟦", .square, .blue), ("⚪", .circle, nil), ("✓", .tick, nil), ("✔", .tick, nil),
        ("✔\u{FE0F}", .tick, nil), ("✅", .tick, nil), ("☑", .tick, nil), ("✗", .cross, nil), ("✘", .cross, nil),
        ("❌", .cross, nil), ("✖", .cross, nil), ("★", .star, nil), ("⚠\u{FE0F}", .warning, nil), ("◯", .circle, nil),
        ("○", .circle, nil), ("📌", .pin, nil), ("■", .square, nil), ("❑", .square, nil), ("🚩", .flag, nil),
        ("🏁", .flag, nil),
    ])
    func readsRatings(cell: String, shape: RatingGlyph.Shape, rag: RAG?) throws {
        let scalar = try #require(cell.unicodeScalars.first)
        #expect(FigureReader.read(cell) == .glyph(RatingGlyph(scalar: scalar, shape: shape, rag: rag)))
    }

    @Test(arguments: ["↑↑", "↑ 5", "🟢 Good", "==", "😀", "…", "é", "\u{FE0F}", "✔x"])
    func isText(cell: String) {
        #expect(FigureReader.read(cell) == .text)
    }

    @Test func findsGlyphsInText() {
        let text = "✔ Done, 🔴 late; debt ↑ = ▼ ⚠️"
        let found = GlyphScanner.mentions(in: text)
        #expect(found.map { text.text($0.range) } == ["✔", "🔴", "↑", "▼", "⚠️"])
        #expect(found[2].value == .trend(.up))
        #expect(GlyphScanner.mentions(in: "plain – text £5").isEmpty)
    }
}
