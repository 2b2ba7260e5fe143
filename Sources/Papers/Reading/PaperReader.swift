import Lexicon

/// Reads the bytes of a file into a ``Paper``: the first stage, after which nothing asks what format it was.
public enum PaperReader {
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: the path as the user gave it; an `.html` ending is a hint, the content decides.
    ///   - lexicon: the words by which its lines, and the reports of a pack, are told apart.
    /// - Throws: a ``PaperError`` where the bytes are no paper. It does not name the file; the caller does.
    public static func read(
        _ bytes: [UInt8],
        name: String,
        limits: PaperLimits = .default,
        lexicon: Lexicon
    ) throws(PaperError) -> Paper {
        if bytes.count > limits.maxBytes { throw .tooLarge(bytes: bytes.count, limit: limits.maxBytes) }
        if let problem = FileSignature.problem(with: bytes) { throw problem }
        let decoded = try TextDecoder.decode(bytes)
        let source = SourceText(decoded.bytes)
        let isHTML = HTMLSniffer.isHTML(source.bytes, name: name)
        let (blocks, nodePaths, documentTitle) = try blocks(
            of: source,
            isHTML: isHTML,
            limits: limits,
            words: lexicon.papers,
            lexicon: lexicon
        )
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
            outline: Outline.parts(of: blocks, lexicon: lexicon),
            nodePaths: nodePaths,
            documentTitle: documentTitle
        )
    }

    private static func blocks(
        of source: SourceText,
        isHTML: Bool,
        limits: PaperLimits,
        words: PaperWords,
        lexicon: Lexicon
    ) throws(PaperError) -> (blocks: [Block], nodePaths: NodePaths, title: String?) {
        if isHTML { return try HTMLPaperReader.read(source, limits: limits, words: words) }
        let (blocks, nodePaths) = try TextPaperReader.read(source, limits: limits, words: words, lexicon: lexicon)
        return (blocks, nodePaths, nil)
    }
}
