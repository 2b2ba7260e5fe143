import Lexicon
import Papers

/// The numbers that the passages and tables of a report bear, and whether so many are there that one not found is none.
struct ReportNumbering {
    private var lines: [[Int]: Int] = [:]
    /// The numbers that stand twice, as those of an appendix that counts anew.
    private var repeated: Set<[Int]> = []
    /// The last parts of the numbers below a number.
    private var children: [[Int]: Set<Int>] = [:]

    /// The passages of a report, by the numbers before their words.
    init(passagesOf blocks: [Block]) {
        for block in blocks {
            switch block.kind {
            case .heading, .paragraph: break
            case .listItem, .caption, .table, .keyValue, .furniture: continue
            }
            guard let number = block.number.flatMap(Self.parts) else { continue }
            add(number, line: block.lines.lowerBound)
        }
    }

    /// The tables of a report, by the numbers of their captions.
    init(tablesOf blocks: [Block], _ words: ComparisonWords) {
        for block in blocks {
            guard case .caption = block.kind,
                let own = NumberedReference.all(in: block, words).first(where: { $0.range.lowerBound == 0 }),
                own.target == .table
            else { continue }
            add(own.number, line: block.lines.lowerBound)
        }
    }

    private mutating func add(_ number: [Int], line: Int) {
        if lines.updateValue(line, forKey: number) != nil { repeated.insert(number) }
        guard let last = number.last else { return }
        children[Array(number.dropLast()), default: []].insert(last)
    }

    /// Where a number stands; nil where nowhere, or more than once.
    func line(of number: [Int]) -> Int? { repeated.contains(number) ? nil : lines[number] }

    /// The last number beside one that is surely missing: those beside it count from 1 without a gap, and it is beyond
    /// them. Nil where it is there, or the others don't show that it is not.
    func last(before number: [Int]) -> [Int]? {
        guard lines[number] == nil, let wanted = number.last else { return nil }
        let parent = Array(number.dropLast())
        guard let beside = children[parent], beside.count >= (parent.isEmpty ? 3 : 2), let last = beside.max(),
            beside.min() == 1, last == beside.count, wanted > last,
            !repeated.contains(parent), !beside.contains(where: { repeated.contains(parent + [$0]) })
        else { return nil }
        return parent + [last]
    }

    /// `4.3` or `4.3.` as 4, 3; nil for letters and roman numerals.
    private static func parts(of number: String) -> [Int]? {
        let parts = number.split(separator: ".")
        let values = parts.compactMap { $0.utf8.count <= 2 ? Int($0) : nil }
        return values.isEmpty || values.count != parts.count ? nil : values
    }
}
