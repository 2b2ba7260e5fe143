import Lexicon

/// Cuts a line into what stands apart on it, by its spaces and by the figures at its ends.
///
/// One for a paper: all that look for tables by spaces ask for the same lines, each of which is cut once.
struct LineCutter {
    private let source: SourceText
    let kinds: WordKinds
    /// What of the lines belongs to charts beside the tables.
    private let axes: ChartAxes
    private let joiner: WordJoiner
    private let thousands: SpacedThousands
    private let known: Lines

    /// The lines that have been cut; all copies of a cutter share them.
    private final class Lines {
        var cut: [AlignedLine?]

        init(count: Int) { cut = Array(repeating: nil, count: count) }
    }

    init(_ source: SourceText, words: PaperWords) {
        self.source = source
        kinds = WordKinds(bytes: source.bytes, words: words)
        axes = ChartAxes(source)
        joiner = WordJoiner(kinds: kinds)
        thousands = SpacedThousands(source)
        known = Lines(count: source.lineCount)
    }

    func line(_ number: Int) -> AlignedLine {
        guard known.cut.indices.contains(number - 1) else { return cutLine(number) }
        if let line = known.cut[number - 1] { return line }
        let line = cutLine(number)
        known.cut[number - 1] = line
        return line
    }

    private func cutLine(_ number: Int) -> AlignedLine {
        var hasLeader = false
        let parts = axes.words(words(of: source.range(ofLine: number), &hasLeader), of: number)
        let (words, bands) = NumberBands(bytes: source.bytes, words: kinds.words)
            .joined(joiner.joined(thousands.joined(parts)))
        var items: [AlignedItem] = []
        items.reserveCapacity(words.count)
        var start = 0
        for index in words.indices {
            let isEnd =
                index + 1 == words.count || words[index + 1].start - words[index].end >= 2
                || bands.contains(index + 1)
                // "61 - 90 Over 90"; "1 - 30 days" is one name.
                || (bands.contains(index) && !TextBytes.isLower(source.bytes[words[index + 1].bytes.lowerBound]))
            if isEnd {
                cut(words[start...index], into: &items)
                start = index + 1
            }
        }
        var line = AlignedLine(number: number, items: items, hasLeader: hasLeader)
        judge(&line)
        return line
    }

    /// Whether all that stands on a line belongs to the chart beside a table.
    func isScale(_ number: Int) -> Bool { axes.covers(number) && line(number).isBlank }

    // MARK: Words

    /// The words between spaces. Four dots or more in a row lead the eye to a figure and are none.
    private func words(of range: Range<Int>, _ hasLeader: inout Bool) -> [AlignedWord] {
        let bytes = source.bytes
        var words: [AlignedWord] = []
        // A row of a table has so many words or a few more.
        if !range.isEmpty { words.reserveCapacity(8) }
        var column = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let white = TextBytes.whiteLength(bytes.span, at: index, before: range.upperBound)
            if white > 0 {
                // A page break takes no room.
                if bytes[index] != 0x0C { column += 1 }
                index += white
                continue
            }
            let (start, first) = (column, index)
            while index < range.upperBound, TextBytes.whiteLength(bytes.span, at: index, before: range.upperBound) == 0
            {
                if bytes[index] & 0xC0 != 0x80 { column += 1 }
                index += 1
            }
            append(first..<index, at: start, to: &words, &hasLeader)
        }
        return words
    }

    private func append(_ range: Range<Int>, at start: Int, to words: inout [AlignedWord], _ hasLeader: inout Bool) {
        let bytes = source.bytes
        // ".." in a cell by itself stands for what is not known.
        let areDots = 2...3 ~= range.count && range.allSatisfy { bytes[$0] == 0x2E }
        if areDots, words.isEmpty, range.upperBound < bytes.count, bytes[range.upperBound] == 0x20 {
            words.append(AlignedWord(start: start, end: start + range.count, bytes: range, kind: .text))
            return
        }
        if areDots, words.last.map({ start - $0.end > 1 }) == true, isWhite(range.upperBound, 2) {
            words.append(AlignedWord(start: start, end: start + range.count, bytes: range, kind: .mark))
            return
        }
        // Dots at the end of a word, or a word of dots.
        var end = range.upperBound
        while end > range.lowerBound, isLeader(bytes[end - 1]) { end -= 1 }
        let dots = range.upperBound - end
        if dots >= 4 || (dots > 0 && end == range.lowerBound) {
            if dots >= 4 || dots == range.count { hasLeader = hasLeader || dots >= 4 || bytes[end] == 0x2E }
            guard end > range.lowerBound else { return }
            append(range.lowerBound..<end, at: start, to: &words, &hasLeader)
            return
        }
        // Dots before a figure, in one piece with it.
        var first = range.lowerBound
        while first < range.upperBound, isLeader(bytes[first]) { first += 1 }
        if first - range.lowerBound >= 4 {
            hasLeader = true
            append(first..<range.upperBound, at: start + first - range.lowerBound, to: &words, &hasLeader)
            return
        }
        let inner = dotsInside(range)
        if !inner.isEmpty {
            hasLeader = true
            append(range.lowerBound..<inner.lowerBound, at: start, to: &words, &hasLeader)
            let after = start + characters(range.lowerBound..<inner.upperBound)
            append(inner.upperBound..<range.upperBound, at: after, to: &words, &hasLeader)
            return
        }
        words.append(
            AlignedWord(start: start, end: start + characters(range), bytes: range, kind: kinds.kind(of: range))
        )
    }

    /// Whether so many spaces stand at a byte, or the end of its line.
    private func isWhite(_ index: Int, _ count: Int) -> Bool {
        for place in index..<min(index + count, source.bytes.count) {
            if source.bytes[place] == 0x0A || source.bytes[place] == 0x0D { return true }
            if source.bytes[place] != 0x20 { return false }
        }
        return true
    }

    private func isLeader(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x5F }

    private func dotsInside(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        for index in range {
            if source.bytes[index] != 0x2E {
                if index - start >= 4 { return start..<index }
                start = index + 1
            }
        }
        return range.lowerBound..<range.lowerBound
    }

    private func characters(_ range: Range<Int>) -> Int {
        var count = 0
        for index in range where source.bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    // MARK: Items

    /// Cuts words one space apart: figures from figures, and two or more figures from the words before or after them.
    private func cut(_ words: ArraySlice<AlignedWord>, into items: inout [AlignedItem]) {
        if items.isEmpty, isBand(words) {
            items.append(AlignedItem(Array(words), kind: .text))
            return
        }
        if words.allSatisfy({ $0.kind.isValue }) {
            for word in words { items.append(AlignedItem(word)) }
            return
        }
        if items.count > 1, opensRemark(words, after: items), let figure = words.first {
            items += [AlignedItem(figure), AlignedItem(Array(words.dropFirst()))]
            return
        }
        var tail = words.endIndex
        while tail > words.startIndex, words[tail - 1].kind == .figure || words[tail - 1].kind == .mark { tail -= 1 }
        // "Transport – 15.1 13.6": the dash is the label's.
        if tail > words.startIndex, tail < words.endIndex, words[tail].kind == .mark, words.endIndex - tail > 2 {
            tail += 1
        }
        let count = words.endIndex - tail
        if count < 2 || (count == 2 && !words[tail...].contains(where: isTold)) { tail = words.endIndex }
        var head = words.startIndex
        while head < tail, words[head].kind == .figure || words[head].kind == .mark { head += 1 }
        if head - words.startIndex < 2 || !words[..<head].contains(where: isTold) { head = words.startIndex }
        for word in words[..<head] { items.append(AlignedItem(word)) }
        if head < tail { items.append(AlignedItem(Array(words[head..<tail]))) }
        for word in words[tail...] { items.append(AlignedItem(word)) }
    }

    /// `48,000 Urgency`: whether words in the middle of a line open with an amount and go on as a cell of words does. A
    /// sentence behind one of several figures may do so behind a plain number.
    private func opensRemark(_ words: ArraySlice<AlignedWord>, after items: [AlignedItem]) -> Bool {
        guard words.count > 1, let first = words.first, first.kind == .figure,
            case let next = words[words.startIndex + 1],
            next.kind == .text, TextBytes.isUpper(source.bytes[next.bytes.lowerBound])
        else { return false }
        if words.count >= Self.remark, items.count(where: { $0.kind == .figure }) >= Self.figuresBeforeRemark {
            return true
        }
        return first.bytes.contains { source.bytes[$0] == 0x2C } && !kinds.isUnit(next.bytes)
    }

    private static let remark = 5
    private static let figuresBeforeRemark = 2

    /// `£50,000 – £54,999` at the start of a line: what a row is of.
    private func isBand(_ words: ArraySlice<AlignedWord>) -> Bool {
        guard words.count == 3, let from = words.first, let to = words.last,
            case let dash = words[words.startIndex + 1],
            from.kind == .figure, to.kind == .figure, dash.kind == .mark, dash.end - dash.start == 1,
            kinds.currencyLength(at: from.bytes.lowerBound, before: from.bytes.upperBound) > 0,
            kinds.currencyLength(at: to.bytes.lowerBound, before: to.bytes.upperBound) > 0
        else { return false }
        return from.end - from.start <= to.end - to.start && dash.start - from.end == 1 && to.start - dash.end == 1
    }

    /// Whether a figure is told from a plain number in a text: it has a comma, a point, a currency or brackets.
    private func isTold(_ word: AlignedWord) -> Bool { kinds.isMarked(word.bytes) }

    func isMarked(_ range: Range<Int>) -> Bool { kinds.isMarked(range) }

    // MARK: Rows

    private func judge(_ line: inout AlignedLine) {
        if readThousands(in: &line) { return }
        var figures = 0
        var marks = 0
        var years = 0
        var periods = 0
        var isSmall = true
        for item in line.items {
            switch item.kind {
            case .figure:
                figures += 1
                if !isSmallNumber(item.bytes) { isSmall = false }
            case .mark: marks += 1
            case .year: years += 1
            case .period: periods += 1
            case .text: break
            }
        }
        let texts = line.items.count - figures - marks - years - periods
        guard let last = line.items.last, let first = line.items.first else { return }
        if figures > 0, figures + marks >= 2 {
            line.isRow = true
        } else if figures == 0, texts > 0, first.kind == .text, line.items.count(where: isDash) >= 2 {
            // A row of nothing but nils.
            line.isRow = true
        } else if figures == 0, marks > 0, texts > 1, first.kind == .text {
            // Words and a nil: a row beside others.
            line.mayBeRow = true
        } else if figures == 1, texts > 0 {
            let isLast = last.kind == .figure
            line.isRow = first.kind != .figure
            line.mayBeRow = !isLast
        } else if figures == 1, line.items.count == 1 {
            line.mayBeRow = true
        }
        // Years with row numbers are a heading.
        if line.isRow, years + periods >= figures, years + periods > 0, isSmall { line.isRow = false }
        if line.isRow, figures == 1, marks == 0, first.kind == .figure, isItemNumber(first.bytes) {
            line.isRow = false
            line.mayBeRow = true
        }
    }

    /// `($1,000)`: whether the only figures of a line are thousands as a unit, beside other names or units of columns;
    /// they are words then.
    private func readThousands(in line: inout AlignedLine) -> Bool {
        guard line.items.count > 2, line.items.contains(where: { $0.kind == .figure }),
            line.items.allSatisfy({ $0.kind == .text || $0.kind == .period || isThousands($0) })
        else { return false }
        for index in line.items.indices where line.items[index].kind == .figure {
            line.items[index] = AlignedItem(line.items[index].words, kind: .text)
        }
        return true
    }

    /// `($1,000)`, `(£1,000)`
    private func isThousands(_ item: AlignedItem) -> Bool {
        guard item.kind == .figure, item.words.count == 1, source.bytes[item.bytes.lowerBound] == 0x28 else {
            return false
        }
        let start = item.bytes.lowerBound + 1
        let currency = kinds.currencyLength(at: start, before: item.bytes.upperBound)
        return currency > 0 && source.bytes[start + currency..<item.bytes.upperBound].elementsEqual("1,000)".utf8)
    }

    private func isDash(_ item: AlignedItem) -> Bool {
        item.kind == .mark && item.end - item.start == 1
            && (source.bytes[item.bytes.lowerBound] == 0x2D || source.bytes[item.bytes.lowerBound] == 0xE2)
    }

    /// Two digits at most.
    func isSmallNumber(_ range: Range<Int>) -> Bool {
        range.count <= 2 && range.allSatisfy { TextBytes.isDigit(source.bytes[$0]) }
    }

    /// `3`, `3.`, `4.12`: as likely the number of a paragraph.
    func isItemNumber(_ range: Range<Int>) -> Bool {
        guard range.count <= 5 else { return false }
        var points = 0
        for index in range {
            if source.bytes[index] == 0x2E {
                points += 1
            } else if !TextBytes.isDigit(source.bytes[index]) {
                return false
            }
        }
        return points <= 1 && TextBytes.isDigit(source.bytes[range.lowerBound])
    }
}
