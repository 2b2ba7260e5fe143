import Lexicon

/// Reads the bytes of a file into a ``Paper``: the first stage, after which nothing asks what format it was.
public enum PaperReader {
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: the path as the user gave it; an `.html` ending is a hint, the content decides.
    ///   - lexicon: the words by which the reports of a pack are told apart; nil for those that ship in the program.
    /// - Throws: a ``PaperError`` where the bytes are no paper. It does not name the file; the caller does.
    public static func read(
        _ bytes: [UInt8],
        name: String,
        limits: PaperLimits = .default,
        lexicon: Lexicon? = nil
    ) throws(PaperError) -> Paper {
        if bytes.count > limits.maxBytes { throw .tooLarge(bytes: bytes.count, limit: limits.maxBytes) }
        if let problem = FileSignature.problem(with: bytes) { throw problem }
        let decoded = try TextDecoder.decode(bytes)
        let source = SourceText(decoded.bytes)
        let isHTML = HTMLSniffer.isHTML(source.bytes, name: name)
        let (blocks, nodePaths, documentTitle) = try blocks(of: source, isHTML: isHTML, limits: limits)
        if blocks.isEmpty { throw .blank }
        let file = PaperFile(
            name: name,
            sha256: PaperDigest.sha256(of: bytes),
            bytes: bytes.count,
            lineCount: source.lineCount,
            format: isHTML ? .html : .text,
            encoding: decoded.encoding,
            replacedBytes: decoded.replaced
        )
        return Paper(
            file: file,
            source: source,
            blocks: blocks,
            outline: outline(of: blocks, lexicon: lexicon),
            nodePaths: nodePaths,
            documentTitle: documentTitle
        )
    }

    private static func blocks(
        of source: SourceText,
        isHTML: Bool,
        limits: PaperLimits
    ) throws(PaperError) -> (blocks: [Block], nodePaths: NodePaths, title: String?) {
        if isHTML { return try HTMLPaperReader.read(source, limits: limits) }
        let (blocks, nodePaths) = try TextPaperReader.read(source, limits: limits)
        return (blocks, nodePaths, nil)
    }

    private static func outline(of blocks: [Block], lexicon: Lexicon?) -> [OutlinePart] {
        guard let lexicon = lexicon ?? (try? Lexicon.standard()) else {
            return [OutlinePart(blocks: 0..<blocks.count)]
        }
        return Outline.parts(of: blocks, lexicon: lexicon)
    }
}
