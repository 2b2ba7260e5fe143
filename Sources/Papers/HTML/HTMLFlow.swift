/// The words outside any table that have not become a block yet.
struct HTMLFlow {
    var text = TracedTextBuilder()
    /// Whether anything printed is in ``text``.
    private(set) var hasText = false
    /// The frame of the element that the words began in.
    private(set) var owner = 0
    /// A term that still waits for what it stands for.
    var term: (text: TracedText, isBold: Bool)?

    mutating func begin(owner: Int) {
        guard !hasText else { return }
        hasText = true
        self.owner = owner
    }

    mutating func finish(node: Int32) -> (text: TracedText, isBold: Bool) {
        hasText = false
        return text.finish(node: node)
    }
}
