/// Digits with the points and commas among them.
struct NumberRun {
    private(set) var end: Int
    private(set) var points = 0
    private(set) var commas = 0
    /// Every comma has three digits after it, and none stands behind a point.
    private(set) var isWellGrouped = true

    init(_ bytes: [UInt8], at start: Int) {
        end = start
        var groupStart = start
        while end < bytes.count {
            let byte = bytes[end]
            let isPoint = byte == UInt8(ascii: ".")
            let isComma = byte == UInt8(ascii: ",")
            guard
                LexerBytes.isDigit(byte) || ((isPoint || isComma) && LexerBytes.isDigit(LexerBytes.at(bytes, end + 1)))
            else { break }
            if isPoint || isComma {
                if commas > 0, points == 0, end - groupStart != 3 { isWellGrouped = false }
                if isComma, points > 0 || (commas == 0 && end - start > 3) { isWellGrouped = false }
                points += isPoint ? 1 : 0
                commas += isComma ? 1 : 0
                groupStart = end + 1
            }
            end += 1
        }
        if commas > 0, points == 0, end - groupStart != 3 { isWellGrouped = false }
    }
}
