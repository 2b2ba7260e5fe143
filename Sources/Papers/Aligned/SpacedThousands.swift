/// Makes one word of a number whose thousands are parted by spaces: `12 340`, `1 234 567,8`.
///
/// Two figures one space apart may as well be those of two columns. What tells is the page: there, numbers that stand
/// apart have groups of three digits behind the first and nothing else and no commas, and no column of figures ends
/// where the first group does.
struct SpacedThousands {
    private let bytes: [UInt8]
    /// The pages whose numbers are so.
    private var pages: [Page] = []

    private struct Page {
        var bytes: Range<Int>
        /// Where numbers end on it, and how often.
        var ends: [Int: Int]
        /// How many groups most of them have.
        var usual: Int
    }

    /// So many numbers end where one does that another follows one space behind.
    private static let column = 2
    /// How far apart numbers of one column end, where letters are of many widths.
    private static let drift = 3
    /// More groups than this has no number.
    private static let mostGroups = 4

    init(_ source: SourceText) {
        bytes = source.bytes
        var start = 0
        var first = 1
        for number in 1..<(source.lineCount + 1) where number == source.lineCount || source.startsPage(number + 1) {
            let end = source.range(ofLine: number).upperBound
            if let page = page(start..<end, onLines: first...number, source) { pages.append(page) }
            start = end
            first = number + 1
        }
    }

    /// Where the numbers of a page end, if their thousands are parted by spaces.
    private func page(_ bytes: Range<Int>, onLines lines: ClosedRange<Int>, _ source: SourceText) -> Page? {
        var ends: [Int: Int] = [:]
        var middles: [Int: Int] = [:]
        var whole: [Run] = []
        var others = 0
        for number in lines {
            for run in runs(in: source.range(ofLine: number)) {
                guard run.isWhole else {
                    others += 1
                    continue
                }
                ends[run.end, default: 0] += 1
                middles[run.start + run.end, default: 0] += 1
                if run.inner != nil { whole.append(run) }
            }
        }
        guard !whole.isEmpty, others * 4 <= whole.count else { return nil }
        func count(_ places: [Int: Int], near place: Int, _ slack: Int) -> Int {
            (-slack...slack).reduce(0) { $0 + places[place + $1, default: 0] }
        }
        // Two columns have figures of their own where the first group ends.
        let columns = whole.count { run in run.inner.map { count(ends, near: $0, 1) >= Self.column } == true }
        guard columns * 4 <= whole.count else { return nil }
        let isTold = whole.contains { run in
            run.hasZero || count(ends, near: run.end, Self.drift) > Self.column
                || count(middles, near: run.start + run.end, Self.drift) > Self.column
        }
        guard isTold else { return nil }
        let lengths = whole.filter { $0.groups <= Self.mostGroups }
            .reduce(into: [:]) { $0[$1.groups, default: 0] += 1 }
        let usual = lengths.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
        return Page(bytes: bytes, ends: ends, usual: usual)
    }

    private struct Run {
        /// Where it begins and ends, in characters.
        var start: Int
        var end: Int
        /// Where the first of its groups ends, if there are more.
        var inner: Int?
        var groups: Int
        /// Whether it can be one number, and whether a group in it begins with a zero.
        var isWhole: Bool
        var hasZero: Bool
    }

    /// The numbers of a line that stand apart on both sides.
    private func runs(in range: Range<Int>) -> [Run] {
        let bytes = self.bytes.span
        guard bytes.holdsDigit(in: range) else { return [] }
        var runs: [Run] = []
        var column = 0
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] <= 0x20 {
                if bytes[index] != 0x0C { column += 1 }
                index += 1
                continue
            }
            var run = Run(start: column, end: column, groups: 0, isWhole: true, hasZero: false)
            var isNumber = true
            while index < range.upperBound {
                let start = index
                var (hasDigit, hasLetter) = (false, false)
                while index < range.upperBound, case let byte = bytes[index], byte > 0x20 {
                    if byte & 0xC0 != 0x80 { column += 1 }
                    if TextBytes.isDigit(byte) { hasDigit = true } else if TextBytes.isLetter(byte) { hasLetter = true }
                    index += 1
                }
                // In most texts that is soon told, and nothing more is asked of what is no number.
                if hasLetter || !hasDigit { isNumber = false }
                if isNumber {
                    let word = start..<index
                    if run.groups == 0 ? !Self.opens(word, self.bytes) : !Self.goesOn(word, self.bytes) {
                        run.isWhole = false
                    }
                    if run.groups > 0, bytes[start] == 0x30 { run.hasZero = true }
                    if run.groups == 1 { run.inner = run.end }
                }
                run.groups += 1
                run.end = column
                guard index + 1 < range.upperBound, bytes[index] == 0x20, bytes[index + 1] > 0x20 else { break }
                index += 1
                column += 1
            }
            guard isNumber else { continue }
            let isTold = run.groups > 1 || run.isWhole || hasComma(range.lowerBound..<index)
            if isTold { runs.append(run) }
        }
        return runs
    }

    /// Whether the last word of a stretch parts its thousands by commas.
    private func hasComma(_ range: Range<Int>) -> Bool {
        var digits = 0
        for index in range.reversed() {
            if TextBytes.isDigit(bytes[index]) {
                digits += 1
            } else {
                return bytes[index] == 0x2C && digits == 3
            }
        }
        return false
    }

    /// `12`, `-1`, `(312`, `€4`: one to three digits, the first no zero, behind what may stand before a number.
    private static func opens(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
        var start = word.lowerBound
        while start < word.upperBound, !TextBytes.isDigit(bytes[start]) {
            guard start - word.lowerBound < 5, !TextBytes.isLetter(bytes[start]) else { return false }
            start += 1
        }
        let digits = start..<word.upperBound
        return 1...3 ~= digits.count && digits.allSatisfy { TextBytes.isDigit(bytes[$0]) }
            && bytes[start] != 0x30
    }

    /// `340`, `567,8`, `012)`: three digits and what may end a number.
    private static func goesOn(_ word: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard word.count >= 3, word.prefix(3).allSatisfy({ TextBytes.isDigit(bytes[$0]) }) else { return false }
        let rest = word.dropFirst(3)
        guard let next = rest.first else { return true }
        if bytes[next] == 0x2C || bytes[next] == 0x2E {
            return 1...2 ~= rest.dropFirst().count && rest.dropFirst().allSatisfy { TextBytes.isDigit(bytes[$0]) }
        }
        return rest.count <= 2 && rest.allSatisfy { !TextBytes.isDigit(bytes[$0]) && !TextBytes.isLetter(bytes[$0]) }
    }

    /// Whether a stretch is one number whose thousands are parted by spaces.
    static func isNumber(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        guard range.contains(where: { bytes[$0] == 0x20 }) else { return false }
        var start = range.lowerBound
        for end in start...range.upperBound where end == range.upperBound || bytes[end] == 0x20 {
            let word = start..<end
            guard start == range.lowerBound ? opens(word, bytes) : goesOn(word, bytes) else { return false }
            start = end + 1
        }
        return true
    }

    /// The words with each such number made one.
    func joined(_ words: [AlignedWord]) -> [AlignedWord] {
        guard let first = words.first, !pages.isEmpty, let page = page(at: first.bytes.lowerBound) else { return words }
        var result: [AlignedWord] = []
        result.reserveCapacity(words.count)
        var index = 0
        while index < words.count {
            guard Self.opens(words[index].bytes, bytes) else {
                result.append(words[index])
                index += 1
                continue
            }
            var end = index + 1
            while end < words.count, words[end].start == words[end - 1].end + 1, Self.goesOn(words[end].bytes, bytes) {
                end += 1
            }
            let isApart = index == 0 || words[index].start - words[index - 1].end > 1
            let endsApart = end == words.count || words[end].start - words[end - 1].end > 1
            for part in parts(words[index..<end], page) {
                let (from, to) = (words[part.lowerBound], words[part.upperBound - 1])
                let endsColumn = page.ends[to.end, default: 0] >= Self.column
                guard part.count > 1, isApart && endsApart || endsColumn else {
                    result += words[part]
                    continue
                }
                let bytes = from.bytes.lowerBound..<to.bytes.upperBound
                result.append(AlignedWord(start: from.start, end: to.end, bytes: bytes, kind: .figure))
            }
            index = end
        }
        return result
    }

    /// Parts groups that run on where those of a column end, so that none begins with a zero; more than one number has,
    /// into as many for each as most have.
    private func parts(_ words: ArraySlice<AlignedWord>, _ page: Page) -> [Range<Int>] {
        guard words.count > 2 else { return [words.startIndex..<words.endIndex] }
        if words.count > Self.mostGroups, words.count % page.usual == 0 {
            let starts = stride(from: words.startIndex, to: words.endIndex, by: page.usual)
            if starts.allSatisfy({ bytes[words[$0].bytes.lowerBound] != 0x30 }) {
                return starts.map { $0..<$0 + page.usual }
            }
        }
        var parts: [Range<Int>] = []
        var start = words.startIndex
        for next in words.indices.dropFirst() {
            let endsColumn = (-1...1).contains { page.ends[words[next - 1].end + $0, default: 0] >= Self.column }
            guard endsColumn, bytes[words[next].bytes.lowerBound] != 0x30 else { continue }
            parts.append(start..<next)
            start = next
        }
        return parts + [start..<words.endIndex]
    }

    private func page(at byte: Int) -> Page? {
        var (low, high) = (0, pages.count)
        while low < high {
            let middle = (low + high) / 2
            if pages[middle].bytes.upperBound <= byte { low = middle + 1 } else { high = middle }
        }
        return low < pages.count && pages[low].bytes.contains(byte) ? pages[low] : nil
    }
}
