import Papers
import Records
import Tables

extension ContractEncoder {
    // Tables, rows and cells are read in place, by their positions: one that is handed over is copied first, which
    // counts up a reference for each of its fields.

    mutating func tables(_ tables: [IdentifiedTable]) {
        json.key("tables")
        json.beginArray()
        let tables = tables.span
        for index in tables.indices {
            table(tables, index)
            stream.passElement(&json)
        }
        json.endArray()
    }

    private mutating func table(_ tables: Span<IdentifiedTable>, _ index: Int) {
        json.beginObject()
        member("id", tables[index].id)
        member("caption", tables[index].table.caption?.text)
        member("heading", tables[index].table.heading)
        member("kind", tables[index].table.kind?.rawValue)
        member("layout", tables[index].table.layout.rawValue)
        member("line_ranges", tables[index].table.lineRanges)
        list("columns", tables[index].table.columns) { $0.column($1) }
        rows(tables[index].table.rows.span)
        list("relations", tables[index].table.relations) { $0.relation($1) }
        list("notes", tables[index].table.remarks) { $0.note($1) }
        json.endObject()
    }

    private mutating func column(_ column: Column) {
        json.beginObject()
        member("index", column.index)
        member("path", column.path)
        member("role", column.role?.rawValue)
        member("unit", column.unit?.unit.rawValue)
        member("scale", column.unit?.scale)
        member("unit_origin", column.unitOrigin?.rawValue)
        if let period = column.period {
            member("period", period)
        } else {
            member("period", nil as String?)
        }
        member("stage", column.stage?.rawValue)
        member("flow", column.flow?.rawValue)
        member("fund", column.fund)
        optional("band", column.band) { encoder, band in
            encoder.json.beginObject()
            encoder.members(of: band)
            encoder.json.endObject()
        }
        json.endObject()
    }

    mutating func members(of band: AgeBand) {
        member("from", band.from)
        member("to", band.to)
        member("unit", band.unit.rawValue)
    }

    private mutating func rows(_ rows: Span<Row>) {
        json.key("rows")
        json.beginArray()
        for index in rows.indices { row(rows, index) }
        json.endArray()
    }

    private mutating func row(_ rows: Span<Row>, _ index: Int) {
        let row = rows[index]
        json.beginObject()
        member("index", row.index)
        member("label", row.label)
        member("group", row.group)
        json.key("roles")
        json.beginArray()
        for name in row.roles.names { json.string(name) }
        json.endArray()
        json.key("line_range")
        lines(row.lines)
        json.key("cells")
        json.beginArray()
        let all = row.cells
        let cells = all.span
        for cell in cells.indices { self.cell(cells, cell) }
        json.endArray()
        json.endObject()
    }

    private mutating func cell(_ cells: Span<Cell>, _ index: Int) {
        json.beginObject()
        member("column", cells[index].column)
        if json.takesKeptMembers, cells[index].rowSpan == 1, cells[index].columnSpan == 1 {
            json.members(kept.single)
        } else {
            json.members("row_span", cells[index].rowSpan, "column_span", cells[index].columnSpan)
        }
        member("text", cells[index].text)
        json.key("at")
        place(cells[index].place)
        if json.takesKeptMembers, cells[index].otherPlaces.isEmpty {
            json.members(kept.noOtherPlaces)
        } else {
            list("other_places", cells[index].otherPlaces) { $0.place($1) }
        }
        switch cells[index].content {
        case .figure(let figure):
            json.key("figure")
            self.figure(figure)
            noMarks()
        case .rating(let mark):
            json.nullMember("figure")
            member("rating", mark)
            json.nullMember("trend")
        case .trend(let mark):
            json.nullMember("figure")
            json.nullMember("rating")
            member("trend", mark)
        case .text, .blank:
            json.nullMember("figure")
            noMarks()
        }
        json.endObject()
    }

    private mutating func noMarks() {
        if json.takesKeptMembers { json.members(kept.noMarks) } else { json.nullMembers("rating", "trend") }
    }

    private mutating func relation(_ relation: Relation) {
        json.beginObject()
        member("kind", relation.kind.rawValue)
        member("axis", relation.axis.rawValue)
        // Shares that make a hundred have no row or column that says so.
        member("result", relation.result > 0 ? relation.result : nil)
        objects("operands", relation.operands) { encoder, operand in
            encoder.member("index", operand.index)
            encoder.member("weight", operand.weight)
        }
        member("across", relation.across)
        member("basis", relation.basis.rawValue)
        json.key("support")
        json.beginObject()
        member("held", relation.held)
        member("tried", relation.tried)
        json.endObject()
        json.endObject()
    }

    mutating func note(_ remark: TableRemark) {
        json.beginObject()
        member("kind", remark.kind.rawValue)
        member("text", remark.text)
        json.key("at")
        place(remark.place)
        json.endObject()
    }
}
