/// Tells by their bytes which lines may be near a table whose cells came one by one: only their words are looked at.
struct LooseLines {
    let source: SourceText
    let furniture: PageFurniture

    /// So many lines of nothing but figures within so many lines are a part of a table.
    private static let least = 3
    private static let reach = 30
    /// Its headings and the name of its first row stand within so many lines above them, its last cells below.
    private static let above = 200
    private static let below = 40

    /// The stretches of a range that are near figures.
    func stretches(of range: ClosedRange<Int>) -> [ClosedRange<Int>] {
        var stretches: [ClosedRange<Int>] = []
        var bare: [Int] = []
        for number in range where isBare(number) {
            bare.append(number)
            guard bare.count >= Self.least, number - bare[bare.count - Self.least] <= Self.reach else { continue }
            let start = max(range.lowerBound, bare[bare.count - Self.least] - Self.above)
            let end = min(range.upperBound, number + Self.below)
            if let last = stretches.last, start <= last.upperBound + 1 {
                stretches[stretches.count - 1] = last.lowerBound...max(last.upperBound, end)
            } else {
                stretches.append(start...end)
            }
        }
        return stretches
    }

    /// Whether a line holds digits and no letter, and is none of the page's.
    private func isBare(_ number: Int) -> Bool {
        let bytes = source.bytes.span
        var hasDigit = false
        for index in source.range(ofLine: number) {
            let byte = bytes[index]
            if TextBytes.isLetter(byte) || byte == 0x7C || byte == 0x09 { return false }
            if TextBytes.isDigit(byte) { hasDigit = true }
        }
        return hasDigit && !furniture.contains(number)
    }
}
