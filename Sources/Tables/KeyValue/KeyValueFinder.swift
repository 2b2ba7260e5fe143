import Lexicon
import Papers

/// Finds small tables of a measure that were printed as a run of labels and then a run of values.
///
/// Labels wait in a queue; a value goes to the earliest that takes its kind: a rating to the rating's label, all else
/// to the others. The table ends when the queue is served and a label comes, or at anything that is neither.
struct KeyValueFinder {
    private let labels: KeyValueLabelReader
    private let shapes: CellShapeReader
    private let lexicon: Lexicon

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        labels = KeyValueLabelReader(lexicon: lexicon)
        shapes = CellShapeReader(lexicon: lexicon)
    }

    /// The runs from the top to the bottom, refused ones among them. Time is linear in the lines.
    func runs(in lines: ReportLines) -> [KeyValueRun] {
        var found: [KeyValueRun] = []
        var line = lines.lines.lowerBound
        while line <= lines.lines.upperBound {
            guard lines.use(line) == .short, opens(at: line, lines) else {
                line += 1
                continue
            }
            var run = run(from: line, in: lines)
            if run.entries.contains(where: { $0.valueLine != nil }) {
                settle(&run, in: lines)
                found.append(run)
            }
            line = max(run.next, line + 1)
        }
        return found
    }

    /// Whether two labels or more open here, one of which is more than a period.
    private func opens(at line: Int, _ lines: ReportLines) -> Bool {
        var place = line
        var count = 0
        var hasRole = false
        while let (label, last) = label(at: place, lines) {
            count += 1
            if label.role != nil { hasRole = true }
            if count >= 2, hasRole { return true }
            place = last + 1
        }
        return false
    }

    /// The label at a line, with the last line that it takes up.
    private func label(at line: Int, _ lines: ReportLines) -> (label: KeyValueLabel, last: Int)? {
        guard line <= lines.lines.upperBound, lines.use(line) == .short else { return nil }
        let text = lines.string(line)
        if line < lines.lines.upperBound, lines.use(line + 1) == .short,
            let joined = labels.joinedLabel(text, lines.string(line + 1))
        {
            return (joined, line + 1)
        }
        return labels.label(text).map { ($0, line) }
    }

    private func run(from start: Int, in lines: ReportLines) -> KeyValueRun {
        var run = KeyValueRun(lines: start...start, next: start + 1)
        var line = start
        var hasValue = false
        reading: while line <= lines.lines.upperBound {
            switch lines.use(line) {
            case .blank, .passed:
                line += 1
                continue
            case .border, .prose, .note, .title: break reading
            case .short: break
            }
            if let (label, last) = label(at: line, lines) {
                if hasValue, run.isServed { break reading }
                run.entries.append(.init(label: label, labelLines: line...last))
                line = last + 1
            } else {
                guard let waiting = waitingEntry(for: lines.string(line), in: run) else { break reading }
                run.entries[waiting].valueLine = line
                hasValue = true
                line += 1
            }
            run.lines = start...line - 1
        }
        run.next = line
        return run
    }

    /// The earliest label without a value that takes this one.
    private func waitingEntry(for text: String, in run: KeyValueRun) -> Int? {
        let isRating: Bool
        switch shapes.shape(of: text) {
        case .rating: isRating = true
        case .number, .absence, .dash: isRating = false
        case .answer, .status, .year, .person, .text, .trend: return nil
        }
        return run.entries.firstIndex { $0.valueLine == nil && $0.label.takesRating == isRating }
    }

    private func settle(_ run: inout KeyValueRun, in lines: ReportLines) {
        let waiting = run.entries.indices.filter { run.entries[$0].valueLine == nil }
        guard let first = waiting.first else { return }
        guard waiting.count == 1, run.entries[first].label.takesRating else {
            run.outcome = .refused
            return
        }
        if let line = strayedRating(behind: run, in: lines) {
            run.entries[first].valueLine = line
            run.hasStrayedRating = true
        }
    }

    /// A rating that stands alone within reach, before the next table or the next rated item; nil for none or several.
    private func strayedRating(behind run: KeyValueRun, in lines: ReportLines) -> Int? {
        var found: Int?
        let last = min(lines.lines.upperBound, run.lines.upperBound + ExplodedLimits.ratingReach)
        var line = run.lines.upperBound + 1
        while line <= last {
            defer { line += 1 }
            switch lines.use(line) {
            case .blank, .passed, .prose, .note: continue
            case .border, .title: return found
            case .short: break
            }
            let text = lines.string(line)
            if labels.label(text) != nil || namesRating(text) { return found }
            guard shapes.shape(of: text) == .rating else { continue }
            if found != nil { return nil }
            found = line
        }
        return found
    }

    /// Whether a line says what is rated next: `Rating: Good`.
    private func namesRating(_ text: String) -> Bool {
        guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return lexicon.columns.meaning(of: Words(String(text[..<colon])))?.role == .rating
    }
}

extension KeyValueRun {
    fileprivate var isServed: Bool { entries.allSatisfy { $0.valueLine != nil } }
}
