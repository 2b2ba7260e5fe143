import Lexicon

/// Cells of words and the figures that follow them.
struct LooseRun {
    var texts: [LooseCell]
    var figures: [LoosePiece] = []
    /// What stands behind the last figures on their line.
    var tail: [FusedWord] = []
}

/// Cells of a text that may be one table, from what heads it to its last figure.
struct LooseRegion {
    /// Lines right above them that stand in the block of a paragraph: its end, a title, a heading.
    var opening: LooseCell?
    /// The cells above the first figures: headings, and last what names the first row.
    var above: [LooseCell]
    /// The first has no texts of its own.
    var runs: [LooseRun]
    /// The cells of words behind the last figures.
    var after: [LooseCell] = []
}

/// Walks the pieces of a text and gathers those that may be one table.
struct LooseWalk {
    private(set) var found: [LooseRegion] = []
    private let marks: FusedMarks
    private var region: LooseRegion?
    /// Cells of words since the last figures.
    private var waiting: [LooseCell] = []
    /// What stood above them in the block of a paragraph.
    private var opening: LooseCell?
    private var run: LooseRun?
    private var heading: Set<String> = []
    /// Whether a page ended since the last figures: the next one has its headings again.
    private var isNewPage = false
    /// How often figures or words followed figures, and how often in a block of their own.
    private var steps = 0
    private var loose = 0

    /// So many cells of words between two rows end a run of rows.
    private static let most = 10
    /// Cells of words that may head one table.
    private static let headingCells = 60
    /// Of the figures, so many in a hundred open blocks of their own.
    private static let looseShare = 60

    private static let sentence = 4

    init(marks: FusedMarks) { self.marks = marks }

    mutating func read(_ pieces: [LoosePiece]) {
        for piece in pieces { read(piece) }
        endRegion()
    }

    private mutating func read(_ piece: LoosePiece) {
        switch piece.look {
        case .foreign:
            endRegion()
            opening = piece.isSentence && !piece.lines.isEmpty ? LooseCell(lines: piece.lines) : nil
        case .page:
            endRun()
            isNewPage = true
        case .figures:
            steps += 1
            if piece.opensBlock { loose += 1 }
            if !piece.label.isEmpty {
                endRun()
                waiting.append(LooseCell(lines: [piece.label]))
            }
            if run == nil {
                run = LooseRun(texts: waiting)
                waiting = []
            }
            run?.figures.append(piece)
            if !piece.tail.isEmpty {
                run?.tail = piece.tail
                endRun()
            }
        case .words:
            endRun()
            add(LooseCell(lines: piece.lines, isNumber: piece.isNumber))
        }
    }

    private mutating func add(_ cell: LooseCell) {
        if region != nil, isNewPage, !cell.isNumber, cell.lines.allSatisfy({ heading.contains(key($0)) }) { return }
        // A sentence ends what stood over it, unless it is said about a row.
        if region == nil, isSentence(cell) {
            waiting = []
            opening = nil
            return
        }
        waiting.append(cell)
        guard region != nil, waiting.count > Self.most || isHeading(cell) else { return }
        let kept = waiting
        endRegion()
        waiting = kept
        opening = nil
    }

    /// A unit or a year by itself heads a column.
    private func isHeading(_ cell: LooseCell) -> Bool {
        if cell.isNumber { return false }
        let words = cell.words
        return words.allSatisfy { marks.kinds.isUnit($0.bytes) } || words.count > 1 && words.allSatisfy(marks.isMark)
    }

    private func isSentence(_ cell: LooseCell) -> Bool {
        let words = cell.words
        guard words.count >= Self.sentence, let last = words.last else { return false }
        return marks.bytes[last.bytes.upperBound - 1] == 0x2E
    }

    /// By which a line of a heading is known again.
    private func key(_ line: [FusedWord]) -> String {
        line.map { String(decoding: marks.bytes[$0.bytes], as: UTF8.self) }.joined(separator: " ")
    }

    private mutating func endRun() {
        guard var ended = run else { return }
        run = nil
        isNewPage = false
        if region == nil {
            let above = Array(ended.texts.suffix(Self.headingCells))
            let opening = above.count == ended.texts.count ? opening : nil
            ended.texts = []
            region = LooseRegion(opening: opening, above: above, runs: [])
            self.opening = nil
            heading = Set(above.flatMap(\.lines).map(key))
        }
        region?.runs.append(ended)
    }

    private mutating func endRegion() {
        endRun()
        region?.after = waiting
        if let region, loose * 100 >= steps * Self.looseShare { found.append(region) }
        region = nil
        waiting = []
        isNewPage = false
        (steps, loose) = (0, 0)
    }
}
