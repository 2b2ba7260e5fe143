import Figures
import Lexicon
import Papers

/// Sorts the lines above a report's first section by what they say.
struct HeadLines {
    private static let longestHead = 600
    private static let mostLines = 16

    let lexicon: Lexicon
    let periods = PeriodReader()
    let bareYears = PeriodReader(options: [.bareYears])

    private(set) var authority: String?
    private(set) var body: String?
    private(set) var date: CalendarDate?
    private(set) var portfolio: String?
    private(set) var title: String?
    /// A heading among the lines of the head that says neither kind nor year.
    private(set) var plainTitle: String?
    /// The first heading of the highest rank that names neither council nor body.
    private(set) var heading: String?
    /// Whether no heading of a section has been met.
    private var mayHead = true
    /// The first paragraphs of the report, which say what it is about.
    private(set) var purpose: String?

    /// The line that opens the paper, where it may be a title.
    private(set) var opening: String?
    private var mayOpen = true

    /// Whether there may be more to come.
    private(set) var isOpen = true
    private var hasSections = false
    private var paragraphs = 0
    private let labels: HeadLabels
    let reader: HeadLineReader
    /// Whether the block before gave the title, which names no year yet.
    private var titleIsOpen = false
    /// Whether the title is a few words above all lines of the head: what runs on the pages, maybe.
    private var titleIsBrief = false
    /// A label on a line of its own, whose value comes next.
    private var pending: HeadLabel?

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        labels = HeadLabels(lexicon: lexicon)
        reader = HeadLineReader(lexicon: lexicon)
    }

    mutating func pass(_ block: Block) {
        readOpening(block)
        switch block.kind {
        case .furniture: return
        case .caption:
            // A line above a table of labels, or the value of the label before it, passes for a caption.
            if hasSections || pending == nil {
                let words = block.words
                if !hasSections, isAuthor(words) {
                    take(labels.author(block.text.text))
                } else if !hasSections, authority == nil, reader.isAuthority(block.text.text) {
                    authority = block.text.text
                } else if !hasSections, title == nil, heading == nil, opening == nil, hasLines, !namesTable(words),
                    isTitle(words, block.text.text)
                {
                    title = block.text.text
                }
                return
            }
        case .table(let region):
            guard !hasSections else { return }
            if let lines = labels.lines(in: region) {
                for line in lines { take(line) }
            } else if region.rows.count > 2 {
                // What stands below a table heads no report.
                hasSections = true
            }
            return
        case .keyValue(let key, let value):
            if !hasSections, let label = labels.label(key.text) { take(labels.line(label, value.text)) }
            return
        case .heading, .paragraph, .listItem: break
        }
        guard !block.text.isEmpty else { return }
        readHeading(block)
        if !hasSections, block.number == nil, readLines(of: block.text) { return }
        let text = titleBelowAuthor(block.text) ?? block.text.text
        let goesOn = titleIsOpen
        titleIsOpen = false
        if !hasSections, goesOn, let told = title, namesOnlyYear(text) {
            title = told + " " + text
            return
        }
        if hasSections {
            readPurpose(text, of: block)
        } else if block.number != nil, isNumberedTitle(block) {
            title = text
        } else if block.number != nil {
            hasSections = true
            readPurpose(text, of: block)
        } else {
            readTop(text)
        }
    }

    // MARK: The heading at the top

    /// Takes the first heading of the highest rank for what the report is called where nothing names it better: its
    /// kind or year. Who wrote it, the council, the body and a line that gives a date are none.
    private mutating func readHeading(_ block: Block) {
        guard mayHead, title == nil, plainTitle == nil, block.headingLevel == 1, block.number == nil else { return }
        let text = block.text.text
        let words = block.words
        guard !saysWho(words, text), !isItemMark(words) else { return }
        mayHead = false
        guard block.text.lines.count == 1, (3...20).contains(words.count), !Self.namesFile(text), !namesTable(words),
            text.utf8.last != UInt8(ascii: ".")
        else { return }
        heading = text
    }

    /// Whether a line names the council, the body, the day or who wrote the report.
    private func saysWho(_ words: Words, _ text: String) -> Bool {
        isAuthor(words) || lexicon.bodyNames.holds(for: words) || lexicon.authorityNames.holds(for: words)
            || labels.pair(in: text) != nil || reader.read(text) != nil
            || words.count <= 4 && periods.firstDate(in: text) != nil
    }

    /// `Agenda Item 6`
    private func isItemMark(_ words: Words) -> Bool {
        lexicon.packs.itemMarks.contains { words.starts(with: $0) && words.count <= $0.count + 1 }
    }

    // MARK: Lines that say what they give

    /// Reads a block line by line where one of its lines says what it gives; the others are read as they stand.
    private mutating func readLines(of text: TracedText) -> Bool {
        guard text.text.utf8.count <= Self.longestHead else {
            pending = nil
            return false
        }
        if let label = pending {
            pending = nil
            if labels.pair(in: text.text) == nil {
                take(labels.line(label, text.text))
                return true
            }
        }
        let lines = text.segmentedLines.flatMap(headLines)
        guard lines.count <= Self.mostLines else { return false }
        // A text layer runs the lines of a head into the first sentence below it: there it reads on from the top as
        // long as it knows the lines. Further down a date and a body in one line belong to the sentence.
        let isProse = lines.count > 1 && text.text.utf8.last == UInt8(ascii: ".")
        let names = Self.isHead(lines, reader) ? lines.map { reader.authority($0) ?? reader.body($0) } : []
        var known: [HeadLine?] = []
        for (index, line) in lines.enumerated() {
            if let (label, value) = labels.pair(in: line) {
                pending = value.isEmpty ? label : nil
                known.append(labels.line(label, value))
            } else if let label = pending {
                pending = nil
                known.append(labels.line(label, line))
            } else if let title = known.last??.title, goesOn(title, line) {
                known[known.count - 1]?.title = title + " " + HeadLabels.trimmed(line)
                known.append(HeadLine())
            } else if isAuthor(Words(line)) {
                let author = labels.author(line)
                known.append(lines.count > 1 || !author.isEmpty ? author : nil)
            } else {
                let isInSentence = isProse && known.contains { $0 == nil }
                // A line that is wholly a council's name joins no title below it.
                let isAtEnd = index == 0 || index == lines.count - 1 && !leadsOn(lines[index - 1])
                let council = isAtEnd && lines.count > 1 ? reader.authority(line) : nil
                let name = names.isEmpty || isInSentence ? nil : names[index]
                known.append(isInSentence ? nil : council ?? name ?? reader.read(line))
            }
        }
        if known.allSatisfy({ $0 == nil }), lines.count > 1, !isProse, let whole = reader.read(text.text) {
            known = [whole]
        }
        // Who wrote the report stands below its title: the two are no sentence.
        let hasAuthor =
            lines.first.map { !isAuthor(Words($0)) } == true && lines.dropFirst().contains { isAuthor(Words($0)) }
        let hasLabel = hasAuthor || lines.contains { labels.pair(in: $0) != nil }
        let saysSomething = hasLabel || known.contains { line in line.map { !$0.isEmpty } ?? false }
        guard saysSomething || pending != nil || labels.pair(in: text.text) != nil else { return false }
        var rest: [String] = []
        for (index, line) in known.enumerated() {
            if let line {
                readRest(&rest)
                take(line)
            } else if !isProse || rest.isEmpty {
                rest.append(lines[index])
            }
        }
        readRest(&rest)
        return true
    }

    /// What a line of a head says whose parts stand apart: a label and its value, a council beside a title, a body
    /// beside the number of the item.
    private func headLines(_ parts: [String]) -> [String] {
        guard parts.count == 2 else { return [parts.joined(separator: " ")] }
        // "COUNCIL       27 FEBRUARY 2031" is a body and its day.
        if labels.pair(in: parts[0]) == nil, let label = labels.label(parts[0]),
            label != .authority || reader.isAuthority(parts[1])
        {
            return ["\(parts[0]): \(parts[1])"]
        }
        let shown = parts.filter { part in
            let words = Words(part)
            return !Self.isItem(part)
                && !lexicon.packs.itemMarks.contains { words.starts(with: $0) && words.count <= $0.count + 1 }
        }
        if shown.count == 2, reader.isAuthority(parts[0]) || reader.isAuthority(parts[1]) { return parts }
        return [shown.joined(separator: " ")]
    }

    /// `Item 9`
    private static func isItem(_ part: String) -> Bool {
        let pieces = part.split(separator: " ")
        return pieces.count == 2 && pieces[0].lowercased() == "item" && pieces[1].utf8.first?.isDigit == true
    }

    /// Whether lines that run together begin with the names of a council and a body, a line each.
    private static func isHead(_ lines: [String], _ reader: HeadLineReader) -> Bool {
        guard lines.count >= 2 else { return false }
        return (reader.authority(lines[0]) != nil && reader.body(lines[1]) != nil)
            || (reader.body(lines[0]) != nil && reader.authority(lines[1]) != nil)
    }

    /// Whether the value of a label goes on in the next line: it breaks off at a word that leads on, or below it no
    /// name begins.
    private func goesOn(_ title: String, _ line: String) -> Bool {
        if leadsOn(title) { return true }
        return line.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
    }

    private func leadsOn(_ text: String) -> Bool {
        guard let last = Words(text).hashes.last else { return false }
        return lexicon.exploded.joining.contains(last) || lexicon.headings.breaks.contains(last)
    }

    private mutating func readRest(_ lines: inout [String]) {
        if !lines.isEmpty { readTop(lines.joined(separator: " ")) }
        lines = []
    }

    private mutating func take(_ line: HeadLine) {
        authority = authority ?? line.authority
        body = body ?? line.body
        date = date ?? line.date
        portfolio = portfolio ?? line.portfolio
        title = title ?? line.title
    }

    private mutating func readTop(_ text: String) {
        let words = Words(text)
        if date == nil, words.count <= 4, let day = periods.firstDate(in: text) {
            date = day
        } else if authority == nil, words.count <= HeadLineReader.longestAuthority,
            lexicon.authorityNames.holds(for: words)
        {
            authority = text
        } else if body == nil, words.count <= 12, lexicon.bodyNames.holds(for: words), !namesYear(text) {
            body = reader.bodyName(in: text) ?? text
            if title == nil, opensMinutes(words) { title = text }
        } else if let name = bracketed(text) {
            if title != nil, portfolio == nil { portfolio = name }
        } else if title == nil || titleIsBrief && hasLines && words.count > 3, isTitle(words, text) {
            title = text
            titleIsOpen = !namesYear(text)
            titleIsBrief = !hasLines && words.count <= 3
        } else if heading == nil, plainTitle == nil, hasLines, mayBeTitle(words, text) {
            plainTitle = text
        }
    }

    // MARK: The line that opens a paper

    /// Takes the first line of a paper that has no other head for its title; a label, "Appendix A", may stand above it.
    private mutating func readOpening(_ block: Block) {
        guard mayOpen, !block.text.isEmpty else { return }
        switch block.kind {
        case .furniture, .caption, .heading, .paragraph:
            let text = block.text.text
            let words = block.words
            guard !words.isEmpty else { return }
            let isLabel = words.count <= 2 && lexicon.packs.appendices.match(in: words, at: 0) != nil
            if isLabel || isItemMark(words) { return }
            let top = lineAboveLabels(block.text)
            if top == nil, saysWho(words, text) {
                mayOpen = false
                return
            }
            let (line, name) = top.map { ($0, Words($0)) } ?? (text, words)
            if block.number == nil, top != nil || block.text.lines.count == 1,
                isTitle(name, line) || mayBeTitle(name, line)
            {
                opening = line
            }
        case .listItem, .table, .keyValue: break
        }
        mayOpen = false
    }

    /// The first line of a block whose second gives a label and its value.
    private func lineAboveLabels(_ text: TracedText) -> String? {
        let lines = text.segmentedLines
        guard lines.count > 1, lines[0].count == 1, !saysWho(Words(lines[0][0]), lines[0][0]) else { return nil }
        let next = lines[1]
        let isLabelled = next.count == 2 ? labels.label(next[0]) != nil : labels.pair(in: next[0]) != nil
        return isLabelled ? lines[0][0] : nil
    }

    func namesYear(_ text: String) -> Bool {
        periods.mentions(in: text).contains { mention in
            if case .financialYear = mention.value { true } else { false }
        }
    }

    /// "(Young People)" below the title.
    private func bracketed(_ text: String) -> String? {
        guard text.hasPrefix("("), text.hasSuffix(")"), text.utf8.count > 4, Words(text).count <= 16 else { return nil }
        return String(text.dropFirst().dropLast())
    }

    private mutating func readPurpose(_ text: String, of block: Block) {
        guard block.headingLevel == nil else { return }
        paragraphs += 1
        if purpose == nil, periods.mentions(in: text).contains(where: { isPeriod($0.value) }) { purpose = text }
        // "The Riverside portfolio" of a sentence that tells no time may be one of houses or loans.
        if portfolio == nil, let name = PortfolioName(lexicon).name(in: text),
            text.hasPrefix("The \(name)") || !periods.mentions(in: text).isEmpty
        {
            portfolio = name
        }
        if paragraphs >= 8 { isOpen = false }
    }

    private func isPeriod(_ value: PeriodMention.Value) -> Bool {
        switch value {
        case .financialYear, .quarter: true
        default: false
        }
    }
}
