import JSON

/// Makes JSON of rows again: the way back from ``RowReader``.
public struct RowAssembler {
    private let batch: RowBatch
    /// The next row of each table, for those that are read from the front: the rows below one parent lie together.
    private var next: [Int]

    public init(_ batch: RowBatch) {
        self.batch = batch
        next = [Int](repeating: 0, count: batch.tables.count)
    }

    /// The whole document of the paper, ended by a line end.
    public static func document(of batch: RowBatch, style: JSONWriter.Style = .compact) -> [UInt8] {
        var json = JSONWriter(style: style, capacity: batch.text.count * 2 + 4096)
        var assembler = RowAssembler(batch)
        if batch.tables[0].count > 0 { assembler.object(batch.contract.shape, table: 0, row: 0, into: &json) }
        json.endLine()
        return json.takeBytes()
    }

    /// Writes one row as the object that it was, the rows below it with it. Rows have to be asked for in their order.
    mutating func object(_ shape: ContractShape, table: Int, row: Int, into json: inout JSONWriter) {
        json.beginObject()
        for member in shape.members {
            json.key(named: member.name)
            switch member.part {
            case .column(let column, let kind): write(batch.tables[table].value(row, column), kind, into: &json)
            case .object(let shape):
                if isThere(shape, table: table, row: row) {
                    object(shape, table: table, row: row, into: &json)
                } else {
                    json.null()
                }
            case .list(let child, let shape): list(shape, table: child, parent: row, into: &json)
            case .nothing: json.null()
            }
        }
        json.endObject()
    }

    private mutating func list(_ shape: ContractShape, table: Int, parent: Int, into json: inout JSONWriter) {
        json.beginArray()
        let rows = batch.tables[table]
        while next[table] < rows.count, rows.parents[next[table]] < parent { next[table] += 1 }
        while next[table] < rows.count, rows.parents[next[table]] == parent {
            let row = next[table]
            next[table] += 1
            object(shape, table: table, row: row, into: &json)
        }
        json.endArray()
    }

    private func isThere(_ shape: ContractShape, table: Int, row: Int) -> Bool {
        if !shape.isNullable { return true }
        let columns = shape.witnesses.isEmpty ? shape.columns : shape.witnesses
        return columns.contains { !batch.tables[table].value(row, $0).isNull }
    }

    private func write(_ value: RowValue, _ kind: ContractColumn.Kind, into json: inout JSONWriter) {
        switch value.kind {
        case .null: json.null()
        case .integer:
            if case .boolean = kind { json.bool(value.payload != 0) } else { json.integer(Int(value.payload)) }
        case .decimal: json.number(significand: Int128(value.payload), exponent: -Int(value.scale))
        case .text:
            let bytes = batch.bytes(of: value)
            if case .json = kind {
                if let parsed = try? JSONValue(parsing: Array(bytes)) { json.value(parsed) } else { json.null() }
            } else {
                json.string(String(decoding: bytes, as: UTF8.self))
            }
        }
    }
}
