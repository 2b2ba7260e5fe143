import Lexicon
import Papers

/// Finds the title of a measure's small table in the lines above it.
struct TitleFinder {
    private let repair: TitleRepair
    private let labels: KeyValueLabelReader
    private let shapes: CellShapeReader

    init(lexicon: Lexicon, repair: TitleRepair) {
        self.repair = repair
        labels = KeyValueLabelReader(lexicon: lexicon)
        shapes = CellShapeReader(lexicon: lexicon)
    }

    struct Title {
        var text: TracedText
        var remark: TableRemark?
    }

    /// The title above a line, not above `floor`: the next line whose letters have come apart, else a title that stands
    /// right over the table.
    func title(above line: Int, floor: Int, in lines: ReportLines) -> Title? {
        var isAdjoining = true
        var above = line - 1
        let last = max(lines.lines.lowerBound, floor, line - ExplodedLimits.titleReach)
        while above >= last {
            defer { above -= 1 }
            let use = lines.use(above)
            if use == .blank || use == .passed { continue }
            let text = lines.string(above)
            if text.utf8.count <= 160, repair.isApart(text) { return apart(above, lines) }
            // Between a title and its table the value of the day and its date may stand.
            if isAdjoining, shapes.shape(of: text).isNumber || labels.isDate(text) { continue }
            if isAdjoining, use != .note, isTitle(text), !isEndOfParagraph(above, lines) {
                return Title(text: SourceLines.text(above...above, of: lines.source), remark: nil)
            }
            isAdjoining = false
        }
        return nil
    }

    private func apart(_ line: Int, _ lines: ReportLines) -> Title {
        let printed = SourceLines.text(line...line, of: lines.source)
        guard let mended = repair.repaired(printed) else { return Title(text: printed, remark: nil) }
        let remark = TableRemark(.titleRepaired, "the title was printed “\(printed.text)”", at: printed.place)
        return Title(text: mended, remark: remark)
    }

    private func isEndOfParagraph(_ line: Int, _ lines: ReportLines) -> Bool {
        line > lines.lines.lowerBound && lines.use(line - 1) == .prose
    }

    private func isTitle(_ text: String) -> Bool {
        guard (8...100).contains(text.utf8.count), Words(text).count >= 2 else { return false }
        guard let last = text.utf8.last, ![UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";")].contains(last)
        else { return false }
        return !text.utf8.contains(UInt8(ascii: ":")) && !text.utf8.contains(9) && labels.label(text) == nil
            && shapes.shape(of: text) == .text
    }
}
