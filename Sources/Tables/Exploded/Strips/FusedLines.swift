import Figures
import Lexicon

/// Tells lines that print the figure of a column and, close behind it, the name of its row: `31,204.5 Street lighting`.
///
/// A column of figures that are set to the right stands so close before names that are set to the left that the text
/// layer runs the two together. One such line may be the number of a paragraph and its title; several of as many
/// decimals, one after the other, are rows.
struct FusedLines {
    /// The region with each such line cut into its figure and its words.
    private(set) var region: ExplodedRegion
    /// The pieces that are such figures; the words of their line come next.
    private(set) var figures: Set<Int> = []
    /// Whole numbers that count the rows.
    private(set) var numbers: Set<Int> = []

    private static let least = 3

    /// Nil where no table may come of it.
    init?(_ region: ExplodedRegion, lexicon: Lexicon) {
        let shapes = CellShapeReader(lexicon: lexicon)
        let cuts = region.pieces.map { Self.cut($0, shapes) }
        var decimals: [Int: Int] = [:]
        for case .figure(_, let count?) in cuts { decimals[count, default: 0] += 1 }
        guard let (usual, count) = decimals.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), count >= Self.least
        else { return nil }
        self.region = ExplodedRegion(pieces: [], isCut: region.isCut)
        var number = 0
        for (index, piece) in region.pieces.enumerated() {
            switch cuts[index] {
            case .figure(let end, let decimals) where decimals == nil || decimals == usual:
                figures.insert(self.region.pieces.count)
                append(piece, 0..<end, shapes)
                var words = end + 1..<piece.text.utf8.count
                // The number of the next row ends the line.
                let next = " \(number + 1)"
                if number > 0, piece.text.hasSuffix(next) {
                    words = words.lowerBound..<words.upperBound - next.utf8.count
                    append(piece, words, shapes)
                    number += 1
                    numbers.insert(self.region.pieces.count)
                    append(piece, words.upperBound + 1..<piece.text.utf8.count, shapes)
                } else {
                    append(piece, words, shapes)
                }
            case .figure, .none:
                let isBefore = index + 1 < cuts.count && cuts[index + 1] != nil && Self.isWhole(piece)
                if isBefore || number > 0 && piece.text == "\(number + 1)", let value = Int(piece.text) {
                    number = value
                    numbers.insert(self.region.pieces.count)
                }
                self.region.pieces.append(piece)
            }
        }
        // A dash before words may open the item of a list.
        let sure = figures.filter { self.region.pieces[$0].shape != .dash }
        figures = figures.filter { self.region.pieces[$0].shape != .dash || isNear($0, sure) }
        if numbers.count < Self.least { numbers = [] }
    }

    private static let reach = 6

    private func isNear(_ index: Int, _ sure: Set<Int>) -> Bool {
        (index - Self.reach...index + Self.reach).contains { other in
            sure.contains(other) && region.pieces[other].block == region.pieces[index].block
        }
    }

    /// A whole number without a sign, of so few digits that it may count rows.
    private static func isWhole(_ piece: ExplodedPiece) -> Bool {
        (1...2).contains(piece.text.utf8.count) && piece.text.utf8.allSatisfy(\.isDigit)
    }

    private enum Cut {
        /// Where the figure ends, and how many decimals it has; nil of a dash.
        case figure(end: Int, decimals: Int?)
    }

    private static func cut(_ piece: ExplodedPiece, _ shapes: CellShapeReader) -> Cut? {
        guard piece.shape == .text, let space = piece.text.utf8.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        let figure = String(piece.text[..<space])
        guard let letter = piece.text.utf8[space...].dropFirst().first, (0x41...0x5A).contains(letter & 0xDF) else {
            return nil
        }
        let end = figure.utf8.count
        switch shapes.shape(of: figure) {
        case .dash: return .figure(end: end, decimals: nil)
        case .number(let decimals, _):
            // The number of a chapter is whole.
            return decimals > 0 || figure.utf8.contains(UInt8(ascii: ",")) ? .figure(end: end, decimals: decimals) : nil
        default: return nil
        }
    }

    private mutating func append(_ piece: ExplodedPiece, _ part: Range<Int>, _ shapes: CellShapeReader) {
        var cut = piece
        let utf8 = piece.text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: part.lowerBound)
        cut.text = String(piece.text[start..<utf8.index(start, offsetBy: part.count)])
        cut.bytes = piece.bytes.lowerBound + part.lowerBound..<piece.bytes.lowerBound + part.upperBound
        cut.shape = shapes.shape(of: cut.text)
        cut.value = shapes.value(of: cut.text)
        // Words behind a figure name a row, whatever they look like.
        if part.lowerBound > 0, !cut.shape.isNumber { (cut.shape, cut.value) = (.text, nil) }
        region.pieces.append(cut)
    }
}
