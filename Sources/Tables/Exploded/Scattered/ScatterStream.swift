/// Values that the text layer printed as one piece, and the text right before them.
struct ScatterChunk {
    /// Blocks of text between the values before and these, each the pieces of its lines.
    var texts: [[Int]] = []
    /// Pieces of the values, line by line: lines of one block stand below each other.
    var lines: [[Int]] = []

    var width: Int { lines.first?.count ?? 0 }
    var height: Int { lines.count }
    var values: Int { lines.reduce(0) { $0 + $1.count } }
}

/// The values of a region in the order of print, as the blocks hold them.
struct ScatterStream {
    private(set) var chunks: [ScatterChunk] = []
    /// Blocks of text behind the last values.
    private(set) var after: [[Int]] = []

    /// - Parameter passed: Pieces that are neither text nor value: the numbers of rows.
    init(_ region: ExplodedRegion, without passed: Set<Int>) {
        var texts: [[Int]] = []
        var last: Int?
        for index in region.pieces.indices where !passed.contains(index) {
            let isNear = last.map { region.pieces[$0].block == region.pieces[index].block } ?? false
            if StripStream.isValue(region.pieces[index].shape) {
                if texts.isEmpty, isNear, !chunks.isEmpty {
                    add(index, below: last, in: region)
                } else {
                    chunks.append(ScatterChunk(texts: texts, lines: [[index]]))
                }
                texts = []
            } else if isNear, !texts.isEmpty {
                texts[texts.count - 1].append(index)
            } else {
                texts.append([index])
            }
            last = index
        }
        after = texts
        chunks = chunks.flatMap(Self.even)
    }

    private mutating func add(_ index: Int, below last: Int?, in region: ExplodedRegion) {
        let place = chunks.count - 1
        if let last, region.pieces[last].line == region.pieces[index].line {
            chunks[place].lines[chunks[place].lines.count - 1].append(index)
        } else {
            chunks[place].lines.append([index])
        }
    }

    /// Lines of unlike width tell no columns: each is a piece by itself then.
    private static func even(_ chunk: ScatterChunk) -> [ScatterChunk] {
        if chunk.lines.allSatisfy({ $0.count == chunk.width }) { return [chunk] }
        return chunk.lines.enumerated().map {
            ScatterChunk(texts: $0.offset == 0 ? chunk.texts : [], lines: [$0.element])
        }
    }
}
