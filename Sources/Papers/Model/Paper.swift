/// One published file, decoded and cut into blocks.
public struct Paper: Sendable {
    public var file: PaperFile
    /// The decoded text and where its lines begin; findings quote from it.
    public var source: SourceText
    public var blocks: [Block]
    /// The reports inside the paper, in order; together they cover every block.
    public var outline: [OutlinePart]
    /// How to find the HTML nodes that places name; empty for text.
    public var nodePaths: NodePaths
    /// What an HTML document calls itself in its head; it stands on no page.
    public var documentTitle: String?

    public init(
        file: PaperFile,
        source: SourceText,
        blocks: [Block],
        outline: [OutlinePart],
        nodePaths: NodePaths = NodePaths(),
        documentTitle: String? = nil
    ) {
        self.file = file
        self.source = source
        self.blocks = blocks
        self.outline = outline
        self.nodePaths = nodePaths
        self.documentTitle = documentTitle
    }
}

/// What is known of the file itself.
public struct PaperFile: Hashable, Sendable {
    public enum Format: String, Sendable, CaseIterable {
        case text, html
    }

    public enum Encoding: String, Sendable, CaseIterable {
        case utf8 = "utf-8"
        case utf16LittleEndian = "utf-16le"
        case utf16BigEndian = "utf-16be"
        case windows1252 = "windows-1252"
    }

    /// The path as the user gave it, or relative to the folder that was given.
    public var name: String
    /// 64 lower-case hexadecimal digits over the bytes of the file.
    public var sha256: String
    public var bytes: Int
    public var lineCount: Int
    public var format: Format
    public var encoding: Encoding
    /// How many bytes (in UTF-16: code units) stand for no character in that encoding; each is U+FFFD in the text.
    public var replacedBytes: Int

    public init(
        name: String,
        sha256: String,
        bytes: Int,
        lineCount: Int,
        format: Format,
        encoding: Encoding,
        replacedBytes: Int = 0
    ) {
        self.name = name
        self.sha256 = sha256
        self.bytes = bytes
        self.lineCount = lineCount
        self.format = format
        self.encoding = encoding
        self.replacedBytes = replacedBytes
    }
}
