import Lexicon

/// What a line above the rows is: a part of their heading, a title, a sentence, words that wrap.
extension HeadingReader {
    /// Whether all that is printed stands over columns of words: it names those, or is the upper part of the first row.
    func isTextOnly(_ line: AlignedLine) -> Bool {
        guard let label = frame.label, let firstFigure = frame.figures.first else { return false }
        return line.items.allSatisfy { item in
            // A year over the labels may be the title of the rows of that year.
            guard item.kind == .text || (item.kind == .year && item.end < frame.boxes[firstFigure].lowerBound) else {
                return false
            }
            return frame.boxes.indices.contains { column in
                guard frame.isText[column] else { return false }
                let box = frame.boxes[column]
                if item.start >= box.lowerBound - 2, item.start <= box.upperBound, item.end <= frame.room(of: column).to
                {
                    return true
                }
                return column == label && column < firstFigure && item.start <= box.upperBound
                    && item.end < frame.boxes[firstFigure].lowerBound
            }
        }
    }

    /// Whether a line over columns of words wraps a heading that goes on below, and is no caption.
    func wraps(_ above: LinesAbove.Line, _ index: Int, _ all: [LinesAbove.Line], _ heading: Heading) -> Bool {
        let items = above.line.items
        guard above.blanks == 0, items.allSatisfy({ $0.words.count <= 4 && $0.end - $0.start <= 30 }) else {
            return false
        }
        guard items.count == 1 else { return true }
        if opensDivision(items[0]) { return false }
        if index + 1 < all.count, all[index + 1].blanks == 0, !isTextOnly(all[index + 1].line),
            mayGoOnAbove(all[index + 1], heading)
        {
            return true
        }
        guard let label = frame.label, let lowest = heading.lines.last,
            let below = lowest.first(where: { $0.columns == label...label })
        else { return false }
        // Words in capitals alone above all other headings are a title.
        let bytes = source.bytes
        return LabelWrapping.isUnfinished(bytes, items[0].bytes, words) || LabelWrapping.goesOn(bytes, below.bytes)
    }

    /// Whether a line above words over the labels may be of the same heading: it is no prose, below which these words
    /// would be a title.
    private func mayGoOnAbove(_ above: LinesAbove.Line, _ heading: Heading) -> Bool {
        let line = above.line
        return !line.isRow && longestName(line) < Self.sentence && !isSentence(line) && !isNumbered(line)
            && !isTitle(line) && mayHead(above, heading)
    }

    /// Whether a line over the labels is the last of a title that is wider than they are: "for the year ended 31
    /// March", "2023".
    func goesOnWithTitle(_ index: Int, _ all: [LinesAbove.Line]) -> Bool {
        guard index + 1 < all.count, all[index + 1].blanks == 0, let firstFigure = frame.figures.first,
            all[index].line.items.count == 1, all[index + 1].line.items.count == 1
        else { return false }
        let (lower, upper) = (all[index].line.items[0], all[index + 1].line.items[0])
        if let last = upper.words.last, upper.words.count >= 5, lower.words.count == 1, cutter.kinds.namesPeriod(lower),
            cutter.kinds.namesPeriod(AlignedItem(last)), lower.start < last.end, last.start < lower.end
        {
            return true
        }
        return upper.words.count >= 5 && abs(upper.start - lower.start) <= 1
            && lower.end < frame.boxes[firstFigure].lowerBound && upper.end > frame.boxes[firstFigure].lowerBound
    }

    /// Whether a line is the first of a page and begins at its left edge: what stands apart above headings that are
    /// whole tells whose the page is.
    func isHeadOfPage(_ line: AlignedLine) -> Bool {
        guard source.startsPage(line.number), let first = line.items.first else { return false }
        return first.start <= frame.boxes[0].lowerBound + 1
    }

    /// `3    Reserves`: the heading of a section, or a numbered paragraph.
    func isNumbered(_ line: AlignedLine) -> Bool {
        guard line.items.count == 2, line.items[1].kind == .text, let number = line.items.first,
            number.words.count == 1
        else { return false }
        guard let read = LineNumber.read(source.bytes.span, number.bytes) else { return false }
        return read.style != .item && line.items[1].start - number.end <= 12
    }

    /// Words that begin as the titles of tables and divisions do, alone on their line.
    func isTitle(_ line: AlignedLine) -> Bool {
        line.items.count == 1 && line.items[0].words.count >= 3 && opensDivision(line.items[0])
    }

    /// The most words of one text on a line, those right of all figures left out: a description of the first row may
    /// begin above it.
    func longestName(_ line: AlignedLine) -> Int {
        guard let last = frame.figures.last, last + 1 < frame.count else { return line.longestText }
        let right = frame.boxes[last].upperBound
        return line.items.reduce(0) { $1.kind == .text && $1.start < right ? max($0, $1.words.count) : $0 }
    }

    /// Words that end in a full stop, but for those of a description.
    func isSentence(_ line: AlignedLine) -> Bool {
        guard let last = line.items.last, last.kind == .text, last.words.count >= 4 else { return false }
        if let lastFigure = frame.figures.last, last.start >= frame.boxes[lastFigure].upperBound { return false }
        return source.bytes[last.bytes.upperBound - 1] == 0x2E
    }

    func opensDivision(_ item: AlignedItem) -> Bool {
        let bytes = source.bytes.span
        return words.divisions.containsStart(of: bytes, item.bytes)
            || words.captionLabels.containsStart(of: bytes, item.bytes)
    }

    /// Whether a piece over the labels is the name of the table: a word for one and a number.
    func isCaption(_ piece: HeadingPiece) -> Bool {
        guard let label = frame.label, piece.columns == label...label, piece.words.count >= 2 else { return false }
        let bytes = source.bytes
        guard words.captionLabels.contains(bytes.span, piece.words[0].bytes) else { return false }
        return TextBytes.isDigit(bytes[piece.words[1].bytes.lowerBound])
    }

    /// Whether a line is known to name several columns of figures: it is no title then, whatever its one piece looks
    /// like.
    func namesColumns(_ pieces: [HeadingPiece]?) -> Bool {
        (pieces?.count { frame.figures.contains($0.columns.lowerBound) } ?? 0) > 1
    }

    func mayHead(_ above: LinesAbove.Line, _ heading: Heading) -> Bool {
        let items = above.line.items
        guard let firstFigure = frame.figures.first, let lastFigure = frame.figures.last, let first = items.first else {
            return false
        }
        let left = frame.boxes[firstFigure].lowerBound
        let right = frame.boxes[lastFigure].upperBound
        if let label = frame.label, label < firstFigure {
            let labels = frame.boxes[firstFigure - 1].upperBound
            // Words that run from the labels into the figures are a caption.
            let isCaption = items.contains { item in
                item.words.count >= 4 && item.start < labels - 4 && item.end > left + 4
                    && item.start < frame.boxes[label].lowerBound + 6
            }
            if isCaption { return false }
        }
        guard items.count == 1 else { return true }
        // A line of its own above the headings that says much is the title of the table.
        if first.words.count >= 5, !heading.lines.isEmpty { return false }
        if first.words.count >= 5, abs(first.doubleCentre - left - right) > 12 || first.start < left - 14 {
            return false
        }
        if first.kind == .figure { return isDay(first, above: heading) }
        // A title at the left edge, wider than what stands there below.
        if !heading.lines.isEmpty, first.start <= frame.boxes[0].lowerBound + 1,
            first.end > frame.boxes[0].upperBound
        {
            return false
        }
        if opensDivision(first), !cutter.kinds.isUnit(first) { return false }
        return !(above.blanks >= 1 && !heading.lines.isEmpty && first.start <= frame.boxes[0].lowerBound + 1)
    }

    /// Whether a number is the day of the month whose name stands right below it: "31" over "October".
    private func isDay(_ item: AlignedItem, above heading: Heading) -> Bool {
        guard 1...31 ~= TextBytes.number(source.bytes, item.bytes, mostDigits: 2) ?? 0, let below = heading.lines.last
        else { return false }
        return below.contains { piece in
            piece.start < item.end && item.start < piece.end
                && words.months.contains(source.bytes.span, piece.words[0].bytes)
        }
    }

    /// A unit alone above the first row, where no other heading has one, holds for all columns of figures.
    func isLoneUnit(_ pieces: [HeadingPiece], _ heading: Heading, _ rest: ArraySlice<LinesAbove.Line>) -> Bool {
        guard pieces.count == 1, heading.lines.isEmpty, frame.figures.count > 1 else { return false }
        guard cutter.kinds.isUnit(AlignedItem(pieces[0].words)) else { return false }
        return !rest.prefix(5).contains { above in
            !above.line.isRow && above.line.items.contains { $0.words.contains { cutter.kinds.isUnit($0.bytes) } }
        }
    }
}
