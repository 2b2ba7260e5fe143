import Figures
import Lexicon
import Papers
import Tables

/// Finds deliverables that are told without a rating in words and without a date: below a heading that announces them,
/// a line that says what has been done, `Embedded our new offer for families`, then how it went.
///
/// A title ends in no full stop and opens with a verb in the past. On its way out of a page it may have been joined to
/// the priority above it and the commentary below it.
struct NarrativeDeliverableReader {
    private static let shortestTitle = 5
    private static let longestTitle = 60
    private static let longestPriority = 12
    /// The title of the report may have run together with the heading below it.
    private static let longestHeading = 24

    private let lexicon: Lexicon
    private let report: String

    init(lexicon: Lexicon, report: String) {
        self.lexicon = lexicon
        self.report = report
    }

    func deliverables(in blocks: ArraySlice<Block>, apart: [ClosedRange<Int>]) -> [Deliverable] {
        guard let start = blocks.firstIndex(where: announces) else { return [] }
        var found: [Deliverable] = []
        var priority: String?
        var commentary = CommentaryLines(apart: apart, words: lexicon.items)
        for block in blocks[blocks.index(after: start)...] {
            switch block.kind {
            case .heading, .paragraph, .listItem: break
            case .caption, .table, .keyValue, .furniture: continue
            }
            for piece in pieces(of: block) {
                switch piece {
                case .priority(let name):
                    priority = name
                    commentary.close()
                case .title(let title):
                    commentary.end(before: title.lines.lowerBound, in: &found)
                    var next = Deliverable(
                        id: "\(report)/deliverables/\(found.count + 1)",
                        provenance: Provenance(table: nil, rows: [], lineRanges: [title.lines]),
                        title: title.text
                    )
                    next.priority = priority
                    next.rating = title.mark
                    found.append(next)
                    commentary.begin()
                case .text(let lines): commentary.pass(lines)
                }
            }
        }
        commentary.end(before: .max, in: &found)
        // One such line alone may be any sentence without its full stop.
        return found.count > 1 ? found : []
    }

    private func announces(_ block: Block) -> Bool {
        switch block.kind {
        case .heading, .paragraph: break
        case .caption, .table, .keyValue, .furniture, .listItem: return false
        }
        return block.words.count <= Self.longestHeading
            && lexicon.items.deliverableSections.longestMatch(in: block.words) != nil
    }

    private struct Title {
        var text: String
        var mark: RatingMark?
        var lines: ClosedRange<Int>
    }

    private enum Piece {
        case priority(String)
        case title(Title)
        case text(ClosedRange<Int>)
    }

    private func pieces(of block: Block) -> [Piece] {
        let mark = lexicon.leadingMark(of: block.text)
        let lines = PrintedLine.lines(of: block.text)
        let widest = lines.map(\.range.count).max() ?? 0
        var pieces: [Piece] = []
        var index = 0
        while index < lines.count {
            let own = index == 0 ? mark : nil
            let name = String(lines[index].text.dropFirst(own?.printed.count ?? 0)).trimmingPrefix { $0 == " " }
            if opensTitle(String(name), marked: own != nil) {
                let end = titleEnd(lines, from: index, widest: widest)
                let text = ([String(name)] + lines[index + 1..<end].map(\.text)).joined(separator: " ")
                if isTitle(text) {
                    pieces.append(.title(Title(text: text, mark: own, lines: lines[index].line...lines[end - 1].line)))
                    index = end
                    continue
                }
            }
            if isPriority(lines[index].text, block, isFirst: index == 0) {
                pieces.append(.priority(lines[index].text))
            } else {
                pieces.append(.text(lines[index].line...lines[index].line))
            }
            index += 1
        }
        return pieces
    }

    /// A title goes on over lines that are full: where the next word would have fitted, a new paragraph begins.
    private func titleEnd(_ lines: [PrintedLine], from start: Int, widest: Int) -> Int {
        var end = start + 1
        while end < lines.count {
            let next = lines[end].text.utf8.prefix { $0 != 0x20 }.count
            if lines[end].opensWithCapital, lines[end - 1].range.count + 1 + next <= widest { break }
            end += 1
        }
        return end
    }

    private func opensTitle(_ text: String, marked: Bool) -> Bool {
        guard let first = text.utf8.first, first.isCapital else { return false }
        if marked { return true }
        let verb = text.utf8.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
        return verb.count > 4 && verb.suffix(2).elementsEqual("ed".utf8)
            || lexicon.items.deliverableVerbs.match(in: Words(text, upTo: 4), at: 0) != nil
    }

    private func isTitle(_ text: String) -> Bool {
        let words = Words(text, upTo: Self.longestTitle + 1)
        return (Self.shortestTitle...Self.longestTitle).contains(words.count) && text.utf8.last != UInt8(ascii: ".")
    }

    private func isPriority(_ text: String, _ block: Block, isFirst: Bool) -> Bool {
        guard isFirst, let first = text.utf8.first, first.isCapital else { return false }
        let words = Words(text, upTo: Self.longestPriority + 1)
        guard (2...Self.longestPriority).contains(words.count), let last = text.utf8.last else { return false }
        return block.headingLevel != nil || ![0x2E, 0x2C, 0x3A, 0x3B].contains(last)
    }
}
