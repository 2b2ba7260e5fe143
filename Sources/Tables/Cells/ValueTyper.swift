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

    /// What a cell holds, under the column's unit or, where the column has none, the row's or the context's.
    func content(of cell: GridCell, fallback: (unit: UnitDeclaration, origin: UnitOrigin)?) -> CellContent {
        switch cell.reading {
        case .number(let number):
            return .figure(figure(number, upper: nil, of: cell, fallback: fallback))
        case .range(let lower, let upper):
            return .figure(figure(lower, upper: upper, of: cell, fallback: fallback))
        case .absence(.blank):
            guard takesFigures else { return .blank }
            return .figure(Figure(value: nil, printed: "", absence: .blank, place: cell.text.place))
        case .absence(let absence):
            return .figure(absent(absence, in: cell, fallback: fallback))
        case .trend(let trend):
            return .trend(TrendMark(printed: cell.text.text, trend: trend, place: cell.text.place))
        case .glyph(let glyph):
            return .rating(rating(of: glyph, in: cell))
        case .text:
            return text(in: cell)
        }
    }

    private func figure(
        _ printed: PrintedNumber,
        upper: PrintedNumber?,
        of cell: GridCell,
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
            printed: cell.text.text,
            place: cell.text.place
        )
    }

    /// Whether the cell prints its currency and leaves it to the heading to say in what: `£5` under `£000` is £5,000,
    /// as spreadsheets print it, and the heading is where to look it up.
    private func isScaled(_ printed: PrintedNumber, by declared: UnitDeclaration) -> Bool {
        declared.scale != 0 && printed.multiplier == nil && printed.unit == declared.unit
    }

    private func absent(
        _ absence: Absence,
        in cell: GridCell,
        fallback: (unit: UnitDeclaration, origin: UnitOrigin)?
    ) -> Figure {
        var figure = Figure(value: nil, printed: cell.text.text, absence: absence, place: cell.text.place)
        if absence == .nilValue, let declared = unit ?? fallback?.unit {
            figure.unit = declared.unit
            figure.unitOrigin = unit == nil ? fallback?.origin : unitOrigin
        }
        return figure
    }

    private func rating(of glyph: RatingGlyph, in cell: GridCell) -> RatingMark {
        let meaning = lexicon.shapes[glyph.shape]
        return RatingMark(
            printed: cell.text.text,
            rating: meaning?.rating,
            rag: glyph.rag ?? meaning?.rag,
            place: cell.text.place
        )
    }

    private func text(in cell: GridCell) -> CellContent {
        if takesTrends, let trend = lexicon.performance.trends.meaning(of: cell.words) {
            return .trend(TrendMark(printed: cell.text.text, trend: trend, place: cell.text.place))
        }
        guard takesRatings, let meaning = lexicon.ratings.meaning(of: cell.words) else { return .text }
        return .rating(
            RatingMark(printed: cell.text.text, rating: meaning.rating, rag: meaning.rag, place: cell.text.place)
        )
    }
}
