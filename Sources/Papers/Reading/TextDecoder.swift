/// The bytes of a file as UTF-8, and which encoding they were in.
struct DecodedText {
    var bytes: [UInt8]
    var encoding: PaperFile.Encoding
    /// How many bytes (in UTF-16: code units) stand for no character; each has become U+FFFD.
    var replaced = 0
}

/// Decides on an encoding: a byte order mark, else what the document declares, unless its bytes show that it is UTF-8
/// all the same, else UTF-8 where the bytes are valid or nearly so, else Windows-1252, which any bytes are.
enum TextDecoder {
    static func decode(_ bytes: [UInt8]) throws(PaperError) -> DecodedText {
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, isBigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, isBigEndian: true) }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let content = hasMark ? Array(bytes.dropFirst(3)) : bytes
        try TextCheck.requireText(content)
        let isValid = isValid(content)
        if !hasMark, HTMLSniffer.declaredEncoding(content) == .windows1252 {
            // Pages are moved to UTF-8 and go on declaring what they were; text that is not so hardly ever is valid.
            guard isValid, content.contains(where: { $0 >= 0x80 }) else { return try windows1252(content) }
        }
        if isValid { return DecodedText(bytes: content, encoding: .utf8) }
        return hasMark || isTornUTF8(content) ? utf8(content) : try windows1252(content)
    }

    /// Whether bytes that are not valid UTF-8 are UTF-8 all the same, with bytes in it that something has spoilt: read
    /// as Windows-1252, every pound sign and dash of the paper would be wrong for the sake of one.
    ///
    /// Two characters of Windows-1252 side by side hardly ever make one of UTF-8, so what holds more whole sequences
    /// than spoilt bytes was written as UTF-8.
    private static func isTornUTF8(_ bytes: [UInt8]) -> Bool {
        var whole = 0
        var spoilt = 0
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
            } else if let length = sequenceLength(bytes, at: index) {
                whole += 1
                index += length
            } else {
                spoilt += 1
                index += 1
            }
        }
        return whole > spoilt
    }

    /// UTF-8 with U+FFFD for each byte that belongs to no character.
    private static func utf8(_ bytes: [UInt8]) -> DecodedText {
        var result = DecodedText(bytes: [], encoding: .utf8)
        result.bytes.reserveCapacity(bytes.count + 16)
        var index = 0
        while index < bytes.count {
            let length = bytes[index] < 0x80 ? 1 : sequenceLength(bytes, at: index) ?? 0
            if length > 0 { result.bytes += bytes[index..<index + length] } else { replace(in: &result) }
            index += max(length, 1)
        }
        return result
    }

    /// The length of the character of two bytes or more that begins here, as Unicode's table 3-7 has them.
    private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int? {
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch bytes[index] {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
        for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index + offset]) { return nil }
        return length
    }

    private static func isValid(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) throws(PaperError) -> DecodedText {
        let encoding: PaperFile.Encoding = isBigEndian ? .utf16BigEndian : .utf16LittleEndian
        var result = DecodedText(bytes: [], encoding: encoding)
        result.bytes.reserveCapacity(bytes.count)
        var high: UInt32?
        var index = 2
        while index + 1 < bytes.count {
            let first = UInt32(bytes[isBigEndian ? index : index + 1])
            let second = UInt32(bytes[isBigEndian ? index + 1 : index])
            index += 2
            let unit = first << 8 | second
            switch unit {
            case 0xD800..<0xDC00:
                if high != nil { replace(in: &result) }
                high = unit
            case 0xDC00..<0xE000:
                if let lead = high {
                    append(0x10000 + (lead - 0xD800) << 10 + (unit - 0xDC00), to: &result.bytes)
                    high = nil
                } else {
                    replace(in: &result)
                }
            default:
                if high != nil {
                    replace(in: &result)
                    high = nil
                }
                append(unit, to: &result.bytes)
            }
        }
        if high != nil { replace(in: &result) }
        if index < bytes.count { replace(in: &result) }
        try TextCheck.requireText(result.bytes)
        return result
    }

    private static func windows1252(_ bytes: [UInt8]) throws(PaperError) -> DecodedText {
        var result = DecodedText(bytes: [], encoding: .windows1252)
        result.bytes.reserveCapacity(bytes.count + bytes.count / 16)
        for byte in bytes {
            switch byte {
            case 0x00..<0x80: result.bytes.append(byte)
            case 0x80..<0xA0:
                let scalar = upper[Int(byte) - 0x80]
                if scalar == 0 { replace(in: &result) } else { append(scalar, to: &result.bytes) }
            default: append(UInt32(byte), to: &result.bytes)
            }
        }
        // Text in any Western encoding hardly meets the five gaps; bytes that often do are no text.
        if result.replaced > 8, result.replaced > bytes.count / 100 { throw .binary(line: 1) }
        return result
    }

    private static func replace(in result: inout DecodedText) {
        result.replaced += 1
        append(0xFFFD, to: &result.bytes)
    }

    private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        switch scalar {
        case 0..<0x80: bytes.append(UInt8(scalar))
        case 0x80..<0x800:
            bytes.append(UInt8(0xC0 | scalar >> 6))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        case 0x800..<0x10000:
            bytes.append(UInt8(0xE0 | scalar >> 12))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        default:
            bytes.append(UInt8(0xF0 | scalar >> 18))
            bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        }
    }

    /// What 0x80 to 0x9F stand for; 0 where Windows-1252 leaves a gap.
    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]
}
