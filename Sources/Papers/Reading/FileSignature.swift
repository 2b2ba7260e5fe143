/// What the first bytes of a file say it is, where that is no text.
enum FileSignature {
    /// The reason why the bytes are no paper; nil where they may be one.
    static func problem(with bytes: [UInt8]) -> PaperError? {
        if bytes.isEmpty { return .empty }
        if holdsPDFMark(bytes) { return .pdf }
        if richText.contains(where: { bytes.starts(with: $0) }) { return .richText }
        if isJSON(bytes) { return .json }
        if office.contains(where: { bytes.starts(with: $0) }) { return .officeDocument }
        if compressed.contains(where: { bytes.starts(with: $0) }) || isBzip2(bytes) { return .compressed }
        if images.contains(where: { bytes.starts(with: $0) }) || isWebP(bytes) { return .image }
        return nil
    }

    /// A PDF may have some bytes of a mail or a server before its mark.
    private static func holdsPDFMark(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: pdf) { return true }
        let window = bytes.prefix(1024)
        guard let start = window.firstIndex(of: pdf[0]) else { return false }
        // Further in, the mark counts only at the start of a line: a text may tell of "%PDF-1.7".
        return (start..<window.count).contains { index in
            window[index] == pdf[0] && (index == 0 || window[index - 1] == 0x0A || window[index - 1] == 0x0D)
                && window[index...].starts(with: pdf)
        }
    }

    /// An object or a list of objects: a brace and then a name in quotes, before anything else.
    private static func isJSON(_ bytes: [UInt8]) -> Bool {
        let start = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
        var marks = bytes[start...].lazy.filter { ![0x09, 0x0A, 0x0D, 0x20].contains($0) }.makeIterator()
        var first = marks.next()
        if first == UInt8(ascii: "[") { first = marks.next() }
        return first == UInt8(ascii: "{") && marks.next() == UInt8(ascii: "\"")
    }

    private static func isWebP(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
    }

    private static func isBzip2(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("BZh".utf8)) && bytes.dropFirst(4).starts(with: [0x31, 0x41, 0x59])
    }

    private static let pdf = Array("%PDF-".utf8)
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let richText: [[UInt8]] = [Array(#"{\rtf"#.utf8)]
    private static let office: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0x50, 0x4B, 0x07, 0x08],
        [0xD0, 0xCF, 0x11, 0xE0],
    ]
    private static let compressed: [[UInt8]] = [
        [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD], [0x37, 0x7A, 0xBC, 0xAF],
    ]
    private static let images: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0x00],
        [0x4D, 0x4D, 0x00, 0x2A],
    ]
}
