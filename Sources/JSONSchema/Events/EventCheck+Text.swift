import JSON

// Values that are left to their text.
extension EventCheck {
    /// Notes what came of a text: see ``isValid(_:_:)``.
    mutating func settle(_ isValid: Bool, _ run: consuming SchemaRun) {
        self.run = run
        if !isValid { fail() }
    }

    /// What a text is checked with, to be handed back: it lives as long as the check, for it holds room that is used
    /// again.
    mutating func lendRun() -> SchemaRun {
        var lent = SchemaRun(violationLimit: 1)
        swap(&lent, &run)
        return lent
    }

    /// Whether the value that was left to its text is valid.
    ///
    /// - Parameter text: The value as it was written, after the comma before it, if there had to be one.
    func isValid(_ text: Span<UInt8>, _ run: inout SchemaRun) -> Bool {
        var cursor = JSONCursor(offset: !text.isEmpty && text[0] == UInt8(ascii: ",") ? 1 : 0)
        do throws(JSONError) {
            guard try graph.check(nodeOfText, at: &cursor, in: text, &run) else { return false }
            try cursor.endDocument(in: text)
            return true
        } catch {
            return false
        }
    }
}
