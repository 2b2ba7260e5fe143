/// Where each report of a paper begins and ends.
enum Outline {
    /// The reports as ranges of blocks, in order, which together cover every block.
    static func reports(in blocks: [Block]) -> [Range<Int>] {
        blocks.isEmpty ? [] : [0..<blocks.count]
    }
}
