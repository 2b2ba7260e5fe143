import Figures

/// A name as two papers' names are compared: its words without case, `&` as "and", possessives and plurals alike.
public struct SubjectName: Hashable, Sendable {
    public let words: String

    /// Nil where the text has no word.
    public init?(_ text: String?) {
        guard let text else { return nil }
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        func close() {
            if word.count > 3, word.last == UInt8(ascii: "s"), word.dropLast().last != UInt8(ascii: "s") {
                word.removeLast()
            }
            if !word.isEmpty, !word.elementsEqual("and".utf8), !word.elementsEqual("the".utf8) { words.append(word) }
            word = []
        }
        for byte in text.replacing("’", with: "'").utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
                word.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
            case UInt8(ascii: "'"): break
            default: close()
            }
        }
        close()
        guard !words.isEmpty else { return nil }
        self.words = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// A name whose words were made before, as an archive keeps them.
    public init(words: String) { self.words = words }

    /// All of a report's scope, as the row of totals has it, whatever that row is called.
    static let whole = SubjectName(words: "")

    /// The name with what tells it from others of the same name.
    func with(_ other: SubjectName?) -> SubjectName {
        other.map { SubjectName(words: "\(words) / \($0.words)") } ?? self
    }
}
