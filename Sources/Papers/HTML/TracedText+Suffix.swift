extension TracedText {
    /// The text from a UTF-8 offset on, at which a character begins.
    func suffix(from offset: Int) -> TracedText {
        guard offset > 0 else { return self }
        let start = place(of: offset..<offset)
        let first = Run(offset: 0, line: Int(start.line), column: Int(start.column))
        let rest = others.compactMap { run -> Run? in
            guard Int(run.offset) > offset else { return nil }
            return Run(offset: Int(run.offset) - offset, line: Int(run.line), column: Int(run.column))
        }
        return TracedText(
            String(decoding: text.utf8.dropFirst(offset), as: UTF8.self),
            first: first,
            others: rest,
            node: node
        )
    }
}
