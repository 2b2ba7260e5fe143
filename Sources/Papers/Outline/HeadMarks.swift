import Figures
import Lexicon

/// What a block at the head of a report says: which council, which body, when, whose report.
struct HeadMarks: OptionSet, Sendable {
    let rawValue: UInt8

    static let authority = HeadMarks(rawValue: 1 << 0)
    static let body = HeadMarks(rawValue: 1 << 1)
    static let date = HeadMarks(rawValue: 1 << 2)
    static let author = HeadMarks(rawValue: 1 << 3)

    /// Whether a report begins with these. Without an author only the three others together do.
    var makeHead: Bool {
        contains(.author) ? count >= 2 : isSuperset(of: [.authority, .body, .date])
    }

    private var count: Int { rawValue.nonzeroBitCount }
}

/// Reads the marks of a block, line by line: a text layer runs the lines of a head together.
struct HeadMarkReader {
    private static let longestHead = 400
    private static let mostLines = 8

    private let lexicon: Lexicon
    private let periods = PeriodReader()

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    func marks(of block: Block) -> HeadMarks {
        guard block.isOutlineText, block.number == nil, block.text.text.utf8.count <= Self.longestHead else {
            return []
        }
        let lines = block.text.lines
        guard lines.count <= Self.mostLines else { return [] }
        var marks: HeadMarks = []
        for line in lines { marks.formUnion(self.marks(of: line)) }
        return marks
    }

    private func marks(of line: String) -> HeadMarks {
        // Nearly every line of prose ends so, and need not be cut into words.
        guard line.utf8.last != UInt8(ascii: "."), case let words = Words(line), !words.isEmpty, words.count <= 40
        else {
            return []
        }
        if lexicon.packs.authors.contains(where: { words.starts(with: $0) }) { return .author }
        if words.count <= 8, isDate(line, words) { return .date }
        if words.count <= 8, lexicon.authorityNames.holds(for: words) { return .authority }
        if words.count <= 12, lexicon.bodyNames.holds(for: words) { return .body }
        return []
    }

    /// A date alone, with the day of the week or not; or behind a word that announces it.
    private func isDate(_ line: String, _ words: Words) -> Bool {
        guard words.count <= 4 || lexicon.packs.dateLabels.contains(where: { words.starts(with: $0) }) else {
            return false
        }
        return periods.mentions(in: line).contains { mention in
            if case .date = mention.value { true } else { false }
        }
    }
}

extension Block {
    /// A piece of text that may belong to a head: no list, no table, nothing of the page.
    var isOutlineText: Bool {
        switch kind {
        case .heading, .paragraph: !text.isEmpty
        case .listItem, .caption, .table, .keyValue, .furniture: false
        }
    }

    var isFurniture: Bool { if case .furniture = kind { true } else { false } }
}

extension TracedText {
    /// The text as the lines of the source part it.
    public var lines: [String] {
        var lines: [String] = []
        var start = 0
        var line = first.line
        let bytes = Array(text.utf8)
        for run in others where run.line != line {
            lines.append(Self.trimmed(bytes[start..<Int(run.offset)]))
            start = Int(run.offset)
            line = run.line
        }
        lines.append(Self.trimmed(bytes[start...]))
        return lines.filter { !$0.isEmpty }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes
        while bytes.first == 0x20 { bytes.removeFirst() }
        while bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
