/// Finds what browsers take for comments and libxml2 for text: `<![if !supportLists]>`, `<!DOCTYPE` where none may
/// stand (HTML standard, 13.2.5.41, "Bogus comment state"). Word leaves many of them.
struct HTMLBogusComments {
    /// Where the last one ends. The text of one may be cut into several nodes.
    private var end = 0
    /// The last text that was asked for, since each is looked at twice.
    private var answered: Range<Int>?
    private var answer: [Range<Int>]?

    func reach(beyond offset: Int) -> Bool { end > offset }

    /// What of a text is no comment; nil where all of it is text. Texts are asked for in the order of the document.
    mutating func visibleParts(of range: Range<Int>, in source: Span<UInt8>) -> [Range<Int>]? {
        if answered != range {
            answer = find(in: range, source)
            answered = range
        }
        return answer
    }

    private mutating func find(in range: Range<Int>, _ source: Span<UInt8>) -> [Range<Int>]? {
        var start = max(range.lowerBound, min(end, range.upperBound))
        var index = start
        var parts: [Range<Int>] = []
        while index < range.upperBound {
            guard source[index] == 0x3C, index + 1 < source.count, source[index + 1] == 0x21 else {
                index += 1
                continue
            }
            parts.append(start..<index)
            end = index
            while end < source.count, source[end] != 0x3E { end += 1 }
            end = min(end + 1, source.count)
            index = min(end, range.upperBound)
            start = index
        }
        if start == range.lowerBound, parts.isEmpty { return nil }
        parts.append(start..<range.upperBound)
        return parts
    }
}
