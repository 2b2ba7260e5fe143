/// Finds the numbers of sections and paragraphs that a text layer set apart from their titles, each alone in its line.
///
/// One such number may be a cell; three that run on through the paper are numbering.
struct LoneNumbers {
    private struct Number {
        var start: Int
        var whole: Int
        /// What follows the point; 0 where there is none.
        var part: Int
    }

    private static let leastChain = 3
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Where these numbers begin.
    func numbering() -> Set<Int> {
        let all = numbers()
        return chain(all.filter { $0.part == 0 }) { $1.whole - $0.whole }.union(
            // `1.1`, `2.1`, `3.1`; or `4.1`, `4.2`
            chain(all.filter { $0.part > 0 }) { last, next in
                last.whole == next.whole ? next.part - last.part : next.part == 1 ? next.whole - last.whole : 0
            }
        )
    }

    /// The numbers of chains that go up by one, or by two where one of them is lost; a chain begins with 1.
    private func chain(_ numbers: [Number], step: (_ last: Number, _ next: Number) -> Int) -> Set<Int> {
        var found: Set<Int> = []
        var chain: [Number] = []
        for number in numbers {
            if let last = chain.last, (1...2).contains(step(last, number)) {
                chain.append(number)
            } else if number.whole == 1, number.part <= 1 {
                if chain.count >= Self.leastChain { found.formUnion(chain.map(\.start)) }
                chain = [number]
            }
        }
        if chain.count >= Self.leastChain { found.formUnion(chain.map(\.start)) }
        return found
    }

    /// The numbers of at most two digits, before a point and behind it, that have a line for themselves.
    private func numbers() -> [Number] {
        var found: [Number] = []
        var line = 0
        while line < bytes.count {
            var end = line
            while end < bytes.count, !LexerBytes.isLineEnd(bytes[end]) { end += 1 }
            if end - line <= 8, let number = number(in: line..<end) { found.append(number) }
            line = end + 1
        }
        return found
    }

    private func number(in line: Range<Int>) -> Number? {
        var index = line.lowerBound
        while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
        let start = index
        guard let whole = digits(&index, before: line.upperBound) else { return nil }
        var part = 0
        if index < line.upperBound, bytes[index] == UInt8(ascii: ".") {
            index += 1
            if index < line.upperBound, LexerBytes.isDigit(bytes[index]) {
                guard let more = digits(&index, before: line.upperBound), more > 0 else { return nil }
                part = more
            }
        }
        while index < line.upperBound, bytes[index] == 0x20 { index += 1 }
        return index == line.upperBound && whole > 0 ? Number(start: start, whole: whole, part: part) : nil
    }

    private func digits(_ index: inout Int, before end: Int) -> Int? {
        let start = index
        var value = 0
        while index < end, LexerBytes.isDigit(bytes[index]) {
            value = value * 10 + Int(bytes[index] & 0x0F)
            index += 1
            if index - start > 2 { return nil }
        }
        return index > start ? value : nil
    }
}
