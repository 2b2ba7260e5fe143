import Papers

extension Paper {
    /// The blocks that begin within lines. Blocks stand in the order of their lines.
    func blocks(beginningIn lines: ClosedRange<Int>) -> ArraySlice<Block> {
        let first = firstBlock(beginningAt: lines.lowerBound)
        return blocks[first..<max(first, firstBlock(beginningAt: lines.upperBound + 1))]
    }

    private func firstBlock(beginningAt line: Int) -> Int {
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].lines.lowerBound < line { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
