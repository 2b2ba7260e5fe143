import Records
import Tables

/// One record for a person: its name and place, then a line for each field that has a value.
struct RecordSheet {
    private(set) var lines: [String]

    init(_ kind: String, _ id: String, _ provenance: Provenance, name: String) {
        var place = "lines \(Wording.lines(provenance.lineRanges))"
        if let table = provenance.table {
            let rows = provenance.rows.map(String.init).joined(separator: ",")
            place = table + (rows.isEmpty ? ", " : " row \(rows), ") + place
        }
        lines = ["  \(kind) \(id): \(name) (\(place))"]
    }

    mutating func add(_ field: String, _ value: String?) {
        if let value { lines.append("    \(field): \(value)") }
    }

    mutating func add(_ field: String, _ period: Period) {
        if !period.isEmpty { add(field, Wording.period(period)) }
    }

    mutating func add(_ field: String, _ figure: Figure?) {
        guard let figure else { return }
        let sign = figure.isReversed ? ", sign reversed" : ""
        add(field, "\(Wording.figure(figure)) (printed \(figure.printed) at \(Wording.place(figure.place))\(sign))")
    }

    mutating func add(_ field: String, _ mark: RatingMark?) {
        guard let mark else { return }
        add(field, "\(Wording.rating(mark)) (printed \(mark.printed) at \(Wording.place(mark.place)))")
    }

    mutating func add(_ field: String, _ mark: TrendMark?) {
        guard let mark else { return }
        add(field, "\(mark.trend.rawValue) (printed \(mark.printed) at \(Wording.place(mark.place)))")
    }

    mutating func add(_ field: String, _ owed: AgedDebt.Amount) {
        add(field, owed.amount)
        add("\(field), share", owed.share)
        add("\(field), trend", owed.trend)
    }
}
