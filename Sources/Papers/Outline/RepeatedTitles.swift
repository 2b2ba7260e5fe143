/// Titles that say again what the title of their own section says.
///
/// A section "4.6 Savings" with a title "Savings" in it, and nothing below that for a while, has no such part: the
/// words are those of a chart that was lost.
enum RepeatedTitles {
    /// So many empty lines are left of a chart.
    private static let gap = 2

    /// Makes captions of them; numbered titles are what they are.
    static func settle(_ blocks: inout [Block]) {
        var open: [(level: Int, text: String)] = []
        for index in blocks.indices {
            guard let level = blocks[index].headingLevel else { continue }
            open.removeAll { $0.level >= level }
            let text = blocks[index].text.text
            if blocks[index].number == nil, open.contains(where: { $0.text == text }), hasGap(below: index, blocks) {
                blocks[index].kind = .caption
            } else {
                open.append((level, text))
            }
        }
    }

    private static func hasGap(below index: Int, _ blocks: [Block]) -> Bool {
        index + 1 < blocks.count
            && blocks[index + 1].lines.lowerBound - blocks[index].lines.upperBound > gap
    }
}
