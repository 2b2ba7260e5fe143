import Figures
import Lexicon

/// Reads a region as a table of records: text cells, then figures, of which the third may be the second less the first.
struct RecordReader {
    private let region: ExplodedRegion
    private let match: HeadingBag.Match?
    private let headings: Set<Int>
    private let items: [ExplodedItem]
    /// The place of each placed piece: row and column from 0.
    private var places: [Int: (row: Int, column: Int)] = [:]
    private var refused: [Int] = []
    private var isBounded = false

    init(_ region: ExplodedRegion, match: HeadingBag.Match?, lexicon: Lexicon) {
        self.region = region
        self.match = match
        headings = match?.pieces ?? StripHeadings(lexicon: lexicon).pieces(of: region)
        items = ExplodedItems(region, without: headings, joining: lexicon.exploded.joining).items
    }

    func arrangement() -> ExplodedArrangement? {
        var reader = self
        return reader.read()
    }

    private mutating func read() -> ExplodedArrangement? {
        let shapes = pieces(of: items)
        let amounts = Self.amounts(in: shapes)
        if match == nil || match?.kind.columns.count(where: { $0.holds == .amount }) == 3,
            let rows = differenceRows(amounts)
        {
            return readRecords(rows, amounts: amounts, shapes: shapes)
        }
        guard let match, let plan = plan(of: match, shapes: shapes) else { return nil }
        return complete(
            plan.plan,
            rowCount: plan.rowCount,
            shapes: shapes,
            how: "values of one kind put to their column in the order of print"
        )
    }

    // MARK: Values by their shape

    /// The value pieces of each shape, in the order of print.
    private func pieces(of items: [ExplodedItem]) -> [(shape: CellShape, pieces: [Int])] {
        var found: [(shape: CellShape, pieces: [Int])] = []
        for item in items where item.shape.isValue {
            if let index = found.firstIndex(where: { $0.shape == item.shape }) {
                found[index].pieces.append(item.pieces[0])
            } else {
                found.append((item.shape, item.pieces))
            }
        }
        return found
    }

    private static func amounts(in shapes: [(shape: CellShape, pieces: [Int])]) -> [Int] {
        let numbers = shapes.filter { $0.shape.isNumber }
        return numbers.max { ($0.pieces.count, decimals($0.shape)) < ($1.pieces.count, decimals($1.shape)) }?.pieces
            ?? []
    }

    private static func decimals(_ shape: CellShape) -> Int {
        if case .number(let decimals, _) = shape { decimals } else { 0 }
    }

    private func value(_ piece: Int) -> ExactDecimal? {
        if case .number(let number) = FigureReader.read(region.pieces[piece].text) { number.value } else { nil }
    }

    // MARK: Records whose figures tell the rows

    /// At least this many rows say that a difference is no chance, where no heading announces it.
    private static let leastRows = 3

    private mutating func differenceRows(_ amounts: [Int]) -> DifferenceRows? {
        guard amounts.count >= 3 * (match == nil ? Self.leastRows : 1), amounts.count % 3 == 0 else { return nil }
        let values = amounts.map { value($0) ?? .zero }
        let exponent = values.map(\.exponent).min() ?? 0
        var scaled: [Int64] = []
        for value in values {
            let whole = value.scaled(byPowerOfTen: -min(0, exponent))
            var number = whole.significand
            guard whole.exponent <= 18 else { return nil }
            for _ in 0..<max(0, whole.exponent) { number *= 10 }
            guard let small = Int64(exactly: number), small.magnitude < 1 << 60 else { return nil }
            scaled.append(small)
        }
        let marks = marks(of: amounts)
        let stream = FigureStream(values: scaled, isMarked: marks ?? Array(repeating: false, count: amounts.count))
        guard let rows = DifferenceRows.find(in: stream) else { return nil }
        isBounded = rows.isBounded
        return rows
    }

    /// Which figures have a rating right behind them; nil unless they are exactly a third.
    private func marks(of amounts: [Int]) -> [Bool]? {
        let marks = amounts.map { piece in
            let next = piece + 1
            guard next < region.pieces.count else { return false }
            return region.pieces[next].shape == .rating && region.pieces[next].block == region.pieces[piece].block
        }
        return marks.count(where: \.self) * 3 == amounts.count ? marks : nil
    }

    private mutating func readRecords(
        _ found: DifferenceRows,
        amounts: [Int],
        shapes: [(shape: CellShape, pieces: [Int])]
    ) -> ExplodedArrangement? {
        let rowCount = found.rows.count
        guard rowCount > 0, match != nil || isTelling(found, amounts) else { return nil }
        let others = shapes.filter { $0.pieces.first != amounts.first && $0.pieces.count == amounts.count / 3 }
        let plan = match.map { RecordPlan($0) } ?? inferredPlan(others.map(\.shape), rowCount: amounts.count / 3)
        guard let plan else { return nil }
        let columns = plan.indices(.amount)
        guard columns.count == 3 else { return nil }
        for (number, row) in found.rows.enumerated() {
            for (column, figure) in zip(columns, [row.first, row.second, row.result]) {
                if let figure { places[amounts[figure]] = (number, column) }
            }
        }
        placeMarked(amounts, plan)
        refused += amounts.filter { places[$0] == nil }
        var arrangement = complete(
            plan,
            rowCount: rowCount,
            shapes: shapes.filter { $0.pieces.first != amounts.first },
            takesLabels: found.isComplete,
            how: "rows found by their figures: the third is the second less the first"
        )
        if match == nil, let rows = arrangement?.rows {
            // Figures alone, with labels that stand nowhere, are no table.
            guard rows.count(where: { $0[0] != nil }) * 2 >= rows.count else { return nil }
        }
        arrangement?.difference = (columns[0], columns[1], columns[2])
        return arrangement
    }

    /// Whether differences that no heading announces are more than chance. What is taken from nil, or from itself, always
    /// is a difference.
    private func isTelling(_ found: DifferenceRows, _ amounts: [Int]) -> Bool {
        let telling = found.rows.count { row in
            guard let first = row.first, let result = row.result else { return false }
            return value(amounts[first])?.isZero == false && value(amounts[result])?.isZero == false
        }
        return found.isComplete && telling >= Self.leastRows && telling * 5 >= found.rows.count * 4
    }

    /// A rating that is printed right behind a result belongs to its row.
    private mutating func placeMarked(_ amounts: [Int], _ plan: RecordPlan) {
        guard let marks = marks(of: amounts), let column = plan.indices(.rating).first else { return }
        for (piece, isMarked) in zip(amounts, marks) where isMarked {
            if let place = places[piece] { places[piece + 1] = (place.row, column) }
        }
    }

    private func inferredPlan(_ others: [CellShape], rowCount: Int) -> RecordPlan? {
        let texts = items.filter { Self.isText($0.shape) }
        let columns = (texts.count + rowCount / 2) / rowCount
        guard columns <= ExplodedLimits.textColumns else { return nil }
        return RecordPlan(
            texts: max(1, columns),
            values: [.amount, .amount, .amount] + others.compactMap(Self.holding)
        )
    }

    private static func holding(_ shape: CellShape) -> ExplodedWords.Holding? {
        switch shape {
        case .rating: .rating
        case .answer: .answer
        case .number: .count
        default: nil
        }
    }

    // MARK: Records whose headings tell the columns

    private func plan(
        of match: HeadingBag.Match,
        shapes: [(shape: CellShape, pieces: [Int])]
    ) -> (plan: RecordPlan, rowCount: Int)? {
        let plan = RecordPlan(match)
        var counts: [Int] = []
        for holds in [ExplodedWords.Holding.amount, .count] {
            let columns = plan.indices(holds).count
            guard columns > 0 else { continue }
            // Several columns of one kind, and no difference that tells them apart: any arrangement fits.
            guard columns == 1 else { return nil }
            counts.append(self.pieces(holding: holds, shapes).count)
        }
        let people = plan.indices(.person).count
        if counts.isEmpty, people > 0 {
            let names = self.pieces(holding: .person, shapes).count
            guard names % people == 0 else { return nil }
            counts.append(names / people)
        }
        guard let first = counts.first, first > 0, counts.allSatisfy({ $0 == first }) else { return nil }
        return (plan, first)
    }

    private func pieces(
        holding: ExplodedWords.Holding,
        _ shapes: [(shape: CellShape, pieces: [Int])]
    ) -> [Int] {
        let matching = shapes.filter { shape in
            switch (holding, shape.shape) {
            case (.amount, .number(let decimals, let unit)): decimals > 0 || unit?.isMoney == true
            case (.count, .number(let decimals, let unit)): decimals <= 0 && unit == nil
            case (.rating, .rating), (.answer, .answer), (.status, .status), (.person, .person): true
            default: false
            }
        }
        return matching.flatMap(\.pieces).sorted()
    }

    // MARK: What every record has

    private mutating func complete(
        _ plan: RecordPlan,
        rowCount: Int,
        shapes: [(shape: CellShape, pieces: [Int])],
        takesLabels: Bool = true,
        how: String
    ) -> ExplodedArrangement? {
        var shapes = shapes.map { (shape: $0.shape, pieces: $0.pieces.filter { places[$0] == nil }) }
        for holds in [ExplodedWords.Holding.amount, .count, .rating, .answer, .status] {
            guard let column = plan.indices(holds).first, plan.indices(holds).count == 1 else { continue }
            let found = pieces(holding: holds, shapes)
            guard !found.isEmpty else { continue }
            // As many as there are rows: the first to the first row.
            if found.count == rowCount, takesLabels {
                for (row, piece) in found.enumerated() { places[piece] = (row, column) }
            } else {
                refused += found
            }
            shapes = shapes.map { (shape: $0.shape, pieces: $0.pieces.filter { !found.contains($0) }) }
        }
        var rows = Array(repeating: [[Int]?](repeating: nil, count: plan.columns.count), count: rowCount)
        for (piece, place) in places { rows[place.row][place.column] = [piece] }
        if takesLabels { placeLabels(plan, &rows) }
        let taken = Set(rows.flatMap { $0.compactMap(\.self).flatMap(\.self) })
        return ExplodedArrangement(
            plan: plan,
            rows: rows,
            refused: leftOver(taken: taken, headings: headings),
            headings: headings,
            how: how,
            isBounded: isBounded,
            share: share(of: rows, plan)
        )
    }

    /// The pieces between the first and the last of the table that stand nowhere.
    private func leftOver(taken: Set<Int>, headings: Set<Int>) -> [Int] {
        let known = taken.union(headings).union(refused)
        guard let first = known.min(), let last = known.max() else { return [] }
        return (first...last).filter { !taken.contains($0) && !headings.contains($0) }
    }

    private mutating func placeLabels(_ plan: RecordPlan, _ rows: inout [[[Int]?]]) {
        // What is printed behind the last value is mostly the title of what follows: it is asked last.
        let lastValue = items.last { $0.shape.isValue && $0.shape != .year }?.pieces.last ?? 0
        let inside = items.filter { $0.pieces[0] <= lastValue || region.pieces[$0.pieces[0]].isAfterNote }
        let found = labels(plan, inside, rowCount: rows.count)
        if let found, !found.solution.isRefused, found.solution.isFilled || inside.count == items.count {
            return put(found, plan, in: &rows)
        }
        let all = inside.count == items.count ? found : labels(plan, items, rowCount: rows.count)
        if let best = all.flatMap({ $0.solution.isRefused ? found : $0 }) ?? found { put(best, plan, in: &rows) }
    }

    private mutating func put(
        _ found: (solution: LabelSolution, columns: [Int]),
        _ plan: RecordPlan,
        in rows: inout [[[Int]?]]
    ) {
        refused += found.solution.uncertain.flatMap(\.self)
        for (number, column) in found.columns.enumerated() where plan.columns[column].holds != .status {
            for row in rows.indices { rows[row][column] = found.solution.cells[number][row] }
        }
    }

    private mutating func labels(
        _ plan: RecordPlan,
        _ items: [ExplodedItem],
        rowCount: Int
    ) -> (solution: LabelSolution, columns: [Int])? {
        let hasPeople = !plan.indices(.person).isEmpty
        let columns = plan.columns.indices.filter { takesTexts(plan, $0) }
        let readings = BlockReadings(region, items: items)
        var steps: [LabelProblem.Step] = []
        var textCount = 0
        for item in items {
            if let place = places[item.pieces[0]], item.shape.isValue {
                steps.append(.fixed(row: place.row, column: place.column))
            } else if Self.isText(item.shape) || (item.shape == .status && hasPeople) {
                textCount += 1
                steps.append(.text(readings.readings(of: item), Self.kind(of: item.shape, hasPeople: hasPeople)))
            }
        }
        guard textCount <= ExplodedLimits.textCells else {
            isBounded = true
            return nil
        }
        let problem = LabelProblem(
            steps: steps,
            columns: columns.map { column in
                LabelProblem.TextColumn(column: column, takes: Self.kind(of: plan.columns[column].holds))
            },
            rowCount: rowCount,
            region: region
        )
        return LabelBeam.solve(problem).map { ($0, columns) }
    }

    /// A column of statuses that do not count out helps to place the texts around it, though it is not read.
    private func takesTexts(_ plan: RecordPlan, _ column: Int) -> Bool {
        switch plan.columns[column].holds {
        case .text, .person: true
        case .status: !places.values.contains { $0.column == column }
        case .amount, .count, .rating, .answer: false
        }
    }

    private static func kind(of shape: CellShape, hasPeople: Bool) -> LabelProblem.Kind {
        switch shape {
        case .person where hasPeople: .person
        case .status: .status
        default: .words
        }
    }

    private static func kind(of holding: ExplodedWords.Holding) -> LabelProblem.Kind {
        switch holding {
        case .person: .person
        case .status: .status
        case .text, .amount, .count, .rating, .answer: .words
        }
    }

    /// Years and names are words in a column of words.
    private static func isText(_ shape: CellShape) -> Bool { shape == .text || shape == .person || shape == .year }

    /// How much of what the table holds stands in rows that have their first label.
    private func share(of rows: [[[Int]?]], _ plan: RecordPlan) -> Double {
        let values = plan.columns.indices.filter { [.amount, .count].contains(plan.columns[$0].holds) }
        let columns = values.isEmpty ? Array(plan.columns.indices) : values
        guard !rows.isEmpty else { return 0 }
        let filled = rows.reduce(0) { sum, row in sum + columns.count { row[$0] != nil } }
        return Double(filled) / Double(rows.count * columns.count)
    }
}
