import Lexicon

/// Cuts lines of text into labels, by what stands at the borders and by the room that was left on a line.
struct LabelLines {
    enum Border {
        /// The text goes on over the line's end.
        case join
        /// The next word would not have fitted: a label ends here, or is wrapped.
        case either
        /// There was room for more, so the label ended.
        case border
    }

    private let region: ExplodedRegion
    private let joins: LineJoins
    private let marks: StripMarks

    /// Letters are not equally wide: a line is only short if a fifth of the room is left.
    private static let room = (of: 5, left: 1)

    init(_ region: ExplodedRegion, lexicon: Lexicon) {
        self.region = region
        joins = LineJoins(joining: lexicon.exploded.joining)
        marks = StripMarks(lexicon: lexicon)
    }

    func widest(_ pieces: some Sequence<Int>) -> Int { pieces.map { region.pieces[$0].text.utf8.count }.max() ?? 0 }

    func border(after piece: Int, before next: Int, widest: Int) -> Border {
        let (one, other) = (region.pieces[piece].text, region.pieces[next].text)
        if marks.isNoLabel(one) || marks.isNoLabel(other) { return .border }
        if joins.goesOn(from: one, to: other) { return .join }
        if region.pieces[piece].block != region.pieces[next].block { return .border }
        let word = other.utf8.prefix { $0 != UInt8(ascii: " ") }.count
        let length = one.utf8.count + 1 + word
        return length * Self.room.of <= widest * (Self.room.of - Self.room.left) ? .border : .either
    }

    /// The lines of one block as what leads the label and the label itself. Lines that may be wrapped are.
    func split(_ block: [Int], widest: Int, most: Int = .max) -> (lead: [Int], label: [Int]) {
        let cut = block.indices.dropFirst().last { index in
            switch border(after: block[index - 1], before: block[index], widest: widest) {
            case .border: true
            // A label that has more lines than all others has a heading over it.
            case .either: block.count - index >= most
            case .join: false
            }
        }
        return (Array(block[..<(cut ?? 0)]), Array(block[(cut ?? 0)...]))
    }

    /// The first lines of a block that are a whole label, and the rest.
    func first(of block: [Int], where isWhole: ([Int]) -> Bool) -> (label: [Int], rest: [Int])? {
        let widest = widest(block)
        for end in block.indices.dropFirst() + [block.endIndex] {
            let label = Array(block[..<end])
            let joins =
                end < block.endIndex
                && border(after: block[end - 1], before: block[end], widest: widest) == .join
            if !joins, isWhole(label) { return (label, Array(block[end...])) }
        }
        return nil
    }

    /// A way to read the last of some lines as a number of labels.
    struct Fit {
        /// What stands before the labels.
        var lead: [Int]
        var labels: [[Int]]
    }

    /// Every way in which the last lines are just so many labels: borders that may be none all are, or none of them is.
    func fits(_ pieces: ArraySlice<Int>, count: Int) -> [Fit] {
        let widest = self.widest(pieces)
        var found: [Fit] = []
        var least = 1
        var most = 1
        var start = pieces.endIndex - 1
        while start >= pieces.startIndex, least <= count, !marks.isNoLabel(region.pieces[pieces[start]].text) {
            let before =
                start > pieces.startIndex
                ? border(after: pieces[start - 1], before: pieces[start], widest: widest) : .border
            if before != .join, least == count || most == count {
                found.append(
                    Fit(
                        lead: Array(pieces[..<start]),
                        labels: labels(pieces[start...], widest: widest, cutsAll: least != count)
                    )
                )
            }
            switch before {
            case .join: break
            case .either: most += 1
            case .border:
                most += 1
                least += 1
            }
            start -= 1
        }
        return found
    }

    private func labels(_ pieces: ArraySlice<Int>, widest: Int, cutsAll: Bool) -> [[Int]] {
        var labels: [[Int]] = []
        for index in pieces.indices {
            if index == pieces.startIndex {
                labels.append([pieces[index]])
                continue
            }
            switch border(after: pieces[index - 1], before: pieces[index], widest: widest) {
            case .border: labels.append([pieces[index]])
            case .either where cutsAll: labels.append([pieces[index]])
            case .join, .either: labels[labels.count - 1].append(pieces[index])
            }
        }
        return labels
    }
}
