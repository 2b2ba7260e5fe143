import Figures
import Lexicon
import Papers

/// Reads what stands at a report's head behind a label: `Report to: Cabinet`, or the label and its value in two cells.
struct HeadLabels {
    private static let longestValue = 400
    private static let longestName = 16

    private let lexicon: Lexicon
    private let lines: HeadLineReader

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        lines = HeadLineReader(lexicon: lexicon)
    }

    /// The label that opens a line and ends in a colon, and what stands behind it, which may be nothing.
    func pair(in line: String) -> (label: HeadLabel, value: String)? {
        let bytes = Array(line.utf8.prefix(Self.longestValue + 1))
        guard bytes.count <= Self.longestValue, let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        guard let label = label(String(decoding: bytes[..<colon], as: UTF8.self)) else { return nil }
        return (label, Self.trimmed(String(decoding: bytes[(colon + 1)...], as: UTF8.self)))
    }

    /// The meaning of a label that stands alone, in a cell of its own say.
    func label(_ text: String) -> HeadLabel? {
        guard text.utf8.count <= 60 else { return nil }
        if let label = lexicon.packs.headLabels.meaning(of: Words(text)) { return label }
        // Of a label in two languages one is known: `DYDDIAD / DATE`.
        let names = text.split(separator: "/")
        guard names.count == 2 else { return nil }
        return names.lazy.compactMap { lexicon.packs.headLabels.meaning(of: Words(String($0))) }.first
    }

    func line(_ label: HeadLabel, _ value: String) -> HeadLine {
        var line = HeadLine()
        guard !value.isEmpty, value.utf8.count <= Self.longestValue else { return line }
        switch label {
        case .body:
            if let read = lines.read(value) { return read }
            if Words(value).count <= Self.longestName { line.body = lines.bodyName(in: value) ?? value }
        case .date: line.date = lines.date(in: value)
        case .portfolio: line.portfolio = Words(value).count <= Self.longestName ? value : nil
        case .portfolioHolder: line.portfolio = portfolio(of: value)
        case .title: line.title = value
        case .authority: line.authority = lines.isAuthority(value) ? value : nil
        case .other: line.authority = employer(in: value)?.name
        }
        return line
    }

    /// The council behind the name or office of someone who works for it: `Head of Finance, Wexcombe County Council`.
    private func employer(in text: String) -> (name: String, comma: String.Index)? {
        guard let comma = text.lastIndex(of: ",") else { return nil }
        let last = Self.trimmed(String(text[text.index(after: comma)...]))
        return lines.isAuthority(last) ? (last, comma) : nil
    }

    /// The rows of a table of labels and values, two or four cells a row; nil where it is another table.
    func lines(in region: TableRegion) -> [HeadLine]? {
        guard region.rows.count <= 30 else { return nil }
        var found: [HeadLine] = []
        for row in region.rows {
            let cells = row.cells.map(\.text.text).filter { !$0.isEmpty }
            guard cells.count <= 4 else { return nil }
            for index in stride(from: 0, to: cells.count, by: 2) {
                if index + 1 < cells.count, let label = label(cells[index]) {
                    found.append(line(label, cells[index + 1]))
                } else if let (label, value) = pair(in: cells[index]) {
                    found.append(line(label, value))
                }
            }
        }
        return found.count >= 2 ? found : nil
    }

    /// What the line that says whose report it is gives beside a name: `Report of the Cabinet Member for Finance`,
    /// `Report of the Chief Finance Officer, Wexcombe County Council`.
    func author(_ text: String) -> HeadLine {
        var line = HeadLine()
        guard text.utf8.count <= Self.longestValue else { return line }
        var rest = text
        if let (name, comma) = employer(in: text) {
            line.authority = name
            rest = String(text[..<comma])
        }
        let words = Words(rest)
        guard let office = lexicon.packs.offices.matches(in: words).first else { return line }
        let start = office.words.upperBound
        let end = nameEnd(in: words, from: start)
        guard start < end, end - start <= Self.longestName else { return line }
        line.portfolio = String(
            decoding: Array(rest.utf8)[words.ranges[start].lowerBound..<words.ranges[end - 1].upperBound],
            as: UTF8.self
        )
        return line
    }

    /// A portfolio's name ends where a person is named, or another author: "and the Director of Resources".
    private func nameEnd(in words: Words, from start: Int) -> Int {
        (start..<words.count).first { index in
            lexicon.exploded.personTitles.contains(words.hashes[index])
                || lexicon.packs.authorJoins.contains { words.matches($0, at: index) }
        } ?? words.count
    }

    /// `Cllr Doe, Cabinet Member for Finance`, `Councillor Doe (Finance)`: a person's name alone is no portfolio.
    private func portfolio(of value: String) -> String? {
        let words = Words(value)
        let bytes = Array(value.utf8)
        if let office = lexicon.packs.offices.matches(in: words).last, office.words.upperBound < words.count {
            let rest = bytes[
                words.ranges[office.words.upperBound].lowerBound..<words.ranges[words.count - 1].upperBound
            ]
            return String(decoding: rest, as: UTF8.self)
        }
        guard let start = bytes.firstIndex(of: UInt8(ascii: "(")), let end = bytes.lastIndex(of: UInt8(ascii: ")")),
            start + 1 < end
        else { return nil }
        return String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    }

    static func trimmed(_ text: String) -> String {
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
