import Papers

/// Text that a page sets in two columns, which only spaces keep apart: a sentence read across them tells nothing.
enum ColumnedText {
    /// How many more spaces than one part two columns, and how wide the first is at least.
    private static let narrowestGap = 3
    private static let narrowestColumn = 12

    /// Whether two lines of a text go on at the same place behind a wide gap.
    static func holds(_ text: TracedText) -> Bool {
        guard text.node < 0, text.others.count > 1 else { return false }
        let bytes = text.text.utf8.span
        var starts: Set<Int> = []
        var (line, before) = (text.first, text.first)
        for run in text.others {
            defer { before = run }
            guard run.line == before.line else {
                line = run
                continue
            }
            let end = Int(before.column) + Int(run.offset - before.offset)
            guard Int(run.column) - end >= narrowestGap, end - Int(line.column) >= narrowestColumn else { continue }
            // Columns are counted in bytes, and stand below each other by characters.
            let shift = (Int(line.offset)..<Int(run.offset)).count { bytes[$0] & 0xC0 == 0x80 }
            if !starts.insert(Int(run.column) - shift).inserted { return true }
        }
        return false
    }
}
