import Papers
import Records

/// A report's words in small, by which two reports are told to be the same text however it was laid out.
///
/// Of the hashes of all runs of five words the smallest 64 are kept (a bottom-k sketch): the share that two sketches
/// have in common is close to the share that the texts have. Figures, marks and line ends are left out, so that a table
/// set in columns and one that prints a cell a line look alike.
public struct ReportSketch: Hashable, Sendable {
    /// In rising order.
    public let hashes: [UInt64]

    static let size = 64
    /// A text with fewer runs of words is too short to be known again.
    static let fewest = 16

    private static let run = 5

    public init(hashes: [UInt64]) { self.hashes = hashes }

    public init(of report: Report, in paper: Paper) {
        var words = WordRuns(length: Self.run)
        for lines in report.lineRanges {
            for block in paper.blocks(beginningIn: lines) { words.add(block) }
        }
        hashes = words.smallest(Self.size)
    }

    public var isTelling: Bool { hashes.count >= Self.fewest }

    /// The share of all words that two texts have in common, from 0 to 1, in hundredths.
    public func likeness(to other: ReportSketch) -> Int {
        let limit = min(Self.size, max(hashes.count, other.hashes.count))
        var (first, second, shared, seen) = (0, 0, 0, 0)
        // The smallest of both together are as if drawn from both texts together.
        while seen < limit, first < hashes.count || second < other.hashes.count {
            seen += 1
            if first == hashes.count {
                second += 1
            } else if second == other.hashes.count {
                first += 1
            } else if hashes[first] == other.hashes[second] {
                shared += 1
                first += 1
                second += 1
            } else if hashes[first] < other.hashes[second] {
                first += 1
            } else {
                second += 1
            }
        }
        return seen == 0 ? 0 : shared * 100 / seen
    }
}

/// Hashes of all runs of so many words.
private struct WordRuns {
    private let length: Int
    private var last: [UInt64] = []
    private var next = 0
    private var count = 0
    private var hashes: [UInt64] = []
    /// What a hash has to be below to be kept: sinks as more are known.
    private var ceiling = UInt64.max

    private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01b3
    private static let kept = 4096

    init(length: Int) {
        self.length = length
        last = [UInt64](repeating: 0, count: length)
    }

    mutating func add(_ block: Block) {
        switch block.kind {
        case .furniture: break
        case .table(let region):
            for row in region.rows { for cell in row.cells { add(cell.text.text) } }
        case .keyValue(let key, let value):
            add(key.text)
            add(value.text)
        case .heading, .paragraph, .listItem, .caption: add(block.text.text)
        }
    }

    private mutating func add(_ text: String) {
        var word = Self.basis
        var isIn = false
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes {
                let letter = byte | 0x20
                if letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z") {
                    word = (word ^ UInt64(letter)) &* Self.prime
                    isIn = true
                } else if isIn {
                    close(word)
                    word = Self.basis
                    isIn = false
                }
            }
        }
        if isIn { close(word) }
    }

    private mutating func close(_ word: UInt64) {
        last[next] = word
        next = (next + 1) % length
        count += 1
        guard count >= length else { return }
        var hash = Self.basis
        for offset in 0..<length { hash = (hash ^ last[(next + offset) % length]) &* Self.prime }
        // The low bits of the product mix best; the high ones are to decide what is small.
        hash = (hash ^ (hash >> 29)) &* 0xbf58_476d_1ce4_e5b9
        hash ^= hash >> 32
        guard hash < ceiling else { return }
        hashes.append(hash)
        if hashes.count == Self.kept { cut(to: Self.kept / 2) }
    }

    private mutating func cut(to size: Int) {
        hashes = Array(Set(hashes).sorted().prefix(size))
        if hashes.count == size { ceiling = hashes[size - 1] }
    }

    func smallest(_ size: Int) -> [UInt64] { Array(Set(hashes).sorted().prefix(size)) }
}
