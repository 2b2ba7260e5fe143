import Lexicon

/// The text cells of a record, once its figures have their places.
extension RecordReader {
    mutating func placeLabels(_ plan: RecordPlan, _ rows: inout [[[Int]?]]) {
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
        let apart = Set(columnsApart(plan))
        let columns = plan.columns.indices.filter { takesTexts(plan, $0) }
        let readings = BlockReadings(region, items: items)
        var steps: [LabelProblem.Step] = []
        var textCount = 0
        for item in items {
            if let place = places[item.pieces[0]], item.shape.isValue {
                steps.append(.fixed(row: place.row, column: place.column))
            } else if Self.isText(item.shape) || item.shape == .status {
                textCount += 1
                let kind = Self.kind(of: item.shape)
                steps.append(.text(readings.readings(of: item), apart.contains(kind) ? kind : .words))
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

    /// The kinds of text that have columns of their own.
    private func columnsApart(_ plan: RecordPlan) -> [LabelProblem.Kind] {
        plan.columns.map { Self.kind(of: $0.holds) }.filter { $0 != .words }
    }

    private static func kind(of shape: CellShape) -> LabelProblem.Kind {
        switch shape {
        case .person: .person
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
    static func isText(_ shape: CellShape) -> Bool { shape == .text || shape == .person || shape == .year }
}
