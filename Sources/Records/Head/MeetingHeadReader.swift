import Figures
import Lexicon
import Papers
import Tables

/// Reads the heads of what belongs to a meeting as a whole: its agenda, and the minutes of the one before.
struct MeetingHeadReader {
    /// Blocks from the top that may belong to the head.
    private static let reach = 40
    /// Lines of a block that may say when people met.
    private static let mostLines = 6

    private let lexicon: Lexicon
    private let periods = PeriodReader()

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// The head of minutes: `MINUTES of a meeting of the CABINET held on 3 August 2024.`
    func minutes(_ blocks: ArraySlice<Block>) -> ReportHead {
        var head = named(blocks.prefix(Self.reach))
        head.kind = .minutes
        let texts = blocks.prefix(Self.reach).lazy.filter(Self.isText).map(\.text.text)
        let opening = texts.first { text in
            lexicon.packs.minutes.contains { Words(text).starts(with: $0) }
        }
        head.title = opening
        head.meetingDate = held(in: blocks.prefix(Self.reach)) ?? head.meetingDate
        if let opening {
            head.body = head.body ?? body(in: opening).flatMap { isBody($0) ? $0 : nil }
            complete(&head, from: opening)
        }
        if let name = head.body.flatMap({ HeadLineReader(lexicon: lexicon).bodyName(in: $0) }) { head.body = name }
        return head
    }

    /// `Held in the Town Hall on Tuesday, 9 September 2031 at 5.00 pm` on a line of its own.
    func held(in blocks: ArraySlice<Block>) -> CalendarDate? {
        for block in blocks where Self.isText(block) {
            for line in block.text.lines.prefix(Self.mostLines) {
                let words = Words(line)
                guard let first = words.hashes.first, lexicon.packs.held.contains(first), words.count <= 24 else {
                    continue
                }
                if let date = periods.firstDate(in: line) { return date }
            }
        }
        return nil
    }

    /// One word alone is a body only where it is known for one: "Minutes of Proceedings" names none.
    private func isBody(_ name: String) -> Bool {
        let words = Words(name)
        return words.count >= 2 || lexicon.bodyNames.holds(for: words)
    }

    /// Takes from the words that open minutes which body met, and when. "The Annual Meeting" names no body.
    func complete(_ head: inout ReportHead, from opening: String) {
        if head.body == nil, let name = body(in: opening), lexicon.bodyNames.holds(for: Words(name)) {
            head.body = name
        }
        head.meetingDate = periods.firstDate(in: opening) ?? head.meetingDate
    }

    /// The head of an agenda; nil where no heading says that this is one.
    func agenda(_ blocks: ArraySlice<Block>) -> ReportHead? {
        let texts = blocks.filter(Self.isText).map(\.text.text)
        guard let title = texts.first(where: { lexicon.packs.agendas.meaning(of: Words($0)) != nil }) else {
            return nil
        }
        var head = named(blocks)
        head.kind = .agenda
        head.title = title
        if let addressed = texts.lazy.compactMap(addressee).first { head.body = addressed }
        // A letter has its own date; the meeting's is in the sentence that calls it.
        let called = texts.first { text in
            let words = Words(text)
            return lexicon.packs.meetings.contains { words.firstIndex(of: $0) != nil }
                && periods.firstDate(in: text) != nil
        }
        head.meetingDate = called.flatMap { periods.firstDate(in: $0) } ?? head.meetingDate
        return head
    }

    /// Authority, body and date as lines of their own tell them.
    private func named(_ blocks: ArraySlice<Block>) -> ReportHead {
        var lines = HeadLines(lexicon: lexicon)
        for block in blocks where lines.isOpen { lines.pass(block) }
        var head = ReportHead(kind: .other)
        head.authority = lines.authority.map { lexicon.authority(named: $0) }
        head.body = lines.body.flatMap { addressee($0) } ?? lines.body
        head.meetingDate = lines.date
        return head
    }

    /// "To: Members of the Cabinet": the words behind those that address them.
    private func addressee(_ text: String) -> String? {
        let words = Words(text)
        guard words.count <= 16,
            let opening = lexicon.packs.addressees.filter({ words.starts(with: $0) }).max(by: { $0.count < $1.count }),
            words.count > opening.count
        else { return nil }
        return String(decoding: Array(text.utf8)[words.ranges[opening.count].lowerBound...], as: UTF8.self)
    }

    /// The words of a body's name within a sentence: from its first word to the one before `held`, or before the date.
    private func body(in text: String) -> String? {
        let words = Words(text)
        let bytes = Array(text.utf8)
        guard
            let of = words.lastIndex(
                ofAnyOf: lexicon.packs.belonging,
                before: words.end(of: periods.mentions(in: text))
            )
        else { return nil }
        var end = of
        while end < words.count, !lexicon.packs.held.contains(words.hashes[end]) { end += 1 }
        guard of < end, end - of <= 12 else { return nil }
        return String(decoding: bytes[words.ranges[of].lowerBound..<words.ranges[end - 1].upperBound], as: UTF8.self)
    }

    private static func isText(_ block: Block) -> Bool {
        switch block.kind {
        case .heading, .paragraph: !block.text.isEmpty
        case .listItem, .caption, .table, .keyValue, .furniture: false
        }
    }
}

extension Lexicon {
    /// A council by its printed name, with its codes where the register knows it.
    func authority(named name: String) -> Authority {
        let known = authorities.authority(named: name)
        return Authority(name: name, code: known?.code, gssCode: known?.gssCode)
    }
}

extension Words {
    /// The word behind the last of some phrases that stands before a word; the longest where two end there.
    fileprivate func lastIndex(ofAnyOf phrases: [Words], before end: Int) -> Int? {
        for index in stride(from: end - 1, through: 0, by: -1) {
            for phrase in phrases where matches(phrase, at: index) { return index + phrase.count }
        }
        return nil
    }

    /// The first word of the first period that is mentioned; all words where none is.
    fileprivate func end(of mentions: [PeriodMention]) -> Int {
        guard let first = mentions.first?.range.lowerBound else { return count }
        return ranges.firstIndex { $0.lowerBound >= first } ?? count
    }
}
