/// Numbers in which a machine took a letter for a digit: `1O.5`, `l2.4`, `£S.2m`.
///
/// Such a cell is unreadable, not text, so that no sum treats it as a label or as nothing. It counts only where every
/// other character has the shape of a number, two digits and a separator or unit stand for it, and the letter is no
/// capital at the front (`S1.1` is a reference).
enum DamagedNumber {
    /// No printed number is longer.
    private static let lengthLimit = 40

    static func matches(_ text: Span<UInt8>) -> Bool {
        guard text.count <= lengthLimit, isSuspect(text) else { return false }
        var repaired: [UInt8] = []
        var index = 0
        while index < text.count {
            let isLost = isReplacement(text, at: index)
            let byte = isLost ? UInt8(ascii: "1") : text.byte(index)
            repaired.append(likelyDigit(byte, isFirst: index == 0) ?? byte)
            index += isLost ? 3 : 1
        }
        var scanner = AmountScanner(.cell)
        return scanner.scan(repaired.span, at: 0) == .number && scanner.end == repaired.count
    }

    /// Whether there is damage, and nothing else but the characters of a number, two digits at least.
    private static func isSuspect(_ text: Span<UInt8>) -> Bool {
        var (digits, damaged, marks) = (0, 0, 0)
        for index in 0..<text.count {
            let byte = text.byte(index)
            if likelyDigit(byte, isFirst: index == 0) != nil || isReplacement(text, at: index) {
                damaged += 1
            } else if byte.isDigit {
                digits += 1
            } else if isMark(byte) {
                marks += 1
            } else if !hasNumberShape(byte) {
                return false
            }
        }
        return damaged > 0 && digits >= 2 && marks > 0
    }

    /// U+FFFD: what a decoder prints for bytes that it could not read.
    private static func isReplacement(_ text: Span<UInt8>, at index: Int) -> Bool {
        text.byte(index) == 0xEF && text.byte(index + 1) == 0xBF && text.byte(index + 2) == 0xBD
    }

    private static func likelyDigit(_ byte: UInt8, isFirst: Bool) -> UInt8? {
        switch byte {
        case UInt8(ascii: "O"), UInt8(ascii: "S"), UInt8(ascii: "I"):
            isFirst ? nil : byte == UInt8(ascii: "O") ? UInt8(ascii: "0") : UInt8(ascii: "1")
        case UInt8(ascii: "o"): UInt8(ascii: "0")
        case UInt8(ascii: "l"), UInt8(ascii: "|"): UInt8(ascii: "1")
        default: nil
        }
    }

    /// Of the bytes of £, € and the minus sign, too: the scanner decides whether they make one.
    private static func hasNumberShape(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: " "), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "m"), UInt8(ascii: "k"), UInt8(ascii: "b"), UInt8(ascii: "n"), 0x80...0xFF:
            true
        default: false
        }
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "$"), 0xA3, 0xAC: true
        default: false
        }
    }
}
