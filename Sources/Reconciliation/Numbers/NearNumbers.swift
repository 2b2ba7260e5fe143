import Figures
import Lexicon

/// Numbers that no row prints, right beside what the row or the column that their sentence names does: "deletes 22
/// posts" where the total under "Posts" is 21.
///
/// One of many digits is near another by a slip only; of fewer digits the noun behind has to name the column too.
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
    /// How many words behind a number may lead to the one for what is counted: "cases were completed".
    private static let reach = 3

    init(_ rows: NumberRows, lexicon: Lexicon) {
        self.rows = rows
        self.lexicon = lexicon
        for (number, row) in rows.rows.enumerated() {
            for cell in row.cells where !cell.isPercent && cell.part != .change {
                places[cell.value, default: []].append(Place(row: number, cell: cell))
            }
        }
        values = places.keys.sorted()
    }

    func outcomes(of sentence: NumberSentence, _ namings: [NumberRows.Naming]) -> [NumberMatter] {
        guard !values.isEmpty, !isElsewhere(sentence) else { return [] }
        return sentence.numbers.compactMap { matter($0, in: sentence, namings) }
    }

    private func matter(
        _ number: ToldNumber,
        in sentence: NumberSentence,
        _ namings: [NumberRows.Naming]
    ) -> NumberMatter? {
        guard number.kind == .plain, number.part == .level, number.value >= Self.leastCount,
            places[number.value] == nil
        else { return nil }
        let near = values.filter { isNear(number, $0) }.flatMap { places[$0] ?? [] }
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

    // MARK: Digits

    private func isNear(_ number: ToldNumber, _ value: ExactDecimal) -> Bool {
        if number.decimals == 0, value.exponent >= 0 { return (number.value - value).magnitude <= Self.nearest }
        return number.isTelling && isSlip(Array("\(number.value)".utf8), Array("\(value)".utf8))
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
        let isCounted = isCounted(place.cell, behind: number, in: sentence)
        guard isOfTime(place.cell, sentence) else { return false }
        if namings.contains(where: { $0.row == place.row }) {
            guard Set(namings.map { rows.rows[$0.row].label }).count == 1 else { return false }
            return isCounted || number.isTelling && row.latest?.column == place.cell.column
        }
        return namings.isEmpty && row.isTotal && isCounted
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

    private func isOfTime(_ cell: NumberRow.Cell, _ sentence: NumberSentence) -> Bool {
        sentence.periods.allSatisfy { (cell.period ?? rows.period).isTold(by: [$0.value]) }
    }

    /// Whether the sentence tells of another time or body, or of a part.
    private func isElsewhere(_ sentence: NumberSentence) -> Bool {
        let comparisons = lexicon.comparisons
        return (0..<sentence.words.count).contains { index in
            if comparisons.elsewhen.match(in: sentence.words, at: index) != nil { return true }
            guard let scope = comparisons.scopes.match(in: sentence.words, at: index) else { return false }
            switch scope.meaning {
            case .here, .affirmed, .part: return false
            default: return true
            }
        }
    }
}
