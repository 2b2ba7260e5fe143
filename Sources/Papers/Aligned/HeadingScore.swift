import Lexicon

/// How well a reading of a heading's lines explains them: every column of figures has a name, the parts of a name stand
/// one above the other, no name reaches over its neighbour, and none begins or ends in the middle of a phrase.
struct HeadingScore {
    let frame: ColumnFrame
    let kinds: WordKinds
    let words: PaperWords
    let phrases: HeadingPhrases?

    /// What speaks against a reading, less what speaks for it: how many names are known as headings of columns.
    func cost(of lines: [[HeadingPiece]]) -> Double { Double(faults(of: lines)) - Self.name * known(lines) }

    /// What a known name makes up for, in faults; how much of it one that is known in part does.
    private static let name = 1.5
    private static let partly = 0.5

    /// Whether nothing speaks against a reading and no other is likely: names one space apart could be others.
    func isCertain(_ lines: [[HeadingPiece]]) -> Bool {
        guard faults(of: lines) == 0 else { return false }
        let isClose = lines.contains { line in
            zip(line, line.dropFirst()).contains { left, right in
                right.start - left.end <= 1 && frame.figures.contains(right.columns.lowerBound)
                    && !left.isGroup && !right.isGroup
            }
        }
        return !isClose || known(lines) > Double(frame.figures.count) - 0.5
    }

    /// How many columns of figures have names that are known; less than one for a name that is known in part.
    private func known(_ lines: [[HeadingPiece]]) -> Double {
        guard let phrases else { return 0 }
        let pairs = openPairs(lines)
        return frame.figures.reduce(0) { sum, column in
            let pieces = lines.reversed().joined().filter { $0.columns == column...column }
            let name = HeadingWord.name(pieces.map { ($0.line, Array($0.words)) }, kinds)
            guard !name.isEmpty, !pairs.contains(column) else { return sum }
            let score = phrases.score(ofPrinted: name, words) / HeadingPhrases.known
            return sum + (score >= 1 ? 1 : max(-1, Self.partly * score))
        }
    }

    /// The columns whose names end as only the middle of a phrase does and are a pair: "Transfers to", "Transfers
    /// from".
    private func openPairs(_ lines: [[HeadingPiece]]) -> Set<Int> {
        var open: [String: [Int]] = [:]
        for column in frame.figures {
            let named = lines.reversed().joined().filter {
                $0.columns == column...column && !kinds.isUnit(AlignedItem($0.words))
            }
            guard let first = named.first?.words.first, let last = named.last,
                LabelWrapping.isUnfinished(kinds.bytes, last.bytes, words)
            else { continue }
            open[String(decoding: kinds.bytes[first.bytes], as: UTF8.self), default: []].append(column)
        }
        return Set(open.values.filter { $0.count > 1 }.joined())
    }

    /// What speaks against a reading; 0 for one that nothing speaks against.
    ///
    /// - Parameter lines: the pieces of each line, the lowest first.
    func faults(of lines: [[HeadingPiece]]) -> Int {
        var faults = 0
        // Names that begin with a small letter, and with a capital one.
        var small = 0
        var capital = 0
        var columns: [[HeadingPiece]] = Array(repeating: [], count: frame.count)
        for piece in lines.reversed().joined() where !piece.isGroup { columns[piece.columns.lowerBound].append(piece) }
        let pairs = openPairs(lines)
        for column in frame.figures {
            let named = columns[column].filter { !kinds.isUnit(AlignedItem($0.words)) }
            guard let first = named.first, let last = named.last else {
                // Columns without names of their own may share one.
                let isShared = lines.joined().contains { $0.isGroup && $0.columns.contains(column) }
                faults += isShared ? 1 : columns[column].isEmpty ? Self.nameless : Self.nameless - 1
                continue
            }
            let opening = kinds.bytes[first.bytes.lowerBound]
            if TextBytes.isLower(opening) { small += 1 }
            if TextBytes.isUpper(opening) { capital += 1 }
            // "to date"; "In" and "Out" are names.
            if TextBytes.isLower(opening), words.joiners.contains(kinds.bytes.span, first.words[0].bytes) {
                faults += Self.phrase
            }
            if LabelWrapping.isUnfinished(kinds.bytes, last.bytes, words), !pairs.contains(column) {
                faults += Self.phrase
            }
            for (upper, lower) in zip(named, named.dropFirst()) where !standsOver(upper, lower) { faults += 1 }
        }
        for (left, right) in zip(frame.figures, frame.figures.dropFirst()) {
            // Units stand where the figures do, and names may have drifted from these.
            let isCrossed = columns[left].contains { one in
                columns[right].contains { isUnit(one) == isUnit($0) && reaches(one, over: $0) }
            }
            if isCrossed { faults += Self.overlap }
        }
        for (index, line) in lines.enumerated() { faults += groupFaults(line, lines[..<index], columns) }
        // A column of words right of the figures has a name as they have.
        if let last = frame.figures.last, frame.count > last + 1, columns[last + 1].isEmpty { faults += 1 }
        faults += columns.joined().count { repeatsWord($0) }
        for line in lines {
            faults += zip(line, line.dropFirst()).count { dividesDate($0, $1) } * Self.phrase
            if opensWithLabels(line, among: lines) { faults += Self.overlap }
        }
        return capital > small ? faults + small : faults
    }

    /// Whether the first name over figures begins where the labels do, which no name stands over.
    private func opensWithLabels(_ line: [HeadingPiece], among lines: [[HeadingPiece]]) -> Bool {
        guard let label = frame.label, let first = frame.figures.first, label < first,
            !lines.joined().contains(where: { $0.columns == label...label })
        else { return false }
        return line.contains { piece in
            piece.columns.lowerBound == first && piece.end > frame.boxes[first].lowerBound
                && piece.start <= frame.boxes[label].lowerBound + Self.slack
                && !kinds.isUnit(AlignedItem(piece.words))
        }
    }

    private func isUnit(_ piece: HeadingPiece) -> Bool { kinds.isUnit(AlignedItem(piece.words)) }

    /// Whether two names one space apart are the parts of a date: "31 March", "2045".
    private func dividesDate(_ left: HeadingPiece, _ right: HeadingPiece) -> Bool {
        guard let month = left.words.last, let year = right.words.first, year.start == month.end + 1,
            left.words.count > 1
        else { return false }
        return year.kind == .year && words.months.contains(kinds.bytes.span, month.bytes)
    }

    private static let nameless = 4
    static let phrase = 3
    private static let overlap = 4
    /// How far the parts of a name may be from having an edge or their middle in common, in characters.
    static let slack = 2

    /// Whether a name reaches over the middle of the one right of it, or that one over its.
    private func reaches(_ left: HeadingPiece, over right: HeadingPiece) -> Bool {
        2 * left.end > right.start + right.end || left.start + left.end > 2 * right.start
    }

    /// Whether a name says one word twice on a line: "Variance variance".
    private func repeatsWord(_ piece: HeadingPiece) -> Bool {
        zip(piece.words, piece.words.dropFirst()).contains { one, next in
            one.bytes.count > 2 && TextBytes.areSame(kinds.bytes, one.bytes, next.bytes)
        }
    }

    func standsOver(_ upper: HeadingPiece, _ lower: HeadingPiece) -> Bool {
        abs(upper.start - lower.start) <= Self.slack || abs(upper.end - lower.end) <= Self.slack
            || abs(upper.start + upper.end - lower.start - lower.end) <= 2 * Self.slack
    }
}
