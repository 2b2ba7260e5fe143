import Figures
import Lexicon

/// Numbers that no row prints, right beside what the row or the column that their sentence names does: "deletes 22
/// posts" where the total under "Posts" is 21.
///
/// One of many digits is near another by a slip only; of fewer digits more has to be named: the row, and by the noun
/// behind the number the column too.
struct NearNumbers {
    private struct Place {
        var row: Int
        var cell: NumberRow.Cell
    }

    let rows: NumberRows
    let lexicon: Lexicon
    private var places: [ExactDecimal: [Place]] = [:]

    /// How far a miscount may lie from the number of things.
    private static let nearest = ExactDecimal(2)
    private static let leastCount = ExactDecimal(10)
    /// Digits by which a number that is not a cell's is one by mistake, if the sentence has a word of its table, or if
    /// that is the table's total.
    private static let surelyNear = ExactDecimal(1000)
    static let nearTotal = ExactDecimal(100)
    /// How many words behind a number may lead to the one for what is counted: "cases were completed".
    private static let reach = 3

    init(_ rows: NumberRows, lexicon: Lexicon) {
        self.rows = rows
        self.lexicon = lexicon
        for (number, row) in rows.rows.enumerated() {
            for cell in row.cells where cell.part != .change {
                places[cell.value, default: []].append(Place(row: number, cell: cell))
            }
        }
    }

    func outcomes(of sentence: NumberSentence, _ names: [NumberName]) -> [NumberMatter] {
        guard !places.isEmpty else { return [] }
        return sentence.numbers.compactMap { number in
            guard !sentence.isElsewhere(number) else { return nil }
            switch number.part {
            case .change, .difference: return change(number, in: sentence, names)
            default: return matter(number, in: sentence, names)
            }
        }
    }

    private func matter(
        _ number: ToldNumber,
        in sentence: NumberSentence,
        _ names: [NumberName]
    ) -> NumberMatter? {
        guard number.kind != .points, isLevel(number), number.value >= Self.leastCount || number.decimals > 0,
            places[number.value] == nil
        else { return nil }
        let near = values(near: number).flatMap { places[$0] ?? [] }
        var meant = near.filter { isMeant($0, by: number, in: sentence, names) }
        // A miscount is nearer than a slip, and of two times that are near now is told.
        for isNearer: (Place) -> Bool in [
            { isMiscount(number, $0.cell.value) },
            { rows.rows[$0.row].latest?.column == $0.cell.column },
        ] {
            let nearer = meant.filter(isNearer)
            if !nearer.isEmpty { meant = nearer }
        }
        guard let place = meant.first, meant.allSatisfy({ $0.cell.value == place.cell.value }),
            !sentence.numbers.contains(where: { $0.value == place.cell.value }),
            !isMade(number, by: rows.rows[place.row]), !sentence.isRate(number),
            !isOfOthers(number, place, in: sentence)
        else { return nil }
        return NumberMatter(
            number: number,
            row: rows.rows[place.row],
            cells: [place.cell],
            expected: place.cell.value
        )
    }

    /// Whether a number is of something else than the cell: the sentence says what of the row it is, or has told before
    /// what the row prints.
    private func isOfOthers(_ number: ToldNumber, _ place: Place, in sentence: NumberSentence) -> Bool {
        let row = rows.rows[place.row]
        let known = rows.vocabulary(of: row)
        // Few numbers of three digits lie one beside a cell by chance, if the sentence names its row.
        let isNamed = row.stems.allSatisfy(sentence.stems.stems.contains)
        let isSure =
            isMiscount(number, place.cell.value) && number.value >= (isNamed ? Self.nearTotal : Self.surelyNear)
            || isNamed && number.value >= Self.surelyNear
        let isSaid = isSure || isCounted(place.cell, behind: number, in: sentence)
        if isSaid
            ? sentence.isBound(number) || sentence.isOfForeignThing(number, besides: known)
            : sentence.isNarrowed(number, besides: known, printed: row.printed)
        {
            return true
        }
        guard !isSaid, number.part == .level || number.part == .portion else { return false }
        return sentence.numbers.contains { other in
            other.range != number.range && other.kind == number.kind && other.isTelling
                && row.cells.contains { $0.value == other.value }
        }
    }

    func isPrinted(_ value: ExactDecimal) -> Bool { places[value] != nil }

    /// Whether a number tells how much there is or was, and not by how much it moved.
    private func isLevel(_ number: ToldNumber) -> Bool {
        switch number.part {
        case .level, .portion, .start, .end, .base, .reached: true
        case .change, .target, .difference: false
        }
    }

    // MARK: Digits

    /// The values near a number, in their order: so few may be that each is looked up.
    private func values(near number: ToldNumber) -> [ExactDecimal] {
        var near: Set<ExactDecimal> = []
        for step in -2...2 {
            let value = number.value + ExactDecimal(Int128(step))
            if places[value] != nil, isMiscount(number, value) { near.insert(value) }
        }
        if number.isTelling {
            let text = "\(number.value)"
            forEachSlip(of: number.value, text) { value in
                if places[value] != nil, isSlip(Array(text.utf8), Array("\(value)".utf8)) { near.insert(value) }
            }
        }
        return near.sorted()
    }

    func isNear(_ number: ToldNumber, _ value: ExactDecimal) -> Bool {
        if isMiscount(number, value) { return true }
        return number.isTelling && isSlip(Array("\(number.value)".utf8), Array("\(value)".utf8))
    }

    /// Tells what a number may have been before a slip; of nothing any single digit may have been made.
    private func forEachSlip(of value: ExactDecimal, _ text: String, _ tell: (ExactDecimal) -> Void) {
        guard let digits = PrintedDigits(printed: text, value: value) else {
            for digit in 1...9 { tell(ExactDecimal(Int128(digit))) }
            return
        }
        digits.forEachOneDigitChanged(tell)
        digits.forEachTwoDigitsExchanged(tell)
    }

    private func isMiscount(_ number: ToldNumber, _ value: ExactDecimal) -> Bool {
        number.kind == .plain && number.decimals == 0 && value.exponent >= 0
            && (number.value - value).magnitude <= Self.nearest
    }

    /// Whether one digit differs, or two beside each other are exchanged.
    private func isSlip(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        guard first.count == second.count else { return false }
        let differing = first.indices.filter { first[$0] != second[$0] }
        if differing.count == 1 { return true }
        return differing.count == 2 && first[differing[0]] == second[differing[1]]
            && first[differing[1]] == second[differing[0]]
    }

    /// Whether two cells of the row make the number.
    private func isMade(_ number: ToldNumber, by row: NumberRow) -> Bool {
        let isEnd = number.part == .end
        return row.cells.contains { one in
            row.cells.contains { other in
                other.column != one.column
                    && (number.mayTell(one.value - other.value)
                        || !isEnd && number.mayTell(one.value + other.value))
            }
        }
    }

    // MARK: Words

    private func isMeant(
        _ place: Place,
        by number: ToldNumber,
        in sentence: NumberSentence,
        _ names: [NumberName]
    ) -> Bool {
        let row = rows.rows[place.row]
        guard (number.kind == .percent) == place.cell.isPercent, number.decimals == place.cell.decimals,
            sentence.isOfTime(place.cell, number, of: rows.period),
            place.cell.part == .result || isCounted(place.cell, behind: number, in: sentence)
                || (0..<sentence.words.count).contains(where: { sentence.targetPhrase(at: $0) != nil })
        else {
            return false
        }
        let isCounted = isCounted(place.cell, behind: number, in: sentence)
        let owner = names.owner(of: number, in: sentence, rows)
        if let owner, owner.rows.contains(place.row) {
            return isCounted || isOfRow(number, place.cell, row, sentence)
        }
        // "Two reviews led to ten actions" tells of a part of them.
        if row.isTotal, isOfPart(of: row, number, sentence) { return false }
        if owner == nil, isBeside(place, number, sentence),
            isOfTopic(place.row, number, sentence, besides: place.cell.names)
        {
            return true
        }
        guard names.isEmpty || number.value >= Self.surelyNear, number.kind == .plain else { return false }
        if row.isTotal, isCounted { return true }
        guard isMiscount(number, place.cell.value) || row.isTotal && isLong(number) else { return false }
        if row.isTotal, names.isEmpty, isOfThings(place, number, sentence) { return true }
        // Of fewer digits the thing that is counted has to be the table's.
        if number.value < Self.surelyNear, !row.isTotal, !isLong(number) { return false }
        if number.value < Self.surelyNear { return isOfTable(place, number, sentence) }
        return isOfTopic(place.row, number, sentence, besides: place.cell.names)
    }

    /// Whether a number is one of the row that is named, though no word says of which column: what it prints latest, or
    /// one of so many digits that it is no other's by chance.
    private func isOfRow(
        _ number: ToldNumber,
        _ cell: NumberRow.Cell,
        _ row: NumberRow,
        _ sentence: NumberSentence
    ) -> Bool {
        guard number.isTelling else { return false }
        let isNow = row.latest.map { $0.column == cell.column } != false
        if isMiscount(number, cell.value), number.value >= Self.nearTotal, isNow || !sentence.periods.isEmpty {
            return true
        }
        // Few digits of percent are near those of many cells.
        guard number.kind == .plain || isLong(number) else { return false }
        if row.latest?.column == cell.column { return true }
        let isBesideAnother = sentence.numbers.contains { other in
            other.range != number.range && other.isTelling && row.cells.contains { $0.value == other.value }
        }
        return isBesideAnother || isLong(number) && number.decimals > 0
    }

    /// Whether a number told in a word says that the sentence is on some of the rows.
    private func isOfPart(of row: NumberRow, _ number: ToldNumber, _ sentence: NumberSentence) -> Bool {
        let words = sentence.words
        return (0..<words.position(atOrAfter: number.range.lowerBound)).contains { index in
            guard lexicon.performance.numbers[words.hashes[index]].map({ $0 > 0 }) == true else { return false }
            let things = LooseStems(
                sentence.text.utf8.span,
                words,
                in: index..<min(words.count, index + Self.reach),
                silent: lexicon.comparisons.silent
            ).stems
            return index == 0 || things.contains { rows.topics[row.table]?.contains($0) == true }
        }
    }

    /// Whether the sentence tells another number that this row alone prints.
    private func isBeside(_ place: Place, _ number: ToldNumber, _ sentence: NumberSentence) -> Bool {
        guard number.kind == .plain, number.value >= Self.nearTotal else { return false }
        return isBeside(place.row, number, sentence, besides: place.cell.column)
    }

    /// Whether the sentence tells another number that a row alone prints, in another column.
    func isBeside(_ row: Int, _ number: ToldNumber, _ sentence: NumberSentence, besides column: Int?) -> Bool {
        sentence.numbers.contains { other in
            // Numbers side by side are a row that is no table's.
            guard other.range != number.range, other.kind == .plain, other.value >= Self.nearTotal,
                case let between = other.range.lowerBound < number.range.lowerBound ? number.lead : other.lead,
                !between.isEmpty, let found = places[other.value]
            else { return false }
            return found.allSatisfy { $0.row == row && $0.cell.column != column }
        }
    }

    private func isLong(_ number: ToldNumber) -> Bool {
        number.value.magnitude.leadingPlace + max(0, number.decimals) >= 3
    }

    /// Whether the sentence has a word of the table's title, or of the heading over the names of its rows.
    func isOfTopic(
        _ row: Int,
        _ number: ToldNumber,
        _ sentence: NumberSentence,
        besides names: [UInt64] = []
    ) -> Bool {
        let table = rows.rows[row].table
        let topic = (rows.topics[table] ?? []).union(rows.headings[table] ?? [])
        let said = sentence.stems.stems
        let own = rows.rows[row].stems
        return said.contains { topic.contains($0) || names.contains($0) || own.contains($0) }
    }

    /// "23 waivers": whether the word right behind a number is what the total's table is of.
    private func isOfThings(_ place: Place, _ number: ToldNumber, _ sentence: NumberSentence) -> Bool {
        let row = rows.rows[place.row]
        let stems = LooseStems(
            sentence.text.utf8.span,
            sentence.words,
            in: number.trail.prefix(1).first.map { $0..<$0 + 1 } ?? number.trail,
            silent: lexicon.comparisons.silent
        ).stems
        return stems.contains { row.stems.contains($0) && rows.topics[row.table]?.contains($0) == true }
    }

    /// Whether the noun right behind a number is a word of the row, its table's title or its column, which is that of
    /// the latest time.
    private func isOfTable(_ place: Place, _ number: ToldNumber, _ sentence: NumberSentence) -> Bool {
        let row = rows.rows[place.row]
        guard row.latest.map({ $0.column == place.cell.column }) != false else { return false }
        let things = number.trail.prefix(Self.reach).prefix { !sentence.isLink(at: $0) }
        let others = row.cells.filter { $0.column != place.cell.column }.flatMap(\.names)
        let known = (rows.topics[row.table] ?? []).union(rows.headings[row.table] ?? []).subtracting(others)
            .union(row.stems)
        return things.contains { sentence.stems(of: $0..<$0 + 1).contains(where: known.contains) }
    }

    /// Whether the words right behind a number are of a column alone.
    private func isCounted(_ cell: NumberRow.Cell, behind number: ToldNumber, in sentence: NumberSentence) -> Bool {
        let stems = LooseStems(
            sentence.text.utf8.span,
            sentence.words,
            in: number.trail.prefix(Self.reach).reduce(number.trail.lowerBound..<number.trail.lowerBound) {
                $0.lowerBound..<$1 + 1
            },
            silent: lexicon.comparisons.silent
        )
        return stems.stems.contains(where: cell.names.contains)
    }
}
