import Figures
import Lexicon
import Papers
import Tables

/// The title of a deliverable, out of the block that stands over its rating.
///
/// On its way out of a page a title may have been joined to the commentary of the deliverable before it, or to the
/// title of a small table whose letters have come apart.
struct DeliverableTitle {
    var title: String
    var mark: RatingMark?
    var lines: ClosedRange<Int>

    /// Nil where nothing of the block is a title.
    init?(of block: Block, lexicon: Lexicon, spacing: LetterSpacing) {
        var lines = PrintedLine.lines(of: block.text)
        while let last = lines.last, spacing.isApart(last.text) { lines.removeLast() }
        guard let end = lines.last?.range.upperBound else { return nil }
        // An indented line with a capital begins a new paragraph: its bullet was lost with its font.
        let opening = lines.indices.last { $0 > 0 && lines[$0].column > 1 && lines[$0].opensWithCapital } ?? 0
        let bytes = Array(block.text.text.utf8)
        var start = lines[opening].range.lowerBound
        if start == 0 {
            mark = lexicon.leadingMark(of: block.text)
            start = mark?.printed.utf8.count ?? 0
        }
        while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
        let title = String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
        guard Words(title).count > 1 else { return nil }
        self.title = title
        let last = Int(block.text.place(of: start..<end).endLine)
        self.lines = lines[opening].line...max(lines[opening].line, last)
    }
}

/// One line of the source within a text that goes over several.
struct PrintedLine {
    var text: String
    var line: Int
    /// Where its first byte stands in the source, from 1; 0 where that isn't known.
    var column: Int
    /// Its bytes in the text, without the space that stands for the line's end.
    var range: Range<Int>

    var opensWithCapital: Bool {
        text.utf8.first.map { $0.isCapital } ?? false
    }

    static func lines(of text: TracedText) -> [PrintedLine] {
        let bytes = Array(text.text.utf8)
        var starts: [(offset: Int, line: Int32, column: Int32)] = [(0, text.first.line, text.first.column)]
        for run in text.others where run.line > starts[starts.count - 1].line {
            starts.append((Int(run.offset), run.line, run.column))
        }
        return starts.indices.compactMap { index in
            let start = starts[index].offset
            var end = index + 1 < starts.count ? starts[index + 1].offset : bytes.count
            while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
            guard end > start else { return nil }
            return PrintedLine(
                text: String(decoding: bytes[start..<end], as: UTF8.self),
                line: Int(starts[index].line),
                column: Int(starts[index].column),
                range: start..<end
            )
        }
    }
}
