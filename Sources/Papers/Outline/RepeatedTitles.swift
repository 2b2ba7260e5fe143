/// Titles that say again what the title of their own section says.
///
/// A section "4.6 Savings" with a title "Savings" below it has no part of that name: the words are those of a table or
/// chart in it, whether that is left or not.
enum RepeatedTitles {
    /// Makes captions of them; numbered titles are what they are.
    static func settle(_ blocks: inout [Block]) {
        var open: [(level: Int, text: String)] = []
        for index in blocks.indices {
            guard let level = blocks[index].headingLevel else { continue }
            open.removeAll { $0.level >= level }
            let text = blocks[index].text.text
            if blocks[index].number == nil, open.contains(where: { $0.text == text }) {
                blocks[index].kind = .caption
            } else {
                open.append((level, text))
            }
        }
    }
}
