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

    private let rows: NumberRows
    private let lexicon: Lexicon
    private var places: [ExactDecimal: [Place]] = [:]
    /// The values in their order.
    private var values: [ExactDecimal] = []

    /// How far a miscount may lie from the number of things.
    private static let nearest = ExactDecimal(2)
    private static let leastCount = ExactDecimal(10)
    /// Digits by which a number that is not a cell's is one by mistake, if the sentence has a word of its table, or if
    /// that is the table's total.
    private static let surelyNear = ExactDecimal(1000)
    private static let nearTotal = ExactDecimal(100)
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
        values = places.keys.sorted()
    }

    func outcomes(of sentence: NumberSentence, _ namings: [NumberRows.Naming]) -> [NumberMatter] {
        guard !values.isEmpty else { return [] }
        return sentence.numbers.indices.compactMap { index in
            isElsewhere(index, in: sentence) ? nil : matter(sentence.numbers[index], in: sentence, namings)
        }
    }

    private func matter(
        _ number: ToldNumber,
        in sentence: NumberSentence,
        _ namings: [NumberRows.Naming]
    ) -> NumberMatter? {
        guard number.kind != .points, isLevel(number), number.value >= Self.leastCount || number.decimals > 0,
            places[number.value] == nil
        else { return nil }
        let near = values(near: number).flatMap { places[$0] ?? [] }
        let meant = near.filter { isMeant($0, by: number, in: sentence, namings) }
        guard let place = meant.first, meant.allSatisfy({ $0.cell.value == place.cell.value }),
            !sentence.numbers.contains(where: { $0.value == place.cell.value }),
            !isMade(number, by: rows.rows[place.row])
        else { return nil }
        return NumberMatter(
            number: number,
            row: rows.rows[place.row],
            cells: [place.cell],
            expected: place.cell.value
        )
    }

    /// Whether a number tells how much there is or was, and not by how much it moved.
    private func isLevel(_ number: ToldNumber) -> Bool {
        switch number.part {
        case .level, .portion, .start, .end, .base, .reached: true
        case .change, .target, .difference: false
        }
    }

    // MARK: Digits

    private func values(near number: ToldNumber) -> [ExactDecimal] { values.filter { isNear(number, $0) } }

    private func isNear(_ number: ToldNumber, _ value: ExactDecimal) -> Bool {
        if isMiscount(number, value) { return true }
        return number.isTelling && isSlip(Array("\(number.value)".utf8), Array("\(value)".utf8))
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
        row.cells.contains { one in
            row.cells.contains { other in
                other.column != one.column
                    && (number.mayTell(one.value - other.value) || number.mayTell(one.value + other.value))
            }
        }
    }

    // MARK: Words

    private func isMeant(
        _ place: Place,
        by number: ToldNumber,
        in sentence: NumberSentence,
        _ namings: [NumberRows.Naming]
    ) -> Bool {
        let row = rows.rows[place.row]
        guard (number.kind == .percent) == place.cell.isPercent, number.decimals == place.cell.decimals,
            isOfTime(place.cell, number, sentence)
        else {
            return false
        }
        let isCounted = isCounted(place.cell, behind: number, in: sentence)
        if namings.contains(where: { $0.row == place.row }) {
            guard Set(namings.map { rows.rows[$0.row].label }).count == 1 else { return false }
            return isCounted || isOfRow(number, place.cell, row, sentence)
        }
        guard namings.isEmpty || number.value >= Self.surelyNear, number.kind == .plain else { return false }
        if row.isTotal, isCounted { return true }
        guard isMiscount(number, place.cell.value) else { return false }
        if row.isTotal, namings.isEmpty, isOfThings(place, number, sentence) { return true }
        return number.value >= (row.isTotal ? Self.nearTotal : Self.surelyNear) && isOfTopic(place, number, sentence)
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
        if isMiscount(number, cell.value), number.value >= Self.nearTotal { return true }
        let isLong = number.value.magnitude.leadingPlace + max(0, number.decimals) >= 3
        // Few digits of percent are near those of many cells.
        guard number.kind == .plain || isLong else { return false }
        if row.latest?.column == cell.column { return true }
        let isBesideAnother = sentence.numbers.contains { other in
            other.range != number.range && other.isTelling && row.cells.contains { $0.value == other.value }
        }
        return isBesideAnother || isLong && number.decimals > 0
    }

    /// Whether the sentence has a word of the table's title, or of the heading over the names of its rows.
    private func isOfTopic(_ place: Place, _ number: ToldNumber, _ sentence: NumberSentence) -> Bool {
        let topic = rows.topics[rows.rows[place.row].table] ?? []
        let said = sentence.stems.stems
        let own = rows.rows[place.row].stems
        return said.contains { topic.contains($0) || place.cell.names.contains($0) || own.contains($0) }
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

    // MARK: Times

    private func isOfTime(_ cell: NumberRow.Cell, _ number: ToldNumber, _ sentence: NumberSentence) -> Bool {
        sentence.periods.allSatisfy { period in
            guard isNearby(period.range.lowerBound, number, sentence) else { return true }
            return (cell.period ?? rows.period).isTold(by: [period.value])
        }
    }

    /// Whether what stands somewhere is said of a number: before it with no other number between, or behind it up to a
    /// mark or a word that holds it against something else.
    private func isNearby(_ offset: Int, _ number: ToldNumber, _ sentence: NumberSentence) -> Bool {
        if offset < number.range.lowerBound {
            let index = sentence.words.position(atOrAfter: offset)
            let isBase =
                index > 0
                && lexicon.comparisons.measured.contains { sentence.words.matches($0, at: index - $0.count) }
                && lexicon.comparisons.starts.contains { sentence.words.matches($0, at: index - $0.count) }
            return !isBase
                && !sentence.numbers.contains {
                    $0.range.lowerBound > offset && $0.range != number.range
                        && $0.range.upperBound <= number.range.lowerBound
                }
        }
        let first = number.trail.lowerBound
        let index = sentence.words.position(atOrAfter: offset)
        guard index <= number.trail.upperBound else { return false }
        return !(first..<index).contains { word in
            lexicon.comparisons.measured.contains { sentence.words.matches($0, at: word) }
        } && !sentence.hasMark(between: number.range.upperBound, offset)
    }

    /// Whether the words around a number tell of another time or body.
    private func isElsewhere(_ position: Int, in sentence: NumberSentence) -> Bool {
        let comparisons = lexicon.comparisons
        let number = sentence.numbers[position]
        return (0..<sentence.words.count).contains { index in
            let isOther =
                comparisons.elsewhen.match(in: sentence.words, at: index) != nil
                || comparisons.scopes.match(in: sentence.words, at: index).map { scope in
                    switch scope.meaning {
                    case .here, .affirmed, .part: false
                    default: true
                    }
                } == true
            return isOther && isNearby(sentence.words.ranges[index].lowerBound, number, sentence)
        }
    }
}
