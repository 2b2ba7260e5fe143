import Papers

/// A folder's `.outturnignore`: what a walk passes by there and below, in the patterns of `.gitignore`.
///
/// A line is a pattern; `#` begins a comment, `!` takes back what a line before it named, and the last line that fits
/// decides. `*` stands for any letters of a name, `?` for one, `**` for any folders. A pattern without a slash fits a
/// name at any depth, one with a slash the path from the folder of the file;
/// a slash at its end makes it fit folders only.
struct IgnoreFile {
    static let name = FilePath(".outturnignore")
    /// No one writes a longer one by hand.
    static let limit = 1 << 20

    private struct Pattern {
        /// The names on the way, `**` among them.
        var parts: [[UInt8]]
        var fitsAnywhere: Bool
        var foldersOnly: Bool
        var takesBack: Bool
    }

    /// The folder in which it stands, all links resolved.
    let folder: FilePath
    private let patterns: [Pattern]

    init(_ bytes: [UInt8], in folder: FilePath) {
        self.folder = folder
        patterns = bytes.split(separator: UInt8(ascii: "\n")).compactMap { Self.pattern(Array($0)) }
    }

    private static func pattern(_ line: [UInt8]) -> Pattern? {
        var line = line
        while let last = line.last, [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(last) {
            line.removeLast()
        }
        guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
        let takesBack = first == UInt8(ascii: "!")
        // A backslash lets a name begin with one of the two marks.
        if takesBack || first == UInt8(ascii: "\\") { line.removeFirst() }
        let slash = UInt8(ascii: "/")
        let foldersOnly = line.last == slash
        if foldersOnly { line.removeLast() }
        let parts = line.split(separator: slash).map(Array.init)
        guard !parts.isEmpty else { return nil }
        return Pattern(
            parts: parts,
            fitsAnywhere: !line.contains(slash),
            foldersOnly: foldersOnly,
            takesBack: takesBack
        )
    }

    /// Whether a file or folder is passed by; nil where no pattern speaks of it.
    func passesBy(_ place: FilePath, isFolder: Bool) -> Bool? {
        guard let path = place.relative(to: folder)?.components.map(\.bytes), let name = path.last else { return nil }
        let pattern = patterns.last { pattern in
            guard isFolder || !pattern.foldersOnly else { return false }
            return Self.fits(pattern.parts, pattern.fitsAnywhere ? [name] : path, anyRun: Array("**".utf8)) {
                Self.fits($0, $1, anyRun: UInt8(ascii: "*")) { $0 == $1 || $0 == UInt8(ascii: "?") }
            }
        }
        return pattern.map { !$0.takesBack }
    }

    /// Whether a pattern fits all of a sequence. Only the last run that was met may have to be made longer, so this
    /// takes no more steps than the product of the two lengths.
    private static func fits<Element: Equatable>(
        _ pattern: [Element],
        _ items: [Element],
        anyRun: Element,
        _ fitsOne: (Element, Element) -> Bool
    ) -> Bool {
        var (at, item) = (0, 0)
        var run: (at: Int, item: Int)?
        while item < items.count {
            if at < pattern.count, pattern[at] == anyRun {
                run = (at, item)
                at += 1
            } else if at < pattern.count, fitsOne(pattern[at], items[item]) {
                at += 1
                item += 1
            } else if let last = run {
                run = (last.at, last.item + 1)
                (at, item) = (last.at + 1, last.item + 1)
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == anyRun }
    }
}
