/// Names that are one sequence over and over: "Revenue Capital Total Revenue Capital Total".
///
/// They count the columns of a table that has the same ones for each of several years or stages.
enum NameCycle {
    /// The fewest names of all repeats together.
    private static let fewest = 4

    static func isOne(_ names: [Range<Int>], in bytes: [UInt8]) -> Bool {
        func isSame(_ one: Int, _ other: Int) -> Bool { bytes[names[one]] == bytes[names[other]] }
        guard names.count >= fewest, let size = names.indices.dropFirst().first(where: { isSame($0, 0) }), size > 1
        else { return false }
        return names.count % size == 0 && names.indices.allSatisfy { isSame($0, $0 % size) }
    }
}
