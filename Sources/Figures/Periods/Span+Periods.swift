extension Span where Element == UInt8 {
    /// Whether the digits at an index go on a number or reference that began before: `12.31`, `4/2021`, `£2021`.
    func isInsideNumber(_ index: Int) -> Bool {
        let previous = byte(index - 1)
        if previous.isAlphanumeric { return true }
        // The last bytes of £ and €, and of no white space or dash.
        if previous == UInt8(ascii: "$") || previous == 0xA3 || previous == 0xAC { return true }
        switch previous {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/"): return byte(index - 2).isDigit
        default: return false
        }
    }

    /// Whether a fraction follows: `3.5`.
    func isDecimal(at index: Int) -> Bool { byte(index) == UInt8(ascii: ".") && byte(index + 1).isDigit }

    /// Whether only white space and perhaps "the" stand between two places.
    func isAdjacent(_ end: Int, _ start: Int) -> Bool {
        var index = skippingGap(at: end)
        if byte(index).lowercased == UInt8(ascii: "t"), byte(index + 1).lowercased == UInt8(ascii: "h"),
            byte(index + 2).lowercased == UInt8(ascii: "e")
        {
            index = skippingGap(at: index + 3)
        }
        return index == start
    }
}
