import Figures
import Lexicon
import Papers
import Tables

/// Reads the figures that the prose of a report states: one statement for each amount, percentage and count.
struct StatementReader {
    private let lexicon: Lexicon
    private let splitter: SentenceSplitter
    private let finder: StatedFigureFinder
    private let cells: CellPlaces

    /// - Parameter cells: A figure that stands in a table already is stated by no sentence.
    init(lexicon: Lexicon, cells: CellPlaces = CellPlaces(of: [])) {
        self.cells = cells
        self.lexicon = lexicon
        splitter = SentenceSplitter(abbreviations: lexicon.statements.abbreviations)
        finder = StatedFigureFinder(lexicon: lexicon.statements)
    }

    /// - Parameter report: The id of the report, with which those of the statements begin.
    func statements(in blocks: ArraySlice<Block>, report: String) -> [Statement] {
        var statements: [Statement] = []
        let idPrefix = report + "/s"
        var heading: String?
        /// The statements of every heading that holds a figure, by its text.
        var titles: [String: Range<Int>] = [:]
        for (index, block) in zip(blocks.indices, blocks) {
            switch block.kind {
            case .heading: heading = block.text.text
            case .paragraph, .listItem: break
            case .keyValue(let key, let value):
                // "Collected in the year" and "54.1% (target 55%)": the term says what the figures are of.
                if value.text.holdsDigit {
                    add(
                        value.text,
                        words: Words(value.text),
                        from: 0,
                        of: value,
                        in: block,
                        at: index,
                        under: key.text,
                        idPrefix: idPrefix,
                        to: &statements
                    )
                }
                continue
            case .caption, .table, .furniture: continue
            }
            guard block.text.text.holdsDigit else { continue }
            let first = statements.count
            let bytes = block.text.text.utf8.span
            for range in splitter.sentences(of: block.text.text) where bytes.holdsDigit(in: range) {
                add(
                    Self.part(range, of: block.text.text),
                    words: block.words.part(range),
                    from: range.lowerBound,
                    of: block.text,
                    in: block,
                    at: index,
                    under: heading,
                    idPrefix: idPrefix,
                    to: &statements
                )
            }
            guard first < statements.count else { continue }
            let title = Self.withoutNumber(block.text.text)
            if let original = titles[title], original.count == statements.count - first {
                for (index, copy) in zip(original, statements[first...]) { statements[index].add(copy) }
                statements.removeSubrange(first...)
            } else if block.headingLevel != nil {
                titles[title] = first..<statements.count
            }
        }
        return statements
    }

    /// What stands at some UTF-8 offsets of a text.
    private static func part(_ range: Range<Int>, of text: String) -> String {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        return String(text[start..<text.utf8.index(start, offsetBy: range.count)])
    }

    /// A heading that is printed again keeps its number where it is no longer taken for one.
    private static func withoutNumber(_ text: String) -> String {
        // Nearly every paragraph begins with a letter and is itself.
        if let first = text.utf8.first, first >= UInt8(ascii: "A") { return text }
        return String(decoding: text.utf8.drop { $0.isDigit || $0 == UInt8(ascii: ".") || $0 == 0x20 }, as: UTF8.self)
    }

    private func add(
        _ sentence: String,
        words: Words,
        from offset: Int,
        of text: TracedText,
        in block: Block,
        at index: Int,
        under heading: String?,
        idPrefix: String,
        to statements: inout [Statement]
    ) {
        let subjects = StatementSubject(lexicon: lexicon, sentence: sentence, words: words)
        var lone = LoneFigureLine(of: text)
        for (number, stated) in finder.figures(in: sentence, words: words).enumerated() {
            let range = stated.mention.range
            let place = text.place(of: offset + range.lowerBound..<offset + range.upperBound)
            guard !cells.contains(place), !lone.holds(offset + range.lowerBound) else { continue }
            let lines = Int(place.line)...max(Int(place.line), Int(place.endLine))
            var statement = Statement(
                id: idPrefix + String(statements.count + 1),
                provenance: Provenance(table: nil, rows: [], lineRanges: [lines]),
                sentence: sentence,
                words: words,
                range: range,
                block: index,
                figure: figure(stated, printed: sentence, at: place)
            )
            statement.subject = subjects.subject(of: stated) ?? (block.headingLevel == nil ? heading : nil)
            statement.direction = (number == 0 ? opening(of: stated, words) : nil) ?? direction(of: stated, words)
            statement.qualifier = stated.qualifier
            statements.append(statement)
        }
    }

    private func figure(_ stated: StatedFigure, printed sentence: String, at place: Place) -> Figure {
        let number = stated.mention.number
        return Figure(
            value: number.value,
            upper: stated.mention.upper?.value,
            unit: stated.unit,
            unitOrigin: stated.unit == nil ? nil : .cell,
            // Things that are counted are counted exactly.
            decimals: stated.unit == .count && number.decimals == 0 ? nil : number.decimals,
            printed: Self.part(stated.mention.range, of: sentence),
            place: place
        )
    }

    /// "The shortfall between the targets and the savings is £0.8m": what a sentence opens with, and then is, goes that
    /// way.
    private func opening(of stated: StatedFigure, _ words: Words) -> StatementDirection? {
        let first = stated.before.upperBound
        guard first > 2, lexicon.statements.verbs.contains(words.hashes[first - 1]) else { return nil }
        let match = (0...1).lazy.compactMap { lexicon.statements.directions.match(in: words, at: $0) }.first
        guard let match, !match.meaning.isThing, match.words.upperBound < first, !isNamed(match.words, words) else {
            return nil
        }
        return match.meaning
    }

    /// The direction word nearest to the figure among its own words; after it counts where both are as near.
    ///
    /// What is saved, pressed for or lost may itself fall short or rise: in "the shortfall of savings is £0.1m" the
    /// farther word says which way the figure goes.
    private func direction(of stated: StatedFigure, _ words: Words) -> StatementDirection? {
        var best: (direction: StatementDirection, distance: Int)?
        for index in stated.after {
            guard let match = lexicon.statements.directions.match(in: words, at: index), !isNamed(match.words, words)
            else { continue }
            best = best ?? (match.meaning, index - stated.after.lowerBound)
            if !match.meaning.isThing {
                best?.direction = match.meaning
                break
            }
        }
        for index in stated.before.reversed() {
            let distance = stated.before.upperBound - 1 - index
            if let best, best.distance <= distance, !best.direction.isThing { break }
            // "This overspend will be supported by the use of £9.6m": the grant is no overspend.
            if lexicon.statements.sources.match(in: words, at: index) != nil { break }
            if best != nil, lexicon.statements.cuts.contains(words.hashes[index]) { break }
            guard let match = lexicon.statements.directions.match(in: words, at: index),
                match.words.upperBound <= stated.before.upperBound, !isNamed(match.words, words)
            else { continue }
            guard match.meaning.isThing else { return match.meaning }
            if best.map({ $0.distance > distance }) ?? true { best = (match.meaning, distance) }
        }
        return best?.direction
    }

    /// Whether a word for a direction is part of a name that tells none: "weight loss".
    private func isNamed(_ range: Range<Int>, _ words: Words) -> Bool {
        for start in max(0, range.lowerBound - Self.longestBefore)...range.lowerBound {
            guard let name = lexicon.statements.undirected.match(in: words, at: start) else { continue }
            if name.words.upperBound >= range.upperBound { return true }
        }
        return false
    }

    /// How many words of such a name may stand before the word for a direction.
    private static let longestBefore = 1
}

extension Statement {
    /// Takes in the same statement printed again.
    fileprivate mutating func add(_ copy: Statement) {
        repeats.append(copy.figure.place)
        provenance.lineRanges += copy.provenance.lineRanges
    }
}
