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
    private static let phrase = 3
    private static let overlap = 4
    private static let sameGroups = 2
    /// How far the parts of a name may be from having an edge or their middle in common, in characters.
    private static let slack = 2

    /// Whether a name reaches over the middle of the one right of it, or that one over its.
    private func reaches(_ left: HeadingPiece, over right: HeadingPiece) -> Bool {
        2 * left.end > right.start + right.end || left.start + left.end > 2 * right.start
    }

    /// What speaks against the groups of a line.
    ///
    /// Names of groups that are all the same tell nothing; columns of one group have different names; and what stands
    /// as the parts of single names on its line do, at the edge of one name and over no other, is part of that name.
    private func groupFaults(
        _ line: [HeadingPiece],
        _ below: ArraySlice<[HeadingPiece]>,
        _ columns: [[HeadingPiece]]
    ) -> Int {
        let groups = line.filter(\.isGroup)
        guard !groups.isEmpty else { return 0 }
        var faults = 0
        if groups.count > 1, Set(groups.map { text($0) }).count == 1,
            groups.allSatisfy({ !kinds.isUnit(AlignedItem($0.words)) })
        {
            faults += Self.sameGroups
        }
        let names = groups.map { group in
            group.columns.map { column in
                columns[column].filter { $0.line > group.line }.map { text($0) }.joined(separator: " ")
            }
        }
        for (group, own) in zip(groups, names) {
            if !own.contains(""), Set(own).count < own.count { faults += Self.sameGroups }
            if isUnfinished(group, below) { faults += Self.phrase }
            // Names that repeat below other groups are those of parts.
            if names.count(where: { $0 == own }) == 1, isManyNames(group, below) { faults += Self.sameGroups }
        }
        let tops = line.filter { !$0.isGroup }.compactMap { piece in
            top(of: piece.columns.lowerBound, below).map { (piece, $0) }
        }
        let isRight = !tops.isEmpty && tops.allSatisfy { abs($0.end - $1.end) <= 1 }
        let isLeft = !tops.isEmpty && tops.allSatisfy { abs($0.start - $1.start) <= 1 }
        faults += groups.count { group in
            !isCentred(group, below)
                && group.columns.contains { column in
                    guard let own = top(of: column, below),
                        (isRight && abs(own.end - group.end) <= 1) || (isLeft && abs(own.start - group.start) <= 1)
                    else { return false }
                    return group.columns.allSatisfy { other in
                        other == column
                            || top(of: other, below).map { $0.end <= group.start || group.end <= $0.start } == true
                    }
                }
        }
        return faults
    }

    /// Whether a group's name ends in the middle of a phrase that no line below goes on with.
    private func isUnfinished(_ group: HeadingPiece, _ below: ArraySlice<[HeadingPiece]>) -> Bool {
        LabelWrapping.isUnfinished(kinds.bytes, group.bytes, words)
            && !below.joined().contains { $0.isGroup && $0.columns == group.columns }
    }

    /// Whether a group's name stands in the middle of the names of its columns.
    private func isCentred(_ group: HeadingPiece, _ below: ArraySlice<[HeadingPiece]>) -> Bool {
        guard let left = top(of: group.columns.lowerBound, below), let right = top(of: group.columns.upperBound, below)
        else { return false }
        return abs(group.start + group.end - left.start - right.end) <= 2 * Self.slack
    }

    /// The highest piece over one column in the lines below another.
    private func top(of column: Int, _ below: ArraySlice<[HeadingPiece]>) -> HeadingPiece? {
        below.joined().last { $0.columns == column...column && !kinds.isUnit(AlignedItem($0.words)) }
    }

    private func text(_ piece: HeadingPiece) -> String {
        String(decoding: kinds.bytes[piece.bytes].map { TextBytes.lowered($0) }, as: UTF8.self)
    }

    /// Whether a group's name is made of as many words as it has columns, each over the name of one.
    private func isManyNames(_ group: HeadingPiece, _ below: ArraySlice<[HeadingPiece]>) -> Bool {
        guard group.words.count == group.columns.count else { return false }
        return zip(group.words, group.columns).allSatisfy { word, column in
            guard let top = top(of: column, below) else { return false }
            return standsOver(HeadingPiece(words: [word], columns: column...column, line: group.line), top)
        }
    }

    /// Whether a name says one word twice on a line: "Variance variance".
    private func repeatsWord(_ piece: HeadingPiece) -> Bool {
        zip(piece.words, piece.words.dropFirst()).contains { one, next in
            one.bytes.count > 2 && TextBytes.areSame(kinds.bytes, one.bytes, next.bytes)
        }
    }

    private func standsOver(_ upper: HeadingPiece, _ lower: HeadingPiece) -> Bool {
        abs(upper.start - lower.start) <= Self.slack || abs(upper.end - lower.end) <= Self.slack
            || abs(upper.start + upper.end - lower.start - lower.end) <= 2 * Self.slack
    }
}
