import JSON

/// Takes a paper's document apart into rows, in one pass over its bytes.
public enum RowReader {
    /// - Throws: where the bytes are no document of the contract, which those of ``Publisher`` always are.
    public static func rows(of document: [UInt8], in contract: ContractTables) throws(RowError) -> RowBatch {
        var reader = DocumentReader(contract)
        let bytes = document.span
        do throws(JSONError) {
            let row = reader.batch.appendRow(to: 0, parent: 0)
            try reader.object(contract.shape, table: 0, row: row, in: bytes)
            try reader.cursor.endDocument(in: bytes)
        } catch {
            throw RowError(problem: "not JSON: \(error)")
        }
        if let problem = reader.problem { throw RowError(problem: problem) }
        return reader.batch
    }
}

/// A document that does not fit the tables.
public struct RowError: Error, Hashable, Sendable, CustomStringConvertible {
    public var problem: String
    public var description: String { problem }
}

private struct DocumentReader {
    var batch: RowBatch
    var cursor = JSONCursor()
    /// The first thing that did not fit.
    var problem: String?

    init(_ contract: ContractTables) {
        batch = RowBatch(contract)
    }

    /// Reads an object into a row.
    mutating func object(_ shape: ContractShape, table: Int, row: Int, in bytes: Span<UInt8>) throws(JSONError) {
        try cursor.beginObject(in: bytes)
        // Members come in the order of the schema, nearly always.
        var expected = 0
        while let name = try cursor.nextName(in: bytes) {
            guard let member = Self.member(named: name, of: shape, expected: expected, in: bytes) else {
                note("\(name.string(in: bytes)) is no field of \(batch.contract.tables[table].name)")
                try cursor.skipValue(in: bytes)
                continue
            }
            expected = member + 1
            try value(shape.members[member].part, table: table, row: row, in: bytes)
        }
    }

    private static func member(
        named name: JSONText,
        of shape: ContractShape,
        expected: Int,
        in bytes: Span<UInt8>
    ) -> Int? {
        if expected < shape.members.count, name.matches(shape.members[expected].name, in: bytes) { return expected }
        return shape.members.firstIndex { name.matches($0.name, in: bytes) }
    }

    private mutating func value(
        _ part: ContractShape.Part,
        table: Int,
        row: Int,
        in bytes: Span<UInt8>
    ) throws(JSONError) {
        let kind = try cursor.kind(in: bytes)
        if kind == .null { return try cursor.null(in: bytes) }
        switch part {
        case .column(let column, .json):
            let start = cursor.offset
            try cursor.skipValue(in: bytes)
            set(text: bytes.extracting(start..<cursor.offset), table, row, column)
        case .column(let column, _):
            try scalar(kind, table, row, column, in: bytes)
        case .object(let shape) where kind == .object:
            try object(shape, table: table, row: row, in: bytes)
        case .list(let child, let shape) where kind == .array:
            try cursor.beginArray(in: bytes)
            while try cursor.nextElement(in: bytes) {
                let childRow = batch.appendRow(to: child, parent: row)
                try object(shape, table: child, row: childRow, in: bytes)
            }
        case .object, .list, .nothing:
            note("\(batch.contract.tables[table].name) holds another kind of value than its schema says")
            try cursor.skipValue(in: bytes)
        }
    }

    private mutating func scalar(
        _ kind: JSONKind,
        _ table: Int,
        _ row: Int,
        _ column: Int,
        in bytes: Span<UInt8>
    ) throws(JSONError) {
        switch kind {
        case .string:
            let text = try cursor.string(in: bytes)
            if text.hasEscapes {
                let utf8 = text.utf8(in: bytes)
                set(text: utf8.span, table, row, column)
            } else {
                set(text: bytes.extracting(text.start..<text.end), table, row, column)
            }
        case .number:
            let text = try cursor.number(in: bytes)
            let isDecimal: Bool
            if case .number = batch.contract.tables[table].columns[column].kind {
                isDecimal = true
            } else {
                isDecimal = false
            }
            if let value = text.smallInteger(in: bytes) {
                batch.set(isDecimal ? .decimal(Int64(value), scale: 0) : .integer(Int64(value)), table, row, column)
            } else if let value = try RowValue(exactly: text.value(in: bytes)), isDecimal || value.scale == 0 {
                batch.set(isDecimal ? value : .integer(value.payload), table, row, column)
            } else {
                note("\(batch.contract.tables[table].name) has a number too long for a column")
            }
        case .bool:
            batch.set(.integer(try cursor.bool(in: bytes) ? 1 : 0), table, row, column)
        case .null, .array, .object:
            note("\(batch.contract.tables[table].name) holds another kind of value than its schema says")
            try cursor.skipValue(in: bytes)
        }
    }

    private mutating func set(text: Span<UInt8>, _ table: Int, _ row: Int, _ column: Int) {
        let value = text.withUnsafeBufferPointer { batch.append(text: $0) }
        batch.set(value, table, row, column)
    }

    private mutating func note(_ text: String) {
        if problem == nil { problem = text }
    }
}

extension RowValue {
    /// The decimal with the least scale; nil where it does not fit 64 bits.
    init?(exactly number: JSONNumber) {
        if number.exponent >= 0 {
            guard let integer = Int(exactly: number) else { return nil }
            self = .decimal(Int64(integer), scale: 0)
        } else {
            guard let digits = Int64(exactly: number.significand), let scale = UInt8(exactly: -number.exponent) else {
                return nil
            }
            self = .decimal(digits, scale: scale)
        }
    }
}
