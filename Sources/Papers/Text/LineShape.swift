/// What one line of a text paper looks like: enough to say what it may be, from one pass over its bytes.
struct LineShape {
    var number: Int
    /// The line without its end.
    var range: Range<Int>
    /// What is printed on it, without white space at its ends.
    var text: Range<Int>
    var tabs = 0
    /// Pipes that no backslash escapes.
    var pipes = 0
    /// Runs of two or more spaces between printed characters: columns set with spaces have them.
    var gaps = 0
    /// Runs of two or more stars.
    var stars = 0
    /// Whether it may hold a tag.
    var hasAngle = false
    /// Spaces before what is printed.
    var indent = 0
    /// Whether a form feed stands on it.
    var hasPageBreak = false
    /// Whether it ends in two spaces, which Markdown reads as a line end that is meant.
    var endsInBreak = false

    /// Whether bold begins or ends on the line.
    var togglesBold: Bool { stars % 2 == 1 }
    var isBlank: Bool { text.isEmpty }
    var width: Int { text.count }
    /// Words set apart by spaces, as tables without any marks are.
    var isSpread: Bool { gaps >= 2 }

    /// The column of an offset in the line, from 1.
    func column(of offset: Int) -> Int { offset - range.lowerBound + 1 }

    init(_ source: SourceText, line: Int) {
        number = line
        range = source.range(ofLine: line)
        let bytes = source.bytes.span
        text = TextBytes.trimmed(bytes, range)
        scan(bytes)
    }

    /// The same line with only a part of it left; columns still count from the line's beginning.
    func part(_ part: Range<Int>, of source: SourceText) -> LineShape {
        var copy = self
        let bytes = source.bytes.span
        copy.text = TextBytes.trimmed(
            bytes,
            max(part.lowerBound, text.lowerBound)..<max(part.lowerBound, part.upperBound)
        )
        copy.stars = 0
        copy.hasAngle = copy.text.contains { source.bytes[$0] == 0x3C }
        return copy
    }

    /// A line whose bold end is set right behind other words is two: the total of one group and the title of the
    /// next, or a title and its caption.
    func fusedParts(in source: SourceText) -> (plain: LineShape, bold: LineShape)? {
        guard stars == 2, width > 8 else { return nil }
        let bytes = source.bytes.span
        let end = text.upperBound
        guard bytes[end - 1] == 0x2A, bytes[end - 2] == 0x2A else { return nil }
        var index = text.lowerBound + 1
        while index < end - 3, bytes[index] != 0x2A || bytes[index + 1] != 0x2A { index += 1 }
        guard index < end - 4, TextBytes.isWord(bytes[index - 1]), TextBytes.isWord(bytes[index + 2]) else {
            return nil
        }
        return (part(text.lowerBound..<index, of: source), part(index..<end, of: source))
    }

    private mutating func scan(_ bytes: Span<UInt8>) {
        for index in range.lowerBound..<text.lowerBound {
            if bytes[index] == 0x09 { tabs += 1 }
            if bytes[index] == 0x0C { hasPageBreak = true }
        }
        indent = text.lowerBound - range.lowerBound
        var trailing = 0
        for index in text.upperBound..<max(text.upperBound, range.upperBound) {
            if bytes[index] == 0x09 { tabs += 1 }
            if bytes[index] == 0x0C { hasPageBreak = true }
            if bytes[index] == 0x20 { trailing += 1 }
        }
        endsInBreak = trailing >= 2
        var index = text.lowerBound
        let end = text.upperBound
        while index < end {
            let byte = bytes[index]
            index += 1
            switch byte {
            case 0x20, 0xC2:
                // What is printed last is no white space, so a run of it ends before the end.
                guard byte == 0x20 || bytes[index] == 0xA0 else { continue }
                if byte == 0xC2 { index += 1 }
                guard bytes[index] == 0x20 || (bytes[index] == 0xC2 && bytes[index + 1] == 0xA0) else { continue }
                gaps += 1
                while bytes[index] == 0x20 || (bytes[index] == 0xC2 && bytes[index + 1] == 0xA0) {
                    index += bytes[index] == 0x20 ? 1 : 2
                }
            case 0x09: tabs += 1
            case 0x0C: hasPageBreak = true
            case 0x7C: pipes += 1
            case 0x5C: if index < end, bytes[index] == 0x7C { index += 1 }
            case 0x3C: hasAngle = true
            case 0x2A:
                guard index < end, bytes[index] == 0x2A else { continue }
                stars += 1
                while index < end, bytes[index] == 0x2A { index += 1 }
            default: break
            }
        }
    }
}
