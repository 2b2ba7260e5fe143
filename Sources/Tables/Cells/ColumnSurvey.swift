import Figures
import Lexicon

/// What the body of a table holds in one column, counted once.
struct ColumnSurvey: Sendable {
    var numbers = 0
    /// How many of the numbers are ranges, as bands of age are.
    var ranges = 0
    /// How many are printed as no day, year or number of a row is: with decimals, a minus or a comma.
    var amounts = 0
    /// How many may be the number of a year.
    var years = 0
    var absences = 0
    var trends = 0
    var glyphs = 0
    var texts = 0
    /// How many of the texts are codes: one word that begins with a letter and ends in a digit.
    var codes = 0
    var ratingWords = 0
    /// How many of the texts differ from the one before: what names rows rarely repeats itself.
    var changes = 0
    /// How many numbers are the whole number after the one above.
    var steps = 0
    private var lastText = ""
    private var lastNumber: ExactDecimal?
    /// How many of the numbers print a currency, which it is, and whether they differ in it or print millions.
    private var printedMoney = 0
    private var moneyUnit: Unit?
    private var isMixedMoney = false

    var filled: Int { numbers + absences + trends + glyphs + texts }
    /// Whether its numbers count the rows.
    var countsRows: Bool { numbers >= 3 && numbers >= texts && steps * 10 >= (numbers - 1) * 6 }
    var holdsFigures: Bool { numbers > 0 && numbers >= texts }
    /// Whether nothing else than numbers, and dashes for nil, stands in it.
    var holdsOnlyNumbers: Bool { numbers > 0 && numbers + absences == filled }
    var holdsRatings: Bool { texts > 0 && ratingWords == texts }
    /// Whether a fair part of its words are ratings.
    var mayRate: Bool { texts == 0 || ratingWords * 4 >= texts }
    var holdsText: Bool { texts > 0 && texts >= numbers }

    /// Counts one of some cells, which is read in place: a copy of it counts up a reference for each of its fields.
    private mutating func count(_ cells: Span<GridCell>, _ index: Int, lexicon: Lexicon) {
        switch cells[index].reading {
        case .number(let number):
            numbers += 1
            if number.decimals > 0 || number.value.isNegative || number.value > ExactDecimal(9999) { amounts += 1 }
            if number.decimals == 0, number.value > ExactDecimal(1899), number.value < ExactDecimal(2101) { years += 1 }
            if number.decimals == 0, number.notation == .plain, number.unit == nil {
                if let lastNumber, lastNumber.adding(ExactDecimal(1)) == number.value { steps += 1 }
                lastNumber = number.value
            }
            if let unit = number.unit, unit.isMoney { count(unit, isMultiplied: number.multiplier != nil) }
        case .range:
            numbers += 1
            ranges += 1
        case .absence(.blank): break
        case .absence: absences += 1
        case .trend: trends += 1
        case .glyph: glyphs += 1
        case .text:
            texts += 1
            if Self.isCode(cells[index].text.text) { codes += 1 }
            if cells[index].text.text != lastText {
                changes += 1
                lastText = cells[index].text.text
            }
            // No rating takes more than a few words; long labels are not worth the look-up.
            if cells[index].text.text.utf8.count <= 24, lexicon.ratings.meaning(of: cells[index].words) != nil {
                ratingWords += 1
            }
        }
    }

    private static func isCode(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count <= 10, let first = bytes.first, let last = bytes.last, first.isLetter, last.isDigit else {
            return false
        }
        return !bytes.contains(0x20)
    }

    private mutating func count(_ unit: Unit, isMultiplied: Bool) {
        printedMoney += 1
        isMixedMoney = isMixedMoney || isMultiplied || (moneyUnit ?? unit) != unit
        moneyUnit = unit
    }

    /// The currency that most figures of the column print and none contradicts: the others leave it out.
    var usualMoney: UnitDeclaration? {
        guard let moneyUnit, !isMixedMoney, printedMoney >= 2, printedMoney * 4 >= numbers * 3 else { return nil }
        return UnitDeclaration(unit: moneyUnit, scale: 0)
    }

    /// Counts every column of a table's body.
    static func columns(of grid: Grid, body: Range<Int>, lexicon: Lexicon) -> [ColumnSurvey] {
        var surveys = Array(repeating: ColumnSurvey(), count: grid.columnCount)
        let rows = grid.rows.span
        for row in body {
            let cells = rows[row].cells.span
            for cell in cells.indices where cells[cell].columnSpan == 1 {
                surveys[cells[cell].column - 1].count(cells, cell, lexicon: lexicon)
            }
        }
        return surveys
    }

    /// The column (from 1) whose words name the rows; nil where none does.
    ///
    /// The leftmost column of words, unless it mostly repeats itself and a later one does not: then the first groups
    /// the rows and the later one names them.
    static func labelColumn(of surveys: [ColumnSurvey], columns: [Column], lexicon: Lexicon) -> Int? {
        let worded = surveys.indices.filter { index in
            let role = columns[index].role
            // What is headed as a rating and holds other words is something else: a "performance indicator", say.
            return surveys[index].holdsText && role != .note && (role != .rating || !surveys[index].mayRate)
        }
        // A day or a number that points to something names a row only where nothing else does.
        let naming = worded.filter { ![.date, .reference, .owner].contains(columns[$0].role) }
        let candidates = naming.isEmpty || Self.describesOnly(naming, worded, columns) ? worded : naming
        guard let first = candidates.first else { return bandColumn(of: surveys, columns: columns) }
        // Codes point to what the column right of them names.
        if let second = candidates.dropFirst().first, second == first + 1, surveys[first].codes >= 3,
            surveys[first].codes * 5 >= surveys[first].texts * 4, surveys[second].codes * 4 <= surveys[second].texts
        {
            return second + 1
        }
        // A first column whose cells span rows groups what the next one names.
        if let second = candidates.dropFirst().first, columns[second].role != .description,
            surveys[first].texts * 2 <= surveys[second].texts
        {
            return second + 1
        }
        // So does one that is printed once a group, where the next one has a name of its own in more rows.
        if let second = candidates.dropFirst().first, columns[second].role == nil,
            surveys[first].texts < surveys[second].texts,
            surveys[second].changes == surveys[second].texts
        {
            return second + 1
        }
        // And one that names a part of the council, where the next one names something else in every row.
        if let second = candidates.dropFirst().first, second == first + 1, columns[second].role == nil,
            !columns[second].path.isEmpty, Self.namesPart(columns[first], lexicon),
            surveys[first].changes < surveys[first].texts, surveys[second].changes == surveys[second].texts,
            surveys[second].texts + 1 >= surveys[first].texts
        {
            return second + 1
        }
        // A heading that says what the rows are goes before one that says whose they are.
        if let named = candidates.first(where: { columns[$0].role == .area || columns[$0].role == .risk }) {
            return named + 1
        }
        // A register of grants describes each; who holds and who gives them repeats.
        if columns.contains(where: { $0.role == .awardingBody }), Self.saysWhose(columns[first].role),
            let described = candidates.first(where: { columns[$0].role == .description })
        {
            return described + 1
        }
        guard surveys[first].texts >= 6, surveys[first].changes * 3 < surveys[first].texts else { return first + 1 }
        let varied = candidates.dropFirst().first { surveys[$0].changes * 3 >= surveys[$0].texts * 2 }
        return (varied ?? first) + 1
    }

    /// `Department`, `Portfolio`
    private static func namesPart(_ column: Column, _ lexicon: Lexicon) -> Bool {
        column.path.last.map { lexicon.nameKinds.meaning(of: Words($0)) != nil } ?? false
    }

    /// Whether the words beside an owner, "Head of service", only give reasons: then the rows are told by their owner.
    private static func describesOnly(_ naming: [Int], _ worded: [Int], _ columns: [Column]) -> Bool {
        worded.first.map { columns[$0].role == .owner } == true
            && naming.allSatisfy { columns[$0].role == .description }
    }

    private static func saysWhose(_ role: ColumnRole?) -> Bool {
        role == .portfolio || role == .service || role == .awardingBody || role == .grantType
    }

    /// The first column where it holds bands, `31 - 60 days`, and figures stand beside them:
    /// the bands are the rows' names.
    private static func bandColumn(of surveys: [ColumnSurvey], columns: [Column]) -> Int? {
        guard let first = surveys.first, columns[0].role == nil, first.ranges >= 2,
            (first.ranges + first.texts) * 3 >= first.filled * 2,
            surveys.dropFirst().contains(where: \.holdsFigures)
        else { return nil }
        return 1
    }
}
