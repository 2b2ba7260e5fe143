/// Which figures and numbers of a row stand one space from its words.
extension SoftCuts {
    /// The lines whose numbers count up from row to row and run into the names behind them.
    ///
    /// Names may begin with numbers that count up as well ("1 bedroom"). Those of rows stand apart somewhere, or what
    /// has no number begins where the names behind them do.
    func numberedLines(_ region: AlignedRegion) -> Set<Int> {
        let marks = RowMarks(bytes: bytes)
        var glued: [(line: Int, start: Int, name: Int)] = []
        var numbers: [Int] = []
        var starts: [Int] = []
        var openings: [Int: Int] = [:]
        for entry in region.entries {
            guard let item = entry.line.items.first else { continue }
            guard item.words[0].bytes.count <= 3, let number = marks.number(in: item.words[0].bytes) else {
                if item.kind == .text { openings[item.start, default: 0] += 1 }
                continue
            }
            numbers.append(number)
            starts.append(item.start)
            if item.words.count > 1 { glued.append((entry.line.number, item.start, item.words[1].start)) }
        }
        guard numbers.count >= 3, !glued.isEmpty, let left = starts.min(), starts.allSatisfy({ $0 <= left + 2 }) else {
            return []
        }
        let pairs = zip(numbers, numbers.dropFirst())
        guard pairs.allSatisfy({ $0 < $1 }), pairs.count(where: { $1 == $0 + 1 }) * 2 >= numbers.count - 1 else {
            return []
        }
        let names = glued.count { name in (name.name - 1...name.name + 1).contains { openings[$0, default: 0] > 0 } }
        let isInset = names * 2 >= glued.count && !(left - 1...left + 1).contains { openings[$0, default: 0] > 0 }
        return glued.count < numbers.count || isInset ? Set(glued.map(\.line)) : []
    }

    /// Whether words open with one of the figures of their row: printed as these are, or the one that the row has too
    /// few.
    func isFigure(_ item: AlignedItem, of line: AlignedLine) -> Bool {
        if isAsExact(item, as: line) { return true }
        let first = item.words[0]
        guard first.kind == .figure || first.kind == .mark, item.words[1].kind == .text else { return false }
        let second = item.words[1]
        let isUpper = TextBytes.isUpper(bytes[second.bytes.lowerBound])
        // Right of a column of figures, below a heading or other cells, no unit begins with a capital letter.
        if first.kind == .figure, isUpper,
            near(figureEnds, first.end, 3) >= 2 || near(gluedEnds, first.end, 1) >= 3,
            (second.start - 1...second.start + 1).contains(where: {
                headingStarts.names.contains($0) || headingStarts.words.contains($0)
            })
        {
            return true
        }
        guard usualCount >= 3, line.items.count(where: { $0.kind.isValue }) == usualCount - 1 else { return false }
        // One word is a unit unless another cell begins there: "88.9 Green".
        let isCell = item.words.count >= 3 || isUpper && near(textStarts, second.start, 1) >= 1
        return isCell && near(figureEnds, first.end, 3) >= 1
    }

    /// Whether words end in the one figure that their row has too few, printed as the others are.
    func endsInMissing(_ item: AlignedItem, of line: AlignedLine) -> Bool {
        let last = item.words[item.words.count - 1]
        guard last.kind == .figure, let own = decimals(last), own > 0, usualCount >= 3 else { return false }
        let others = line.items.filter { $0.kind.isValue }
        return others.count == usualCount - 1 && near(figureEnds, last.end, Self.drift) >= 2
            && others.allSatisfy { $0.kind == .mark || decimals($0.words[0]) == own }
    }

    /// How far a long figure may stand out beyond the column of short ones.
    private static let drift = 8

    /// Whether words open with a figure that has as many decimals as the other figures of the row, three or more: it is
    /// one of them.
    private func isAsExact(_ item: AlignedItem, as line: AlignedLine) -> Bool {
        isAsExact(item.words[0], as: line)
    }

    private func isAsExact(_ word: AlignedWord, as line: AlignedLine) -> Bool {
        guard word.kind == .figure, let own = decimals(word), own > 0 else { return false }
        // The number of a row is none of its figures.
        let isNumbered = line.items.count > 1 && line.items[0].kind == .figure && line.items[0].bytes.count <= 3
        let others = line.items.dropFirst(isNumbered ? 1 : 0).filter { $0.kind == .figure }
        return others.count >= 3 && others.allSatisfy { decimals($0.words[0]) == own }
    }

    /// How many digits stand behind the point of a figure; nil where more than digits do.
    private func decimals(_ word: AlignedWord) -> Int? {
        guard let point = word.bytes.last(where: { bytes[$0] == 0x2E }) else { return 0 }
        let rest = bytes[point + 1..<word.bytes.upperBound].prefix { $0 != 0x29 }
        return rest.allSatisfy { TextBytes.isDigit($0) } ? rest.count : nil
    }
}
