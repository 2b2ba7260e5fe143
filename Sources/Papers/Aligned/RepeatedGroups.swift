/// Deals a line of as many names as the sub-headings below repeat out to the groups in order: "Original budget" and
/// "Current forecast" over "Gross", "Net", "Gross", "Net".
///
/// Their middles may well be those of single columns, and their words stand one by one over the sub-headings: the count
/// tells more than any place. Names that are all the same are the upper parts of what they stand over.
struct RepeatedGroups {
    let frame: ColumnFrame
    let kinds: WordKinds
    /// The lines so far, the lowest first.
    let below: [[HeadingPiece]]

    /// How far a group's name may reach beyond the columns beside the group, in characters.
    private static let slack = 3
    /// The most words of each of several names one space apart.
    private static let longest = 3

    func pieces(of line: AlignedLine) -> [HeadingPiece]? {
        guard let groups = groups(), let first = groups.first?.lowerBound else { return nil }
        guard let (before, named) = names(of: groups.count, from: first, in: line) else {
            return parts(of: line, groups, first)
        }
        let texts = Set(named.map { String(decoding: kinds.bytes[$0.bytes], as: UTF8.self) })
        guard texts.count > 1, named.allSatisfy({ !kinds.isUnit($0) }) else { return nil }
        let fits = zip(named, groups).allSatisfy { item, group in
            item.start >= from(group.lowerBound) - Self.slack && item.end <= to(group.upperBound) + Self.slack
                && item.doubleCentre > 2 * edge(group.lowerBound).lowerBound - 2 * Self.slack
        }
        guard fits else { return nil }
        var pieces: [HeadingPiece] = []
        for (index, item) in before.enumerated() {
            let column = before.count == 1 ? nearest(to: item, before: first) : index
            pieces.append(HeadingPiece(words: item.words, columns: column...column, line: line.number))
        }
        for (item, group) in zip(named, groups) {
            pieces.append(HeadingPiece(words: item.words, columns: group, line: line.number))
        }
        return pieces
    }

    /// A line that goes on with the names of some of the groups, each in the middle of its own: "Growth and" above
    /// "Base budget" and "Savings".
    private func parts(of line: AlignedLine, _ groups: [ClosedRange<Int>], _ first: Int) -> [HeadingPiece]? {
        let left = frame.boxes[first].lowerBound
        let before = line.items.prefix { $0.end <= left }
        let named = line.items.dropFirst(before.count)
        guard !named.isEmpty, named.count < groups.count, before.count <= first,
            named.allSatisfy({ $0.kind == .text && !kinds.isUnit($0) && $0.words.count <= Self.longest })
        else { return nil }
        var pieces = before.map { item in
            let column = nearest(to: item, before: first)
            return HeadingPiece(words: item.words, columns: column...column, line: line.number)
        }
        var free = 0
        for item in named {
            let found = groups.indices.dropFirst(free).first { index in
                let middle = edge(groups[index].lowerBound).lowerBound + edge(groups[index].upperBound).upperBound
                return abs(item.doubleCentre - middle) <= 2 * Self.slack
            }
            guard let found else { return nil }
            pieces.append(HeadingPiece(words: item.words, columns: groups[found], line: line.number))
            free = found + 1
        }
        return pieces
    }

    /// The column before the figures that begins nearest to where a name does.
    private func nearest(to item: AlignedItem, before first: Int) -> Int {
        (0..<first).min { one, other in
            abs(frame.boxes[one].lowerBound - item.start) < abs(frame.boxes[other].lowerBound - item.start)
        } ?? 0
    }

    /// The names over the groups: the items of the line, or as many words for each of what stands one space apart.
    private func names(
        of groups: Int,
        from first: Int,
        in line: AlignedLine
    ) -> (before: [AlignedItem], over: [AlignedItem])? {
        let left = frame.boxes[first].lowerBound
        let extra = line.items.count - groups
        if extra >= 0, extra <= first, line.items.prefix(extra).allSatisfy({ $0.start < left }) {
            return (Array(line.items.prefix(extra)), Array(line.items.suffix(groups)))
        }
        guard let last = line.items.last, line.items.count <= first + 1, last.end > left,
            last.words.count % groups == 0, case let size = last.words.count / groups,
            size <= Self.longest || areDates(last, of: size),
            line.items.dropLast().allSatisfy({ $0.start < left })
        else { return nil }
        let parts = (0..<groups).map { AlignedItem(Array(last.words[($0 * size)..<(($0 + 1) * size)])) }
        return (Array(line.items.dropLast()), parts)
    }

    /// Whether each of several names one space apart is as long as the others and tells a date: "As at 31 March 2040".
    private func areDates(_ item: AlignedItem, of size: Int) -> Bool {
        stride(from: 0, to: item.words.count, by: size).allSatisfy { start in
            let name = item.words[start..<start + size]
            return kinds.bytes[name[start].bytes] == kinds.bytes[item.words[0].bytes]
                && name.contains { kinds.words.months.contains(kinds.bytes.span, $0.bytes) }
        }
    }

    /// The columns of each repeat, where the names below are one sequence printed twice or more.
    private func groups() -> [ClosedRange<Int>]? {
        if let groups = groupsOfGroups() { return groups }
        guard let first = frame.figures.first, let last = frame.figures.last else { return nil }
        // Each group may have names of its own before its figures: "Rank", "Country", "Value", "Country", "Value".
        let mixed = first > 1 && frame.isText[first - 1] ? first - 1 : nil
        return groups(from: first, to: last) ?? mixed.flatMap { groups(from: $0, to: last) }
    }

    /// The columns of each repeat of the groups that the line right below names: "Grants", "Loans", "Grants", "Loans".
    private func groupsOfGroups() -> [ClosedRange<Int>]? {
        guard let line = below.last?.filter(\.isGroup), line.count >= 4, let last = line.last,
            zip(line, line.dropFirst()).allSatisfy({ $0.columns.upperBound + 1 == $1.columns.lowerBound }),
            last.columns.upperBound == frame.figures.last
        else { return nil }
        let names = line.map { kinds.bytes[$0.bytes] }
        guard let size = names.dropFirst().firstIndex(of: names[0]), size > 1, names.count % size == 0,
            names.indices.allSatisfy({ names[$0] == names[$0 % size] })
        else { return nil }
        return stride(from: 0, to: line.count, by: size).map {
            line[$0].columns.lowerBound...line[$0 + size - 1].columns.upperBound
        }
    }

    private func groups(from first: Int, to last: Int) -> [ClosedRange<Int>]? {
        let columns = Array(first...last)
        guard columns.count >= 4, frame.isText[first] || columns.allSatisfy({ !frame.isText[$0] }) else { return nil }
        let names = columns.map { name(of: $0) }
        guard names.allSatisfy({ !$0.isEmpty }) else { return nil }
        guard let size = names.dropFirst().firstIndex(of: names[0]), size > 1, names.count % size == 0,
            names.indices.allSatisfy({ names[$0] == names[$0 % size] })
        else { return nil }
        return stride(from: first, to: last, by: size).map { $0...$0 + size - 1 }
    }

    /// The words over a column so far, units left out.
    private func name(of column: Int) -> [ArraySlice<UInt8>] {
        below.reversed().joined().filter { $0.columns == column...column }.flatMap(\.words)
            .filter { !kinds.isUnit($0.bytes) }.map { kinds.bytes[$0.bytes] }
    }

    /// What the figures and headings of a column cover; the headings alone, where these have drifted from the figures.
    private func edge(_ column: Int) -> Range<Int> {
        below.joined().filter { $0.columns == column...column }.reduce(frame.heads[column] ?? frame.boxes[column]) {
            edge,
            piece in
            min(edge.lowerBound, piece.start)..<max(edge.upperBound, piece.end)
        }
    }

    private func from(_ column: Int) -> Int { column == 0 ? 0 : edge(column - 1).upperBound }
    private func to(_ column: Int) -> Int { column + 1 == frame.count ? Int.max / 4 : edge(column + 1).lowerBound }
}
