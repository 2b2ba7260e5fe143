import Papers
import Testing

@testable import Publishing

/// Where the caret stands below a line: what matters are the columns of a terminal, not bytes or characters.
@Suite struct SourceExcerptTests {
    struct Case: CustomTestStringConvertible {
        var line: String
        /// What the place covers in the line.
        var target: String
        var shown: String
        var caret: String
        var testDescription: String { line }
    }

    static let cases: [Case] = [
        Case(line: "Total 1.5", target: "1.5", shown: "Total 1.5", caret: "      ^~~"),
        Case(line: "Total\t1.5", target: "1.5", shown: "Total   1.5", caret: "        ^~~"),
        Case(line: "A\t\t1.5", target: "1.5", shown: "A               1.5", caret: "                ^~~"),
        Case(line: "12345678\t9", target: "9", shown: "12345678        9", caret: "                ^"),
        Case(line: "£££ 9", target: "9", shown: "£££ 9", caret: "    ^"),
        Case(line: "日本 9", target: "9", shown: "日本 9", caret: "     ^"),
        Case(line: "🔴 9", target: "9", shown: "🔴 9", caret: "   ^"),
        Case(line: "🔴\t9", target: "🔴", shown: "🔴      9", caret: "^~"),
        Case(line: "e\u{301}\u{200B} 9", target: "9", shown: "e\u{301}\u{200B} 9", caret: "  ^"),
        Case(line: "🇬🇧 9", target: "9", shown: "🇬🇧 9", caret: "   ^"),
        Case(line: "a\u{1B}[1m 9", target: "9", shown: "a\u{FFFD}[1m 9", caret: "      ^"),
        Case(line: "9", target: "", shown: "9", caret: "^"),
    ]

    static func excerpt(_ line: String, _ target: String, width: Int = 100) throws -> SourceExcerpt {
        let bytes = Array("first\n\(line)\nlast\n".utf8)
        let range = target.isEmpty ? line.startIndex..<line.startIndex : try #require(line.firstRange(of: target))
        let start = line.utf8.distance(from: line.startIndex, to: range.lowerBound) + 1
        let place = Place(line: 2, column: start, endLine: 2, endColumn: start + target.utf8.count)
        return try #require(SourceExcerpt(of: place, in: SourceText(bytes), width: width))
    }

    @Test(arguments: cases)
    func caretStandsBelowThePlace(_ sample: Case) throws {
        let excerpt = try Self.excerpt(sample.line, sample.target)
        #expect(excerpt.text == sample.shown)
        #expect(excerpt.caret == sample.caret)
    }

    /// What stands above the caret of an excerpt, by columns.
    static func marked(_ excerpt: SourceExcerpt) -> String {
        var column = 0
        var marked = ""
        for scalar in excerpt.text.unicodeScalars {
            if excerpt.marked.contains(column) { marked.unicodeScalars.append(scalar) }
            column += DisplayWidth.of(scalar)
        }
        return marked
    }

    static let longLines: [(before: Int, after: Int, filler: String)] = [
        (0, 500, "a"), (500, 0, "a"), (500, 500, "a"), (5, 5000, "é"), (5000, 5000, "日"), (90, 3, "日"), (3, 90, "x\t"),
        (3000, 2, "£ "), (33, 33, "🔴"), (34, 34, "a日"),
    ]

    @Test(arguments: longLines)
    func aLongLineIsCutAroundThePlace(_ before: Int, _ after: Int, _ filler: String) throws {
        let left = String(repeating: filler, count: before)
        let right = String(repeating: filler, count: after)
        let excerpt = try Self.excerpt("\(left)12.345\(right)", "12.345", width: 60)
        #expect(DisplayWidth.of(excerpt.text) <= 60)
        #expect(Self.marked(excerpt) == "12.345")
        #expect(excerpt.text.hasPrefix("…") == (before > 30))
        #expect(excerpt.text.hasSuffix("…") == (after > 30))
    }

    @Test func aPlaceLongerThanTheWidthIsShownFromItsBeginning() throws {
        let target = "begin" + String(repeating: "x", count: 300)
        let excerpt = try Self.excerpt("before \(target) after", target, width: 40)
        #expect(DisplayWidth.of(excerpt.text) <= 40)
        #expect(excerpt.text.contains("begin"))
        #expect(excerpt.caret.utf8.count <= 40)
        #expect(excerpt.text.unicodeScalars.dropFirst(excerpt.marked.lowerBound).first == "b")
    }

    @Test func aPlaceOverSeveralLinesIsMarkedToTheEndOfItsFirst() throws {
        let source = SourceText(Array("a total of\n1.5".utf8))
        let place = Place(line: 1, column: 3, endLine: 2, endColumn: 4)
        let excerpt = try #require(SourceExcerpt(of: place, in: source, width: 80))
        #expect(excerpt.caret == "  ^~~~~~~~")
    }

    static let places: [Place] = [
        Place(line: 1, column: 0, endLine: 1, endColumn: 0),
        Place(line: 0, column: 1, endLine: 0, endColumn: 1),
        Place(line: 9, column: 1, endLine: 9, endColumn: 2),
        Place(line: 1, column: 900, endLine: 1, endColumn: 901),
    ]

    @Test(arguments: places)
    func aPlaceThatIsNotInTheTextHasNoExcerpt(_ place: Place) {
        #expect(SourceExcerpt(of: place, in: SourceText(Array("Total 1.5\n".utf8)), width: 80) == nil)
    }
}
