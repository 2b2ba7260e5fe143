import Lexicon

/// One way in which the lines of a block of text are cells.
struct BlockReading: Sendable {
    /// Pieces of each cell, in order.
    var cells: [[Int]]
    var cost: Double
}

/// Lists the ways in which lines that stand together may be cells, the likeliest first.
///
/// A line that would have had room for the next word ended because its cell did. Where a part stands elsewhere as a
/// cell of its own, a border beside it is likely.
struct BlockReadings {
    private let region: ExplodedRegion
    /// Texts that stand alone as a cell somewhere.
    private let wholes: [Words: Int]

    init(_ region: ExplodedRegion, items: [ExplodedItem]) {
        self.region = region
        var wholes: [Words: Int] = [:]
        for item in items where item.shape == .text { wholes[Self.words(item.pieces, region), default: 0] += 1 }
        self.wholes = wholes
    }

    func readings(of item: ExplodedItem) -> [BlockReading] {
        let count = item.pieces.count
        guard count > 1 else { return [BlockReading(cells: [item.pieces + item.tail], cost: 0)] }
        let widest = item.pieces.map { region.pieces[$0].text.utf8.count }.max() ?? 0
        let whole = Self.words(item.pieces, region)
        var open: [(cells: [[Int]], cost: Double)] = [([[item.pieces[0]]], 0)]
        for index in 1..<count {
            let piece = item.pieces[index]
            let mayEnd = !item.joins.contains(index)
            let fits = self.fits(item.pieces[index - 1], piece, widest: widest)
            var next: [(cells: [[Int]], cost: Double)] = []
            for state in open {
                var joined = state.cells
                joined[joined.count - 1].append(piece)
                next.append((joined, state.cost + (mayEnd && fits ? ExplodedCosts.joinThatFits : 0)))
                guard mayEnd, state.cells.count < ExplodedLimits.blockCells else { continue }
                let border = fits ? ExplodedCosts.borderThatFits : ExplodedCosts.border
                next.append((state.cells + [[piece]], state.cost + border))
            }
            open = Array(next.sorted { $0.cost < $1.cost }.prefix(ExplodedLimits.openReadings))
        }
        return open.map { reading($0.cells, $0.cost, whole: whole, tail: item.tail) }
            .sorted { $0.cost < $1.cost }.prefix(ExplodedLimits.blockReadings).map(\.self)
    }

    private func reading(_ cells: [[Int]], _ cost: Double, whole: Words, tail: [Int]) -> BlockReading {
        var cost = cost
        if cells.count > 1 {
            let known = cells.count { cell in
                let words = Self.words(cell, region)
                return (wholes[words] ?? 0) > (words == whole ? 1 : 0)
            }
            let least = ExplodedCosts.leastBorder * Double(cells.count - 1)
            cost = max(least, cost + ExplodedCosts.knownPart * Double(known))
        }
        var cells = cells
        cells[cells.count - 1] += tail
        return BlockReading(cells: cells, cost: cost)
    }

    /// Whether the first word of a line would have had room on the line before.
    private func fits(_ line: Int, _ next: Int, widest: Int) -> Bool {
        let word = region.pieces[next].text.utf8.prefix { $0 != UInt8(ascii: " ") }.count
        return region.pieces[line].text.utf8.count + 1 + word <= widest
    }

    static func words(_ pieces: [Int], _ region: ExplodedRegion) -> Words {
        Words(pieces.map { region.pieces[$0].text }.joined(separator: " "))
    }
}
