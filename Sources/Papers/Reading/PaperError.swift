/// Why a file can't be read as a paper: what is wrong with it, and what to do about it.
///
/// Bytes that are not UTF-8 are no error; they are read as Windows-1252, and ``PaperFile/encoding`` says so.
public enum PaperError: Error, Hashable, Sendable {
    /// The file holds no byte.
    case empty
    /// The file holds nothing but white space.
    case blank
    case pdf
    /// A Word, Excel or OpenDocument file: a ZIP container or an OLE compound file.
    case officeDocument
    case richText
    /// Records of a program, such as what this one writes.
    case json
    case image
    case compressed
    /// Bytes that no text holds: `line` is where the first of them stands.
    case binary(line: Int)
    case tooLarge(bytes: Int, limit: Int)
    /// Elements nested deeper than `limit`, first on `line`; the parser gives up the rest of the document.
    case htmlTooDeep(line: Int, limit: Int)
    /// A stretch of text longer than `limit` bytes on `line`; the parser gives up the rest of the document.
    case htmlTextTooLong(line: Int, limit: Int)
    /// The parser stopped before the end of the document; `detail` is what it said.
    case htmlUnreadable(line: Int, detail: String)

    /// A stable name for programs and for the index of an archive.
    public var code: String {
        switch self {
        case .empty: "empty"
        case .blank: "blank"
        case .pdf: "pdf"
        case .officeDocument: "office_document"
        case .richText: "rich_text"
        case .json: "json"
        case .image: "image"
        case .compressed: "compressed"
        case .binary: "binary"
        case .tooLarge: "too_large"
        case .htmlTooDeep: "html_too_deep"
        case .htmlTextTooLong: "html_text_too_long"
        case .htmlUnreadable: "html_unreadable"
        }
    }

    /// What is wrong with the file, as the end of a sentence that begins with its name.
    public var reason: String {
        switch self {
        case .empty: "is empty"
        case .blank: "holds nothing but white space"
        case .pdf: "is a PDF, not text"
        case .officeDocument: "is a Word, Excel or other office document (or a ZIP archive), not text"
        case .richText: "is a rich text (RTF) document, not plain text"
        case .json: "is JSON, not a paper"
        case .image: "is an image, not text"
        case .compressed: "is compressed"
        case .binary(let line): "is not text: line \(line) holds bytes that no text has"
        case .tooLarge(let bytes, let limit): "is too large: \(bytes) bytes, and the limit is \(limit)"
        case .htmlTooDeep(let line, let limit): "nests HTML elements more than \(limit) deep at line \(line)"
        case .htmlTextTooLong(let line, let limit):
            "has more than \(limit) bytes of HTML text without a tag at line \(line)"
        case .htmlUnreadable(let line, let detail): "can't be read as HTML beyond line \(line): \(detail)"
        }
    }

    /// What the user can do.
    public var remedy: String {
        switch self {
        case .empty: "get the paper again; the download may have failed"
        case .blank: "a scanned paper has no text of its own: run it through text recognition first"
        case .pdf: "convert it first: pdftotext -layout FILE.pdf FILE.txt"
        case .officeDocument: "convert it first: soffice --headless --convert-to html FILE, or unpack the archive"
        case .richText: "convert it first: soffice --headless --convert-to html FILE.rtf"
        case .json: "keep what is written apart from the papers: --output DIR outside their folder"
        case .image: "run it through text recognition first"
        case .compressed: "unpack it first: gunzip, bunzip2 or xz -d"
        case .binary: "save the paper as plain text or HTML"
        case .tooLarge: "split the paper, or raise the limit with --max-bytes"
        case .htmlTooDeep, .htmlTextTooLong, .htmlUnreadable:
            "save the page again from a browser, or give its text: html2text -utf8 FILE.html"
        }
    }
}

extension PaperError: CustomStringConvertible {
    public var description: String { "\(reason); \(remedy)" }
}
