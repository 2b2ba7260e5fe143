import Figures
import Lexicon
import Papers

/// Gives the cells of a column their types: figures with unit and precision, absences, ratings, arrows, text.
struct ValueTyper {
    let lexicon: Lexicon
    let unit: UnitDeclaration?
    let unitOrigin: UnitOrigin?
    /// Whether figures are due here, so that an empty cell is an absence and not nothing.
    let takesFigures: Bool
    /// Whether words here are ratings.
    let takesRatings: Bool
    /// Whether words here say which way something went.
    let takesTrends: Bool

    /// What a cell of a row holds, under the column's unit or, where the column has none, the row's or the context's.
    ///
    /// Read in place, by its position: a cell that is handed over is copied first, with a count for each of its parts.
    func content(
        of cells: Span<GridCell>,
        _ index: Int,
        fallback: (unit: UnitDeclaration, origin: UnitOrigin)?
    ) -> CellContent {
        switch cells[index].reading {
        case .number(let number):
            return .figure(figure(number, upper: nil, of: cells, index, fallback: fallback))
        case .range(let lower, let upper):
            return .figure(figure(lower, upper: upper, of: cells, index, fallback: fallback))
        case .absence(.blank):
            guard takesFigures else { return .blank }
            return .figure(Figure(value: nil, printed: "", absence: .blank, place: cells[index].text.place))
        case .absence(let absence):
            return .figure(absent(absence, in: cells, index, fallback: fallback))
        case .trend(let trend):
            return .trend(TrendMark(printed: cells[index].text.text, trend: trend, place: cells[index].text.place))
        case .glyph(let glyph):
            return .rating(rating(of: glyph, in: cells, index))
        case .text:
            return text(in: cells, index)
        }
    }

    private func figure(
        _ printed: PrintedNumber,
        upper: PrintedNumber?,
        of cells: Span<GridCell>,
        _ index: Int,
        fallback: (unit: UnitDeclaration, origin: UnitOrigin)?
    ) -> Figure {
        var number = printed
        var top = upper
        var origin: UnitOrigin? = printed.unit == nil ? nil : .cell
        if let declared = unit {
            number = printed.applying(declared)
            top = upper?.applying(declared)
            if origin == nil || isScaled(printed, by: declared) { origin = unitOrigin ?? .column }
        } else if let fallback {
            number = printed.applying(fallback.unit)
            top = upper?.applying(fallback.unit)
            if origin == nil || isScaled(printed, by: fallback.unit) { origin = fallback.origin }
        }
        return Figure(
            value: number.value,
            upper: top?.value,
            unit: number.unit,
            unitOrigin: number.unit == nil ? nil : origin,
            // Things that are counted are counted exactly.
            decimals: number.unit == .count && number.decimals == 0 ? nil : number.decimals,
            printed: cells[index].text.text,
            place: cells[index].text.place
        )
    }

    /// Whether the cell prints its currency and leaves it to the heading to say in what: `£5` under `£000` is £5,000,
    /// as spreadsheets print it, and the heading is where to look it up.
    private func isScaled(_ printed: PrintedNumber, by declared: UnitDeclaration) -> Bool {
        declared.scale != 0 && printed.multiplier == nil && printed.unit == declared.unit
    }

    private func absent(
        _ absence: Absence,
        in cells: Span<GridCell>,
        _ index: Int,
        fallback: (unit: UnitDeclaration, origin: UnitOrigin)?
    ) -> Figure {
        var figure = Figure(
            value: nil,
            printed: cells[index].text.text,
            absence: absence,
            place: cells[index].text.place
        )
        if absence == .nilValue, let declared = unit ?? fallback?.unit {
            figure.unit = declared.unit
            figure.unitOrigin = unit == nil ? fallback?.origin : unitOrigin
        }
        return figure
    }

    private func rating(of glyph: RatingGlyph, in cells: Span<GridCell>, _ index: Int) -> RatingMark {
        let meaning = lexicon.shapes[glyph.shape]
        return RatingMark(
            printed: cells[index].text.text,
            rating: meaning?.rating,
            rag: glyph.rag ?? meaning?.rag,
            place: cells[index].text.place
        )
    }

    private func text(in cells: Span<GridCell>, _ index: Int) -> CellContent {
        guard takesTrends || takesRatings else { return .text }
        let (printed, place) = (cells[index].text.text, cells[index].text.place)
        if takesTrends, let trend = lexicon.performance.trends.meaning(of: cells[index].words) {
            return .trend(TrendMark(printed: printed, trend: trend, place: place))
        }
        guard takesRatings, let meaning = lexicon.ratings.meaning(of: cells[index].words) else { return .text }
        return .rating(RatingMark(printed: printed, rating: meaning.rating, rag: meaning.rag, place: place))
    }
}
