import Papers
import Tables

/// How the dumps write what the models hold.
enum Wording {
    /// `12` or `12-14`
    static func lines(_ lines: ClosedRange<Int>) -> String {
        lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
    }

    static func lines(_ ranges: [ClosedRange<Int>]) -> String {
        ranges.map { lines($0) }.joined(separator: ", ")
    }

    /// `114:72`, or `114` where the column is not known.
    static func place(_ place: Place) -> String {
        place.column == 0 ? "\(place.line)" : "\(place.line):\(place.column)"
    }

    /// `10062000 GBP`, or the kind of absence; and how it came to be known where it was not simply printed.
    static func figure(_ figure: Figure) -> String {
        var words: [String] = []
        if let value = figure.value {
            words.append(figure.upper.map { "\(value) to \($0)" } ?? "\(value)")
            if let unit = figure.unit { words.append(unit.rawValue) }
        } else if let absence = figure.absence {
            words.append(absence.rawValue)
        }
        switch figure.origin {
        case .printed: break
        case .derived(let how): words.append("(derived: \(how))")
        case .recovered(let how): words.append("(recovered: \(how))")
        }
        return words.joined(separator: " ")
    }

    static func rating(_ mark: RatingMark) -> String {
        if let candidates = mark.candidates { return candidates.joined(separator: " or ") }
        return [mark.rating?.name, mark.rag?.rawValue].compactMap { $0 }.first ?? "not known: \(mark.printed)"
    }

    static func period(_ period: Period) -> String {
        var words: [String] = []
        if let year = period.financialYear { words.append("\(year)") }
        if let quarter = period.quarter { words.append("Q\(quarter.rawValue)") }
        if let month = period.month { words.append("month \(month)") }
        if let date = period.asAt { words.append("as at \(date)") }
        if let basis = period.basis { words.append(basis.rawValue) }
        return words.joined(separator: " ")
    }

    static func roles(_ roles: RowRoles) -> String {
        roles.names.joined(separator: ",")
    }
}
