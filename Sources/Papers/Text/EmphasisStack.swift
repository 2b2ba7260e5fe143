/// The marks of emphasis that are open in a text under construction, and those found to be pairs.
///
/// A mark is written like any other character until its partner comes, for in these papers most stars are none:
/// "Cost* £m", "* excludes grants", "5 * 3". Only a pair is taken out again, when the text is finished.
struct EmphasisStack: Sendable {
    private struct Mark: Sendable {
        var offset: Int
        var count: Int
        var character: UInt8
    }

    /// Nested marks beyond this are left as they are printed; it keeps the work per mark constant.
    private static let limit = 16

    private var open: [Mark] = []
    /// The marks to take out, as ranges of the text under construction.
    private(set) var removed: [Range<Int>] = []
    private var bold: [Range<Int>] = []
    private(set) var boldDepth = 0
    private var boldStart = 0

    mutating func removeAll() {
        open.removeAll(keepingCapacity: true)
        removed.removeAll(keepingCapacity: true)
        bold.removeAll(keepingCapacity: true)
        boldDepth = 0
    }

    mutating func setBoldDepth(_ depth: Int, at offset: Int) {
        let depth = max(0, depth)
        if boldDepth == 0, depth > 0 { boldStart = offset }
        if boldDepth > 0, depth == 0 { bold.append(boldStart..<offset) }
        boldDepth = depth
    }

    /// Notes marks that may open emphasis and were written at `offset`.
    mutating func noteOpening(_ character: UInt8, count: Int, at offset: Int) {
        if open.count == Self.limit { open.removeFirst() }
        open.append(Mark(offset: offset, count: count, character: character))
    }

    /// Pairs marks that may close emphasis at `offset`, where they are not yet written.
    ///
    /// - Returns: how many of them have no partner.
    mutating func close(_ character: UInt8, count: Int, at offset: Int) -> Int {
        var left = count
        while left > 0 {
            let partner = open.lastIndex { mark in
                mark.character == character
                    && (left == mark.count || left == 3 || mark.count == 3 || (left > 1 && mark.count > 1))
            }
            guard let partner, open[partner].offset + open[partner].count < offset else { return left }
            open.removeSubrange((partner + 1)...)
            var mark = open.removeLast()
            let used = left > 1 && mark.count > 1 ? 2 : 1
            mark.count -= used
            left -= used
            let inside = mark.offset + mark.count + used
            removed.append(mark.offset + mark.count..<inside)
            if used == 2 { bold.append(inside..<offset) }
            if mark.count > 0 { open.append(mark) }
        }
        return 0
    }

    /// Whether every letter and digit of the text stands within something bold, and there is one.
    func coversWords(of text: Span<UInt8>) -> Bool {
        guard !bold.isEmpty else { return false }
        var hasWord = false
        var index = 0
        for range in bold.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > index {
            while index < range.lowerBound {
                if TextBytes.isWord(text[index]) { return false }
                index += 1
            }
            while index < range.upperBound {
                hasWord = hasWord || TextBytes.isWord(text[index])
                index += 1
            }
        }
        while index < text.count {
            if TextBytes.isWord(text[index]) { return false }
            index += 1
        }
        return hasWord
    }
}
