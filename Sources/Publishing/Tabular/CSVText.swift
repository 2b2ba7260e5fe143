/// Rows as CSV after RFC 4180, in UTF-8: fields between commas, lines ended by CR LF, a heading line first.
///
/// Money is in whole pounds and every number an exact plain decimal. Where there is no value the field is empty; a text
/// that is empty is `""`.
///
/// A text that a spreadsheet would run as a formula is made harmless, as ``CSVField`` says.
public struct CSVText {
    private let contract: ContractTables
    public let table: Int

    public init(_ table: Int, of contract: ContractTables) {
        self.contract = contract
        self.table = table
    }

    /// The names of all columns, the keys first.
    public var names: [String] { contract.tables[table].keyColumns + contract.tables[table].columns.map(\.name) }

    public func heading() -> [UInt8] { Array((names.joined(separator: ",") + "\r\n").utf8) }

    /// Adds the lines of a paper's rows.
    public func append(_ batch: RowBatch, to output: inout [UInt8]) {
        let described = contract.tables[table]
        let rows = batch.tables[table]
        let paperKey = batch.paperKey ?? 0
        for row in 0..<rows.count {
            append(integer: paperKey, to: &output)
            if let parent = described.parent {
                output.append(UInt8(ascii: ","))
                append(integer: Int64(rows.keys[row]), to: &output)
                if described.parentColumn != nil {
                    output.append(UInt8(ascii: ","))
                    let parentRow = Int(rows.parents[row])
                    if let id = described.parentID {
                        append(batch.tables[parent].value(parentRow, id), .text, batch, to: &output)
                    } else {
                        append(integer: Int64(batch.tables[parent].keys[parentRow]), to: &output)
                    }
                }
            }
            for column in 0..<rows.width {
                output.append(UInt8(ascii: ","))
                append(rows.value(row, column), described.columns[column].kind, batch, to: &output)
            }
            output.append(UInt8(ascii: "\r"))
            output.append(UInt8(ascii: "\n"))
        }
    }

    private func append(
        _ value: RowValue,
        _ kind: ContractColumn.Kind,
        _ batch: RowBatch,
        to output: inout [UInt8]
    ) {
        switch value.kind {
        case .null: break
        case .integer:
            if case .boolean = kind {
                output.append(contentsOf: (value.payload != 0 ? "true" : "false").utf8)
            } else {
                append(integer: value.payload, to: &output)
            }
        case .decimal: output.append(contentsOf: value.decimalText.utf8)
        case .text:
            let bytes = batch.bytes(of: value)
            if case .text = kind {
                CSVField.append(text: bytes, to: &output)
            } else {
                CSVField.append(quoting: bytes, to: &output)
            }
        }
    }

    private func append(integer: Int64, to output: inout [UInt8]) { output.append(contentsOf: "\(integer)".utf8) }
}

extension RowValue {
    /// The exact value, without an exponent.
    public var decimalText: String {
        guard kind == .decimal, scale > 0 else { return "\(payload)" }
        let digits = "\(payload.magnitude)"
        let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - digits.count)) + digits
        return (payload < 0 ? "-" : "") + padded.dropLast(Int(scale)) + "." + padded.suffix(Int(scale))
    }
}

extension ContractTable {
    /// The columns that come before the fields.
    public var keyColumns: [String] {
        guard parent != nil else { return [Self.paperKey] }
        return [Self.paperKey, Self.rowKey] + [parentColumn].compactMap { $0 }
    }
}
