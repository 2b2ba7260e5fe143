/// Cuts lines into pieces, by the blank lines between them and by what stands on them.
struct LooseBlocks {
    let source: SourceText
    let reader: LooseLineReader
    let furniture: PageFurniture

    /// Lines of words that are one block and no cell: a paragraph.
    private static let cellLines = 8

    func pieces(in range: ClosedRange<Int>) -> [LoosePiece] {
        var pieces: [LoosePiece] = []
        var opensBlock = true
        for number in range {
            if source.startsPage(number) { pieces.append(LoosePiece(look: .page, opensBlock: true)) }
            if furniture.contains(number), !isCell(number) {
                pieces.append(LoosePiece(look: .page, opensBlock: true))
                opensBlock = true
                continue
            }
            let line = reader.line(number)
            if line.look == .blank {
                opensBlock = true
                continue
            }
            add(line, opensBlock, to: &pieces)
            opensBlock = false
        }
        return numbered(withoutParagraphs(pieces.map(judged)))
    }

    private func add(_ line: LooseLineReader.Line, _ opensBlock: Bool, to pieces: inout [LoosePiece]) {
        let last = pieces.indices.last
        if line.look == .words, reader.isLeaning(line.words), let last, lean(&pieces[last], line.words[0]) { return }
        let follows = last.map { pieces[$0].look == .figures } ?? false
        var look: LoosePiece.Look
        switch line.look {
        case .figures: look = .figures
        case .years: look = follows ? .figures : .words
        case .words: look = follows && opensBlock && reader.isRating(line.words) ? .figures : .words
        case .sentence, .foreign, .blank: look = .foreign
        }
        // The last line of a paragraph is no cell.
        if line.look == .words, !opensBlock, let last, pieces[last].isSentence {
            pieces[last].lines.append(line.words)
            return
        }
        // A rating right below the figure of its row is the row's as well.
        let isBelow = !opensBlock && follows && line.look == .words && reader.isRating(line.words)
        if isBelow { look = .figures }
        let words = look == .figures && line.look == .words ? [LooseLineReader.merged(line.words[...])] : line.words
        if line.look == .sentence, !opensBlock, let last, pieces[last].isSentence {
            pieces[last].lines = []
            return
        }
        let isPlain = line.label.isEmpty && line.tail.isEmpty
        if !opensBlock, !isBelow, isPlain, let last, pieces[last].look == look, pieces[last].label.isEmpty,
            pieces[last].tail.isEmpty
        {
            pieces[last].lines.append(words)
            return
        }
        pieces.append(
            LoosePiece(
                look: look,
                lines: line.look == .sentence ? [] : [words],
                label: line.label,
                tail: line.tail,
                opensBlock: opensBlock,
                isSentence: line.look == .sentence
            )
        )
    }

    /// Gives the last figure of a piece what says which way it goes.
    private func lean(_ piece: inout LoosePiece, _ word: FusedWord) -> Bool {
        guard piece.look == .figures, piece.tail.isEmpty, let line = piece.lines.indices.last,
            let place = piece.lines[line].indices.last
        else { return false }
        piece.lines[line][place].leaning = (word.line, word.bytes)
        return true
    }

    /// Whether a word that may be a mark of the page goes on in the line below, as the first line of a cell does.
    private func isCell(_ number: Int) -> Bool {
        guard number < source.lineCount, !source.startsPage(number + 1), !furniture.contains(number + 1) else {
            return false
        }
        let bytes = source.bytes
        let text = TextBytes.trimmed(bytes.span, source.range(ofLine: number))
        let next = TextBytes.trimmed(bytes.span, source.range(ofLine: number + 1))
        return !next.isEmpty && !text.isEmpty && text.allSatisfy { TextBytes.isLetter(bytes[$0]) }
    }

    /// Many lines of words of which most go on with the one above are a paragraph.
    private func judged(_ piece: LoosePiece) -> LoosePiece {
        guard piece.look == .words, piece.lines.count > Self.cellLines else { return piece }
        let lower = piece.lines.count { line in
            line.first.map { TextBytes.isLower(source.bytes[$0.bytes.lowerBound]) } ?? false
        }
        guard lower * 2 > piece.lines.count else { return piece }
        return LoosePiece(look: .foreign, opensBlock: piece.opensBlock)
    }

    /// The number of a paragraph ends what stands above it.
    private func withoutParagraphs(_ pieces: [LoosePiece]) -> [LoosePiece] {
        var pieces = pieces
        for place in ParagraphNumbers(bytes: source.bytes).places(in: pieces) {
            pieces[place] = LoosePiece(look: .foreign, opensBlock: true)
        }
        return pieces
    }

    /// Whole numbers before words that count up number the rows: they are none of the figures above.
    private func numbered(_ pieces: [LoosePiece]) -> [LoosePiece] {
        var pieces = pieces
        var chains = NumberChains()
        for index in pieces.indices.dropLast() {
            guard pieces[index].look == .figures, pieces[index + 1].look == .words, pieces[index].lines.count == 1,
                pieces[index].lines[0].count == 1, pieces[index].label.isEmpty, pieces[index].tail.isEmpty
            else { continue }
            chains.add(FusedReferences.number(pieces[index].lines[0][0], in: source.bytes), at: index)
        }
        for index in chains.settled() {
            pieces[index].look = .words
            pieces[index].isNumber = true
        }
        return pieces
    }
}
