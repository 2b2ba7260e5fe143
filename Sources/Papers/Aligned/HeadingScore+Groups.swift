import Lexicon

/// What speaks against the groups of a heading.
extension HeadingScore {
    private static let sameGroups = 2

    /// What speaks against the groups of a line.
    ///
    /// Names of groups that are all the same tell nothing; columns of one group have different names; and what stands
    /// as the parts of single names on its line do, at the edge of one name and over no other, is part of that name.
    func groupFaults(
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
            if !stands(group, below, isOneOfMany: groups.count > 1) { faults += Self.sameGroups }
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

    /// Whether a group's name stands as such names do: in the middle of its columns, where the first of them begins, or
    /// from one end of them to the other; several on a line may end where their columns do.
    private func stands(_ group: HeadingPiece, _ below: ArraySlice<[HeadingPiece]>, isOneOfMany: Bool) -> Bool {
        let first = frame.extents(of: group.columns.lowerBound, under: Array(below))
        let last = frame.extents(of: group.columns.upperBound, under: Array(below))
        guard let left = first.map(\.lowerBound).min(), let right = last.map(\.upperBound).max() else { return true }
        let room = frame.room(of: group.columns.lowerBound).from
        let isCentred = [left, max(room, left - Self.indent)].contains {
            abs(group.start + group.end - $0 - right) <= Self.off
        }
        let isInCells = frame.cellCentre(of: group.columns, under: Array(below)).map {
            abs(group.start + group.end - $0) <= Self.off
        }
        if isCentred || isInCells == true || first.contains(where: { abs($0.lowerBound - group.start) <= Self.slack }) {
            return true
        }
        if isOneOfMany, last.contains(where: { abs($0.upperBound - group.end) <= Self.slack }) { return true }
        return first.contains { 2 * group.start <= $0.lowerBound + $0.upperBound }
            && last.contains { 2 * group.end >= $0.lowerBound + $0.upperBound }
    }

    /// How far the middle of a group's name may be from that of its columns, in half characters; how far left of the
    /// first figures a group may begin, in characters.
    private static let off = 5
    private static let indent = 12

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
}
