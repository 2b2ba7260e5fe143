import Figures
import Lexicon

/// Reads the sections of a region that stand one below the other: a block of labels, then blocks of as many figures,
/// one a column.
///
/// A section is read where its labels count out to its strips in one way only, and where the totals that its labels
/// name are the sums of their strips. Blocks of another length belong to something else and stay unread.
struct SectionReader {
    private let region: ExplodedRegion
    private let lexicon: Lexicon
    private let blocks: [Block]

    private struct Block {
        var pieces: Range<Int>
        var holds: Holding
    }

    private enum Holding {
        case words
        case figures
        case other
    }

    private static let leastRows = 3

    init(_ region: ExplodedRegion, lexicon: Lexicon) {
        self.region = region
        self.lexicon = lexicon
        blocks = Self.blocks(of: region)
    }

    /// One for each section that is certain, in the order of print.
    func arrangements() -> [ExplodedArrangement] {
        var found: [ExplodedArrangement] = []
        var index = 0
        while index < blocks.count {
            var end = index + 1
            if isLabels(blocks[index]) {
                while end < blocks.count, !isLabels(blocks[end]) { end += 1 }
                if let section = section(blocks[index], blocks[index + 1..<end]) { found.append(section) }
            }
            index = end
        }
        return found
    }

    private static func blocks(of region: ExplodedRegion) -> [Block] {
        var blocks: [Block] = []
        for (index, piece) in region.pieces.enumerated() {
            let holds: Holding
            switch piece.shape {
            case .number, .dash: holds = .figures
            case .text: holds = .words
            default: holds = .other
            }
            guard index > 0, region.pieces[index - 1].block == piece.block, let last = blocks.last else {
                blocks.append(Block(pieces: index..<index + 1, holds: holds))
                continue
            }
            let isLike = last.holds == holds
            blocks[blocks.count - 1] = Block(
                pieces: last.pieces.lowerBound..<index + 1,
                holds: isLike ? holds : .other
            )
        }
        return blocks
    }

    private func isLabels(_ block: Block) -> Bool { block.holds == .words && block.pieces.count >= Self.leastRows }

    // MARK: A section

    private struct Reading {
        var labels: [[Int]]
        var strips: [[Int]]
        var axis: Relation.Axis
    }

    private func section(_ labels: Block, _ rest: ArraySlice<Block>) -> ExplodedArrangement? {
        let readings = labelReadings(labels).compactMap { reading($0, rest) }
        // Two counts that both have strips: one of them is another table's.
        guard readings.count == 1, let reading = readings.first else { return nil }
        let rows = reading.labels.indices.map { row in
            [reading.labels[row]] + reading.strips.map { [$0[row]] }
        }
        let taken = Set(rows.joined().joined())
        let last = taken.max() ?? labels.pieces.upperBound
        let proof = reading.axis == .rows ? "its totals prove each" : "columns that are sums of others prove the rows"
        return ExplodedArrangement(
            plan: RecordPlan(texts: 1, values: Array(repeating: .amount, count: reading.strips.count)),
            rows: rows,
            refused: (labels.pieces.lowerBound...last).filter { !taken.contains($0) },
            headings: [],
            how: "columns counted out under the labels of their section; \(proof)",
            provenBy: [reading.axis],
            share: 1
        )
    }

    private func reading(_ labels: [[Int]], _ rest: ArraySlice<Block>) -> Reading? {
        guard labels.count >= Self.leastRows else { return nil }
        let totals = labels.indices.filter { isTotal(labels[$0]) }
        let strips = rest.filter { $0.holds == .figures && $0.pieces.count == labels.count }.map { Array($0.pieces) }
        guard !totals.isEmpty, !strips.isEmpty else { return nil }
        let values = strips.map { $0.map { StripProof.value(region.pieces[$0]) } }
        let proof = SectionProof(values, totals: Set(totals))
        guard !proof.strips.isEmpty else { return nil }
        return Reading(labels: labels, strips: proof.strips.map { strips[$0] }, axis: proof.axis)
    }

    private func isTotal(_ label: [Int]) -> Bool {
        lexicon.rows.meaning(of: BlockReadings.words(label, region)) == .total
    }

    // MARK: Labels

    /// The lines of a block as labels, without the heading that leads them.
    private func labelReadings(_ block: Block) -> [[[Int]]] {
        let isHeaded = isCapitals(block.pieces.lowerBound) && !isCapitals(block.pieces.lowerBound + 1)
        let first = block.pieces.lowerBound + (isHeaded ? 1 : 0)
        let own = ExplodedRegion(pieces: Array(region.pieces[first..<block.pieces.upperBound]), isCut: false)
        let items = ExplodedItems(own, without: [], joining: lexicon.exploded.joining).items
        return LabelCounts(items, own).readings.map { cells in cells.map { cell in cell.map { $0 + first } } }
    }

    /// A line in capitals over one that is not: a cell that is wrapped does not change its case.
    private func isCapitals(_ piece: Int) -> Bool {
        var letters = 0
        for byte in region.pieces[piece].text.utf8 {
            if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { return false }
            if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { letters += 1 }
        }
        return letters >= 3
    }
}
