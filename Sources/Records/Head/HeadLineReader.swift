import Figures
import Lexicon

/// Reads a line that holds a body and a date together, or a body behind words that lead to it:
/// `Cabinet – 12 March 2025`, `Report to the Audit Committee, 19 November 2024`,
/// `Meeting of the Executive held on 3 June 2024 at 10.00 am`.
///
/// Every piece of the line has to be known for what it is; else the line is something else.
struct HeadLineReader {
    private static let mostWords = 28
    private static let longestName = 12
    /// "Office of the Police and Crime Commissioner for ..."
    static let longestAuthority = 10

    private let lexicon: Lexicon
    private let periods = PeriodReader()

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    func date(in text: String) -> CalendarDate? { dateMention(in: text)?.date }

    func read(_ text: String) -> HeadLine? {
        guard var line = parts(of: text) else { return nil }
        let words = Words(text)
        // "Minutes of the Cabinet" says what it is, too.
        if line.title == nil, lexicon.packs.minutes.contains(where: { $0.count > 1 && words.starts(with: $0) }) {
            line.title = text
        }
        return line
    }

    private func parts(of text: String) -> HeadLine? {
        guard text.utf8.last != UInt8(ascii: "."), (1...Self.mostWords).contains(Words(text).count) else { return nil }
        var line = HeadLine()
        var isLed = false
        let bytes = Array(text.utf8)
        let mention = dateMention(in: text)
        for piece in Self.pieces(of: bytes[..<(mention?.range.lowerBound ?? bytes.count)]) {
            guard take(piece, into: &line, isLed: &isLed, isBehindDate: false) else { return nil }
        }
        guard let mention else { return line.body != nil && (isLed || line.authority != nil) ? line : nil }
        line.date = mention.date
        for piece in Self.pieces(of: bytes[mention.range.upperBound...]) {
            guard take(piece, into: &line, isLed: &isLed, isBehindDate: true) else { return nil }
        }
        return line.title == nil || line.body != nil ? line : nil
    }

    /// The name of a body, without the words that lead to it; nil where the text is none.
    func bodyName(in text: String) -> String? {
        var name = Words(text)
        let bytes = Array(text.utf8)
        var start = 0
        while let lead = lexicon.packs.headLeads.match(in: name, at: start) { start = lead.words.upperBound }
        guard start < name.count else { return nil }
        let rest = String(
            decoding: bytes[name.ranges[start].lowerBound..<name.ranges[name.count - 1].upperBound],
            as: UTF8.self
        )
        name = Words(rest)
        return isBody(rest) ? rest : nil
    }

    private func take(_ piece: String, into line: inout HeadLine, isLed: inout Bool, isBehindDate: Bool) -> Bool {
        let words = Words(piece)
        let bytes = Array(piece.utf8)
        var start = 0
        var end = words.count
        var hasLead = false
        while start < end {
            if let lead = lexicon.packs.headLeads.match(in: words, at: start) {
                start = lead.words.upperBound
                hasLead = true
            } else if let filler = lexicon.packs.headFillers.match(in: words, at: start) {
                start = filler.words.upperBound
            } else {
                break
            }
        }
        while let filler = (start..<end).first(where: { index in
            lexicon.packs.headFillers.match(in: words, at: index)?.words.upperBound == end
        }) { end = filler }
        // Nothing but "held on", or a day of the week; or the hour, and where.
        guard start < end else { return true }
        if isBehindDate, Self.isHour(bytes, words.ranges[start]) { return true }
        var rest = Self.text(bytes, words, start..<end)
        if line.authority == nil, let comma = rest.firstIndex(of: ",") {
            let first = String(rest[..<comma])
            if isAuthority(first) {
                line.authority = first
                rest = HeadLabels.trimmed(String(rest[rest.index(after: comma)...]))
            }
        }
        if line.authority == nil, let (body, authority) = bodyOfAuthority(rest) {
            line.authority = authority
            rest = body
        }
        let name = Words(rest)
        if line.authority == nil, !hasLead, isAuthority(rest) {
            line.authority = rest
        } else if line.body == nil, isBody(rest), !isPeriod(rest) {
            line.body = rest
            isLed = isLed || hasLead
        } else if line.title == nil, lexicon.reportKinds.longestMatch(in: name) != nil {
            line.title = rest
        } else {
            return isBehindDate && start > 0
        }
        return true
    }

    /// `Scrutiny Board (Resources)`: what stands in brackets behind a name says which of several it is.
    private func isBody(_ text: String) -> Bool {
        let name = Words(text)
        guard (1...Self.longestName).contains(name.count) else { return false }
        if lexicon.bodyNames.holds(for: name) { return true }
        guard text.utf8.last == UInt8(ascii: ")"), let open = text.firstIndex(of: "(") else { return false }
        return lexicon.bodyNames.holds(for: Words(String(text[..<open])))
    }

    /// A line that is wholly the name of a body.
    func body(_ line: String) -> HeadLine? {
        let words = Words(line)
        guard words.count >= 2, line.utf8.last != UInt8(ascii: "."), isBody(line), !isPeriod(line),
            line.utf8.first.map({ $0.isCapital }) == true
        else { return nil }
        var found = HeadLine()
        found.body = bodyName(in: line) ?? line
        if lexicon.packs.minutes.contains(where: { words.starts(with: $0) }) { found.title = line }
        return found
    }

    /// `Audit Committee of Wexcombe County Council`
    private func bodyOfAuthority(_ text: String) -> (body: String, authority: String)? {
        let words = Words(text)
        let bytes = Array(text.utf8)
        for index in words.hashes.indices.dropFirst() {
            let joins = lexicon.packs.belonging.filter { words.matches($0, at: index) }
            guard let join = joins.max(by: { $0.count < $1.count }), index + join.count < words.count else { continue }
            let body = Self.text(bytes, words, 0..<index)
            let authority = Self.text(bytes, words, index + join.count..<words.count)
            if isAuthority(authority), lexicon.bodyNames.holds(for: Words(body)) { return (body, authority) }
        }
        return nil
    }

    /// A line that names a council and says nothing else.
    func authority(_ line: String) -> HeadLine? {
        guard isAuthority(line), line.utf8.first.map({ $0.isCapital }) == true else { return nil }
        var found = HeadLine()
        found.authority = line
        return found
    }

    func isAuthority(_ text: String) -> Bool {
        let words = Words(text)
        return words.count >= 2 && words.count <= Self.longestAuthority && lexicon.authorityNames.holds(for: words)
            && !lexicon.bodyNames.holds(for: words)
    }

    private func isPeriod(_ text: String) -> Bool {
        periods.mentions(in: text).contains { if case .financialYear = $0.value { true } else { false } }
    }

    /// The day on which a balance stands is no day of a meeting.
    private func dateMention(in text: String) -> (date: CalendarDate, range: Range<Int>)? {
        for mention in periods.mentions(in: text) {
            if case .date(let date) = mention.value { return mention.lead == nil ? (date, mention.range) : nil }
        }
        return nil
    }

    /// `10.00 am`, `6pm`
    private static func isHour(_ bytes: [UInt8], _ first: Range<Int>) -> Bool {
        bytes[first.lowerBound].isDigit
    }

    private static func text(_ bytes: [UInt8], _ words: Words, _ range: Range<Int>) -> String {
        let start = words.ranges[range.lowerBound].lowerBound
        var end = words.ranges[range.upperBound - 1].upperBound
        if end < bytes.count, bytes[end] == UInt8(ascii: ")"), bytes[start..<end].contains(UInt8(ascii: "(")) {
            end += 1
        }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// Cut at dashes with spaces about them, and at bars.
    static func pieces(of bytes: ArraySlice<UInt8>) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: " ").reduce(into: [""]) { pieces, word in
            if word == "-" || word == "–" || word == "—" || word == "|" {
                pieces.append("")
            } else {
                pieces[pieces.count - 1] += pieces[pieces.count - 1].isEmpty ? String(word) : " \(word)"
            }
        }
        .filter { !$0.isEmpty }
    }
}
