import Lexicon

/// Text, block by block, and the values that stand behind it before the next text.
struct StripRun {
    /// Pieces of the region; those of one block together.
    var texts: [[Int]] = []
    var values: [Int] = []
    /// How many values stand in each block, in the order of print.
    var blocks: [Int] = []
}

/// The pieces of a region as runs of text and values.
struct StripStream {
    private(set) var runs: [StripRun] = []

    /// - Parameter passed: Pieces that are neither: the numbers of rows.
    init(_ region: ExplodedRegion, without passed: Set<Int>) {
        var last: Int?
        for index in region.pieces.indices where !passed.contains(index) {
            let piece = region.pieces[index]
            let isNear = last.map { region.pieces[$0].block == piece.block } ?? false
            let followsValue = runs.last.map { !$0.values.isEmpty } ?? false
            if Self.isValue(piece.shape) {
                if runs.isEmpty { runs.append(StripRun()) }
                if isNear, followsValue {
                    runs[runs.count - 1].blocks[runs[runs.count - 1].blocks.count - 1] += 1
                } else {
                    runs[runs.count - 1].blocks.append(1)
                }
                runs[runs.count - 1].values.append(index)
            } else if runs.isEmpty || followsValue {
                runs.append(StripRun(texts: [[index]]))
            } else if isNear {
                runs[runs.count - 1].texts[runs[runs.count - 1].texts.count - 1].append(index)
            } else {
                runs[runs.count - 1].texts.append([index])
            }
            last = index
        }
    }

    static func isValue(_ shape: CellShape) -> Bool {
        switch shape {
        case .number, .dash, .absence, .rating, .answer, .trend: true
        case .text, .person, .status, .year: false
        }
    }
}

/// Finds whole numbers that count the rows: they stand before their labels and are no values.
enum RowNumbers {
    private static let least = 4

    private static let longestCode = 6

    /// The pieces that print 1, 2, 3 and so on, four or more of them, each in a place of its own; from 1 again for
    /// another table. Codes of one pattern, `B01`, `C02`, do the same beside names.
    static func pieces(of region: ExplodedRegion) -> Set<Int> {
        var found = codes(of: region)
        var chain: [Int] = []
        for (index, piece) in region.pieces.enumerated() {
            if piece.text == "\(chain.count + 1)" {
                chain.append(index)
            } else if piece.text == "1", chain.count >= least {
                found.formUnion(chain)
                chain = [index]
            }
        }
        return chain.count >= least ? found.union(chain) : found
    }

    private static func codes(of region: ExplodedRegion) -> Set<Int> {
        var found: [[UInt8]: [Int]] = [:]
        var texts = 0
        for (index, piece) in region.pieces.enumerated() where piece.shape == .text {
            if let pattern = pattern(of: piece.text) { found[pattern, default: []].append(index) } else { texts += 1 }
        }
        let codes = found.values.filter { pieces in
            pieces.count >= least && pieces.count <= texts
                && Set(pieces.map { region.pieces[$0].text }).count >= least
        }
        return codes.count == 1 ? Set(codes[0]) : []
    }

    /// Capitals and then digits as they follow each other: `A99`.
    private static func pattern(of text: String) -> [UInt8]? {
        guard text.utf8.count <= longestCode else { return nil }
        var shape: [UInt8] = []
        for byte in text.utf8 {
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
                shape.append(UInt8(ascii: "9"))
            } else if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
                shape.append(UInt8(ascii: "A"))
            } else {
                return nil
            }
        }
        return shape.first == UInt8(ascii: "A") && shape.last == UInt8(ascii: "9") ? shape : nil
    }
}
