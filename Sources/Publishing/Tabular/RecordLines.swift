import JSON

/// Records as NDJSON: one a line, with the paper and the report it stands in. `record.schema.json` says what a line is.
public enum RecordLines {
    /// The lines of a paper's records, in the order of the contract.
    ///
    /// - Parameter kinds: the lists that are wanted; where it is empty, all records and the findings.
    public static func lines(of batch: RowBatch, kinds: [String] = []) -> [UInt8] {
        var json = JSONWriter()
        var assembler = RowAssembler(batch)
        let contract = batch.contract
        for list in contract.lists where isWanted(contract.tables[list.table].name, kinds) {
            for row in 0..<batch.tables[list.table].count {
                line(list, row, batch, &assembler, into: &json)
            }
        }
        return json.takeBytes()
    }

    private static func isWanted(_ name: String, _ kinds: [String]) -> Bool {
        kinds.isEmpty ? RecordKind(rawValue: name) != nil || name == "findings" : kinds.contains(name)
    }

    private static func line(
        _ list: ContractTables.List,
        _ row: Int,
        _ batch: RowBatch,
        _ assembler: inout RowAssembler,
        into json: inout JSONWriter
    ) {
        let contract = batch.contract
        json.beginObject()
        json.key("schema_version")
        json.string(Contract.version)
        json.key("kind")
        json.string(contract.tables[list.table].name)
        json.key("paper")
        json.beginObject()
        for (name, column) in [("name", "file_name"), ("sha256", "file_sha256")] {
            json.key(named: name)
            if let text = contract.tables[0].column(column).flatMap({ batch.string(0, 0, $0) }) {
                json.string(text)
            } else {
                json.null()
            }
        }
        json.endObject()
        json.key("report")
        if let reports = contract.reports, contract.tables[list.table].parent == reports.table {
            assembler.head(
                reports.shape,
                table: reports.table,
                row: Int(batch.tables[list.table].parents[row]),
                into: &json
            )
        } else {
            json.null()
        }
        json.key("record")
        assembler.object(list.shape, table: list.table, row: row, into: &json)
        json.endObject()
        json.endLine()
    }
}

extension ContractTables {
    /// A list of objects of the paper or of a report.
    struct List {
        var table: Int
        var shape: ContractShape
    }

    var reports: List? { Self.lists(in: shape).first { tables[$0.table].name == Self.reports } }

    /// The lists that stand directly in the paper or in its reports.
    var lists: [List] {
        Self.lists(in: shape).flatMap { list in
            tables[list.table].name == Self.reports ? Self.lists(in: list.shape) : [list]
        }
    }

    private static func lists(in shape: ContractShape) -> [List] {
        shape.members.flatMap { member -> [List] in
            switch member.part {
            case .list(let table, let shape): [List(table: table, shape: shape)]
            case .object(let shape): lists(in: shape)
            case .column, .nothing: []
            }
        }
    }
}

extension RowAssembler {
    /// Writes an object without its lists.
    func head(_ shape: ContractShape, table: Int, row: Int, into json: inout JSONWriter) {
        let members = shape.members.filter { member in
            switch member.part {
            case .list, .nothing: false
            case .column, .object: true
            }
        }
        var copy = self
        copy.object(
            ContractShape(members: members, witnesses: shape.witnesses, isNullable: shape.isNullable),
            table: table,
            row: row,
            into: &json
        )
    }
}
