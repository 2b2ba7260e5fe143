/// Follows the steps of patterns through texts; kept from text to text, so that its lists are allocated once.
struct PatternMatcher {
    private var current: [Int] = []
    private var next: [Int] = []
    private var waiting: [Int] = []

    /// For each step the round in which it was last reached.
    private var reached: [Int] = []
    private var round = 0

    /// Whether the pattern matches somewhere in the text, which must be valid UTF-8.
    mutating func matches(_ pattern: Pattern, _ text: Span<UInt8>) -> Bool {
        if reached.count < pattern.steps.count {
            reached.append(contentsOf: repeatElement(0, count: pattern.steps.count - reached.count))
        }
        current.removeAll(keepingCapacity: true)
        round += 1
        var offset = 0
        while true {
            // A match may begin at every character; those already begun keep their places in this round.
            if reach(0, of: pattern, at: offset, of: text.count) { return true }
            if offset == text.count { return false }
            let scalar = UTF8Decoding.scalar(in: text, at: offset)
            offset += scalar.length
            swap(&current, &next)
            current.removeAll(keepingCapacity: true)
            round += 1
            for step in next {
                guard case .take(let set) = pattern.steps[step], contains(scalar.value, set, of: pattern) else {
                    continue
                }
                if reach(step + 1, of: pattern, at: offset, of: text.count) { return true }
            }
        }
    }

    /// Notes a step and those that follow from it without taking a character.
    ///
    /// - Returns: whether the end of the pattern is among them.
    private mutating func reach(_ first: Int, of pattern: Pattern, at offset: Int, of end: Int) -> Bool {
        waiting.append(first)
        while let step = waiting.popLast() {
            if reached[step] == round { continue }
            reached[step] = round
            switch pattern.steps[step] {
            case .take: current.append(step)
            case .fork(let first, let second):
                waiting.append(second)
                waiting.append(first)
            case .jump(let target): waiting.append(target)
            case .start: if offset == 0 { waiting.append(step + 1) }
            case .end: if offset == end { waiting.append(step + 1) }
            case .match:
                waiting.removeAll(keepingCapacity: true)
                return true
            }
        }
        return false
    }

    private func contains(_ scalar: UInt32, _ set: Range<Int>, of pattern: Pattern) -> Bool {
        for index in set where pattern.ranges[index].contains(scalar) { return true }
        return false
    }
}

/// Takes characters out of text that is known to be valid UTF-8.
enum UTF8Decoding {
    @inline(__always)
    static func scalar(in text: Span<UInt8>, at offset: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(text[offset])
        switch lead {
        case ..<0xE0 where lead >= 0x80: return ((lead & 0x1F) << 6 | tail(text, offset + 1), 2)
        case 0xE0..<0xF0: return ((lead & 0x0F) << 12 | tail(text, offset + 1) << 6 | tail(text, offset + 2), 3)
        case 0xF0...:
            let upper = (lead & 0x07) << 18 | tail(text, offset + 1) << 12
            return (upper | tail(text, offset + 2) << 6 | tail(text, offset + 3), 4)
        default: return (lead, 1)
        }
    }

    @inline(__always)
    private static func tail(_ text: Span<UInt8>, _ offset: Int) -> UInt32 { UInt32(text[offset] & 0x3F) }
}
