/// Words and phrases that are looked up where they stand in a text, byte by byte and whatever their case.
///
/// ``Words`` cuts a text at its signs; a reader of lines has to tell `n/a` and `&` as they are printed, before any line
/// is cut into words. A space of a phrase stands for a space or a hyphen.
public struct PrintedWords: Sendable, ExpressibleByArrayLiteral {
    /// The phrases, in lower case, by their first byte.
    @usableFromInline var phrases: [[[UInt8]]] = Array(repeating: [], count: 256)

    public init(_ phrases: some Sequence<String>) {
        for phrase in phrases {
            let bytes = phrase.utf8.map(WordByte.lowered)
            guard let first = bytes.first else { continue }
            self.phrases[Int(first)].append(bytes)
        }
    }

    public init(arrayLiteral elements: String...) { self.init(elements) }

    /// Whether a stretch is one of the phrases and nothing else.
    @inlinable
    public func contains(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        for phrase in phrases[Int(WordByte.lowered(text[first]))] where phrase.count == range.count {
            if Self.stands(phrase, in: text, at: range.lowerBound) { return true }
        }
        return false
    }

    /// Whether a stretch begins with one of the phrases.
    @inlinable
    public func containsStart(of text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        for phrase in phrases[Int(WordByte.lowered(text[first]))] where phrase.count <= range.count {
            if Self.stands(phrase, in: text, at: range.lowerBound) { return true }
        }
        return false
    }

    /// Whether one of the phrases stands anywhere in a text.
    public func isHeld(by text: Span<UInt8>) -> Bool {
        text.indices.contains { start in
            phrases[Int(WordByte.lowered(text[start]))].contains {
                start + $0.count <= text.count && Self.stands($0, in: text, at: start)
            }
        }
    }

    /// Whether one of the phrases begins with this byte.
    @inlinable
    public func mayBegin(with byte: UInt8) -> Bool { !phrases[Int(WordByte.lowered(byte))].isEmpty }

    /// The text is long enough.
    @inlinable
    static func stands(_ phrase: [UInt8], in text: Span<UInt8>, at start: Int) -> Bool {
        for offset in phrase.indices {
            let (letter, printed) = (phrase[offset], WordByte.lowered(text[start + offset]))
            if letter != printed, letter != 0x20 || printed != 0x2D { return false }
        }
        return true
    }
}
