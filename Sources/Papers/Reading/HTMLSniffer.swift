/// Tells an HTML document from a text paper by its content; the file's name is only a hint.
enum HTMLSniffer {
    static func isHTML(_ bytes: [UInt8], name: String) -> Bool {
        let text = bytes.span
        var index = contentStart(text)
        while index < text.count, let comment = commentEnd(text, from: index) { index = skipWhite(text, from: comment) }
        guard index < text.count, text[index] == 0x3C else {
            return hasHTMLName(name) && holdsDocumentTag(text)
        }
        guard let tag = tagName(text, at: index) else { return false }
        if documentTags.contains(tag) || hasHTMLName(name) { return true }
        return contentTags.contains(tag) && isMostlyTagged(text)
    }

    /// The encoding that a `meta` near the beginning declares, where it is one that is read.
    static func declaredEncoding(_ bytes: [UInt8]) -> PaperFile.Encoding? {
        let text = bytes.span
        let limit = min(text.count, 2048)
        guard let label = range(of: "charset=", in: text, before: limit) else { return nil }
        guard range(of: "<meta", in: text, before: label) != nil || range(of: "<?xml", in: text, before: label) != nil
        else { return nil }
        var index = label + 8
        while index < limit, text[index] == 0x22 || text[index] == 0x27 || text[index] == 0x20 { index += 1 }
        var name = ""
        while index < limit, TextBytes.isLetter(text[index]) || TextBytes.isDigit(text[index]) || text[index] == 0x2D {
            name.unicodeScalars.append(Unicode.Scalar(TextBytes.lowered(text[index])))
            index += 1
        }
        switch name {
        case "utf-8", "utf8": return .utf8
        case "windows-1252", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii": return .windows1252
        default: return nil
        }
    }

    private static let documentTags: Set<String> = ["!doctype", "html", "head", "body", "meta", "title", "?xml"]
    private static let contentTags: Set<String> = [
        "table", "div", "section", "article", "main", "header", "nav", "p", "h1", "h2", "h3", "ul", "ol", "dl", "form",
        "span", "link", "script", "style", "center", "font", "a", "img", "b", "strong", "aside", "footer", "figure",
        "blockquote", "button", "noscript", "iframe",
    ]

    private static func hasHTMLName(_ name: String) -> Bool {
        let ending = name.utf8.suffix(5).map(TextBytes.lowered)
        return ending == Array(".html".utf8) || ending.suffix(4) == Array(".htm".utf8)
    }

    private static func contentStart(_ text: Span<UInt8>) -> Int { skipWhite(text, from: 0) }

    private static func skipWhite(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count {
            let length = TextBytes.blankLength(text, at: index, before: text.count)
            if length == 0 { break }
            index += length
        }
        return index
    }

    private static func commentEnd(_ text: Span<UInt8>, from index: Int) -> Int? {
        guard index + 4 < text.count, text[index] == 0x3C, text[index + 1] == 0x21, text[index + 2] == 0x2D,
            text[index + 3] == 0x2D
        else { return nil }
        var cursor = index + 4
        while cursor + 2 < text.count {
            if text[cursor] == 0x2D, text[cursor + 1] == 0x2D, text[cursor + 2] == 0x3E { return cursor + 3 }
            cursor += 1
        }
        return nil
    }

    /// The name of the opening tag at `index`, in lower case; nil where no tag opens there.
    private static func tagName(_ text: Span<UInt8>, at index: Int) -> String? {
        var name = ""
        var cursor = index + 1
        while cursor < text.count, name.utf8.count < 10 {
            let byte = text[cursor]
            let begins = cursor == index + 1 && (byte == 0x21 || byte == 0x3F)
            guard begins || TextBytes.isLetter(byte) || TextBytes.isDigit(byte) else { break }
            name.unicodeScalars.append(Unicode.Scalar(TextBytes.lowered(byte)))
            cursor += 1
        }
        guard cursor < text.count, text[cursor] <= 0x20 || text[cursor] == 0x3E || text[cursor] == 0x2F else {
            return nil
        }
        return name.isEmpty ? nil : name
    }

    private static func holdsDocumentTag(_ text: Span<UInt8>) -> Bool {
        let limit = min(text.count, 4096)
        return ["<html", "<body", "<table", "<div"].contains { range(of: $0, in: text, before: limit) != nil }
    }

    /// Whether the text is a fragment of HTML, not Markdown with some in it: lines outside any element are few.
    private static func isMostlyTagged(_ text: Span<UInt8>) -> Bool {
        var depth = 0
        var inside = 0
        var outside = 0
        var index = 0
        while index < text.count {
            guard text[index] == 0x3C else {
                if text[index] > 0x20 { if depth > 0 { inside += 1 } else { outside += 1 } }
                index += 1
                continue
            }
            var end = index + 1
            while end < text.count, text[end] != 0x3E, text[end] != 0x3C { end += 1 }
            let closes = index + 1 < text.count && text[index + 1] == 0x2F
            if let name = tagName(text, at: closes ? index + 1 : index), !voidTags.contains(name) {
                depth = max(0, depth + (closes ? -1 : 1))
            }
            index = end < text.count && text[end] == 0x3E ? end + 1 : end
        }
        return outside * 10 <= inside
    }

    private static let voidTags: Set<String> = ["br", "hr", "img", "meta", "link", "input", "col", "area", "wbr"]

    /// Where `needle`, in lower case, first stands before `limit`, whatever its case there.
    private static func range(of needle: String, in text: Span<UInt8>, before limit: Int) -> Int? {
        let bytes = Array(needle.utf8)
        guard limit >= bytes.count else { return nil }
        for start in 0...limit - bytes.count {
            var offset = 0
            while offset < bytes.count, TextBytes.lowered(text[start + offset]) == bytes[offset] { offset += 1 }
            if offset == bytes.count { return start }
        }
        return nil
    }
}
