import Figures
import Lexicon
import Papers

// What a line of the head may be: a title, an author, the name of a table or file.
extension HeadLines {
    /// The number of the item may stand before a title, where none has been read: `5. REVENUE OUTTURN 2031/32`.
    func isNumberedTitle(_ block: Block) -> Bool {
        guard title == nil, plainTitle == nil, hasLines, block.headingLevel != nil else { return false }
        let text = block.text.text
        return lexicon.reportKinds.longestMatch(in: block.words) != nil && namesYear(text) && isTitle(block.words, text)
    }

    /// `2031/32` on a line of its own, or the year of the day with which the title breaks off.
    func namesOnlyYear(_ text: String) -> Bool {
        if text.utf8.count == 4, text.utf8.allSatisfy(\.isDigit), let told = title {
            let last = periods.mentions(in: told).last
            switch last?.value {
            case .day, .yearEnd: if last?.range.upperBound == told.utf8.count { return true }
            default: break
            }
        }
        guard namesYear(text) else { return false }
        let mentions = periods.mentions(in: text)
        return Words(text).ranges.allSatisfy { word in mentions.contains { $0.range.overlaps(word) } }
    }

    /// Whether a line of a head has been read: what comes after may be its title.
    var hasLines: Bool { body != nil || date != nil || authority != nil }

    /// "Table 1: ..." names a table, not the report.
    func namesTable(_ words: Words) -> Bool {
        // `Quarter 2 Revenue Monitoring` counts no tables.
        words.hashes.first.map { lexicon.headings.tables.contains($0) } ?? true
    }

    /// A few words that open with a capital and end as no sentence does.
    func mayBeTitle(_ words: Words, _ text: String) -> Bool {
        guard (2...14).contains(words.count), !isAuthor(words), !Self.namesFile(text), let first = text.utf8.first,
            let last = text.utf8.last
        else { return false }
        return first.isCapital && ![0x2E, 0x3A, 0x2C, 0x3B].contains(last)
            && !text.utf8.contains(0x40) && !holdsNumbers(text)
    }

    /// Whether it has digits that belong to no time: `Quarter to 30 June 2023` has none.
    func holdsNumbers(_ text: String) -> Bool {
        let times = bareYears.mentions(in: text).map(\.range)
        return text.utf8.enumerated().contains { offset, byte in
            byte.isDigit && !times.contains { $0.contains(offset) }
        }
    }

    /// The title that a text layer ran together with the line above it, which says whose report it is.
    func titleBelowAuthor(_ text: TracedText) -> String? {
        let lines = text.lines
        guard (2...6).contains(lines.count), let first = lines.first, isAuthor(Words(first)) else { return nil }
        // The author's name may take several lines: the title is the first that says what kind of report this is.
        for start in 1..<lines.count {
            let rest = lines[start...].joined(separator: " ")
            if lexicon.reportKinds.longestMatch(in: Words(lines[start])) != nil { return rest }
        }
        return nil
    }

    func opensMinutes(_ words: Words) -> Bool {
        lexicon.packs.minutes.contains { words.starts(with: $0) }
    }

    func isAuthor(_ words: Words) -> Bool { lexicon.reportFrom.contains { words.starts(with: $0) } }

    /// A title says what kind of report it is or which year it tells of; who wrote it is none.
    func isTitle(_ words: Words, _ text: String) -> Bool {
        guard words.count >= 2, words.count <= 30, !Self.namesFile(text) else { return false }
        if isAuthor(words) || (words.count > 12 && isSentence(text)) { return false }
        // "The minutes of 8 July were agreed."
        if text.utf8.last == UInt8(ascii: "."), lexicon.packs.nameBreaks.contains(where: { words.starts(with: $0) }) {
            return false
        }
        if lexicon.reportKinds.longestMatch(in: words) != nil { return true }
        // Years alone, or many of them, head the columns of a table.
        let mentions = periods.mentions(in: text)
        let years = mentions.filter { mention in
            switch mention.value {
            case .financialYear: true
            // "for the year ending 31 March 2032"
            case .date(let day): mention.lead == .upTo && day.month == 3 && day.day == 31
            default: false
            }
        }
        guard (1...2).contains(years.count) else { return false }
        return words.ranges.contains { word in !mentions.contains { $0.range.overlaps(word) } }
    }

    /// Whether a line names the file that it was taken out of, as a tool that takes text out of files writes it.
    static func namesFile(_ text: String) -> Bool {
        fileSuffixes.contains { text.contains($0) }
    }

    private static let fileSuffixes = [".pdf", ".PDF", ".docx", ".xlsx"]

    /// Whether a text ends as a sentence does, or has one within.
    func isSentence(_ text: String) -> Bool {
        text.utf8.last == UInt8(ascii: ".")
            && SentenceSplitter(abbreviations: lexicon.statements.abbreviations)
                .sentences(of: text).count > 1
    }
}
