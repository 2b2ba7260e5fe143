import Testing

@testable import Papers

@Suite("Row and column spans")
struct HTMLSpanTests {
    @Test(
        "colspan, by the rules for non-negative integers",
        arguments: [
            ("2", 2, false), (" \t\n 3", 3, false), ("+4", 4, false), ("5.9", 5, false), ("6px", 6, false),
            ("007", 7, false),
            ("1", 1, false), ("0", 1, false), ("-0", 1, false), ("-2", 1, false), ("", 1, false), ("two", 1, false),
            ("+ 2", 1, false), ("1000", 1000, false), ("1001", 1000, true), ("1000000", 1000, true),
            ("99999999999999999999999999", 1000, true), ("\u{A0}2", 1, false),
        ]
    )
    func columns(_ value: String, _ count: Int, _ isClamped: Bool) {
        let bytes = Array(value.utf8)
        let span = HTMLSpan(bytes.span, .column)
        #expect(span.count == count)
        #expect(span.isClamped == isClamped)
    }

    @Test(
        "rowspan, where nothing means the rest of the group",
        arguments: [
            ("2", 2, false), ("0", 0, false), ("-0", 0, false), ("-1", 1, false), ("x", 1, false),
            ("65534", 65534, false),
            ("65535", 65534, true), ("184467440737095516160", 65534, true),
        ]
    )
    func rows(_ value: String, _ count: Int, _ isClamped: Bool) {
        let bytes = Array(value.utf8)
        let span = HTMLSpan(bytes.span, .row)
        #expect(span.count == count)
        #expect(span.isClamped == isClamped)
    }

    @Test(
        "spans end with their group",
        arguments: [
            ("<tr><td rowspan=2>a<td>b<tr><td>c", ["row |{2x1}a|b", "row |c"]),
            ("<tr><td rowspan=9>a<td>b<tr><td>c", ["row |{2x1}a|b", "row |c"]),
            ("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", ["row |{3x1}a|b", "row |c", "row |d"]),
            (
                "<thead><tr><td rowspan=0>a<tr><td>b<tbody><tr><td rowspan=5>c",
                ["head |{2x1}a", "head |b", "row |c"]
            ),
            ("<tr><td rowspan=3>a<tr></tr><tr><td>b", ["row |{3x1}a", "row |", "row |b"]),
            ("<tr><td colspan=3 rowspan=2>a<tr><td>b", ["row |{2x3}a", "row |b"]),
            ("<tbody><tr><td>a<tr><td rowspan=2>b<tbody><tr><td>c", ["row |a", "row |b", "row |c"]),
        ]
    )
    func groups(_ rows: String, _ expected: [String]) throws {
        #expect(try outline("<table>\(rows)</table>") == ["table"] + expected)
    }

    @Test func anAbsurdSpanIsClampedAndRemarked() throws {
        let html = "<p>x</p>\n<table><tr>\n<td colspan=1000000>a</td>\n<td rowspan=70000>b</td></table>"
        let table = try #require(try regions(html).first)
        #expect(table.rows[0].cells.map(\.columnSpan) == [1000, 1])
        #expect(table.rows[0].cells.map(\.rowSpan) == [1, 1])
        #expect(table.remarks.map(\.kind) == [.spanClamped, .spanClamped])
        #expect(table.remarks.map(\.place.line) == [3, 4])
        #expect(table.remarks.allSatisfy { $0.place.node >= 0 })
    }
}
