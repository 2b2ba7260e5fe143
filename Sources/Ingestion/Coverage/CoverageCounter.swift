import Papers
import Records
import Tables

/// Says for every figure that the lexer finds where the readers put it: by its place, and by nothing else.
struct CoverageCounter {
    let paper: Paper

    func coverage(of reports: [Report]) -> Coverage {
        var cells = PlaceSet(cellPlaces(of: reports), in: paper.source)
        var records = PlaceSet(reports.flatMap(\.placesOfFiguresOutsideTables), in: paper.source)
        var statements = PlaceSet(statementPlaces(of: reports), in: paper.source)
        var coverage = Coverage()
        for figure in FigureLexer(bytes: paper.source.bytes, isHTML: paper.file.format == .html).figures() {
            if cells.contains(figure.lowerBound) {
                coverage.inCells += 1
            } else if records.contains(figure.lowerBound) {
                coverage.inRecords += 1
            } else if statements.contains(figure.lowerBound) {
                coverage.inStatements += 1
            } else {
                let printed = String(decoding: paper.source.bytes[figure], as: UTF8.self)
                coverage.unread.append(Coverage.Unread(printed: printed, place: place(of: figure)))
            }
        }
        return coverage
    }

    private func cellPlaces(of reports: [Report]) -> [Place] {
        var places: [Place] = []
        for report in reports {
            let tables = report.tables.span
            for table in tables.indices {
                // What a table is called belongs to it as the labels of its rows do.
                if let caption = tables[table].table.caption { places.append(caption.place) }
                let rows = tables[table].table.rows.span
                for row in rows.indices {
                    let cells = rows[row].cells.span
                    for cell in cells.indices where !cells[cell].text.isEmpty {
                        places.append(cells[cell].place)
                        places += cells[cell].otherPlaces
                    }
                }
            }
        }
        return places
    }

    private func statementPlaces(of reports: [Report]) -> [Place] {
        var places: [Place] = []
        for report in reports {
            let statements = report.statements.span
            for index in statements.indices {
                places.append(statements[index].figure.place)
                places += statements[index].repeats
            }
        }
        return places
    }

    private func place(of range: Range<Int>) -> Place {
        let starts = paper.source.lineStarts
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
        }
        let column = range.lowerBound - starts[max(0, low - 1)] + 1
        return Place(line: low, column: column, endLine: low, endColumn: column + range.count)
    }
}

/// Places as ranges of the source's bytes, in order and none touching another; asked from the front to the back.
struct PlaceSet {
    private var ranges: [Range<Int>] = []
    /// The first range that does not end before what was asked for last.
    private var next = 0

    init(_ places: [Place], in source: SourceText) {
        var all: [Range<Int>] = []
        all.reserveCapacity(places.count)
        var areInOrder = true
        for place in places {
            guard let range = Self.range(of: place, in: source) else { continue }
            if let last = all.last, range.lowerBound < last.lowerBound { areInOrder = false }
            all.append(range)
        }
        if !areInOrder { all.sort { $0.lowerBound < $1.lowerBound } }
        ranges.reserveCapacity(all.count)
        for range in all {
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    /// - Parameter offset: No smaller than the one before.
    mutating func contains(_ offset: Int) -> Bool {
        while next < ranges.count, ranges[next].upperBound <= offset { next += 1 }
        return next < ranges.count && ranges[next].lowerBound <= offset
    }

    /// Where no column is known, the whole lines count.
    private static func range(of place: Place, in source: SourceText) -> Range<Int>? {
        let lines = 1...max(1, source.lineCount)
        guard lines.contains(Int(place.line)), lines.contains(Int(place.endLine)) else { return nil }
        let first = source.lineStarts[Int(place.line) - 1]
        let start = place.column > 0 ? first + Int(place.column) - 1 : first
        let end =
            place.endColumn > 0
            ? source.lineStarts[Int(place.endLine) - 1] + Int(place.endColumn) - 1
            : source.range(ofLine: Int(place.endLine)).upperBound
        return start < end ? start..<end : nil
    }
}
