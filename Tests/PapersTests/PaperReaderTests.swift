import Testing

@testable import Papers

@Suite("Reading the bytes of a file")
struct PaperReaderTests {
    private func read(_ bytes: [UInt8], name: String = "paper.txt", limits: PaperLimits = .default) throws -> Paper {
        try PaperReader.read(bytes, name: name, limits: limits)
    }

    private func code(_ bytes: [UInt8], limits: PaperLimits = .default) -> String? {
        do {
            _ = try PaperReader.read(bytes, name: "paper.txt", limits: limits)
            return nil
        } catch {
            return error.code
        }
    }

    @Test("What is no paper says what it is and what to do")
    func errors() {
        let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]
        let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let cases: [([UInt8], String)] = [
            ([], "empty"), (Array(" \n\u{C}\t\r\n".utf8), "blank"), ([0xEF, 0xBB, 0xBF, 0x0A], "blank"),
            (Array("\u{A0}\u{200B}\n".utf8), "blank"), (Array("%PDF-1.7\n".utf8), "pdf"),
            (Array("x: y\r\n%PDF-1.4\n".utf8), "pdf"), (Array("PK\u{3}\u{4}rest".utf8), "office_document"),
            (ole, "office_document"), (Array(#"{\rtf1\ansi Report}"#.utf8), "rich_text"), (png, "image"),
            ([0xFF, 0xD8, 0xFF, 0xE0], "image"), (Array("RIFF0000WEBPVP8 ".utf8), "image"),
            ([0x1F, 0x8B, 0x08], "compressed"), (Array("BZh91AY&SY".utf8), "compressed"),
            (Array("Report\n\u{0}\n".utf8), "binary"),
            (Array(String(repeating: "\u{1}ab\u{2}", count: 20).utf8), "binary"),
            ([UInt8](repeating: 0x81, count: 40), "binary"), (Array("{\n  \"file\": {}}".utf8), "json"),
            ([0xEF, 0xBB, 0xBF] + Array("[{\"name\": 1}]".utf8), "json"),
        ]
        for (bytes, expected) in cases { #expect(code(bytes) == expected) }
        #expect(code(Array("Report".utf8), limits: PaperLimits(maxBytes: 5)) == "too_large")
        #expect(code(Array("Repor".utf8), limits: PaperLimits(maxBytes: 5)) == nil)
        #expect(code(Array("[1] {a} \"Report\"".utf8)) == nil)
        #expect(code(Array("The mark %PDF-1.7 begins each file.\n".utf8)) == nil)
    }

    @Test("The message of an error names the place and the remedy")
    func messages() {
        #expect(PaperError.binary(line: 12).description.contains("line 12"))
        #expect(PaperError.pdf.remedy.contains("pdftotext -layout"))
        #expect(PaperError.tooLarge(bytes: 9, limit: 5).reason == "is too large: 9 bytes, and the limit is 5")
        #expect(PaperError.htmlTooDeep(line: 3, limit: 256).code == "html_too_deep")
    }

    @Test("Encodings are told by the mark, else by the bytes")
    func encodings() throws {
        func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
            let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
            return text.utf16.reduce(into: mark) { bytes, unit in
                let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
                bytes += bigEndian ? pair : pair.reversed()
            }
        }
        let cases: [([UInt8], PaperFile.Encoding, String)] = [
            (Array("£5 – 😀".utf8), .utf8, "£5 – 😀"), ([0xEF, 0xBB, 0xBF] + Array("£5".utf8), .utf8, "£5"),
            (utf16("£5 – 😀", bigEndian: false), .utf16LittleEndian, "£5 – 😀"),
            (utf16("£5 – 😀", bigEndian: true), .utf16BigEndian, "£5 – 😀"),
            ([0xA3, 0x35, 0x20, 0x96, 0x20, 0x80], .windows1252, "£5 – €"),
        ]
        for (bytes, encoding, text) in cases {
            let paper = try read(bytes)
            #expect(paper.file.encoding == encoding)
            #expect(paper.source.text(ofLine: 1) == text)
            #expect(paper.file.replacedBytes == 0)
        }
    }

    @Test(
        "A spoilt byte leaves a paper in UTF-8 what it is, and more of them than characters make it Windows-1252",
        arguments: [
            // One continuation byte alone, a sequence cut short, a byte that UTF-8 never has.
            (Array("£5 – ".utf8) + [0xA3, 0x36], .utf8, "£5 – \u{FFFD}6", 1),
            (Array("£5 £6 £".utf8) + [0xE2, 0x80, 0x20], .utf8, "£5 £6 £\u{FFFD}\u{FFFD} ", 2),
            (Array("é – ".utf8) + [0xFF], .utf8, "é – \u{FFFD}", 1),
            // A surrogate and an overlong form are no characters.
            (
                Array("££££££".utf8) + [0xED, 0xA0, 0x80, 0xC0, 0xAF], .utf8,
                "££££££" + String(repeating: "\u{FFFD}", count: 5), 5
            ),
            ([0xEF, 0xBB, 0xBF, 0xA3, 0x35], .utf8, "\u{FFFD}5", 1),
            // As many whole as spoilt: nothing is lost by Windows-1252.
            (Array("£5 ".utf8) + [0xA3, 0x36], .windows1252, "Â£5 £6", 0),
            ([0xA3, 0x35, 0x20, 0xE9], .windows1252, "£5 é", 0),
        ] as [([UInt8], PaperFile.Encoding, String, Int)]
    )
    func spoilt(_ bytes: [UInt8], _ encoding: PaperFile.Encoding, _ text: String, _ replaced: Int) throws {
        let paper = try read(bytes)
        #expect(paper.file.encoding == encoding)
        #expect(paper.source.text(ofLine: 1) == text)
        #expect(paper.file.replacedBytes == replaced)
    }

    @Test("Bytes that stand for no character are counted and become U+FFFD")
    func replaced() throws {
        let gap = try read([0x61, 0x81, 0xA3, 0x62])
        #expect(gap.source.text(ofLine: 1) == "a\u{FFFD}£b")
        #expect(gap.file.replacedBytes == 1)
        let torn = try read([0xFF, 0xFE, 0x61, 0x00, 0x00, 0xD8, 0x62, 0x00, 0x63])
        #expect(torn.source.text(ofLine: 1) == "a\u{FFFD}b\u{FFFD}")
        #expect(torn.file.replacedBytes == 2)
        #expect(torn.file.encoding == .utf16LittleEndian)
    }

    @Test(
        "The content says whether a paper is HTML; the name is a hint",
        arguments: [
            ("<!DOCTYPE html><p>Report</p>", "a.txt", true), ("\u{FEFF} \n<HTML><body>x</body></HTML>", "a.txt", true),
            ("<!-- made by hand -->\n<html><p>x</html>", "a.txt", true), ("<?xml version=\"1.0\"?><html/>x", "a", true),
            ("<table><tr><td>Budget</td></tr></table>", "a.txt", true),
            ("<div>\n<h1>Report</h1>\n<p>Text</p></div>\n", "a.txt", true),
            ("<button>x</button>\n<div>Accounts</div>", "a.HTML", true),
            ("<b>Report</b>\n\nThe budget is £5m and the forecast is £6m.\n", "a.txt", false),
            (
                "<p align=\"center\">Title</p>\n\n# Report\n\nMuch text follows that is in no element at all.\n",
                "a.md", false
            ),
            ("# Report\n\n<table><tr><td>1</td></tr></table>\n", "a.md", false), ("< 5 days\n", "a.html", false),
            ("Report on <div> tags\n", "a.txt", false), ("Intro\n<table><tr><td>1</td></tr></table>", "a.htm", true),
        ]
    )
    func formats(_ text: String, _ name: String, _ isHTML: Bool) {
        #expect(HTMLSniffer.isHTML(Array(text.drop { $0 == "\u{FEFF}" }.utf8), name: name) == isHTML)
    }

    @Test(
        "A charset that a document declares decides, unless its bytes show that it is UTF-8 all the same",
        arguments: [
            ("windows-1252", Array("<p>\u{A3}5</p>".unicodeScalars.map { UInt8($0.value) }), .windows1252),
            ("windows-1252", Array("<p>5</p>".utf8), .windows1252), ("iso-8859-1", Array("<p>£5</p>".utf8), .utf8),
            ("UTF-8", Array("<p>£5</p>".utf8), .utf8),
        ] as [(String, [UInt8], PaperFile.Encoding)]
    )
    func declared(_ charset: String, _ body: [UInt8], _ encoding: PaperFile.Encoding) throws {
        let paper = try read(Array("<html><meta charset=\"\(charset)\">".utf8) + body + Array("</html>".utf8))
        #expect(paper.file.encoding == encoding)
    }

    @Test("The file's own facts")
    func facts() throws {
        let paper = try read(Array("abc".utf8), name: "a/b.txt")
        #expect(paper.file.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(paper.file.name == "a/b.txt")
        #expect(paper.file.bytes == 3)
        #expect(paper.file.lineCount == 1)
        #expect(paper.file.format == .text)
        #expect(paper.outline == [OutlinePart(blocks: 0..<1)])
        #expect(try read(Array("a\r\nb\rc\n".utf8)).file.lineCount == 3)
    }
}
