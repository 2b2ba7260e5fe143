import Figures
import Papers
import Tables

// Figures and marks, each with its own place, also where it fills a cell: who reads figures need not know of cells.
extension ContractEncoder {
    mutating func place(_ place: Place) {
        let hasPath = paths.hasPath(place)
        guard place.column > 0, place.endColumn > 0 else { return lines(of: place, hasPath) }
        // Nearly every place: its members are taken in one step.
        let line = (name: "line" as StaticString, value: Int(place.line))
        let column = (name: "column" as StaticString, value: Int(place.column))
        let endLine = (name: "end_line" as StaticString, value: Int(place.endLine))
        let endColumn = (name: "end_column" as StaticString, value: Int(place.endColumn))
        guard hasPath else { return json.object(line, column, endLine, endColumn, null: "path") }
        if json.takesUnseenObject(line, column, endLine, endColumn, text: "path") { return }
        paths.spell(place)
        let path = paths.bytes
        json.object(line, column, endLine, endColumn, text: "path", utf8: path.span)
    }

    /// A place of which only the lines are known for certain.
    private mutating func lines(of place: Place, _ hasPath: Bool) {
        json.beginObject()
        member("line", Int(place.line))
        member("column", place.column > 0 ? Int(place.column) : nil)
        member("end_line", Int(place.endLine))
        member("end_column", place.endColumn > 0 ? Int(place.endColumn) : nil)
        if hasPath { path(of: place) } else { json.nullMember("path") }
        json.endObject()
    }

    private mutating func path(of place: Place) {
        json.key("path")
        if json.takesUnseenString() { return }
        paths.spell(place)
        let path = paths.bytes
        json.string(utf8: path.span)
    }

    mutating func figure(_ figure: Figure) {
        json.beginObject()
        if json.takesKeptMembers, let shape = figure.plainShape {
            member("value", figure.value)
            kept.copyUnit(of: figure, shape, to: &json)
            json.member("printed", figure.printed)
            json.members(kept.printed)
        } else {
            // Half of a paper's document are figures, and most of them are alike: those are checked by their shape.
            let shape = json.isOnlyChecking ? figure.shape : nil
            if shape.map({ json.takesKnownMembers($0) }) != true {
                members(of: figure)
                if let shape { json.learnMembers(shape) }
            }
        }
        json.key("at")
        place(figure.place)
        json.endObject()
    }

    /// What is told of a figure before its place.
    @inline(__always)
    private mutating func members(of figure: Figure) {
        let isReadable = figure.value?.isPublishable ?? true
        member("value", figure.value)
        member("upper", isReadable ? figure.upper : nil)
        member("unit", figure.unit?.rawValue)
        member("unit_origin", figure.unitOrigin?.rawValue)
        member("decimals", figure.decimals)
        member("printed", figure.printed)
        let isPlain = isReadable && !figure.isReversed && figure.absence == nil
        if isPlain, figure.origin == .printed {
            member("origin", "printed")
            json.nullMembers("how", "sign", "absence")
        } else {
            origin(figure.origin)
            member("sign", figure.isReversed ? "reversed" : nil)
            member("absence", isReadable ? figure.absence?.rawValue : Absence.unreadable.rawValue)
        }
    }

    mutating func rating(_ mark: RatingMark) {
        json.beginObject()
        member("printed", mark.printed)
        member("rating", mark.rating?.name)
        member("rag", mark.rag?.rawValue)
        member("scheme", mark.scheme)
        if let candidates = mark.candidates {
            member("candidates", candidates)
        } else {
            member("candidates", nil as String?)
        }
        origin(mark.origin)
        json.key("at")
        place(mark.place)
        json.endObject()
    }

    mutating func trend(_ mark: TrendMark) {
        json.beginObject()
        member("printed", mark.printed)
        member("trend", mark.trend.rawValue)
        json.key("at")
        place(mark.place)
        json.endObject()
    }

    @inline(__always)
    private mutating func origin(_ origin: Origin) {
        switch origin {
        case .printed:
            member("origin", "printed")
            member("how", nil as String?)
        case .derived(let how):
            member("origin", "derived")
            member("how", how)
        case .recovered(let how):
            member("origin", "recovered")
            member("how", how)
        }
    }
}

// The same as members that may have no value.
extension ContractEncoder {
    @inline(__always)
    mutating func member(_ key: StaticString, _ figure: Figure?) {
        guard let figure else { return json.nullMember(key) }
        json.key(key)
        self.figure(figure)
    }

    mutating func member(_ key: StaticString, _ mark: RatingMark?) {
        guard let mark else { return json.nullMember(key) }
        json.key(key)
        rating(mark)
    }

    mutating func member(_ key: StaticString, _ mark: TrendMark?) {
        guard let mark else { return json.nullMember(key) }
        json.key(key)
        trend(mark)
    }

    mutating func member(_ key: StaticString, _ period: Period) {
        json.key(key)
        json.beginObject()
        member("financial_year", period.financialYear?.description)
        member("quarter", period.quarter?.rawValue)
        member("month", period.month)
        member("as_at", period.asAt?.description)
        member("basis", period.basis?.rawValue)
        json.endObject()
    }
}
