import Figures

/// Tells texts of few numbers from others before anything in them is read.
enum NumberCount {
    /// Whether a text may print so many numbers: each begins with digits of its own, and what stands behind a point
    /// goes on with those before it.
    static func mayBe(_ least: Int, in text: Span<UInt8>) -> Bool {
        var count = 0
        var index = 0
        while index < text.count {
            index = text.firstDigit(in: index..<text.count)
            if index == text.count { return false }
            count += 1
            if count >= least { return true }
            while index < text.count, text[index].isDigit || text[index] == UInt8(ascii: ".") { index += 1 }
        }
        return false
    }
}
