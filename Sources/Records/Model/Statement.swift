import Lexicon
import Papers
import Tables

/// A figure that a sentence or a heading states, with what the words around it say of it.
public struct Statement: Sendable {
    public var id: String
    public var provenance: Provenance
    /// The whole sentence, on one line, without inline marks.
    public var sentence: String
    /// The words of the sentence.
    public let words: Words
    /// Where the figure stands in the sentence, in UTF-8 bytes.
    public var range: Range<Int>
    /// Which of the paper's blocks holds the sentence.
    public var block: Int
    /// What the figure tells of: the noun that is counted, the words that lead up to it, or the section's heading.
    public var subject: String?
    /// What the nearest word for a direction in the figure's own window says.
    public var direction: StatementDirection?
    /// What the words right before the figure say.
    public var qualifier: Qualifier?
    public var figure: Figure
    /// Where the same heading is printed again, its figure with it: text hidden behind a page repeats one.
    public var repeats: [Place] = []

    public init(
        id: String,
        provenance: Provenance,
        sentence: String,
        words: Words? = nil,
        range: Range<Int>,
        block: Int,
        figure: Figure
    ) {
        self.id = id
        self.provenance = provenance
        self.sentence = sentence
        self.words = words ?? Words(sentence)
        self.range = range
        self.block = block
        self.figure = figure
    }
}
