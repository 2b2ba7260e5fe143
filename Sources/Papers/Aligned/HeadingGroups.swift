import Lexicon

/// Says which pieces of a heading line stand over groups of columns that have headings already.
///
/// The middle of three columns has the middle of their group, so place alone cannot tell a group's heading from the
/// upper part of a wrapped one. What tells is that sub-headings repeat below, that a line of years stands over words,
/// or that the pieces share the headed columns out evenly and fit none of them alone.
struct HeadingGroups {
    let frame: ColumnFrame
    let kinds: WordKinds
    let words: PaperWords
    /// The lines so far, the lowest first.
    let below: [[HeadingPiece]]
    let headed: [Bool]
    /// Whether a blank line parts the line from those below, as none parts them.
    var isParted = false

    func grouped(_ pieces: [HeadingPiece]) -> [HeadingPiece] {
        let columns = frame.figures.filter { headed[$0] }
        let candidates = pieces.indices.filter { index in
            !isHalfDate(pieces[index])
                && (columns.contains(pieces[index].columns.lowerBound)
                    || columns.contains(pieces[index].columns.upperBound))
        }
        guard !candidates.isEmpty, columns.count > 1 else { return pieces }
        // "Budget to" goes on below.
        if candidates.contains(where: { LabelWrapping.isUnfinished(kinds.bytes, pieces[$0].bytes, words) }) {
            return pieces
        }
        // Names that are all one are the upper parts of what they stand over.
        let texts = Set(candidates.map { String(decoding: kinds.bytes[pieces[$0].bytes], as: UTF8.self) })
        if candidates.count > 1, texts.count == 1, !kinds.isUnit(AlignedItem(pieces[candidates[0]].words)) {
            return pieces
        }
        let names = columns.map { name(of: $0) }
        var result = pieces
        var groups: [(Int, ClosedRange<Int>)] = []
        let named = Dictionary(uniqueKeysWithValues: zip(columns, names).filter { !$0.1.isEmpty })
        let extents = GroupExtents(frame: frame, kinds: kinds, below: below, names: named, isParted: isParted)
        let shares = extents.shares(of: candidates, in: pieces)
        // A unit repeats over columns that have nothing to do with each other.
        if !shares.isEmpty {
            groups = shares
        } else if let first = names.indices.first(where: {
            !names[$0].isEmpty && names[($0 + 1)...].contains(names[$0])
        }) {
            groups = repeated(first, names, columns, candidates, pieces)
        } else {
            groups = shared(names, columns, candidates, pieces)
        }
        if groups.isEmpty { groups = extents.groups(of: candidates, in: pieces) }
        for (index, group) in groups { result[index].columns = group }
        return result
    }

    /// Whether a piece ends in a day whose year stands right below it as it stands itself: "31 March" over "2041".
    private func isHalfDate(_ piece: HeadingPiece) -> Bool {
        guard let month = piece.words.last, piece.words.count > 1, words.months.contains(kinds.bytes.span, month.bytes),
            let lower = below.last?.first(where: { $0.columns == piece.columns }), lower.words[0].kind == .year
        else { return false }
        return piece.agrees(with: lower)
    }

    /// The words over a column so far, units left out.
    private func name(of column: Int) -> String {
        var words: [String] = []
        for line in below.reversed() {
            for piece in line where piece.columns == column...column {
                for word in piece.words where !kinds.isUnit(word.bytes) {
                    words.append(String(decoding: kinds.bytes[word.bytes], as: UTF8.self))
                }
            }
        }
        return words.joined(separator: " ")
    }

    // MARK: Sub-headings that repeat

    private func repeated(
        _ first: Int,
        _ names: [String],
        _ columns: [Int],
        _ candidates: [Int],
        _ pieces: [HeadingPiece]
    ) -> [(Int, ClosedRange<Int>)] {
        let starts = names.indices.filter { index in
            index >= first
                && (names[index] == names[first] || (index > first && columns[index] != columns[index - 1] + 1))
        }
        guard starts.count > 1, case let size = starts[1] - starts[0], size > 1 else { return [] }
        let groups = starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1] : min(names.count, starts[index] + size)
            return columns[starts[index]]...columns[end - 1]
        }
        // Groups of unequal size may as well be words that repeat by chance in wrapped headings, each part of which
        // stands as the one below it does.
        // The last of many may be cut off at the edge of the page.
        let isEven = (groups.count > 2 ? groups.dropLast() : groups[...]).allSatisfy { $0.count == size }
        guard isEven || candidates.contains(where: { !standsAsBelow(pieces[$0]) }) else { return [] }
        var taken: [Int: ClosedRange<Int>] = [:]
        var used = Set<Int>()
        for candidate in candidates {
            let piece = pieces[candidate]
            let free = groups.indices.filter { !used.contains($0) }
            guard let best = free.min(by: { misfit(piece, groups[$0]) < misfit(piece, groups[$1]) }) else { continue }
            if misfit(piece, groups[best]) <= 8 {
                taken[candidate] = groups[best]
                used.insert(best)
            }
        }
        // A line that heads single columns within the groups wraps their headings.
        let inGroups = candidates.filter { candidate in
            groups.contains { $0.contains(pieces[candidate].columns.lowerBound) }
        }
        guard taken.count >= inGroups.count else { return [] }
        if taken.count < 2, !taken.keys.allSatisfy({ isPeriod(pieces[$0]) }) { return [] }
        return taken.map { ($0.key, $0.value) }
    }

    /// Whether a piece has an edge or its middle in common with what stands below it over its own column.
    private func standsAsBelow(_ piece: HeadingPiece) -> Bool {
        guard !piece.isGroup, let lower = below.joined().last(where: { $0.columns == piece.columns }) else {
            return false
        }
        return abs(piece.start - lower.start) <= 1 || abs(piece.end - lower.end) <= 1
            || abs(piece.start + piece.end - lower.start - lower.end) <= 3
    }

    // MARK: Groups without repeats

    private func shared(
        _ names: [String],
        _ columns: [Int],
        _ candidates: [Int],
        _ pieces: [HeadingPiece]
    ) -> [(Int, ClosedRange<Int>)] {
        var runs: [ClosedRange<Int>] = []
        for column in columns {
            if let last = runs.last, last.upperBound == column - 1 {
                runs[runs.count - 1] = last.lowerBound...column
            } else {
                runs.append(column...column)
            }
        }
        let count = candidates.count
        var groups: [ClosedRange<Int>] = []
        if runs.count == count, count > 1 {
            groups = runs
        } else {
            let met = runs.filter { run in candidates.contains { run.contains(pieces[$0].columns.lowerBound) } }
            guard met.count == 1, met[0].count >= 2 * count else { return [] }
            let width = met[0].count / count
            groups = (0..<count).map { index in
                let start = met[0].lowerBound + index * width
                return start...start + width - 1
            }
            let isEven = met[0].count % count == 0 && zip(candidates, groups).allSatisfy { misfit(pieces[$0], $1) <= 3 }
            if count > 1 {
                let shares = HeadingShares(
                    frame: frame,
                    below: below,
                    run: met[0],
                    pieces: candidates.map { pieces[$0] }
                )
                if let aligned = shares.aligned, isApart(candidates.map { pieces[$0] }, columns.count) {
                    return Array(zip(candidates, aligned))
                }
                if !isEven, let parts = shares.nearest { groups = parts }
            }
            guard groups.last?.upperBound == met[0].upperBound else { return [] }
        }
        guard groups.contains(where: { $0.count > 1 }) else { return [] }
        // What stands at the edge of one column's heading and is no longer than that column is wide is its upper part.
        if count == 1, isPartOfLast(pieces[candidates[0]], groups[0]) { return [] }
        let isDated =
            candidates.allSatisfy { isPeriod(pieces[$0]) }
            && !columns.contains { column in
                below.joined().contains { $0.columns == column...column && isPeriod($0) }
            }
        let misfits = zip(candidates, groups).map { misfit(pieces[$0], $1) }
        guard misfits.allSatisfy({ $0 <= (isDated ? 8 : 3) }) else { return [] }
        if !isDated {
            let alone = candidates.map { index in
                pieces[index].isGroup
                    ? 9 : frame.misfit(pieces[index].start, pieces[index].end, over: pieces[index].columns.lowerBound)
            }
            let isFull =
                (below.last ?? []).count { frame.figures.contains($0.columns.lowerBound) } * 5 >= columns.count * 4
            guard isFull, alone.reduce(0, +) > 2.6 * Double(count) else { return [] }
        }
        return zip(candidates, groups).map { ($0, $1) }
    }

    /// Whether a piece ends where the last of several columns does and stands over no other.
    private func isPartOfLast(_ piece: HeadingPiece, _ group: ClosedRange<Int>) -> Bool {
        frame.isPart(piece, of: group.upperBound, under: below)
    }

    /// Whether a line stands over a full one as a line of its own: a blank line parts them, or a period heads a column
    /// that has a name below but no period.
    private func isApart(_ pieces: [HeadingPiece], _ count: Int) -> Bool {
        // Headings of one line stand lower than those of two: the lines together are full.
        var covered = Set<Int>()
        for line in below.reversed() where covered.count < count {
            covered.formUnion(line.flatMap { Array($0.columns) }.filter { frame.figures.contains($0) })
        }
        guard covered.count == count else { return false }
        return isParted
            || pieces.contains { piece in
                isPeriod(piece)
                    && !below.joined().contains { $0.columns.overlaps(piece.columns) && isPeriod($0) }
            }
    }

    private func isPeriod(_ piece: HeadingPiece) -> Bool { kinds.namesPeriod(AlignedItem(piece.words)) }

    private func misfit(_ piece: HeadingPiece, _ group: ClosedRange<Int>) -> Double {
        let left = frame.boxes[group.lowerBound].lowerBound
        let right = frame.boxes[group.upperBound].upperBound
        let from = frame.room(of: group.lowerBound).from
        guard piece.start >= from - 2, piece.end <= frame.room(of: group.upperBound).to + 2 else { return 99 }
        let middle = Double(piece.start + piece.end) / 2
        return min(
            abs(middle - Double(left + right) / 2),
            abs(middle - Double(max(from, left - 12) + right) / 2),
            Double(abs(piece.start - left)),
            from > 0 ? Double(abs(piece.start - from - 1)) : 99,
            Double(abs(piece.end - right))
        )
    }
}
