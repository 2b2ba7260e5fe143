/// Finds the numbers of paragraphs among pieces that look like figures: `1.1`, `1.2`, `2.1`, each in a block of its own
/// before the text that it numbers.
struct ParagraphNumbers {
    let bytes: [UInt8]

    /// So many that follow each other number paragraphs.
    private static let least = 3
    private static let longestPart = 2
    private static let mostParts = 4
    /// Numbers between two of a chain stand on the lines of their paragraphs.
    private static let longestStep = 3

    /// The places of the pieces that number what stands below them.
    func places(in pieces: [LoosePiece]) -> [Int] {
        var places: [Int] = []
        var chain: [Int] = []
        var last: [Int] = []
        func settle() {
            if chain.count >= Self.least { places += chain }
            (chain, last) = ([], [])
        }
        for index in pieces.indices.dropLast() {
            guard let number = number(of: pieces[index]), pieces[index + 1].look != .figures else { continue }
            if !follows(number, last) { settle() }
            chain.append(index)
            last = number
        }
        settle()
        return places
    }

    private func number(of piece: LoosePiece) -> [Int]? {
        guard piece.look == .figures, piece.opensBlock, piece.lines.count == 1, piece.lines[0].count == 1,
            piece.label.isEmpty, piece.tail.isEmpty
        else { return nil }
        var parts: [Int] = []
        var start = piece.lines[0][0].bytes.lowerBound
        let end = piece.lines[0][0].bytes.upperBound
        while start < end {
            let stop = bytes[start..<end].firstIndex(of: 0x2E) ?? end
            guard let part = TextBytes.number(bytes, start..<stop, mostDigits: Self.longestPart), part > 0 else {
                return nil
            }
            parts.append(part)
            start = stop + 1
        }
        return (2...Self.mostParts).contains(parts.count) ? parts : nil
    }

    private func follows(_ number: [Int], _ last: [Int]) -> Bool {
        guard let place = zip(number, last).enumerated().first(where: { $1.0 != $1.1 })?.offset else {
            // One level deeper.
            return number.count == last.count + 1 && number.last == 1
        }
        let step = number[place] - last[place]
        let rest = number[(place + 1)...]
        return place == 0
            ? step == 1 && rest.allSatisfy { $0 <= Self.longestStep } : (1...Self.longestStep).contains(step)
    }
}
