import Figures

/// What the figures of columns say against headings that were counted out for them.
struct HeadingEvidence {
    private let phrases: HeadingPhrases
    private let bytes: [UInt8]
    private let columns: [[FusedWord]]

    /// Rows that bear a difference out; fewer may do so by chance.
    private static let leastRows = 3
    /// Columns of which every three are tried.
    private static let mostColumns = 12

    init(_ rows: [FusedRow], count: Int, phrases: HeadingPhrases, bytes: [UInt8]) {
        self.phrases = phrases
        self.bytes = bytes
        let whole = rows.filter { !$0.isTitle && $0.columns?.count == count }
        columns = (0..<count).map { column in whole.map { $0.values[column] } }
    }

    /// The headings as the figures allow them. What a column makes less another may have been printed first, where its
    /// heading is the lower on the page: then it goes behind the others.
    ///
    /// - Returns: nil where the figures deny them.
    func settled(_ heading: HeadingCut) -> [[HeadingWord]]? {
        guard denies(heading.columns) else { return heading.columns }
        guard heading.units.isEmpty, heading.groups.isEmpty else { return nil }
        let last = heading.columns.filter(phrases.isDifference)
        let moved = heading.columns.filter { !phrases.isDifference($0) } + last
        guard !last.isEmpty, last.count < moved.count, moved != heading.columns, !denies(moved) else { return nil }
        // Some column has to be the difference that is told.
        let proven = triples.contains { triple in
            let difference = max(triple.sum, triple.one, triple.other)
            return difference != triple.sum && phrases.isDifference(moved[difference])
        }
        return proven ? moved : nil
    }

    /// Whether the figures deny the headings: a percentage is printed elsewhere than under its heading, or what one
    /// column makes less another stands before both.
    func denies(_ headings: [[HeadingWord]]) -> Bool {
        guard headings.count == columns.count else { return false }
        return deniesPercent(headings) || deniesDifference(headings)
    }

    private func deniesPercent(_ headings: [[HeadingWord]]) -> Bool {
        let printed = columns.map { values in
            let figures = values.filter { $0.kind == .figure }
            return !figures.isEmpty && figures.allSatisfy { bytes[$0.bytes].contains(0x25) }
        }
        let asked = headings.map { $0.contains { $0.text.utf8.contains(0x25) } }
        if asked.indices.contains(where: { asked[$0] && !printed[$0] })
            && asked.indices.contains(where: { printed[$0] && !asked[$0] })
        {
            return true
        }
        return headings.indices.contains { column in
            printed[column] && !asked[column] && headings[column].contains { $0.kind == .unit }
        }
    }

    private func deniesDifference(_ headings: [[HeadingWord]]) -> Bool {
        let differences = headings.indices.filter { phrases.isDifference(headings[$0]) }
        guard !differences.isEmpty else { return false }
        return triples.contains { triple in
            differences.contains { difference in
                if difference == triple.sum { return true }
                guard difference == triple.one || difference == triple.other else { return false }
                return difference < min(triple.sum, triple.one + triple.other - difference)
            }
        }
    }

    /// Columns of which one is what two others make together.
    private var triples: [(sum: Int, one: Int, other: Int)] {
        guard columns.count <= Self.mostColumns else { return [] }
        let values = columns.map { $0.map { $0.leaning == nil ? $0.amount(in: bytes) : nil } }
        var found: [(sum: Int, one: Int, other: Int)] = []
        for sum in columns.indices {
            for one in columns.indices where one != sum {
                for other in columns.indices where other > one && other != sum {
                    if makes(values[sum], values[one], values[other]) { found.append((sum, one, other)) }
                }
            }
        }
        return found
    }

    /// Whether one column is what two others make together, in all rows, and enough of them say so.
    private func makes(_ sum: [ExactDecimal?], _ one: [ExactDecimal?], _ other: [ExactDecimal?]) -> Bool {
        var telling = 0
        for row in sum.indices {
            guard let whole = sum[row], let first = one[row], let second = other[row] else { continue }
            guard first.adding(second) == whole else { return false }
            if !first.isZero, !second.isZero, !whole.isZero { telling += 1 }
        }
        return telling >= Self.leastRows
    }
}
