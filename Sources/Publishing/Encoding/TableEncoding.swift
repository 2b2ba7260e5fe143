import Papers
import Records
import Tables

extension ContractEncoder {
    mutating func table(_ identified: IdentifiedTable) {
        let table = identified.table
        json.beginObject()
        member("id", identified.id)
        member("caption", table.caption?.text)
        member("heading", table.heading)
        member("kind", table.kind?.rawValue)
        member("layout", table.layout.rawValue)
        member("line_ranges", table.lineRanges)
        list("columns", table.columns) { $0.column($1) }
        list("rows", table.rows) { $0.row($1) }
        list("relations", table.relations) { $0.relation($1) }
        list("notes", table.remarks) { $0.note($1) }
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
        json.key("band")
        if let band = column.band {
            json.beginObject()
            members(of: band)
            json.endObject()
        } else {
            json.null()
        }
        json.endObject()
    }

    mutating func members(of band: AgeBand) {
        member("from", band.from)
        member("to", band.to)
        member("unit", band.unit.rawValue)
    }

    private mutating func row(_ row: borrowing Row) {
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
        list("cells", row.cells) { $0.cell($1) }
        json.endObject()
    }

    private mutating func cell(_ cell: borrowing Cell) {
        json.beginObject()
        member("column", cell.column)
        member("row_span", cell.rowSpan)
        member("column_span", cell.columnSpan)
        member("text", cell.text)
        json.key("at")
        place(cell.place)
        json.key("figure")
        if case .figure(let figure) = cell.content {
            self.figure(figure)
        } else {
            json.null()
        }
        switch cell.content {
        case .rating(let mark):
            member("rating", mark)
            member("trend", nil as TrendMark?)
        case .trend(let mark):
            member("rating", nil as RatingMark?)
            member("trend", mark)
        case .text, .figure, .blank:
            member("rating", nil as RatingMark?)
            member("trend", nil as TrendMark?)
        }
        json.endObject()
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
