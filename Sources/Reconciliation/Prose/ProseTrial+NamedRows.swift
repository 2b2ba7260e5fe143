import Figures
import Lexicon
import Records
import Tables

/// Figures beside the name of a row that the row doesn't print, or not as what they are called.
///
/// Nothing need be known of what the other words of the sentence mean: the row is known by its name, and the column by
/// what the figure is a slip of, or by the heading under which another row prints it. What comes of it is judged in
/// `ProseTrial+NamedRowSlips.swift`.
extension ProseTrial {
    /// How many words may stand between a name and its figure.
    private static let longestWay = 8
    /// How many may where the figure has few digits.
    private static let shortWay = 5
    /// How many may lead from a figure to the name behind it: "on the".
    private static let longestPlace = 3

    mutating func compareNamedRows() {
        for number in passages.indices {
            let told = passages[number].statements
            guard told.count <= Self.mostAddressed, tokens[number] != nil else { continue }
            for index in told where traits[index].isPlainMoney && isTelling(index) && !headed.contains(index) {
                compareNamedRow(index)
            }
        }
    }

    private mutating func compareNamedRow(_ index: Int) {
        guard checks[index]?.outcome != .contradicted, checks[index]?.outcome != .explained,
            !isRaised[index],
            statements[index].figure.printed.utf8.first != UInt8(ascii: "+"), let beside = rowsBeside(index),
            areApart(beside.rows), beside.rows.allSatisfy({ isLaidOut($0) })
        else { return }
        if beside.rows.contains(where: { isPrinted(index, in: $0) }) {
            // The row's own figure, called by the name of another: words need say no more.
            guard beside.naming != .part, beside.naming != .titled, let aspect = readings[index].aspect,
                aspect != .change,
                // "Spends £2.2m above its budget" tells of no spending of so much.
                aspect.isVariance || readings[index].leaning == nil
            else { return }
            judge(index, as: aspect, of: beside.rows, namedBefore: beside.name?.words.upperBound ?? 0)
            return
        }
        if !isPrinted(index), !values.isPrintedElsewhere(index) { compareSlip(index, beside) }
        if beside.naming == .near || beside.naming == .anchored { compareMisplaced(index, beside) }
    }

    /// Whether the places of a row's figures say that they are its own.
    func isLaidOut(_ row: RowPlace) -> Bool {
        let table = subject.tables[row.table].table
        return table.layout != .exploded && table.rows.indices.contains(row.row - 1)
    }

    private func isPrinted(_ index: Int) -> Bool { bonds[index] != nil || checks[index]?.outcome == .confirmed }

    // MARK: The row

    /// The rows that a figure stands beside, and how they are known.
    struct Beside {
        /// Near its name or not so near, by the figures told beside it, by a part of its name, or by the title of the
        /// table whose total it is.
        enum Naming { case near, far, anchored, part, titled }

        var rows: [RowPlace]
        var naming: Naming
        var name: NameIndex.Occurrence?
    }

    /// The rows whose name stands beside a figure; where no row is named, that of the other figures of its sentence, or
    /// those of whose names it has words of no other row.
    private func rowsBeside(_ index: Int) -> Beside? {
        if let name = nameBeside(index) {
            let first = firstWord(of: index)
            let isNear = name.words.upperBound > first || first - name.words.upperBound <= Self.shortWay
            let rows = subject.rowNames.rows(named: name.name)
            return rows.isEmpty ? nil : Beside(rows: rows, naming: isNear ? .near : .far, name: name)
        }
        let number = passageOf[index]
        guard rowsNamed[number].isEmpty else { return nil }
        let anchors = Set(
            passages[number].statements.compactMap { other in
                other == index || !isLong(other) && bonds[other]?.isByWords != true
                    ? nil : bonds[other].map { RowPlace(table: $0.table, row: $0.row) }
            }
        )
        if anchors.count == 1 { return Beside(rows: Array(anchors), naming: .anchored) }
        guard anchors.isEmpty, let tokens = tokens[number] else { return nil }
        let start = readings[index].window.lowerBound
        let said = tokens.stems(within: start..<firstWord(of: index))
        // What is looked through later holds these words alone, not a copy of the trial.
        let fillers = subject.fillers
        let rows = subject.rowNames.rows(calledInPartBy: said.lazy.filter { !fillers.contains($0) })
        if !rows.isEmpty { return Beside(rows: rows, naming: .part) }
        let titled = totalsUnder(index).map(\.place).filter { isTitled($0, by: said) }
        return titled.isEmpty ? nil : Beside(rows: titled, naming: .titled)
    }

    /// Whether words before a figure are of the title of a row's table.
    private func isTitled(_ row: RowPlace, by said: ArraySlice<UInt64>) -> Bool {
        let title = subject.tokens(subject.tables[row.table].table.caption?.text ?? "").stems
        return said.contains {
            title.contains($0) && !subject.fillers.contains($0) && !subject.words.generic.contains($0)
        }
    }

    /// The name whose figure one is: the last before it in its clause, or the one behind that words for a place join.
    private func nameBeside(_ index: Int) -> NameIndex.Occurrence? {
        let names = rowsNamed[passageOf[index]]
        let words = statements[index].words
        let first = firstWord(of: index)
        let window = readings[index].window
        if let name = names.last(where: { $0.words.upperBound <= first && $0.words.lowerBound >= window.lowerBound }) {
            let way = name.words.upperBound..<first
            return way.count <= Self.longestWay && !hasEnd(way, index) && isOpening(name.words.lowerBound, index)
                ? name : nil
        }
        let behind = words.position(atOrAfter: statements[index].range.upperBound)
        guard let name = names.first(where: { behind < $0.words.lowerBound }),
            name.words.upperBound <= window.upperBound,
            case let way = behind..<name.words.lowerBound, way.count <= Self.longestPlace, !hasEnd(way, index),
            isOpening(first, index),
            way.allSatisfy({ word in
                [subject.words.plainPlaces, subject.words.plainLinks, subject.words.silent].contains {
                    $0.contains(words.hashes[word])
                }
            })
        else { return nil }
        return name
    }

    /// Whether a clause opens at a word: before it stands a mark, or nothing but words that open clauses. "The first
    /// tender for libraries", "at last year's prices" make another thing of what follows.
    private func isOpening(_ word: Int, _ index: Int) -> Bool {
        let (sentence, words) = (statements[index].sentence, statements[index].words)
        var word = word
        while word > 0, ClauseMarks.before(word, in: sentence, words).isEmpty {
            let before = words.hashes[word - 1]
            if subject.words.joins.contains(before) || subject.stops.contains(before) { return true }
            guard subject.words.plainOpeners.contains(before) || subject.words.silent.contains(before) else {
                return readings[index].window.lowerBound == word
            }
            word -= 1
        }
        return true
    }

    /// Whether a mark that ends a clause stands before a word of a range, or behind the last.
    private func hasEnd(_ range: Range<Int>, _ index: Int) -> Bool {
        let sentence = statements[index].sentence
        return (range.lowerBound...range.upperBound).contains { word in
            !ClauseMarks.before(word, in: sentence, statements[index].words).isDisjoint(with: [";", "."])
        }
    }
}
