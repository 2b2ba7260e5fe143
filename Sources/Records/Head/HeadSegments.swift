import Papers

extension TracedText {
    /// Its lines as ``lines`` gives them, each cut where so much room is left that what follows stands apart:
    /// `Meeting        Accountability Board`.
    var segmentedLines: [[String]] {
        // Between the tags of a page there is room for other tags.
        guard node < 0 else { return self.lines.map { [$0] } }
        var lines: [[String]] = [[]]
        var start = 0
        var last = first
        let bytes = Array(text.utf8)
        func close(at end: Int) {
            let piece = HeadLabels.trimmed(String(decoding: bytes[start..<end], as: UTF8.self))
            if !piece.isEmpty { lines[lines.count - 1].append(piece) }
            start = end
        }
        for run in others {
            let room = Int(run.column) - Int(last.column) - Int(run.offset - last.offset)
            if run.line != last.line {
                close(at: Int(run.offset))
                lines.append([])
            } else if room >= Self.widestGap, run.column > 0 {
                close(at: Int(run.offset))
            }
            last = run
        }
        close(at: bytes.count)
        return lines.filter { !$0.isEmpty }
    }

    /// The blanks between two words of one line of text, beside the one that the text keeps; marks of emphasis take
    /// fewer.
    private static let widestGap = 4
}
