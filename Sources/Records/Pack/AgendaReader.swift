import Figures
import Lexicon
import Papers

/// Reads the items of an agenda: what is numbered below its heading, with the words that follow each.
struct AgendaReader {
    private let words: PackWords
    private let report: String

    init(lexicon: Lexicon, report: String) {
        words = lexicon.packs
        self.report = report
    }

    /// Empty where no heading says that an agenda begins.
    func items(in blocks: ArraySlice<Block>) -> [AgendaItem] {
        guard let heading = blocks.firstIndex(where: { $0.isProse && isAgenda($0) }) else { return [] }
        var items: [AgendaItem] = []
        var group: String?
        for block in blocks[(heading + 1)...] where block.isProse && !block.text.isEmpty {
            let text = block.text.text
            if let number = block.number, isItem(block) {
                let id = "\(report)/agenda_items/\(items.count + 1)"
                let provenance = Provenance(table: nil, rows: [], lineRanges: [block.lines])
                items.append(
                    AgendaItem(id: id, provenance: provenance, number: number, title: text, group: group, text: nil)
                )
            } else if block.headingLevel != nil {
                group = text
            } else if !items.isEmpty {
                let last = items.count - 1
                items[last].text = [items[last].text, text].compactMap { $0 }.joined(separator: " ")
                items[last].provenance.add(block.lines)
            }
        }
        return items
    }

    /// `4` and `3(a)` number items, `1.2` and `(i)` what is said of them.
    private func isItem(_ block: Block) -> Bool {
        guard let number = block.number, let first = number.utf8.first else { return false }
        return first.isDigit && !number.utf8.contains(UInt8(ascii: "."))
    }

    private func isAgenda(_ block: Block) -> Bool { words.agendas.meaning(of: block.words) != nil }
}
