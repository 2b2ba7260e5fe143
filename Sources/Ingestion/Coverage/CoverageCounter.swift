import Papers
import Records
import Tables

/// Says for every figure that the lexer finds where the readers put it: by its place, and by nothing else.
struct CoverageCounter {
    let paper: Paper

    func coverage(of reports: [Report]) -> Coverage {
        var cells = cellPlaces(of: reports)
        var records = PlaceSet(in: paper.source)
        for report in reports { for place in report.placesOfFiguresOutsideTables { records.add(place) } }
        records.close()
        var statements = statementPlaces(of: reports)
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

    private func cellPlaces(of reports: [Report]) -> PlaceSet {
        var places = PlaceSet(in: paper.source)
        for report in reports {
            let tables = report.tables.span
            for table in tables.indices {
                // What a table is called belongs to it as the labels of its rows do.
                if let caption = tables[table].table.caption { places.add(caption.place) }
                let rows = tables[table].table.rows.span
                for row in rows.indices {
                    let cells = rows[row].cells.span
                    for cell in cells.indices where !cells[cell].text.isEmpty {
                        places.add(cells[cell].place)
                        for other in cells[cell].otherPlaces { places.add(other) }
                    }
                }
            }
        }
        places.close()
        return places
    }

    private func statementPlaces(of reports: [Report]) -> PlaceSet {
        var places = PlaceSet(in: paper.source)
        for report in reports {
            let statements = report.statements.span
            for index in statements.indices {
                places.add(statements[index].figure.place)
                for copy in statements[index].repeats { places.add(copy) }
            }
        }
        places.close()
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
    private let source: SourceText
    private var ranges: [Range<Int>] = []
    private var areInOrder = true
    /// The first range that does not end before what was asked for last.
    private var next = 0

    init(in source: SourceText) {
        self.source = source
    }

    /// Adds a place, most often one behind those before. The set may be asked once it is closed.
    mutating func add(_ place: Place) {
        guard let range = Self.range(of: place, in: source) else { return }
        if let last = ranges.last, range.lowerBound < last.lowerBound {
            areInOrder = false
            ranges.append(range)
        } else {
            Self.add(range, to: &ranges)
        }
    }

    mutating func close() {
        guard !areInOrder else { return }
        ranges.sort { $0.lowerBound < $1.lowerBound }
        var joined: [Range<Int>] = []
        for range in ranges { Self.add(range, to: &joined) }
        (ranges, areInOrder) = (joined, true)
    }

    /// Adds a range that begins at the last one or behind it, and joins the two where they touch.
    private static func add(_ range: Range<Int>, to ranges: inout [Range<Int>]) {
        if let last = ranges.last, range.lowerBound <= last.upperBound {
            ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        } else {
            ranges.append(range)
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
