/// Where in the output folder each paper goes.
///
/// The folders of the papers are mirrored, and `.json` is added to the whole name: `2021/q1.txt` becomes
/// `2021/q1.txt.json`. A name that is taken (by the index, by a folder, by an earlier paper) gets a number.
struct OutputPlan {
    static let index = FilePath("index.json")
    /// Linux takes names of up to 255 bytes; a number and `.json` must find room.
    private static let longestName = 240

    /// One a paper, in their order, relative to the output folder.
    let outputs: [FilePath]

    init(for names: [FilePath]) {
        var folders: Set<FilePath> = []
        for name in names {
            var folder = name.parent
            while folder.bytes != [UInt8(ascii: ".")], folders.insert(folder).inserted { folder = folder.parent }
        }
        var taken: Set<FilePath> = [Self.index]
        outputs = names.map { name in
            let stem = Self.shortened(name)
            var output = stem.appending(suffix: ".json")
            var number = 2
            while folders.contains(output) || !taken.insert(output).inserted {
                output = stem.appending(suffix: "-\(number).json")
                number += 1
            }
            return output
        }
    }

    private static func shortened(_ name: FilePath) -> FilePath {
        let last = name.lastComponent
        guard last.bytes.count > longestName else { return name }
        // Not in the middle of a character.
        var end = longestName
        while end > 0, last.bytes[end] & 0xC0 == 0x80 { end -= 1 }
        let shortened = FilePath(bytes: Array(last.bytes[..<end]))
        let folder = name.parent
        return folder == FilePath(".") ? shortened : folder.appending(shortened)
    }
}
